"""A case folder: the scenario, all imported papers and the report, written whole or not at all."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.text import on_one_line
from profiler_sim.errors import Unwritable, WrongUsage
from profiler_sim.files.output_files import new_folder, output_files
from profiler_sim.files.yaml_writer import yaml_text
from profiler_sim.scenario.model import AuthoredCase, Scenario

PAPERS, REPORT, REPORT_DATA = "manifest.jsonl", "import-report.txt", "import-report.json"
"""Files beside the scenario."""
SCENARIO_ENDING, BEFORE = ".yaml", ".before"


def refuse_full_folder(folder: Path, *, again: bool = False) -> None:
    """Raise ``WrongUsage`` where something is there already: nothing is written over.

    With ``again`` a folder that an import wrote may be there.
    """
    name = on_one_line(str(folder))
    try:
        is_file = folder.exists() and not folder.is_dir()
        found = set() if is_file or not folder.exists() else {e.name for e in folder.iterdir()}
    except OSError as error:
        raise Unwritable.file(name, error) from None
    is_import = REPORT_DATA in found
    if is_file or (found and not is_import):
        raise WrongUsage("trade.folder_taken", {"folder": name})
    if found and not again:
        raise WrongUsage("trade.folder_imported", {"folder": name})


def write_case_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Write all files, or none. Raises ``Unwritable``.

    A new folder is written beside its place, then given its name. In a folder of an earlier
    import files are replaced; its scenario stays beside the new one, as ``….yaml.before``.
    """
    if (folder / REPORT_DATA).exists():
        _write_again(folder, files)
        return
    with new_folder(folder) as building:
        for name, text in files.items():
            (building / name).write_text(text, encoding="utf-8", newline="\n")


def _write_again(folder: Path, files: Mapping[str, str]) -> None:
    texts = {name: text.encode() for name, text in files.items()}
    for name in files:
        old = folder / name
        if name.endswith(SCENARIO_ENDING) and old.is_file():
            texts[f"{name}{BEFORE}"] = old.read_bytes()
    with output_files(*(folder / name for name in texts)) as written:
        for file, content in zip(written, texts.values(), strict=True):
            file.write_bytes(content)


def papers_text(papers: Sequence[Consignment]) -> str:
    """Return all papers, one consignment a line, as ``screen`` reads them."""
    return "".join(
        f"{each.model_copy(update={'id': f'{number:05d}'}).model_dump_json()}\n"
        for number, each in enumerate(papers, 1)
    )


def report_data(report: object) -> str:
    """Return the report for other programs."""
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def scenario_text(scenario: Scenario, comments: Sequence[str]) -> str:
    """Return the scenario as a mentor reads and changes it; ``comments`` stand above it."""
    data: dict[str, Any] = {
        "scenario": scenario.scenario,
        "title": scenario.title,
        "unit": scenario.unit,
        "note": scenario.note,
        "briefing": scenario.briefing,
        "private": "yes" if scenario.private else None,
        "traffic": {
            "consignments": str(scenario.traffic.consignments),
            "days": str(scenario.traffic.days),
            "only my cases": "yes",
        },
        "hidden": {method: f"{number:g}" for method, number in scenario.hidden.items()},
        "budget": {
            "desk minutes": str(scenario.budget.desk_minutes),
            "searches": str(scenario.budget.searches),
            "random": str(scenario.budget.random),
        },
        "my cases": [_case(case) for case in scenario.my_cases],
    }
    above = "".join(f"# {line}\n" for line in comments)
    return above + yaml_text({key: value for key, value in data.items() if value})


_NOT_WRITTEN = {"id", "remarks", "blank_is_unknown"}
"""Of the papers of a case: what a scenario adds by itself."""


def _case(case: AuthoredCase) -> dict[str, Any]:
    hides = case.hides
    data = {
        "goods": case.goods,
        "commodity": case.commodity,
        "from": case.origin,
        "hides": {"method": hides.method, "place": hides.place} if hides else None,
        "signs": dict(case.signs),
        "counts": "yes",
        "papers": _plain(case.papers.model_dump(exclude=_NOT_WRITTEN)) if case.papers else {},
    }
    return {key: value for key, value in data.items() if value}


def _plain(value: Any) -> Any:  # noqa: ANN401  any part of papers
    """Texts all the way down, without what is not stated."""
    if isinstance(value, dict):
        stated = {key: _plain(each) for key, each in value.items()}
        return {key: each for key, each in stated.items() if each not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime | date):
        return value.isoformat()
    return None if value is None else str(value)

"""What an import writes: the scenario, all papers, the report as text and as data."""

from collections.abc import Iterator
from pathlib import Path

from profiler_sim.i18n.text import _
from profiler_sim.mentor.imports.case_folder import (
    PAPERS,
    REPORT,
    REPORT_DATA,
    SCENARIO_ENDING,
    papers_text,
    report_data,
    scenario_text,
)
from profiler_sim.mentor.imports.import_report import ImportReport
from profiler_sim.mentor.imports.manifest_import import ImportWishes, ManifestImport


def case_files(done: ManifestImport, report: ImportReport, wishes: ImportWishes) -> dict[str, str]:
    """Return the files of a case folder by name."""
    files = {
        REPORT: "".join(f"{line}\n" for line in report.lines()),
        REPORT_DATA: report_data(report.as_data()),
        PAPERS: papers_text(done.papers),
    }
    if done.scenario is None:
        return files
    scenario = done.scenario.model_copy(
        update={
            "title": _("Imported manifest: {name}").format(name=wishes.name),
            "note": _("From a real manifest. Whatever is hidden here is invented."),
            "briefing": _(
                "These consignments are on the manifest. What the file did not state is blank"
                " on the papers: it counts neither for nor against anybody."
            ),
        }
    )
    return {
        f"{wishes.name}{SCENARIO_ENDING}": scenario_text(scenario, tuple(_comments(wishes))),
        **files,
    }


def _comments(wishes: ImportWishes) -> Iterator[str]:
    if wishes.keep:
        yield _("Real data: keep this file inside your administration.")
    yield _("Each load has the papers of the file. Add to them what you know.")
    yield _("Write “hides”, “signs” or “clues” into a load, as in any case of your own.")


def next_steps(folder: Path, name: str, *, is_playable: bool) -> Iterator[str]:
    """Say what to do with a case folder."""
    file = folder / f"{name}.yaml"
    yield _("Written: {folder}").format(folder=folder)
    if not is_playable:
        yield _("No load of this file can be played. The folder has the report and no scenario.")
        return
    yield _("Next: profiler-sim validate {file}").format(file=file)
    yield _("Then: profiler-sim play {file}").format(file=file)

"""A manifest as files of the trade: of synthetic traffic, or of a shift."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.text import on_one_line
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import WrongUsage
from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.output_files import new_folder, write_file
from profiler_sim.mentor.progress import Progress
from profiler_sim.scenario.model import Scenario
from profiler_sim.trade_files.writers.formats import OUTPUT_FORMATS, OutputFormat
from profiler_sim.trade_files.writers.message_text import Occasion
from profiler_sim.traffic.generated import generate_consignments

_STEP = 1000
"""Consignments between two words of progress."""
_HOURS_BEFORE = 24
"""A manifest is handed in a day before the first arrival."""


def traffic_papers(
    scenario: Scenario, catalogue: Catalogue, count: int, seed: int, progress: Progress
) -> list[Consignment]:
    """Draw the papers of synthetic traffic at the shares of a scenario."""
    model = compile_model(scenario, catalogue)
    papers: list[Consignment] = []
    drawn = generate_consignments(scenario, catalogue, model, count, seed)
    for number, each in enumerate(islice(drawn, count), 1):
        papers.append(each.papers)
        if not number % _STEP:
            progress(number)
    return papers


def check_format(name: str, mode: Mode) -> OutputFormat:
    """Return a format; raises ``WrongUsage`` where papers of this mode have no such file."""
    wanted = OUTPUT_FORMATS[name]
    if mode not in wanted.modes:
        known = ", ".join(each for each, form in OUTPUT_FORMATS.items() if mode in form.modes)
        raise WrongUsage("trade.format_of_mode", {"format": name, "known": known})
    return wanted


def refuse_private(scenario: Scenario) -> None:
    """Raise ``WrongUsage`` for a scenario with real data: it goes into no export."""
    if scenario.private:
        raise WrongUsage("trade.private", {"scenario": scenario.scenario})


def write_manifest(papers: Sequence[Consignment], wanted: OutputFormat, to: Path) -> int:
    """Write the papers; returns how many files were written.

    Raises ``WrongUsage`` where a folder is wanted and something is there, ``Unwritable``.
    """
    first = min(each.transport.arrives_at for each in papers)
    occasion = Occasion(_day_before(first), papers[0].transport.end)
    contents = [
        each.encode() if isinstance(each, str) else each for each in wanted.write(papers, occasion)
    ]
    if not wanted.is_folder:
        write_file(to, b"".join(contents))
        return 1
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise WrongUsage("trade.folder_in_use", {"folder": on_one_line(str(to))})
    with new_folder(to) as folder:
        for number, content in enumerate(contents, 1):
            (folder / f"{number:05d}{wanted.ending}").write_bytes(content)
    return len(contents)


def _day_before(moment: datetime) -> datetime:
    return datetime.fromordinal(moment.toordinal() - _HOURS_BEFORE // 24).replace(
        hour=moment.hour, minute=moment.minute
    )

"""Printing an exercise: dealt, set as three PDF files, written into a folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from profiler_sim.errors import Unwritable
from profiler_sim.files.named_files import packs_by_name
from profiler_sim.files.output_files import output_files
from profiler_sim.printing.case_pages import case_document
from profiler_sim.printing.class_sheet import class_document
from profiler_sim.printing.paper_exercise import deal_exercise
from profiler_sim.printing.solution_pages import solution_document
from profiler_sim.printing.typesetting import refuse_without_typst, set_pages
from profiler_sim.settings import settings

if TYPE_CHECKING:
    from profiler_sim.app.content import Content
    from profiler_sim.mentor.progress import Progress
    from profiler_sim.play.exercise_clock import Clock
    from profiler_sim.scenario.model import Scenario

CASES, SOLUTIONS, CLASS = "cases.pdf", "solutions.pdf", "class-sheet.pdf"
"""The files, by name."""
DONE = 100
"""Progress is counted in so many parts."""
_DEALT, _CASES_READ, _CASES_SET, _SOLVED = 15, 40, 80, 95
"""How far it is after each step."""


def own_print_folder(scenario: str) -> Path:
    """Return where a scenario is printed that nobody names a folder for."""
    return settings().folder / "print" / scenario


@dataclass(frozen=True, slots=True)
class PrintedFiles:
    """What was written."""

    files: tuple[Path, ...]
    """The cases, the solutions, the class sheet."""
    cases: tuple[str, ...]
    """Numbers of the manifest that were printed."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What to print, and where."""

    scenario: "Scenario"
    """A sound one."""
    seed: int
    cases: Sequence[str]
    """As ``deal_exercise`` takes them."""
    folder: Path
    """Made where it is not there."""
    language: str = "en"
    """Code of the language that the program speaks."""


def print_exercise(
    order: PrintOrder, content: "Content", clock: "Clock", progress: "Progress"
) -> PrintedFiles:
    """Write the three files; ``progress`` takes from time to time how much of ``DONE`` is done.

    All appear when all are set; the same order, the same bytes. Raises ``WrongUsage`` where Typst
    is missing or a number is not on the manifest, ``Unwritable`` where the folder takes nothing.
    """
    refuse_without_typst()
    scenario, targets = order.scenario, [order.folder / n for n in (CASES, SOLUTIONS, CLASS)]
    _make_folder(order.folder)
    exercise = deal_exercise(
        scenario,
        content.catalogue,
        packs_by_name(scenario.rules),
        seed=order.seed,
        wanted=order.cases,
        clock=clock,
    )
    progress(_DEALT)
    count = len(exercise.cases)

    def step(low: int, high: int) -> "Progress":
        return lambda done: progress(low + (high - low) * done // count)

    read = case_document(exercise, step(_DEALT, _CASES_READ))
    pdfs = [set_pages(read, order.language)]
    progress(_CASES_SET)
    solved = solution_document(exercise, step(_CASES_SET, _SOLVED))
    pdfs += (set_pages(each, order.language) for each in (solved, class_document(exercise)))
    with output_files(*targets) as opened:
        for file, pdf in zip(opened, pdfs, strict=True):
            file.write_bytes(pdf)
    progress(DONE)
    return PrintedFiles(tuple(targets), exercise.cases)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable.file(str(folder), error) from None

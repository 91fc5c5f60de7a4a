"""A way through the class page."""

from copy import deepcopy
from dataclasses import replace
from datetime import date
from functools import cache, partial

from profiler_sim.app.class_review import class_review
from profiler_sim.play.trainee_feedback import COMMENT
from profiler_sim.results.class_page import ClassPage, class_page
from profiler_sim.results.class_results import class_results
from profiler_sim.results.class_shifts import read_class
from profiler_sim.results.comments import ListedShift, listed_shifts
from profiler_sim.store.contract import RemarkRow
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.class_page.page import ClassResultsPage
from tests.results.played_class import deals, played_class
from tests.tui.seat import Seat, program
from tests.tui.tour import Look

FILE = "class.html"


@cache
def small_page() -> ClassPage:
    """Six trainees who played First watch twice."""
    content = program(MemoryStore()).content
    read = read_class(played_class(6, deals(("first-watch",), (3, 4))))
    results = class_results(read, content.catalogue, content.scenarios, date(2026, 6, 1))
    return class_page(results, content.catalogue)


def class_store() -> MemoryStore:
    """A closed shift with a comment of the mentor."""
    store = deepcopy(_one_shift())
    comment = "The weight does not fit the goods. Look at box 6."
    store.remark(RemarkRow("1", 1, COMMENT, "001", comment, "2026-03-02T06:00:00Z"))
    return store


@cache
def _one_shift() -> MemoryStore:
    return played_class(1, deals(("first-watch",), (3,)))


async def open_class(seat: Seat, page: ClassPage | None = None) -> None:
    """Open the page above home."""
    shown, store = small_page() if page is None else page, seat.app.program.store

    def shifts() -> list[ListedShift]:
        return listed_shifts(store, [row.id for row in store.shifts() if row.is_closed])

    review = partial(class_review, seat.app.program)
    await seat.app.push_screen(ClassResultsPage(shown, lambda: FILE, shifts, review))
    await seat.settle()


async def a_class(seat: Seat, look: Look) -> None:
    """Every section, then an empty page."""
    await open_class(seat)
    for number, _section in enumerate(small_page().sections, 1):
        look(f"class-{number}")
        await seat.do("next section")
    await seat.do("open shifts")
    look("class-shifts")
    await seat.do("debrief")
    look("class-debrief")
    await seat.do("finds", "all", "look into")
    look("class-case")
    await seat.do("back", "back", "back", "back")
    await open_class(seat, replace(small_page(), sections=()))
    look("class-empty")

"""A way through the class page."""

from dataclasses import replace
from datetime import date
from functools import cache

from profiler_sim.results.class_page import ClassPage, class_page
from profiler_sim.results.class_results import class_results
from profiler_sim.results.class_shifts import read_class
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


async def open_class(seat: Seat, page: ClassPage | None = None) -> None:
    """Open the page above home."""
    shown = small_page() if page is None else page
    await seat.app.push_screen(ClassResultsPage(shown, lambda: FILE))
    await seat.settle()


async def a_class(seat: Seat, look: Look) -> None:
    """Every section, then an empty page."""
    await open_class(seat)
    for number, _section in enumerate(small_page().sections, 1):
        look(f"class-{number}")
        await seat.do("next section")
    await seat.do("back")
    await open_class(seat, replace(small_page(), sections=()))
    look("class-empty")

"""The ways through the program, each with the shift it begins with."""

from collections.abc import Awaitable, Callable, Mapping

from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from tests.classroom.tours import a_running_class
from tests.results.tours import a_class, class_store
from tests.tui import tour
from tests.tui.golden import store
from tests.tui.seat import Seat, dealt

Walk = Callable[[Seat, tour.Look], Awaitable[None]]

WAYS: Mapping[str, tuple[Callable[[], Store], Walk]] = {
    "a day": (store, tour.a_day),
    "further": (tour.searched, tour.further),
    "the bench": (MemoryStore, tour.the_bench),
    "the import": (MemoryStore, tour.the_import),
    "the rule bench": (MemoryStore, tour.the_rule_bench),
    "a drill": (lambda: dealt("where-in-the-box"), tour.a_drill),
    "a class": (class_store, a_class),
    "a running class": (MemoryStore, a_running_class),
    "a translated message": (MemoryStore, tour.a_translated_message),
}
"""Together they come by every screen: a test holds it."""

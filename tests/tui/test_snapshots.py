"""Four pictures: what words alone do not show is where things stand and in which colour."""

from collections.abc import Callable

from textual.pilot import Pilot

from profiler_sim.tui.profiler import Profiler
from tests.repetition import first_of
from tests.tui.golden import store
from tests.tui.seat import DESK, Seat, program

Compare = Callable[..., bool]
PICTURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "home": ("dark", ()),
    "paper": ("dark", ("open", "read")),
    "judge": ("light", ("open", "read", "judge")),
    "result": ("blue-orange dark", ("open", "close shift", "accept", "skip")),
}
"""Colours, and the keys that lead there from home."""


@first_of("name", PICTURES)
def test_a_screen_looks_as_it_is_kept(name: str, snap_compare: Compare) -> None:
    """``pytest tests/tui/test_snapshots.py --snapshot-update`` keeps them anew."""
    theme, labels = PICTURES[name]
    kept = store()
    joined = program(kept)
    joined.trainee.keep_setting("theme", theme)
    app = Profiler(joined)

    async def walk(pilot: Pilot[object]) -> None:
        seat = Seat(app, pilot)
        await seat.settle()
        await seat.do(*labels)

    assert snap_compare(app, terminal_size=DESK, run_before=walk)

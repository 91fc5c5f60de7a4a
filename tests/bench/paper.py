"""How long it takes to show another paper, beside the same papers built of nested widgets.

Run ``python -m tests.bench.paper``. The figures come from one machine at one moment: only the
ratio says something.
"""

import asyncio
from collections.abc import Callable, Sequence
from time import process_time

from textual.app import App, ComposeResult
from textual.containers import Grid
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.cargo.forms import Filled, Sheet
from profiler_sim.tui.paper.borders import LINES
from profiler_sim.tui.paper.draw import draw
from profiler_sim.tui.paper.widget import PaperForm
from tests.tui.paper.sheets import BILL

SIZE = (68, 40)
CHANGES = 60
PAINTED = 0.05
"""Seconds after which a change is on the screen for certain."""
OTHER = BILL.model_copy(
    update={
        "boxes": tuple(
            Filled(box=each.box, lines=(*each.lines[:1], "and another")) for each in BILL.boxes
        )
    }
)
"""The same form with other text of another length in every box."""
SHEETS = (OTHER, BILL)


class Pane(App[None]):
    """One way to show a paper."""

    CSS = "Grid { grid-size: 2; grid-rows: auto; } Static { border: solid; height: auto; }"

    def __init__(self, shown: Widget) -> None:
        """Show this."""
        super().__init__()
        self.shown = shown

    def compose(self) -> ComposeResult:
        """Nothing else."""
        yield self.shown


def words(filled: Filled) -> str:
    """Heading and text of one box."""
    return "\n".join([filled.box.heading, *filled.lines])


def update(boxes: Sequence[Static], sheet: Sheet) -> None:
    """Write ``sheet`` into as many widgets."""
    for box, filled in zip(boxes, sheet.boxes, strict=True):
        box.update(words(filled))


async def spent(shown: Widget, change: Callable[[Sheet], object]) -> float:
    """Milliseconds of processor time from one painted paper to the next, idle time left out."""
    async with Pane(shown).run_test(size=SIZE) as pilot:
        start = process_time()
        for turn in range(CHANGES):
            change(SHEETS[turn % 2])
            await pilot.pause(PAINTED)
        return 1000 * (process_time() - start) / CHANGES


def main() -> None:
    """Print a line for each way and the ratio."""
    form = PaperForm()
    boxes = [Static(words(filled), markup=False) for filled in BILL.boxes]
    start = process_time()
    for turn in range(CHANGES):
        draw(SHEETS[turn % 2], SIZE[0], {}, None, LINES)
    drawn = 1000 * (process_time() - start) / CHANGES
    idle = asyncio.run(spent(Static(), lambda _: None))
    one = asyncio.run(spent(form, lambda sheet: setattr(form, "sheet", sheet))) - idle
    many = asyncio.run(spent(Grid(*boxes), lambda sheet: update(boxes, sheet))) - idle
    print(f"drawing alone          {drawn:6.2f} ms")
    print(f"one widget, painted    {one:6.2f} ms")
    print(f"{len(boxes)} widgets, painted    {many:6.2f} ms")
    print(f"ratio                  {many / one:6.1f}")


if __name__ == "__main__":
    main()

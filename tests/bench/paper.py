"""How long a change of a paper takes, beside the same paper built of nested widgets.

Run ``python -m tests.bench.paper``. The figures come from one machine at one moment: only the
ratio says something.
"""

import asyncio
from collections.abc import Awaitable, Callable
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
MARKS = ({"shipper": "suspicious"}, {"shipper": "reassuring"})


class Pane(App[None]):
    """One way to show a paper."""

    CSS = """
    Nested { grid-size: 2; grid-rows: auto; }
    Nested Static { border: solid; height: auto; }
    """

    def __init__(self, shown: Widget) -> None:
        """Show this."""
        super().__init__()
        self.shown = shown

    def compose(self) -> ComposeResult:
        """Nothing else."""
        yield self.shown


class Drawn(PaperForm):
    """The paper as one widget."""

    def mark(self, turn: int) -> None:
        """Mark a box, this way or that."""
        self.marks = MARKS[turn % 2]

    def write(self, turn: int) -> None:
        """Show another paper on the same form."""
        self.sheet = SHEETS[turn % 2]

    rebuild = write
    """Another form is no more to it."""


class Nested(Grid):
    """The paper as a grid of bordered widgets, one a box."""

    def compose(self) -> ComposeResult:
        """The boxes of the first paper."""
        yield from boxes(BILL)

    def mark(self, turn: int) -> None:
        """Write the mark into the first box."""
        self.query(Static).first().update(f"{words(BILL.boxes[0])} {'●○'[turn % 2]}")

    def write(self, turn: int) -> None:
        """Write another text into every box."""
        for box, filled in zip(self.query(Static), SHEETS[turn % 2].boxes, strict=True):
            box.update(words(filled))

    async def rebuild(self, turn: int) -> None:
        """Another form has other boxes: take all away and set new ones."""
        await self.remove_children()
        await self.mount_all(boxes(SHEETS[turn % 2]))


def boxes(sheet: Sheet) -> list[Static]:
    """A widget for each box."""
    return [Static(words(filled), markup=False) for filled in sheet.boxes]


def words(filled: Filled) -> str:
    """Heading and text of one box."""
    return "\n".join([filled.box.heading, *filled.lines])


async def spent(shown: Widget, change: Callable[[int], Awaitable[None] | None]) -> float:
    """Milliseconds of processor time from a change to its painting, idle time left out."""
    async with Pane(shown).run_test(size=SIZE) as pilot:
        start = process_time()
        for turn in range(CHANGES):
            if waiting := change(turn):
                await waiting
            await pilot.pause(PAINTED)
        return 1000 * (process_time() - start) / CHANGES


async def main() -> None:
    """Print what each change costs in one widget and in nested ones, and the ratio."""
    idle = await spent(Static(), lambda _: None)
    print(f"{'':14} one widget  {len(BILL.boxes)} widgets  ratio")
    for change in ("mark", "write", "rebuild"):
        one, many = Drawn(), Nested()
        one.sheet = BILL
        costs = [await spent(each, getattr(each, change)) - idle for each in (one, many)]
        print(f"{change:14} {costs[0]:7.2f} ms {costs[1]:7.2f} ms {costs[1] / costs[0]:6.1f}")
    print(f"drawing alone  {drawing():7.2f} ms")


def drawing() -> float:
    """Milliseconds to draw the paper as lines of text."""
    start = process_time()
    for turn in range(CHANGES):
        draw(BILL, SIZE[0], MARKS[turn % 2], None, LINES)
    return 1000 * (process_time() - start) / CHANGES


if __name__ == "__main__":
    asyncio.run(main())

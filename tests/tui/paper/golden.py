"""The drawings kept as text; ``python -m tests.tui.paper.golden`` writes them anew."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from profiler_sim.tui.paper.borders import ASCII, LINES, BorderStyle
from profiler_sim.tui.paper.canvas import Role
from profiler_sim.tui.paper.draw import NO_OUTLINES, Drawing, Outline, draw
from tests.tui.paper.sheets import BILL

FOLDER = Path(__file__).parent / "golden"
MARKS = {"shipper": "suspicious", "vessel": "reassuring", "freight": "suspicious"}


class Look(NamedTuple):
    """How the bill of lading is drawn for one file."""

    width: int
    marks: Mapping[str, str] = MARKS
    selected: str | None = None
    border: BorderStyle = LINES
    outlines: Mapping[str, Outline] = NO_OUTLINES


SIGNS = {
    "shipper": Outline(Role.SUSPICIOUS, ("● ✗ you did not mark it", "●✗")),
    "consignee": Outline(Role.SUSPICIOUS, ("● ✗ you did not mark it", "●✗")),
    "notify party": Outline(Role.REASSURING, ("○ ✓ you marked it", "○✓")),
    "vessel": Outline(Role.SUSPICIOUS, ("● ✓ you marked it", "●✓")),
}
LOOKS = {
    "bill-66": Look(66, selected="consignee"),
    "bill-80": Look(80, marks={}),
    "bill-50": Look(50, selected="document no."),
    "bill-36": Look(36),
    "bill-66-signs": Look(66, {"notify party": "reassuring"}, "vessel", outlines=SIGNS),
    "bill-50-signs": Look(50, {}, "consignee", ASCII, outlines=SIGNS),
    "bill-66-ascii": Look(66, selected="onward inland routing", border=ASCII),
}
"""By the name of the file: the desk, a whole narrow screen, two columns, one, signs of the
debrief, plain characters."""


def text(drawing: Drawing) -> str:
    """The drawing without its styles."""
    return "".join("".join(piece for piece, _ in line) + "\n" for line in drawing.lines)


def drawn(name: str) -> str:
    """The bill of lading as the file of this name shows it."""
    width, marks, selected, border, outlines = LOOKS[name]
    return text(draw(BILL, width, marks, selected, border, outlines=outlines))


def path(name: str) -> Path:
    """Where the drawing of this name is kept."""
    return FOLDER / f"{name}.txt"


if __name__ == "__main__":
    for each in LOOKS:
        path(each).write_text(drawn(each), encoding="utf-8")

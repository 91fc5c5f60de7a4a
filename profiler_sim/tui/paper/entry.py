"""What stands in one box: its heading, and below or beside it what the trader wrote."""

from dataclasses import dataclass
from typing import NamedTuple

from profiler_sim.cargo.forms import Filled
from profiler_sim.cargo.text import visible
from profiler_sim.tui.paper.canvas import Canvas, Role
from profiler_sim.tui.paper.cells import Cells, wrap
from profiler_sim.tui.paper.places import Area

_MARK = 2
"""Cells kept free at the end of a heading's first line, so that a mark moves nothing."""

_GAP = 2
"""Cells between a heading and text on the same line."""


class _Inset(NamedTuple):
    """Cells that keep writing off the lines around it."""

    margin: int
    """Before and after a heading, and before text."""
    indent: int
    """By which text stands in from its heading."""
    after: int
    """After text."""


_INSETS = {20: _Inset(1, 2, 1), 8: _Inset(1, 1, 0), 0: _Inset(0, 0, 0)}
"""By the width of the box from which on they hold, widest first."""


@dataclass(frozen=True)
class Entry:
    """The contents of a box, wrapped to its width."""

    heading: list[Cells]
    text: list[Cells]
    room: int
    """Cells of a line between the margins of the box."""
    inset: _Inset

    @property
    def height(self) -> int:
        """Lines it needs; a heading and one short line of text share theirs."""
        return 1 if self._fits_one_line else len(self.heading) + len(self.text)

    @property
    def _fits_one_line(self) -> bool:
        both = [self.heading[0], *self.text[:1]]
        needed = sum(len(line) + _GAP for line in both) - _GAP + _MARK
        return len(self.heading) == 1 and len(self.text) <= 1 and needed <= self.room

    def put_on(self, canvas: Canvas, area: Area) -> None:
        """Write it into ``area``; the text goes below the heading when there is height for it."""
        x = area.x + self.inset.margin
        for y, line in enumerate(self.heading, area.y):
            canvas.put(x, y, line, Role.HEADING)
        if area.height < len(self.heading) + len(self.text):
            canvas.put(x + len(self.heading[0]) + _GAP, area.y, self.text[0], Role.TEXT)
            return
        for y, line in enumerate(self.text, area.y + len(self.heading)):
            canvas.put(x + self.inset.indent, y, line, Role.TEXT)


def fit(filled: Filled, width: int) -> Entry:
    """Wrap heading and text of ``filled`` for a box of ``width`` (>= 3) cells."""
    inset = _inset(width)
    room = width - 2 * inset.margin
    text_room = width - sum(inset)
    label = " ".join(part for part in (filled.box.number, filled.box.heading) if part)
    return Entry(
        heading=wrap(visible(label), room, _MARK),
        text=[line for text in filled.lines for line in wrap(visible(text), text_room)],
        room=room,
        inset=inset,
    )


def put_mark(canvas: Canvas, area: Area, sign: str, role: Role) -> None:
    """Set ``sign`` at the right end of the heading's first line."""
    canvas.put(area.x + area.width - 1 - _inset(area.width).margin, area.y, [sign], role)


def _inset(width: int) -> _Inset:
    return next(inset for least, inset in _INSETS.items() if width >= least)

"""Where each box stands: from the grid of a form to cells on the screen."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from profiler_sim.cargo.forms import COLUMNS, Box

NARROWEST = 24
"""Cells; a paper is never drawn narrower, the screen scrolls instead."""

_ONE_COLUMN_BELOW = 40
_TWO_COLUMNS_BELOW = 60
"""Cells; below these a form's own grid leaves no room for words."""


class Area(NamedTuple):
    """A rectangle of cells, without the lines around it."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, x: int, y: int) -> bool:
        """Whether the cell at ``x``, ``y`` lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


def arrangements(boxes: Sequence[Box], width: int) -> Iterator[list[Box]]:
    """Give the ways to place ``boxes`` on a paper ``width`` cells wide, each in reading order.

    First the form's own grid where it is wide enough for that, then two columns, then one.
    """
    in_order = sorted(boxes, key=lambda box: (box.row, box.column))
    if width >= _TWO_COLUMNS_BELOW:
        yield in_order
    if width >= _ONE_COLUMN_BELOW:
        yield _stack(in_order, 2)
    yield _stack(in_order, 1)


def _stack(boxes: Sequence[Box], columns: int) -> list[Box]:
    """Put ``boxes`` below one another, narrow ones side by side in up to ``columns``."""
    rows: list[list[Box]] = []
    for box in boxes:
        if rows and len(rows[-1]) < columns and _is_narrow(rows[-1][-1]) and _is_narrow(box):
            rows[-1].append(box)
        else:
            rows.append([box])
    return [_seat(box, y, x, len(row)) for y, row in enumerate(rows) for x, box in enumerate(row)]


def _is_narrow(box: Box) -> bool:
    """Whether ``box`` leaves room for another beside it."""
    return box.width <= COLUMNS // 2


def _seat(box: Box, row: int, seat: int, seats: int) -> Box:
    """Move ``box`` to the given of ``seats`` equal places of ``row``."""
    width = COLUMNS // seats
    place = {"column": seat * width, "width": width, "row": row, "row_span": 1}
    return box.model_copy(update=place)


def verticals(width: int) -> list[int]:
    """Where the grid's thirteen vertical lines run on a paper ``width`` cells wide."""
    return [round(column * (width - 1) / COLUMNS) for column in range(COLUMNS + 1)]


def horizontals(boxes: Sequence[Box], heights: Sequence[int]) -> dict[int, int]:
    """Where the line above each row runs, counted from the topmost, by the row's number.

    ``heights`` are the lines each box needs. A row grows with its boxes; what a box beside
    several rows needs beyond them goes to the last. Rows in which no box begins take no room.
    """
    end = max((box.row + box.row_span for box in boxes), default=1)
    steps = dict.fromkeys({box.row for box in boxes} or {0}, 2)
    for box, height in sorted(zip(boxes, heights, strict=True), key=lambda pair: pair[0].row_span):
        beside = [row for row in range(box.row, box.row + box.row_span) if row in steps]
        missing = height + 1 - sum(steps[row] for row in beside)
        steps[beside[-1]] += max(0, missing)
    return _sums(steps, end)


def _sums(steps: dict[int, int], end: int) -> dict[int, int]:
    """Add up the heights above each row from 0 to ``end``."""
    lines = {0: 0}
    for row in range(end):
        lines[row + 1] = lines[row] + steps.get(row, 0)
    return lines

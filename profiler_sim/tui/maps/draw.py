"""A route on its map as lines of text: coasts in fine dots, the way in coarse ones, letters.

What is what shows in the signs themselves; colours only help.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from profiler_sim.cargo.spots import Spot
from profiler_sim.tui.maps.coast import COASTS, Point
from profiler_sim.tui.maps.window import Window, around, journey

ACROSS, DOWN = 2, 4
"""Dots of a cell."""
_BRAILLE = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Of a braille sign, by row and column of the dot."""
_BESIDE = ((0, 0), (1, 0), (-1, 0), (0, -1), (0, 1), (2, 0), (-2, 0), (1, -1), (-1, 1))
"""Where a letter may stand, from its place on, when another letter has it."""
_AROUND_THE_GLOBE = (-360.0, 0.0, 360.0)


class Role(StrEnum):
    """What a sign of the map is."""

    SEA = "sea"
    """Land too: whatever is empty."""
    COAST = "coast"
    WAY = "way"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Ink:
    """The signs a map is drawn with."""

    way: str
    coast: str
    """One sign for every cell with a coast; empty draws braille."""


FINE = Ink(way="•", coast="")
"""For every terminal with a Unicode font."""
PLAIN = Ink(way="o", coast=".")
"""For terminals that garble the others."""

Line = tuple[tuple[str, Role], ...]
"""Pieces of one line from left to right."""
Cells = dict[tuple[int, int], tuple[str, Role]]
"""What stands in a cell, by column and line."""


def draw(stops: Sequence[tuple[str, Spot]], width: int, height: int, ink: Ink) -> tuple[Line, ...]:
    """Draw lettered ``stops``, two at least, in the order of the journey, with coasts around.

    ``width`` and ``height`` are in cells; a map without room is no line.
    """
    if width < 1 or height < 1:
        return ()
    legs = journey([spot for _, spot in stops])
    window = around([point for leg in legs for point in leg], width * ACROSS, height * DOWN)
    ends = [legs[0][0], *(leg[-1] for leg in legs)]
    cells: Cells = {}
    cells.update(_coasts(window, ink))
    cells.update(_way(window, legs, ink))
    _put_letters(cells, window, [(name, end) for (name, _), end in zip(stops, ends, strict=True)])
    return tuple(_line(cells, y, width) for y in range(height))


def _line(cells: Cells, y: int, width: int) -> Line:
    row = [cells.get((x, y), (" ", Role.SEA)) for x in range(width)]
    runs = groupby(row, key=lambda cell: cell[1])
    return tuple(("".join(sign for sign, _ in run), role) for role, run in runs)


def _coasts(window: Window, ink: Ink) -> Cells:
    found: dict[tuple[int, int], int] = {}
    for outline in COASTS.values():
        for turn in _AROUND_THE_GLOBE:
            shown = [window.dot((lon + turn, lat)) for lon, lat in outline]
            for x, y in _outlined(window, shown):
                cell = x // ACROSS, y // DOWN
                found[cell] = found.get(cell, 0) | _BITS[y % DOWN][x % ACROSS]
    return {cell: (ink.coast or chr(_BRAILLE + bits), Role.COAST) for cell, bits in found.items()}


def _outlined(window: Window, points: Sequence[tuple[float, float]]) -> Iterator[tuple[int, int]]:
    """Every dot of an outline that is on the map; most outlines are not, and are passed over."""
    for axis, size in ((0, window.width), (1, window.height)):
        along = [point[axis] for point in points]
        if max(along) < 0 or min(along) >= size:
            return
    for one, other in pairwise(points):
        yield from _dots(window, one, other)


def _dots(
    window: Window, one: tuple[float, float], other: tuple[float, float]
) -> Iterator[tuple[int, int]]:
    """Every dot of a straight line that is on the map."""
    (x, y), (dx, dy) = one, (other[0] - one[0], other[1] - one[1])
    inside = _inside((x, dx, window.width), (y, dy, window.height))
    if inside is None:
        return
    start, end = inside
    steps = max(1, int((end - start) * max(abs(dx), abs(dy))) + 1)
    for step in range(steps + 1):
        part = start + (end - start) * step / steps
        at = int(x + part * dx), int(y + part * dy)
        if 0 <= at[0] < window.width and 0 <= at[1] < window.height:
            yield at


def _inside(*axes: tuple[float, float, int]) -> tuple[float, float] | None:
    """Which part of a line is on the map, from 0 to 1; each axis as (start, way, size)."""
    first, last = 0.0, 1.0
    for start, way, size in axes:
        if way == 0:
            if not 0 <= start < size:
                return None
            continue
        near, far = sorted((-start / way, (size - start) / way))
        first, last = max(first, near), min(last, far)
    return (first, last) if first <= last else None


def _way(window: Window, legs: Sequence[Sequence[Point]], ink: Ink) -> Cells:
    """Every second cell along the legs."""
    passed: dict[tuple[int, int], None] = {}
    for leg in legs:
        for one, other in pairwise([window.dot(point) for point in leg]):
            for x, y in _dots(window, one, other):
                passed[x // ACROSS, y // DOWN] = None
    return dict.fromkeys(list(passed)[::2], (ink.way, Role.WAY))


def _put_letters(cells: Cells, window: Window, ends: Sequence[tuple[str, Point]]) -> None:
    """Set each letter at its stop, or beside it where another letter stands there."""
    width, height = window.width // ACROSS, window.height // DOWN
    for name, end in ends:
        x, y = window.dot(end)
        column, line = int(x) // ACROSS, int(y) // DOWN
        places = [(column + right, line + down) for right, down in _BESIDE]
        free = (
            at
            for at in places
            if 0 <= at[0] < width and 0 <= at[1] < height
            if cells.get(at, ("", Role.SEA))[1] != Role.STOP
        )
        if at := next(free, None):
            cells[at] = (name, Role.STOP)

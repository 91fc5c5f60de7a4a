"""A route on its map as lines of text: coasts in fine dots, the way in coarse ones, letters.

What is what shows in the signs themselves; colours only help.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise, product
from types import MappingProxyType

from profiler_sim.catalogue.places import Coordinates
from profiler_sim.tui.maps.coast import COASTS, Point
from profiler_sim.tui.maps.window import Window, around, journey
from profiler_sim.tui.paper.cells import cells as _cells

ACROSS, DOWN = 2, 4
"""Dots of a cell."""
_BRAILLE = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Of a braille sign, by row and column of the dot."""
_BESIDE = sorted(product(range(-4, 5), range(-2, 3)), key=lambda at: abs(at[0]) + 2 * abs(at[1]))
"""Where a letter may stand, from its place on, when another letter has it: the nearest first."""
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_AROUND_THE_GLOBE = (-360.0, 0.0, 360.0)


class Role(StrEnum):
    """What a sign of the map is."""

    SEA = "sea"
    """Land too: whatever is empty."""
    COAST = "coast"
    WAY = "way"
    STOP = "stop"
    NAME = "name"
    """Of a stop, beside its letter."""


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


def draw(
    stops: Sequence[tuple[str, Coordinates]],
    width: int,
    height: int,
    ink: Ink,
    names: Mapping[str, str] = _NO_NAMES,
) -> tuple[Line, ...]:
    """Draw lettered ``stops``, two at least, in the order of the journey, with coasts around.

    ``width`` and ``height`` are in cells; a map without room is no line. ``names``, by letter,
    stand beside their letters where nothing but sea and coast is.
    """
    if width < 1 or height < 1:
        return ()
    legs = journey([spot for _, spot in stops])
    window = around([point for leg in legs for point in leg], width * ACROSS, height * DOWN)
    ends = [legs[0][0], *(leg[-1] for leg in legs)]
    cells: Cells = {}
    cells.update(_coasts(window, ink))
    cells.update(_way(window, legs, ink))
    lettered = [(name, end) for (name, _), end in zip(stops, ends, strict=True)]
    for at, letter in _put_letters(cells, window, lettered).items():
        _put_name(cells, at, names.get(letter, ""), width)
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


def _put_letters(
    cells: Cells, window: Window, ends: Sequence[tuple[str, Point]]
) -> dict[tuple[int, int], str]:
    """Set each letter at its stop, or near it where another letter stands there or beside it."""
    width, height = window.width // ACROSS, window.height // DOWN
    put: dict[tuple[int, int], str] = {}
    for name, end in ends:
        x, y = window.dot(end)
        column, line = int(x) // ACROSS, int(y) // DOWN
        near = [(column + right, line + down) for right, down in _BESIDE]
        free = [at for at in near if 0 <= at[0] < width and 0 <= at[1] < height and at not in put]
        apart = (at for at in free if not {(at[0] - 1, at[1]), (at[0] + 1, at[1])} & put.keys())
        if at := next(apart, next(iter(free), None)):
            put[at] = name
            cells[at] = (name, Role.STOP)
    return put


def _put_name(cells: Cells, at: tuple[int, int], name: str, width: int) -> None:
    """Write a name behind its letter, or before it, or not at all where neither is free."""
    signs = _cells(name)
    x, y = at
    for first in (x + 2, x - 1 - len(signs)):
        taken = range(first - 1, first + len(signs) + 1)
        others = (cells.get((each, y), ("", Role.SEA))[1] for each in taken if each != x)
        is_free = all(role in {Role.SEA, Role.COAST} for role in others)
        if signs and is_free and first >= 0 and first + len(signs) <= width:
            cells.update({(first + n, y): (sign, Role.NAME) for n, sign in enumerate(signs)})
            for gap in {first - 1, first + len(signs)} - {x}:
                cells.pop((gap, y), None)
            return

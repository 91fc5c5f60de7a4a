"""A route on its map as lines of text: coasts in fine dots, the route in coarse ones, letters.

What is what shows in the signs themselves; colours only help. Equirectangular: a degree of
latitude is as long everywhere, and a degree of longitude as long as in the middle of the map.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise, product
from math import acos, asin, atan2, cos, degrees, radians, sin
from types import MappingProxyType
from typing import TYPE_CHECKING

from profiler_sim.tui.maps.coast import COASTS, Point
from profiler_sim.tui.paper.canvas import cells as _cells

if TYPE_CHECKING:
    from profiler_sim.catalogue.places import Coordinates

_FINEST = 0.07
"""Degrees a dot: closer, the coarse coasts would be no help."""
_LEAST_LON, _LEAST_LAT = 12, 8
"""Degrees that show at least: of less, no coast would say where it is."""
_MARGIN = 0.12
"""Part of the map that is kept free on each side of the route."""
_NARROWEST = 0.3
"""Near the poles a degree of longitude is not let shrink further."""
_STEPS = 48
"""Pieces of a leg of the route; enough for a smooth line on any screen."""
_STRAIGHT = 1e-6
"""Radians between two points that are one."""


@dataclass(frozen=True, slots=True)
class MapWindow:
    """Dots from the upper left corner."""

    width: int
    height: int
    """In dots."""
    lon: float
    lat: float
    """Of its middle."""
    scale: float
    """Degrees of latitude a dot."""
    squeeze: float
    """Length of a degree of longitude, as a part of one of latitude."""

    def dot(self, point: Point) -> tuple[float, float]:
        """Where a point stands, on the map or beside it."""
        lon, lat = point
        x = self.width / 2 + (lon - self.lon) * self.squeeze / self.scale
        return x, self.height / 2 - (lat - self.lat) / self.scale


def around(points: Sequence[Point], width: int, height: int) -> MapWindow:
    """Fit a window of so many dots around ``points``, of which there is at least one."""
    lons, lats = zip(*points, strict=True)
    lon, lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    squeeze = max(_NARROWEST, cos(radians(lat)))
    across = (max(lons) - min(lons)) * squeeze / (width * (1 - 2 * _MARGIN))
    down = (max(lats) - min(lats)) / (height * (1 - 2 * _MARGIN))
    least = max(_FINEST, _LEAST_LON * squeeze / width, _LEAST_LAT / height)
    return MapWindow(width, height, lon, lat, max(across, down, least), squeeze)


def journey(spots: Sequence["Coordinates"]) -> tuple[tuple[Point, ...], ...]:
    """Follow great circles from spot to spot, one tuple a leg.

    Longitudes run on over the date line, so that a leg never jumps across the map.
    """
    legs: list[tuple[Point, ...]] = []
    last = spots[0].lon
    for one, other in pairwise(spots):
        leg: list[Point] = []
        for lon, lat in _arc(one, other):
            last = lon + 360 * round((last - lon) / 360)
            leg.append((last, lat))
        legs.append(tuple(leg))
    return tuple(legs)


def _vector(spot: "Coordinates") -> tuple[float, float, float]:
    lat, lon = radians(spot.lat), radians(spot.lon)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def _point(vector: Sequence[float]) -> Point:
    x, y, z = vector
    return degrees(atan2(y, x)), degrees(asin(max(-1.0, min(1.0, z))))


def _arc(one: "Coordinates", other: "Coordinates") -> list[Point]:
    """Points evenly on the great circle, both ends among them."""
    a, b = _vector(one), _vector(other)
    between = acos(max(-1.0, min(1.0, sum(x * y for x, y in zip(a, b, strict=True)))))
    if between < _STRAIGHT:
        return [(one.lon, one.lat), (other.lon, other.lat)]
    found = []
    for step in range(_STEPS + 1):
        part = step / _STEPS
        near = sin((1 - part) * between) / sin(between)
        far = sin(part * between) / sin(between)
        found.append(_point([near * x + far * y for x, y in zip(a, b, strict=True)]))
    return found


ACROSS, DOWN = 2, 4
"""Dots of a cell."""
_BRAILLE = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Of a braille sign, by row and column of the dot."""
_BESIDE = sorted(product(range(-4, 5), range(-2, 3)), key=lambda at: abs(at[0]) + 2 * abs(at[1]))
"""Where a letter may stand, from its place on, when another letter has it: the nearest first."""
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_AROUND_THE_GLOBE = (-360.0, 0.0, 360.0)


class MapRole(StrEnum):
    """What a sign of the map is."""

    SEA = "sea"
    """Land too: whatever is empty."""
    COAST = "coast"
    ROUTE = "route"
    STOP = "stop"
    NAME = "name"
    """Of a stop, beside its letter."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The signs a map is drawn with."""

    route: str
    coast: str
    """One sign for every cell with a coast; empty draws braille."""


FINE = Ink(route="•", coast="")
"""For every terminal with a Unicode font."""
PLAIN = Ink(route="o", coast=".")
"""For terminals that garble the others."""

MapLine = tuple[tuple[str, MapRole], ...]
"""Pieces of one line from left to right."""
Cells = dict[tuple[int, int], tuple[str, MapRole]]
"""What stands in a cell, by column and line."""


def draw(
    stops: Sequence[tuple[str, "Coordinates"]],
    width: int,
    height: int,
    ink: Ink,
    names: Mapping[str, str] = _NO_NAMES,
) -> tuple[MapLine, ...]:
    """Draw lettered ``stops``, one at least, in the order of the journey, with coasts around.

    Where the letter is empty, the way only bends there.

    ``width`` and ``height`` are in cells; a map without room is no line. ``names``, by letter,
    stand beside their letters where nothing but sea and coast is.
    """
    if width < 1 or height < 1:
        return ()
    legs = journey([spot for _, spot in stops])
    begins: Point = legs[0][0] if legs else (stops[0][1].lon, stops[0][1].lat)
    passed = [begins, *(point for leg in legs for point in leg)]
    window = around(passed, width * ACROSS, height * DOWN)
    ends = [begins, *(leg[-1] for leg in legs)]
    cells: Cells = {}
    cells.update(_coasts(window, ink))
    cells.update(_way(window, legs, ink))
    lettered = [(name, end) for (name, _), end in zip(stops, ends, strict=True) if name]
    for at, letter in _put_letters(cells, window, lettered).items():
        _put_name(cells, at, names.get(letter, ""), width)
    return tuple(_line(cells, y, width) for y in range(height))


def _line(cells: Cells, y: int, width: int) -> MapLine:
    row = [cells.get((x, y), (" ", MapRole.SEA)) for x in range(width)]
    runs = groupby(row, key=lambda cell: cell[1])
    return tuple(("".join(sign for sign, _ in run), role) for role, run in runs)


def _coasts(window: MapWindow, ink: Ink) -> Cells:
    found: dict[tuple[int, int], int] = {}
    for outline in COASTS.values():
        for turn in _AROUND_THE_GLOBE:
            shown = [window.dot((lon + turn, lat)) for lon, lat in outline]
            for x, y in _outlined(window, shown):
                cell = x // ACROSS, y // DOWN
                found[cell] = found.get(cell, 0) | _BITS[y % DOWN][x % ACROSS]
    return {
        cell: (ink.coast or chr(_BRAILLE + bits), MapRole.COAST) for cell, bits in found.items()
    }


def _outlined(
    window: MapWindow, points: Sequence[tuple[float, float]]
) -> Iterator[tuple[int, int]]:
    """Every dot of an outline that is on the map; most outlines are not, and are passed over."""
    for axis, size in ((0, window.width), (1, window.height)):
        along = [point[axis] for point in points]
        if max(along) < 0 or min(along) >= size:
            return
    for one, other in pairwise(points):
        yield from _dots(window, one, other)


def _dots(
    window: MapWindow, one: tuple[float, float], other: tuple[float, float]
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


def _way(window: MapWindow, legs: Sequence[Sequence[Point]], ink: Ink) -> Cells:
    """Every second cell along the legs."""
    passed: dict[tuple[int, int], None] = {}
    for leg in legs:
        for one, other in pairwise([window.dot(point) for point in leg]):
            for x, y in _dots(window, one, other):
                passed[x // ACROSS, y // DOWN] = None
    return dict.fromkeys(list(passed)[::2], (ink.route, MapRole.ROUTE))


def _put_letters(
    cells: Cells, window: MapWindow, ends: Sequence[tuple[str, Point]]
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
            cells[at] = (name, MapRole.STOP)
    return put


def _put_name(cells: Cells, at: tuple[int, int], name: str, width: int) -> None:
    """Write a name behind its letter, or before it, or not at all where neither is free."""
    signs = _cells(name)
    x, y = at
    for first in (x + 2, x - 1 - len(signs)):
        taken = range(first - 1, first + len(signs) + 1)
        others = (cells.get((each, y), ("", MapRole.SEA))[1] for each in taken if each != x)
        is_free = all(role in {MapRole.SEA, MapRole.COAST} for role in others)
        if signs and is_free and first >= 0 and first + len(signs) <= width:
            cells.update({(first + n, y): (sign, MapRole.NAME) for n, sign in enumerate(signs)})
            for gap in {first - 1, first + len(signs)} - {x}:
                cells.pop((gap, y), None)
            return

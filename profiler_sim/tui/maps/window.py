"""The part of the globe a map shows, and where on it a point of the globe stands.

Equirectangular: a degree of latitude is as long everywhere, and a degree of longitude as long as
in the middle of the map.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, asin, atan2, cos, degrees, radians, sin

from profiler_sim.catalogue.places import Coordinates
from profiler_sim.tui.maps.coast import Point

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
class Window:
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


def around(points: Sequence[Point], width: int, height: int) -> Window:
    """Fit a window of so many dots around ``points``, of which there is at least one."""
    lons, lats = zip(*points, strict=True)
    lon, lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    squeeze = max(_NARROWEST, cos(radians(lat)))
    across = (max(lons) - min(lons)) * squeeze / (width * (1 - 2 * _MARGIN))
    down = (max(lats) - min(lats)) / (height * (1 - 2 * _MARGIN))
    least = max(_FINEST, _LEAST_LON * squeeze / width, _LEAST_LAT / height)
    return Window(width, height, lon, lat, max(across, down, least), squeeze)


def journey(spots: Sequence[Coordinates]) -> tuple[tuple[Point, ...], ...]:
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


def _vector(spot: Coordinates) -> tuple[float, float, float]:
    lat, lon = radians(spot.lat), radians(spot.lon)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def _point(vector: Sequence[float]) -> Point:
    x, y, z = vector
    return degrees(atan2(y, x)), degrees(asin(max(-1.0, min(1.0, z))))


def _arc(one: Coordinates, other: Coordinates) -> list[Point]:
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

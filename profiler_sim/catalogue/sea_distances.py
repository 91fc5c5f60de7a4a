"""How far ships sail between ports: straight lines between the straits on the way.

Kilometres are those of the great circle from strait to strait, as tables of sea distances take
them; ports behind no strait of the list are reached directly.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from profiler_sim.catalogue.places import Coordinates

_GIBRALTAR = Coordinates(lat=35.9, lon=-5.6)
_USHANT = Coordinates(lat=48.6, lon=-5.8)
_PANAMA = Coordinates(lat=9.3, lon=-79.9)
_SUEZ = Coordinates(lat=31.3, lon=32.3)
_BAB_EL_MANDEB = Coordinates(lat=12.6, lon=43.3)
_SINGAPORE = Coordinates(lat=1.2, lon=103.8)

_EAST_OF_SINGAPORE, _EAST_OF_ADEN, _RED_SEA = 103.8, 43.3, 32.3
_WEST_OF_GIBRALTAR, _CHANNEL = -5.6, 48.0
_PACIFIC_LAT, _PACIFIC_LON = 7.0, -70.0


def straits_from(port: Coordinates) -> tuple[Coordinates, ...]:
    """Straits between a port and the Mediterranean, in the order of sailing."""
    if port.lon > _EAST_OF_SINGAPORE:
        return _SINGAPORE, _BAB_EL_MANDEB, _SUEZ
    if port.lat < _SUEZ.lat - 1 and port.lon > _RED_SEA:
        return (_BAB_EL_MANDEB, _SUEZ) if port.lon > _EAST_OF_ADEN or port.lat < 0 else (_SUEZ,)
    if port.lat > _CHANNEL:
        return _USHANT, _GIBRALTAR
    if port.lon < _PACIFIC_LON and port.lat < _PACIFIC_LAT:
        return _PANAMA, _GIBRALTAR
    is_outside = port.lon < _WEST_OF_GIBRALTAR or port.lat < _PACIFIC_LAT
    return (_GIBRALTAR,) if is_outside else ()


def sea_km(start: Coordinates, end: Coordinates) -> float:
    """Kilometres that a ship sails from one port to another."""
    return _sea_km((start.lat, start.lon), (end.lat, end.lon))


def straits_between(start: Coordinates, end: Coordinates) -> tuple[Coordinates, ...]:
    """Straits on the way from one port to another, in the order of sailing."""
    out, back = list(straits_from(start)), list(straits_from(end))
    while out and back and out[-1] == back[-1]:
        out.pop()
        back.pop()
    return (*out, *reversed(back))


@lru_cache(maxsize=4096)
def _sea_km(first: tuple[float, float], last: tuple[float, float]) -> float:
    start, end = (Coordinates(lat=lat, lon=lon) for lat, lon in (first, last))
    way = [start, *straits_between(start, end), end]
    return sum(one.km_to(other) for one, other in pairwise(way))


def way_km(ports: Sequence[Coordinates]) -> float:
    """The same over several ports."""
    return sum(sea_km(one, other) for one, other in pairwise(ports))

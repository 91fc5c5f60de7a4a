"""Places as the UN/LOCODE list names them, and where on the globe they lie."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Literal

from pydantic import Field

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.codes import CountryCode

_EARTH_KM = 6371.0
"""Mean radius."""
PlaceKind = Literal["port", "airport", "border", "post", "inland"]
KINDS: tuple[PlaceKind, ...] = ("port", "airport", "border", "post", "inland")
"""border: a crossing; post: an office of exchange; inland: a town."""


@lru_cache(maxsize=4096)
def _km(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    north, east = radians(to_lat - lat), radians(to_lon - lon)
    across = cos(radians(lat)) * cos(radians(to_lat)) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(sin(north / 2) ** 2 + across))


class Coordinates(Value):
    """A point on the globe, in degrees."""

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)

    def km_to(self, other: "Coordinates") -> float:
        """Distance along the great circle (haversine); no journey is shorter."""
        return _km(self.lat, self.lon, other.lat, other.lon)


class Place(Coordinates):
    """One row of the table of places."""

    id: str
    """Unique; the UN/LOCODE, with an ending where one code serves several sites."""
    locode: str | None
    name: str
    country: CountryCode
    kind: PlaceKind
    """What stands there."""

    @property
    def spot(self) -> Coordinates:
        """Where it lies, and nothing else."""
        return Coordinates(lat=self.lat, lon=self.lon)

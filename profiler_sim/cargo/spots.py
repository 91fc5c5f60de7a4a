"""Where something lies on the globe, and how far it is from there."""

from math import asin, cos, radians, sin, sqrt

from pydantic import Field

from profiler_sim.cargo.value import Value

_EARTH_KM = 6371.0
"""Mean radius."""


class Spot(Value):
    """A point on the globe, in degrees."""

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)

    def km_to(self, other: "Spot") -> float:
        """Distance along the great circle (haversine); no journey is shorter."""
        north, east = radians(other.lat - self.lat), radians(other.lon - self.lon)
        across = cos(radians(self.lat)) * cos(radians(other.lat)) * sin(east / 2) ** 2
        return 2 * _EARTH_KM * asin(sqrt(sin(north / 2) ** 2 + across))

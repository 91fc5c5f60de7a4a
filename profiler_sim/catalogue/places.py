"""Places: ports and countries, as the UN/LOCODE list names them."""

from math import asin, cos, radians, sin, sqrt

from profiler_sim.cargo.value import Value

_EARTH_KM = 6371.0
"""Mean radius."""


class Place(Value):
    """One row of the table of places."""

    id: str
    """Unique; the UN/LOCODE, with an ending where one code serves several sites."""
    locode: str | None
    name: str
    country: str
    kind: str
    """port, airport, crossing, post or inland."""
    lat: float
    lon: float

    def km_to(self, other: "Place") -> float:
        """Distance along the great circle (haversine); no journey is shorter."""
        north, east = radians(other.lat - self.lat), radians(other.lon - self.lon)
        across = cos(radians(self.lat)) * cos(radians(other.lat)) * sin(east / 2) ** 2
        return 2 * _EARTH_KM * asin(sqrt(sin(north / 2) ** 2 + across))

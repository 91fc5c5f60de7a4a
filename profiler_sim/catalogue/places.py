"""Places: ports and countries, as the UN/LOCODE list names them."""

from typing import Literal

from profiler_sim.cargo.spots import Spot
from profiler_sim.catalogue.codes import CountryCode

PlaceKind = Literal["port", "airport", "border", "post", "inland"]
KINDS: tuple[PlaceKind, ...] = ("port", "airport", "border", "post", "inland")
"""border: a crossing; post: an office of exchange; inland: a town."""


class Place(Spot):
    """One row of the table of places."""

    id: str
    """Unique; the UN/LOCODE, with an ending where one code serves several sites."""
    locode: str | None
    name: str
    country: CountryCode
    kind: PlaceKind
    """What stands there."""

    @property
    def spot(self) -> Spot:
        """Where it lies, and nothing else."""
        return Spot(lat=self.lat, lon=self.lon)

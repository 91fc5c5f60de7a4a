"""Places: ports and countries, as the UN/LOCODE list names them."""

from profiler_sim.cargo.spots import Spot


class Place(Spot):
    """One row of the table of places."""

    id: str
    """Unique; the UN/LOCODE, with an ending where one code serves several sites."""
    locode: str | None
    name: str
    country: str
    kind: str
    """port, airport, crossing, post or inland."""

    @property
    def spot(self) -> Spot:
        """Where it lies, and nothing else."""
        return Spot(lat=self.lat, lon=self.lon)

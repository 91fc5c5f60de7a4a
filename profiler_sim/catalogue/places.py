"""Places: ports and countries, as the UN/LOCODE list names them."""

from profiler_sim.cargo.value import Value


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

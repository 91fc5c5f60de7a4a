"""Units: goods and ports of their lanes."""

from collections.abc import Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.units import Unit
from profiler_sim.mentor.checks.names import unknown
from profiler_sim.problems import Problem


def unit(value: Unit, catalogue: Catalogue) -> Iterator[Problem]:
    """Every goods and every port of a lane must be known."""
    for index, lane in enumerate(value.lanes):
        for goods in lane.goods:
            keys = ("lanes", index, "goods", goods)
            yield from unknown(keys, goods, catalogue.commodities, at_key=True)
        yield from unknown(("lanes", index, "from"), lane.origin, catalogue.places)
        yield from unknown(("lanes", index, "detour"), lane.detour, catalogue.places)
        for place, port in enumerate(lane.via):
            yield from unknown(("lanes", index, "via", place), port, catalogue.places)

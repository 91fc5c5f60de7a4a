"""Ports of loading, by name or code, and whether a lane of the unit starts there."""

from collections.abc import Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.units import Unit
from profiler_sim.mentor.checks.names import some, unknown
from profiler_sim.problems import Key, Problem
from profiler_sim.scenario.model import Scenario
from profiler_sim.scenario.places import lanes_from, port


def origins(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Ports the traffic comes from, and whether anything comes at all."""
    asked = value.traffic.origins
    for name in asked:
        keys = ("traffic", "from", name)
        yield from port_of_loading(keys, name, value, catalogue, at_key=True)
    if asked and sum(asked.values()) <= 0:
        yield Problem("scenario.no_origin", ("traffic", "from"))


def port_of_loading(
    keys: tuple[Key, ...], name: str, value: Scenario, catalogue: Catalogue, *, at_key: bool
) -> Iterator[Problem]:
    """A port must be known, and one of the unit's lanes must start there."""
    unit = catalogue.units.get(value.unit)
    code = port(name, catalogue.places, unit)
    if code is None:
        yield from unknown(keys, name, _names(catalogue, unit), at_key=at_key)
    elif unit is not None and not lanes_from(unit, code):
        starts = list(dict.fromkeys(catalogue.place_name(lane.origin) for lane in unit.lanes))
        params = {"port": catalogue.place_name(code), "unit": unit.title, "known": some(starts)}
        yield Problem("scenario.no_lane", keys, params, at_key=at_key)


def _names(catalogue: Catalogue, unit: Unit | None) -> list[str]:
    """Names and codes of places, those the unit's lanes start at first."""
    lanes = [lane.origin for lane in unit.lanes] if unit else []
    codes = dict.fromkeys([*lanes, *catalogue.places])
    return [*dict.fromkeys(catalogue.place_name(code) for code in codes), *codes]

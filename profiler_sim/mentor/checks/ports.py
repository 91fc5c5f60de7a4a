"""Ports of loading, by name or code, and whether a lane of the unit starts there."""

from collections.abc import Iterator, Mapping

from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.units import Unit
from profiler_sim.mentor.checks.modes import Params, other_mode
from profiler_sim.mentor.checks.names import listing, some, unknown
from profiler_sim.problems import Key, Problem
from profiler_sim.scenario.model import Scenario
from profiler_sim.scenario.places import lanes_from, port

KINDS: Mapping[Mode, tuple[str, ...]] = {
    "sea": ("port",),
    "air": ("airport",),
    "road": ("border", "inland", "port"),
    "post": ("post",),
}
"""Kinds of places at which a journey begins, by mode of transport; lorries come from ports too."""


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
    command = listing("ports", unit.unit if unit else "")
    if code is None:
        yield from unknown(keys, name, port_names(catalogue, unit), at_key=at_key, command=command)
    elif unit is not None and not lanes_from(unit, code):
        starts = some(_starts(catalogue, unit))
        place = catalogue.places[code]
        if place.kind in KINDS[unit.mode]:
            params: Params = {"port": place.name, "unit": unit.title, "known": starts}
            params["command"] = command
            yield Problem("scenario.no_lane", keys, params, at_key=at_key)
        else:
            modes = [mode for mode in MODES if place.kind in KINDS[mode]]
            params = other_mode(unit, place.name, modes, known=starts, command=command)
            yield Problem("mode.port", keys, params, at_key=at_key)


def _starts(catalogue: Catalogue, unit: Unit) -> list[str]:
    """Names of the places at which the unit's lanes start."""
    return list(dict.fromkeys(catalogue.place_name(lane.origin) for lane in unit.lanes))


def port_names(catalogue: Catalogue, unit: Unit | None) -> list[str]:
    """Names and codes of the places that the unit's lanes start at; of all, without a unit."""
    codes = dict.fromkeys(lane.origin for lane in unit.lanes) if unit else catalogue.places
    return [*dict.fromkeys(catalogue.place_name(code) for code in codes), *codes]

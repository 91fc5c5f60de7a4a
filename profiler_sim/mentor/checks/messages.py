"""Messages: what they point at is known, and true of the traffic unless they are stale."""

from collections.abc import Callable, Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import Kind
from profiler_sim.evidence.covers import shares
from profiler_sim.evidence.model import Cover, EvidenceModel
from profiler_sim.mentor.checks.modes import Names
from profiler_sim.mentor.checks.names import unknown
from profiler_sim.mentor.checks.ports import port_names, port_of_loading
from profiler_sim.problems import Key, Problem
from profiler_sim.scenario.model import Scenario
from profiler_sim.scenario.places import port

TWICE = 2.0
"""What a message names is at least so many times as common in smuggled traffic (DESIGN §8)."""


def named_in_messages(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Goods and ports that messages name; an old message may name a port of former traffic."""
    names = Names.of(value, catalogue)
    for index, message in enumerate(value.messages):
        for place, name in enumerate(message.names):
            keys = ("messages", index, "names", place)
            if name in catalogue.commodities:
                yield from names.check(Kind.GOODS, keys, name)
            elif port(name, catalogue.places, names.unit) is None:
                yield from _unknown(keys, name, names)
            elif not message.stale:
                yield from port_of_loading(keys, name, value, catalogue, at_key=False)


def _unknown(keys: tuple[Key, ...], name: str, names: Names) -> Iterator[Problem]:
    """Neither goods nor a port: goods and ports of the unit are offered."""
    ports = port_names(names.catalogue, names.unit)
    known = [*names.fitting(Kind.GOODS), *ports]
    yield from unknown(keys, name, known, command=names.command(Kind.GOODS))


def true_messages(
    value: Scenario, catalogue: Catalogue, model: EvidenceModel
) -> Iterator[Problem]:
    """What a message names is at least twice as common among smuggled loads, or it is stale."""
    for index, message in enumerate(value.messages):
        for place, name in enumerate(() if message.stale else message.names):
            hidden, lawful = shares(model, _such(value, catalogue, name))
            if hidden <= 0 or hidden < TWICE * lawful:
                params = {"name": name, "hidden": _percent(hidden), "lawful": _percent(lawful)}
                yield Problem("message.untrue", ("messages", index, "names", place), params)


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"


def _such(value: Scenario, catalogue: Catalogue, name: str) -> Callable[[Cover], bool]:
    """Loads of these goods, or from this port."""
    if name in catalogue.commodities:
        return lambda cover: cover.commodity == name
    unit = catalogue.units[value.unit]
    code = port(name, catalogue.places, unit)
    return lambda cover: unit.lanes[cover.lane].origin == code

"""What a scenario's evidence must bear out: covers, and what messages say of the traffic."""

from collections.abc import Callable, Iterator
from math import ceil

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import Kind
from profiler_sim.evidence.covers import LOUD, cover_auc, cover_shares, loudest_cover
from profiler_sim.evidence.model import Cover, EvidenceModel
from profiler_sim.figures import Figure
from profiler_sim.mentor.checks.names import Names, check_known, check_port_of_loading, port_names
from profiler_sim.problems import Key, Problem, Severity
from profiler_sim.scenario.model import Scenario
from profiler_sim.scenario.names import place_id

TELLING = 0.65
"""AUC that the cover alone should not pass."""


def check_carried(
    value: Scenario, catalogue: Catalogue, model: EvidenceModel
) -> Iterator[Problem]:
    """Check that something in the traffic carries every method that is expected."""
    for block, method in _expected(value):
        if method not in _methods(model):
            rides = ", ".join(catalogue.methods[method].rides_on)
            params = {"method": method, "known": rides}
            yield Problem("scenario.nothing_carries", (block, method), params, at_key=True)


def check_covers(value: Scenario, catalogue: Catalogue, model: EvidenceModel) -> Iterator[Problem]:
    """Check that goods and route alone say little about what a load hides.

    A loud cover is a warning where the author chose the ports; in the unit's own traffic, a note.
    """
    for block, method in _expected(value):
        if method in _methods(model):
            yield from _loud(model, (block, method), value, catalogue)
    if model.base_rate > 0 and (found := cover_auc(model)) > TELLING:
        params = {"area": Figure(f"{100 * found:.1f}"), "limit": Figure(f"{100 * TELLING:g}")}
        block = "hidden" if value.hidden else "exactly"
        yield Problem("scenario.cover_tells", (block,), params, Severity.WARNING, at_key=True)


def _loud(
    model: EvidenceModel, keys: tuple[str, str], value: Scenario, catalogue: Catalogue
) -> Iterator[Problem]:
    said, cover = loudest_cover(model, keys[1])
    if said > LOUD:
        lane = catalogue.units[value.unit].lanes[cover.lane]
        params: dict[str, str | int | float] = {
            "goods": cover.commodity,
            "port": catalogue.place_name(lane.origin),
            "points": Figure(f"{ceil(said * 10) / 10:.1f}"),
            "limit": Figure(f"{LOUD:g}"),
        }
        severity = Severity.WARNING if value.traffic.origins else Severity.NOTE
        yield Problem("scenario.loud_cover", keys, params, severity, at_key=True)


def _expected(value: Scenario) -> Iterator[tuple[str, str]]:
    """Block and method of everything that is expected to be there."""
    for block in ("hidden", "exactly"):
        for method, number in getattr(value, block).items():
            if number > 0:
                yield block, method


def _methods(model: EvidenceModel) -> set[str]:
    return {h.method for h in model.hypotheses}


TWICE = 2.0
"""What a message names is at least so many times as common in smuggled traffic."""


def check_message_names(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check goods and ports that messages name; an old one may name a port of former traffic."""
    names = Names.of(value, catalogue)
    for index, message in enumerate(value.messages):
        if message.warns_of:
            yield from names.check(Kind.TOPIC, ("messages", index, "warns of"), message.warns_of)
        for place, name in enumerate(message.names):
            keys = ("messages", index, "names", place)
            if name in catalogue.commodities:
                yield from names.check(Kind.GOODS, keys, name)
            elif place_id(name, catalogue.places, names.unit) is None:
                yield from _unknown(keys, name, names)
            elif not message.stale:
                yield from check_port_of_loading(keys, name, value, catalogue, at_key=False)


def _unknown(keys: tuple[Key, ...], name: str, names: Names) -> Iterator[Problem]:
    """Neither goods nor a port: goods and ports of the unit are offered."""
    ports = port_names(names.catalogue, names.unit)
    known = [*names.fitting(Kind.GOODS), *ports]
    yield from check_known(keys, name, known, command=names.command(Kind.GOODS))


def check_messages_true(
    value: Scenario, catalogue: Catalogue, model: EvidenceModel
) -> Iterator[Problem]:
    """Check that what a message names is twice as common among smuggled loads, or stale.

    Among those of its topic, where it warns of one; that topic must be expected.
    """
    expected = {h.topic for h in model.hypotheses}
    for index, message in enumerate(value.messages):
        if message.stale:
            continue
        topic = message.warns_of
        if topic and topic not in expected:
            params: dict[str, str | int | float] = {"topic": topic}
            yield Problem("message.unexpected", ("messages", index, "warns of"), params)
            continue
        for place, name in enumerate(message.names):
            hidden, lawful = cover_shares(model, _such(value, catalogue, name), topic)
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
    code = place_id(name, catalogue.places, unit)
    return lambda cover: unit.lanes[cover.lane].origin == code

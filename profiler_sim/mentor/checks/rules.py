"""Rule packs: conditions and examples of a pack's file, and the packs that a scenario names."""

from collections.abc import Iterator

from profiler_sim.cargo.facts.reference import PLACE_FACTS
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import Kind, fitting
from profiler_sim.errors import ProfilerError
from profiler_sim.files.library import packs_by_name, readable_packs
from profiler_sim.mentor.checks.names import (
    Params,
    check_pack_name,
    first_names,
    list_command,
    other_mode,
    unknown,
)
from profiler_sim.problems import Problem, Severity
from profiler_sim.rules.model import Pack
from profiler_sim.rules.modes import modes_of_pack, speaking
from profiler_sim.scenario.model import Scenario


def rule_packs(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Every pack is known, named once, and of the unit's mode of transport."""
    unit = catalogue.units.get(value.unit)
    command = list_command("packs", unit.unit if unit else "")
    for index, name in enumerate(value.rules):
        keys = ("rules", index)
        if name in value.rules[:index]:
            yield Problem("rules.pack_twice", keys, {"name": name}, Severity.WARNING)
            continue
        faults = list(check_pack_name(keys, name, command))
        yield from faults
        if not faults and unit is not None:
            yield from _speaks(value, catalogue, index)


def _speaks(value: Scenario, catalogue: Catalogue, index: int) -> Iterator[Problem]:
    """A pack whose rules read the papers of another mode says nothing here, or little."""
    unit, name, keys = catalogue.units[value.unit], value.rules[index], ("rules", index)
    check_pack = _readable(name)
    if check_pack is None:
        yield Problem("rules.pack_unreadable", keys, {"name": name})
        return
    count = speaking(check_pack, unit.mode, catalogue.enquiries)
    modes = modes_of_pack(check_pack, catalogue.enquiries)
    if not count:
        known = first_names(_fitting(catalogue, value))
        command = list_command("packs", unit.unit)
        params = other_mode(unit, name, modes, known=known, command=command)
        yield Problem("mode.pack", keys, params)
    elif unit.mode not in modes:
        numbers: Params = {
            "name": name,
            "count": count,
            "all": len(check_pack.rules),
            "mode": unit.mode,
        }
        yield Problem("rules.pack_mostly_silent", keys, numbers, Severity.WARNING)


def _fitting(catalogue: Catalogue, value: Scenario) -> list[str]:
    """Names of the packs that say most of what they can at this unit, on topics it meets."""
    mode = catalogue.units[value.unit].mode
    topics = {None, *fitting(Kind.TOPIC, catalogue, mode)}
    return [
        check_pack.pack
        for check_pack in readable_packs()
        if check_pack.topic in topics and mode in modes_of_pack(check_pack, catalogue.enquiries)
    ]


def _readable(name: str) -> Pack | None:
    try:
        return packs_by_name([name])[0]
    except ProfilerError:
        return None


def check_pack(value: Pack, catalogue: Catalogue) -> Iterator[Problem]:
    """A file of rules."""
    from profiler_sim.mentor.fact_values import fact_columns
    from profiler_sim.screening.packs import prepare

    if value.topic is not None:
        yield from unknown(("topic",), value.topic, list(catalogue.topics))
    yield from prepare(value, fact_columns(catalogue), PLACE_FACTS)[1]

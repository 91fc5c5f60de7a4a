"""Rule packs that a scenario names: each is there, and can say something at its unit."""

from collections.abc import Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import Kind, fitting
from profiler_sim.errors import ProfilerError
from profiler_sim.files.packs import named_packs, sound_packs
from profiler_sim.mentor.checks.modes import Params, other_mode
from profiler_sim.mentor.checks.names import listing, pack_file, some
from profiler_sim.problems import Problem, Severity
from profiler_sim.rules.model import Pack
from profiler_sim.rules.modes import modes_of_pack, speaking
from profiler_sim.scenario.model import Scenario


def rule_packs(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Every pack is known, named once, and of the unit's mode of transport."""
    unit = catalogue.units.get(value.unit)
    command = listing("packs", unit.unit if unit else "")
    for index, name in enumerate(value.rules):
        keys = ("rules", index)
        if name in value.rules[:index]:
            yield Problem("rules.pack_twice", keys, {"name": name}, Severity.WARNING)
            continue
        faults = list(pack_file(keys, name, command))
        yield from faults
        if not faults and unit is not None:
            yield from _speaks(value, catalogue, index)


def _speaks(value: Scenario, catalogue: Catalogue, index: int) -> Iterator[Problem]:
    """A pack whose rules read the papers of another mode says nothing here, or little."""
    unit, name, keys = catalogue.units[value.unit], value.rules[index], ("rules", index)
    pack = _readable(name)
    if pack is None:
        yield Problem("rules.pack_unreadable", keys, {"name": name})
        return
    count = speaking(pack, unit.mode, catalogue.enquiries)
    modes = modes_of_pack(pack, catalogue.enquiries)
    if not count:
        known = some(_fitting(catalogue, value))
        command = listing("packs", unit.unit)
        params = other_mode(unit, name, modes, known=known, command=command)
        yield Problem("mode.pack", keys, params)
    elif unit.mode not in modes:
        numbers: Params = {"name": name, "count": count, "all": len(pack.rules), "mode": unit.mode}
        yield Problem("rules.pack_mostly_silent", keys, numbers, Severity.WARNING)


def _fitting(catalogue: Catalogue, value: Scenario) -> list[str]:
    """Names of the packs that say most of what they can at this unit, on topics it meets."""
    mode = catalogue.units[value.unit].mode
    topics = {None, *fitting(Kind.TOPIC, catalogue, mode)}
    return [
        pack.pack
        for pack in sound_packs()
        if pack.topic in topics and mode in modes_of_pack(pack, catalogue.enquiries)
    ]


def _readable(name: str) -> Pack | None:
    try:
        return named_packs([name])[0]
    except ProfilerError:
        return None

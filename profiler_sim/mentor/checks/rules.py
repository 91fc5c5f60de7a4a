"""Rule packs: conditions and examples of a pack's file, and the packs that a scenario names."""

from collections.abc import Iterator, Mapping

from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import Kind, names_of_mode
from profiler_sim.errors import ProfilerError
from profiler_sim.files.compiled_files import models_version
from profiler_sim.files.named_files import packs_by_name, readable_packs
from profiler_sim.files.result_cache import cache_key, cache_result, cached_result
from profiler_sim.mentor.checks.names import (
    Params,
    check_known,
    check_pack_name,
    first_names,
    list_command,
    other_mode,
)
from profiler_sim.problems import Keys, Problem, Severity
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import Scenario


class RulesByMode(Value):
    """How many rules of a pack can fire in each mode of transport; cached."""

    counts: Mapping[Mode, int]

    @property
    def main_modes(self) -> tuple[Mode, ...]:
        """The modes in which most of what the pack can say at its best is said."""
        best = max(self.counts.values(), default=0)
        return tuple(mode for mode, n in self.counts.items() if n and 2 * n >= best)


def rules_by_mode(pack: Pack, catalogue: Catalogue) -> RulesByMode:
    """Count the rules of a pack by mode, from the cache or with the reference of facts.

    To import the reference takes longer than all other checks of a scenario.
    """
    asked = (f"{each.enquiry} {each.modes}" for each in catalogue.enquiries.values())
    key = cache_key(["rules by mode", *models_version(), *asked, pack.model_dump_json()])
    if (cached := cached_result(key, RulesByMode)) is not None:
        return cached
    from profiler_sim.rules import rule_modes

    result = RulesByMode(counts=rule_modes.rules_by_mode(pack, catalogue.enquiries))
    cache_result(key, result)
    return result


def check_packs_named(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check that every pack is known, named once, and of the unit's mode of transport."""
    unit = catalogue.units.get(value.unit)
    command = list_command("packs", unit.unit if unit else "")
    homes: dict[str, str] = {}
    for index, name in enumerate(value.rules):
        keys = ("rules", index)
        if name in value.rules[:index]:
            yield Problem("rules.pack_twice", keys, {"name": name}, Severity.WARNING)
            continue
        faults = list(check_pack_name(keys, name, command))
        yield from faults
        if faults or unit is None:
            continue
        if (pack := _readable_pack(name)) is None:
            yield Problem("rules.pack_unreadable", keys, {"name": name})
            continue
        yield from _same_ids(pack, name, keys, homes)
        yield from _fires(pack, value, catalogue, index)


def _same_ids(pack: Pack, name: str, keys: Keys, homes: dict[str, str]) -> Iterator[Problem]:
    """Warn of the first id that a rule of an earlier pack has too; ``homes`` learns the others."""
    same = [rule.id for rule in pack.rules if rule.id in homes]
    for rule_id in same[:1]:
        params = {"id": rule_id, "name": name, "other": homes[rule_id]}
        yield Problem("rules.id_twice", keys, params, Severity.WARNING)
    homes |= {rule.id: name for rule in pack.rules if rule.id not in homes}


def _fires(pack: Pack, value: Scenario, catalogue: Catalogue, index: int) -> Iterator[Problem]:
    """A pack whose rules read the papers of another mode fires never here, or seldom."""
    unit, name, keys = catalogue.units[value.unit], value.rules[index], ("rules", index)
    rules = rules_by_mode(pack, catalogue)
    count = rules.counts.get(unit.mode, 0)
    if not count:
        known = first_names(_fitting(catalogue, value))
        command = list_command("packs", unit.unit)
        params = other_mode(unit, name, rules.main_modes, known=known, command=command)
        yield Problem("mode.pack", keys, params)
    elif unit.mode not in rules.main_modes:
        numbers: Params = {"name": name, "count": count, "all": len(pack.rules), "mode": unit.mode}
        yield Problem("rules.pack_mostly_silent", keys, numbers, Severity.WARNING)


def _fitting(catalogue: Catalogue, value: Scenario) -> list[str]:
    """Names of the packs that say most of what they can at this unit, on topics it meets."""
    mode = catalogue.units[value.unit].mode
    topics = {None, *names_of_mode(Kind.TOPIC, catalogue, mode)}
    packs = (pack for pack in readable_packs() if pack.topic in topics)
    return [pack.pack for pack in packs if mode in rules_by_mode(pack, catalogue).main_modes]


def _readable_pack(name: str) -> Pack | None:
    try:
        return packs_by_name([name])[0]
    except ProfilerError:
        return None


def check_pack(value: Pack, catalogue: Catalogue) -> Iterator[Problem]:
    """Check conditions, examples and topic of a pack."""
    from profiler_sim.cargo.facts.reference import PLACE_FACTS
    from profiler_sim.mentor.fact_values import fact_columns
    from profiler_sim.screening.packs import prepare

    if value.topic is not None:
        yield from check_known(("topic",), value.topic, list(catalogue.topics))
    yield from prepare(value, fact_columns(catalogue), PLACE_FACTS)[1]

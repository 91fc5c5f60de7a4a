"""Modes of transport of rules: a rule that reads a fact of another mode never fires."""

from collections.abc import Mapping

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.rules.pack import Pack, Rule
from profiler_sim.rules.pack_checks import words_of


def modes_of_fact(name: str, enquiries: Mapping[str, Enquiry]) -> frozenset[Mode]:
    """The modes of transport whose papers or answers have a fact."""
    entry = FACTS[name]
    modes = frozenset(mode for mode in MODES if entry.mode in {"", mode})
    asked = enquiries.get(entry.source)
    return modes & frozenset(asked.modes) if asked else modes


def facts_of(rule: Rule) -> frozenset[str]:
    """The facts that the condition of a rule names."""
    return frozenset(words_of(rule.when)) & FACTS.keys()


def rules_by_mode(pack: Pack, enquiries: Mapping[str, Enquiry]) -> dict[Mode, int]:
    """Count the rules of a pack that read only facts that a mode of transport has."""
    fact_modes = [[modes_of_fact(n, enquiries) for n in facts_of(rule)] for rule in pack.rules]
    return {mode: sum(all(mode in m for m in modes) for modes in fact_modes) for mode in MODES}

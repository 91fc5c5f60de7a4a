"""Modes of transport of rules: a rule that reads a fact of another mode never fires."""

from collections.abc import Mapping

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.rules.model import Pack, Rule
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


def speaking(pack: Pack, mode: Mode, enquiries: Mapping[str, Enquiry]) -> int:
    """How many rules of a pack read only facts that a mode of transport has."""
    return sum(
        all(mode in modes_of_fact(name, enquiries) for name in facts_of(rule))
        for rule in pack.rules
    )


def modes_of_pack(pack: Pack, enquiries: Mapping[str, Enquiry]) -> tuple[Mode, ...]:
    """The modes of transport in which most of what a pack can say at its best is said."""
    counts = {mode: speaking(pack, mode, enquiries) for mode in MODES}
    best = max(counts.values())
    return tuple(mode for mode, count in counts.items() if count and 2 * count >= best)

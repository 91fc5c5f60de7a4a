"""The kinds of names that can be listed, and one list of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.lookup import unknown_name
from profiler_sim.i18n.text import N_
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.names import desk, evidence, rules, traffic
from profiler_sim.mentor.names.entries import Entry, Scope
from profiler_sim.mentor.names.own import own_names
from profiler_sim.scenario.canonical import spelled


@dataclass(frozen=True, slots=True)
class Kind:
    """One list."""

    about: str
    """What it holds, one line, marked for translation."""
    entries: Callable[[Scope], Iterator[Entry]]
    reading: str = ""
    """How its numbers are to be read, where it has any; marked for translation."""


KINDS: Mapping[str, Kind] = {
    "signs": Kind(
        N_("signs with their values"),
        evidence.signs,
        N_("The number behind a value: of 100 honest loads, how many show it."),
    ),
    "methods": Kind(N_("methods with their topic and hiding places"), evidence.methods),
    "places": Kind(
        N_("hiding places, for “place” in a case"),
        evidence.places,
        N_("The number behind a search: of 100 such loads, how many it finds. Invented."),
    ),
    "boxes": Kind(
        N_("boxes of papers, for a clue or a sign"),
        desk.boxes,
        N_("A clue names a box of a paper. A sign may also name a box of an answer."),
    ),
    "goods": Kind(N_("goods that the lanes carry"), traffic.goods),
    "ports": Kind(N_("places of loading, for “from”"), traffic.ports),
    "units": Kind(N_("units with their lanes"), traffic.units),
    "packs": Kind(N_("packs of rules, for “rules”"), rules.packs),
    "facts": Kind(N_("facts that a rule or a sign can ask"), rules.facts),
    "enquiries": Kind(N_("questions with their minutes"), desk.enquiries),
    "examinations": Kind(N_("searches that a team can make"), desk.examinations),
    "topics": Kind(N_("topics, for “severity” and for packs"), desk.topics),
    "tags": Kind(N_("tags of goods, for signs and methods"), evidence.tags),
    "effects": Kind(N_("effects, for “written by” in a sign"), rules.effects),
    "operations": Kind(N_("operations, for “operation”"), rules.operations),
    "scenarios": Kind(N_("scenarios with their unit"), rules.scenarios),
    "words": Kind(N_("words of the trade, explained"), desk.words),
}
"""Every list by its name, in the order they are offered."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The names of one kind, and which of them are the mentor's own."""

    kind: str
    unit: Unit | None
    entries: tuple[Entry, ...]
    own: frozenset[str]


def listing(kind: str, unit: str | None = None) -> Listing:
    """List the names of a kind: all, or those that fit a unit.

    Raises ``WrongUsage`` for a kind or a unit that nobody knows, with the nearest,
    ``ProblemsFound`` where a catalogue file has an error.
    """
    if kind not in KINDS:
        raise unknown_name("list", kind, KINDS)
    known = catalogue()
    scope = Scope(known, None if unit is None else _unit(unit, known))
    found = [e for e in KINDS[kind].entries(scope) if scope.unit is None or _fits(e, scope)]
    return Listing(kind, scope.unit, tuple(found), _own(kind, found))


def _fits(entry: Entry, scope: Scope) -> bool:
    return bool(set(entry.modes) & set(scope.modes))


def _own(kind: str, entries: list[Entry]) -> frozenset[str]:
    """Names of the list that her folder holds; ports are told by their code."""
    hers = own_names(kind)
    return frozenset(e.name for e in entries if e.name in hers or e.facts.get("code") in hers)


def _unit(name: str, known: Catalogue) -> Unit:
    """The unit of that name, however accented."""
    units, unit = known.units, spelled(name, known.units)
    if unit not in units:
        raise unknown_name("unit", name, units)
    return units[unit]

"""The kinds of names that can be listed, and one list of them with the mentor's own marked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.catalogue import own_catalogue
from profiler_sim.files.catalogue_tables import PLACES, read_table
from profiler_sim.files.kind_models import named_entries
from profiler_sim.files.kinds import KINDS, unknown_name
from profiler_sim.files.search_path import own_files
from profiler_sim.i18n.text import N_
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.listings import evidence, rules, traffic
from profiler_sim.mentor.listings.entries import ListEntry, ListScope
from profiler_sim.scenario.names import resolved_name


@dataclass(frozen=True, slots=True)
class ListKind:
    """One kind of list."""

    about: str
    """What it holds, one line, marked for translation."""
    entries: Callable[[ListScope], Iterator[ListEntry]]
    reading: str = ""
    """How its numbers are to be read, where it has any; marked for translation."""


LISTS: Mapping[str, ListKind] = {
    "signs": ListKind(
        N_("signs with their values"),
        evidence.signs,
        N_("The number behind a value: of 100 honest loads, so many show it."),
    ),
    "methods": ListKind(N_("methods with their topic and hiding places"), evidence.methods),
    "places": ListKind(
        N_("hiding places, for “place” in a case"),
        evidence.places,
        N_("The number behind a search: of 100 such loads, it finds so many. Invented."),
    ),
    "boxes": ListKind(
        N_("boxes of papers, for a clue or a sign"),
        traffic.boxes,
        N_("A clue names a box of a paper. For a box of an answer, add the enquiry."),
    ),
    "goods": ListKind(N_("goods that the lanes carry"), traffic.goods),
    "ports": ListKind(N_("places of loading, for “from”"), traffic.ports),
    "units": ListKind(N_("units with their lanes"), traffic.units),
    "packs": ListKind(N_("packs of rules, for “rules”"), rules.packs),
    "facts": ListKind(N_("facts that a rule or a sign can ask"), rules.facts),
    "enquiries": ListKind(N_("questions with their minutes"), traffic.enquiries),
    "examinations": ListKind(N_("searches that a team can make"), traffic.examinations),
    "topics": ListKind(N_("topics, for “severity” and for packs"), traffic.topics),
    "tags": ListKind(N_("tags of goods, for signs and methods"), evidence.tags),
    "effects": ListKind(N_("effects, for “written by” in a sign"), rules.effects),
    "operations": ListKind(N_("operations, for “operation”"), rules.operations),
    "scenarios": ListKind(N_("scenarios with their unit"), rules.scenarios),
    "words": ListKind(N_("words of the trade, explained"), traffic.words),
}
"""Every list by its name, in the order they are offered."""


@dataclass(frozen=True, slots=True)
class NameList:
    """The names of one kind, and which of them are the mentor's own."""

    kind: str
    unit: Unit | None
    entries: tuple[ListEntry, ...]
    own: frozenset[str]


def list_names(kind: str, unit: str | None = None) -> NameList:
    """List the names of a kind: all, or those that fit a unit.

    Raises ``WrongUsage`` for a kind or a unit that nobody knows, with the nearest,
    ``ProblemsFound`` where a catalogue file has an error.
    """
    if kind not in LISTS:
        raise unknown_name("list", kind, LISTS)
    joint = catalogue()
    scope = ListScope(joint, None if unit is None else _unit(unit, joint))
    modes = set(scope.modes) if scope.unit else None
    entries = tuple(
        each for each in LISTS[kind].entries(scope) if modes is None or modes & set(each.modes)
    )
    own = _own_names(kind)
    marked = frozenset(e.name for e in entries if e.name in own or e.facts.get("code") in own)
    return NameList(kind, scope.unit, entries, marked)


def _unit(name: str, joint: Catalogue) -> Unit:
    """The unit of that name, however accented."""
    units, unit = joint.units, resolved_name(name, joint.units)
    if unit not in units:
        raise unknown_name("unit", name, units)
    return units[unit]


def _own_names(listing: str) -> frozenset[str]:
    """Names of a list that the mentor's folder holds, of ports their codes."""
    if listing == "ports":
        return frozenset(_own_port_codes())
    kinds = {kind.entry for kind in KINDS.values() if kind.listing == listing}
    files = [file.name for file in own_files().entries if file.kind in kinds]
    values = (entry for _path, value in own_catalogue().values for entry in named_entries(value))
    return frozenset([*files, *(name for kind, name, _keys in values if kind in kinds)])


def _own_port_codes() -> Iterable[str]:
    tables = [path for path in own_files().tables if path.name.casefold() == PLACES]
    for rows, faults in map(read_table, tables):
        yield from (row["place_id"] for row in rows if not faults)

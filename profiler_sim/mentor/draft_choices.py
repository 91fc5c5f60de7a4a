"""What a row of the form can be answered with: names of lists, each with one line about it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.text import fold_name
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.i18n.text import N_, _
from profiler_sim.mentor.draft_form import (
    IN_ANSWER,
    FormRow,
    expected_methods,
    text_at,
    value_at,
)
from profiler_sim.mentor.draft_loads import method_of_load, tags_of_load, unit_of
from profiler_sim.mentor.listings.entries import ListEntry, plain_number
from profiler_sim.mentor.listings.listing import list_names
from profiler_sim.scenario.model import (
    CourseLevel,
    FeedbackTiming,
    IndicatorTiming,
    Strength,
)
from profiler_sim.scenario.names import resolved_name

Plain = Mapping[str, object]
_KEYED = frozenset({"methods", "ports", "traffic goods", "signs"})
"""Lists whose names are keys of the block that a row adds to; others are items of a list."""
HONEST = ""
"""The answer that a load hides nothing."""


def choices(row: FormRow, plain: Plain, catalogue: Catalogue) -> tuple[ListEntry, ...]:
    """Return everything that a row can be answered with, in the order of its list.

    Raises ``ProblemsFound`` where a catalogue file has an error.
    """
    taken = set(_taken(row, plain)) if row.adds else set()
    offered = OFFERS[row.offer](row, plain, catalogue)
    return tuple(each for each in offered if fold_name(each.name) not in taken)


def _taken(row: FormRow, plain: Plain) -> Iterator[str]:
    """Names that stand in the block or list already, to which the row adds."""
    held = value_at(plain, row.keys if row.offer in _KEYED else row.keys[:-1])
    names = held if isinstance(held, Mapping | list) else ()
    yield from (fold_name(name) for name in names if isinstance(name, str))


def _listed(kind: str) -> Callable[[FormRow, Plain, Catalogue], Iterator[ListEntry]]:
    """Names of a list that fit the unit."""

    def offer(_row: FormRow, plain: Plain, catalogue: Catalogue) -> Iterator[ListEntry]:
        yield from list_names(kind, unit_of(plain, catalogue)).entries

    return offer


def titled(entries: Iterable[ListEntry]) -> Iterator[ListEntry]:
    """Call names by their titles, as the debrief does."""
    for each in entries:
        yield replace(each, called=each.about, about="") if each.about else each


def _methods(_row: FormRow, plain: Plain, catalogue: Catalogue) -> Iterator[ListEntry]:
    yield from titled(list_names("methods", unit_of(plain, catalogue)).entries)


def _units(_row: FormRow, _plain: Plain, _catalogue: Catalogue) -> Iterator[ListEntry]:
    """Every unit, with its mode of transport."""
    for each in list_names("units").entries:
        modes = ", ".join(_(mode) for mode in each.modes)
        yield replace(each, about=f"{each.about} · {modes}")


def _traffic_goods(_row: FormRow, plain: Plain, catalogue: Catalogue) -> Iterator[ListEntry]:
    """Goods that the lanes of the unit carry, the commonest first, with their usual share."""
    unit = catalogue.units.get(unit_of(plain, catalogue) or "")
    shares: dict[str, float] = {}
    for lane in unit.lanes if unit else ():
        for name, weight in lane.goods.items():
            share = lane.share * weight / sum(lane.goods.values())
            shares[name] = shares.get(name, 0.0) + share
    known = {each.name: each for each in list_names("goods", unit_of(plain, catalogue)).entries}
    total = sum(shares.values())
    for name, share in sorted(shares.items(), key=lambda each: -each[1]):
        usual = _("usually {n} of 100 loads").format(n=f"{100 * share / total:.0f}")
        yield replace(known[name], about=usual)


def _hidden_methods(_row: FormRow, plain: Plain, catalogue: Catalogue) -> Iterator[ListEntry]:
    """Nothing, the methods that are expected, then all others."""
    yield ListEntry(HONEST, _("nothing: it is honest"))
    expected = expected_methods(plain, catalogue)
    entries = titled(list_names("methods", unit_of(plain, catalogue)).entries)
    yield from sorted(entries, key=lambda each: each.name not in expected)


def _places(row: FormRow, plain: Plain, catalogue: Catalogue) -> Iterator[ListEntry]:
    """Hiding places of the method that the load hides."""
    name = resolved_name(text_at(plain, (*row.keys[:-1], "method")), catalogue.methods)
    method = catalogue.methods.get(name)
    for place, share in (method.lies if method else {}).items():
        often = _("of 100 such loads, {n} lie here").format(n=plain_number(share))
        yield ListEntry(place, often)


def _signs(row: FormRow, plain: Plain, catalogue: Catalogue) -> Iterator[ListEntry]:
    """Signs that the goods of the load can show, those of what it hides first."""
    possible = tags_of_load(row.keys[:2], plain, catalogue)
    method = method_of_load(row.keys, plain, catalogue)
    usual = method.signs if method else {}
    entries = titled(list_names("signs", unit_of(plain, catalogue)).entries)
    for each in sorted(entries, key=lambda entry: entry.name not in usual):
        sign = catalogue.signs[each.name]
        if not possible or any(map(sign.applies, possible)):
            shares = (f"{name} {plain_number(v.lawful)}" for name, v in sign.values.items())
            common = (_("of 100 honest loads"), tuple(shares))
            yield replace(each, details=(each.details[0], common))


def _values(row: FormRow, plain: Plain, catalogue: Catalogue) -> Iterator[ListEntry]:
    """Values of a sign: how many honest loads show each, and how many that hide the same."""
    sign = catalogue.signs.get(resolved_name(str(row.keys[-1]), catalogue.signs))
    method = method_of_load(row.keys, plain, catalogue)
    shares = method.signs.get(sign.sign, {}) if method and sign else {}
    for name, value in sign.values.items() if sign else ():
        about = _("of 100 honest loads {n}").format(n=plain_number(value.lawful))
        if name in shares:
            such = _("of 100 that hide the same {n}").format(n=plain_number(shares[name]))
            about = f"{about}, {such}"
        yield ListEntry(name, about)


def _boxes(_row: FormRow, plain: Plain, catalogue: Catalogue) -> Iterator[ListEntry]:
    """Boxes of papers, then those of answers, each with the paper that has it."""
    taken: set[str] = set()
    for each in list_names("boxes", unit_of(plain, catalogue)).entries:
        enquiry, form = each.facts.get("enquiry"), each.facts.get("form")
        name = f"{each.name}{IN_ANSWER}{enquiry}" if enquiry else each.name
        if enquiry != SCAN and name not in taken:
            taken.add(name)
            yield replace(each, name=name, about=f"{each.about} · {form}")


_WORDS: Mapping[str, Mapping[str, str]] = {
    "levels": {level.value: "" for level in CourseLevel},
    "indicators": {each.value: "" for each in IndicatorTiming},
    "feedback": {each.value: "" for each in FeedbackTiming},
    "speaks": {
        "for": N_("it points to something hidden"),
        "against": N_("it speaks for the trader"),
    },
    "strengths": {each.value: f"{each.points:+.0f}" for each in Strength},
    "yes or no": {"yes": "", "no": ""},
}
"""Words of the models, each with what is said beside it."""


def _words(row: FormRow, _plain: Plain, _catalogue: Catalogue) -> Iterator[ListEntry]:
    for word, about in _WORDS[row.offer].items():
        yield ListEntry(word, _(about or word))


OFFERS: Mapping[str, Callable[[FormRow, Plain, Catalogue], Iterator[ListEntry]]] = {
    "units": _units,
    **{kind: _listed(kind) for kind in ("ports", "goods", "packs")},
    "methods": _methods,
    "traffic goods": _traffic_goods,
    "signs": _signs,
    "hidden methods": _hidden_methods,
    "places": _places,
    "values": _values,
    "boxes": _boxes,
    **dict.fromkeys(_WORDS, _words),
}
"""Every list that a row can name."""

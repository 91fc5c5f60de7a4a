"""What may be written at the cursor of a condition: facts, operators, values and lists, in words.

Facts are found by words of their description, codes by what they are called.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice

from profiler_sim.cargo.facts.reference import FACTS, PAPERS
from profiler_sim.cargo.facts.schema import Column, Enumeration, FactType, FactValue, TextPattern
from profiler_sim.cargo.text import fold_name
from profiler_sim.i18n.text import N_, _
from profiler_sim.rules.cursor_place import END, CursorPlace, PartWanted, cursor_place
from profiler_sim.rules.example_values import written
from profiler_sim.rules.functions import FUNCTIONS

MOST = 200
"""Offers of one list; whoever types some letters sees the others."""
_DIGITS = re.compile(r"[0-9]+$")
_NUMBERS = frozenset({FactType.NUMBER, FactType.WHOLE})


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that may stand at the cursor."""

    shown: str
    about: str
    written: str
    """What is put in from ``start`` to ``end``; the cursor goes behind it."""
    start: int = 0
    end: int = 0
    is_done: bool = False
    """Nothing is put in: the condition is complete."""


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """What conditions of one pack may name."""

    columns: Mapping[str, Column]
    """Facts by name, with their values."""
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)
    steps: Mapping[str, Sequence[float]] = field(default_factory=dict)
    """Some usual numbers of a fact, from small to large."""


_NULLS = {"IS NULL": N_("is not known"), "IS NOT NULL": N_("is known")}
_MEMBERS = {"IN (": N_("is one of"), "NOT IN (": N_("is none of")}
_ORDERS = {
    ">=": N_("is at least"),
    "<=": N_("is at most"),
    ">": N_("is more than"),
    "<": N_("is less than"),
    "BETWEEN": N_("is between two values, both included"),
}
_EQUAL = {"=": N_("is exactly"), "<>": N_("is not")}
_PARTLY = {
    "LIKE": N_("looks like: % stands for any letters"),
    "NOT LIKE": N_("does not look like: % stands for any letters"),
}
_OPERATORS: Mapping[FactType, Mapping[str, str]] = {
    FactType.NUMBER: {**_ORDERS, **_EQUAL, **_NULLS},
    FactType.WHOLE: {**_ORDERS, **_EQUAL, **_MEMBERS, **_NULLS},
    FactType.DATE: {**_ORDERS, **_EQUAL, **_NULLS},
    FactType.YESNO: {"= FALSE": N_("is no"), **_NULLS},
    FactType.TEXTS: _NULLS,
    FactType.TEXT: {**_PARTLY, **_EQUAL, **_MEMBERS, **_NULLS},
}
_OF_CODES: Mapping[str, str] = {**_EQUAL, **_MEMBERS, **_NULLS}
"""Operators of a text that is one of a list."""
_JOINTS: Mapping[str, tuple[str, str]] = {
    "AND": ("AND", N_("both must be true")),
    "OR": ("OR", N_("one of them must be true")),
    "COMMA": (",", N_("one more")),
    "RPAR": (")", N_("close the bracket")),
}
"""By terminal: what is written, and what it means."""
_STEPS = (
    N_("one of ten honest loads has no more"),
    N_("half of the honest loads have no more"),
    N_("nine of ten honest loads have no more"),
)


def offers(condition: str, at: int, words: ConditionWords, *, is_sound: bool) -> list[Offer]:
    """Return what may stand at character ``at``, the likeliest first.

    ``is_sound`` says that the condition as it stands can run.
    """
    place = _place(condition, at, words)
    found = list(islice(_narrowed(_OFFERS[place.wanted](place, words), place.typed), MOST))
    is_whole = not place.typed or place.typed.lower() in words.columns
    is_end = is_whole and not condition[at:].strip()
    done = [Offer(_("✓ done"), _("The condition is complete."), "", is_done=True)]
    return [*(done if is_sound and is_end else ()), *(_put(o, place, condition) for o in found)]


def _place(condition: str, at: int, words: ConditionWords) -> CursorPlace:
    """Where the cursor is; digits behind a text are the beginning of a code, not a number."""
    names = {*words.columns, *words.lists}
    place = cursor_place(condition, at, names)
    digits = _DIGITS.search(condition[:at])
    if place.wanted is not PartWanted.JOINT or place.typed or digits is None:
        return place
    before = cursor_place(condition[: digits.start()], digits.start(), names)
    column = words.columns.get(before.fact)
    if before.wanted is PartWanted.VALUE and column and column.type is FactType.TEXT:
        return replace(before, start=digits.start(), end=at, typed=digits[0])
    return place


def _put(offer: Offer, place: CursorPlace, condition: str) -> Offer:
    """Give an offer its place, with a blank before it where one is needed."""
    before = condition[place.start - 1 : place.start]
    is_close = offer.written[:1] in {",", ")"}
    blank = " " if before and not before.isspace() and before != "(" and not is_close else ""
    return Offer(offer.shown, offer.about, f"{blank}{offer.written}", place.start, place.end)


_folded = lru_cache(maxsize=1 << 18)(fold_name)
"""There are a hundred thousand names of places, and they are looked through at every key."""


def _narrowed(found: Iterator[Offer], typed: str) -> Iterator[Offer]:
    """Those that have every word that is typed; the ones that are called so come first."""
    sought = fold_name(typed).split()
    if not sought:
        yield from found
        return
    begin, rest = "_".join(sought), []
    for each in found:
        name = _folded(each.shown)
        text = f"{name} {name.replace('_', ' ')} {_folded(each.about)}"
        if name.startswith(begin):
            yield each
        elif all(word in text for word in sought):
            rest.append(each)
    yield from rest


def fact_about(name: str) -> str:
    """What a fact says, its unit, and the enquiry whose answer it is."""
    fact = FACTS[name]
    unit = f" ({_(fact.unit)})" if fact.unit else ""
    about = f"{' '.join(_(fact.sentence).split())}{unit}"
    if fact.source == PAPERS:
        return about
    asked = _("answer to “{enquiry}”").format(enquiry=fact.source)
    return f"{about} · {asked}"


# ── by what is wanted ───────────────────────────────────────────────────────────────────────


def _facts(place: CursorPlace, words: ConditionWords) -> Iterator[Offer]:
    if "NOT" in place.accepts and not place.function:
        yield Offer("NOT", _("the opposite of what follows"), "NOT ")
    for name, column in words.columns.items():
        about = fact_about(name)
        if column.type is not FactType.TEXTS:
            yield Offer(name, about, f"{name} ")
        elif not place.function:
            yield Offer(name, about, f"contains({name}, ")
    if "LPAR" in place.accepts and not place.function:
        yield Offer("(", _("open a bracket"), "(")
    for name, function in FUNCTIONS.items():
        yield Offer(name, _("such as {example}").format(example=function.example), f"{name}(")


def _operators(place: CursorPlace, words: ConditionWords) -> Iterator[Offer]:
    column = words.columns.get(place.fact)
    if "NULL" in place.accepts:
        yield Offer("NULL", _("is not known"), "NULL ")
        if "NOT" in place.accepts:
            yield Offer("NOT NULL", _("is known"), "NOT NULL ")
        return
    if column is None:
        return
    if END in place.accepts and column.type is FactType.YESNO:
        yield from _joints(place, words)
    is_code = isinstance(column.values, Enumeration)
    signs = _OF_CODES if is_code and column.type is FactType.TEXT else _OPERATORS[column.type]
    is_negated = "COMPARISON" not in place.accepts
    for sign, meaning in signs.items():
        if not is_negated:
            yield Offer(sign, _(meaning), sign if sign.endswith("(") else f"{sign} ")
        elif sign.startswith("NOT "):
            yield Offer(sign[4:], _(meaning), sign[4:] + " " * (not sign.endswith("(")))


def _values(place: CursorPlace, words: ConditionWords) -> Iterator[Offer]:
    column = words.columns.get(place.fact)
    if column is None:
        yield from _facts(place, words)
        return
    if _takes_any_text(column) and place.typed.isalnum():
        yield Offer(place.typed, _("what you typed, as a text"), _quoted(place.typed))
    yield from _pattern(column) if place.is_pattern else _values_of(column, words)
    if column.type in _NUMBERS:
        for name, other in words.columns.items():
            if name != column.name and other.type in _NUMBERS:
                yield Offer(name, fact_about(name), f"{name} ")


def _takes_any_text(column: Column) -> bool:
    return column.type is FactType.TEXT and not isinstance(column.values, Enumeration)


def _values_of(column: Column, words: ConditionWords) -> Iterator[Offer]:
    """Constants that a fact may be compared with."""
    if column.type in _NUMBERS:
        steps = words.steps.get(column.name, ())
        for number, meaning in zip(steps, _STEPS, strict=False):
            text = f"{number:.15g}"
            yield Offer(text, _(meaning), f"{text} ")
    if column.type is FactType.YESNO:
        yield Offer("TRUE", _("yes"), "TRUE ")
        yield Offer("FALSE", _("no"), "FALSE ")
    elif isinstance(column.values, Enumeration):
        for value, word in column.values.names.items():
            yield Offer(value, word, _quoted(value))
    else:
        example = column.values.example if isinstance(column.values, TextPattern) else None
        yield _example(column, example if example is not None else column.example)


def _example(column: Column, value: FactValue) -> Offer:
    text = written(value[0] if isinstance(value, tuple) else value)
    about = _("an example: write your own in its place")
    if column.type in _NUMBERS:
        return Offer(text, about, f"{text} ")
    quoted = _quoted(text)
    return Offer(text, about, f"DATE {quoted}" if column.type is FactType.DATE else quoted)


def _pattern(column: Column) -> Iterator[Offer]:
    text = written(column.example).split(" ")[0]
    yield Offer(f"%{text}%", _("an example: write your own in its place"), _quoted(f"%{text}%"))


def _lists(place: CursorPlace, words: ConditionWords) -> Iterator[Offer]:
    del place
    yield Offer("(", _("values, one by one"), "(")
    for name, values in words.lists.items():
        yield Offer(name, _("your list: {values}").format(values=", ".join(values)), f"{name} ")


def _joints(place: CursorPlace, words: ConditionWords) -> Iterator[Offer]:
    del words
    if place.is_between:
        yield Offer("AND", _("the second value, which is the larger one"), "AND ")
        return
    is_list = "COMMA" in place.accepts
    for name, (sign, meaning) in _JOINTS.items():
        if name == "COMMA" and _is_last_argument(place):
            continue
        if name in place.accepts and (not is_list or name in {"COMMA", "RPAR"}):
            yield Offer(sign, _(meaning), f"{sign} ")


def _is_last_argument(place: CursorPlace) -> bool:
    """Whether the function whose brackets are open takes no more arguments."""
    function = FUNCTIONS.get(place.function)
    takes = max((len(each.takes) for each in function.signatures), default=0) if function else 0
    return bool(takes) and place.argument >= takes


def _nothing(place: CursorPlace, words: ConditionWords) -> Iterator[Offer]:
    del place, words
    yield from ()


def _quoted(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


_OFFERS: Mapping[PartWanted, Callable[[CursorPlace, ConditionWords], Iterator[Offer]]] = {
    PartWanted.FACT: _facts,
    PartWanted.OPERATOR: _operators,
    PartWanted.VALUE: _values,
    PartWanted.LIST: _lists,
    PartWanted.JOINT: _joints,
    PartWanted.NOTHING: _nothing,
}

"""Whether what a condition asks of a fact can ever be: constants held against what it can hold."""

import re
from collections.abc import Callable, Iterable, Mapping
from operator import ge, gt, le, lt
from typing import TypeGuard

from profiler_sim.cargo.facts.schema import (
    CodeReference,
    CodeTable,
    Column,
    Enumeration,
    FactValue,
    Range,
    TextPattern,
    Values,
)
from profiler_sim.cargo.text import nearest_word
from profiler_sim.rules.near_codes import folded, near_code

Tables = Mapping[CodeTable, Enumeration]
Params = dict[str, str | int | float]
Fault = tuple[str, Params]
"""The end of a code, and the parameters of its sentence."""

SHOWN = 12
"""So many values are listed; of more only the nearest is named."""
_WHOLE = 100
"""Per cent of a whole."""
_SHORT = 3
"""Values of so few letters hide in other words by chance."""
_IMPOSSIBLE: Mapping[str, tuple[str, Callable[[float, float], bool]]] = {
    "<": ("low", ge),
    "<=": ("low", gt),
    ">": ("high", le),
    ">=": ("high", lt),
}
"""By sign: the end of the range that decides, and how it stands to the limit when it is never."""


def with_tables(columns: Iterable[Column], tables: Tables) -> tuple[Column, ...]:
    """Give every fact whose values are in a table the values of that table."""
    return tuple(
        column.model_copy(update={"values": tables.get(column.values.table)})
        if isinstance(column.values, CodeReference)
        else column
        for column in columns
    )


def value_fault(name: str, values: Values | None, given: FactValue) -> Fault | None:
    """Say why a fact cannot hold a value; None where it can, or where nobody knows."""
    match values:
        case Enumeration() if isinstance(given, str) and not values.holds(given):
            return _not_among(name, values, given)
        case TextPattern() if isinstance(given, str) and not re.fullmatch(values.pattern, given):
            return "value_form", {"fact": name, "given": given, "example": values.example}
        case Range() if _is_number(given) and not _inside(values, given):
            return _of_range("range", name, values, given)
        case _:
            return None


def order_fault(sign: str, name: str, values: Values | None, limit: FactValue) -> Fault | None:
    """Say why a fact is never less or more than a limit; None where it may be."""
    if not isinstance(values, Range) or not _is_number(limit):
        return None
    end, never = _IMPOSSIBLE[sign]
    bound = values.low if end == "low" else values.high
    if bound is None or not never(bound, limit):
        return None
    return _of_range("never", name, values, limit)


def bound_fault(name: str, values: Values | None, limit: FactValue) -> Fault | None:
    """Say that a limit lies beyond all that a fact can be, so that it decides nothing."""
    if not isinstance(values, Range) or not _is_number(limit) or _inside(values, limit):
        return None
    return _of_range("always", name, values, limit)


def fit_fault(
    name: str, values: Values | None, given: str, fits: Callable[[str], bool]
) -> Fault | None:
    """Say that no value of a fact fits a pattern or a piece of text; None where one does."""
    if not isinstance(values, Enumeration) or values.others or any(map(fits, values.names)):
        return None
    params: Params = {"fact": name, "given": given, "values": _listed(values)}
    return ("fit" if len(values.names) <= SHOWN else "fit_code"), params


def changed(values: Values | None, change: Callable[[str], str]) -> Values | None:
    """What a fact's texts can be after a change such as ``upper``."""
    if not isinstance(values, Enumeration) or values.others:
        return None
    return Enumeration({change(value): word for value, word in values.names.items()})


def joined(several: Iterable[Values | None]) -> Values | None:
    """What one of several parts can be; None where nobody knows of one of them."""
    names: dict[str, str] = {}
    for each in several:
        if not isinstance(each, Enumeration) or each.others:
            return None
        names |= each.names
    return Enumeration(names)


def _not_among(name: str, values: Enumeration, given: str) -> Fault:
    params: Params = {"fact": name, "given": given, "values": _listed(values)}
    is_short = len(values.names) <= SHOWN
    code = "value" if is_short else "value_code"
    near = _alike(values, given) if is_short else near_code(given, values.names)
    return (f"{code}_near", {**params, "nearest": near}) if near else (code, params)


def _alike(values: Enumeration, given: str) -> str | None:
    """Find the value that differs in capitals and blanks, is a part of it, or looks like it."""
    plain = folded(given)
    same = (each for each in values.names if folded(each) == plain)
    worded = (each for each, word in values.names.items() if plain and folded(word) == plain)
    parts = (each for each in values.names if len(each) > _SHORT and folded(each) in plain)
    found = next(same, None) or next(worded, None) or next(parts, None)
    return found or nearest_word(given, values.names)


def _listed(values: Enumeration) -> str:
    """List a few values in their order; of many, the first ones."""
    few = list(values.names)[: SHOWN if len(values.names) <= SHOWN else 3]
    return ", ".join(f"{each} ({word})" if (word := values.names[each]) else each for each in few)


def _of_range(code: str, name: str, values: Range, given: float) -> Fault:
    ends = {"low": values.low, "high": values.high}
    stated = {end: f"{value:g}" for end, value in ends.items() if value is not None}
    which = next(iter(stated)) if len(stated) == 1 else "both"
    if (values.low, values.high) == (0, 1) and 1 < given <= _WHOLE:
        which, stated["share"] = "share", f"{given / _WHOLE:g}"
    return f"{code}_{which}", {"fact": name, "given": f"{given:.15g}", **stated}


def _is_number(given: FactValue) -> TypeGuard[int | float]:
    return isinstance(given, int | float) and not isinstance(given, bool)


def _inside(values: Range, given: float) -> bool:
    return (values.low is None or values.low <= given) and (
        values.high is None or given <= values.high
    )

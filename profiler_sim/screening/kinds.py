"""Whether the parts of a condition fit each other: families of types, and who may meet whom."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeGuard

from profiler_sim.cargo.facttypes import FactType
from profiler_sim.problems import Problem
from profiler_sim.screening.names import span_of
from profiler_sim.screening.tree import (
    Between,
    Call,
    ColumnRef,
    Comparison,
    Conjunction,
    Constant,
    DateConstant,
    Expression,
    Operator,
    children,
)

FACT_FAMILIES = {
    FactType.TEXT: "text",
    FactType.NUMBER: "number",
    FactType.WHOLE: "number",
    FactType.DATE: "date",
    FactType.YESNO: "yesno",
    FactType.TEXTS: "list",
}
_CONSTANT_FAMILIES = {
    "STRING": "text",
    "INTEGER": "number",
    "NUMERIC": "number",
    "BOOLEAN": "yesno",
}
_SQL_FAMILIES = (
    (re.compile(r".*\[\]$"), "list"),
    (re.compile(r"VARCHAR$"), "text"),
    (re.compile(r"BOOLEAN$"), "yesno"),
    (re.compile(r"DATE$|TIMESTAMP"), "date"),
    (re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|DOUBLE$|FLOAT$|DECIMAL|BIGNUM"), "number"),
)
_MIXED = ("list", "yesno", "date", "number")
"""The family that decides the hint when parts are of several."""

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the types in one condition."""

    facts: Mapping[str, str]
    """Families of the facts by name."""
    calls: dict[int, str] = field(default_factory=dict)
    """Families that DuckDB found for calls, by the identity of their nodes."""

    def family(self, node: Expression) -> str:
        """Name the family of what a node gives: text, number, date, yesno, list, other."""
        if isinstance(node, ColumnRef):
            return self.facts[node.column_names[0]]
        if isinstance(node, Constant):
            return _CONSTANT_FAMILIES[node.literal.kind]
        if isinstance(node, DateConstant):
            return "date"
        return self.calls.get(id(node), "other") if is_asked(node) else "yesno"


def is_asked(node: Expression) -> bool:
    """Tell whether only DuckDB knows what the node gives."""
    coalesce = isinstance(node, Operator) and node.type == "OPERATOR_COALESCE"
    return coalesce or isinstance(node, Call)


def sql_family(name: str) -> str:
    """Name the family of one of DuckDB's types."""
    return next((family for form, family in _SQL_FAMILIES if form.match(name)), "other")


def misfits(condition: str, node: Expression, known: Known) -> list[Problem]:
    """Hold the parts directly below a node against each other."""
    return (
        list(_bad_dates(condition, node, known))
        or not_yesno(condition, _operands(node), known)
        or _mixed(condition, node, known)
    )


def not_yesno(condition: str, parts: Sequence[Expression], known: Known) -> list[Problem]:
    """Find the parts that are neither true nor false."""
    return [
        at("condition.not_yesno", condition, part)
        for part in parts
        if known.family(part) != "yesno"
    ]


def at(code: str, condition: str, node: Expression, **params: str) -> Problem:
    """Make a problem of a node, naming the part of the text it stands for."""
    span = span_of(condition, node)
    return Problem(code, params={"part": condition[slice(*span)], **params}, span=span)


def _operands(node: Expression) -> tuple[Expression, ...]:
    """List the parts that must be true or false."""
    is_not = isinstance(node, Operator) and node.type == "OPERATOR_NOT"
    return children(node) if is_not or isinstance(node, Conjunction) else ()


def _alike(node: Expression) -> tuple[Expression, ...]:
    """List the parts that must be of one kind."""
    match node:
        case (
            Comparison()
            | Between()
            | Operator(type="COMPARE_IN" | "OPERATOR_COALESCE")
            | Call(function_name="list_value" | "greatest" | "least")
        ):
            return children(node)
        case _:
            return ()


def _bad_dates(condition: str, node: Expression, known: Known) -> Iterator[Problem]:
    """Find texts that stand for a date and are none."""
    if isinstance(node, DateConstant):
        if not _is_date(node.child.literal.text):
            yield at("condition.date", condition, node)
        return
    parts = _alike(node)
    if any(known.family(part) == "date" for part in parts):
        for part in parts:
            if _is_quoted(part) and not _is_date(part.literal.text):
                yield at("condition.date", condition, part)


def _mixed(condition: str, node: Expression, known: Known) -> list[Problem]:
    parts = _alike(node)
    families = {known.family(part) for part in parts}
    quoted = all(_is_quoted(part) for part in parts if known.family(part) == "text")
    if quoted and "date" in families:
        families.discard("text")  # a date is written as a text in quotes
    if len(families) < 2:  # noqa: PLR2004  two families do not go together
        return []
    loudest = next((family for family in _MIXED if family in families), "number")
    if loudest == "number" and not quoted:
        loudest = "text"
    return [at(f"condition.mixed_{loudest}", condition, node)]


def _is_quoted(node: Expression) -> TypeGuard[Constant]:
    return isinstance(node, Constant) and node.literal.kind == "STRING"


def _is_date(text: str) -> bool:
    try:
        return bool(_ISO_DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False

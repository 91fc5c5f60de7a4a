"""Give every name in a condition its meaning: a fact stays, a list's texts take its place."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from profiler_sim.cargo.text import nearest
from profiler_sim.problems import Problem
from profiler_sim.screening.functions import PATTERNS
from profiler_sim.screening.spans import Span, extent, in_characters
from profiler_sim.screening.tree import (
    Argument,
    Call,
    CallName,
    ColumnRef,
    Constant,
    Expression,
    NoOrder,
    Operator,
    Written,
    bottom_up,
    rebuilt,
)

Lists = Mapping[str, Sequence[str]]
"""Named lists of texts that a pack brings along."""


def span_of(condition: str, node: Expression) -> Span:
    """Cover a node and all below it, in characters of the condition."""
    place = extent(node.model_dump()) or (0, 0)
    return in_characters(condition, place)


def facts_in(root: Expression) -> frozenset[str]:
    """Name the columns that a tree reads."""
    return frozenset(_name(node) for node in bottom_up(root) if isinstance(node, ColumnRef))


def unknown_names(condition: str, root: Expression, known: Sequence[str]) -> list[Problem]:
    """Find the names that are neither a fact nor a list."""
    return [
        _unknown(condition, node, known)
        for node in bottom_up(root)
        if isinstance(node, ColumnRef) and _name(node) not in known
    ]


def bad_patterns(condition: str, root: Expression) -> list[Problem]:
    """Find regular expressions that are not fixed texts, or that could take for ever."""
    return [
        Problem(code, params={"part": condition[slice(*span)]}, span=span)
        for node in bottom_up(root)
        if isinstance(node, Call) and node.function_name in PATTERNS
        for code in _pattern_faults(node)
        for span in [span_of(condition, node)]
    ]


def grafted(node: Expression, lists: Lists) -> Expression:
    """Put the texts of a named list where its name stands; names in lower case from here on."""
    if isinstance(node, ColumnRef):
        name = _name(node)
        if name in lists:
            return _list_value(node, lists[name])
        return node.model_copy(update={"column_names": (name,)})
    if isinstance(node, Operator) and node.type == "COMPARE_IN":
        node = node.model_copy(update={"children": tuple(_members(node, lists))})
    return rebuilt(node, partial(grafted, lists=lists))


def _name(node: ColumnRef) -> str:
    """Spell a name as facts are spelt; SQL does not tell capitals apart."""
    return node.column_names[0].lower()


def _unknown(condition: str, node: ColumnRef, known: Sequence[str]) -> Problem:
    span = span_of(condition, node)
    name = node.column_names[0]
    if near := nearest(name, known):
        params = {"name": name, "nearest": near}
        return Problem("condition.unknown_near", params=params, span=span)
    in_quotes = condition[span[0] : span[0] + 1] == '"'
    code = "condition.double_quotes" if in_quotes else "condition.unknown"
    return Problem(code, params={"name": name}, span=span)


def _pattern_faults(node: Call) -> Iterator[str]:
    """Allow only the cheap part of RE2: a repeated group may take 30 ms on 500 characters."""
    pattern = node.arguments[1].expression if len(node.arguments) == 2 else None  # noqa: PLR2004  text, pattern
    if not isinstance(pattern, Constant):
        yield "condition.pattern_fixed"
    elif "){" in pattern.literal.text:
        yield "condition.pattern_slow"


def _members(node: Operator, lists: Lists) -> Iterator[Expression]:
    """Spread a named list inside the brackets of IN (…) over the brackets."""
    for place, child in enumerate(node.children):
        if place and isinstance(child, ColumnRef) and _name(child) in lists:
            yield from _texts(child, lists[_name(child)])
        else:
            yield child


def _list_value(at: ColumnRef, texts: Sequence[str]) -> Call:
    return Call(
        alias="",
        query_location=at.query_location,
        query_location_length=at.query_location_length,
        kind="FUNCTION",
        type="FUNCTION",
        catalog="",
        schema_="",
        function_name="list_value",
        arguments=tuple(Argument(name="", expression=each) for each in _texts(at, texts)),
        qualified_name=CallName(path=("list_value",)),
        distinct=False,
        filter=None,
        order_bys=NoOrder(type="ORDER_MODIFIER", orders=()),
        export_state=False,
        is_operator=False,
    )


def _texts(at: ColumnRef, texts: Sequence[str]) -> Iterator[Constant]:
    for text in texts:
        yield Constant(
            alias="",
            query_location=at.query_location,
            query_location_length=at.query_location_length,
            kind="CONSTANT",
            type="VALUE_CONSTANT",
            literal=Written(kind="STRING", text=text),
        )

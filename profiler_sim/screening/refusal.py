"""Turn what the parser or the closed types refuse into problems with a place."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from profiler_sim.cargo.text import nearest
from profiler_sim.problems import Problem
from profiler_sim.screening.functions import FUNCTIONS
from profiler_sim.screening.spans import Span, extent, in_characters, whole

Path = tuple[int | str, ...]
"""Where pydantic found a fault."""

Block = Mapping[str, Any]
"""A raw part of the tree. Any: it is foreign until the types have accepted it."""

_CLASSES = {
    "SUBQUERY": "condition.subquery",
    "CASE": "condition.case",
    "WINDOW": "condition.window",
    "STAR": "condition.star",
    "LAMBDA": "condition.arrow",
    "PARAMETER": "condition.parameter",
    "POSITIONAL_REFERENCE": "condition.parameter",
    "DEFAULT": "condition.parameter",
    "COLLATE": "condition.collation",
}
"""Codes of whole kinds of nodes."""

_FIELDS = {
    "function_name": "condition.function",
    "path": "condition.function",
    "column_names": "condition.dotted",
    "schema": "condition.dotted",
    "catalog": "condition.dotted",
    "alias": "condition.alias",
    "name": "condition.call",
    "orders": "condition.call",
    "filter": "condition.call",
    "distinct": "condition.call",
    "export_state": "condition.call",
    "literal": "condition.constant",
    "type": "condition.operator",
}
"""Codes of the fields that must be empty or from a list; the innermost one counts."""

_WHOLE = {"CAST", "FUNCTION"}
_OF_THE_WHOLE = {"condition.cast", "condition.call"}
"""Codes that blame the call or cast and not the part of it that was the last straw."""

_OF_THE_STATEMENT = {"condition.clause", "condition.several"}

_UNNAMED = {"row": "condition.group"} | dict.fromkeys(
    ["to_days", "to_weeks", "to_months", "to_years", "to_hours", "to_minutes", "to_seconds"],
    "condition.interval",
)
"""Functions that the author has not written by name."""


def unparsed(condition: str, told: str) -> list[Problem]:
    """Read the parser's error."""
    error = json.loads(told)
    start, length = json.loads(error.get("location", "[0, 0]"))
    message = str(error["error_message"])
    if message.startswith("unterminated"):
        span = in_characters(condition, (start, start))
        return [Problem("condition.unclosed", span=(span[0], len(condition)))]
    if not length:
        return [Problem("condition.refused", span=whole(condition))]
    span = in_characters(condition, (start, start + length))
    return [Problem("condition.syntax", params={"near": condition[slice(*span)]}, span=span)]


def refused(condition: str, told: str, errors: ValidationError) -> list[Problem]:
    """Say what the closed types forbid, once for each place."""
    if any(error["type"] == "json_invalid" for error in errors.errors(include_url=False)):
        return [Problem("condition.deep", span=whole(condition))]  # beyond what JSON may nest
    raw = json.loads(told)
    found = [
        _problem(condition, raw, error["loc"], error.get("ctx", {}))
        for error in errors.errors(include_url=False, include_input=False)
    ]
    inner = [problem for problem in found if problem.code not in _OF_THE_STATEMENT]
    return _outermost(inner or found)


def _outermost(problems: Sequence[Problem]) -> list[Problem]:
    """Keep one problem a place; what stands inside a refused part need not be told."""
    kept: dict[Span, Problem] = {}
    for problem in sorted(problems, key=lambda each: _widest_first(each.span or (0, 0))):
        start, end = problem.span or (0, 0)
        if not any(a <= start and end <= b for a, b in kept):
            kept[start, end] = problem
    return list(kept.values())


def _widest_first(span: Span) -> Span:
    return (span[0], -span[1])


def _problem(condition: str, raw: object, loc: Path, ctx: Block) -> Problem:
    """Name one refused place; the tree is foreign until the types have accepted it."""
    trail = list(_trail(raw, loc))
    node: Block = next((part for part in reversed(trail) if _is_node(part)), {})
    code = _code(loc, ctx, node)
    if code in _OF_THE_WHOLE:
        trail = [part for part in trail if _is_node(part) and part["class"] in _WHOLE] or trail
    place = next((span for part in reversed(trail) if (span := extent(part))), None)
    span = in_characters(condition, place) if place else whole(condition)
    if code == "condition.function":
        return _no_function(str(node["function_name"]), span)
    return Problem(code, params={"part": condition[slice(*span)]}, span=span)


def _no_function(name: str, span: Span) -> Problem:
    """Offer the nearest function that may be called."""
    if name not in _UNNAMED and (
        near := nearest(name, [each for each in FUNCTIONS if each.isidentifier()])
    ):
        params = {"name": name, "nearest": near, "example": FUNCTIONS[near]}
        return Problem("condition.function_near", params=params, span=span)
    code = _UNNAMED.get(name, "condition.function")
    return Problem(code, params={"name": name, "part": name}, span=span)


def _code(loc: Path, ctx: Block, node: Block) -> str:
    if "select_list" not in loc:
        return "condition.several" if loc[-1] == "statements" else "condition.clause"
    if loc[-1] == "select_list":
        return "condition.several"
    if "tag" in ctx:
        return _CLASSES.get(ctx["tag"], "condition.refused")
    if node.get("class") == "CONSTANT" and node["literal"]["kind"] == "NULL_LITERAL":
        return "condition.null"
    if "CAST" in loc:
        return "condition.cast"
    fields = (_FIELDS[key] for key in reversed(loc) if key in _FIELDS)
    return next(fields, "condition.refused")


def _trail(raw: object, loc: Path) -> Iterator[Any]:
    """Yield every part on the way to ``loc``; the tags of unions are no part of the tree."""
    for key in loc:
        yield raw
        raw = _step(raw, key)
    yield raw


def _step(raw: object, key: int | str) -> object:
    if isinstance(raw, dict):
        return raw.get(key, raw)
    if isinstance(raw, list) and isinstance(key, int) and key < len(raw):
        return raw[key]
    return raw


def _is_node(part: object) -> bool:
    return isinstance(part, dict) and "class" in part

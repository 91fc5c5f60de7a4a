"""Turn what the parser or the closed types refuse into problems with a place."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

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
    "column_names": "condition.dotted",
    "schema": "condition.dotted",
    "catalog": "condition.dotted",
    "alias": "condition.alias",
    "name": "condition.call",
    "orders": "condition.call",
    "filter": "condition.call",
    "distinct": "condition.call",
    "export_state": "condition.call",
    "type_expr": "condition.cast",
    "try_cast": "condition.cast",
    "child": "condition.cast",
    "literal": "condition.constant",
    "type": "condition.operator",
}
"""Codes of the fields that must be empty or from a list; the innermost one counts."""

_WHOLE = {"CAST", "FUNCTION"}
_OF_THE_WHOLE = {"condition.cast", "condition.call"}
"""Codes that blame the call or cast and not the part of it that was the last straw."""

_UNNAMED = {"row": "condition.several"} | dict.fromkeys(
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
    found: dict[Span, Problem] = {}
    for error in errors.errors(include_url=False, include_input=False):
        problem = _problem(condition, raw, error["loc"], error.get("ctx", {}))
        found.setdefault(problem.span or whole(condition), problem)
    return [found[span] for span in sorted(found) if not _holds_another(span, found)]


def nearest(name: str, known: Sequence[str]) -> str | None:
    """Give the known name that the author probably meant."""
    return next(iter(get_close_matches(name.lower(), known, n=1, cutoff=0.6)), None)


def _holds_another(span: Span, spans: Iterable[Span]) -> bool:
    return any(span != each and span[0] <= each[0] and each[1] <= span[1] for each in spans)


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

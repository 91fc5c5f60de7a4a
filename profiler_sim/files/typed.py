"""From a tree of texts to a closed model; every fault of content is a problem with its keys."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from profiler_sim.cargo.text import nearest
from profiler_sim.cargo.value import Value
from profiler_sim.files.compose import Node, node_at
from profiler_sim.problems import Key, Problem

M = TypeVar("M", bound=Value)

MAX_ERRORS = 500
"""Faults of content that are looked into: the nearest name is not sought for a whole book."""

_GIVEN = 100
"""Characters of a faulty value that go into a problem."""

_KINDS = {
    "count": "file.whole_number",
    "number": "file.number",
    "yes_no": "file.yes_no",
    "day": "file.day",
    "window": "operation.window",
    "int_parsing": "file.whole_number",
    "string_type": "file.text",
    "tuple_type": "file.list",
    "list_type": "file.list",
    "mapping_type": "file.block",
    "dict_type": "file.block",
    "model_type": "file.block",
    "model_attributes_type": "file.block",
    "literal_error": "file.one_of",
    "enum": "file.one_of",
    "greater_than": "file.more_than",
    "reserved": "sign.reserved",
    "order": "file.order",
    "no_stretch": "file.no_stretch",
    "greater_than_equal": "file.at_least",
    "less_than_equal": "file.at_most",
    "too_short": "file.too_few",
    "too_long": "file.too_many_items",
    "string_pattern_mismatch": "file.pattern",
    "float_type": "file.number",
    "int_type": "file.whole_number",
    "bool_type": "file.yes_no",
    "shares": "sign.shares",
    "code": "file.code",
    "country": "file.country",
    "country_name": "file.country_name",
    "package_weight": "goods.package_weight",
    "dry_box": "goods.dry_box",
    "nothing": "unit.nothing",
}
"""pydantic's kinds of error in the words of an author."""
_LIMITS = ("ge", "gt", "le", "min_length")
"""Where pydantic keeps the limit that was passed."""


def typed(model: type[M], root: Node) -> M | list[Problem]:
    """Read ``root`` as ``model``, or tell everything that is wrong with it."""
    stated = root.plain()
    given = _without_missing(stated)
    unknown = _unknown(model, stated) if given != stated else []
    try:
        found = model.model_validate(given)
    except ValidationError as error:
        errors = [each for each in error.errors() if each["type"] != "extra_forbidden"]
        unknown = unknown or [e for e in error.errors() if e["type"] == "extra_forbidden"]
        return list(_problems(model, root, [*errors, *unknown][:MAX_ERRORS]))
    return list(_problems(model, root, unknown[:MAX_ERRORS])) if unknown else found


def _unknown(model: type[Value], stated: object) -> list[ErrorDetails]:
    """Keys that the model does not know, those without a value among them."""
    try:
        model.model_validate(stated)
    except ValidationError as error:
        return [each for each in error.errors() if each["type"] == "extra_forbidden"]
    return []


def _without_missing(data: object) -> object:
    """A key without a value is the same as no key."""
    if isinstance(data, dict):
        return {k: _without_missing(v) for k, v in data.items() if v is not None}
    if isinstance(data, list):
        return [_without_missing(item) for item in data]
    return data


def _problems(model: type[BaseModel], root: Node, errors: list[ErrorDetails]) -> Iterator[Problem]:
    missing = {_above(e): str(e["loc"][-1]) for e in errors if e["type"] == "missing"}
    renamed: set[tuple[Key, ...]] = set()
    for error in errors:
        if error["type"] == "extra_forbidden":
            problem = _unknown_key(model, root, error, missing)
            if "nearest" in problem.params and problem.params["nearest"] == missing.get(
                _above(error)
            ):
                renamed.add(_above(error))
            yield problem
    for error in errors:
        if error["type"] == "missing":
            if _above(error) not in renamed:
                yield Problem(
                    "file.missing", _above(error), {"key": str(error["loc"][-1])}, at_key=True
                )
        elif error["type"] != "extra_forbidden":
            yield _fault(error)


def _above(error: ErrorDetails) -> tuple[Key, ...]:
    return tuple(error["loc"][:-1])


def _unknown_key(
    model: type[BaseModel],
    root: Node,
    error: ErrorDetails,
    missing: Mapping[tuple[Key, ...], str],
) -> Problem:
    key, above = str(error["loc"][-1]), _above(error)
    block, _ = node_at(root, above)
    known = _known_keys(model, above)
    wanted = [missing[above]] if above in missing else []
    meant = nearest(key, wanted) or nearest(key, known)
    params: dict[str, str | int | float] = {"key": key, "known": ", ".join(known)}
    if block.braces:
        code = "file.unknown_key_in_braces"
    elif meant:
        code, params["nearest"] = "file.unknown_key_nearest", meant
    else:
        code = "file.unknown_key"
    return Problem(code, (*above, key), params, at_key=True)


def _known_keys(model: type[BaseModel], keys: tuple[Key, ...]) -> list[str]:
    """Keys of the block at ``keys``, as far as the model tells."""
    current: Any = model
    for key in keys:
        fields = getattr(current, "model_fields", {})
        entry = next((f for n, f in fields.items() if key in (n, f.alias)), None)
        if entry is not None:
            current = _inner_model(entry.annotation) or current
    return [f.alias or n for n, f in getattr(current, "model_fields", {}).items()]


def _inner_model(annotation: Any) -> Any:  # noqa: ANN401  annotations have no common type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for part in get_args(annotation) if (m := _inner_model(part))), None)


def _fault(error: ErrorDetails) -> Problem:
    context = {k: str(v) for k, v in error.get("ctx", {}).items()}
    code = _KINDS.get(error["type"], "file.value")
    params: dict[str, str | int | float] = {
        "expected": context.get("expected", "").replace("'", "").replace(" or ", ", "),
        "limit": next((context[k] for k in _LIMITS if k in context), ""),
        "given": str(error.get("input", ""))[:_GIVEN],
        "reason": error["msg"],
        **{name: context.get(name, "") for name in ("total", "low", "high")},
    }
    return Problem(code, tuple(error["loc"]), params)

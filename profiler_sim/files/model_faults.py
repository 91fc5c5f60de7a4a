"""What keeps a tree of texts from being read as a model: problems in the words of an author."""

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from profiler_sim.cargo.text import nearest_word
from profiler_sim.files.kind_models import (
    Annotation,
    annotation_at,
    is_list,
    item_annotation,
    keys_of,
)
from profiler_sim.files.value_advice import (
    block_instead,
    list_instead,
    meant_day,
    meant_number,
    meant_whole,
    text_instead,
)
from profiler_sim.files.yaml_tree import YamlNode, node_at
from profiler_sim.problems import Key, Params, Problem

MAX_ERRORS = 500
"""Faults of content that are looked into: the nearest name is not sought for a whole book."""

_GIVEN = 100
"""Characters of a faulty value that go into a problem."""

_CODES = {
    "count": "file.whole_number",
    "number": "file.number",
    "yes_no": "file.yes_no",
    "day": "file.day",
    "window": "operation.window",
    "int_parsing": "file.whole_number",
    "string_type": "file.text",
    "string_too_short": "file.empty_text",
    "string_too_long": "file.long_text",
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
    "float_parsing": "file.number",
    "datetime_type": "file.time",
    "datetime_parsing": "file.time",
    "datetime_from_date_parsing": "file.time",
    "union_tag_invalid": "file.one_of",
    "int_type": "file.whole_number",
    "bool_type": "file.yes_no",
    "shares": "sign.shares",
    "code": "file.code",
    "country": "file.country",
    "country_name": "file.country_name",
    "package_weight": "goods.package_weight",
    "dry_box": "goods.dry_box",
    "gas_group": "goods.gas_group",
    "flash_point": "goods.flash_point",
    "nothing": "unit.nothing",
    "language": "file.language",
}
"""pydantic's kinds of error in the words of an author."""
_MEANT = {
    "file.whole_number": meant_whole,
    "file.number": meant_number,
    "file.day": meant_day,
}
"""What reads a value as people write it."""
_NAMED = ("total", "low", "high", "language", "known")
"""Values of our own errors that their sentences name."""
_LIMITS = ("ge", "gt", "le", "min_length", "max_length")
"""Where pydantic keeps the limit that was passed."""


def content_problems(
    model: type[BaseModel], root: YamlNode, error: ValidationError
) -> list[Problem]:
    """Return everything that keeps ``root`` from being read as ``model``."""
    errors = sorted(_own(error.errors()), key=lambda each: each["type"] == "extra_forbidden")
    return list(_problems(model, root, errors[:MAX_ERRORS]))


def _own(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Each fault once and at its own place.

    A list may be too short only because its faulty items were not counted. A number that may have
    decimals is tried as a whole one first. A block that is one of several kinds has its fault at
    the key that says which.
    """
    places = {each["loc"] for each in errors}
    above = {place[:length] for place in places for length in range(len(place))}
    return [
        _at_kind(each)
        for each in errors
        if (each["type"] != "too_short" or each["loc"] not in above)
        and (each["loc"][-1:] != ("int",) or (*each["loc"][:-1], "float") not in places)
    ]


def _at_kind(error: ErrorDetails) -> ErrorDetails:
    """A fault of the key that says which kind a block is, at that key."""
    if not error["type"].startswith("union_tag"):
        return error
    context = error.get("ctx", {})
    moved = error.copy()
    moved["loc"] = (*error["loc"], context["discriminator"].strip("'"))
    moved["ctx"] = {"expected": context.get("expected_tags", "")}
    if error["type"] == "union_tag_not_found":
        moved["type"] = "missing"
    return moved


def _problems(
    model: type[BaseModel], root: YamlNode, errors: list[ErrorDetails]
) -> Iterator[Problem]:
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
                yield _missing(root, _above(error), str(error["loc"][-1]))
        elif error["type"] != "extra_forbidden":
            yield _fault(error, node_at(root, error["loc"])[0], annotation_at(model, error["loc"]))


def _missing(root: YamlNode, above: tuple[Key, ...], key: str) -> Problem:
    """A key that is not there, or is there without a value."""
    block, _ = node_at(root, above)
    if key in block.keys:
        return Problem("file.no_value_needed", (*above, key), {"key": key}, at_key=True)
    return Problem("file.missing", above, {"key": key}, at_key=True)


def _above(error: ErrorDetails) -> tuple[Key, ...]:
    return tuple(error["loc"][:-1])


def _unknown_key(
    model: type[BaseModel],
    root: YamlNode,
    error: ErrorDetails,
    missing: Mapping[tuple[Key, ...], str],
) -> Problem:
    key, above = str(error["loc"][-1]), _above(error)
    block, _ = node_at(root, above)
    wanted_here = annotation_at(model, above)
    known = keys_of(wanted_here)
    wanted = [missing[above]] if above in missing else []
    meant = nearest_word(key, wanted) or nearest_word(key, known)
    params: dict[str, str | int | float] = {"key": key, "known": ", ".join(known)}
    if block.braces:
        code = "file.unknown_key_in_braces"
    elif belongs := _block_with(key, wanted_here, block):
        ending = "_list" if is_list(item_annotation(wanted_here, belongs)) else ""
        code, params["block"] = f"file.unknown_key_belongs{ending}", belongs
    elif above and key in keys_of(model):
        code = "file.unknown_key_further_left"
    elif meant:
        code, params["nearest"] = "file.unknown_key_nearest", meant
    else:
        code = "file.unknown_key"
    return Problem(code, (*above, key), params, at_key=True)


def _block_with(key: str, wanted: Annotation, block: YamlNode) -> str | None:
    """The key of a block in this one that can hold ``key``; first those that stand there."""
    names = sorted(keys_of(wanted), key=lambda name: name not in block.keys)
    inner = ((name, item_annotation(wanted, name)) for name in names)
    return next(
        (n for n, w in inner if key in keys_of(w) or key in keys_of(item_annotation(w, 0))), None
    )


def _fault(error: ErrorDetails, node: YamlNode, wanted: Annotation) -> Problem:
    """One fault of a value, with what was probably meant."""
    keys, given = tuple(error["loc"]), error.get("input")
    if given is None and keys and error["type"] != "missing":
        is_item = isinstance(keys[-1], int)
        code = "file.no_item" if is_item else "file.no_value"
        return Problem(code, keys, {"key": str(keys[-1])}, at_key=not is_item)
    context = {k: str(v) for k, v in error.get("ctx", {}).items()}
    code = _CODES.get(error["type"], "file.value")
    code, more = _advice(code, node, wanted)
    params: Params = {
        "expected": context.get("expected", "").replace("'", "").replace(" or ", ", "),
        "limit": next((context[k] for k in _LIMITS if k in context), "").removesuffix(".0"),
        "given": (node.data if isinstance(node.data, str) else str(given))[:_GIVEN],
        "reason": error["msg"],
        **{name: context.get(name, "") for name in _NAMED},
        **more,
    }
    return Problem(code, keys, params)


def _advice(code: str, node: YamlNode, wanted: Annotation) -> tuple[str, Params]:
    """What to write instead, where that is clear."""
    if code == "file.list":
        return list_instead(node, wanted)
    if code == "file.block":
        return block_instead(node, wanted)
    if code == "file.text":
        return text_instead(node)
    if (
        code == "file.whole_number"
        and isinstance(node.data, str)
        and re.match(r"-[0-9]+$", node.data)
    ):
        return "file.below_zero", {"meant": node.data[1:]}
    reading = _MEANT.get(code)
    meant = reading(node.data) if reading and isinstance(node.data, str) else None
    return (f"{code}_meant", {"meant": meant}) if meant else (code, {})

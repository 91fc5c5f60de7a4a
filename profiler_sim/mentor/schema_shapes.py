"""Shapes that the JSON Schemas of authored files are made of."""

from collections.abc import Iterable, Mapping
from typing import Any

Schema = dict[str, Any]
"""A part of a JSON Schema. Any: its shape is that standard's."""

DIGITS: Schema = {"type": ["integer", "string"], "pattern": r"^-?[0-9]{1,9}$"}
"""A whole number; one in quotes is as good, a word is none."""
NUMBER: Schema = {"type": ["number", "string"], "pattern": r"^-?[0-9]{1,9}(\.[0-9]{1,6})?$"}
"""A plain decimal number, likewise."""
TEXT: Schema = {"type": ["string", "number", "boolean"]}
YES_NO: Schema = {"enum": ["yes", "no", True, False]}


def one_of(words: Iterable[str]) -> Schema:
    """Return the schema of one of some words."""
    return {"enum": list(dict.fromkeys(words))}


def many_of(words: Iterable[str]) -> Schema:
    """Return the schema of a list of some words."""
    return {"type": "array", "items": one_of(words)}


def block(keys: Mapping[str, str], value: Schema) -> Schema:
    """Return the schema of a block with these keys alone, each with its sentence and one value."""
    return {
        "type": "object",
        "properties": {key: {**value, "description": about} for key, about in keys.items()},
        "additionalProperties": False,
    }


def in_case(key: str, words: Iterable[str], then: Schema) -> Schema:
    """Return what holds as well where a key is one of some words."""
    return {"if": {"properties": {key: one_of(words)}, "required": [key]}, "then": then}

"""Values as an authored file holds them, and as lines of YAML."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from profiler_sim.files.templates import yaml_scalar

YamlValue: TypeAlias = str | Sequence["YamlValue"] | Mapping[str, "YamlValue"]
"""A value as a file holds it: every number and every yes is a text."""
Plain: TypeAlias = object
"""The same as ``YamlNode.plain`` gives it: texts, lists, dicts and None."""
_STEP = 2
"""Columns that a nested block stands further to the right."""
_LONGEST = 96
"""Columns of the longest list in brackets."""


def normalised(value: YamlValue) -> YamlValue:
    """Return the value as it is read back: letters and their marks are put together."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        entries = (
            (unicodedata.normalize("NFC", key), normalised(each)) for key, each in value.items()
        )
        return {key: each for key, each in entries if each or isinstance(each, str)}
    return [each for each in map(normalised, value) if each or isinstance(each, str)]


def as_plain(value: YamlValue | None) -> Plain:
    """Return a value as a tree holds it; an empty one is nothing."""
    if isinstance(value, Mapping):
        return {key: as_plain(each) for key, each in value.items()} or None
    if isinstance(value, str) or value is None:
        return value
    return [as_plain(each) for each in value] or None


def is_inline(value: YamlValue) -> bool:
    """Return whether it stands behind its key, in one line."""
    if isinstance(value, str):
        return not _has_lines(value)
    if isinstance(value, Mapping) or not all(isinstance(each, str) for each in value):
        return not value
    return len(text_in_brackets(value)) <= _LONGEST


def _has_lines(text: str) -> bool:
    """Whether it is written as lines of its own: plain ones, the first not indented."""
    lines = text.removesuffix("\n").split("\n")
    is_plain = all(line == line.rstrip() and line.isprintable() for line in lines)
    begins = bool(lines[0] and lines[-1]) and not lines[0].startswith(" ")
    return "\n" in text and is_plain and begins


def inline_text(value: YamlValue) -> str:
    """Write a value in one line, as it stands behind its key."""
    return yaml_scalar(value) if isinstance(value, str) else text_in_brackets(value)


def text_in_brackets(value: YamlValue) -> str:
    """Write a value as it stands in brackets or braces."""
    if isinstance(value, str):
        return yaml_scalar(value)
    if isinstance(value, Mapping):
        inside = ", ".join(
            f"{yaml_scalar(key)}: {text_in_brackets(each)}" for key, each in value.items()
        )
        return f"{{{inside}}}"
    return f"[{', '.join(map(text_in_brackets, value))}]"


def literal_mark(text: str) -> str:
    """Return what stands behind the key of a text with lines of its own."""
    return "|" if text.endswith("\n") else "|-"


def entry_lines(key: str, value: YamlValue, column: int) -> list[str]:
    """Write the lines of a key with its value."""
    margin, name, further = " " * column, yaml_scalar(key), column + _STEP
    if is_inline(value):
        return [f"{margin}{name}: {inline_text(value)}"]
    if isinstance(value, str):
        lines = value.removesuffix("\n").split("\n")
        return [
            f"{margin}{name}: {literal_mark(value)}",
            *(f"{' ' * further}{line}".rstrip() for line in lines),
        ]
    if isinstance(value, Mapping):
        below = [
            line for inner, each in value.items() for line in entry_lines(inner, each, further)
        ]
    else:
        below = [line for each in value for line in item_lines(each, further)]
    return [f"{margin}{name}:", *below]


def item_lines(value: YamlValue, column: int) -> list[str]:
    """Write the lines of an item of a list."""
    margin = " " * column
    if not isinstance(value, Mapping) or not value:
        return [f"{margin}- {text_in_brackets(value)}"]
    lines = [
        line for key, each in value.items() for line in entry_lines(key, each, column + _STEP)
    ]
    return [f"{margin}- {lines[0][column + _STEP :]}", *lines[1:]]

"""What to write instead of a faulty value: numbers, days, lists, blocks and texts as meant."""

import re
import unicodedata
from datetime import date
from typing import Any

from profiler_sim.files.kind_models import Annotation, is_list, item_annotation, keys_of, model_of
from profiler_sim.files.templates import yaml_scalar
from profiler_sim.files.yaml_tree import YamlNode
from profiler_sim.problems import Params

_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
}
_GROUPED = re.compile(r"\d{1,3}(?:[.,' \u00a0\u202f_]\d{3})+")
_UNIT = re.compile(r"(?<=\d)(?:\s*(?:%|kg|usd|eur|min)\.?|\s+[^\W\d_][^\d]*)$", re.IGNORECASE)
_OTHER_UNIT = re.compile(r".*\d\s*(?:t|tons?|tonnes?|g|grams?|h|hrs?|hours?)\.?", re.IGNORECASE)
"""Units in which files want no number: without them it would be another amount."""
_MARKS = re.compile(r"[.,' \u00a0\u202f_]")
_ZEROS = re.compile(r"(\d+)[.,]0+")
_DECIMAL = re.compile(r"-?\d+(?:[.,]\d{1,6})?")
_BOTH = re.compile(r"(-?\d{1,3}(?:([.,' ])\d{3})+)([.,])(\d{1,6})")
_DAY = re.compile(r"(\d{1,2})[./ -]{1,2}(\d{1,2})[./ -]{1,2}(\d{4})\.?")
_MOST = 40
"""Characters of the longest text that may be a number."""
Advice = tuple[str, Params]
"""A code, and the values that its sentences name."""


def list_instead(node: YamlNode, wanted: Annotation) -> Advice:
    """Return what to do where a list is wanted and something else stands."""
    item = item_annotation(wanted, 0)
    if isinstance(node.data, dict):
        if model_of(item) is None:
            return "file.list_of_names", {"line": _bracketed(list(node.data))}
        if node.braces:
            return "file.list_in_braces", {}
        key, value = next(iter(node.data.items()))
        return "file.list_of_one_block", {"line": f"- {_line(key, value)}"}
    if model_of(item) is not None:
        keys = keys_of(item)
        return "file.list_of_blocks", {"line": f"- {keys[0]}: …", "known": ", ".join(keys)}
    return "file.list_of_one", {"line": _bracketed(str(node.data).split(","))}


def block_instead(node: YamlNode, wanted: Annotation) -> Advice:
    """Return what to do where a block of keys is wanted and something else stands."""
    keys = keys_of(wanted)
    example = f"{keys[0]}: …" if keys else ""
    if isinstance(node.data, list):
        first = node.data[0].data if node.data else None
        if isinstance(first, dict) and first and not node.braces:
            key, value = next(iter(first.items()))
            return "file.block_not_list", {"line": _line(key, value)}
        if isinstance(first, str) and not keys:
            return "file.block_of_names", {"line": f"{yaml_scalar(first)}: {_example(wanted)}"}
    elif not keys and node.data:
        return "file.block_of_names", {
            "line": f"{yaml_scalar(str(node.data))}: {_example(wanted)}"
        }
    if keys:
        return "file.block_of_keys", {"line": example, "known": ", ".join(keys)}
    return "file.block", {}


def text_instead(node: YamlNode) -> Advice:
    """Return what to do where a text is wanted and a list or a block stands."""
    if node.braces and isinstance(node.data, list | dict):
        quoted = f'"{_written(node.plain())}"'
        if (texts := _texts(node)) is not None:
            return "file.text_in_list", {"line": texts, "quoted": quoted}
        return "file.text_in_brackets", {"line": quoted}
    return "file.text", {}


def _texts(node: YamlNode) -> str | None:
    """The texts of a list that holds nothing else, as one; several need quotes in brackets."""
    if not isinstance(node.data, list) or not node.data:
        return None
    texts = [each.data for each in node.data if isinstance(each.data, str)]
    if len(texts) < len(node.data):
        return None
    joined = ", ".join(texts).replace('"', "'")
    return yaml_scalar(texts[0]) if len(texts) == 1 else f'"{joined}"'


def _example(wanted: Annotation) -> str:
    """A value such as a name in this block has."""
    value = item_annotation(wanted, "")
    if is_list(value):
        return "[…, …]"
    return "1" if value in {int, float} or not isinstance(value, type) else "…"


def _line(key: str, value: YamlNode) -> str:
    """The first line of a block; of a value in many lines only the key."""
    if isinstance(value.data, str) and "\n" not in value.data:
        return f"{yaml_scalar(key)}: {yaml_scalar(value.data)}"
    return f"{yaml_scalar(key)}:" if value.data and not value.braces else f"{yaml_scalar(key)}: …"


def _bracketed(names: list[str]) -> str:
    return f"[{', '.join(yaml_scalar(name.strip()) for name in names if name.strip())}]"


def _written(data: Any) -> str:
    """A list or block in brackets, as a text."""
    if isinstance(data, list):
        return f"[{', '.join(map(_written, data))}]"
    if isinstance(data, dict):
        return f"{{{', '.join(k if v is None else f'{k}: {v}' for k, v in data.items())}}}"
    return str(data or "").replace('"', "'")


def meant_whole(text: str) -> str | None:
    """Return the whole number that was meant, in plain digits (``21.400`` is 21400), or None."""
    plain = _plain(text)
    if _GROUPED.fullmatch(plain):
        return _within(_MARKS.sub("", plain))
    if found := _ZEROS.fullmatch(plain):
        return _within(found[1])
    if (found := _BOTH.fullmatch(plain)) and found[2] != found[3] and not found[4].strip("0"):
        return _within(_MARKS.sub("", found[1]))
    return _within(plain) if plain.isascii() and plain.isdigit() else None


def meant_number(text: str) -> str | None:
    """Return the number that was meant, with a point (``1,5`` is 1.5), or None."""
    plain = _plain(text)
    if (found := _BOTH.fullmatch(plain)) and found[2] != found[3]:
        return f"{_MARKS.sub('', found[1])}.{found[4]}"
    if _DECIMAL.fullmatch(plain):
        return plain.replace(",", ".")
    return meant_whole(text)


def meant_day(text: str) -> str | None:
    """Return the day that was meant, of one written with its day first (``1.3.2026``), or None."""
    found = _DAY.fullmatch(_plain(text))
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat() if found else None
    except ValueError:
        return None


def _plain(text: str) -> str:
    """Without units, signs and letters of other scripts, as far as a number remains."""
    if len(text) > _MOST or _OTHER_UNIT.fullmatch(text):
        return ""
    plain = unicodedata.normalize("NFKC", text).strip().removeprefix("+").strip("~≈ ")
    digits = "".join(str(unicodedata.decimal(char, char)) for char in plain)
    return _WORDS.get(digits.casefold(), _UNIT.sub("", digits))


def _within(digits: str) -> str | None:
    return (digits.lstrip("0") or "0") if len(digits) <= 9 else None  # noqa: PLR2004  as in a file

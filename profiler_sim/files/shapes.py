"""Lists, blocks and texts in each other's place: what to change, with the line as it should be."""

from typing import Any

from profiler_sim.files.annotations import Wanted, inside, is_list, keys_of, model_of
from profiler_sim.files.compose import Node
from profiler_sim.files.templates import plain
from profiler_sim.problems import Params

Advice = tuple[str, Params]
"""A code, and the values that its sentences name."""


def list_instead(node: Node, wanted: Wanted) -> Advice:
    """What to do where a list is wanted and something else stands."""
    item = inside(wanted, 0)
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


def block_instead(node: Node, wanted: Wanted) -> Advice:
    """What to do where a block of keys is wanted and something else stands."""
    keys = keys_of(wanted)
    example = f"{keys[0]}: …" if keys else ""
    if isinstance(node.data, list):
        first = node.data[0].data if node.data else None
        if isinstance(first, dict) and first and not node.braces:
            key, value = next(iter(first.items()))
            return "file.block_not_list", {"line": _line(key, value)}
        if isinstance(first, str) and not keys:
            return "file.block_of_names", {"line": f"{plain(first)}: {_example(wanted)}"}
    elif not keys and node.data:
        return "file.block_of_names", {"line": f"{plain(str(node.data))}: {_example(wanted)}"}
    if keys:
        return "file.block_of_keys", {"line": example, "known": ", ".join(keys)}
    return "file.block", {}


def text_instead(node: Node) -> Advice:
    """What to do where a text is wanted and a list or a block stands."""
    if node.braces and isinstance(node.data, list | dict):
        quoted = f'"{_written(node.plain())}"'
        if (texts := _texts(node)) is not None:
            return "file.text_in_list", {"line": texts, "quoted": quoted}
        return "file.text_in_brackets", {"line": quoted}
    return "file.text", {}


def _texts(node: Node) -> str | None:
    """The texts of a list that holds nothing else, as one; several need quotes in brackets."""
    if not isinstance(node.data, list) or not node.data:
        return None
    texts = [each.data for each in node.data if isinstance(each.data, str)]
    if len(texts) < len(node.data):
        return None
    joined = ", ".join(texts).replace('"', "'")
    return plain(texts[0]) if len(texts) == 1 else f'"{joined}"'


def _example(wanted: Wanted) -> str:
    """A value such as a name in this block has."""
    value = inside(wanted, "")
    if is_list(value):
        return "[…, …]"
    return "1" if value in {int, float} or not isinstance(value, type) else "…"


def _line(key: str, value: Node) -> str:
    """The first line of a block; of a value in many lines only the key."""
    if isinstance(value.data, str) and "\n" not in value.data:
        return f"{plain(key)}: {plain(value.data)}"
    return f"{plain(key)}:" if value.data and not value.braces else f"{plain(key)}: …"


def _bracketed(names: list[str]) -> str:
    return f"[{', '.join(plain(name.strip()) for name in names if name.strip())}]"


def _written(data: Any) -> str:
    """A list or block in brackets, as a text."""
    if isinstance(data, list):
        return f"[{', '.join(map(_written, data))}]"
    if isinstance(data, dict):
        return f"{{{', '.join(k if v is None else f'{k}: {v}' for k, v in data.items())}}}"
    return str(data or "").replace('"', "'")

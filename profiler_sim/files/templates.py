"""Files to begin with, and values put into them where they stand.

A template is a sound file of its own kind, full of notes, which begin with ##. A line that begins
with one # is switched off; a value is put into it as into any other line.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from profiler_sim.files.compose import Composition, Node, node_at
from profiler_sim.files.content import named
from profiler_sim.files.source import Source
from profiler_sim.problems import Keys

FOLDER = "templates"
Given = str | tuple[str, ...] | Mapping[str, str]
"""What takes the place of a word, of a list in brackets, or of a block with a line a key."""

_OFF = re.compile(r"^#(?!#| yaml-language-server:)")
_PLAIN = re.compile(r"[^\W_](?:[\w .()/'-]*[\w.)])?")
"""Texts that YAML takes as they stand, in a line and in brackets."""


def template(kind: str) -> Path:
    """The file to begin with, a mentor's own first; raises ``KeyError`` for a kind without one."""
    if (found := named(kind, FOLDER)) is None:
        raise KeyError(kind)
    return found


def switched_on(text: str) -> str:
    """The file with every line that is switched off made one of its own."""
    return "".join(_OFF.sub("", line, count=1) for line in text.splitlines(keepends=True))


def filled(text: str, values: Mapping[Keys, Given]) -> str:
    """Put each value where its keys lead; raises ``KeyError`` where the file has no such keys."""
    for keys, given in values.items():
        text = _put(text, keys, given)
    return text


def node_in(text: str, keys: Keys) -> Node:
    """The node to which the keys lead; raises ``KeyError`` where the text has none there."""
    root = Composition(Source("", text)).root
    if root is None or (found := node_at(root, keys))[1] != keys:
        raise KeyError(keys)
    return found[0]


def _put(text: str, keys: Keys, given: Given) -> str:
    source = Source("", switched_on(text))
    node = node_in(source.text, keys)
    row, column = source.place(node.start)
    before, after = text.splitlines(), switched_on(text).splitlines()
    off = "#" * (before[row - 1] != after[row - 1])
    if isinstance(given, Mapping):
        old = len(node.data) if isinstance(node.data, dict) else 1
        new = [f"{' ' * (column - 1)}{plain(key)}: {plain(each)}" for key, each in given.items()]
    else:
        old, line = 1, after[row - 1]
        new = [line[: column - 1] + _in_line(given) + line[column - 1 + node.end - node.start :]]
    before[row - 1 : row - 1 + old] = [off + line for line in new]
    return "\n".join(before) + "\n"


def _in_line(given: str | tuple[str, ...]) -> str:
    return plain(given) if isinstance(given, str) else f"[{', '.join(map(plain, given))}]"


def plain(text: str) -> str:
    """Write a text as a scalar, in quotes where YAML would take it for something else."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)

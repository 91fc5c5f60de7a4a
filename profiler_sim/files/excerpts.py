"""One entry of a file as a file of its own: found by its name, copied with its comments."""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.errors import Unreadable
from profiler_sim.files.catalogue import KINDS
from profiler_sim.files.compose import Composition, Node
from profiler_sim.files.source import Source
from profiler_sim.files.templates import node_in, plain
from profiler_sim.problems import Keys

_COLUMNS = 99
"""Columns of a note."""


@dataclass(frozen=True)
class Excerpt:
    """An entry in its file."""

    path: Path
    source: Source
    node: Node
    """The block of the entry."""
    is_whole: bool
    """The file holds this entry and nothing else."""


def excerpts(path: Path, key: str, several: str = "") -> Iterator[tuple[str, Excerpt]]:
    """Every entry of a file by its name.

    ``key`` names an entry; ``several`` is the key of a list of them. A file that cannot be read
    holds none.
    """
    try:
        source = Source.of(path)
    except Unreadable:
        return
    root = Composition(source).root if f"{key}:" in source.text else None
    if root is None or not isinstance(root.data, dict):
        return
    kind = next((each for each in KINDS if each in root.data), "")
    if kind == key and isinstance(name := _data(root, key), str):
        yield name, Excerpt(path, source, root, is_whole=True)
    items = _data(root, several)
    for item in items if isinstance(items, list) else []:
        if isinstance(name := _data(item, key), str):
            yield name, Excerpt(path, source, item, is_whole=False)


def _data(node: Node, key: str) -> object:
    found = node.data.get(key) if isinstance(node.data, dict) else None
    return None if found is None else found.data


def own_file(found: Excerpt, notes: Mapping[str, str], several: str = "") -> str:
    """The entry as the text of a file, with a note above every key that has one.

    In a list of one entry where ``several`` names it.
    """
    if found.is_whole:
        return _noted_lines(found, notes)
    lines = [line for key in found.node.keys for line in _with_note(found, key, notes)]
    if not several:
        return "\n".join(lines) + "\n"
    first = next(place for place, line in enumerate(lines) if not line.startswith("#"))
    indented = [f"    {line}" if line else "" for line in lines]
    indented[:first] = [line[2:] for line in indented[:first]]
    indented[first] = f"  - {lines[first]}"
    return "\n".join([f"{several}:", *indented]) + "\n"


def _noted_lines(found: Excerpt, notes: Mapping[str, str]) -> str:
    """The file as it is, with notes above its keys."""
    above = {
        found.source.place(at)[0]: _note(notes[key])
        for key, at in found.node.keys.items()
        if key in notes
    }
    lines = found.source.text.splitlines()
    noted = [each for row, line in enumerate(lines, 1) for each in (*above.get(row, ()), line)]
    return "\n".join(noted) + "\n"


def _with_note(found: Excerpt, key: str, notes: Mapping[str, str]) -> Iterator[str]:
    yield from _note(notes[key]) if key in notes else ()
    yield from _lines(found, key)


def _note(sentence: str) -> list[str]:
    return textwrap.wrap(f"## {sentence}", _COLUMNS, subsequent_indent="## ")


def _lines(found: Excerpt, key: str) -> list[str]:
    """A key and its value, as far left as a file begins."""
    source, start = found.source, found.node.keys[key]
    children = found.node.data if isinstance(found.node.data, dict) else {}
    text = source.text[start : children[key].end]
    if found.node.braces:
        return [" ".join(text.split())]
    indent = source.place(start)[1] - 1
    lines = [text.split("\n", 1)[0], *(line[indent:] for line in text.splitlines()[1:])]
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return [line.rstrip() for line in lines]


def replaced(text: str, values: Mapping[Keys, str]) -> str:
    """Put other words in place of those at the keys; every comment stays.

    Raises ``KeyError`` where the text has no such keys.
    """
    for keys, value in values.items():
        node = node_in(text, keys)
        text = text[: node.start] + plain(value) + text[node.end :]
    return text

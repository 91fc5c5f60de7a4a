"""Files to begin with: templates filled in, and shipped entries copied with their comments.

A template is a sound file of its own kind, full of notes, which begin with ##. A line that begins
with one # is switched off; a value is put into it as into any other line.
"""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.errors import Unreadable
from profiler_sim.files.kinds import KINDS, lists_of
from profiler_sim.files.search_path import TEMPLATES, own_folder, shipped_folder
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_tree import YamlNode, YamlTree, node_at
from profiler_sim.problems import Keys

FillValue = str | tuple[str, ...] | Mapping[str, str]
"""What takes the place of a word, of a list in brackets, or of a block with a line a key."""

_OFF = r"^#(?!#| yaml-language-server:)"
_PLAIN = r"[^\W_](?:[\w .()/'-]*[\w.)])?"
"""Texts that YAML takes as they stand, in a line and in brackets."""


def template(kind: str) -> Path:
    """Return the file to begin with, a mentor's own first.

    Raises ``KeyError`` for a kind without one.
    """
    folders = filter(None, (own_folder(), shipped_folder()))
    paths = (folder / TEMPLATES / f"{kind}.yaml" for folder in folders)
    if (path := next((path for path in paths if path.is_file()), None)) is None:
        raise KeyError(kind)
    return path


def switched_on(text: str) -> str:
    """Return the file with every line that is switched off made one of its own."""
    return "".join(re.sub(_OFF, "", line, count=1) for line in text.splitlines(keepends=True))


def fill_template(text: str, values: Mapping[Keys, FillValue]) -> str:
    """Put each value where its keys lead; raises ``KeyError`` where the file has no such keys."""
    for keys, given in values.items():
        text = _put(text, keys, given)
    return text


def node_in(text: str, keys: Keys) -> YamlNode:
    """Return the node to which keys lead; raises ``KeyError`` where the text has none there."""
    root = YamlTree(Source("", text)).root
    if root is None or (found := node_at(root, keys))[1] != keys:
        raise KeyError(keys)
    return found[0]


def _put(text: str, keys: Keys, given: FillValue) -> str:
    source = Source("", switched_on(text))
    node = node_in(source.text, keys)
    row, column = source.place(node.start)
    before, after = text.splitlines(), switched_on(text).splitlines()
    off = "#" * (before[row - 1] != after[row - 1])
    if isinstance(given, Mapping):
        old = len(node.data) if isinstance(node.data, dict) else 1
        new = [
            f"{' ' * (column - 1)}{yaml_scalar(key)}: {yaml_scalar(each)}"
            for key, each in given.items()
        ]
    else:
        old, line = 1, after[row - 1]
        new = [line[: column - 1] + _in_line(given) + line[column - 1 + node.end - node.start :]]
    before[row - 1 : row - 1 + old] = [off + line for line in new]
    return "\n".join(before) + "\n"


def _in_line(given: str | tuple[str, ...]) -> str:
    return (
        yaml_scalar(given) if isinstance(given, str) else f"[{', '.join(map(yaml_scalar, given))}]"
    )


def yaml_scalar(text: str) -> str:
    """Write a text as a scalar, in quotes where YAML would take it for something else."""
    return text if re.fullmatch(_PLAIN, text) else json.dumps(text, ensure_ascii=False)


_COLUMNS = 99
"""Columns of a note."""


@dataclass(frozen=True)
class FileEntry:
    """An entry in its file."""

    path: Path
    source: Source
    node: YamlNode
    """The block of the entry."""
    is_whole: bool
    """The file holds this entry and nothing else."""


def file_entries(path: Path, entry: str) -> Iterator[tuple[str, FileEntry]]:
    """Give every entry of a file by its name, alone in it or in a list.

    ``entry`` is the key by which such entries are called. A file that cannot be read holds none.
    """
    try:
        source = Source.of(path)
    except Unreadable:
        return
    root = YamlTree(source).root if f"{entry}:" in source.text else None
    if root is None or not isinstance(root.data, dict):
        return
    kind = next((each for each in KINDS if each in root.data), "")
    if kind == entry and isinstance(name := _data(root, entry), str):
        yield name, FileEntry(path, source, root, is_whole=True)
    for items in (_data(root, key) for key in lists_of(entry)):
        for item in items if isinstance(items, list) else []:
            if isinstance(name := _data(item, entry), str):
                yield name, FileEntry(path, source, item, is_whole=False)


def _data(node: YamlNode, key: str) -> object:
    child = node.data.get(key) if isinstance(node.data, dict) else None
    return None if child is None else child.data


def entry_as_file(entry: FileEntry, notes: Mapping[str, str], list_key: str = "") -> str:
    """Return the entry as the text of a file, with a note above every key that has one.

    It stands in a list of one entry below ``list_key``, where that is given.
    """
    if entry.is_whole:
        return _noted_lines(entry, notes)
    lines = [line for key in entry.node.keys for line in _with_note(entry, key, notes)]
    if not list_key:
        return "\n".join(lines) + "\n"
    first = next(place for place, line in enumerate(lines) if not line.startswith("#"))
    indented = [f"    {line}" if line else "" for line in lines]
    indented[:first] = [line[2:] for line in indented[:first]]
    indented[first] = f"  - {lines[first]}"
    return "\n".join([f"{list_key}:", *indented]) + "\n"


def _noted_lines(entry: FileEntry, notes: Mapping[str, str]) -> str:
    """The file as it is, with notes above its keys."""
    above = {
        entry.source.place(at)[0]: _note(notes[key])
        for key, at in entry.node.keys.items()
        if key in notes
    }
    lines = entry.source.text.splitlines()
    noted = [each for row, line in enumerate(lines, 1) for each in (*above.get(row, ()), line)]
    return "\n".join(noted) + "\n"


def _with_note(entry: FileEntry, key: str, notes: Mapping[str, str]) -> list[str]:
    """A key and its value, as far left as a file begins, below its note."""
    source, start = entry.source, entry.node.keys[key]
    children = entry.node.data if isinstance(entry.node.data, dict) else {}
    text = source.text[start : children[key].end]
    note = _note(notes[key]) if key in notes else []
    if entry.node.braces:
        return [*note, " ".join(text.split())]
    indent = source.place(start)[1] - 1
    lines = [text.split("\n", 1)[0], *(line[indent:] for line in text.splitlines()[1:])]
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return [*note, *(line.rstrip() for line in lines)]


def _note(sentence: str) -> list[str]:
    return textwrap.wrap(f"## {sentence}", _COLUMNS, subsequent_indent="## ")


def replace_values(text: str, values: Mapping[Keys, str]) -> str:
    """Put other words in place of those at the keys; every comment stays.

    Raises ``KeyError`` where the text has no such keys.
    """
    for keys, value in values.items():
        node = node_in(text, keys)
        text = text[: node.start] + yaml_scalar(value) + text[node.end :]
    return text

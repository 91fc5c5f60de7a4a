"""Edits of an authored file: what an edit names is changed, every comment and the order stay.

The text is cut where the nodes of its tree begin and end. What comes out is read again: where the
tree is not the one that was wanted, the edit is refused and the file stays as it is.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.errors import Unwritable
from profiler_sim.files.source import Source
from profiler_sim.files.templates import yaml_scalar
from profiler_sim.files.yaml_tree import YamlNode, YamlTree, key_of
from profiler_sim.files.yaml_values import (
    Plain,
    YamlValue,
    as_plain,
    entry_lines,
    inline_text,
    is_inline,
    item_lines,
    literal_mark,
    normalised,
    text_in_brackets,
)
from profiler_sim.problems import Key, Keys, Severity

KeyOrder = Callable[[Keys], Sequence[str]]
"""Keys of the block at some keys, in the order in which new ones are put in."""
_KEY = re.compile(r"""(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\n]*?)\s*:(?=\s|$)""")
_HEADER = re.compile(r"[|>][-+0-9]*")


@dataclass(frozen=True, slots=True)
class YamlEdit:
    """One change: the value that is to stand at some keys."""

    keys: Keys
    value: YamlValue | None
    """None takes the entry away; a block or list that holds nothing then goes with it."""


def no_order(_keys: Keys) -> Sequence[str]:
    """Put new keys at the end of their block."""
    return ()


def edit_yaml(text: str, edit: YamlEdit, order: KeyOrder = no_order) -> str:
    """Return the text after an edit.

    Keys may be written otherwise in the file, by capitals or marks; the file's own are kept.
    Raises ``Unwritable`` where the text cannot be read, or cannot be changed at this place.
    """
    document = _read(text)
    keys = document.written_keys(edit.keys)
    wanted = None if edit.value is None else normalised(edit.value)
    wanted = wanted if isinstance(wanted, str) else wanted or None
    expected = _edited(document.root.plain(), keys, wanted)
    changed = text
    for step in _steps(document.plain_at(keys), keys, wanted):
        changed = _apply(changed, step, order)
    if changed != text and (not expected or _read(changed).root.plain() != expected):
        raise _refused(edit.keys)
    return changed


def _refused(keys: Keys) -> Unwritable:
    return Unwritable("draft.not_here", {"key": str(keys[-1]) if keys else ""})


def _read(text: str) -> "_Document":
    tree = YamlTree(Source("", text))
    faulty = any(problem.severity is Severity.ERROR for _, problem in tree.problems)
    if tree.root is None or faulty or not isinstance(tree.root.data, dict):
        raise Unwritable("draft.unread")
    return _Document(tree.source, tree.root)


# ── what an edit means ──────────────────────────────────────────────────────────────────────


def _edited(plain: Plain, keys: Keys, value: YamlValue | None) -> Plain:
    """The tree after an edit; None where nothing is left of it."""
    if not keys:
        return as_plain(value)
    key, rest = keys[0], keys[1:]
    if isinstance(key, int):
        items = list(plain) if isinstance(plain, list) else []
        here = items[key] if key < len(items) else None
        child = _edited(here, rest, value)
        return [*items[:key], *([] if child is None else [child]), *items[key + 1 :]] or None
    block = dict(plain) if isinstance(plain, dict) else {}
    child = _edited(block.get(key), rest, value)
    if child is None:
        block.pop(key, None)
        return block or None
    return {**block, key: child}


def _steps(old: Plain, keys: Keys, value: YamlValue | None) -> Iterator[YamlEdit]:
    """The smallest changes that make ``value`` of what stands there.

    What is new comes before what goes, so that no block is empty in between.
    """
    if value is None:
        yield YamlEdit(keys, None)
    elif old == as_plain(value):
        return
    elif isinstance(value, Mapping) and isinstance(old, dict) and value:
        for key, each in value.items():
            yield from _steps(old.get(key), (*keys, key), each)
        yield from (YamlEdit((*keys, key), None) for key in old if key not in value)
    elif isinstance(value, Sequence) and not isinstance(value, str) and isinstance(old, list):
        yield from _list_steps(old, keys, value)
    else:
        yield YamlEdit(keys, value)


def _list_steps(old: list[Plain], keys: Keys, value: Sequence[YamlValue]) -> Iterator[YamlEdit]:
    wanted = [as_plain(each) for each in value]
    gone = _left_out(old, wanted)
    if gone is None:
        for place, each in enumerate(value):
            here = old[place] if place < len(old) else None
            yield from _steps(here, (*keys, place), each)
        gone = list(range(len(value), len(old)))
    yield from (YamlEdit((*keys, place), None) for place in reversed(gone))


def _left_out(old: list[Plain], wanted: list[Plain]) -> list[int] | None:
    """Places that must go to leave ``wanted``; None where that alone does not do."""
    gone, at = [], 0
    for place, each in enumerate(old):
        if at < len(wanted) and each == wanted[at]:
            at += 1
        else:
            gone.append(place)
    return gone if at == len(wanted) else None


# ── how it is written ───────────────────────────────────────────────────────────────────────


def _apply(text: str, edit: YamlEdit, order: KeyOrder) -> str:
    document = _read(text)
    nodes = document.nodes_at(edit.keys)
    is_there = len(nodes) > len(edit.keys)
    if edit.value is None:
        return document.without(edit.keys) if is_there else text
    if is_there:
        return document.with_value(edit.keys, edit.value)
    path, rest = edit.keys[: len(nodes) - 1], edit.keys[len(nodes) - 1 :]
    holder, key = nodes[-1], rest[0]
    if isinstance(holder.data, list if isinstance(key, int) else dict):
        nested = _nested(rest[1:], edit.value)
        return document.with_entry((*path, key), nested, order(path))
    nested = _nested(rest, edit.value)
    return document.with_value(path, nested)


def _nested(keys: Keys, value: YamlValue) -> YamlValue:
    for key in reversed(keys):
        value = [value] if isinstance(key, int) else {key: value}
    return value


class _Document:
    """A text with its tree, and the text that each change makes of it."""

    def __init__(self, source: Source, root: YamlNode) -> None:
        self.text, self.root = source.text, root
        self._source = source
        self._line_end = "\r\n" if "\r\n" in source.text else "\n"

    def nodes_at(self, keys: Keys) -> list[YamlNode]:
        """The nodes along ``keys`` as far as they go, the root first."""
        nodes = [self.root]
        for key in keys:
            data = nodes[-1].data
            if isinstance(data, dict) and key in data:
                nodes.append(data[str(key)])
            elif isinstance(data, list) and isinstance(key, int) and key < len(data):
                nodes.append(data[key])
            else:
                break
        return nodes

    def plain_at(self, keys: Keys) -> Plain:
        """What stands at ``keys``; None where nothing does."""
        nodes = self.nodes_at(keys)
        return nodes[-1].plain() if len(nodes) > len(keys) else None

    def written_keys(self, keys: Keys) -> Keys:
        """The keys as the file writes them."""
        written: list[Key] = []
        for key in keys:
            nodes = self.nodes_at(tuple(written))
            data = nodes[-1].data if len(nodes) > len(written) else None
            if isinstance(data, dict) and isinstance(key, str):
                key = key_of(data, key)  # noqa: PLW2901  the file's own letters
            written.append(key)
        return tuple(written)

    # ── places ─────────────────────────────────────────────────────────────────────────────

    def _end(self, node: YamlNode) -> int:
        """Where the last letter of a node stands, and nothing behind it."""
        children = node.data.values() if isinstance(node.data, dict) else node.data
        if not node.braces and children and not isinstance(children, str):
            return max(self._end(child) for child in children)
        return node.start + len(self.text[node.start : node.end].rstrip())

    def _line_start(self, at: int) -> int:
        return self._source.bounds(self._source.place(at)[0])[0]

    def _line_stop(self, at: int) -> int:
        return self._source.bounds(self._source.place(at)[0])[1]

    def _column(self, at: int) -> int:
        return at - self._line_start(at)

    def _after_line(self, at: int) -> int:
        """Where the next line begins."""
        stop = self._line_stop(at)
        return stop + (2 if self.text[stop : stop + 2] == "\r\n" else 1)

    def _is_first_on_line(self, at: int) -> bool:
        return not self.text[self._line_start(at) : at].strip()

    def _dash(self, items: YamlNode, place: int) -> int:
        """Where the dash of an item stands."""
        children = items.data if isinstance(items.data, list) else []
        column, at = self._column(items.start), items.start
        if place:
            at = self._after_line(self._end(children[place - 1]))
            while at <= children[place].start and self.text[at : at + column + 1].strip() != "-":
                at = self._after_line(at)
            at += column
        return at if self.text[at : at + 1] == "-" else -1

    def _is_in_braces(self, keys: Keys) -> bool:
        return any(node.braces for node in self.nodes_at(keys))

    # ── changes ────────────────────────────────────────────────────────────────────────────

    def with_value(self, keys: Keys, value: YamlValue) -> str:
        """Another value in the place of the one that stands there."""
        node = self.nodes_at(keys)[-1]
        if self._is_in_braces(keys[:-1]) or (node.braces and is_inline(value)):
            return self._replaced(node.start, self._end(node), text_in_brackets(value))
        is_block = isinstance(node.data, list | dict) and not node.braces
        if is_block and isinstance(keys[-1], str):
            begin = self._colon(keys)
            stop = self._line_stop(begin)
            rest = self.text[begin:stop] if stop < node.start else ""
            return self._replaced(begin, self._end(node), f" {text_in_brackets(value)}{rest}")
        if is_inline(value):
            return self._with_inline(node, value)
        return self._with_lines(keys, node, value)

    def _with_inline(self, node: YamlNode, value: YamlValue) -> str:
        head = _HEADER.match(self.text, node.start)
        is_literal = head is not None and isinstance(node.data, str)
        remark = self.text[head.end() : self._line_stop(node.start)] if head and is_literal else ""
        blank = " " * (node.data is None and self.text[node.start - 1 : node.start] != " ")
        written = f"{blank}{inline_text(value)}{remark.rstrip()}"
        return self._replaced(node.start, self._end(node), written)

    def _with_lines(self, keys: Keys, node: YamlNode, value: YamlValue) -> str:
        """A value of several lines behind a key; a remark behind the old one stays there."""
        if not isinstance(keys[-1], str):
            return self._replaced(node.start, self._end(node), text_in_brackets(value))
        block = self.nodes_at(keys[:-1])[-1]
        key_at = block.keys[keys[-1]]
        below = entry_lines(keys[-1], value, self._column(key_at))[1:]
        head = _HEADER.match(self.text, node.start)
        end = self._end(node)
        if head is not None and isinstance(node.data, str):
            remark = self.text[head.end() : self._line_stop(node.start)]
        else:
            remark = self.text[end : self._line_stop(end)]
            end = self._line_stop(end)
        begin = self._colon(keys)
        words = f" {literal_mark(value)}" if isinstance(value, str) else ""
        remark = f"  {remark.strip()}" if remark.strip() else ""
        return self._with_lines_at(begin, end, [words + remark, *below])

    def _colon(self, keys: Keys) -> int:
        """Behind the colon of a key."""
        block = self.nodes_at(keys[:-1])[-1]
        found = _KEY.match(self.text, block.keys[str(keys[-1])])
        if found is None:
            raise _refused(keys)
        return found.end()

    def with_entry(self, keys: Keys, value: YamlValue, order: Sequence[str]) -> str:
        """A new key of a block, or a new item at the end of a list."""
        holder = self.nodes_at(keys[:-1])[-1]
        if self._is_in_braces(keys[:-1]):
            return self._with_entry_in_braces(holder, keys[-1], value)
        if isinstance(holder.data, list):
            at, column = self._end(holder.data[-1]), self._column(holder.start)
            return self._with_line_below(at, item_lines(value, column))
        children = holder.data if isinstance(holder.data, dict) else {}
        before = _before(str(keys[-1]), list(children), order)
        column = self._column(min(holder.keys.values()))
        lines = entry_lines(str(keys[-1]), value, column)
        return self._with_line_below(self._end(children[before]), lines)

    def _with_line_below(self, at: int, lines: list[str]) -> str:
        stop = self._line_stop(at)
        return self._with_lines_at(stop, stop, ["", *lines])

    def _with_lines_at(self, begin: int, end: int, lines: list[str]) -> str:
        """Lines in the place of a part; what ends the file ends its line too."""
        ending = self._line_end if end == len(self.text) else ""
        return self._replaced(begin, end, self._line_end.join(lines) + ending)

    def _with_entry_in_braces(self, holder: YamlNode, key: Key, value: YamlValue) -> str:
        written = (
            text_in_brackets(value)
            if isinstance(key, int)
            else f"{yaml_scalar(key)}: {text_in_brackets(value)}"
        )
        children = holder.data.values() if isinstance(holder.data, dict) else holder.data or ()
        ends = [self._end(child) for child in children if isinstance(child, YamlNode)]
        at = max(ends, default=holder.start + 1)
        return self._replaced(at, at, f", {written}" if ends else written)

    def without(self, keys: Keys) -> str:
        """Without an entry; a block that held nothing else goes with it."""
        holder = self.nodes_at(keys[:-1])[-1]
        children = holder.data if isinstance(holder.data, dict | list) else ()
        if len(children) <= 1:
            if len(keys) <= 1:
                raise _refused(keys)
            return self.without(keys[:-1])
        if self._is_in_braces(keys[:-1]):
            return self._without_in_braces(holder, keys[-1])
        node = self.nodes_at(keys)[-1]
        at = self._dash(holder, keys[-1]) if isinstance(keys[-1], int) else holder.keys[keys[-1]]
        if at < 0:
            raise _refused(keys)
        end = min(self._after_line(max(at, self._end(node))), len(self.text))
        if self._is_first_on_line(at):
            return self._replaced(self._line_start(at), end, "")
        return self._without_first(holder, at, end)

    def _without_first(self, holder: YamlNode, at: int, end: int) -> str:
        """The first key behind a dash: the next one takes its place; remarks between go above."""
        below = (each for each in holder.keys.values() if each > at)
        if (following := min(below, default=None)) is None:
            raise _refused((str(at),))
        start = self._line_start(at)
        between = self.text[end : self._line_start(following)].splitlines()
        margin = " " * (len(self.text[start:at]) - len(self.text[start:at].lstrip()))
        remarks = [f"{margin}{line.strip()}" for line in between if line.strip()]
        above = "".join(remark + self._line_end for remark in remarks)
        return self.text[:start] + above + self.text[start:at] + self.text[following:]

    def _without_in_braces(self, holder: YamlNode, key: Key) -> str:
        """Out of a list in brackets, with the comma before it, or behind the first one."""
        if isinstance(holder.data, dict):
            names = list(holder.data)
            begins = [holder.keys[name] for name in names]
            ends, place = [self._end(node) for node in holder.data.values()], names.index(str(key))
        else:
            items = holder.data if isinstance(holder.data, list) else []
            begins, ends = [node.start for node in items], [self._end(node) for node in items]
            place = int(key)
        if place:
            return self._replaced(ends[place - 1], ends[place], "")
        return self._replaced(begins[0], begins[1], "")

    def _replaced(self, begin: int, end: int, written: str) -> str:
        return self.text[:begin] + written + self.text[end:]


def _before(key: str, keys: Sequence[str], order: Sequence[str]) -> str:
    """The key behind which a new one goes: by the order the nearest before it, else the last."""
    earlier = order[: order.index(key)] if key in order else ()
    return next((each for each in reversed(earlier) if each in keys), keys[-1])

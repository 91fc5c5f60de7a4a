"""From YAML events to a tree with places. Every scalar stays text; what could surprise is refused.

``yaml.safe_load`` turns NO into false and 010121 into 4177; the event stream does neither. The
composer is iterative and bounded, so no nesting and no alias can hurt it.
"""

import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from itertools import islice

import yaml

from profiler_sim.cargo.text import doubtful_characters, fold_name, forbidden_characters
from profiler_sim.files.source import NO_WIDTH, SPACES, SUSPICIOUS, Source
from profiler_sim.problems import Key, Problem, Severity

MAX_DEPTH = 32
MAX_NODES = 200_000
MAX_SCALAR = 64 * 1024
MAX_PROBLEMS = 500
"""Faults of form that are told of one file: who has more than that has pasted something in."""
_LONGEST = 1_000
"""Keys of a block among which one in other letters is sought."""
_WIDE_SPACES = {ord(c): " " for c in SPACES if c not in NO_WIDTH and c != "\t"}
"""A space that looks like one is one, also in a name."""
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class YamlNode:
    """A scalar, list or block with its place in the source, in characters."""

    start: int
    end: int
    data: "str | list[YamlNode] | dict[str, YamlNode] | None" = None
    keys: dict[str, int] = field(default_factory=dict)
    """Where each key of a block begins."""
    braces: bool = False
    """Written in braces or brackets."""

    def plain(self) -> object:
        """Return the tree without places."""
        if isinstance(self.data, dict):
            return {key: node.plain() for key, node in self.data.items()}
        if isinstance(self.data, list):
            return [node.plain() for node in self.data]
        return self.data


class YamlTree:
    """The tree of one source, and what is wrong with its form."""

    def __init__(self, source: Source) -> None:
        """Read all events; after the first fault of form the rest is left."""
        self.source = source
        self.problems: list[tuple[int, Problem]] = []
        """Problems with the character they are at."""
        self.root: YamlNode | None = None
        self.is_whole = False
        """Whether the tree holds everything, perhaps with faults; else only its beginning."""
        self._stack: list[tuple[YamlNode, str | None]] = []
        self._count = 0
        self._origin: Callable[[int], int] = lambda index: index
        """Where a character of what is read stands in the source."""
        if not self._control():
            self._read()

    def _control(self) -> bool:
        """Refuse control characters before YAML sees them."""
        text = self.source.text.replace("\r", "\n")
        for index, code in islice(forbidden_characters(text), MAX_PROBLEMS):
            self._fault("file.control", index, char=code)
        for index, what in islice(doubtful_characters(text), MAX_PROBLEMS):
            self._fault("file.doubtful", index, Severity.WARNING, char=what)
        return any(p.severity is Severity.ERROR for _, p in self.problems)

    def _read(self) -> None:
        """Read the text; where it cannot be read as it is, as its lines are meant."""
        before, text = list(self.problems), self.source.text
        is_read = self.is_whole = self._parse(text)
        if is_read and not SUSPICIOUS.search(text):
            return
        if text.lstrip("\ufeff \t\r\n")[:1] in {"{", "["}:  # no lines of keys
            return
        from profiler_sim.files.line_faults import repair_lines

        repaired = repair_lines(text, is_broken=not is_read)
        faults = repaired.faults[:MAX_PROBLEMS]
        if not any(problem.severity is Severity.ERROR for _, problem in faults):
            self.problems += faults
            return
        self.problems, self.root, self._stack, self._count = before, None, [], 0
        self._origin = repaired.original
        self.is_whole = self._parse(repaired.text)
        places = {at for at, _ in faults}
        self.problems = [each for each in self.problems if each[0] not in places] + faults

    def _parse(self, text: str) -> bool:
        """Take all events of a text; False where its form breaks before the end."""
        try:
            return all(self._event(event) for event in yaml.parse(text, Loader=_LOADER))
        except yaml.YAMLError as error:
            from profiler_sim.files.yaml_errors import parse_problem

            at, problem = parse_problem(text, error)
            self.problems.append((self._origin(at), problem))
            return False

    def _event(self, event: yaml.Event) -> bool:
        """Take one event; False ends the reading."""
        at = self._origin(_index(event.start_mark))
        self._count += 1
        code = _refusal(event, self.root is not None and not self._stack)
        if code is None and self._count > MAX_NODES:
            code = "file.too_many"
        if code:
            self._fault(code, at)
            return False
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, at)
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            return self._open(event, at)
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            node, _ = self._stack.pop()
            node.end = self._origin(_index(event.end_mark))
        return True

    def _scalar(self, event: yaml.ScalarEvent, at: int) -> bool:
        if len(event.value) > MAX_SCALAR:
            self._fault("file.scalar_too_long", at)
            return False
        for _, code in islice(
            forbidden_characters(event.value), 1
        ):  # only an escape brings one this far
            self._fault("file.escape", at, char=code)
        value = unicodedata.normalize("NFC", event.value).translate(_WIDE_SPACES)
        if event.style is None:
            value = value.strip(" ")
        if self._awaits_key():
            return self._key(value, at)
        empty = event.style is None or event.implicit[0]
        plain = None if not value and empty else value
        self._place(YamlNode(at, self._origin(_index(event.end_mark)), plain))
        return True

    def _awaits_key(self) -> bool:
        return (
            bool(self._stack)
            and self._stack[-1][1] is None
            and isinstance(self._stack[-1][0].data, dict)
        )

    def _key(self, key: str, at: int) -> bool:
        block, _ = self._stack[-1]
        if key == "<<":
            self._fault("file.merge", at)
            return False
        if key in block.keys:
            first, _ = self.source.place(block.keys[key])
            self._fault("file.duplicate", at, key=key, first=first)
        block.keys[key] = at
        self._stack[-1] = (block, key)
        return True

    def _open(self, event: yaml.CollectionStartEvent, at: int) -> bool:
        if self._awaits_key():
            self._fault("file.key", at)
            return False
        if len(self._stack) >= MAX_DEPTH:
            self._fault("file.too_deep", at, limit=MAX_DEPTH)
            return False
        data: dict[str, YamlNode] | list[YamlNode] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        node = YamlNode(at, at, data, braces=bool(event.flow_style))
        self._place(node)
        self._stack.append((node, None))
        return True

    def _place(self, node: YamlNode) -> None:
        if not self._stack:
            self.root = node
            return
        parent, key = self._stack[-1]
        if isinstance(parent.data, dict) and key is not None:
            parent.data[key] = node
            self._stack[-1] = (parent, None)
        elif isinstance(parent.data, list):
            parent.data.append(node)

    def _fault(
        self, code: str, at: int, severity: Severity = Severity.ERROR, **params: str | int
    ) -> None:
        if len(self.problems) <= 2 * MAX_PROBLEMS:  # so many doubts, and still room for errors
            self.problems.append((at, Problem(code, params=params, severity=severity)))


def _index(mark: object) -> int:
    """Character of a mark; libyaml's own class and PyYAML's share no base."""
    return int(getattr(mark, "index", 0))


def _refusal(event: yaml.Event, after_root: bool) -> str | None:  # noqa: FBT001  a plain fact
    if isinstance(event, yaml.AliasEvent):
        return "file.alias"
    if isinstance(event, yaml.DocumentStartEvent) and after_root:
        return "file.documents"
    if getattr(event, "anchor", None):
        return "file.alias"
    tag = getattr(event, "tag", None)
    return "file.tag" if tag not in (None, "!") else None


def node_at(root: YamlNode, keys: tuple[Key, ...]) -> tuple[YamlNode, tuple[Key, ...]]:
    """Return the deepest node along ``keys`` that the file holds, and the keys leading there.

    Steps that are not in the file (a missing key, the tag of a union) are passed over.
    """
    node, path = root, []
    for key in keys:
        found: YamlNode | None = None
        if isinstance(node.data, dict):
            found = node.data.get(key_of(node.data, str(key)))
        elif isinstance(node.data, list) and isinstance(key, int) and key < len(node.data):
            found = node.data[key]
        if found is not None:
            node = found
            path.append(key)
    return node, tuple(path)


def key_of(block: Collection[str], name: str) -> str:
    """Return the key of a block that is ``name``, marks and capitals aside; else ``name``."""
    if name in block or len(block) > _LONGEST:
        return name
    wanted = fold_name(name)
    return next((key for key in block if fold_name(key) == wanted), name)


def span_index(source: Source, node: YamlNode, offset: int) -> int:
    """Return the character of the source where ``offset`` of a scalar's value stands.

    Walks source and value together past indents, folds and quotes; where an escape breaks the
    walk, the scalar's own beginning.
    """
    value = node.data if isinstance(node.data, str) else ""
    at = node.start
    head = re.compile(r"[|>][^\n]*\n").match(source.text, at)
    in_quotes = source.text[at : at + 1] == "'"
    at = head.end() if head else at + (source.text[at : at + 1] in {'"', "'"})
    for char in value[:offset]:
        at = _next(source.text, at, char)
        if at < 0:
            return node.start
        at += in_quotes and char == "'"  # written twice there
    while source.text[at : at + 1].isspace() and not value[offset : offset + 1].isspace():
        at += 1
    return at


def _next(text: str, at: int, char: str) -> int:
    """Past ``char`` in the source, over the white space that YAML folds; -1 where it breaks."""
    if char.isspace():
        while text[at : at + 1].isspace():
            at += 1
        return at
    while text[at : at + 1].isspace():
        at += 1
    return at + 1 if text[at : at + 1] == char else -1

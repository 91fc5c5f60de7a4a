"""One line of an authored file: its indent, hyphens, key, value, and what is wrong with the value.

Signs that only look like spaces, hyphens or colons are taken for what they were meant to be.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from profiler_sim.files.source import BULLETS, DASHES, OPENING, SPACES
from profiler_sim.problems import Params, Problem, Severity

CLOSING = {"[": "]", "{": "}"}
COMMENT = re.compile(r"(?:^|[ \t])#")
"""What begins a comment."""
_ODD = "".join(SPACES)
_INDENT = re.compile(rf"[ {_ODD}]*")
_ITEM = re.compile(rf"([-{DASHES}{BULLETS}])([ {_ODD}]+|$)")
_TIGHT_ITEM = re.compile(rf"[-{DASHES}](?=[^\W\d_])")
_QUOTED_KEY = re.compile(rf"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ {_ODD}]*:([ {_ODD}]+|$)""")
_KEY = re.compile(rf"((?:(?!\s\#).)*?)[ {_ODD}]*(?::([ {_ODD}]+|$)|\uff1a([ {_ODD}]*))")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class LineParts:
    """A line taken apart; put together again it is the line."""

    indent: str
    items: tuple[tuple[str, str], ...]
    """Each hyphen and the space after it."""
    key: str
    colon: str
    """The colon and the space after it; empty where the line has no key."""
    value: str

    @property
    def level(self) -> int:
        """Column, from 0, at which its block begins."""
        return len(self.indent)

    @property
    def content(self) -> int:
        """Column, from 0, of what comes after its hyphens."""
        return self.level + sum(len(mark) + len(gap) for mark, gap in self.items)

    @property
    def text(self) -> str:
        """The line."""
        items = "".join(mark + gap for mark, gap in self.items)
        return f"{self.indent}{items}{self.key}{self.colon}{self.value}"


def parts_of(line: str) -> LineParts:
    """Take a line apart."""
    indent = _INDENT.match(line)
    at = indent.end() if indent else 0
    items: list[tuple[str, str]] = []
    while found := _ITEM.match(line, at):
        items.append((found[1], found[2]))
        at = found.end()
    key, colon = _key(line[at:])
    value = line[at + len(key + colon) :]
    return LineParts(indent[0] if indent else "", tuple(items), key, colon, value)


def _key(rest: str) -> tuple[str, str]:
    """A key and its colon with the space after it; two empty texts where there is none."""
    pattern = _QUOTED_KEY if rest[:1] in {'"', "'"} else _KEY
    found = pattern.match(rest) if rest[:1] not in {"", "[", "{", "#", "]", "}", ","} else None
    if found is None or not found[1]:
        return "", ""
    return found[1], found[0][len(found[1]) :]


def tight_item(line: str) -> str | None:
    """Return the line with the space that is missing after its hyphen; None if none is."""
    text = line.lstrip()
    if not _TIGHT_ITEM.match(text):
        return None
    return f"{line[: len(line) - len(text)]}- {text[1:]}"


def in_quotes(text: str) -> str:
    """Return a text in quotes, such that nothing in it means anything to YAML."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)


_LOST = re.compile(r"(?:^|[ \t])#(?=\w)")
_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:[ \t]#.*)?")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_INNER_COLON = re.compile(r":(?=[ \t]|$)")
_BEGINNINGS = frozenset("*&!@%`|>,]}")
"""Signs that YAML does not take for the beginning of a text."""
_YAML_ONLY = ("!!", "<<")
"""Nobody means a text by these; the parser says what they are."""


@dataclass(frozen=True, slots=True)
class LineValue:
    """A value in its line."""

    text: str
    """With the comment after it."""
    head: str
    """What stands before it: hyphens and key."""
    is_broken: bool
    """Whether the file cannot be read as it is."""
    ends_here: Callable[[str], bool]
    """Whether what begins with a sign cannot go on in the next line."""

    @property
    def content(self) -> str:
        """Without the comment."""
        return COMMENT.split(self.text, maxsplit=1)[0].rstrip()

    def line(self, better: str) -> str:
        """Return the line with another value."""
        return f"{self.head} {better}".strip()


@dataclass(slots=True)
class CheckedValue:
    """A value as it should be written, what is wrong with it, and what it leaves open."""

    text: str
    faults: list[tuple[int, Problem]] = field(default_factory=list)
    """Each with its place in the value as it was."""
    opens: str = ""
    """What ends it in a later line."""
    is_block: bool = False
    """The lines below it are its text."""


def check_value(value: LineValue) -> CheckedValue:
    """Look at a value."""
    first = value.text[:1]
    if not value.text or first == "#":
        lost = _lost(value, "")
        return CheckedValue(in_quotes(value.text.rstrip()) if lost else value.text, lost)
    if _BLOCK.fullmatch(value.text):
        return CheckedValue(value.text, is_block=True)
    if first in {'"', "'"}:
        return _in_quotes(value)
    if first in CLOSING:
        return _in_brackets(value)
    if first in OPENING:
        return _in_curly_quotes(value)
    return _bare(value)


def _bare(value: LineValue) -> CheckedValue:
    """A text without quotes."""
    said, first = value.content, value.text[:1]
    if value.text.startswith(_YAML_ONLY) or (first == "%" and not value.head):
        return CheckedValue(value.text)
    is_second = value.head.endswith(":") and value.text[:2] in {"- ", "? "}
    if value.is_broken and (first in _BEGINNINGS or is_second):
        return _in_quotes_instead(value, "file.begins", 0, {"char": first})
    if value.is_broken and (colon := _INNER_COLON.search(said)):
        comment = value.text[len(said) :]
        found = _in_quotes_instead(
            replace(value, text=said), "file.colon_in_text", colon.start(), {}
        )
        return replace(found, text=found.text + comment)
    lost = _lost(value, said)
    return CheckedValue(in_quotes(value.text.rstrip()) if lost else value.text, lost)


def _lost(value: LineValue, said: str) -> list[tuple[int, Problem]]:
    """Warn of a text that ends where a comment seems to begin: ``Drill #3``."""
    found, comment = _LOST.search(value.text), COMMENT.search(value.text)
    if found is None or comment is None or found.start() != comment.start():
        return []
    params: Params = {"rest": said, "line": value.line(in_quotes(value.text.rstrip()))}
    code = "file.hash" if said else "file.hash_all"
    at = value.text.index("#", found.start())
    return [(at, Problem(code, params=params, severity=Severity.WARNING))]


def _in_quotes_instead(value: LineValue, code: str, at: int, params: Params) -> CheckedValue:
    """A text that has to stand in quotes."""
    better = in_quotes(value.text.rstrip())
    return CheckedValue(
        better, [(at, Problem(code, params={**params, "line": value.line(better)}))]
    )


def _closed(value: LineValue, better: str, code: str) -> CheckedValue:
    params: Params = {"char": value.text[0], "line": value.line(better)}
    return CheckedValue(better, [(0, Problem(code, params=params))])


def _in_quotes(value: LineValue) -> CheckedValue:
    mark = value.text[0]
    closed = (_DOUBLE if mark == '"' else _SINGLE).match(value.text)
    if closed is None:
        if value.is_broken and value.ends_here(mark):
            return _closed(value, value.text.rstrip() + mark, "file.quote_open")
        return CheckedValue(value.text, opens=mark)
    if not value.is_broken or _is_nothing(value.text[closed.end() :]):
        return CheckedValue(value.text)
    return _in_quotes_instead(value, "file.after_quote", closed.end(), {})


def _in_brackets(value: LineValue) -> CheckedValue:
    mark = value.text[0]
    end = _end_of_brackets(value.text)
    if end is None:
        if value.is_broken and value.ends_here(mark):
            better = value.text.rstrip() + CLOSING[mark]
            return _closed(value, better, "file.bracket_open")
        return CheckedValue(value.text, opens=CLOSING[mark])
    if not value.is_broken or _is_nothing(value.text[end:]):
        return CheckedValue(value.text)
    return _in_quotes_instead(value, "file.begins", 0, {"char": mark})


def _in_curly_quotes(value: LineValue) -> CheckedValue:
    """Curly quotes are letters to YAML; around a whole text they were meant as quotes."""
    said = value.content
    inner, closing = said[1:-1], OPENING[said[0]]
    is_whole = len(said) > 1 and said[-1] in closing
    if not is_whole or any(each in inner for each in said[0] + closing):
        return _bare(value)
    is_wrong = value.is_broken and _INNER_COLON.search(inner)
    severity = Severity.ERROR if is_wrong else Severity.WARNING
    params: Params = {"char": said[0] + said[-1], "line": value.line(in_quotes(inner))}
    problem = Problem("file.curly_quotes", params=params, severity=severity)
    return CheckedValue(in_quotes(inner) + value.text[len(said) :], [(0, problem)])


def _is_nothing(rest: str) -> bool:
    return not rest.strip() or (rest[0] in " \t" and rest.lstrip(" \t").startswith("#"))


def _end_of_brackets(text: str) -> int | None:
    """Where the brackets that a value begins with are closed; None where they are not."""
    depth, at = 0, 0
    while at < len(text):
        char = text[at]
        quote = _DOUBLE.match(text, at) or _SINGLE.match(text, at)
        at = quote.end() if quote else at + 1
        if not quote:
            depth += (char in CLOSING) - (char in CLOSING.values())
        if depth == 0:
            return at
    return None

"""What is wrong with the value of a line: signs that mean something to YAML and not to people."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from profiler_sim.files.line_parts import CLOSING, COMMENT, OPENING, quoted
from profiler_sim.problems import Params, Problem, Severity

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
        """The line with another value."""
        return f"{self.head} {better}".strip()


@dataclass(slots=True)
class Judged:
    """A value as it should be written, what is wrong with it, and what it leaves open."""

    text: str
    faults: list[tuple[int, Problem]] = field(default_factory=list)
    """Each with its place in the value as it was."""
    opens: str = ""
    """What ends it in a later line."""
    is_block: bool = False
    """The lines below it are its text."""


def judge(value: LineValue) -> Judged:
    """Look at a value."""
    first = value.text[:1]
    if not value.text or first == "#":
        lost = _lost(value, "")
        return Judged(quoted(value.text.rstrip()) if lost else value.text, lost)
    if _BLOCK.fullmatch(value.text):
        return Judged(value.text, is_block=True)
    if first in {'"', "'"}:
        return _in_quotes(value)
    if first in CLOSING:
        return _in_brackets(value)
    if first in OPENING:
        return _in_curly_quotes(value)
    return _bare(value)


def _bare(value: LineValue) -> Judged:
    """A text without quotes."""
    said, first = value.content, value.text[:1]
    if value.text.startswith(_YAML_ONLY) or (first == "%" and not value.head):
        return Judged(value.text)
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
    return Judged(quoted(value.text.rstrip()) if lost else value.text, lost)


def _lost(value: LineValue, said: str) -> list[tuple[int, Problem]]:
    """Warn of a text that ends where a comment seems to begin: ``Drill #3``."""
    found, comment = _LOST.search(value.text), COMMENT.search(value.text)
    if found is None or comment is None or found.start() != comment.start():
        return []
    params: Params = {"rest": said, "line": value.line(quoted(value.text.rstrip()))}
    code = "file.hash" if said else "file.hash_all"
    at = value.text.index("#", found.start())
    return [(at, Problem(code, params=params, severity=Severity.WARNING))]


def _in_quotes_instead(value: LineValue, code: str, at: int, params: Params) -> Judged:
    """A text that has to stand in quotes."""
    better = quoted(value.text.rstrip())
    return Judged(better, [(at, Problem(code, params={**params, "line": value.line(better)}))])


def _closed(value: LineValue, better: str, code: str) -> Judged:
    params: Params = {"char": value.text[0], "line": value.line(better)}
    return Judged(better, [(0, Problem(code, params=params))])


def _in_quotes(value: LineValue) -> Judged:
    mark = value.text[0]
    closed = (_DOUBLE if mark == '"' else _SINGLE).match(value.text)
    if closed is None:
        if value.is_broken and value.ends_here(mark):
            return _closed(value, value.text.rstrip() + mark, "file.quote_open")
        return Judged(value.text, opens=mark)
    if not value.is_broken or _is_nothing(value.text[closed.end() :]):
        return Judged(value.text)
    return _in_quotes_instead(value, "file.after_quote", closed.end(), {})


def _in_brackets(value: LineValue) -> Judged:
    mark = value.text[0]
    end = _end_of_brackets(value.text)
    if end is None:
        if value.is_broken and value.ends_here(mark):
            better = value.text.rstrip() + CLOSING[mark]
            return _closed(value, better, "file.bracket_open")
        return Judged(value.text, opens=CLOSING[mark])
    if not value.is_broken or _is_nothing(value.text[end:]):
        return Judged(value.text)
    return _in_quotes_instead(value, "file.begins", 0, {"char": mark})


def _in_curly_quotes(value: LineValue) -> Judged:
    """Curly quotes are letters to YAML; around a whole text they were meant as quotes."""
    said = value.content
    inner, closing = said[1:-1], OPENING[said[0]]
    is_whole = len(said) > 1 and said[-1] in closing
    if not is_whole or any(each in inner for each in said[0] + closing):
        return _bare(value)
    is_wrong = value.is_broken and _INNER_COLON.search(inner)
    severity = Severity.ERROR if is_wrong else Severity.WARNING
    params: Params = {"char": said[0] + said[-1], "line": value.line(quoted(inner))}
    problem = Problem("file.curly_quotes", params=params, severity=severity)
    return Judged(quoted(inner) + value.text[len(said) :], [(0, problem)])


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

"""What is looked at before a condition is parsed: its length, its characters, its words."""

import unicodedata
from collections.abc import Iterator

from profiler_sim.problems import Problem
from profiler_sim.screening.engine import tokens

MAX_CHARACTERS = 2000

_LINE_BREAKS = "\n\t"
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp", "Zs"})
"""Unicode categories of characters nobody sees; DuckDB counts some of them wrongly."""

_CURLY = "‘’“”„‚«»`´"  # noqa: RUF001  the very characters looked for


def lexical(condition: str) -> list[Problem]:
    """Find what stops a condition from being parsed at all; empty when it may be."""
    if not condition.strip():
        return [Problem("condition.empty", span=(0, len(condition)))]
    if len(condition) > MAX_CHARACTERS:
        span = (MAX_CHARACTERS, len(condition))
        return [Problem("condition.long", params={"limit": MAX_CHARACTERS}, span=span)]
    return list(_hidden(condition)) or list(_words(condition))


def _hidden(condition: str) -> Iterator[Problem]:
    for place, character in enumerate(condition):
        plain = character == " " or character in _LINE_BREAKS
        if not plain and unicodedata.category(character) in _HIDDEN:
            params = {"character": f"U+{ord(character):04X}"}
            yield Problem("condition.character", params=params, span=(place, place + 1))


def _words(condition: str) -> Iterator[Problem]:
    open_brackets: list[int] = []
    for place, (begins, word, kind) in enumerate(_cut(condition)):
        span = (begins, begins + len(word))
        if code := _word_code(word, kind, first=place == 0):
            yield Problem(code, params={"part": word}, span=span)
        elif kind == "operator" and word == "(":
            open_brackets.append(begins)
        elif kind == "operator" and word == ")":
            if not open_brackets:
                yield Problem("condition.bracket", params={"part": word}, span=span)
            else:
                open_brackets.pop()
    for begins in open_brackets:
        yield Problem("condition.bracket", params={"part": "("}, span=(begins, begins + 1))


def _cut(condition: str) -> list[tuple[int, str, str]]:
    """List every word with its start in characters and its kind."""
    written = condition.encode()
    starts = tokens(condition)
    ends = [start for start, _ in starts[1:]] + [len(written)]
    return [
        (len(written[:start].decode()), written[start:end].decode().rstrip(), kind)
        for (start, kind), end in zip(starts, ends, strict=True)
    ]


def _word_code(word: str, kind: str, *, first: bool) -> str | None:
    """Name what is wrong with a word, if anything is."""
    if kind == "comment":
        return "condition.comment"
    if kind == "operator" and word.startswith(";"):
        return "condition.several"
    if first and word.upper() in {"ALL", "DISTINCT"}:
        return "condition.clause"
    if kind != "string_const" and any(character in _CURLY for character in word):
        return "condition.curly"
    return None

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
    written = condition.encode()
    cut = tokens(condition)
    ends = [start for start, _ in cut[1:]] + [len(written)]
    for place, ((start, kind), end) in enumerate(zip(cut, ends, strict=True)):
        word = written[start:end].decode().rstrip()
        begins = len(written[:start].decode())
        if code := _word_code(word, kind, first=place == 0):
            yield Problem(code, params={"part": word}, span=(begins, begins + len(word)))


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

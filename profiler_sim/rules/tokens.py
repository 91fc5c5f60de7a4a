"""The words of a condition, cut without a grammar: what is looked at before and beside it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from profiler_sim.problems import Problem

MAX_CHARACTERS = 2000

_LINE_BREAKS = "\n\t"
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp", "Zs"})
"""Unicode categories of characters nobody sees."""
_CURLY = "‘’“”„‚‛‟«»‹›`´＇＂"  # noqa: RUF001  the very characters looked for
_DASHES = "‐‑‒–—―−﹣－"  # noqa: RUF001  the very characters looked for
_SIGNS = {"≥": ">=", "≤": "<=", "≠": "<>"}
"""Signs of comparison that word processors and books write."""
_WORD = re.compile(
    r"""(?P<text>'(?:[^']|'')*')|(?P<quoted>"(?:[^"]|"")*")|(?P<comment>--|/\*)
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*)|(?P<number>[0-9]+(?:\.[0-9]+)?|\.[0-9]+)
    |(?P<sign><=|>=|<>|!=|==|=>|=<|><|\|\||::|\*\*|//|->>|->|<<|>>|&&|@>|\^@)
    |(?P<space>[ \n\t]+)|(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the next one may begin."""
        return self.start + len(self.text)

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the condition."""
        return (self.start, self.end)


def tokenize(condition: str) -> tuple[Token, ...]:
    """Cut a condition into its words, in linear time; blanks are left out."""
    return tuple(
        Token(str(found.lastgroup), found[0], found.start())
        for found in _WORD.finditer(condition)
        if found.lastgroup != "space"
    )


def token_problems(condition: str) -> list[Problem]:
    """Find what stops a condition from being read at all; empty when it may be."""
    if not condition.strip():
        return [Problem("condition.empty", span=(0, len(condition)))]
    if len(condition) > MAX_CHARACTERS:
        span = (MAX_CHARACTERS, len(condition))
        return [Problem("condition.long", params={"limit": MAX_CHARACTERS}, span=span)]
    return list(_hidden(condition)) or list(_faults(condition))


def _hidden(condition: str) -> Iterator[Problem]:
    for place, character in enumerate(condition):
        plain = character == " " or character in _LINE_BREAKS
        if not plain and unicodedata.category(character) in _HIDDEN:
            params = {"character": f"U+{ord(character):04X}"}
            yield Problem("condition.character", params=params, span=(place, place + 1))


def _faults(condition: str) -> Iterator[Problem]:
    open_brackets: list[Token] = []
    for word in tokenize(condition):
        if word.kind == "other" and word.text in "([":
            open_brackets.append(word)
        elif word.kind == "other" and word.text in ")]":
            if not open_brackets or "([".index(open_brackets.pop().text) != ")]".index(word.text):
                yield Problem("condition.bracket", params={"part": word.text}, span=word.span)
        elif found := _fault(condition, word):
            yield found
            if found.code in {"condition.unclosed", "condition.comment"}:
                return
    for word in open_brackets:
        yield Problem("condition.bracket", params={"part": word.text}, span=word.span)


def _fault(condition: str, word: Token) -> Problem | None:
    """Name what is wrong with a word wherever it stands, if anything is."""
    if word.kind == "comment":
        return Problem("condition.comment", params={"part": word.text}, span=word.span)
    if word.kind != "other":
        return None
    if word.text == "'":
        return Problem("condition.unclosed", span=(word.start, len(condition)))
    if code := _letter_code(word.text):
        plain = _SIGNS.get(word.text) or unicodedata.normalize("NFKC", word.text)
        params = {"part": word.text, "plain": plain}
        return Problem(code, params=params, span=word.span)
    return None


def _letter_code(letter: str) -> str | None:
    """Name what is wrong with a letter that the language does not know."""
    if letter in _CURLY:
        return "condition.curly"
    if letter in _DASHES:
        return "condition.dash"
    if letter in _SIGNS:
        return "condition.large_sign"
    if letter.isascii():
        return None
    plain = unicodedata.normalize("NFKC", letter)
    return "condition.wide" if plain.isascii() else "condition.letter"

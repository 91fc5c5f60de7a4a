"""Regular expressions as other engines than RE2 spell them.

Takes patterns that ``patterns`` passes, and nothing else. What an engine would
take from its locale or its defaults (kinds of letters, line breaks, the end of the text) is
written out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PIECE = re.compile(
    r"""\[ \^? (?: \\. | [^\]\\] )+ \]       # a class
    | \\.                                    # a sign, or a kind of letters
    | (?: [*+?] | \{ \d+ (?:,\d*)? \} ) \??  # how often, and perhaps: as few as possible
    | \(\?: | .""",
    re.DOTALL | re.VERBOSE,
)
_MEMBER = re.compile(r"\\.|.", re.DOTALL)
_KINDS = {"d": "0-9", "w": "0-9A-Za-z_", "s": r"\t\n\f\r "}
_OTHERS = {
    "D": r"\u0001-/:-{last}",
    "W": r"\u0001-/:-@\[-\^`\{{-{last}",
    "S": r"\u0001-\u0008\u000B\u000E-\u001F!-{last}",
}
_WORD = "[0-9A-Za-z_]"
_BORDER = f"(?:(?<!{_WORD})(?={_WORD})|(?<={_WORD})(?!{_WORD}))"
"""The border of a word, for engines that have their own idea of a word but can look around."""
_BREAKS = {"t": r"\t", "n": r"\n"}


@dataclass(frozen=True, slots=True)
class Spelling:
    """What one engine writes for what the engines write differently."""

    end: str
    """The end of the text, and not the line break before it."""
    last: str
    """The last letter of Unicode."""


def respelt(pattern: str, spelling: Spelling) -> str:
    """Write a pattern for another engine; it matches the same texts."""
    return "".join(_respelt(piece, spelling) for piece in _PIECE.findall(pattern))


def _respelt(piece: str, spelling: Spelling) -> str:
    first, rest = piece[0], piece[1:]
    if first == "\\":
        return _escaped(rest)
    if first == "[":
        return _class(rest[:-1], spelling)
    if first in "*+?{":
        return first + rest.removesuffix("?")  # few or many: the answer is the same
    signs = {".": r"[^\n]", "$": spelling.end, "(": "(?:", "\n": r"\n", "\t": r"\t"}
    return signs.get(piece, f"\\{piece}" if piece in "]-}" else piece)


def _escaped(char: str) -> str:
    if char == "b":
        return _BORDER
    if (kind := char.lower()) in _KINDS:
        return f"[{'^' if char.isupper() else ''}{_KINDS[kind]}]"
    return _BREAKS.get(char, f"\\{char}")


def _class(inside: str, spelling: Spelling) -> str:
    negated = inside.startswith("^")
    members = "".join(_members(_MEMBER.findall(inside[negated:]), spelling))
    return f"[{'^' if negated else ''}{members}]"


def _members(letters: list[str], spelling: Spelling) -> Iterator[str]:
    """Write the letters of a class; a hyphen between two of them makes a range."""
    for place, letter in enumerate(letters):
        if letter == "-" and 0 < place < len(letters) - 1:
            yield "-"
        else:
            yield _member(letter.removeprefix("\\") or "\\", spelling, quoted=len(letter) > 1)


def _member(char: str, spelling: Spelling, *, quoted: bool) -> str:
    if quoted and char in _OTHERS:
        return _OTHERS[char].format(last=spelling.last)
    if quoted and char in _KINDS | _BREAKS:
        return (_KINDS | _BREAKS)[char]
    if char in "\n\t":
        return r"\n" if char == "\n" else r"\t"
    return f"\\{char}" if char.isascii() and not char.isalnum() and char not in " _" else char

"""Text from outside: what is refused, what is made visible, what was probably meant."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

HARD = "\N{NO-BREAK SPACE}"
"""Holds a number, its groups and its unit on one line. Every terminal font has it; the narrow one
is missing on bare consoles."""
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
_DELETE = 0x7F
_CONTROL_PICTURES = 0x2400
_UNSEEN = re.compile(f"[\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff{''.join(_BIDI | _ZERO_WIDTH)}]")
"""Characters that a terminal obeys or hides and that JSON may hold as they are."""
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
_UNUSUAL = re.compile(r"[^\n\t -~]")
"""Whatever is not plain ASCII: only there need one look closer."""
_WORD = re.compile(r"[^ \n\r\t]+")
_NAME = 80
"""Characters of the longest word that may be a name misspelt."""
_LETTERS = str.maketrans({"\u0131": "i", "ł": "l", "đ": "d", "ø": "o", "ß": "ss"})
"""Letters that do not come apart into a plain one and a mark."""


def grouped(number: float, decimals: int = 0) -> str:
    """Write a number in groups of three that stay on one line: 1 360."""
    return f"{number:,.{decimals}f}".replace(",", HARD)


def visible(text: str) -> str:
    """Make outside text displayable: controls become symbols, everything else stays."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def on_one_line(text: str) -> str:
    """Make outside text displayable within a line: line ends and tabs become symbols too."""
    return visible(text).replace("\n", "\u240a").replace("\t", "\u2409")


def shortened(text: str, most: int = 60) -> str:
    """As much of outside text as a sentence gives of a name or a value, on one line."""
    return on_one_line(text)[:most]


def _shown(char: str) -> str:
    code = ord(char)
    if char in "\n\t":
        return char
    if code < ord(" "):
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return "\u2421"
    if char in _BIDI or unicodedata.category(char) in {"Cc", "Cs", "Cn"}:
        return f"\u27e8{code:04X}\u27e9"
    return char


def escape_unseen(document: str) -> str:
    """Write the unseen characters of a JSON document as escapes; its values stay the same."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", document)


def forbidden_characters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place and code point of every character outside text must not hold."""
    for found in _UNUSUAL.finditer(text):
        char = found[0]
        noncharacter = ord(char) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF  # noqa: PLR2004  the Unicode noncharacters
        if char in _BIDI or unicodedata.category(char) in {"Cc", "Cs"} or noncharacter:
            yield found.start(), f"U+{ord(char):04X}"


def doubtful_characters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place of zero-width characters and of words that mix alphabets."""
    for found in () if text.isascii() else _WORD.finditer(text):
        start, word = found.start(), found[0]
        if word.isascii():
            continue
        for offset, char in enumerate(word):
            if char in _ZERO_WIDTH:
                yield start + offset, f"U+{ord(char):04X}"
        if len(_alphabets(word)) > 1:
            yield start, word


def _alphabets(word: str) -> set[str]:
    names = (unicodedata.name(char, "") for char in word if char.isalpha())
    return {script for name in names for script in _SCRIPTS if name.startswith(script)}


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """A name as people type it who leave out its marks, its capitals and its punctuation."""
    parts = unicodedata.normalize("NFD", name.casefold()).translate(_LETTERS)
    letters = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """Return the known word the author probably meant, or None."""
    return next(iter(near_words(word, known, 1, 0.6)), None)


def near_words(word: str, known: Iterable[str], most: int, alike: float) -> tuple[str, ...]:
    """At most so many known words that are as much ``alike``, from 0 to 1; the nearest first."""
    if len(word) > _NAME:
        return ()
    from difflib import get_close_matches  # only a mistake waits for it

    by_folded = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), by_folded, n=most, cutoff=alike)
    return tuple(by_folded[each] for each in found)

"""The code that was probably meant: of the same country or chapter, or none."""

import unicodedata
from collections.abc import Iterable, Mapping

from profiler_sim.cargo.text import near_words

_GROUP = 2
"""Letters of a code that name its country or its chapter."""
_WORD = 3
"""Letters from which the beginning of a name tells which one is meant."""
_ALIKE = 0.75
"""How much a misspelt name is like the right one."""
_FORMER: Mapping[str, str] = {"UK": "GB", "EL": "GR"}
"""Codes that papers use and that the standard does not."""


def near_code(given: str, codes: Mapping[str, str]) -> str | None:
    """The code in ``codes`` that was meant by ``given``, a code or a word; None if none is near.

    ``codes`` have the words that they stand for.
    """
    plain = "".join(char for char in folded(given) if char.isalnum()).upper()
    if not plain:
        return None
    if plain.isascii() and plain.isdigit():
        return _near_number(plain, codes)
    if (same := _FORMER.get(plain, plain)) in codes:
        return same
    return _by_word(given, codes) or _of_group(plain, codes)


def folded(text: str) -> str:
    """Write a text without capitals, accents and blanks around it."""
    letters = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _near_number(digits: str, codes: Iterable[str]) -> str | None:
    """An HS code: a zero that a spreadsheet took, too many digits, or two digits exchanged."""
    known = set(codes)
    width = max(map(len, known), default=0)
    for meant in (f"0{digits}", digits[:width]):
        if meant in known and len(digits) >= width - 1:
            return meant
    return _of_group(digits, known)


def _of_group(plain: str, codes: Iterable[str]) -> str | None:
    """A code that begins the same and is as long: first one in which two signs are exchanged."""
    alike = [c for c in codes if len(c) == len(plain) > _GROUP and c[:_GROUP] == plain[:_GROUP]]
    exchanged = [code for code in alike if sorted(code) == sorted(plain)]
    return next(iter(exchanged or near_words(plain, alike, 1, _ALIKE)), None)


def _by_word(given: str, codes: Mapping[str, str]) -> str | None:
    """The code whose word is given, begun or misspelt."""
    wanted = folded(given)
    words = {folded(word): code for code, word in codes.items() if word}
    if wanted in words or len(wanted) < _WORD:
        return words.get(wanted)
    begun = {code for word, code in words.items() if word.startswith(wanted)}
    if len(begun) == 1:
        return begun.pop()
    if begun or len(wanted) <= max(map(len, codes)):
        return None
    return next((words[word] for word in near_words(wanted, words, 1, _ALIKE)), None)

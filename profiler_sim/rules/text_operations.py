"""What operations do with texts: for rows, and for the values a fact is known to have."""

from collections.abc import Callable, Mapping

from profiler_sim.rules.expression import Operator
from profiler_sim.rules.regular_expressions import compiled

_SINGLE = {"ß": "ẞ"}


def upper(text: str) -> str:
    """Write a text in capitals."""
    return text.upper() if text.isascii() else "".join(map(_capital, text))


def lower(text: str) -> str:
    """Write a text in small letters."""
    return text.lower() if text.isascii() else "".join(map(_small, text))


def _capital(letter: str) -> str:
    ways = (_SINGLE.get(letter, letter.upper()), letter.title(), letter)
    return next(way for way in ways if len(way) == 1)


def _small(letter: str) -> str:
    return letter.lower()[0]


_O = Operator
CHANGES: Mapping[Operator, Callable[[str], str]] = {
    _O.LOWER: lower,
    _O.UPPER: upper,
    _O.TRIM: lambda text: text.strip(" "),
}
"""From a text to another."""
FITS: Mapping[Operator, Callable[[str, str], bool]] = {
    _O.CONTAINS: lambda text, piece: piece in text,
    _O.STARTS_WITH: str.startswith,
    _O.ENDS_WITH: str.endswith,
    _O.SEARCH: lambda text, pattern: compiled(pattern).search(text),
    _O.FULL_MATCH: lambda text, pattern: compiled(pattern).fits(text),
}
"""Whether a text fits a piece or a pattern."""

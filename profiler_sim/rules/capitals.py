"""Capitals letter by letter, as databases change them: no letter becomes two."""

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

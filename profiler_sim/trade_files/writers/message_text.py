"""Texts of papers as messages hold them: letters of a format, numbers, pieces of a length."""

import unicodedata
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from profiler_sim.trade_files.word_lists import latin

SENDER = "SYNTHETIC"
"""Sender of every message: nobody has this identity."""
_LETTERS = str.maketrans(
    {"đ": "d", "Đ": "D", "ı": "i", "ł": "l", "Ł": "L", "ß": "ss", "ø": "o", "Ø": "O", "’": "'"}
)
_DECIMALS = 3


class Occasion(NamedTuple):
    """When and where a manifest is handed in."""

    prepared: datetime
    port: str
    """Code of the unit's place."""


def ascii_text(text: str) -> str:
    """Write a text on one line in ASCII: without marks, Cyrillic letters in Latin."""
    small = "".join(latin(char) if char.islower() else _capital(char) for char in text)
    bare = unicodedata.normalize("NFKD", small.translate(_LETTERS))
    plain = bare.encode("ascii", "ignore").decode()
    return " ".join("".join(c if c.isprintable() else " " for c in plain).split())


def _capital(char: str) -> str:
    return latin(char.lower()).upper() if not char.isascii() and char.isalpha() else char


def number_text(value: float) -> str:
    """Write a number without an exponent, at most three decimals."""
    text = f"{round(value, _DECIMALS):.{_DECIMALS}f}"
    return text.rstrip("0").rstrip(".")


def pieces(text: str, length: int, most: int) -> Iterator[str]:
    """Cut a text into at most so many pieces; none ends with a blank, which would be lost."""
    for _ in range(most):
        piece = text[:length]
        if len(text) > length:
            piece = piece.rstrip() or piece
        text = text[len(piece) :]
        if piece:
            yield piece

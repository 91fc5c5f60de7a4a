"""Codes to join a class with: short, without letters that are misread."""

import hmac
from collections.abc import Callable

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Digits and capitals but 0, 1, I, L and O."""
CLASS_LETTERS, PERSONAL_LETTERS, MENTOR_LETTERS = 6, 8, 12
"""How long a code is: of 31 letters, six give 887 million codes and eight 852 thousand million.

The mentor's opens everything, so it is longer.
"""
_GROUP = 4

Draw = Callable[[int], int]
"""Draws a whole number from 0 to one less than what it is given, such as ``secrets.randbelow``."""


def draw_code(length: int, draw: Draw) -> str:
    """Draw a code of ``length`` letters."""
    return "".join(LETTERS[draw(len(LETTERS))] for _ in range(length))


def written_code(code: str) -> str:
    """Write a code for people, such as K7MP-2QXR."""
    if len(code) <= CLASS_LETTERS:
        return code
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def read_code(typed: str) -> str:
    """Read a code as it was typed: small letters, spaces and hyphens do not matter."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def is_same_code(code: str, typed: str) -> bool:
    """Compare in a time that does not depend on how much fits."""
    return hmac.compare_digest(code.encode(), read_code(typed).encode())

"""Text for paper: every character is one that the fonts have, and every line can break."""

import re
from dataclasses import fields, is_dataclass
from typing import Any

from profiler_sim.cargo.text import HARD, visible

_LONGEST = 24
"""Characters of a word before it may be broken anywhere."""
_BREAK = "\N{ZERO WIDTH SPACE}"
_WORD = re.compile(rf"[^\s{HARD}]{{{_LONGEST + 1},}}")
_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),  # Latin with the marks of Albanian, Bosnian, Turkish, Polish
    (0x218, 0x21B),
    (0x391, 0x3A1),
    (0x3A3, 0x3C9),
    (0x400, 0x45F),  # Cyrillic with the letters of Serbian and Macedonian
    (0x490, 0x491),
    (0x2010, 0x2026),
    (0x2030, 0x2033),
    (0x2039, 0x203A),
)
_OTHERS = frozenset("\n\t€№™←↑→↓≤≥≈≠⟨⟩\N{MINUS SIGN}\N{ZERO WIDTH SPACE}")
"""With ``_RANGES`` the characters that the fonts of a printed page have (a test sets them all)."""


def printed_text(text: str) -> str:
    """Make any text printable: what no font has is written as its code, long words can break."""
    shown = "".join(_printed(char) for char in visible(text))
    return _WORD.sub(lambda found: _BREAK.join(_pieces(found[0])), shown)


def _printed(char: str) -> str:
    return char if is_in_fonts(char) else f"⟨{ord(char):04X}⟩"


def is_in_fonts(char: str) -> bool:
    """Whether the fonts of a printed page have a character."""
    return char in _OTHERS or any(low <= ord(char) <= high for low, high in _RANGES)


def _pieces(word: str) -> list[str]:
    return [word[at : at + _LONGEST] for at in range(0, len(word), _LONGEST)]


def printed_data(value: Any) -> Any:  # noqa: ANN401  whatever a page is made of
    """Turn dataclasses into what JSON holds, every text of them made printable."""
    if isinstance(value, str):
        return printed_text(value)
    if is_dataclass(value) and not isinstance(value, type):
        named = ((each.name, getattr(value, each.name)) for each in fields(value))
        return {name: printed_data(part) for name, part in named}
    if isinstance(value, dict):
        return {key: printed_data(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [printed_data(part) for part in value]
    return value

"""One cell of the screen, as it is before it gets its style."""

from typing import NamedTuple


class Cell(NamedTuple):
    """A character, and how it is coloured."""

    sign: str
    role: str = ""
    """What it is for, by which a style is found; empty for the picture itself."""
    fore: str = ""
    back: str = ""
    """Colours as #rrggbb; empty for those of the role."""


Line = tuple[Cell, ...]

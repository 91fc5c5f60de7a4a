"""The characters a form is ruled with: one entry for every way lines can meet in a cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

UP, RIGHT, DOWN, LEFT = 1, 2, 4, 8
"""The arms of a line through a cell; their sum is the place in a join table."""


@dataclass(frozen=True)
class BorderStyle:
    """One set of characters for lines, marks and the caption."""

    joins: str
    """Sixteen characters, by the sum of the arms of the lines between boxes."""
    frame: str
    """The same sixteen for the frame around the selected box."""
    heavy: str
    """The same sixteen for what the debrief outlines: boxes with signs, places on a scan."""
    marks: Mapping[str, str]
    """What a mark looks like, by its name; *seen* and *missed* say whether there was one."""
    between: str
    """Stands between the title and the reference of a paper."""


@runtime_checkable
class Ruled(Protocol):
    """What is drawn with a border."""

    def rule(self, border: BorderStyle) -> None:
        """Draw with other characters."""
        ...


# The selected box is doubled and not heavy: the fonts of bare consoles have double lines only.
LINES = BorderStyle(
    joins=" ╵╶└╷│┌├╴┘─┴┐┤┬┼",
    frame=" ║═╚║║╔╠═╝═╩╗╣╦╬",
    heavy=" ╹╺┗╻┃┏┣╸┛━┻┓┫┳╋",
    marks={"suspicious": "●", "reassuring": "○", "seen": "✓", "missed": "✗"},
    between=" · ",
)
"""Box-drawing characters, for every terminal with a Unicode font."""

ASCII = BorderStyle(
    joins=" |-+||++-+-+++++",
    frame=" #=#####=#=#####",
    heavy=" !~&!!&&~&~&&&&&",
    marks={"suspicious": "*", "reassuring": "o", "seen": "+", "missed": "-"},
    between=" - ",
)
"""Plain characters, for terminals that garble the others."""

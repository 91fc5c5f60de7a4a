"""A sheet of terminal cells: signs and lines are put on it, lines of text are read off.

Text is measured and wrapped in cells, where a Chinese sign takes two and an accent none. Widths
come from the same table the screen is composed with: a second ruler, however right, would tear
the borders wherever the two disagree.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from rich.cells import split_graphemes

from profiler_sim.tui.paper.borders import DOWN, LEFT, RIGHT, UP

if TYPE_CHECKING:
    from profiler_sim.tui.paper.places import Area

Cells = list[str]
"""One entry a cell; a wide sign is followed by an empty entry, accents stay with their letter."""

UNITS = "kg|g|t|ft|km|m|cm|mm|m²|m³|l|ml|%|°C|kW|V|Ah|days?|hours?|minutes?|points?"
"""What a figure is measured in, as one pattern."""
WORDS = re.compile(rf"( *)([^ ]*\d (?:{UNITS})(?!\w)[^ ]*|[^ ]+)")
"""The spaces before a word, and the word; a figure and its unit are one."""

_JOINER, _SHOWN_JOINER = "\u200d", "\u27e8200D\u27e9"
"""An invisible joiner would join the border that follows it, and hides in numbers; so it shows."""

_BREAKS = {"\N{NO-BREAK SPACE}", " ", "-", "/", ","}
"""Signs after which a figure may be broken that is wider than the paper, digits never."""
_AT = "@"
_ADDRESS = {_AT, "."}
"""Signs after which an e-mail address may be broken."""

_CARRIER = "\N{DOTTED CIRCLE}"
"""Carries an accent that has no letter before it, as Unicode's own charts do."""


def cells(text: str) -> Cells:
    """Divide one line of displayable ``text`` into cells."""
    if text.isascii():
        return list(text)
    text = text.replace(_JOINER, _SHOWN_JOINER)
    clusters, _ = split_graphemes(text)
    if clusters[0][2] == 0:
        return cells(_CARRIER + text)
    found: Cells = []
    for start, end, width in clusters:
        found += [text[start:end], *[""] * (width - 1)]
    return found


def wrap(text: str, width: int, taken: int = 0) -> list[Cells]:
    """Break displayable ``text`` into lines of at most ``width`` (>= 2) cells.

    Breaks at newlines and at spaces, inside a word only when it is wider than a line. Spaces
    between words stay as they are, save where a line ends. Empty text is one empty line.
    ``taken`` cells at the end of the first line stay free.
    """
    first, *others = text.replace("\t", " ").split("\n")
    lines = _fold(first, width, taken)
    return lines + [line for other in others for line in _fold(other, width, 0)]


def figure_width(text: str) -> int:
    """Cells of the widest word in displayable ``text`` that holds a figure; no address is one."""
    words = (word for line in text.split("\n") for _spaces, word in WORDS.findall(line))
    return max((len(cells(word)) for word in words if _is_figure(word)), default=0)


def _is_figure(word: str) -> bool:
    return _AT not in word and any(sign.isdecimal() for sign in word)


def _fold(text: str, width: int, taken: int) -> list[Cells]:
    """Wrap ``text`` without newlines; the first line is empty when no word fits on it."""
    lines: list[Cells] = [[]]
    free = width - taken
    for spaces, letters in WORDS.findall(text):
        word = cells(letters)
        if len(spaces) + len(word) <= free:
            lines[-1] += [*spaces, *word]
            free -= len(spaces) + len(word)
        else:
            lines += _chop(word, width)
            free = width - len(lines[-1])
    return lines if lines[0] or taken or len(lines) == 1 else lines[1:]


def _chop(word: Cells, width: int) -> list[Cells]:
    """Cut ``word`` into pieces of at most ``width`` cells, none in the middle of a wide sign.

    An address goes on in the next line after its @ or a dot, a figure after a sign that is none.
    """
    pieces: list[Cells] = []
    is_address = _AT in word
    while len(word) > width:
        end = width if word[width] else width - 1
        good = (at for at in range(end, 0, -1) if _may_end(word, at, is_address))
        end = next(good, end)
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]


def _may_end(word: Cells, at: int, is_address: bool) -> bool:
    """Whether a line may end before the cell ``at`` of a word."""
    if is_address:
        return word[at - 1] in _ADDRESS
    return word[at - 1] in _BREAKS and not (
        word[at - 2 : at - 1] and word[at - 2].isdecimal() and word[at].isdecimal()
    )


class Role(StrEnum):
    """What a piece of text is for, so that a style can be found for it."""

    BORDER = "border"
    TITLE = "title"
    EXERCISE = "exercise"
    HEADING = "heading"
    TEXT = "text"
    SUSPICIOUS = "suspicious"
    REASSURING = "reassuring"
    SELECTED = "selected"


Line = tuple[tuple[str, Role], ...]
"""Pieces of one line from left to right, each with what it is for."""


_ACROSS = bytes(arms | LEFT | RIGHT for arms in range(256))
"""Adds a horizontal line to the arms a cell already has, for whole runs of cells at once."""


class Canvas:
    """Blank cells to begin with; what is put later lies on top."""

    def __init__(self, width: int, height: int) -> None:
        """Lay out ``width`` times ``height`` cells."""
        self._signs = [[" "] * width for _ in range(height)]
        self._roles = [[Role.BORDER] * width for _ in range(height)]

    def put(self, x: int, y: int, text: Cells, role: Role) -> None:
        """Write ``text`` rightwards from ``x``, ``y``; it must end on the canvas."""
        end = x + len(text)
        self._signs[y][x:end] = text
        self._roles[y][x:end] = [role] * len(text)

    def rule(self, areas: Iterable["Area"], joins: str) -> None:
        """Wipe the canvas and draw the lines around ``areas``, joined where they meet."""
        arms = [bytearray(len(row)) for row in self._signs]
        for area in areas:
            _outline(arms, area)
        self._signs = [[joins[arm] for arm in row] for row in arms]

    def frame(self, area: "Area", joins: str, role: Role) -> None:
        """Draw a frame around ``area`` that lies on top of other lines."""
        arms = [bytearray(area.width + 2) for _ in range(area.height + 2)]
        _outline(arms, area._replace(x=1, y=1))
        for y, row in enumerate(arms, area.y - 1):
            for x, arm in enumerate(row, area.x - 1):
                if arm:
                    self.put(x, y, [joins[arm]], role)

    def outline(self, areas: Iterable["Area"], joins: str, role: Role) -> None:
        """Draw frames around ``areas`` that are joined where they meet, on top of other lines."""
        arms = [bytearray(len(row)) for row in self._signs]
        for area in areas:
            _outline(arms, area)
        for y, row in enumerate(arms):
            for x, arm in enumerate(row):
                if arm:
                    self.put(x, y, [joins[arm]], role)

    def lines(self) -> tuple[Line, ...]:
        """Read the canvas from the top, joining neighbours of one role."""
        return tuple(map(_runs, self._signs, self._roles))


def _runs(signs: Cells, roles: list[Role]) -> Line:
    """Join the signs of neighbouring cells that have one role."""
    ends = [*accumulate(len(list(run)) for _, run in groupby(roles))]
    starts = [0, *ends]
    return tuple(
        ("".join(signs[start:end]), roles[start]) for start, end in zip(starts, ends, strict=False)
    )


def _outline(arms: list[bytearray], area: "Area") -> None:
    """Add the line around ``area`` to the arms of every cell it runs through."""
    left, right = area.x - 1, area.x + area.width
    top, bottom = area.y - 1, area.y + area.height
    for row, upright in ((arms[top], DOWN), (arms[bottom], UP)):
        row[left] |= RIGHT | upright
        row[right] |= LEFT | upright
        row[left + 1 : right] = row[left + 1 : right].translate(_ACROSS)
    for row in arms[top + 1 : bottom]:
        row[left] |= UP | DOWN
        row[right] |= UP | DOWN

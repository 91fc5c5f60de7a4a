"""A sheet of terminal cells: signs and lines are put on it, lines of text are read off."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import accumulate, groupby

from profiler_sim.tui.paper.borders import DOWN, LEFT, RIGHT, UP
from profiler_sim.tui.paper.cells import Cells
from profiler_sim.tui.paper.places import Area


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

    def rule(self, areas: Iterable[Area], joins: str) -> None:
        """Wipe the canvas and draw the lines around ``areas``, joined where they meet."""
        arms = [bytearray(len(row)) for row in self._signs]
        for area in areas:
            _outline(arms, area)
        self._signs = [[joins[arm] for arm in row] for row in arms]

    def frame(self, area: Area, joins: str, role: Role) -> None:
        """Draw a frame around ``area`` that lies on top of other lines."""
        arms = [bytearray(area.width + 2) for _ in range(area.height + 2)]
        _outline(arms, Area(1, 1, area.width, area.height))
        for y, row in enumerate(arms, area.y - 1):
            for x, arm in enumerate(row, area.x - 1):
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


def _outline(arms: list[bytearray], area: Area) -> None:
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

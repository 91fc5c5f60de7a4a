"""A picture in cells with the grid of squares over it, as signs and colours; no Textual here.

Chosen and marked squares are framed with lines, and a mark is a sign, so that nothing is told by
colour alone. On screens without colours the picture itself is letters.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from profiler_sim.cargo.scans import COLUMNS, REGIONS, ROWS, Body
from profiler_sim.cargo.text import visible
from profiler_sim.pictures.picture import Picture
from profiler_sim.pictures.terminal_cells import (
    PictureView,
    fit_view,
    half_block_cells,
    letter_lines,
)
from profiler_sim.tui.paper.borders import DOWN, LEFT, RIGHT, UP, BorderStyle
from profiler_sim.tui.paper.canvas import wrap
from profiler_sim.tui.paper.draw import EXERCISE
from profiler_sim.tui.paper.places import Area
from profiler_sim.tui.scan.outlines import body_areas

GUTTER, HEAD = 2, 2
"""Columns left of the picture for the numbers of rows; lines above it for title and letters."""
_LEGEND, _ROOMY = 2, 14
"""Notes that a picture leaves room for, where the pane has so many lines."""
ZOOMS = (1, 2, 4)
_UPPER_HALF = "▀"
_WIDE, _HIGH = 5, 3
"""A square from so many cells on has room for a mark inside its frame."""
_LIGHT = 140
"""Mean of red, green and blue from which on signs are written in black."""


class Cell(NamedTuple):
    """One cell of the screen."""

    sign: str
    role: str = ""
    """What it is for, by which a style is found; empty for the picture itself."""
    fore: str = ""
    back: str = ""
    """Colours as #rrggbb; empty for those of the role."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the reader has the picture shown."""

    palette: str = "grey"
    inverse: bool = False
    zoom: int = 1
    in_letters: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """What lies over the picture."""

    border: BorderStyle
    """The characters of frames and marks."""
    chosen: str | None = None
    marks: Mapping[str, str] = field(default_factory=dict)
    """Suspicious or reassuring, by square; other squares than the grid's are passed over."""
    places: tuple[Body, ...] = ()
    """What a heavy line is drawn around."""


@dataclass(frozen=True, slots=True)
class Plate:
    """The picture as it stands on the screen."""

    lines: tuple[tuple[Cell, ...], ...]
    areas: Mapping[str, Area]
    """Where each square of the grid lies, as far as it is in view, in cells of the pane."""

    def square_at(self, x: int, y: int) -> str | None:
        """The square that holds a cell; None beside the picture."""
        return next((name for name, area in self.areas.items() if area.holds(x, y)), None)


class Plates:
    """Draws plates of one picture; keeps the last cells, which a cursor does not change."""

    def __init__(self, picture: Picture, title: str, notes: Sequence[str] = ()) -> None:
        """Draw ``picture`` under ``title``, and ``notes`` below it as far as there is room."""
        self.picture, self.title, self.notes = picture, title, notes
        self._key: object = None
        self._kept: list[list[Cell]] = []

    def draw(self, size: tuple[int, int], look: Look, grid: Grid) -> Plate:
        """Fit the picture into ``size`` columns and lines."""
        across, down = max(1, size[0] - GUTTER), max(1, size[1] - HEAD - self._kept_free(size))
        fit = fit_view(self.picture, across, down, look.zoom, grid.chosen or "")
        sheet = [list(line) for line in self._cells(fit, look)]
        edges = {name: _edges(self.picture, fit, name) for name in REGIONS}
        marks = {name: mark for name, mark in grid.marks.items() if name in edges}
        for name in marks:
            _frame(sheet, edges[name], grid.border.joins, "marked")
        for area in body_areas(self.picture, fit, grid.places):
            _frame(sheet, area, grid.border.heavy, "place")
        if grid.chosen in edges:
            _frame(sheet, edges[grid.chosen], grid.border.frame, "selected")
        for name, mark in marks.items():
            _mark(sheet, edges[name], grid.border.marks[mark], mark)
        areas = {name: _seen(edge, fit) for name, edge in edges.items()}
        above, body = _with_rulers(sheet, areas)
        below = self._below(size[0], size[1] - HEAD - len(body))
        ruled = (self._head(size[0]), above, *body, *below)
        return Plate(
            ruled, {name: area for name, area in areas.items() if area.width and area.height}
        )

    def _head(self, width: int) -> tuple[Cell, ...]:
        """The title, and what every paper says."""
        room = max(0, width - len(EXERCISE) - 1)
        title = [Cell(sign, "title") for sign in self.title[:room].ljust(room)]
        return (*title, Cell(" "), *(Cell(sign, "exercise") for sign in EXERCISE))[:width]

    def _kept_free(self, size: tuple[int, int]) -> int:
        """Lines that a picture leaves to the first notes, which say what it is."""
        width, height = size
        if height < _ROOMY or not self.notes:
            return 0
        return 1 + sum(len(_wrapped(note, width)) for note in self.notes[:_LEGEND])

    def _below(self, width: int, room: int) -> Iterable[tuple[Cell, ...]]:
        """As many notes as have room whole, after an empty line."""
        left = room - 1
        for note in self.notes:
            wrapped = _wrapped(note, width)
            if left < len(wrapped):
                return
            if left == room - 1:
                yield ()
            left -= len(wrapped)
            for line in wrapped:
                yield (*[Cell(" ", "note")] * GUTTER, *(Cell(sign, "note") for sign in line))

    def _cells(self, fit: PictureView, look: Look) -> list[list[Cell]]:
        key = (fit, look)
        if key != self._key:
            self._key = key
            self._kept = list(_picture(self.picture, fit, look))
        return self._kept


def _wrapped(note: str, width: int) -> list[list[str]]:
    return wrap(visible(note), max(2, width - GUTTER))


def moved(chosen: str | None, step: tuple[int, int]) -> str:
    """The square beside the chosen one; at the rim it stays, from none it is the first."""
    if chosen not in REGIONS:
        return REGIONS[0]
    column = COLUMNS.index(chosen[0]) + step[0]
    row = ROWS.index(chosen[1]) + step[1]
    return COLUMNS[min(max(column, 0), len(COLUMNS) - 1)] + ROWS[min(max(row, 0), len(ROWS) - 1)]


def _picture(picture: Picture, fit: PictureView, look: Look) -> Iterable[list[Cell]]:
    if look.in_letters:
        for line in letter_lines(picture, fit, inverse=look.inverse):
            yield [Cell(sign, "letters") for sign in line]
        return
    for row in half_block_cells(picture, fit, look.palette, inverse=look.inverse):
        yield [Cell(_UPPER_HALF, "", upper, lower) for upper, lower in row]


def _edges(picture: Picture, fit: PictureView, name: str) -> Area:
    """A square in cells of the picture; it may stick out of the view."""
    left, top, right, bottom = picture.square(name)
    x, y = fit.column_of(left), fit.line_of(top)
    return Area(x, y, fit.column_of(right) - x, fit.line_of(bottom) - y)


def _seen(area: Area, fit: PictureView) -> Area:
    """The part of a square that is in view, in cells of the pane."""
    left, top = max(area.x, 0), max(area.y, 0)
    right, bottom = min(area.x + area.width, fit.columns), min(area.y + area.height, fit.lines)
    return Area(left + GUTTER, top + HEAD, max(0, right - left), max(0, bottom - top))


def _frame(sheet: list[list[Cell]], area: Area, joins: str, role: str) -> None:
    for y in range(area.y, area.y + area.height):
        for x in range(area.x, area.x + area.width):
            if arms := _arms(x, y, area):
                _write(sheet, x, y, joins[arms], role)


def _arms(x: int, y: int, area: Area) -> int:
    """Which lines of a frame meet in a cell; none inside it."""
    right, bottom = area.x + area.width - 1, area.y + area.height - 1
    is_side, is_level = x in {area.x, right}, y in {area.y, bottom}
    if is_side and (not is_level or area.height == 1):
        return UP | DOWN
    if is_level and not is_side:
        return 0 if area.height == 1 else LEFT | RIGHT
    if not is_level:
        return 0
    return (DOWN if y == area.y else UP) | (RIGHT if x == area.x else LEFT)


def _mark(sheet: list[list[Cell]], area: Area, sign: str, mark: str) -> None:
    """Write a mark into the upper corner of its square, on clear ground where there is room."""
    if area.width < _WIDE or area.height < _HIGH:
        _write(sheet, area.x, area.y, sign, mark)
        return
    for x, each in enumerate(f" {sign} ", area.x + 1):
        _write(sheet, x, area.y + 1, each, mark)


def _write(sheet: list[list[Cell]], x: int, y: int, sign: str, role: str) -> None:
    """Put a sign over the picture, which stays behind it."""
    if not (0 <= y < len(sheet) and 0 <= x < len(sheet[y])):
        return
    under = sheet[y][x]
    if not under.back or role in {"suspicious", "reassuring"}:
        sheet[y][x] = Cell(sign, role)
        return
    back = under.back if under.sign != _UPPER_HALF else _between(under.fore, under.back)
    fore = "#000000" if sum(_parts(back)) / 3 >= _LIGHT else "#ffffff"
    sheet[y][x] = Cell(sign, role, fore, back)


def _between(one: str, other: str) -> str:
    mixed = ((a + b) // 2 for a, b in zip(_parts(one), _parts(other), strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _with_rulers(
    sheet: list[list[Cell]], areas: Mapping[str, Area]
) -> tuple[tuple[Cell, ...], list[tuple[Cell, ...]]]:
    """Letters above the columns, numbers before the rows, each in the middle of what is seen."""
    width = len(sheet[0])
    above = [Cell(" ", "ruler")] * (GUTTER + width)
    before = [Cell(" ", "ruler")] * len(sheet)
    for name, area in areas.items():
        if area.width:
            above[area.x + area.width // 2] = Cell(name[0], "ruler")
        if area.height:
            before[area.y - HEAD + area.height // 2] = Cell(name[1], "ruler")
    body = [
        (number, Cell(" ", "ruler"), *line) for number, line in zip(before, sheet, strict=True)
    ]
    return tuple(above), body

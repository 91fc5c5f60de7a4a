"""A picture in cells with the grid of squares over it, as signs and colours; no Textual here.

Chosen and marked squares are framed with lines, and a mark is a sign, so that nothing is told by
colour alone. On screens without colours the picture itself is letters.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from profiler_sim.cargo.scans import COLUMNS, REGIONS, ROWS, Body
from profiler_sim.pictures.picture import Picture
from profiler_sim.pictures.picture_view import PictureView, fit_view, whole_size
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.pictures.terminal_cells import picture_cells
from profiler_sim.tui.paper.borders import DOWN, LEFT, RIGHT, UP, BorderStyle
from profiler_sim.tui.paper.draw import EXERCISE
from profiler_sim.tui.paper.places import Area
from profiler_sim.tui.scan.cell import Cell, Line
from profiler_sim.tui.scan.notes import lines_kept_free, notes_width, with_notes
from profiler_sim.tui.scan.outlines import body_areas

GUTTER, HEAD = 2, 2
"""Columns left of the picture for the numbers of rows; lines above it for title and letters."""
ZOOMS = (1, 2, 4)
_WIDE, _HIGH = 5, 3
"""A square from so many cells on has room for a mark inside its frame."""
_ROOMY = 5
"""Lines of a square from which on a whole frame leaves most of its picture to be seen."""
_LIGHT = 140
"""Mean of red, green and blue from which on signs are written in black."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the reader has the picture shown."""

    palette: str = "grey"
    inverse: bool = False
    zoom: int = 1
    style: ScanStyle = ScanStyle.HALF_BLOCKS


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

    lines: tuple[Line, ...]
    areas: Mapping[str, Area]
    """Where each square of the grid lies, as far as it is in view, in cells of the pane."""
    view: PictureView | None = None
    """What part of the picture is shown; None where nothing is."""

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
        fit = self._fit(size, look.zoom, grid.chosen or "")
        sheet = [list(line) for line in self._cells(fit, look)]
        edges = {name: _edges(self.picture, fit, name) for name in REGIONS}
        marks = {name: mark for name, mark in grid.marks.items() if name in edges}
        is_letters = look.style is ScanStyle.LETTERS  # a corner alone is lost among letters
        for name in marks.keys() - {grid.chosen}:
            frame = _frame if is_letters or edges[name].height >= _ROOMY else _corners
            frame(sheet, edges[name], grid.border.joins, "marked")
        for area in body_areas(self.picture, fit, grid.places):
            _frame(sheet, area, grid.border.heavy, "place")
        if grid.chosen in edges:
            edge = edges[grid.chosen]
            frame, area = (_frame, edge) if is_letters else (_corners, _around(edge, fit))
            frame(sheet, area, grid.border.frame, "selected")
        for name, mark in marks.items():
            _mark(sheet, edges[name], grid.border.marks[mark], mark)
        areas = {name: _seen(edge, fit) for name, edge in edges.items()}
        above, body = _with_rulers(sheet, areas)
        below_title = with_notes([above, *body], (size[0], size[1] - 1), self.notes, GUTTER)
        return Plate(
            (self._head(size[0]), *below_title),
            {name: area for name, area in areas.items() if area.width and area.height},
            fit,
        )

    def _fit(self, size: tuple[int, int], zoom: int, region: str) -> PictureView:
        """See what part of the picture is shown; a zoomed one takes the room of the notes."""
        room = max(1, size[0] - GUTTER), max(1, size[1] - HEAD)
        whole = whole_size(self.picture, *room)
        if not notes_width(room[0], whole[0]):
            free = lines_kept_free(size, self.notes, GUTTER)
            whole = whole_size(self.picture, room[0], max(1, room[1] - free))
        return fit_view(self.picture, whole, room, zoom, region)

    def _head(self, width: int) -> Line:
        """The title, and what every paper says."""
        room = max(0, width - len(EXERCISE) - 1)
        title = [Cell(sign, "title") for sign in self.title[:room].ljust(room)]
        return (*title, Cell(" "), *(Cell(sign, "exercise") for sign in EXERCISE))[:width]

    def _cells(self, fit: PictureView, look: Look) -> list[list[Cell]]:
        key = (fit, look)
        if key != self._key:
            self._key = key
            self._kept = list(_picture(self.picture, fit, look))
        return self._kept


def moved(chosen: str | None, step: tuple[int, int]) -> str:
    """The square beside the chosen one; at the rim it stays, from none it is the first."""
    if chosen not in REGIONS:
        return REGIONS[0]
    column = COLUMNS.index(chosen[0]) + step[0]
    row = ROWS.index(chosen[1]) + step[1]
    return COLUMNS[min(max(column, 0), len(COLUMNS) - 1)] + ROWS[min(max(row, 0), len(ROWS) - 1)]


def _picture(picture: Picture, fit: PictureView, look: Look) -> Iterable[list[Cell]]:
    role = "letters" if look.style is ScanStyle.LETTERS else ""
    for row in picture_cells(picture, fit, look.style, look.palette, inverse=look.inverse):
        yield [Cell(sign, role, fore, back) for sign, fore, back in row]


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


def _corners(sheet: list[list[Cell]], area: Area, joins: str, role: str) -> None:
    """Frame a square at its corners alone: the picture inside stays in view."""
    for y in {area.y, area.y + area.height - 1}:
        for x in {area.x, area.x + area.width - 1}:
            _write(sheet, x, y, joins[_arms(x, y, area)], role)


def _around(square: Area, fit: PictureView) -> Area:
    """Where the corners of a square stand: one cell outside it where it is small."""
    if square.width >= _WIDE and square.height >= _HIGH:
        return square
    left, top = max(square.x - 1, 0), max(square.y - 1, 0)
    right = min(square.x + square.width + 1, fit.columns)
    bottom = min(square.y + square.height + 1, fit.lines)
    return Area(left, top, right - left, bottom - top)


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
    back = under.back if under.role else _between(under.fore, under.back)
    fore = "#000000" if sum(_parts(back)) / 3 >= _LIGHT else "#ffffff"
    sheet[y][x] = Cell(sign, role, fore, back)


def _between(one: str, other: str) -> str:
    mixed = ((a + b) // 2 for a, b in zip(_parts(one), _parts(other), strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _with_rulers(sheet: list[list[Cell]], areas: Mapping[str, Area]) -> tuple[Line, list[Line]]:
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

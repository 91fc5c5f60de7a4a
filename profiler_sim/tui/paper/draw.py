"""A filled-in form as lines of text: boxes with shared borders, grown to what stands in them.

Nothing is cut: what does not fit is wrapped and its row of boxes grows. Where things stand
follows from the sheet and the width alone, so that marking and choosing never move the paper.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from profiler_sim.cargo.forms import Box, Filled, Sheet
from profiler_sim.cargo.text import visible
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.paper.canvas import Canvas, Cells, Line, Role, cells, figure_width, wrap
from profiler_sim.tui.paper.places import NARROWEST, Area, arrangements, horizontals, verticals

_MARK = 2
"""Cells kept free at the end of a heading's first line, so that a mark moves nothing."""

_GAP = 2
"""Cells between a heading and text on the same line."""


class _Inset(NamedTuple):
    """Cells that keep writing off the lines around it."""

    margin: int
    """Before and after a heading, and before text."""
    indent: int
    """By which text stands in from its heading."""
    after: int
    """After text."""


_INSETS = {20: _Inset(1, 2, 1), 8: _Inset(1, 1, 0), 0: _Inset(0, 0, 0)}
"""By the width of the box from which on they hold, widest first."""
_CLOSER = (_Inset(1, 0, 0), _Inset(0, 0, 0))
"""For a box with a figure that would not fit otherwise."""


@dataclass(frozen=True)
class BoxEntry:
    """The contents of a box, wrapped to its width."""

    heading: list[Cells]
    text: list[Cells]
    room: int
    """Cells of a line between the margins of the box."""
    inset: _Inset

    @property
    def height(self) -> int:
        """Lines it needs; a heading and one short line of text share theirs."""
        return 1 if self._fits_one_line else len(self.heading) + len(self.text)

    @property
    def _fits_one_line(self) -> bool:
        both = [self.heading[0], *self.text[:1]]
        needed = sum(len(line) + _GAP for line in both) - _GAP + _MARK
        return len(self.heading) == 1 and len(self.text) <= 1 and needed <= self.room

    def put_on(self, canvas: Canvas, area: Area) -> None:
        """Write it into ``area``; the text goes below the heading when there is height for it."""
        x = area.x + self.inset.margin
        for y, line in enumerate(self.heading, area.y):
            canvas.put(x, y, line, Role.HEADING)
        if area.height < len(self.heading) + len(self.text):
            canvas.put(x + len(self.heading[0]) + _GAP, area.y, self.text[0], Role.TEXT)
            return
        for y, line in enumerate(self.text, area.y + len(self.heading)):
            canvas.put(x + self.inset.indent, y, line, Role.TEXT)


def fit(filled: Filled, width: int) -> BoxEntry:
    """Wrap heading and text of ``filled`` for a box of ``width`` (>= 3) cells."""
    needed = _figure_width(filled)
    inset = next(
        (each for each in (_inset(width), *_CLOSER) if needed <= width - sum(each)), _inset(width)
    )
    room = width - 2 * inset.margin
    text_room = width - sum(inset)
    label = " ".join(part for part in (filled.box.number, filled.box.heading) if part)
    return BoxEntry(
        heading=wrap(visible(label), room, _MARK),
        text=[line for text in filled.lines for line in wrap(visible(text), text_room)],
        room=room,
        inset=inset,
    )


def _figure_width(filled: Filled) -> int:
    """Cells that the widest figure in a box needs to stay whole."""
    return max((figure_width(visible(text)) for text in filled.lines), default=0)


def put_mark(canvas: Canvas, area: Area, sign: str, role: Role) -> None:
    """Set ``sign`` at the right end of the heading's first line."""
    canvas.put(area.x + area.width - 1 - _inset(area.width).margin, area.y, [sign], role)


def _inset(width: int) -> _Inset:
    return next(inset for least, inset in _INSETS.items() if width >= least)


EXERCISE = "EXERCISE"
"""Stands on every paper. It is part of the paper and not of the screen: never translated."""

_CAPTION_X = 2
"""Where the caption begins in the top border."""

_CAPTION_LEAVES = 2 * _CAPTION_X + len(f" {EXERCISE} ") + 2
"""Cells of the top border that the caption cannot have."""


@dataclass(frozen=True)
class Drawing:
    """A drawn paper."""

    width: int
    """Cells of every line."""
    lines: tuple[Line, ...]
    areas: Mapping[str, Area]
    """Where each box stands, by its id, in reading order, without the lines around it."""

    def box_at(self, x: int, y: int) -> str | None:
        """Give the id of the box that holds a cell; None on a line or off the paper."""
        return next((id_ for id_, area in self.areas.items() if area.holds(x, y)), None)


class Outline(NamedTuple):
    """A heavy line around a box, with words in its upper edge."""

    role: Role
    labels: tuple[str, ...]
    """The longest first; the first one that has room is written."""


NO_OUTLINES: Mapping[str, Outline] = MappingProxyType({})


def draw(  # noqa: PLR0913  a paper, and everything that is drawn over it
    sheet: Sheet,
    width: int,
    marks: Mapping[str, str],
    selected: str | None,
    border: BorderStyle,
    *,
    outlines: Mapping[str, Outline] = NO_OUTLINES,
) -> Drawing:
    """Draw ``sheet`` on a paper ``width`` cells wide, or ``NARROWEST`` when that is wider.

    ``marks`` says suspicious or reassuring by box id; any other word raises ``KeyError``.
    ``outlines`` are drawn around boxes, by box id. Whatever is for boxes that are not on this
    sheet is passed over.
    """
    width = max(width, NARROWEST)
    caption = _caption(sheet, width, border)
    top = len(caption) - 1
    filled = {each.box.id: each for each in sheet.boxes}
    walls = verticals(width)
    boxes = _arranged(filled, width, walls)
    entries = [fit(filled[box.id], _inner_width(box, walls)) for box in boxes]
    floors = horizontals(boxes, [entry.height for entry in entries])
    areas = {box.id: _area(box, walls, floors, top) for box in boxes}
    whole = Area(1, top + 1, width - 2, max(floors.values()) - 1)

    canvas = Canvas(width, whole.y + whole.height + 1)
    canvas.rule([whole, *areas.values()], border.joins)
    for entry, area in zip(entries, areas.values(), strict=True):
        entry.put_on(canvas, area)
    for id_ in marks.keys() & areas.keys():
        put_mark(canvas, areas[id_], border.marks[marks[id_]], Role(marks[id_]))
    lined = {id_: outline for id_, outline in outlines.items() if id_ in areas}
    for role in sorted({outline.role for outline in lined.values()}):
        same = [areas[id_] for id_, outline in lined.items() if outline.role == role]
        canvas.outline(same, border.heavy, role)
    if selected in areas:
        canvas.frame(areas[selected], border.frame, Role.SELECTED)
    for id_, outline in lined.items():
        _put_label(canvas, areas[id_], outline, is_below_caption=areas[id_].y == whole.y)
    _put_caption(canvas, caption, width)
    return Drawing(width, canvas.lines(), areas)


def _put_label(
    canvas: Canvas, area: Area, outline: Outline, *, is_below_caption: bool = False
) -> None:
    """Write the longest label that has room into the upper edge of a box.

    Below the caption the upper edge is taken: there it stands at the right of the lower edge,
    whose left half is for the box below.
    """
    room = area.width // 2 if is_below_caption else area.width
    labels = (cells(f" {visible(label)} ") for label in outline.labels)
    fitting = next((label for label in labels if len(label) <= room), None)
    if fitting and is_below_caption:
        canvas.put(area.x + area.width - len(fitting), area.y + area.height, fitting, outline.role)
    elif fitting:
        canvas.put(area.x, area.y - 1, fitting, outline.role)


def _arranged(filled: Mapping[str, Filled], width: int, walls: Sequence[int]) -> list[Box]:
    """Place the boxes as their form does; in fewer columns where a figure would not fit."""
    needed = {name: _figure_width(each) for name, each in filled.items()}
    boxes: list[Box] = []
    for boxes in arrangements([each.box for each in filled.values()], width):
        if all(needed[box.id] <= _inner_width(box, walls) for box in boxes):
            break
    return boxes


def _inner_width(box: Box, walls: Sequence[int]) -> int:
    return walls[box.column + box.width] - walls[box.column] - 1


def _area(box: Box, walls: Sequence[int], floors: Mapping[int, int], top: int) -> Area:
    """Find the cells of ``box`` between the lines, ``top`` being the y of the uppermost."""
    above, below = floors[box.row], floors[box.row + box.row_span]
    return Area(
        walls[box.column] + 1, top + above + 1, _inner_width(box, walls), below - above - 1
    )


def _caption(sheet: Sheet, width: int, border: BorderStyle) -> list[Cells]:
    """Wrap title and reference so that the last line has room in the top border."""
    caption = border.between.join(part for part in (sheet.title, sheet.reference) if part)
    return wrap(visible(caption), width - _CAPTION_LEAVES)


def _put_caption(canvas: Canvas, caption: Sequence[Cells], width: int) -> None:
    """Write the caption, its last line into the top border with EXERCISE at the other end."""
    for y, line in enumerate(caption):
        canvas.put(_CAPTION_X, y, line, Role.TITLE)
    top = len(caption) - 1
    if caption[top]:
        canvas.put(_CAPTION_X - 1, top, [" ", *caption[top], " "], Role.TITLE)
    exercise = cells(f" {EXERCISE} ")
    canvas.put(width - _CAPTION_X - len(exercise), top, exercise, Role.EXERCISE)

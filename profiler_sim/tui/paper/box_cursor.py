"""A cursor over boxes: arrow keys and the mouse choose one, a second click asks for a mark.

The boxes are those of a paper or the squares of a scan.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from profiler_sim.tui.paper.borders import LINES, BorderStyle
from profiler_sim.tui.paper.places import Area

DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
"""The step of each direction in x and y."""
_NO_MARKS: Mapping[str, str] = MappingProxyType({})


class BoxCursor(Widget, can_focus=True):
    """Whoever owns it sets ``marks``; it changes ``selected`` itself and says so by messages.

    It keeps no marks of its own: a second click, or Enter, only asks for one. A subclass draws
    (``drawing``), and says where a box is (``neighbour``, ``box_at``).
    """

    ALLOW_SELECT = False  # a drag would mark text across boxes, and a second click is ours
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"move({key!r})", show=False) for key in DIRECTIONS),
        Binding("enter", "request_mark", show=False),
    ]

    marks: reactive[Mapping[str, str]] = reactive(_NO_MARKS, init=False, repaint=False)
    """Suspicious or reassuring by box; set a new mapping, a changed one goes unnoticed."""
    selected: reactive[str | None] = reactive(None, init=False, repaint=False)
    """Id of the chosen box; one that is not there shows nowhere."""
    ruling: reactive[BorderStyle] = reactive(LINES, init=False, repaint=False)
    """The characters that lines and marks are drawn with."""

    @dataclass
    class Selected(Message):
        """The reader has moved to another box."""

        box_id: str

    @dataclass
    class MarkRequested(Message):
        """The reader wants the chosen box marked, or marked otherwise."""

        box_id: str

    def neighbour(self, direction: str) -> str | None:
        """Find the box that lies in ``direction`` of the chosen one."""
        raise NotImplementedError

    def box_at(self, place: Offset) -> str | None:
        """Find the box at a cell of the pane."""
        raise NotImplementedError

    def has_box(self, box_id: str) -> bool:
        """Whether a box can be marked now."""
        raise NotImplementedError

    def draw_anew(self) -> tuple[Sequence[object], Sequence[object]]:
        """Draw; answers the lines of before and those of now."""
        raise NotImplementedError

    def refresh_drawn(self, y: int) -> None:
        """Repaint one drawn line."""
        raise NotImplementedError

    def rule(self, border: BorderStyle) -> None:
        """Draw with other characters."""
        self.ruling = border

    def watch_marks(self) -> None:
        """Show the marks as they are now."""
        self.redraw()

    def watch_ruling(self) -> None:
        """Draw with other characters."""
        self.redraw()

    def watch_selected(self) -> None:
        """Frame the chosen box."""
        self.redraw()

    def redraw(self) -> None:
        """Draw anew and repaint the lines that have changed."""
        if not self.is_mounted:
            return
        before, lines = self.draw_anew()
        if len(before) != len(lines):
            self.refresh()
            return
        for y, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.refresh_drawn(y)

    def action_move(self, direction: str) -> None:
        """Choose the next box in ``direction``."""
        box = self.neighbour(direction)
        if box is not None and box != self.selected:
            self._choose(box)

    def action_request_mark(self) -> None:
        """Ask for a mark on the chosen box."""
        if self.selected is not None and self.has_box(self.selected):
            self.post_message(self.MarkRequested(self.selected))

    def on_click(self, event: events.Click) -> None:
        """Choose the box that was clicked; on the chosen one, ask for a mark."""
        place = event.get_content_offset(self)
        box = self.box_at(place) if place else None
        if box is not None and box == self.selected:
            self.action_request_mark()
        elif box is not None:
            self._choose(box)

    def _choose(self, box_id: str) -> None:
        self.selected = box_id
        self.post_message(self.Selected(box_id))


def neighbour(areas: Mapping[str, Area], box_id: str | None, direction: str) -> str | None:
    """Find the box one moves to from ``box_id``, which stays where nothing lies in ``direction``.

    Boxes straight ahead come before those aside, then the nearest, then the one whose near edge
    is most in line. From no box, or one that is not there, one moves to the first; where there
    are no boxes the answer is None.
    """
    if box_id is None or box_id not in areas:
        return next(iter(areas), None)
    turned = {id_: _ahead(area, direction) for id_, area in areas.items()}
    start = turned[box_id]
    ahead = {id_: area for id_, area in turned.items() if area.x >= start.x + start.width}
    return min(ahead, key=lambda id_: _distance(start, ahead[id_]), default=box_id)


def _ahead(area: Area, direction: str) -> Area:
    """Turn the paper until ``direction`` points to the right."""
    step_x, step_y = DIRECTIONS[direction]
    if step_y:
        area = Area(area.y, area.x, area.height, area.width)
    if step_x + step_y < 0:
        area = area._replace(x=-area.x - area.width)
    return area


def _distance(start: Area, other: Area) -> tuple[bool, int, int]:
    """How far ``other`` lies from ``start``, both turned; the smaller, the nearer."""
    beside = other.y + other.height <= start.y or start.y + start.height <= other.y
    return beside, other.x - start.x - start.width, abs(other.y - start.y)

"""The widget that shows one paper: keys and mouse choose a box, messages say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size, Spacing
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from profiler_sim.cargo.forms import Sheet
from profiler_sim.tui.paper.borders import LINES, Border
from profiler_sim.tui.paper.canvas import Role
from profiler_sim.tui.paper.draw import Drawing, draw
from profiler_sim.tui.paper.moves import DIRECTIONS, neighbour

_BLANK = Drawing(width=0, lines=(), areas={})
_NO_MARKS: Mapping[str, str] = MappingProxyType({})
_WITH_ITS_FRAME = Spacing.all(1)


class PaperForm(ScrollView, can_focus=True):
    """One filled-in form, drawn as a whole and scrolled when it is longer than the pane.

    Whoever owns it sets ``sheet`` and ``marks``; it changes ``selected`` itself and tells. It
    keeps no marks of its own: a second click, or Enter, only asks for one.
    """

    ALLOW_SELECT = False  # a drag would mark text across boxes, and a second click is ours
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"paper--{role}" for role in Role}
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"move({key!r})", show=False) for key in DIRECTIONS),
        Binding("enter", "request_mark", show=False),
    ]
    DEFAULT_CSS = """
    PaperForm {
        background: $surface;
        color: $foreground;
        scrollbar-gutter: stable;
        & > .paper--border { color: $foreground-muted; }
        & > .paper--title { text-style: bold; }
        & > .paper--exercise { text-style: bold; }
        & > .paper--heading { color: $text-muted; }
        & > .paper--suspicious { color: $text-error; text-style: bold; }
        & > .paper--reassuring { color: $text-success; text-style: bold; }
        & > .paper--selected { color: $border-blurred; }
        &:focus > .paper--selected { color: $border; text-style: bold; }
        &:ansi > .paper--border { text-style: dim; }
        &:ansi > .paper--heading { text-style: dim; }
    }
    """

    sheet: reactive[Sheet | None] = reactive(None, init=False, repaint=False)
    """The paper to show; None shows an empty pane."""
    marks: reactive[Mapping[str, str]] = reactive(_NO_MARKS, init=False, repaint=False)
    """Suspicious or reassuring by box id; set a new mapping, a changed one goes unseen."""
    selected: reactive[str | None] = reactive(None, init=False, repaint=False)
    """Id of the chosen box; one that is not on the sheet shows nowhere."""
    ruling: reactive[Border] = reactive(LINES, init=False, repaint=False)
    """The characters lines and marks are drawn with."""

    @dataclass
    class BoxSelected(Message):
        """The reader has moved to another box."""

        box_id: str

    @dataclass
    class BoxMarkRequested(Message):
        """The reader wants the chosen box marked, or marked otherwise."""

        box_id: str

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Make an empty pane."""
        super().__init__(id=id, classes=classes)
        self._drawing = _BLANK

    @property
    def length(self) -> int:
        """Lines of the whole paper, seen or not."""
        return len(self._drawing.lines)

    def watch_sheet(self) -> None:
        """Show another paper from its top."""
        self._redraw()
        if self.is_mounted:
            self.scroll_home(animate=False)

    def watch_marks(self) -> None:
        """Show the marks as they are now."""
        self._redraw()

    def watch_ruling(self) -> None:
        """Draw with other characters."""
        self._redraw()

    def watch_selected(self) -> None:
        """Frame the chosen box and bring it into view."""
        self._redraw()
        self._reveal()

    def on_resize(self) -> None:
        """Fit the paper to the pane, for the first time when it comes on the screen."""
        self._redraw()
        self._reveal()

    def _reveal(self) -> None:
        if area := self._drawing.areas.get(self.selected or ""):
            region = Region(*area).grow(_WITH_ITS_FRAME)
            self.scroll_to_region(region, animate=False, force=True)

    def _redraw(self) -> None:
        """Draw anew and repaint the lines that have changed."""
        if not self.is_mounted:
            return
        before, self._drawing = self._drawing, self._draw()
        lines = self._drawing.lines
        self.virtual_size = Size(self._drawing.width, len(lines))
        if len(lines) != len(before.lines):
            self.refresh()
            return
        for y, (old, new) in enumerate(zip(before.lines, lines, strict=True)):
            if old != new:
                self.refresh_line(y)

    def _draw(self) -> Drawing:
        if self.sheet is None:
            return _BLANK
        width = self.scrollable_content_region.width
        return draw(self.sheet, width, self.marks, self.selected, self.ruling)

    def render_line(self, y: int) -> Strip:
        """Give the line of the paper that stands ``y`` lines below the top of the pane."""
        left, top = self.scroll_offset
        width = self.scrollable_content_region.width
        blank = self.get_component_rich_style(f"paper--{Role.TEXT}")
        if top + y >= len(self._drawing.lines):
            return Strip.blank(width, blank)
        strip = Strip(
            Segment(text, self.get_component_rich_style(f"paper--{role}"))
            for text, role in self._drawing.lines[top + y]
        )
        return strip.crop_extend(left, left + width, blank)

    def action_move(self, direction: str) -> None:
        """Choose the next box in ``direction``."""
        found = neighbour(self._drawing.areas, self.selected, direction)
        if found is not None and found != self.selected:
            self._choose(found)

    def action_request_mark(self) -> None:
        """Ask for a mark on the chosen box, if this paper has it."""
        if self.selected is not None and self.selected in self._drawing.areas:
            self.post_message(self.BoxMarkRequested(self.selected))

    def on_click(self, event: events.Click) -> None:
        """Choose the box that was clicked; on the chosen one, ask for a mark."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        found = self._drawing.box_at(*(offset + self.scroll_offset))
        if found is not None and found == self.selected:
            self.action_request_mark()
        elif found is not None:
            self._choose(found)

    def _choose(self, box_id: str) -> None:
        self.selected = box_id
        self.post_message(self.BoxSelected(box_id))

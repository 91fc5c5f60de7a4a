"""The widget that shows one paper: a cursor over its boxes."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.binding import BindingType
from textual.geometry import Offset, Region, Size, Spacing
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from profiler_sim.cargo.forms import Sheet
from profiler_sim.tui.paper.box_cursor import BoxCursor, neighbour
from profiler_sim.tui.paper.canvas import Role
from profiler_sim.tui.paper.draw import NO_OUTLINES, Drawing, Outline, draw

_BLANK = Drawing(width=0, lines=(), areas={})
_WITH_ITS_FRAME = Spacing.all(1)


class PaperForm(ScrollView, BoxCursor):
    """One filled-in form, drawn as a whole and scrolled when it is longer than the pane."""

    BINDINGS: ClassVar[list[BindingType]] = BoxCursor.BINDINGS  # before those that scroll
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"paper--{role}" for role in Role}
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
    outlines: reactive[Mapping[str, Outline]] = reactive(NO_OUTLINES, init=False, repaint=False)
    """Heavy lines around boxes, by box; set a new mapping, a changed one goes unnoticed."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Make an empty pane."""
        super().__init__(id=id, classes=classes)
        self._drawing = _BLANK
        self._drawn_for = 0
        """Cells that there were for the drawing."""

    @property
    def length(self) -> int:
        """Lines of the whole paper, in view or not."""
        return len(self._drawing.lines)

    def watch_sheet(self) -> None:
        """Show another paper from its top."""
        self.redraw()
        if self.is_mounted:
            self.scroll_home(animate=False)

    def watch_outlines(self) -> None:
        """Show the outlines as they are now."""
        self.redraw()

    def watch_selected(self) -> None:
        """Frame the chosen box and bring it into view."""
        super().watch_selected()
        self._reveal()

    def on_resize(self) -> None:
        """Fit the paper to the pane, for the first time when it comes on the screen."""
        self.redraw()
        self._reveal()

    def _reveal(self) -> None:
        if area := self._drawing.areas.get(self.selected or ""):
            region = Region(*area).grow(_WITH_ITS_FRAME)
            self.scroll_to_region(region, animate=False, force=True)

    def draw_anew(self) -> tuple[Sequence[object], Sequence[object]]:
        """Draw the paper as wide as the pane."""
        before, self._drawing = self._drawing, self._draw()
        self.virtual_size = Size(self._drawing.width, self.length)
        return before.lines, self._drawing.lines

    def _draw(self) -> Drawing:
        width = self._drawn_for = self.scrollable_content_region.width
        if self.sheet is None:
            return _BLANK
        return draw(
            self.sheet, width, self.marks, self.selected, self.ruling, outlines=self.outlines
        )

    def refresh_drawn(self, y: int) -> None:
        """Repaint one line of the paper."""
        self.refresh_line(y)

    def neighbour(self, direction: str) -> str | None:
        """Find the next box in ``direction``."""
        return neighbour(self._drawing.areas, self.selected, direction)

    def box_at(self, place: Offset) -> str | None:
        """Find the box at a cell of the pane."""
        return self._drawing.box_at(*(place + self.scroll_offset))

    def has_box(self, box_id: str) -> bool:
        """Whether this paper has the box."""
        return box_id in self._drawing.areas

    def render_line(self, y: int) -> Strip:
        """Give the line of the paper that stands ``y`` lines below the top of the pane."""
        left, top = self.scroll_offset
        width = self.scrollable_content_region.width
        if self._drawn_for != width:  # in a new place before it hears of its size
            self._drawing = self._draw()
        blank = self.get_component_rich_style(f"paper--{Role.TEXT}")
        if top + y >= len(self._drawing.lines):
            return Strip.blank(width, blank)
        strip = Strip(
            Segment(text, self.get_component_rich_style(f"paper--{role}"))
            for text, role in self._drawing.lines[top + y]
        )
        return strip.crop_extend(left, left + width, blank)

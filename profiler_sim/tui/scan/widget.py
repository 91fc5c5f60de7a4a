"""The widget that shows a scan: a cursor over its squares."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import ClassVar, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Region
from textual.reactive import reactive
from textual.strip import Strip

from profiler_sim.cargo.scans import Body, Scene, ordinary_load
from profiler_sim.i18n.text import _
from profiler_sim.pictures.picture import PALETTES, draw_picture
from profiler_sim.pictures.png import encode_png
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.tui.paper.box_cursor import DIRECTIONS, BoxCursor
from profiler_sim.tui.scan.cell import Cell, Line
from profiler_sim.tui.scan.plate import GUTTER, HEAD, ZOOMS, Grid, Look, Plate, Plates, moved
from profiler_sim.tui.scan.real_picture import PictureLines, lines_for_terminal
from profiler_sim.tui.scan.styles import ChoosesScanStyle, finest_style

Choice = TypeVar("Choice")
_BLANK = Plate((), {})
_ROLES = (
    "title",
    "exercise",
    "ruler",
    "letters",
    "note",
    "marked",
    "place",
    "selected",
    "suspicious",
    "reassuring",
)


class ScanView(BoxCursor):
    """One scan, fit to the pane. Whoever owns it calls ``show``; its squares are the boxes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"scan--{role}" for role in _ROLES}
    DEFAULT_CSS = """
    ScanView {
        background: $surface;
        color: $foreground;
        & > .scan--title { text-style: bold; }
        & > .scan--exercise { text-style: bold; }
        & > .scan--ruler, & > .scan--note { color: $text-muted; }
        & > .scan--place { text-style: bold; }
        & > .scan--suspicious { color: $text-error; text-style: bold; }
        & > .scan--reassuring { color: $text-success; text-style: bold; }
        &:focus > .scan--selected { text-style: bold; }
    }
    """

    palette: reactive[str] = reactive(PALETTES[0], init=False, repaint=False)
    """Name of the colours."""
    inverse: reactive[bool] = reactive(False, init=False, repaint=False)
    """Whether dense is bright."""
    zoom: reactive[int] = reactive(ZOOMS[0], init=False, repaint=False)
    """How many times as large as fits the pane."""
    places: reactive[tuple[Body, ...]] = reactive((), init=False, repaint=False)
    """What a heavy line is drawn around: nothing before the shift is closed."""
    is_ordinary: reactive[bool] = reactive(False, init=False, repaint=False)
    """Whether an ordinary load of such goods stands there, to compare: nothing on it is marked."""
    scan_style: reactive[ScanStyle] = reactive(finest_style, init=False, repaint=False)
    """What the picture is drawn with; without colours it is letters."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Make an empty pane."""
        super().__init__(id=id, classes=classes)
        self._scene: Scene | None = None
        self._plates: Plates | None = None
        self._ordinary: Plates | None = None
        """An ordinary load of such goods, once it has been asked for."""
        self._plate = _BLANK

    def show(self, scene: Scene, title: str = "", notes: Sequence[str] = ()) -> None:
        """Show another scan, whole; the same one stays as it is."""
        if scene == self._scene:
            return
        self._scene = scene
        self._plates, self._ordinary = Plates(draw_picture(scene), title, notes), None
        self.set_reactive(ScanView.is_ordinary, False)
        self.set_reactive(ScanView.zoom, ZOOMS[0])
        self.set_reactive(ScanView.selected, None)
        self.redraw()

    @property
    def scene(self) -> Scene | None:
        """The scan that is shown."""
        return self._scene

    @property
    def has_picture(self) -> bool:
        """Whether there is a scan to be seen."""
        return self._plates is not None

    def png(self) -> bytes:
        """The picture as a file, in the colours in which it is shown; empty without one."""
        plates = self._shown
        return encode_png(plates.picture, self.palette, inverse=self.inverse) if plates else b""

    def change(self, what: str) -> None:
        """Show it otherwise: ``palette``, ``inverse``, ``zoom``, or an ``ordinary`` load."""
        if what == "palette":
            self.palette = _after(self.palette, PALETTES)
        elif what == "inverse":
            self.inverse = not self.inverse
        elif what == "zoom":
            self.zoom = _after(self.zoom, ZOOMS)
        elif what == "ordinary":
            self.is_ordinary = not self.is_ordinary

    def watch_palette(self) -> None:
        """Show other colours."""
        self.redraw()

    def watch_inverse(self) -> None:
        """Turn the picture over."""
        self.redraw()

    def watch_zoom(self) -> None:
        """Show a larger part, or the whole."""
        self.redraw()

    def watch_is_ordinary(self) -> None:
        """Show the other load, or this one again."""
        if self.is_ordinary and self._ordinary is None and self._scene and self._plates:
            picture, title = (
                draw_picture(ordinary_load(self._scene)),
                _("An ordinary load to compare"),
            )
            self._ordinary = Plates(picture, title, self._plates.notes)
        self.redraw()

    @property
    def _shown(self) -> Plates | None:
        return self._ordinary if self.is_ordinary else self._plates

    def watch_places(self) -> None:
        """Show what is outlined now."""
        self.redraw()

    def watch_scan_style(self) -> None:
        """Draw with other characters; a picture may lie over the same ones."""
        self.redraw()
        self.refresh()

    def on_mount(self) -> None:
        """Follow what the reader chooses in the program."""
        if isinstance(self.app, ChoosesScanStyle):
            self.watch(self.app, "scan_style", self._take_style)

    def _take_style(self, style: ScanStyle) -> None:
        self.scan_style = style

    def on_resize(self) -> None:
        """Fit the picture to the pane, for the first time when it comes on the screen."""
        self.redraw()

    def draw_anew(self) -> tuple[Sequence[object], Sequence[object]]:
        """Draw the picture as large as the pane."""
        before, self._plate = self._plate, self._draw()
        return before.lines, self._plate.lines

    def refresh_drawn(self, y: int) -> None:
        """Repaint one line of the picture."""
        self.refresh(Region(0, y, self.size.width, 1))

    def _draw(self) -> Plate:
        width, height = self.content_size
        plates = self._shown
        if plates is None or not width or not height:
            return _BLANK
        grid = Grid(self.ruling, self.selected)
        if not self.is_ordinary:
            grid = Grid(self.ruling, self.selected, self.marks, self.places)
        return plates.draw((width, height), self._look, grid)

    @property
    def _look(self) -> Look:
        style = ScanStyle.LETTERS if self._has_no_colours else self.scan_style
        return Look(self.palette, self.inverse, self.zoom, style)

    @property
    def _has_no_colours(self) -> bool:
        return self.app.no_color or self.app.console.color_system is None

    def render_line(self, y: int) -> Strip:
        """Give one line of the pane."""
        width = self.content_size.width
        if y >= len(self._plate.lines):
            return Strip.blank(width, self.rich_style)
        line, cells = y - HEAD, self._plate.lines[y]
        after: Iterable[Segment] = ()
        if real := self._real_picture(line):
            before, shown, rest = _parted(cells, real.view.columns)
            cells = (*before, *real.cells(line, shown), *rest)
            after = real.pictures(line, shown, self.content_region.x + GUTTER)
        strip = Strip(self._segments(cells)).crop_extend(0, width, self.rich_style)
        return Strip([*strip, *after], width)

    def _real_picture(self, line: int) -> PictureLines | None:
        """Return the picture that stands on a line of cells, where the reader wants one."""
        view, plates, look = self._plate.view, self._shown, self._look
        if look.style is not ScanStyle.PICTURE or view is None or plates is None:
            return None
        if not 0 <= line < view.lines or not self.screen.is_active:
            return None  # behind a dialog it would be painted over it
        return lines_for_terminal()(plates.picture, view, look.palette, look.inverse)

    def _segments(self, line: Iterable[Cell]) -> Iterable[Segment]:
        for (role, fore, back), run in groupby(line, key=lambda cell: cell[1:]):
            own = self.get_component_rich_style(f"scan--{role}") if role else self.rich_style
            style = own + _colours(fore, back) if fore else own
            yield Segment("".join(cell.sign for cell in run), style)

    def neighbour(self, direction: str) -> str | None:
        """Find the square beside the chosen one; none without a picture."""
        return moved(self.selected, DIRECTIONS[direction]) if self.has_picture else None

    def box_at(self, place: Offset) -> str | None:
        """Find the square at a cell of the pane."""
        return self._plate.square_at(*place)

    def has_box(self, _box_id: str) -> bool:
        """Every square can be marked."""
        return True


def _parted(cells: Line, columns: int) -> tuple[Line, Line, Line]:
    """Part a line into what stands before the picture, the picture, and what is after it."""
    end = GUTTER + columns
    return cells[:GUTTER], cells[GUTTER:end], cells[end:]


@lru_cache(maxsize=4096)
def _colours(fore: str, back: str) -> Style:
    return Style(color=fore, bgcolor=back)


def _after(now: Choice, every: Sequence[Choice]) -> Choice:
    return every[(every.index(now) + 1) % len(every)]

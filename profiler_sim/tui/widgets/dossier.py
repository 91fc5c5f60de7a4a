"""One consignment's papers: tabs for its pages, the page itself, and a line on the chosen box.

The page of a scan is the picture.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.cargo.forms import Box, Sheet
from profiler_sim.cargo.scans import SCAN, Scene
from profiler_sim.documents.route_page import MAP
from profiler_sim.i18n.text import N_, _
from profiler_sim.tui.maps.draw import FINE, PLAIN
from profiler_sim.tui.maps.widget import COMFORTABLE, LEAST, RouteMap, Stops
from profiler_sim.tui.paper.borders import ASCII, BorderStyle
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.scan.widget import ScanView
from profiler_sim.tui.show import lines, plain
from profiler_sim.tui.widgets.flowing import Flowing, flow, replace_text

_PALETTES = {"grey": N_("grey"), "warm": N_("warm"), "cool": N_("cool")}
"""Colours of a picture in words."""


_LEGEND = {"kind": 0, "scanner": 1, "goods": 2}
"""Boxes of the slip that stand first below a picture: there may be no room for more."""


_ROOMY, _FEW_LINES = 50, 3
"""Cells from which on every title is shown, and so many lines of titles are never too many."""


class PageTabs(Flowing):
    """The pages of a dossier side by side; a click turns to one."""

    DEFAULT_CSS = "PageTabs { height: auto; padding: 0 1; background: $panel; link-style: none; }"

    @dataclass
    class Turned(Message):
        """The reader wants this page."""

        tabs: "PageTabs"
        page: str

    def __init__(self) -> None:
        """Begin without pages."""
        super().__init__()
        self._sheets: Sequence[Sheet] = ()
        self._page: str | None = None

    def show(self, sheets: Sequence[Sheet], page: str | None) -> None:
        """Show the titles of ``sheets`` with ``page`` in front."""
        self._sheets, self._page = sheets, page
        self.repaint()

    def render(self) -> Content:
        """Titles; the page in front in brackets, so that it shows without colour."""
        return Content("\n").join(self._lines(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the titles need."""
        del container, viewport
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        """No line ends inside a title; beside a panel the neighbours of the front suffice."""
        every = flow([self._tab(sheet) for sheet in self._sheets], width, " ")
        if width >= _ROOMY or len(every) <= _FEW_LINES:
            return every
        return flow([self._tab(sheet) for sheet in self._near_front()], width, " ")

    def _near_front(self) -> Sequence[Sheet]:
        pages = [sheet.id for sheet in self._sheets]
        at = pages.index(self._page) if self._page in pages else 0
        return self._sheets[max(0, at - 1) : at + 2]

    def _tab(self, sheet: Sheet) -> Content:
        turn = Style.from_meta({"@click": f"turn({sheet.id!r})"})
        if sheet.id == self._page:
            return Content("[").append(plain(sheet.title)).append("]").stylize("bold")
        return Content(" ").append(plain(sheet.title)).append(" ").stylize(turn)

    def action_turn(self, page: str) -> None:
        """Ask for a page."""
        self.post_message(self.Turned(self, page))


class Unread(Static):
    """Says how to read papers that have not been read; in hand only where one has come to it."""

    def __init__(self, *, id: str) -> None:
        """Begin with how to read them."""
        super().__init__(Content(_how_to_read()), id=id)

    def show(self, known: Sequence[str]) -> None:
        """Show what the manifest says of the consignment, and how to read its papers."""
        first, *others = (plain(text) for text in (*known, ""))
        told = lines(first.stylize("bold"), *others, _how_to_read())
        replace_text(self, told if known else Content(_how_to_read()))


def _how_to_read() -> str:
    return _("Enter reads the papers of this line. It costs one minute.")


class Dossier(Vertical):
    """Pages down from the screen, choices up to it."""

    DEFAULT_CSS = """
    Dossier {
        #page { height: 1fr; }
        PaperForm, ScanView { height: 1fr; }
        #nothing { padding: 1 2; height: 1fr; }
        #box { height: auto; max-height: 2; padding: 0 1; color: $text-muted; }
        #box.-of-picture { height: 2; }
    }
    """

    def compose(self) -> ComposeResult:
        """Tabs, paper or picture, a line."""
        yield PageTabs()
        yield Unread(id="nothing")
        with Vertical(id="page"):
            yield PaperForm(id="paper")
            yield ScanView(id="scan")
            yield RouteMap()
        yield Static(id="box")

    def show(
        self,
        sheets: Sequence[Sheet],
        page: str | None,
        marks: Mapping[str, str],
        scene: Scene | None = None,
    ) -> None:
        """Show one of the pages with its marks; without pages, how to get them.

        The page of a scan is the picture of ``scene``, or the paper that says why there is none.
        """
        front = next((sheet for sheet in sheets if sheet.id == page), None)
        self.query_one(PageTabs).show(sheets, page)
        paper, scan, nothing = self.paper, self.scan, self.query_one(Unread)
        is_scan = scene is not None and front is not None and front.id == SCAN
        paper.display, scan.display = front is not None and not is_scan, is_scan
        nothing.display, self.query_one("#page").display = front is None, front is not None
        nothing.can_focus = nothing.can_focus and front is None
        if is_scan and front and scene:
            scan.show(scene, front.title, _notes(front))
            scan.marks = marks
        elif paper.sheet != front:
            paper.sheet = front
        paper.marks = {} if is_scan else marks
        self.describe_box()

    def show_route(self, stops: Stops, names: Mapping[str, str]) -> None:
        """Show the map of these stops below the page in front, where it has room; none without.

        ``names`` stand beside their letters.
        """
        below = self.query_one(RouteMap)
        below.stops, below.names = stops, names
        if stops or below.display:
            self.call_after_refresh(self._share_room)

    def on_resize(self) -> None:
        """More room or less: the map comes or goes."""
        self.call_after_refresh(self._share_room)

    def _share_room(self) -> None:
        """Give the map what the paper leaves, if that is enough for one."""
        paper, below = self.paper, self.query_one(RouteMap)
        width, height = self.query_one("#page").size
        least = LEAST if paper.sheet and paper.sheet.id == MAP else COMFORTABLE
        left = height - paper.length
        below.display = bool(below.stops) and width >= least.width and left >= least.height
        paper.styles.height = paper.length if below.display else "1fr"

    def rule(self, border: BorderStyle) -> None:
        """Draw with other characters."""
        self.paper.ruling = self.scan.ruling = border
        self.query_one(RouteMap).ink = PLAIN if border == ASCII else FINE

    @property
    def paper(self) -> PaperForm:
        """The form in front."""
        return self.query_one(PaperForm)

    @property
    def scan(self) -> ScanView:
        """The picture."""
        return self.query_one(ScanView)

    @property
    def front(self) -> PaperForm | ScanView:
        """What is in front: the form or the picture."""
        return self.scan if self.scan.display else self.paper

    def take_up(self) -> Widget:
        """Give what is taken in hand: the front, or the place where papers would be."""
        nothing = self.query_one(Unread)
        nothing.can_focus = nothing.display
        return nothing if nothing.display else self.front

    @property
    def chosen(self) -> str | None:
        """Id of the chosen box of the form in front, or the chosen square of the picture."""
        return self.scan.selected if self.scan.display else self.box.id if self.box else None

    @property
    def box(self) -> Box | None:
        """The chosen box of the form in front; None while the picture is."""
        if self.scan.display:
            return None
        boxes = self.paper.sheet.boxes if self.paper.sheet else ()
        return next((each.box for each in boxes if each.box.id == self.paper.selected), None)

    @property
    def text(self) -> str:
        """What stands in the chosen box; empty where none is chosen."""
        boxes = self.paper.sheet.boxes if self.paper.sheet else ()
        filled = (each for each in boxes if each.box.id == self.paper.selected)
        return " ".join(line for each in filled for line in each.lines)

    def describe_box(self) -> None:
        """Say which box or square is chosen and how it is marked.

        Below a picture it has the same room for every text: a line more would shrink the picture.
        """
        self.query_one("#box").set_class(self.scan.display, "-of-picture")
        if self.scan.display:
            replace_text(self.query_one("#box", Static), Content(_of_square(self.scan)))
            return
        paper, chosen = self.paper, self.box
        if chosen is None:
            how = _("Arrow keys choose a box.") if paper.sheet else ""
            replace_text(self.query_one("#box", Static), Content(how))
            return
        told = _marked(paper.marks.get(chosen.id))
        heading = both_languages(chosen.heading)
        replace_text(self.query_one("#box", Static), plain(f"{heading}: {told}"))


def both_languages(heading: str) -> str:
    """Write the heading of a box; of a paper, with the reader's language beside it."""
    own = _(heading) if heading else heading
    return heading if own == heading else f"{heading} = {own}"


def _notes(sheet: Sheet) -> tuple[str, ...]:
    """What the slip that comes with a picture says; first what helps to read it."""
    boxes = sorted(sheet.boxes, key=lambda each: _LEGEND.get(each.box.id, len(_LEGEND)))
    return tuple(f"{each.box.heading}: {' · '.join(each.lines)}" for each in boxes)


def _of_square(scan: ScanView) -> str:
    """The chosen square, how it is marked, and how the picture is shown."""
    if scan.is_ordinary:
        return _("An ordinary load of such goods, to compare. Press y to go back to this load.")
    chosen = scan.selected
    square = (
        _("{square}: {marked}").format(square=chosen, marked=_marked(scan.marks.get(chosen)))
        if chosen
        else _(_WHERE_A_IS["parts" if _has_no_doors(scan.scene) else "unit"])
    )
    told = [square, _(_PALETTES[scan.palette]), _("zoom {times}").format(times=scan.zoom)]
    told.append(_("dense is bright") if scan.inverse else _("dense is dark"))
    return " · ".join(told)


_WHERE_A_IS = {
    "unit": N_("Arrow keys choose a square; A is at the doors, 1 at the top."),
    "parts": N_("Arrow keys choose a square; A is on the left, 1 at the top."),
}


def _has_no_doors(scene: Scene | None) -> bool:
    return scene is not None and scene.kind in {"pieces", "parcel"}


def _marked(mark: str | None) -> str:
    told = {"suspicious": _("● suspicious"), "reassuring": _("○ reassuring")}
    return told.get(mark or "", _("not marked"))

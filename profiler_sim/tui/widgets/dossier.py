"""One consignment's papers: tabs for its pages, the page itself, and a line on the chosen box."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from profiler_sim.cargo.forms import Box, Sheet
from profiler_sim.i18n.text import _
from profiler_sim.tui.paper.borders import Border
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.flowing import Flowing, tell


class PageTabs(Flowing):
    """The pages of a dossier side by side; a click turns to one."""

    DEFAULT_CSS = "PageTabs { height: auto; padding: 0 1; background: $panel; link-style: none; }"

    @dataclass
    class Turned(Message):
        """The reader wants this page."""

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
        return Content(" ").join(self._tab(sheet) for sheet in self._sheets)

    def _tab(self, sheet: Sheet) -> Content:
        turn = Style.from_meta({"@click": f"turn({sheet.id!r})"})
        if sheet.id == self._page:
            return Content("[").append(plain(sheet.title)).append("]").stylize("bold")
        return Content(" ").append(plain(sheet.title)).append(" ").stylize(turn)

    def action_turn(self, page: str) -> None:
        """Ask for a page."""
        self.post_message(self.Turned(page))


class Dossier(Vertical):
    """Pages down from the screen, choices up to it."""

    DEFAULT_CSS = """
    Dossier {
        PaperForm { height: 1fr; }
        #nothing { padding: 1 2; height: 1fr; }
        #box { height: auto; max-height: 2; padding: 0 1; color: $text-muted; }
    }
    """

    def compose(self) -> ComposeResult:
        """Tabs, paper, a line."""
        yield PageTabs()
        yield Static(
            Content(_("Enter reads the papers of this line; it costs a minute.")), id="nothing"
        )
        yield PaperForm(id="paper")
        yield Static(id="box")

    def show(self, sheets: Sequence[Sheet], page: str | None, marks: Mapping[str, str]) -> None:
        """Show one of the pages with its marks; without pages, how to get them."""
        front = next((sheet for sheet in sheets if sheet.id == page), None)
        self.query_one(PageTabs).show(sheets, page)
        paper, nothing = self.paper, self.query_one("#nothing", Static)
        paper.display, nothing.display = front is not None, front is None
        if paper.sheet != front:
            paper.sheet = front
        paper.marks = marks
        self.tell_box()

    def rule(self, border: Border) -> None:
        """Draw with other characters."""
        self.paper.ruling = border

    @property
    def paper(self) -> PaperForm:
        """The form in front."""
        return self.query_one(PaperForm)

    @property
    def box(self) -> Box | None:
        """The chosen box of the form in front."""
        boxes = self.paper.sheet.boxes if self.paper.sheet else ()
        return next((each.box for each in boxes if each.box.id == self.paper.selected), None)

    def tell_box(self) -> None:
        """Say which box is chosen and how it is marked."""
        paper, chosen = self.paper, self.box
        if chosen is None:
            how = _("Arrow keys choose a box.") if paper.sheet else ""
            tell(self.query_one("#box", Static), Content(how))
            return
        mark = {"suspicious": _("● suspicious"), "reassuring": _("○ reassuring")}
        told = mark.get(paper.marks.get(chosen.id, ""), _("not marked"))
        tell(self.query_one("#box", Static), plain(f"{chosen.heading}: {told}"))

"""The evidence of one consignment as a screen: its points beside those of a similar load."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.i18n.text import N_, _
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.debrief.case_actions import EVIDENCE
from profiler_sim.tui.debrief.consignment import ConsignmentView
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import WORDS, Wanted
from profiler_sim.tui.show import row
from profiler_sim.tui.widgets.prose import Prose

_MARGIN = 8
_NARROWEST = 40


class EvidencePage(Page):
    """One consignment of a closed shift."""

    ABOUT = N_(
        "All evidence in points, beside a similar load. Above 0 speaks for hidden goods, "
        "below 0 for an honest load."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(EVIDENCE)
    DEFAULT_CSS = """
    EvidencePage {
        #top { dock: top; height: 1; padding: 0 1; background: $panel; }
        VerticalScroll { padding: 1 2; }
    }
    """

    def __init__(self, view: ConsignmentView) -> None:
        """Show ``view``."""
        super().__init__()
        self._view = view

    def body(self) -> Iterable[Widget]:
        """A line on top; the text, which can be scrolled."""
        yield Static(row(Content(_("Debrief")).stylize("bold"), "  EXERCISE"), id="top")
        with VerticalScroll():
            yield Prose(id="text")

    def fill(self) -> None:
        """Show it as wide as the window."""
        width = max(_NARROWEST, self.size.width - _MARGIN)
        self.query_one("#text", Static).update(self._view.content(width))
        self.query_one(VerticalScroll).focus()

    def on_resize(self) -> None:
        """Ledgers stand side by side where there is room."""
        if self.is_on_stage:
            self.fill()

    def wanted(self) -> Wanted:
        """The glossary's word for the list of evidence."""
        return Wanted(WORDS, ("evidence list",))

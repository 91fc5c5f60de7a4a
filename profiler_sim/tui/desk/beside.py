"""A second paper beside the first: of the same consignment, or of another that has been read."""

from profiler_sim.play.session import Session
from profiler_sim.tui.desk.papers_pane import PapersPane
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.screens.page import Page

LEAST_COLUMNS = 120
"""Columns of a window in which two papers can be read side by side."""


class BesidePane(PapersPane):
    """Scrolls and turns on its own."""

    DEFAULT_CSS = """
    BesidePane { border-left: solid $border-blurred; }
    BesidePane:focus-within { border-left: solid $border; }
    """

    def __init__(self, session: Session, border: BorderStyle, name: str, page: str) -> None:
        """Begin with a page of the consignment ``name``."""
        super().__init__(session)
        self._border = border
        self.consignment = name
        self.put_in_front(page)

    def on_mount(self) -> None:
        """Show the page and take it in hand."""
        self.rule(self._border)
        if isinstance(self.screen, Page):
            self.show_consignment(self.screen, self.consignment)
        self.front.focus()

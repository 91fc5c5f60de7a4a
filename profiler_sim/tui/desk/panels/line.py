"""The panel that asks for one line: why it is released, whom to alert, a note."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from profiler_sim.i18n.text import N_, _
from profiler_sim.shift.requirements import REASON_LIMIT
from profiler_sim.tui.desk.panels.panel import Panel
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.fields import TextLine


class LinePanel(Panel[str]):
    """Answers the text; an empty one is none."""

    ABOUT = (N_("Write one line of text. Enter accepts it, Esc closes the panel."),)
    DEFAULT_CSS = "LinePanel .about { height: auto; margin-bottom: 1; }"

    def __init__(self, title: str, about: str, speaks: Iterable[str] = ()) -> None:
        """Ask for a line, explained by ``about``; what ``speaks`` against it stands below."""
        super().__init__(title)
        self._about, self._speaks = about, tuple(speaks)

    def fields(self) -> Iterable[Widget]:
        """What it is for, and the line."""
        yield Static(Content(self._about), classes="about")
        yield TextLine(max_length=REASON_LIMIT)
        yield Static(plain("\n".join(self._speaks)), classes="about")

    def begin(self) -> None:
        """Write at once."""
        self.query_one(Input).focus()

    def answer(self) -> str | None:
        """The line as typed."""
        text = self.query_one(Input).value.strip()
        if not text:
            self.say(_("Write something, or go back with Esc."))
            return None
        return text

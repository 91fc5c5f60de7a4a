"""The question before the debrief: how many were found, and how many slipped through."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.i18n.text import _
from profiler_sim.play.remarks import Guess
from profiler_sim.tui.actions import GUESS, bindings
from profiler_sim.tui.dialogs.dialog import Dialog, label
from profiler_sim.tui.widgets.ladder import Steps

_MOST_SLIPPED = 60
"""Where the numbers end, so that they fit into the smallest window."""


class GuessDialog(Dialog[Guess]):
    """Answers two numbers; Esc passes the question over."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(GUESS)

    def __init__(self, searches: int, consignments: int) -> None:
        """Ask after a shift with so many ordered searches of so many consignments."""
        super().__init__(Content(_("Before you see the result")).stylize("bold"))
        self._searches, self._all = searches, consignments

    def fields(self) -> Iterable[Widget]:
        """Two lines of numbers."""
        yield Static(Content(_("Think about your decisions. Your answer changes nothing.")))
        yield label(_("How many did you find?"))
        yield Steps(range(self._searches + 1), id="found")
        yield label(_("How many did you miss?"))
        yield Steps(range(min(self._all - self._searches, _MOST_SLIPPED) + 1), id="slipped")

    def on_mount(self) -> None:
        """Begin with the first question."""
        self.query_one("#found", Steps).focus()

    def answer(self) -> Guess:
        """Both numbers are always there."""
        found, slipped = self.query_one("#found", Steps), self.query_one("#slipped", Steps)
        return Guess(found=found.chosen, slipped=slipped.chosen)

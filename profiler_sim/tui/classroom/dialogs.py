"""What the mentor of a class is asked."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from profiler_sim.i18n.text import _
from profiler_sim.tui.dialogs.dialog import Dialog
from profiler_sim.tui.widgets.fields import TextLine

MOST_MINUTES = 240
"""Most desk minutes that are given at one time."""


class MinutesDialog(Dialog[int]):
    """Answers a number of desk minutes, from 1."""

    def __init__(self, title: Content) -> None:
        """Ask under ``title``."""
        super().__init__(title)

    def fields(self) -> Iterable[Widget]:
        """The number."""
        yield Static(Content(_("They are recorded in the shift. They cannot be taken back.")))
        yield TextLine("10", max_length=3)

    def answer(self) -> int | None:
        """The number, once it is one."""
        text = self.query_one(Input).value.strip()
        if text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_MINUTES:
            return int(text)
        self.say(_("Write a whole number from 1 to {most}.").format(most=MOST_MINUTES))
        return None

"""A dialog that asks for a whole number between two bounds."""

from textual.content import Content
from textual.widgets import Input

from profiler_sim.i18n.text import _
from profiler_sim.tui.dialogs.dialog import LineDialog

_DIGITS = 6


class NumberDialog(LineDialog):
    """Answers the digits of a number that lies within its bounds."""

    def __init__(self, title: Content, about: str, begin: int, bounds: tuple[int, int]) -> None:
        """Ask under ``title``, explained by ``about``; ``bounds`` are the least and the most."""
        super().__init__(title, about, str(begin), most=_DIGITS)
        self._bounds = bounds

    def answer(self) -> str | None:
        """The digits, once they are a number within the bounds."""
        text, (low, high) = self.query_one(Input).value.strip(), self._bounds
        if text.isascii() and text.isdigit() and low <= int(text) <= high:
            return text
        self.say(_("Type a number from {low} to {high}.").format(low=low, high=high))
        return None

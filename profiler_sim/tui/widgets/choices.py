"""A list to choose from that bears a key before it has been drawn.

Textual looks up where a line stands in what it drew last; a page key that comes sooner finds
nothing there, and would end the program.
"""

from contextlib import suppress

from textual import on
from textual.command import CommandPalette
from textual.errors import NoWidget
from textual.events import Click
from textual.widgets import OptionList


class Choices(OptionList):
    """Textual's list; a page key too early does nothing."""

    def action_page_up(self) -> None:
        """One page up."""
        with suppress(LookupError):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """One page down."""
        with suppress(LookupError):
            super().action_page_down()  # type: ignore[no-untyped-call]


class Palette(CommandPalette):
    """Textual's palette of actions, whose list is one of its own.

    A click before it has been laid out hits nothing; Textual would look for what it hit.
    """

    def _action_command_list(self, action: str) -> None:
        with suppress(LookupError):
            super()._action_command_list(action)

    @on(Click)
    def bear_click(self, event: Click) -> None:
        """Let a click on nothing do nothing."""
        try:
            self.get_widget_at(int(event.screen_x), int(event.screen_y))
        except NoWidget:
            event.prevent_default()

"""Help on the screen it was asked from: what it is for, and what each key does."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.i18n.text import _
from profiler_sim.tui.actions import BACK, bindings
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import lines


class HelpPage(Page):
    """Reads the same bindings as the line of keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings((BACK,))
    DEFAULT_CSS = "HelpPage VerticalScroll { padding: 1 2; }"

    def __init__(self, about: Page) -> None:
        """Explain ``about``."""
        super().__init__()
        self._about = about

    def body(self) -> Iterable[Widget]:
        """Purpose, then keys."""
        keys = [
            _key(str(binding.key_display), _(binding.tooltip or binding.description))
            for binding in self._about.BINDINGS
            if isinstance(binding, Binding)
        ]
        always = [
            _key("Ctrl+P", _("Find an action by its name.")),
            _key("F10", _("Settings: language, name, colours and borders.")),
        ]
        with VerticalScroll():
            yield Static(
                lines(
                    Content(_("Help")).stylize("bold"),
                    "",
                    Content(_(self._about.ABOUT)),
                    "",
                    *keys,
                    *always,
                    "",
                    Content(_("Everything also works with the mouse: click what you want.")),
                    *self._about.more_help(),
                )
            )


def _key(key: str, about: str) -> Content:
    return Content.assemble((f"{key:>8}  ", "bold $accent"), about)

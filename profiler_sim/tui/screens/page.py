"""What every full screen has: a body, the line of keys, help, and a smallest size."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.i18n.text import N_, _
from profiler_sim.tui.widgets.keybar import KeyBar

TOO_SMALL = N_("Make this window larger: 60 columns and 16 lines at least.")


class Page(Screen[None]):
    """A full screen. A subclass says ``ABOUT``, ``BINDINGS`` and ``body``."""

    ABOUT: ClassVar[str] = ""
    """What the screen is for: the first lines of its help."""
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]  # noqa: RUF012  Textual's own form
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012  as above
    DEFAULT_CSS = """
    Page {
        #too-small { display: none; }
        &.-tiny, &.-low {
            & > * { display: none; }
            & > #too-small { display: block; }
        }
    }
    """

    def compose(self) -> ComposeResult:
        """Body, keys, and the line that takes their place in a window too small."""
        yield from self.body()
        yield KeyBar()
        yield Static(Content(_(TOO_SMALL)), id="too-small")

    def body(self) -> Iterable[Widget]:
        """The widgets of this screen."""
        raise NotImplementedError

    def action_back(self) -> None:
        """Leave this screen."""
        self.app.pop_screen()

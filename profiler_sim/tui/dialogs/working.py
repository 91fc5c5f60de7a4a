"""Lines that stand on the screen while something is worked out or waited for."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.worker import get_current_worker

from profiler_sim.i18n.text import _
from profiler_sim.tui.actions import GIVE_UP
from profiler_sim.tui.background import Background
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.show import lines, plain
from profiler_sim.tui.widgets.frame import KeyBar

TURNS = 60
"""Seconds that another program is waited for before the trainee is asked again."""


class Working(ModalScreen[None]):
    """Says what is being done and takes no keys; whoever shows it takes it away."""

    DEFAULT_CSS = """
    Working { align: center middle; }
    Working Static { width: auto; padding: 0 2; border: round $border; background: $surface; }
    """

    def __init__(self, text: str) -> None:
        """Show ``text``."""
        super().__init__()
        self.text = text
        """What is being done."""

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static(Content(self.text))

    def end(self) -> None:
        """Go, if it still stands there."""
        if self.is_current:
            self.dismiss(None)


class Waiting(ModalScreen[bool | None], Background):
    """Waits for another program to let go of the store.

    Answers True once it has, False where it takes too long, None where the trainee gives up.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings((GIVE_UP,))
    DEFAULT_CSS = """
    Waiting { align: center middle; }
    Waiting Static { width: 60; padding: 0 2; border: round $border; background: $surface; }
    """

    def __init__(self, wait: Callable[[float], bool]) -> None:
        """Ask ``wait`` again and again, a second at a time."""
        super().__init__()
        self._wait = wait

    def compose(self) -> ComposeResult:
        """What is waited for."""
        yield Static(
            lines(
                Content(_("Your last step is not saved yet.")).stylize("bold"),
                plain(_("Another program uses the file of shifts. The program tries again.")),
            )
        )
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin to wait."""
        failed = _("The file of shifts cannot be reached.")
        self.in_background("wait", self._until_free, failed, gave_up=lambda: self._end(False))

    def _until_free(self) -> None:
        worker = get_current_worker()
        for _turn in range(TURNS):
            if worker.is_cancelled or not self.is_on_stage:
                return
            if self._wait(1.0):
                self.show_later(self._end, True)
                return
        self.show_later(self._end, False)

    def _end(self, is_free: bool) -> None:
        if self.is_current:
            self.dismiss(is_free)

    def action_cancel(self) -> None:
        """Give the step up."""
        self.dismiss(None)

"""Printing from the bench: how far it is, and a way to give it up."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import ProgressBar, Static
from textual.worker import get_current_worker

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.tui.actions import STOP
from profiler_sim.tui.background import Background
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.widgets.frame import KeyBar

if TYPE_CHECKING:
    from profiler_sim.app.printing import PrintedFiles
    from profiler_sim.mentor.progress import Progress

_ALL = 100
"""Parts of the bar."""


class _GivenUpError(Exception):
    """Ends the work in its thread; nobody waits for it any more."""


class PrintingDialog(ModalScreen["PrintedFiles | None"], Background):
    """Prints; answers what was written, None where it was given up or refused."""

    BINDINGS: ClassVar[list[BindingType]] = bindings((STOP,))
    DEFAULT_CSS = """
    PrintingDialog {
        align: center middle;
        & Vertical {
            width: 60; max-width: 100%; height: auto; padding: 0 2;
            border: round $border; background: $surface;
        }
        & ProgressBar { width: 100%; margin: 1 0; }
        & Bar { width: 1fr; }
    }
    """

    def __init__(self, work: "Callable[[Progress], PrintedFiles]") -> None:
        """Have ``work`` done; it is given what takes its progress, in parts of a hundred."""
        super().__init__()
        self._work = work

    def compose(self) -> ComposeResult:
        """What is done, how far it is, the key to give up."""
        with Vertical():
            yield Static(Content(_("Printing")).stylize("bold"))
            yield ProgressBar(total=_ALL, show_eta=False)
            yield Static(Content(_("Each case takes some seconds.")))
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin."""
        failed = _("The exercise could not be printed.")
        self.in_background("print", self._print, failed, gave_up=lambda: self._end(None))

    def _print(self) -> None:
        worker = get_current_worker()

        def progress(done: int) -> None:
            if worker.is_cancelled or not self.is_on_stage:
                raise _GivenUpError
            self.show_later(self._show, done)

        try:
            printed = self._work(progress)
        except ProfilerError as error:
            self.show_later(self._refuse, error)
        else:
            self.show_later(self._end, printed)

    def _show(self, done: int) -> None:
        self.query_one(ProgressBar).update(progress=done)

    def _refuse(self, error: ProfilerError) -> None:
        self._end(None)
        self.show_error(error)

    def _end(self, printed: "PrintedFiles | None") -> None:
        if self.is_current:
            self.dismiss(printed)

    def action_cancel(self) -> None:
        """Stop; no file is written."""
        self.dismiss(None)

"""Long work behind a dialog: how far it is, and a way to give it up."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import ProgressBar, Static
from textual.worker import get_current_worker

from profiler_sim.errors import ProfilerError
from profiler_sim.tui.actions import STOP
from profiler_sim.tui.background import Background
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.widgets.frame import KeyBar

if TYPE_CHECKING:
    from profiler_sim.mentor.progress import Progress

T = TypeVar("T")


class _GivenUpError(Exception):
    """Ends the work in its thread; nobody waits for it any more."""


@dataclass(frozen=True, slots=True)
class WorkWords:
    """What is said of the work while it goes on."""

    title: str
    about: str
    failed: str
    """Where it ends by a mistake of the program."""
    total: int = 100
    """Parts in which its progress is counted."""


class ProgressDialog(ModalScreen[T | None], Background, Generic[T]):
    """Has work done; answers what it came to, None where it was given up or refused."""

    BINDINGS: ClassVar[list[BindingType]] = bindings((STOP,))
    DEFAULT_CSS = """
    ProgressDialog {
        align: center middle;
        & Vertical {
            width: 60; max-width: 100%; height: auto; padding: 0 2;
            border: round $border; background: $surface;
        }
        & ProgressBar { width: 100%; margin: 1 0; }
        & Bar { width: 1fr; }
    }
    """

    def __init__(self, words: WorkWords, work: "Callable[[Progress], T]") -> None:
        """Have ``work`` done; it is given what takes its progress."""
        super().__init__()
        self._words, self._work = words, work

    def compose(self) -> ComposeResult:
        """What is done, how far it is, the key to give up."""
        with Vertical():
            yield Static(Content(self._words.title).stylize("bold"))
            yield ProgressBar(total=self._words.total, show_eta=False)
            yield Static(Content(self._words.about))
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin."""
        failed = self._words.failed
        self.in_background("work", self._do, failed, gave_up=lambda: self._end(None))

    def _do(self) -> None:
        worker = get_current_worker()

        def progress(done: int) -> None:
            if worker.is_cancelled or not self.is_on_stage:
                raise _GivenUpError
            self.show_later(self._show, done)

        try:
            result = self._work(progress)
        except ProfilerError as error:
            self.show_later(self._refuse, error)
        else:
            self.show_later(self._end, result)

    def _show(self, done: int) -> None:
        self.query_one(ProgressBar).update(progress=done)

    def _refuse(self, error: ProfilerError) -> None:
        self._end(None)
        self.show_error(error)

    def _end(self, result: T | None) -> None:
        if self.is_current:
            self.dismiss(result)

    def action_cancel(self) -> None:
        """Stop; nothing is kept."""
        self.dismiss(None)

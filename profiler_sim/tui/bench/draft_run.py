"""Whether a draft can be solved, worked out beside the screen and shown as it comes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from textual.worker import get_current_worker

from profiler_sim.i18n.text import _
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.draft import DraftReading, ScenarioDraft
from profiler_sim.mentor.solvability import Solvability, solvability
from profiler_sim.scenario.model import Scenario
from profiler_sim.tui.screens.page import Page

SEED = 1
"""What samples are drawn with: the same draft always has the same numbers."""


class DraftRun:
    """Reads a draft, then weighs it step by step; a newer draft ends the work."""

    def __init__(self, page: Page, show: Callable[[bool], object]) -> None:
        """Work for ``page``; ``show`` takes whether the reading is another than before."""
        self._page, self._show = page, show
        self._draft: ScenarioDraft | None = None
        self.reading: DraftReading | None = None
        self.solvability: Solvability | None = None

    @property
    def scenario(self) -> Scenario | None:
        """The draft as it can be played; None while it is read, and where anything is wrong."""
        return self.reading.scenario if self.reading is not None else None

    def forget(self) -> None:
        """The draft has another text now."""
        self.reading = self.solvability = None

    def begin(self, draft: ScenarioDraft) -> None:
        """Work out everything of ``draft``."""
        self._draft = draft
        self._page.in_background(
            "weigh",
            partial(self._work_out, draft),
            _("The draft could not be checked."),
            gave_up=self._give_up,
        )

    def _give_up(self) -> None:
        """Show what is known, and wait for nothing more."""
        known = self.solvability or Solvability(cases=(), lessons=())
        self.solvability = replace(known, is_whole=True)
        self._show(False)

    def _work_out(self, draft: ScenarioDraft) -> None:
        """In a thread: check, then weigh step by step; a newer draft ends it."""
        worker, reading = get_current_worker(), draft.read()
        self._page.show_later(self._show_known, draft, reading, None)
        if reading.scenario is None:
            return
        for known in solvability(reading.scenario, catalogue(), SEED):
            if worker.is_cancelled:
                return
            self._page.show_later(self._show_known, draft, reading, known)

    def _show_known(
        self, draft: ScenarioDraft, reading: DraftReading, known: Solvability | None
    ) -> None:
        if self._draft is None or draft.text != self._draft.text:
            return
        is_new, self.reading, self.solvability = self.reading != reading, reading, known
        self._show(is_new)

"""The views that the pages of a debrief begin with, and what they read beside the shift."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.trainee_feedback import CaseRemarks, Guess, TraineeFeedback
from profiler_sim.scoring.finding import Finding
from profiler_sim.store.contract import RemarkRow
from profiler_sim.tui.debrief.all_consignments import AllConsignmentsView
from profiler_sim.tui.debrief.cases import CasesView
from profiler_sim.tui.debrief.entry import ListView, TextView
from profiler_sim.tui.debrief.percentages import PercentagesView
from profiler_sim.tui.debrief.result import ResultView
from profiler_sim.tui.debrief.score import ScoreView
from profiler_sim.tui.debrief.worst_decisions import WorstDecisionsView

S = TypeVar("S")
T = TypeVar("T")
View = ListView | TextView


class ReadOr(Protocol):
    """Reads from the store; where that fails, says so and gives something else."""

    def __call__(self, instead: S, read: Callable[[], T], /) -> S | T:
        """What was read, or ``instead``."""


class DebriefViews:
    """Makes the first view of each page."""

    def __init__(
        self, view: DebriefView, receipt: str, feedback: TraineeFeedback, read_or: ReadOr
    ) -> None:
        """Show ``view``; ``receipt`` is that of the shift's events."""
        self._view, self._receipt, self._feedback = view, receipt, feedback
        self._read_or = read_or
        self._ideal: Finding | None = None

    def first(self, page: int) -> View:
        """The view that a page opens with, from page 1."""
        view = self._view
        makers: tuple[Callable[[], View], ...] = (
            lambda: CasesView(view, self._read_guess, self._read_comments),
            lambda: ResultView(view, self._ideal),
            lambda: ScoreView(view, self._receipt),
            lambda: PercentagesView(view),
            lambda: WorstDecisionsView(view, self._read_remarks),
            lambda: AllConsignmentsView(view),
        )
        return makers[page - 1]()

    def with_ideal(self, ideal: Finding, shown: View) -> View:
        """Know from now on what the best questions find; the view in its place that says so."""
        self._ideal = ideal
        return replace(shown, ideal=ideal) if isinstance(shown, ResultView) else shown

    def _read_remarks(self, consignment: str) -> CaseRemarks:
        return self._read_or(CaseRemarks(), lambda: self._feedback.on(consignment))

    def _read_guess(self) -> Guess | None:
        return self._read_or(None, lambda: self._feedback.guess)

    def _read_comments(self) -> Sequence[RemarkRow]:
        rows = self._read_or((), lambda: self._feedback.comments)
        return [row for row in rows if row.about in self._view.papers]

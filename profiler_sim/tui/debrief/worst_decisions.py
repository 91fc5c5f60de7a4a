"""The decisions that cost most, one after another, beside a similar load."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from textual.content import Content

from profiler_sim.i18n.local_forms import LocalNumber
from profiler_sim.i18n.text import _
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.findings import (
    enquiry_findings,
    evidence_finding,
    kind_of_loss,
    loss_finding,
    outcome_finding,
)
from profiler_sim.scoring.debrief.matched_case import MatchedLoad
from profiler_sim.scoring.debrief.worst_decisions import WorstDecision
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.tui.debrief.consignment import (
    ReadRemarks,
    innocent_lines,
    remark_lines,
    story_lines,
)
from profiler_sim.tui.debrief.drawings import draw_part
from profiler_sim.tui.debrief.entry import TextView, with_titles, wrapped
from profiler_sim.tui.debrief.ledger_comparison import compared_ledgers, consignment_title
from profiler_sim.tui.show import lines, plain

_LABEL, _BAR = 15, 40
"""Cells of the words before a bar, and of 100 %."""


@dataclass(frozen=True)
class WorstDecisionsView(TextView):
    """One costly decision: what was there, why it was costly, and its evidence."""

    view: DebriefView
    read_remarks: ReadRemarks
    at: int = 0
    """Which of the decisions."""

    @property
    def consignment(self) -> str:
        """The consignment that was decided on; empty where no decision cost much."""
        return self._decision.id if self._decision else ""

    def beside(self, step: int) -> Self | None:
        """The view of a decision further on, or before; None beyond the ends."""
        at = self.at + step
        is_there = 0 <= at < len(self.view.debrief.worst_decisions)
        return replace(self, at=at) if is_there else None

    def content(self, width: int) -> Content:
        """The decision with its similar load."""
        decision = self._decision
        if decision is None:
            return Content("\n" + _("With the evidence you had, no decision cost you much."))
        view, outcome = self.view, self.view.debrief.outcome(decision.id)
        place = _("Decision {n} of {all}").format(
            n=self.at + 1, all=len(view.debrief.worst_decisions)
        )
        return lines(
            Content(f"{place}\n").stylize("bold $accent"),
            *remark_lines(self.read_remarks(decision.id)),
            consignment_title(view, outcome),
            *self._why(decision, outcome, width),
            "",
            *wrapped(Finding(code="debrief.points"), width),
            "",
            *compared_ledgers(view, decision.ledger, _matched(decision), width),
            *innocent_lines(view, decision.ledger),
            *story_lines(view, outcome),
        )

    @property
    def _decision(self) -> WorstDecision | None:
        decisions = self.view.debrief.worst_decisions
        return decisions[self.at] if decisions else None

    def _why(self, decision: WorstDecision, outcome: Outcome, width: int) -> Iterator[Content]:
        """What became of it, what the evidence gave, the limit, and what would have helped."""
        yield from wrapped(outcome_finding(outcome), width)
        yield from wrapped(evidence_finding(outcome), width)
        yield from wrapped(with_titles(self.view, loss_finding(decision, outcome)), width)
        kind = kind_of_loss(decision, outcome)
        if outcome.is_searched or outcome.is_worth_a_slot:
            yield from _limit(outcome, with_full=kind == "not asking")
        for finding in enquiry_findings(decision.best_enquiry, outcome, kind):
            yield from wrapped(with_titles(self.view, finding), width)


def _limit(outcome: Outcome, *, with_full: bool) -> Iterator[Content]:
    """What the evidence gave, and from where a search was worth it, as bars of one scale.

    Shares that round to the same percentage are written with as many places as tell them apart.
    """
    limit = min(outcome.threshold, 1.0)
    bars = [(_("the evidence"), outcome.q_held), (_("limit for it"), limit)]
    if with_full:
        bars.append((_("all answers"), outcome.q_full))
    places = _places([share for _words, share in bars])
    for words, share in bars:
        bar = draw_part(share, 1, _BAR)
        yield plain(f"    {words:<{_LABEL}}{bar}  {LocalNumber(100 * share):.{places}f} %")


def _places(shares: Sequence[float]) -> int:
    """Decimal places that tell percentages apart; at most one."""
    return int(len({percent(share) for share in shares}) < len(shares))


def _matched(decision: WorstDecision) -> MatchedLoad | None:
    if decision.matched is None or decision.common is None:
        return None
    return MatchedLoad(decision.matched, decision.common)

"""The decisions that cost most, one after another, beside a similar load."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from textual.content import Content

from profiler_sim.i18n.text import _
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger
from profiler_sim.scoring.debrief.findings import (
    enquiry_findings,
    evidence_finding,
    loss_finding,
)
from profiler_sim.scoring.debrief.matched_case import CommonFeatures
from profiler_sim.scoring.debrief.worst_decisions import WorstDecision
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.tui.debrief.consignment import (
    consignment_title,
    contents_lines,
    innocent_lines,
    remark_lines,
    story_lines,
)
from profiler_sim.tui.debrief.entry import TextView, finding_lines, with_enquiry_title
from profiler_sim.tui.debrief.evidence import ledger_content
from profiler_sim.tui.show import lines, row

_COMMON = 3
"""Signs that are named where two loads have more in common."""
BESIDE = 110
"""Cells from which two ledgers stand side by side."""


@dataclass(frozen=True)
class WorstDecisionsView(TextView):
    """One costly decision: what was there, why it was costly, and its evidence."""

    view: DebriefView
    read_remarks: Callable[[str], Sequence[str]]
    """The trainee's own on a consignment."""
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
            return Content("\n" + _("No decision of this shift cost you much."))
        view, outcome = self.view, self.view.debrief.outcome(decision.id)
        place = _("Decision {n} of {all}").format(
            n=self.at + 1, all=len(view.debrief.worst_decisions)
        )
        return lines(
            Content(f"{place}\n").stylize("bold $accent"),
            *remark_lines(self.read_remarks(decision.id)),
            consignment_title(view, outcome),
            *contents_lines(view, outcome),
            *finding_lines(evidence_finding(outcome)),
            *finding_lines(loss_finding(decision, outcome)),
            *self._best_enquiry(decision, outcome),
            "",
            *finding_lines(Finding(code="debrief.points")),
            "",
            *self._ledgers(decision, width),
            *innocent_lines(view, decision.ledger),
            *story_lines(view, outcome),
        )

    @property
    def _decision(self) -> WorstDecision | None:
        decisions = self.view.debrief.worst_decisions
        return decisions[self.at] if decisions else None

    def _best_enquiry(self, decision: WorstDecision, outcome: Outcome) -> Iterator[Content]:
        for finding in enquiry_findings(decision.best_enquiry, outcome):
            yield from finding_lines(with_enquiry_title(self.view, finding))

    def _ledgers(self, decision: WorstDecision, width: int) -> Iterator[Content | str]:
        if decision.matched is None or decision.common is None:
            yield ledger_content(self.view, decision.ledger, width)
            yield ""
            yield from finding_lines(Finding(code="debrief.twin.none"))
            return
        beside = width >= BESIDE
        half = width // 2 - 2 if beside else width
        left = ledger_content(self.view, decision.ledger, half)
        right = self._matched(decision.matched, decision.common, half)
        if beside:
            yield side_by_side(left, right, half)
        else:
            yield from (left, "", right)

    def _matched(self, ledger: EvidenceLedger, common: CommonFeatures, width: int) -> Content:
        view, outcome = self.view, self.view.debrief.outcome(ledger.id)
        return lines(
            *finding_lines(_matched_finding(view, outcome, ledger)),
            *finding_lines(_common_finding(view, common)),
            consignment_title(view, outcome),
            ledger_content(view, ledger, width),
        )


def _matched_finding(view: DebriefView, outcome: Outcome, ledger: EvidenceLedger) -> Finding:
    """What the similar load was: honest, hiding in the same way, or in another one."""
    params = {"consignment": ledger.id}
    if outcome.hides is None:
        return Finding(code="debrief.twin.lawful", params=params)
    method = outcome.hides.method
    if method == ledger.against.method:
        return Finding(code="debrief.twin.hidden", params=params)
    title = view.key.methods.get(method, method)
    return Finding(code="debrief.twin.otherwise", params={**params, "method": title})


def _common_finding(view: DebriefView, common: CommonFeatures) -> Finding:
    """What the two loads have in common, by name."""
    titles = [view.key.signs[sign].title for sign in common.signs if sign in view.key.signs]
    shown = {"signs": ", ".join(titles[:_COMMON])}
    if not common.has_same_goods:
        return Finding(code="debrief.twin.signs", params=shown)
    code: FindingCode = "debrief.twin.goods.signs" if titles else "debrief.twin.goods"
    return Finding(code=code, params=shown if titles else {})


def side_by_side(left: Content, right: Content, width: int) -> Content:
    """Two blocks beside one another, each ``width`` cells wide; long lines are wrapped."""
    a, b = left.wrap(width), right.wrap(width)
    blank = Content("")
    rows = max(len(a), len(b))
    a, b = a + [blank] * (rows - len(a)), b + [blank] * (rows - len(b))
    return lines(*(row(x.truncate(width, pad=True), " │ ", y) for x, y in zip(a, b, strict=True)))

"""Everything a debrief shows of a scored shift: numbers, codes and their parameters, no prose."""

from dataclasses import dataclass
from functools import cached_property

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.debrief.advice import advice
from profiler_sim.scoring.debrief.best_enquiry import BestEnquiry, best_remaining_enquiry
from profiler_sim.scoring.debrief.case_review import CaseReview, case_review
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger, evidence_ledger
from profiler_sim.scoring.debrief.findings import (
    ScoreFindings,
    alarm_finding,
    alert_finding,
    baseline_findings,
    safety_finding,
    score_findings,
    tip_off_finding,
)
from profiler_sim.scoring.debrief.lost_loads import LostLoads, lost_loads
from profiler_sim.scoring.debrief.praise import praise
from profiler_sim.scoring.debrief.rule_divergence import RuleDivergence, rule_divergences
from profiler_sim.scoring.debrief.worst_decisions import WorstDecision, worst_decisions
from profiler_sim.scoring.evaluation.marking import ConsignmentMarks
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.metrics.intervals import Rate, rate
from profiler_sim.shift.terms import LADDER


class StatedStep(Value):
    """One step of the ladder of percentages: how often it was stated, and what was there."""

    percent: int
    hid: Rate
    """Of the consignments stated at this step, how many hid something."""
    ideal: float
    """Mean ideal probability of these consignments: what the evidence supported."""


@dataclass(frozen=True)
class Debrief:
    """A scored shift as it is shown.

    The numbers of the first page are there; what other pages show is worked out when it is first
    wanted.
    """

    shift: ScoredShift
    findings: ScoreFindings
    """The numbers, the headline first."""
    baselines: tuple[Finding, ...]
    """Finds of other ways of choosing, the lowest first, with the trainee's own."""

    @cached_property
    def worst_decisions(self) -> tuple[WorstDecision, ...]:
        """Up to three decisions that gave most away, the worst first."""
        return worst_decisions(self.shift)

    @cached_property
    def lost_loads(self) -> LostLoads:
        """What became of each smuggled load."""
        return lost_loads(self.shift)

    @cached_property
    def best_enquiry(self) -> tuple[str, BestEnquiry] | None:
        """The consignment and its enquiry that were the best left; None where none was."""
        return best_remaining_enquiry(self.shift)

    @cached_property
    def rule_divergences(self) -> tuple[RuleDivergence, ...]:
        """Indicators shown, beside the evidence, those farthest apart first."""
        return rule_divergences(self.shift.completed)

    @cached_property
    def marks(self) -> tuple[ConsignmentMarks, ...]:
        """Marks against evidence, where a box was marked or evidence should have been."""
        progress = self.shift.completed.state.progress
        return tuple(
            self.shift.marks_on(each.id)
            for each in self.shift.outcomes
            if each.is_to_be_marked or progress[each.id].marks
        )

    @cached_property
    def stated_steps(self) -> tuple[StatedStep, ...]:
        """Stated percentages that were used, the lowest first."""
        judged = [each for each, _ in self.shift.judged()]
        by_step = ((step, [each for each in judged if each.final == step]) for step in LADDER)
        return tuple(
            StatedStep(
                percent=step,
                hid=rate(sum(each.hides is not None for each in stated), len(stated)),
                ideal=sum(each.q_held for each in stated) / len(stated),
            )
            for step, stated in by_step
            if stated
        )

    @property
    def safety(self) -> tuple[Finding, ...]:
        """Searches before which a check was left out; flags, never points."""
        return tuple(safety_finding(o) for o in self.shift.outcomes if o.unticked)

    @property
    def tip_offs(self) -> tuple[Finding, ...]:
        """Where an enquiry tipped off whoever hid something.

        It is in the expected gains, not in points of its own.
        """
        outcomes = self.shift.outcomes
        return tuple(tip_off_finding(o) for o in outcomes if o.warned and not o.is_life)

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """Where life was at risk or the alarm was raised: yes or no, never points."""
        return tuple(alarm_finding(o) for o in self.shift.outcomes if o.is_life or o.alarmed)

    @property
    def alerts(self) -> tuple[Finding, ...]:
        """What became of each alert to the next port."""
        return tuple(alert_finding(o) for o in self.shift.outcomes if o.alerted)

    @cached_property
    def advice(self) -> tuple[Finding, ...]:
        """What to do otherwise, first things first; never empty."""
        return advice(self.shift)

    @cached_property
    def reviews(self) -> tuple[CaseReview, ...]:
        """Every consignment looked back on, in the order of the manifest."""
        return tuple(case_review(self.shift.completed, each) for each in self.shift.outcomes)

    @cached_property
    def praise(self) -> Finding | None:
        """One thing that was done well, on another side of the work than the first advice."""
        counted = [each for each in self.reviews if each.outcome.counted]
        return praise(self.shift, counted, self.advice[0])

    def review(self, consignment: str) -> CaseReview:
        """Look back on one consignment. Raises StopIteration where it is not in the shift."""
        return next(each for each in self.reviews if each.outcome.id == consignment)

    def outcome(self, consignment: str) -> Outcome:
        """The outcome of one consignment. Raises StopIteration where it is not in the shift."""
        return next(each for each in self.shift.outcomes if each.id == consignment)

    def ledger(self, consignment: str) -> EvidenceLedger | None:
        """Its evidence in points; None where nothing can be hidden in this traffic."""
        completed = self.shift.completed
        return evidence_ledger(completed, consignment) if completed.model.can_hide else None


def make_debrief(shift: ScoredShift, *, has_rule_scores: bool = True) -> Debrief:
    """Make the debrief of a shift; without rule scores their baseline is left out."""
    ways = baseline_findings(shift.score.searches)
    if not has_rule_scores:
        ways = tuple(way for way in ways if way.code != "debrief.rung.rules")
    return Debrief(shift, score_findings(shift.score), ways)

"""The decisions of a shift that gave most away, each with what would have helped."""

from collections.abc import Sequence
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.debrief.best_enquiry import BestEnquiry, best_enquiry
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger, evidence_ledger
from profiler_sim.scoring.debrief.matched_case import CommonFeatures, matched_load
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift

MOST = 3
"""More than three cases at once teach nothing."""
MATTERS = 5.0
"""Points; a decision that gave less away is not worth a word. A find counts 100."""

LossKind = Literal["choosing", "not asking"]
"""The decision was wrong by the evidence held; or right by that, and wrong by every answer."""


class WorstDecision(Value):
    """One decision, explained."""

    id: str
    kind: LossKind
    loss: float
    """Points given away: by the evidence held, or for "not asking" by every answer."""
    ledger: EvidenceLedger
    """For what it hid; for a lawful load, for what it looked most like."""
    matched: EvidenceLedger | None
    """A similar load of the other kind, against the same method; None without a real one."""
    common: CommonFeatures | None
    """What the two have in common; None without a similar load."""
    best_enquiry: BestEnquiry | None
    """None where everything had been asked, or where no answer could tell anything."""


def worst_decisions(shift: ScoredShift) -> tuple[WorstDecision, ...]:
    """Explain the decisions that gave most away and came out wrong, the worst first.

    Wrong choices come before questions not asked: the former could have been known for certain.
    """
    completed, outcomes = shift.completed, shift.outcomes
    if not completed.model.can_hide:
        return ()
    chosen = _worst(outcomes, "choosing")
    unasked = [each for each in _worst(outcomes, "not asking") if each not in chosen]
    ranked: list[tuple[LossKind, Outcome]] = [("choosing", each) for each in chosen]
    ranked += [("not asking", each) for each in unasked]
    return tuple(_explain(completed, each, kind) for kind, each in ranked[:MOST])


def loss_of(outcome: Outcome, kind: LossKind) -> float:
    """Points a decision gave away, by the evidence held or by every answer."""
    return outcome.loss if kind == "choosing" else outcome.loss_full


def is_wrong(outcome: Outcome) -> bool:
    """Whether it came out wrong: an honest load searched, or a smuggled one not.

    Where searches are timed, so is a smuggled one that was missed by a search worth less than
    another. What luck made right is no lesson, however little the evidence spoke for it.
    """
    if outcome.is_searched and outcome.hides and not outcome.is_found:
        better = {outcome.best_search, outcome.best_search_full}
        return bool(better - {None, outcome.examination})
    return outcome.is_searched != (outcome.hides is not None)


def _worst(outcomes: Sequence[Outcome], kind: LossKind) -> list[Outcome]:
    wrong = [each for each in outcomes if is_wrong(each) and loss_of(each, kind) >= MATTERS]
    return sorted(wrong, key=lambda each: -loss_of(each, kind))


def _explain(shift: CompletedShift, outcome: Outcome, kind: LossKind) -> WorstDecision:
    matched = matched_load(shift, outcome.id)
    against = shift.stages[outcome.id].against
    return WorstDecision(
        id=outcome.id,
        kind=kind,
        loss=loss_of(outcome, kind),
        ledger=evidence_ledger(shift, outcome.id, against),
        matched=matched.ledger if matched else None,
        common=matched.common if matched else None,
        best_enquiry=best_enquiry(shift, outcome.id),
    )

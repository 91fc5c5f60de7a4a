"""The debrief of a stored shift, and the feedback on a decision where it comes at once.

The truth leaves the store here and nowhere else, and not before nothing can be changed any more.
"""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.value import Value
from profiler_sim.errors import ProfilerError, Unreadable, WrongUsage
from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.play.desk import Desk
from profiler_sim.play.labels import AnswerKeyLabels, VisibleLabels
from profiler_sim.play.mentor_messages import TimedMessage, timed_messages
from profiler_sim.play.stored_shift import read_stored
from profiler_sim.scenario.model import GuideStep
from profiler_sim.scoring.debrief.case_review import CaseReview, case_review
from profiler_sim.scoring.debrief.debrief import Debrief, make_debrief
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger, evidence_ledger
from profiler_sim.scoring.debrief.findings import outcome_finding
from profiler_sim.scoring.debrief.warnings import warning_findings
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.outcomes import Outcome, evaluate_outcomes
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.store.contract import Store
from profiler_sim.store.sealed_truth import is_sealed

RuleScores = Callable[[tuple[Consignment, ...]], Mapping[str, float]]
"""Points of the rules on the documents, by consignment; raises ``ProfilerError``."""


class Truth(Value):
    """What is stored of a shift for nobody to read before its end."""

    model: EvidenceModel
    cases: tuple[GroundTruth, ...]
    words: AnswerKeyLabels


_TRUTH = TypeAdapter(Truth)


@dataclass(frozen=True, slots=True)
class DebriefView:
    """A debrief, with the names of what it is about as they stood when the shift was dealt."""

    debrief: Debrief
    papers: Mapping[str, Consignment]
    labels: VisibleLabels
    """Names of topics, enquiries, searches and ports."""
    key: AnswerKeyLabels
    """Names of methods, places and signs."""
    guide: tuple[GuideStep, ...] = ()
    """The steps of a guided shift, those at the desk among them."""
    warnings: tuple[Finding, ...] = ()
    """How the warnings of the briefing turned out."""
    messages: tuple[TimedMessage, ...] = ()
    """What the mentor of a class sent during the shift."""
    notes: tuple[Finding, ...] = ()
    """What was changed in the shift since, and what of it had to be left out."""


@dataclass(frozen=True, slots=True)
class DecisionFeedback:
    """The feedback on one decision, in a shift that gives it at once."""

    finding: Finding
    outcome: Outcome
    ledger: EvidenceLedger | None
    """Its evidence; None where nothing can be hidden in this traffic."""
    review: CaseReview
    """What was hidden, and its strongest signs."""
    key: AnswerKeyLabels


def debrief(desk: Desk, rule_scores: RuleScores, notes: tuple[Finding, ...] = ()) -> DebriefView:
    """Debrief a closed shift; ``notes`` say what of it was changed or left out.

    Where the rules cannot be run now, everything else is shown. Raises ``WrongUsage`` while it is
    not closed; its truth is not read then.
    """
    truth = truth_of_closed(desk)
    try:
        scores = rule_scores(desk.papers)
    except ProfilerError:
        scores = None
        notes = (*notes, Finding(code="stored.left_out.scores"))
    shift = ScoredShift(completed_shift(desk, truth, scores or {}))
    return DebriefView(
        debrief=make_debrief(shift, has_rule_scores=scores is not None),
        papers={paper.id: paper for paper in desk.papers},
        labels=desk.brief.words,
        key=truth.words,
        guide=desk.brief.scenario.guide,
        warnings=tuple(
            warning_findings(desk.brief.scenario.messages, shift.completed, shift.outcomes)
        ),
        messages=timed_messages(desk),
        notes=notes,
    )


def decision_feedback(store: Store, shift: str, consignment: str) -> DecisionFeedback | None:
    """The result of a search, or what was let go.

    None while it is undecided, and in an open shift that gives all feedback at its end; the truth
    is not read then.
    """
    return next(iter(decisions_feedback(store, shift, (consignment,))), None)


def decisions_feedback(
    store: Store, shift: str, consignments: Collection[str]
) -> tuple[DecisionFeedback, ...]:
    """The feedback on several decisions at once, in the order of the manifest.

    Those of which nothing may be shown yet are left out; where that is all of them, the truth is
    not read. Nothing where only the mentor can open the truth.
    """
    desk = Desk.open(store, shift)
    at_once = desk.terms.feedback == "after each" or desk.state.closed is not None
    named = {
        name
        for name, progress in desk.state.progress.items()
        if name in consignments
        and progress.is_decided
        and (at_once or progress.alarmed)  # what is opened at once is known at once
    }
    if not named:
        return ()
    try:
        truth = read_truth(store, shift)
    except WrongUsage as error:
        if error.code != "results_sealed":
            raise
        return ()
    completed = completed_shift(desk, truth, {})
    return tuple(
        DecisionFeedback(
            finding=outcome_finding(outcome),
            outcome=outcome,
            ledger=evidence_ledger(completed, outcome.id) if truth.model.can_hide else None,
            review=case_review(completed, outcome),
            key=truth.words,
        )
        for outcome in evaluate_outcomes(completed)
        if outcome.id in named
    )


def truth_of_closed(desk: Desk) -> Truth:
    """Read the truth of a closed shift.

    Raises ``WrongUsage`` while it is not closed; its truth is not read then.
    """
    if desk.state.closed is None:
        raise WrongUsage("debrief.not_closed", {"shift": desk.shift})
    truth = read_truth(desk.store, desk.shift)
    if {case.id for case in truth.cases} != set(desk.terms.consignments):
        raise Unreadable("shift_damaged", {"shift": desk.shift})
    return truth


def read_truth(store: Store, shift: str) -> Truth:
    """Read what is hidden where; call only after the decision is final.

    Raises ``Unreadable`` where it is not as this program writes it, ``WrongUsage`` where only a
    mentor can open it.
    """
    text = store.truth(shift)
    if is_sealed(text):
        raise WrongUsage("results_sealed", {"shift": shift})
    try:
        stored = json.loads(text)
        part = json.dumps({key: stored[key] for key in Truth.model_fields})
        return read_stored(_TRUTH, part)[0]
    except (ValueError, LookupError, TypeError) as error:
        raise Unreadable("shift_damaged", {"shift": shift}) from error


def completed_shift(desk: Desk, truth: Truth, rule_scores: Mapping[str, float]) -> CompletedShift:
    """Put what was done and what was there side by side."""
    scenario, life = desk.brief.scenario, desk.terms.life
    return CompletedShift(
        terms=desk.terms,
        events=desk.events,
        model=truth.model,
        cases={case.id: _counted(desk, truth, case) for case in truth.cases},
        examinations=desk.brief.words.examinations,
        rule_scores=rule_scores,
        severity={**scenario.severity, **dict.fromkeys(life, 0.0)},
        level=scenario.level.value,
    )


def _counted(desk: Desk, truth: Truth, case: GroundTruth) -> GroundTruth:
    """People are no contraband and an alarm is no search: neither is in any number."""
    is_life = truth.model.hypotheses[case.hypothesis].topic in desk.terms.life
    aside = is_life or desk.state.progress[case.id].alarmed
    return case.model_copy(update={"counted": False}) if aside else case

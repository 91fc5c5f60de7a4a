"""A closed shift moment by moment, for a class: knowledge, action, evidence, truth.

Steps are a function of the events and the truth. Each keeps apart what may be shown before anybody
has answered and what is shown one key later; a screen shows them and adds nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import singledispatchmethod

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import Scene
from profiler_sim.documents.itinerary import Route
from profiler_sim.play.debriefs import completed_shift, truth_of_closed
from profiler_sim.play.desk import Desk
from profiler_sim.play.labels import AnswerKeyLabels
from profiler_sim.play.pages import pages, route
from profiler_sim.play.stored_shift import integrity_notes
from profiler_sim.scoring.debrief.best_enquiry import best_enquiry_at
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger, ledger_at
from profiler_sim.scoring.debrief.findings import outcome_finding
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.outcomes import Outcome, evaluate_outcomes
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.finding_codes import ReplayCode
from profiler_sim.shift.events import (
    Alarmed,
    Assessed,
    Enquired,
    Event,
    Informed,
    Ordered,
    Released,
    RestReleased,
)
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.state import ShiftState, minutes_left, searches_left, states_between
from profiler_sim.store.contract import Store


@dataclass(frozen=True, slots=True)
class KnownAtMoment:
    """What could be known at a moment."""

    minutes_left: int
    searches_left: int
    consignment: str
    """In hand; empty where it is about all the rest."""
    enquiries: tuple[str, ...] = ()
    """Answers that were here, in their order."""
    awaited: tuple[str, ...] = ()
    """Answers that had been asked for and were not here yet."""
    rules: tuple[str, ...] | None = None
    """Indicators as shown; None while they had not been."""


@dataclass(frozen=True, slots=True)
class ReplayStep:
    """One moment to stop at."""

    knowledge: KnownAtMoment
    question: Finding
    """What the class is asked."""
    action: Finding
    """What the trainee did."""
    stated: int | None
    """The percentage that stood, or was said, at this moment."""
    ideal: tuple[Finding, ...]
    """What the evidence supported at this moment."""
    q: float
    """The same as a probability; a mean where it is about several."""
    ledger: EvidenceLedger | None
    """Without anything that was not known; None where it is about several."""
    truth: Finding | None
    """What became of it; None while nothing was decided."""
    were: tuple[Outcome, ...] = ()
    """Of those that were decided on, what was inside: the one, or of the rest those that hid
    something. Belongs to the truth."""
    sent: Informed | None = None
    """What the mentor of the class sent, where the moment is about nothing else."""


def replay_steps(shift: CompletedShift) -> tuple[ReplayStep, ...]:
    """Every moment at which the trainee asked, judged or decided, in their order."""
    maker, states = _StepMaker(shift), states_between(shift.terms, shift.events)
    return tuple(
        step
        for event, before in zip(shift.events, states, strict=False)
        for step in maker.of(event, before)
    )


class _StepMaker:
    """Makes steps of events."""

    def __init__(self, shift: CompletedShift) -> None:
        self._shift = shift
        self._outcomes: Mapping[str, Outcome] = {o.id: o for o in evaluate_outcomes(shift)}

    @singledispatchmethod
    def of(self, _event: Event, _before: ShiftState) -> Iterator[ReplayStep]:
        """Anything else is no moment to stop at."""
        return iter(())

    @of.register
    def _(self, event: Enquired, before: ShiftState) -> Iterator[ReplayStep]:
        action = _finding("replay.said.enquiry", enquiry=event.enquiry, minutes=event.minutes)
        step = self._step(before, event.consignment, _finding("replay.ask.enquiry"), action)
        best = self._best_enquiry(event.consignment, before)
        yield replace(step, ideal=(*step.ideal, best))

    @of.register
    def _(self, event: Assessed, before: ShiftState) -> Iterator[ReplayStep]:
        code: ReplayCode = "replay.said.topic" if event.topic else "replay.said.percent"
        action = _finding(code, percent=event.percent, topic=event.topic or "")
        step = self._step(before, event.consignment, _finding("replay.ask.percent"), action)
        yield replace(step, stated=event.percent)

    @of.register
    def _(self, event: Ordered, before: ShiftState) -> Iterator[ReplayStep]:
        search, reason = event.examination, event.reason
        action = _finding("replay.said.search", examination=search, reason=reason)
        yield self._decision(before, event.consignment, action)

    @of.register
    def _(self, event: Released, before: ShiftState) -> Iterator[ReplayStep]:
        code: ReplayCode = "replay.said.release"
        if event.reason:
            code = "replay.said.release.reason"
        yield self._decision(before, event.consignment, _finding(code, reason=event.reason))

    @of.register
    def _(self, event: Alarmed, before: ShiftState) -> Iterator[ReplayStep]:
        yield self._decision(before, event.consignment, _finding("replay.said.alarm"))

    @of.register
    def _(self, event: Informed, before: ShiftState) -> Iterator[ReplayStep]:
        question = _finding("replay.ask.sent")
        yield ReplayStep(
            self._known(before, ""), question, question, None, (), 0.0, None, None, sent=event
        )

    @of.register
    def _(self, event: RestReleased, before: ShiftState) -> Iterator[ReplayStep]:
        outcomes = [self._outcomes[name] for name in event.consignments]
        n, highest = len(outcomes), max(outcomes, key=lambda each: each.q_held)
        mean = sum(each.q_held for each in outcomes) / n
        hiding = tuple(each for each in outcomes if each.hides is not None)
        ideal = _finding(
            "replay.ideal.rest",
            percent=percent(mean),
            consignment=highest.id,
            highest=percent(highest.q_held),
        )
        yield ReplayStep(
            knowledge=self._known(before, ""),
            question=_finding("replay.ask.rest", n=n),
            action=_finding("replay.said.rest", n=n, percent=event.percent),
            stated=event.percent,
            ideal=(ideal,),
            q=mean,
            ledger=None,
            truth=_finding("replay.truth.rest", n=n, hidden=len(hiding)),
            were=hiding,
        )

    def _decision(self, before: ShiftState, name: str, action: Finding) -> ReplayStep:
        outcome = self._outcomes[name]
        step = self._step(before, name, _finding("replay.ask.decide"), action)
        threshold = _finding("replay.threshold", threshold=percent(outcome.threshold))
        return replace(
            step,
            ideal=(*step.ideal, threshold),
            truth=outcome_finding(outcome),
            were=(outcome,),
        )

    def _step(
        self, before: ShiftState, name: str, question: Finding, action: Finding
    ) -> ReplayStep:
        progress, can_hide = before.progress[name], self._shift.model.can_hide
        ledger = ledger_at(self._shift, name, progress.enquiries) if can_hide else None
        q = ledger.q_held if ledger else 0.0
        return ReplayStep(
            knowledge=self._known(before, name, progress),
            question=question,
            action=action,
            stated=progress.percent,
            ideal=(_finding("replay.ideal", percent=percent(q)),),
            q=q,
            ledger=ledger,
            truth=None,
        )

    def _best_enquiry(self, name: str, before: ShiftState) -> Finding:
        shift, then = self._shift, before.progress[name]
        can_hide = shift.model.can_hide
        best = best_enquiry_at(shift, name, then) if can_hide else None
        if best is None:
            return _finding("replay.best.none")
        return _finding("replay.best", enquiry=best, minutes=shift.terms.enquiries.get(best, 0))

    def _known(
        self, before: ShiftState, name: str, progress: ConsignmentProgress | None = None
    ) -> KnownAtMoment:
        terms = self._shift.terms
        hits = progress.hits if progress else None
        return KnownAtMoment(
            minutes_left=minutes_left(terms, before),
            searches_left=searches_left(terms, before),
            consignment=name,
            enquiries=progress.enquiries if progress else (),
            awaited=tuple(progress.awaited) if progress else (),
            rules=None if hits is None else tuple(hit.rule for hit in hits),
        )


def _finding(code: ReplayCode, **params: str | int) -> Finding:
    return Finding(code=code, params=params)


@dataclass(frozen=True, slots=True)
class Replay:
    """A closed shift ready to be gone through."""

    desk: Desk
    steps: tuple[ReplayStep, ...]
    key: AnswerKeyLabels
    """Names of methods, places and signs."""
    notes: tuple[Finding, ...] = ()
    """What was changed in the shift since, and what of it had to be left out."""

    def paper(self, consignment: str) -> Consignment:
        """The papers of one consignment."""
        return next(paper for paper in self.desk.papers if paper.id == consignment)

    def sheets(self, step: ReplayStep) -> tuple[Sheet, ...]:
        """Papers and answers as they lay there at the moment; none where it is about several."""
        known, words = step.knowledge, self.desk.brief.words
        if not known.consignment:
            return ()
        papers, answers = self.paper(known.consignment), self._answers(known)
        return tuple(pages(papers, answers, known.enquiries, words))

    def scene(self, step: ReplayStep) -> Scene | None:
        """What the scan shows, to be drawn; None where none lay there at the moment."""
        return self._answers(step.knowledge).scan if step.knowledge.consignment else None

    def route(self, step: ReplayStep) -> Route | None:
        """The way, as far as it was known at the moment; None where it is about several."""
        known, words = step.knowledge, self.desk.brief.words
        if not known.consignment:
            return None
        return route(self.paper(known.consignment), self._answers(known), words)

    def _answers(self, known: KnownAtMoment) -> Answers:
        return self.desk.answers(known.consignment, known.enquiries)


def read_replay(store: Store, shift: str) -> Replay:
    """Go through a closed shift.

    Raises ``WrongUsage`` while it is not closed; its truth is not read then.
    """
    changed = tuple(integrity_notes(store, shift))
    desk = Desk.open(store, shift)
    truth = truth_of_closed(desk)
    return Replay(
        desk=desk,
        steps=replay_steps(completed_shift(desk, truth, {})),
        key=truth.words,
        notes=(*changed, *desk.left_out),
    )

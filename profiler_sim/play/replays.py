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
from profiler_sim.scoring.metrics.information import AnswerDistributions
from profiler_sim.shift.events import (
    Alarmed,
    Assessed,
    Enquired,
    Event,
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


def replay_steps(done: CompletedShift) -> tuple[ReplayStep, ...]:
    """Every moment at which the trainee asked, judged or decided, in their order."""
    maker = _StepMaker(done)
    return tuple(
        step
        for event, before in zip(
            done.events, states_between(done.terms, done.events), strict=False
        )
        for step in maker.of(event, before)
    )


class _StepMaker:
    """Makes steps of events."""

    def __init__(self, done: CompletedShift) -> None:
        self._done = done
        self._outcomes: Mapping[str, Outcome] = {one.id: one for one in evaluate_outcomes(done)}
        self._answerings = AnswerDistributions(done.model)
        self._can_hide = done.model.can_hide

    @singledispatchmethod
    def of(self, _event: Event, _before: ShiftState) -> Iterator[ReplayStep]:
        """Anything else is no moment to stop at."""
        return iter(())

    @of.register
    def _(self, event: Enquired, before: ShiftState) -> Iterator[ReplayStep]:
        name = event.consignment
        then = before.progress[name]
        best = (
            best_enquiry_at(self._done, self._answerings, name, then) if self._can_hide else None
        )
        told = _finding(
            "best", enquiry=best or "", minutes=self._done.terms.enquiries.get(best or "", 0)
        )
        none = _finding("best.none")
        yield self._step(
            before,
            name,
            (
                _finding("ask.enquiry"),
                _finding("said.enquiry", enquiry=event.enquiry, minutes=event.minutes),
            ),
            (told if best else none,),
        )

    @of.register
    def _(self, event: Assessed, before: ShiftState) -> Iterator[ReplayStep]:
        name = event.consignment
        code = "said.topic" if event.topic else "said.percent"
        said = _finding(code, percent=event.percent, topic=event.topic or "")
        step = self._step(before, name, (_finding("ask.percent"), said), ())
        yield replace(step, stated=event.percent)

    @of.register
    def _(self, event: Ordered, before: ShiftState) -> Iterator[ReplayStep]:
        said = _finding("said.search", examination=event.examination, reason=event.reason)
        yield self._decided(before, event.consignment, said)

    @of.register
    def _(self, event: Released, before: ShiftState) -> Iterator[ReplayStep]:
        code = "said.release.reason" if event.reason else "said.release"
        yield self._decided(before, event.consignment, _finding(code, reason=event.reason))

    @of.register
    def _(self, event: Alarmed, before: ShiftState) -> Iterator[ReplayStep]:
        yield self._decided(before, event.consignment, _finding("said.alarm"))

    @of.register
    def _(self, event: RestReleased, before: ShiftState) -> Iterator[ReplayStep]:
        told = [self._outcomes[name] for name in event.consignments]
        qs = {one.id: one.q_held for one in told}
        mean, highest = sum(qs.values()) / max(len(qs), 1), max(qs, key=lambda name: qs[name])
        hid = tuple(one for one in told if one.hides is not None)
        yield ReplayStep(
            knowledge=self._known(before, ""),
            question=_finding("ask.rest", n=len(told)),
            action=_finding("said.rest", n=len(told), percent=event.percent),
            stated=event.percent,
            ideal=(
                _finding(
                    "ideal.rest",
                    percent=percent(mean),
                    consignment=highest,
                    highest=percent(qs[highest]),
                ),
            ),
            q=mean,
            ledger=None,
            truth=_finding("truth.rest", n=len(told), hidden=len(hid)),
            were=hid,
        )

    def _decided(self, before: ShiftState, name: str, said: Finding) -> ReplayStep:
        one = self._outcomes[name]
        worth = _finding("threshold", threshold=percent(one.threshold))
        step = self._step(before, name, (_finding("ask.decide"), said), (worth,))
        return replace(step, truth=outcome_finding(one), were=(one,))

    def _step(
        self,
        before: ShiftState,
        name: str,
        asked_and_said: tuple[Finding, Finding],
        ideal: tuple[Finding, ...],
    ) -> ReplayStep:
        progress = before.progress[name]
        ledger = ledger_at(self._done, name, progress.enquiries) if self._can_hide else None
        q = ledger.q_held if ledger else 0.0
        question, said = asked_and_said
        return ReplayStep(
            knowledge=self._known(before, name, progress),
            question=question,
            action=said,
            stated=progress.percent,
            ideal=(_finding("ideal", percent=percent(q)), *ideal),
            q=q,
            ledger=ledger,
            truth=None,
        )

    def _known(
        self, before: ShiftState, name: str, progress: ConsignmentProgress | None = None
    ) -> KnownAtMoment:
        terms = self._done.terms
        hits = progress.hits if progress else None
        return KnownAtMoment(
            minutes_left=minutes_left(terms, before),
            searches_left=searches_left(terms, before),
            consignment=name,
            enquiries=progress.enquiries if progress else (),
            awaited=tuple(progress.awaited) if progress else (),
            rules=None if hits is None else tuple(hit.rule for hit in hits),
        )


def _finding(name: str, **params: str | int) -> Finding:
    return Finding(code=f"replay.{name}", params=params)


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

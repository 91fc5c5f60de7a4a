"""Decide: a command becomes events, or is refused and nothing has changed.

``decide`` looks, ``state.evolve`` follows. Neither knows a clock, chance, the answers or the
truth; what the rules point at and the order of random searches are handed in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch

from profiler_sim.cargo.answers import ATTACHMENTS
from profiler_sim.shift import requirements
from profiler_sim.shift.commands import (
    Alarm,
    Alert,
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Note,
    Open,
    Order,
    Recall,
    Receive,
    Refusal,
    Release,
    ReleaseRest,
    Reveal,
    Shortlist,
    Wait,
    Withdraw,
)
from profiler_sim.shift.events import (
    Alarmed,
    Alerted,
    Assessed,
    Closed,
    Enquired,
    Event,
    Hit,
    Informed,
    Marked,
    Noted,
    Opened,
    Ordered,
    Recalled,
    Released,
    RestReleased,
    Revealed,
    Shortlisted,
    Waited,
    Withdrawn,
)
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.state import ShiftState, next_due, undecided
from profiler_sim.shift.terms import Terms

Decision = tuple[Event, ...] | Refusal
"""What follows from a command; the events are not empty."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a command is judged against."""

    terms: Terms
    state: ShiftState
    hits: Sequence[Hit] | None

    def of(self, consignment: str) -> ConsignmentProgress:
        return self.state.progress[consignment]


def decide(
    terms: Terms, state: ShiftState, command: Command, hits: Sequence[Hit] | None = None
) -> Decision:
    """Grant or refuse ``command``.

    ``hits`` are the rules that fire on the consignment of a ``Reveal``; None says that they
    could not be evaluated, and refuses it. Other commands do not look at them.
    """
    desk = _Desk(terms, state, hits)
    refused = requirements.refuse_if_closed(state) or _barred(command, desk)
    return refused or _answer(command, desk)


def _barred(command: Command, desk: _Desk) -> Refusal | None:
    if isinstance(command, ReleaseRest | Wait | Receive | Close):
        return None
    return requirements.refuse_illegal_move(
        desk.terms, desk.state, command.consignment, command.do
    )


def _granted(refused: Refusal | None, event: Event) -> Decision:
    return refused or (event,)


@singledispatch
def _answer(command: Command, _desk: _Desk) -> Decision:
    """Answer a move the table allows; one function below for each command."""
    raise TypeError(command)


@_answer.register
def _open(command: Open, desk: _Desk) -> Decision:
    is_first = not desk.of(command.consignment).opened
    minutes = desk.terms.opening_minutes if is_first else 0
    return _granted(
        requirements.refuse_unaffordable(desk.terms, desk.state, minutes),
        Opened(consignment=command.consignment, minutes=minutes),
    )


@_answer.register
def _mark(command: Mark, desk: _Desk) -> Decision:
    unasked = desk.terms.enquiries.keys() - desk.of(command.consignment).enquiries
    enquiry = ATTACHMENTS.get(command.page, command.page)
    if enquiry in desk.of(command.consignment).awaited:
        return Refusal(code="answer_awaited", params={"name": enquiry})
    if enquiry in unasked:
        return Refusal(code="not_asked", params={"name": enquiry})
    return (
        Marked(
            consignment=command.consignment,
            page=command.page,
            box=command.box,
            direction=command.direction,
        ),
    )


@_answer.register
def _enquire(command: Enquire, desk: _Desk) -> Decision:
    name = command.enquiry
    if name not in desk.terms.enquiries:
        return Refusal(code="unknown_enquiry", params={"name": name})
    if name in desk.of(command.consignment).asked:
        return Refusal(code="already_asked", params={"name": name})
    minutes, latency = desk.terms.enquiries[name], desk.terms.latency.get(name, 0)
    due = desk.state.minutes_spent + minutes + latency if latency else None
    return _granted(
        requirements.refuse_unaffordable(desk.terms, desk.state, minutes),
        Enquired(consignment=command.consignment, enquiry=name, minutes=minutes, due=due),
    )


@_answer.register
def _shortlist(command: Shortlist, _desk: _Desk) -> Decision:
    return (Shortlisted(consignment=command.consignment, on=command.on),)


@_answer.register
def _assess(command: Assess, desk: _Desk) -> Decision:
    refused = requirements.first_refusal(
        requirements.refuse_off_ladder(command.percent),
        requirements.refuse_unlisted("unknown_topic", command.topic, desk.terms.topics),
    )
    return refused or (
        Assessed(
            consignment=command.consignment,
            stage="final" if desk.of(command.consignment).first else "first",
            percent=command.percent,
            topic=command.topic,
        ),
    )


@_answer.register
def _reveal(command: Reveal, desk: _Desk) -> Decision:
    if desk.of(command.consignment).hits is not None:  # seen from the start, not yet judged
        return Refusal(code="already_shown", params={"consignment": command.consignment})
    if desk.hits is None:
        return Refusal(code="indicators_missing")
    return (Revealed(consignment=command.consignment, hits=tuple(desk.hits)),)


@_answer.register
def _order(command: Order, desk: _Desk) -> Decision:
    progress = desk.of(command.consignment)
    refused = requirements.first_refusal(
        requirements.refuse_final_decision(desk.terms, progress),
        requirements.refuse_without_search(desk.terms, desk.state, progress),
        requirements.refuse_unlisted(
            "unknown_examination", command.examination, desk.terms.examinations
        ),
        requirements.refuse_long_search(desk.terms, desk.state, progress, command.examination),
        *(
            requirements.refuse_unlisted("unknown_tick", tick, desk.terms.ticks)
            for tick in command.ticks
        ),
        requirements.refuse_missing_reason(command.reason),
    )
    return _granted(
        refused,
        Ordered(
            consignment=command.consignment,
            examination=command.examination,
            reason=command.reason.strip(),
            ticks=command.ticks,
        ),
    )


@_answer.register
def _withdraw(command: Withdraw, desk: _Desk) -> Decision:
    refused = requirements.refuse_final_decision(desk.terms, desk.of(command.consignment))
    return _granted(refused, Withdrawn(consignment=command.consignment))


@_answer.register
def _release(command: Release, desk: _Desk) -> Decision:
    needs_reason = desk.of(command.consignment).is_pointed_at
    refused = (
        requirements.refuse_missing_reason(command.reason)
        if needs_reason
        else requirements.refuse_long_reason(command.reason)
    )
    return _granted(
        refused, Released(consignment=command.consignment, reason=command.reason.strip())
    )


@_answer.register
def _recall(command: Recall, desk: _Desk) -> Decision:
    refused = requirements.refuse_final_decision(desk.terms, desk.of(command.consignment))
    return _granted(refused, Recalled(consignment=command.consignment))


@_answer.register
def _release_rest(command: ReleaseRest, desk: _Desk) -> Decision:
    rest = undecided(desk.state)
    refused = requirements.first_refusal(
        None if rest else Refusal(code="nothing_undecided"),
        requirements.refuse_off_ladder(command.percent),
        _reason_for_rest(command.reason, sum(desk.of(name).is_pointed_at for name in rest)),
    )
    return refused or (
        RestReleased(percent=command.percent, consignments=rest, reason=command.reason.strip()),
    )


def _reason_for_rest(reason: str, pointed_at: int) -> Refusal | None:
    if pointed_at and not reason.strip():
        return Refusal(code="reason_missing_for_rest", params={"count": pointed_at})
    return requirements.refuse_long_reason(reason)


@_answer.register
def _alert(command: Alert, desk: _Desk) -> Decision:
    if command.consignment not in desk.terms.onward:
        return Refusal(code="goes_no_further", params={"consignment": command.consignment})
    if desk.of(command.consignment).alerted:
        return Refusal(code="already_alerted", params={"consignment": command.consignment})
    return _granted(
        requirements.refuse_missing_reason(command.reason),
        Alerted(consignment=command.consignment, reason=command.reason.strip()),
    )


@_answer.register
def _alarm(command: Alarm, desk: _Desk) -> Decision:
    if not desk.terms.life:
        return Refusal(code="no_alarm_here")
    return (Alarmed(consignment=command.consignment),)


@_answer.register
def _note(command: Note, _desk: _Desk) -> Decision:
    return _granted(
        requirements.refuse_bad_note(command.text),
        Noted(consignment=command.consignment, text=command.text),
    )


@_answer.register
def _wait(_command: Wait, desk: _Desk) -> Decision:
    due = next_due(desk.state)
    if due is None:
        return Refusal(code="nothing_awaited")
    minutes = due - desk.state.minutes_spent
    return _granted(
        requirements.refuse_late_answer(desk.terms, desk.state, minutes), Waited(minutes=minutes)
    )


@_answer.register
def _receive(command: Receive, desk: _Desk) -> Decision:
    if command.number in desk.state.informed:
        return Refusal(code="already_informed")
    return (Informed(**command.model_dump(exclude={"do"})),)


@_answer.register
def _close(command: Close, desk: _Desk) -> Decision:
    """Draw for the random lane among all that nobody opens yet, released or not."""
    in_lane = (
        name
        for name in dict.fromkeys(command.random_order)
        if name in desk.state.progress and not desk.of(name).order and not desk.of(name).alarmed
    )
    return (Closed(drawn=tuple(in_lane)[: desk.terms.random]),)

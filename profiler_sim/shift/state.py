"""Where a shift stands: a function of its events and nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from profiler_sim.shift.events import (
    Closed,
    Enquired,
    Event,
    Informed,
    OfConsignment,
    Opened,
    RestReleased,
    Waited,
)
from profiler_sim.shift.progress import ConsignmentProgress, apply_event, with_arrived_answers
from profiler_sim.shift.terms import Terms


@dataclass(frozen=True, slots=True)
class ShiftState:
    """The whole desk."""

    progress: Mapping[str, ConsignmentProgress]
    """By consignment, in the order of the manifest."""
    minutes_spent: int = 0
    minutes_granted: int = 0
    """What the mentor of a class has given beyond the terms."""
    informed: frozenset[int] = frozenset()
    """Numbers of what she has said."""
    events: int = 0
    """How many have happened; the next one's place in the log is one more."""
    closed: Closed | None = None


def initial_state(terms: Terms) -> ShiftState:
    """Return the state before the first event."""
    return ShiftState(dict.fromkeys(terms.consignments, ConsignmentProgress()))


def replay(terms: Terms, events: Iterable[Event]) -> ShiftState:
    """Return the state after these events."""
    state = initial_state(terms)
    for event in events:
        state = evolve(state, event)
    return state


def states_between(terms: Terms, events: Iterable[Event]) -> Iterator[ShiftState]:
    """Yield the state before each event, in their order, and at last the present one."""
    yield from accumulate(events, evolve, initial=initial_state(terms))


def evolve(state: ShiftState, event: Event) -> ShiftState:
    """Return the state after one more event. It has happened, so its legality is not checked."""
    if isinstance(event, Closed):
        return replace(state, events=state.events + 1, closed=event)
    if isinstance(event, Informed):
        return replace(
            state,
            events=state.events + 1,
            minutes_granted=state.minutes_granted + event.minutes,
            informed=state.informed | {event.number},
        )
    minutes = event.minutes if isinstance(event, Opened | Enquired | Waited) else 0
    minute = state.minutes_spent + minutes
    progress = dict(state.progress)
    if not isinstance(event, Waited):
        progress |= {name: apply_event(event, progress[name]) for name in _touched(event)}
    came = {
        name: with_arrived_answers(each, minute) for name, each in progress.items() if each.awaited
    }
    return replace(
        state,
        events=state.events + 1,
        progress={**progress, **came},
        minutes_spent=minute,
    )


def all_minutes(terms: Terms, state: ShiftState) -> int:
    """Desk minutes of the whole shift, with those that a mentor has given so far."""
    return terms.desk_minutes + state.minutes_granted


def minutes_left(terms: Terms, state: ShiftState) -> int:
    """Desk minutes that can still be spent; never below 0."""
    return all_minutes(terms, state) - state.minutes_spent


def next_due(state: ShiftState) -> int | None:
    """Desk minute in which the next answer comes; None while none is on its way.

    What was asked about a consignment that has been decided since is not waited for.
    """
    due = (at for p in state.progress.values() if not p.is_decided for at in p.awaited.values())
    return min(due, default=None)


def searches_left(terms: Terms, state: ShiftState) -> int:
    """Searches that can still be ordered; never below 0."""
    ordered = sum(progress.order is not None for progress in state.progress.values())
    return terms.searches - ordered


def search_minutes_left(terms: Terms, state: ShiftState) -> int | None:
    """Minutes of the search teams that can still be ordered; None where they have no limit."""
    if terms.search_minutes is None:
        return None
    orders = (progress.order for progress in state.progress.values())
    spent = sum(terms.examination_minutes.get(o.examination, 0) for o in orders if o)
    return terms.search_minutes - spent


def undecided(state: ShiftState) -> tuple[str, ...]:
    """Consignments neither ordered to a search nor released, in the order of the manifest."""
    return tuple(name for name, progress in state.progress.items() if not progress.is_decided)


def _touched(event: OfConsignment | RestReleased) -> tuple[str, ...]:
    return event.consignments if isinstance(event, RestReleased) else (event.consignment,)

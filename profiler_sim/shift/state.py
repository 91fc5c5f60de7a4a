"""Where a shift stands: a function of its events and nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from profiler_sim.shift.events import (
    Closed,
    Enquired,
    Event,
    OfConsignment,
    Opened,
    RestReleased,
    Waited,
)
from profiler_sim.shift.progress import Progress, arrived, follow
from profiler_sim.shift.terms import Terms


@dataclass(frozen=True, slots=True)
class State:
    """The whole desk."""

    progress: Mapping[str, Progress]
    """By consignment, in the order of the manifest."""
    minutes_spent: int = 0
    events: int = 0
    """How many have happened; the next one's place in the log is one more."""
    closed: Closed | None = None


def fresh(terms: Terms) -> State:
    """Nothing has happened yet."""
    return State(dict.fromkeys(terms.consignments, Progress()))


def replay(terms: Terms, events: Iterable[Event]) -> State:
    """Where these events lead to."""
    state = fresh(terms)
    for event in events:
        state = evolve(state, event)
    return state


def states(terms: Terms, events: Iterable[Event]) -> Iterator[State]:
    """Where the shift stood before each event, in their order, and at last where it stands."""
    yield from accumulate(events, evolve, initial=fresh(terms))


def evolve(state: State, event: Event) -> State:
    """Where one more event leads to. It has happened, so whether it was legal is not asked."""
    if isinstance(event, Closed):
        return replace(state, events=state.events + 1, closed=event)
    minute = state.minutes_spent + _minutes(event)
    progress = dict(state.progress)
    if not isinstance(event, Waited):
        progress |= {name: follow(event, progress[name]) for name in _touched(event)}
    came = {name: arrived(each, minute) for name, each in progress.items() if each.awaited}
    return replace(
        state,
        events=state.events + 1,
        progress={**progress, **came},
        minutes_spent=minute,
    )


def minutes_left(terms: Terms, state: State) -> int:
    """Desk minutes that can still be spent; never below 0."""
    return terms.desk_minutes - state.minutes_spent


def next_due(state: State) -> int | None:
    """Desk minute in which the next answer comes; None while none is on its way.

    What was asked about a consignment that has been decided since is not waited for.
    """
    due = (at for p in state.progress.values() if not p.is_decided for at in p.awaited.values())
    return min(due, default=None)


def searches_left(terms: Terms, state: State) -> int:
    """Slots of the search team still free; never below 0."""
    ordered = sum(progress.order is not None for progress in state.progress.values())
    return terms.searches - ordered


def undecided(state: State) -> tuple[str, ...]:
    """Consignments neither ordered to a search nor released, in the order of the manifest."""
    return tuple(name for name, progress in state.progress.items() if not progress.is_decided)


def _touched(event: OfConsignment | RestReleased) -> tuple[str, ...]:
    return event.consignments if isinstance(event, RestReleased) else (event.consignment,)


def _minutes(event: Event) -> int:
    return event.minutes if isinstance(event, Opened | Enquired | Waited) else 0

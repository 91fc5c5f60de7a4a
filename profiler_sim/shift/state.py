"""Where a shift stands: a function of its events and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from profiler_sim.shift.events import Closed, Enquired, Event, Opened, RestReleased
from profiler_sim.shift.progress import Progress, follow
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


def evolve(state: State, event: Event) -> State:
    """Where one more event leads to. It has happened, so whether it was legal is not asked."""
    if isinstance(event, Closed):
        return replace(state, events=state.events + 1, closed=event)
    touched = {name: follow(event, state.progress[name]) for name in _touched(event)}
    return replace(
        state,
        events=state.events + 1,
        progress={**state.progress, **touched},
        minutes_spent=state.minutes_spent + _minutes(event),
    )


def minutes_left(terms: Terms, state: State) -> int:
    """Desk minutes that can still be spent; never below 0."""
    return terms.desk_minutes - state.minutes_spent


def searches_left(terms: Terms, state: State) -> int:
    """Slots of the search team still free; never below 0."""
    ordered = sum(progress.order is not None for progress in state.progress.values())
    return terms.searches - ordered


def undecided(state: State) -> tuple[str, ...]:
    """Consignments neither ordered to a search nor released, in the order of the manifest."""
    return tuple(name for name, progress in state.progress.items() if not progress.is_decided)


def _touched(event: Event) -> tuple[str, ...]:
    match event:
        case RestReleased():
            return event.consignments
        case Closed():
            return ()
    return (event.consignment,)


def _minutes(event: Event) -> int:
    return event.minutes if isinstance(event, Opened | Enquired) else 0

"""Random walks: whatever is asked in whatever order, these hold."""

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.shift.commands import (
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
    Refusal,
    Release,
    ReleaseRest,
    Reveal,
    Shortlist,
    Wait,
    Withdraw,
)
from profiler_sim.shift.engine import decide
from profiler_sim.shift.events import Assessed, Event, Hit, Marked, read_event
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.state import (
    ShiftState,
    evolve,
    initial_state,
    minutes_left,
    replay,
    search_minutes_left,
    searches_left,
)
from profiler_sim.shift.terms import Terms
from tests.shift.desk import TERMS

NAMES = st.sampled_from(["A", "A", "A", "B", "B", "C", "Z"])
PERCENTS = st.sampled_from([1, 5, 30, 99, 37])
TEXTS = st.sampled_from(["seal differs", "same shipper", "", "two\nlines"])
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(Open, consignment=NAMES),
    st.builds(
        Mark,
        consignment=NAMES,
        page=st.sampled_from(["bill of lading", "registry"]),
        box=st.just("seal"),
        direction=st.sampled_from(["suspicious", "reassuring", "none"]),
    ),
    st.builds(
        Enquire, consignment=NAMES, enquiry=st.sampled_from(["registry", "seal check", "none"])
    ),
    st.builds(Shortlist, consignment=NAMES, on=st.booleans()),
    st.builds(
        Assess, consignment=NAMES, percent=PERCENTS, topic=st.sampled_from([None, "cocaine", "x"])
    ),
    st.builds(Reveal, consignment=NAMES),
    st.builds(
        Order,
        consignment=NAMES,
        examination=st.sampled_from(["door check", "full unload"]),
        reason=TEXTS,
        ticks=st.just(()),
    ),
    st.builds(Withdraw, consignment=NAMES),
    st.builds(Release, consignment=NAMES, reason=TEXTS),
    st.builds(Recall, consignment=NAMES),
    st.builds(Alert, consignment=NAMES, reason=TEXTS),
    st.builds(Note, consignment=NAMES, text=TEXTS),
)
STROKES: st.SearchStrategy[Command] = st.one_of(
    st.builds(Wait),
    st.builds(ReleaseRest, percent=PERCENTS, reason=TEXTS),
    st.builds(Close, random_order=st.permutations(["A", "B", "C", "Z"]).map(tuple)),
)


def _read(name: str) -> tuple[Command, ...]:
    return Open(consignment=name), Assess(consignment=name, percent=30)


HITS = st.none() | st.tuples(st.builds(Hit, rule=st.just("C03"), points=st.floats(-20, 20)))
READ: list[Command] = [command for name in "AB" for command in _read(name)]
STEPS = st.builds(
    lambda read, walk, end: [*((command, None) for command in read), *walk, *end],
    st.sampled_from([READ, READ[:2], []]),
    st.lists(st.tuples(COMMANDS | st.builds(Wait), HITS), min_size=10, max_size=60),
    st.lists(st.tuples(COMMANDS | STROKES, HITS), max_size=8),
)
"""Long walks that often begin with two judged consignments and sometimes end with a close."""
WAYS_TO_PLAY = st.builds(
    TERMS.model_copy,
    update=st.fixed_dictionaries(
        {
            "indicators": st.sampled_from(["after first judgement", "from the start", "never"]),
            "feedback": st.sampled_from(["at the end", "after each"]),
            "searches": st.integers(0, 2),
            "search_minutes": st.none() | st.integers(0, 200),
            "examination_minutes": st.just({"door check": 20, "full unload": 90}),
            "desk_minutes": st.integers(0, 30),
            "latency": st.sampled_from([{}, {"registry": 3}, {"registry": 8, "seal check": 1}]),
        }
    ),
)
Step = tuple[Command, tuple[Hit, ...] | None]


def _play(terms: Terms, steps: list[Step]) -> tuple[list[Event], list[ShiftState]]:
    """Every event of a walk and the state before and after each."""
    events: list[Event] = []
    state = initial_state(terms)
    for command, hits in steps:
        decision = decide(terms, state, command, hits)
        if not isinstance(decision, Refusal):
            events += decision
            state = replay(terms, events)
    return events, list(accumulate(events, evolve, initial=initial_state(terms)))


@pytest.mark.thorough
@settings(max_examples=150, deadline=None)
@given(WAYS_TO_PLAY, STEPS)
def test_whatever_is_asked_the_desk_stays_within_its_terms(
    terms: Terms, steps: list[Step]
) -> None:
    """Minutes and slots are never overdrawn, and replay leads where step by step led."""
    events, states = _play(terms, steps)

    assert states[-1] == replay(terms, events)
    assert states[-1].events == len(events)
    for state in states:
        assert minutes_left(terms, state) >= 0
        assert searches_left(terms, state) >= 0
        assert (search_minutes_left(terms, state) or 0) >= 0
        assert all(_is_sound(terms, progress) for progress in state.progress.values())
        assert all(_has_come(progress, state) for progress in state.progress.values())


def _has_come(progress: ConsignmentProgress, state: ShiftState) -> bool:
    """Nothing that is due is still awaited, but for what a decision keeps from the desk."""
    return progress.is_decided or all(at > state.minutes_spent for at in progress.awaited.values())


def _is_sound(terms: Terms, progress: ConsignmentProgress) -> bool:
    commit_first = terms.indicators == "after first judgement"
    return (
        (progress.order is None or progress.released is None)
        and (progress.final is None or progress.first is not None)
        and (progress.order is None or progress.first is not None)
        and (progress.hits is None or progress.first is not None or not commit_first)
        and (progress.hits is None or terms.indicators != "never")
        and len(set(progress.asked)) == len(progress.asked)
    )


@pytest.mark.thorough
@settings(max_examples=100, deadline=None)
@given(WAYS_TO_PLAY, STEPS)
def test_an_answer_comes_in_its_time_and_stays(terms: Terms, steps: list[Step]) -> None:
    """Paid for at once, here when it is due; never before, and never taken back."""
    events, states = _play(terms, steps)

    for event, before, after in zip(events, states, states[1:], strict=False):
        for name, progress in after.progress.items():
            earlier = before.progress[name]
            assert progress.enquiries[: len(earlier.enquiries)] == earlier.enquiries
            for enquiry in set(progress.enquiries) & earlier.awaited.keys():
                assert earlier.awaited[enquiry] <= after.minutes_spent
            if isinstance(event, Assessed | Marked):
                assert progress.awaited == earlier.awaited


@pytest.mark.thorough
@settings(max_examples=100, deadline=None)
@given(WAYS_TO_PLAY, STEPS)
def test_the_first_judgement_never_changes(terms: Terms, steps: list[Step]) -> None:
    """Once locked it is the same in every later state."""
    _, states = _play(terms, steps)

    for name in terms.consignments:
        firsts = [state.progress[name].first for state in states]
        assert len({first for first in firsts if first}) <= 1
        assert firsts == sorted(firsts, key=lambda first: first is not None)


@pytest.mark.thorough
@settings(max_examples=100, deadline=None)
@given(WAYS_TO_PLAY, STEPS, COMMANDS | STROKES)
def test_a_refused_move_changes_nothing(terms: Terms, steps: list[Step], command: Command) -> None:
    """Asked again in the same state, it is refused again; closed is closed."""
    _, states = _play(terms, steps)
    state = states[-1]
    before = repr(state)

    decision = decide(terms, state, command, None)

    assert repr(state) == before
    assert decide(terms, state, command, None) == decision
    assert state.closed is None or decision == Refusal(code="shift_closed")


@pytest.mark.thorough
@settings(max_examples=100, deadline=None)
@given(STEPS)
def test_an_event_comes_back_from_its_json_as_it_was(steps: list[Step]) -> None:
    """What is stored is what happened."""
    for event in _play(TERMS, steps)[0]:
        assert read_event(event.model_dump_json()) == event

"""What a screen offers is what the engine grants, wherever a shift has come to."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.allowed_commands import refusal
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.scenario.model import FeedbackTiming
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
from profiler_sim.shift.events import Hit
from tests.play.sitting import MORNING, sit

NOW = Moment(MORNING, 900)
HITS = (Hit(rule="C03", points=12.0),)
NAMES = ("001", "004", "007")
"""The second one goes on to another country."""
Build = Callable[[Desk, str], Command]


def _take_back(desk: Desk, name: str) -> Command:
    ordered = desk.state.progress[name].order is not None
    return Withdraw(consignment=name) if ordered else Recall(consignment=name)


def _enquire(desk: Desk, name: str) -> Command:
    asked = desk.state.progress[name].asked
    left = [enquiry for enquiry in desk.terms.enquiries if enquiry not in asked]
    return Enquire(consignment=name, enquiry=left[0])


VERBS: Mapping[str, Build] = {
    "open": lambda _, name: Open(consignment=name),
    "mark": lambda _, name: Mark(
        consignment=name, page="bill of lading", box="seal", direction="suspicious"
    ),
    "enquire": _enquire,
    "shortlist": lambda _, name: Shortlist(consignment=name, on=True),
    "assess": lambda _, name: Assess(consignment=name, percent=20, topic=None),
    "reveal": lambda _, name: Reveal(consignment=name),
    "order": lambda _, name: Order(consignment=name, examination="door check", reason="odd"),
    "release": lambda _, name: Release(consignment=name, reason="usual"),
    "take back": _take_back,
    "alert": lambda _, name: Alert(consignment=name, reason="look at the seal"),
    "note": lambda _, name: Note(consignment=name, text="look again"),
    "wait": lambda *_: Wait(),
    "release rest": lambda *_: ReleaseRest(percent=5, reason="usual"),
    "close": lambda *_: Close(),
}
"""A command with everything it needs, by the verb."""
STILL_NEEDED = {"no_minutes", "answer_too_late"}
"""Refused although offered: minutes are counted when asked for."""


@cache
def _dealt(feedback: FeedbackTiming) -> Desk:
    scenario = scenario_by_name("three-pistols").model_copy(update={"feedback": feedback})
    return sit(scenario).desk


def _is_allowed(desk: Desk, verb: str, name: str) -> bool:
    """Whether the screen offers it."""
    return refusal(desk, verb, name) is None


def _agrees(desk: Desk, verb: str, name: str) -> bool:
    """Whether the screen and the engine say the same."""
    answer = decide(desk.terms, desk.state, VERBS[verb](desk, name), HITS)
    if verb == "note":  # the engine takes a note on anything, the screen shows none unread
        return _is_allowed(desk, verb, name) == desk.state.progress[name].opened
    if verb == "reveal" and desk.state.progress[name].hits is not None:
        return _is_allowed(desk, verb, name)  # once shown they can be read again, decided or not
    if isinstance(answer, Refusal) and answer.code in STILL_NEEDED:
        return _is_allowed(desk, verb, name)
    return _is_allowed(desk, verb, name) == (not isinstance(answer, Refusal))


@pytest.mark.thorough
@given(
    st.sampled_from(list(FeedbackTiming)),
    st.lists(
        st.tuples(st.sampled_from(sorted(VERBS.keys() - {"close"})), st.sampled_from(NAMES)),
        max_size=25,
    ),
)
@example(
    FeedbackTiming.AT_THE_END, [(verb, "004") for verb in ("open", "assess", "reveal", "order")]
)
@settings(max_examples=60, deadline=None)
def test_offered_is_granted_and_granted_is_offered(
    feedback: FeedbackTiming, walk: list[tuple[str, str]]
) -> None:
    """For every verb and consignment, after any moves, in a drill and in a real shift."""
    desk = _replayed(feedback)
    for verb, name in walk:
        after = desk.do(VERBS[verb](desk, name), NOW, HITS)
        desk = after if isinstance(after, Desk) else desk

    disagree = [(verb, name) for verb in VERBS for name in NAMES if not _agrees(desk, verb, name)]
    assert disagree == []


def _replayed(feedback: FeedbackTiming) -> Desk:
    """A desk of its own over the same caseload."""
    dealt = _dealt(feedback)
    return Desk.open(deepcopy(dealt.store), dealt.shift)


def test_nothing_is_possible_in_a_closed_shift() -> None:
    """Not even reading: the debrief shows the papers."""
    session = sit()
    session.close()

    possible = [v for v in VERBS for name in NAMES if _is_allowed(session.desk, v, name)]
    assert possible == []


@pytest.mark.parametrize(("minutes", "is_offered"), [(10, True), (9, False)])
def test_no_search_is_offered_without_minutes_for_the_shortest(
    minutes: int, *, is_offered: bool
) -> None:
    """A swab takes ten; an order that stands can be changed all the same."""
    name = "001"
    session = sit(scenario_by_name("three-pistols"))
    for command in (Open(consignment=name), VERBS["assess"](session.desk, name)):
        assert session.do(command) is None
    desk = session.desk
    terms = desk.terms.model_copy(update={"search_minutes": minutes})
    tight = replace(desk, brief=desk.brief.model_copy(update={"terms": terms}))

    assert min(terms.examination_minutes.values()) == 10
    assert (refusal(tight, "order", name) is None) is is_offered

"""A guided shift: the step that shows is the first that the state of the shift still asks for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import readable_scenarios
from profiler_sim.play.guide import CONDITIONS, COUNTS, DebriefGuide, desk_steps, steps_left
from profiler_sim.play.session import Session
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.scenario.model import (
    DEBRIEF_STEPS,
    DESK_STEPS,
    GUIDE_STEPS,
    GuideStep,
    Scenario,
)
from profiler_sim.shift.commands import (
    Assess,
    Command,
    Enquire,
    Mark,
    Open,
    Order,
    Release,
    ReleaseRest,
    Shortlist,
    Withdraw,
)
from tests.play.sitting import Stopwatch, done, sit

MENTORS_GUIDE = Path(__file__).parents[2] / "docs" / "mentor.md"
GUIDED = [each for each in readable_scenarios() if each.guide]
FIRST_WATCH = next(each for each in GUIDED if each.scenario == "first-watch")


def steps(*awaited: str) -> tuple[GuideStep, ...]:
    """A guide that says what it waits for."""
    return tuple(GuideStep(until=until, say=until) for until in awaited)


GUIDE = steps("open", "mark", "enquire", "order or release")


def guided(*guide: GuideStep) -> Session:
    """A seat at a shift of First watch with another guide."""
    return sit(FIRST_WATCH.model_copy(update={"guide": guide}))


def left(session: Session) -> list[str]:
    """What the guide still has to say."""
    return [step.say for step in desk_steps(session.desk)]


def _after(*events: str) -> list[str]:
    """What is left to say of the guide after these events."""
    session = guided(*GUIDE)
    moves: dict[str, Command] = {
        "opened": Open(consignment="001"),
        "shortlisted": Shortlist(consignment="001", on=True),
        "enquired": Enquire(consignment="001", enquiry="registry"),
        "assessed": Assess(consignment="001", percent=20, topic=None),
    }
    done(session, *(moves[event] for event in events))
    return left(session)


def test_before_anything_is_done_the_first_step_shows() -> None:
    """All of them are left."""
    assert _after() == ["open", "mark", "enquire", "order or release"]


def test_what_is_waited_for_ends_the_step() -> None:
    """And nothing else does."""
    assert _after("opened") == ["mark", "enquire", "order or release"]
    assert _after("shortlisted") == ["open", "mark", "enquire", "order or release"]


def test_whoever_runs_ahead_is_not_called_back() -> None:
    """Asking before marking ends both steps."""
    assert _after("opened", "enquired") == ["order or release"]


def test_doing_a_thing_twice_ends_one_step() -> None:
    """The second reading ends no other step."""
    assert _after("opened", "opened") == ["mark", "enquire", "order or release"]


def test_what_is_waited_for_twice_is_done_twice() -> None:
    """One reading, then another one."""
    session = guided(*steps("open", "open", "mark"))
    done(session, Open(consignment="001"))
    assert left(session) == ["open", "mark"]
    done(session, Open(consignment="002"))
    assert left(session) == ["mark"]


def test_one_order_ends_one_of_two_steps_that_wait_for_one() -> None:
    """A release ends the step that waits for either; the order is still to come."""
    session = guided(*steps("order or release", "order", "close"))
    done(session, *ordered("001"))
    assert left(session) == ["order", "close"]
    done(
        session,
        Open(consignment="002"),
        Assess(consignment="002", percent=5, topic=None),
        Release(consignment="002"),
    )
    assert left(session) == ["close"]


def test_the_way_back_to_the_list_is_said_only_to_who_is_not_there() -> None:
    """The rest is released at the list; with papers in hand, Esc comes first."""
    session = guided(GuideStep(until="release rest", say="Press R."))

    assert session.guide_line("") == "Press R."
    assert session.guide_line("bill of lading") == "Press Esc to go to the list. Press R."


def test_no_warning_of_a_shipped_scenario_speaks_of_goods_that_it_does_not_name() -> None:
    """The debrief calls a warning right by its topic: goods are compared only where named."""
    words = {word for name in read_catalogue().commodities for word in name.split() if word[6:]}
    for scenario in readable_scenarios():
        for message in scenario.messages:
            if message.warns_of and not message.names:
                said = set(message.text.casefold().replace(",", " ").replace(".", " ").split())
                assert not words & said - {message.warns_of}, scenario.scenario


def test_a_step_may_wait_for_one_enquiry_and_no_other() -> None:
    """Another question is asked, and the step still stands."""
    session = guided(
        GuideStep(until="open", say=""),
        GuideStep(until="enquire", what="scan", say="scan it"),
    )
    done(session, Open(consignment="001"), Enquire(consignment="001", enquiry="registry"))
    assert left(session) == ["scan it"]

    done(session, Enquire(consignment="001", enquiry="scan"))
    assert left(session) == []


def test_whoever_scans_first_need_not_ask_anything_else_for_the_guide() -> None:
    """The step that names the scan is over, and the one before it too."""
    session = guided(
        GuideStep(until="enquire", say="ask"),
        GuideStep(until="enquire", what="scan", say="scan it"),
    )
    done(session, Open(consignment="001"), Enquire(consignment="001", enquiry="scan"))

    assert left(session) == []


@pytest.mark.parametrize("scenario", GUIDED, ids=lambda each: each.scenario)
def test_every_step_of_a_shipped_guide_waits_for_something_that_can_happen(
    scenario: Scenario,
) -> None:
    """Its words are known; the last one at the desk is the close, the last of all the way home."""
    awaited = [word for step in scenario.guide for word in step.words]
    at_desk = [word for word in awaited if word in DESK_STEPS]

    assert set(awaited) <= set(GUIDE_STEPS)
    assert at_desk[-1] == "close"
    assert awaited[: len(at_desk)] == at_desk
    assert awaited[-1] == "leave"


def test_a_guide_may_wait_for_everything_that_can_be_done_at_the_desk() -> None:
    """Each word has its condition."""
    assert {*COUNTS, *CONDITIONS} == {*DESK_STEPS}


@pytest.mark.parametrize("word", GUIDE_STEPS)
def test_the_mentors_guide_explains_every_word(word: str) -> None:
    """In its tables of what a step can wait for."""
    assert f"`{word}`" in MENTORS_GUIDE.read_text("utf-8")


def test_marks_on_papers_do_not_pass_over_the_step_about_the_scan() -> None:
    """The second mark on a paper ends no step: the next one asks, the last waits for the scan."""
    session = guided(
        GuideStep(until="mark", say="mark"),
        GuideStep(until="enquire", say="ask"),
        GuideStep(until="mark", what="scan", say="mark the scan"),
    )
    bill = Mark(consignment="001", page="bill of lading", box="goods", direction="suspicious")
    done(session, Open(consignment="001"), bill, bill.model_copy(update={"box": "shipper"}))

    assert left(session) == ["ask", "mark the scan"]


def ordered(*names: str) -> Iterator[Command]:
    """Read, judged and searched."""
    for name in names:
        yield Open(consignment=name)
        yield Assess(consignment=name, percent=50, topic=None)
        yield Order(consignment=name, examination="full unload", reason="x")


def test_the_hint_to_use_another_search_goes_once_both_are_used() -> None:
    """And comes again when one is taken back."""
    session = guided(*steps("order", "all searches", "release rest", "close"))
    done(session, *ordered("001"))
    assert left(session)[0] == "all searches"
    done(session, *ordered("002"))
    assert left(session)[0] == "release rest"
    done(session, Withdraw(consignment="002"))
    assert left(session)[0] == "all searches"


def test_no_search_is_asked_for_without_minutes_of_the_teams() -> None:
    """Searches are left, and the teams have no time for any of them."""
    budget = FIRST_WATCH.budget.model_copy(update={"search_minutes": 185})
    guide = steps("order", "all searches", "close")
    session = sit(FIRST_WATCH.model_copy(update={"guide": guide, "budget": budget}))
    done(session, *ordered("001"))

    assert session.desk.state.progress["001"].order is not None
    assert left(session) == ["close"]


def test_the_rest_is_not_asked_for_where_nothing_is_left() -> None:
    """Every consignment was released one by one: what comes next is the close."""
    session = guided(*steps("release rest", "close"))
    for name in session.desk.terms.consignments[:-1]:
        done(
            session,
            Open(consignment=name),
            Assess(consignment=name, percent=5, topic=None),
            Release(consignment=name),
        )
    assert left(session) == ["release rest", "close"]
    done(session, ReleaseRest(percent=5))
    assert left(session) == ["close"]


def scanned(session: Session) -> None:
    """Read and scan the first container."""
    done(
        session,
        Open(consignment="001"),
        Mark(consignment="001", page="bill of lading", box="goods", direction="suspicious"),
        Enquire(consignment="001", enquiry="scan"),
    )


def test_what_is_said_of_a_page_is_said_on_that_page_only() -> None:
    """Above the list, and above another paper, the guide leads to the scan first."""
    session = sit(FIRST_WATCH)
    scanned(session)
    on_scan = session.guide_line("scan")

    assert "move from square to square" in on_scan
    there = "Choose 001 in the list and press Enter. Then press p until you see “Scan”."
    assert session.guide_line("") == there
    assert session.guide_line("bill of lading") == "Press p until you see “Scan”."
    done(session, Open(consignment="002"))
    assert session.guide_line("bill of lading") == there


def test_above_the_list_nothing_is_said_about_a_paper() -> None:
    """Resumed after the first reading: the way back to the paper, then what it is."""
    session = sit(FIRST_WATCH)
    done(session, Open(consignment="002"))

    way = "Go back to the papers: press Enter on a line of the list, such as 002."
    assert session.guide_line("") == way
    assert "This is the bill of lading" in session.guide_line("bill of lading")


def test_safety_checks_are_introduced_before_the_first_order() -> None:
    """The step that first speaks of a search speaks of the checks."""
    session = sit(FIRST_WATCH)
    before = []
    for step in session.steps:
        before.append(step.text)
        if "order" in step.words:
            break

    assert "safety checks" in before[-1]
    assert not any("Press l" in text for text in before[:-1])


@given(done_words=st.lists(st.sampled_from(GUIDE_STEPS), max_size=6))
@settings(max_examples=100, deadline=None)
def test_the_steps_that_are_left_are_the_end_of_the_guide(done_words: list[str]) -> None:
    """Whatever was done in whatever order; and nothing that was done stands first."""
    guide = FIRST_WATCH.guide

    rest = steps_left(guide, lambda word, _what: done_words.count(word))

    assert rest == guide[len(guide) - len(rest) :]
    if rest:
        waits = sum(rest[0].until == each.until for each in guide)
        assert not any(done_words.count(word) > waits for word in rest[0].words)


def debrief_guide(session: Session) -> DebriefGuide:
    """The guide through its debrief, read from the store again."""
    feedback = TraineeFeedback(session.desk.store, session.desk.shift, Stopwatch())
    return DebriefGuide(FIRST_WATCH.guide, feedback)


def awaited(guide: DebriefGuide) -> str:
    """What its step waits for; empty where none is left."""
    return guide.step.until if guide.step else ""


def test_the_guide_through_the_debrief_goes_on_where_it_was_left() -> None:
    """What was seen is kept; whoever turns to the numbers first is not called back."""
    session = sit(FIRST_WATCH)
    guide = debrief_guide(session)
    assert awaited(guide) == "see case"
    guide.see("see case")
    assert awaited(guide) == "see next case"
    guide.see("leave")

    again = debrief_guide(session)
    assert awaited(again) == "see next case"
    again.see("see finds")
    assert awaited(again) == "see score"
    for word in ("see score", "leave"):
        again.see(word)
    assert awaited(again) == ""
    assert awaited(debrief_guide(session)) == ""


def test_a_shift_without_a_guide_keeps_nothing_of_what_was_seen() -> None:
    """Its store takes no remark."""
    session = sit(FIRST_WATCH)
    feedback = TraineeFeedback(session.desk.store, session.desk.shift, Stopwatch())
    guide = DebriefGuide((), feedback)
    for word in DEBRIEF_STEPS:
        guide.see(word)

    assert feedback.guided == ()
    assert guide.step is None

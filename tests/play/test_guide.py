"""A guided shift: the step that shows is the first that has not been done."""

import pytest

from profiler_sim.files.named_files import readable_scenarios
from profiler_sim.play.session import DONE_BY, steps_left
from profiler_sim.scenario.model import GuideStep, Scenario
from profiler_sim.shift.commands import Assess, Command, Enquire, Mark, Open, Shortlist
from tests.play.sitting import done, sit

GUIDED = [each for each in readable_scenarios() if each.guide]
GUIDE = tuple(
    GuideStep(until=until, say=until) for until in ("open", "mark", "enquire", "order or release")
)


def _after(*events: str) -> list[str]:
    """What is left to say of the guide after these events."""
    session = sit()
    moves: dict[str, Command] = {
        "opened": Open(consignment="001"),
        "shortlisted": Shortlist(consignment="001", on=True),
        "enquired": Enquire(consignment="001", enquiry="registry"),
        "assessed": Assess(consignment="001", percent=20, topic=None),
    }
    done(session, *(moves[event] for event in events))
    return [step.say for step in steps_left(GUIDE, session.desk.events)]


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


def test_a_step_may_wait_for_one_enquiry_and_no_other() -> None:
    """Another question is asked, and the step still stands."""
    session = sit()
    guide = (
        GuideStep(until="open", say=""),
        GuideStep(until="enquire", what="scan", say="scan it"),
    )
    done(session, Open(consignment="001"), Enquire(consignment="001", enquiry="registry"))
    assert [step.say for step in steps_left(guide, session.desk.events)] == ["scan it"]

    done(session, Enquire(consignment="001", enquiry="scan"))
    assert steps_left(guide, session.desk.events) == ()


def test_whoever_scans_first_need_not_ask_anything_else_for_the_guide() -> None:
    """The step that names the scan is over, and the one before it too."""
    session = sit()
    guide = (
        GuideStep(until="enquire", say="ask"),
        GuideStep(until="enquire", what="scan", say="scan it"),
    )
    done(session, Open(consignment="001"), Enquire(consignment="001", enquiry="scan"))

    assert steps_left(guide, session.desk.events) == ()


@pytest.mark.parametrize("scenario", GUIDED, ids=lambda each: each.scenario)
def test_every_step_of_a_shipped_guide_waits_for_something_that_can_happen(
    scenario: Scenario,
) -> None:
    """Its words are the engine's, and the last one is the close."""
    awaited = [word for step in scenario.guide for word in step.until.split(" or ")]

    assert set(awaited) <= set(DONE_BY.values())
    assert awaited[-1] == "close"


def test_marks_on_papers_do_not_pass_over_the_step_about_the_scan() -> None:
    """The second mark on a paper ends no step: the next one asks, the last waits for the scan."""
    session = sit()
    guide = (
        GuideStep(until="mark", say="mark"),
        GuideStep(until="enquire", say="ask"),
        GuideStep(until="mark", what="scan", say="mark the scan"),
    )
    bill = Mark(consignment="001", page="bill of lading", box="goods", direction="suspicious")
    done(session, Open(consignment="001"), bill, bill.model_copy(update={"box": "shipper"}))

    assert [step.say for step in steps_left(guide, session.desk.events)] == [
        "ask",
        "mark the scan",
    ]

"""What became of each consignment."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.evidence.examinations import ExaminationResult
from profiler_sim.evidence.model import WeightedClue
from profiler_sim.scoring.debrief.findings import tip_off_finding
from profiler_sim.scoring.evaluation.outcomes import Outcome, evaluate_outcomes
from profiler_sim.shift.commands import (
    Alert,
    Assess,
    Close,
    Command,
    Enquire,
    Open,
    Order,
    Release,
    ReleaseRest,
)
from profiler_sim.shift.events import Enquired, Waited
from tests.scoring.shifts import ENQUIRY, GLANCE, SEARCH, World, played, searched

WORLD = World(
    papers=[0.3, 0.2, 0.1, 0.05],
    full=[0.8, 0.1, 0.1, 0.5],
    hides=frozenset({0, 3}),
    searches=1,
    random=1,
)


def told(*commands: Command, world: World = WORLD) -> dict[str, Outcome]:
    """Outcomes by consignment."""
    return {one.id: one for one in evaluate_outcomes(played(world, commands))}


def test_only_what_was_asked_is_seen() -> None:
    """The papers of all count, opened or not; an answer counts for its consignment alone."""
    found = told(Open(consignment="000"), Enquire(consignment="000", enquiry=ENQUIRY))

    assert [one.q_documents for one in found.values()] == pytest.approx(WORLD.papers)
    assert [one.q_held for one in found.values()] == pytest.approx([0.8, 0.2, 0.1, 0.05])
    assert [one.q_full for one in found.values()] == pytest.approx(WORLD.full)


def test_an_answer_that_did_not_come_before_the_close_was_not_seen() -> None:
    """It was paid for all the same."""
    late = WORLD.terms.model_copy(update={"latency": {ENQUIRY: 60}})
    asked = Enquired(consignment="000", enquiry=ENQUIRY, minutes=5, due=66)
    shift = replace(played(WORLD), terms=late)

    without, here = (
        evaluate_outcomes(replace(shift, events=(asked, *more)))[0]
        for more in ((), (Waited(minutes=61),))
    )

    assert (without.enquiries, here.enquiries) == ((), (ENQUIRY,))
    assert [without.q_held, here.q_held] == pytest.approx([0.3, 0.8])


def test_a_warned_trader_is_told_and_is_in_the_expected_gain() -> None:
    """The search of 000 would have found it; after the warning it finds nothing."""
    read, judge, order, close = searched([0])
    commands = [read, judge, Enquire(consignment="000", enquiry=ENQUIRY), order, close]
    quiet = played(replace(WORLD, luck={0: 0.7}), commands)
    loud = quiet.model.model_copy(update={"tips_off": {ENQUIRY: 0.5}})
    wary = {n: c.model_copy(update={"tip_off_threshold": 0.4}) for n, c in quiet.cases.items()}

    before, after = (
        evaluate_outcomes(quiet)[0],
        evaluate_outcomes(replace(quiet, model=loud, cases=wary))[0],
    )

    assert (before.result, before.warned) == (ExaminationResult.FIND, False)
    assert (after.result, after.warned) == (ExaminationResult.NOTHING, True)
    assert before.gain == pytest.approx(0.8 * 100 - 2 - 0.2 * 6)
    assert after.gain == pytest.approx(0.8 * 80 - 2 - 0.2 * 6)
    assert after.q_held == before.q_held
    assert tip_off_finding(after).code == "debrief.warned.missed"


def test_a_random_search_is_the_most_thorough_one() -> None:
    """It finds what was let go; what is not drawn is not searched."""
    found = told(ReleaseRest(percent=5), Close(random_order=("003", "000")))

    assert (found["003"].search, found["003"].examination) == ("random", SEARCH)
    assert found["003"].result == ExaminationResult.FIND
    assert (found["000"].search, found["000"].result) == (None, None)
    assert found["003"].decision == "released with the rest"


def test_what_was_done_is_told_as_it_was_done() -> None:
    """Reason, percentages, topic, alert, and what was left out before the doors."""
    order = Order(consignment="000", examination=GLANCE, reason="seal differs", ticks=("gas",))
    found = told(
        Open(consignment="000"),
        Assess(consignment="000", percent=20, topic=None),
        Assess(consignment="000", percent=40, topic="cocaine"),
        Alert(consignment="000", reason="same firm"),
        order,
        Close(),
    )["000"]

    assert (found.decision, found.reason, found.examination) == (
        "search ordered",
        "seal differs",
        GLANCE,
    )
    assert (found.first, found.final, found.topic, found.alerted) == (20, 40, "cocaine", True)
    assert found.ticks == ("gas",)
    assert found.unticked == ("dangerous goods", "load at the doors", "who is present")


def test_what_nobody_decided_on_is_told_as_left() -> None:
    """It has no percentage, and left as if released."""
    found = told(Close())["001"]

    assert (found.decision, found.final, found.search) == ("left undecided", None, None)


def test_a_consignment_let_go_alone_keeps_its_own_reason() -> None:
    """The reason is that of the release."""
    found = told(
        Open(consignment="001"),
        Assess(consignment="001", percent=5, topic=None),
        Release(consignment="001", reason="old customer"),
    )["001"]

    assert (found.decision, found.reason, found.final) == ("released", "old customer", 5)


def test_the_right_choice_gives_nothing_away() -> None:
    """The best by what was seen was searched, the others were let go."""
    found = told(*searched([0]))

    assert all(one.loss == pytest.approx(0) for one in found.values())
    assert found["000"].loss_full == 0
    assert sum(one.loss_full for one in found.values()) == pytest.approx(0)


def test_a_wrong_choice_gives_away_what_the_slot_was_worth() -> None:
    """Searching 10 % in place of 30 % costs the difference, once."""
    found = told(*searched([2]))

    assert found["002"].loss == pytest.approx(0.2 * 106)
    assert found["000"].loss == 0
    assert found["002"].threshold == pytest.approx(0.3)


@given(
    st.lists(st.integers(2, 97).map(lambda percent: percent / 100), min_size=2, max_size=6),
    st.data(),
)
@settings(max_examples=50, deadline=None)
def test_with_all_slots_used_losses_add_up_to_the_distance_from_the_best_list(
    qs: list[float], data: st.DataObject
) -> None:
    """What was given away is what the best list of as many would have brought more."""
    picks = data.draw(st.sets(st.integers(0, len(qs) - 1), min_size=1))
    world = World(papers=qs, searches=len(picks))

    found = evaluate_outcomes(played(world, searched(sorted(picks))))

    gains = sorted((one.gain for one in found), reverse=True)[: len(picks)]
    best = sum(max(0.0, won) for won in gains)
    mine = sum(one.gain for one in found if one.search)
    assert sum(one.loss for one in found) == pytest.approx(best - mine, abs=1e-9)


def test_with_a_slot_to_spare_letting_go_costs_all_it_would_have_brought() -> None:
    """Nothing else was displaced."""
    found = told(Close(), world=replace(WORLD, searches=4))

    assert found["000"].loss == pytest.approx(found["000"].gain)


def test_severity_weighs_by_what_it_may_be() -> None:
    """A find of a topic that counts three times is worth three times."""
    shift = replace(played(WORLD, [Close()]), severity={"cocaine": 3.0})

    assert evaluate_outcomes(shift)[0].gain == pytest.approx(0.3 * 300 - 2 - 0.7 * 6)


def test_a_clue_of_the_mentor_weighs_in_its_own_case_only() -> None:
    """Ten points are ten times the odds."""
    shift = played(WORLD, [Close()])
    clue = WeightedClue(shows="a fined firm's phone", box="notify party", points=10.0)
    case = shift.cases["001"].model_copy(update={"clues": (clue,)})
    clued = replace(shift, cases={**shift.cases, "001": case})

    found = evaluate_outcomes(clued)

    assert found[1].q_held == pytest.approx(2.5 / 3.5)
    assert found[0].q_held == pytest.approx(0.3)

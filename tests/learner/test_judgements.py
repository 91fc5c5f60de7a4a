"""Which decisions say something of a topic, and whether they were sound."""

import pytest

from profiler_sim.learner.judgements import Judgement, difficulty, judge_decisions
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.shift.commands import Assess, Close, Command, Open, Order, Release, ReleaseRest
from tests.scoring.shifts import SEARCH, World, played

DAY = 739_000
WORLD = World(papers=(0.9, 0.6, 0.1, 0.05, 0.03), hides=frozenset({0}), searches=1)
"""The first hides something; with one search the line lies at its 90 %."""


def judge(name: str, percent: int) -> list[Command]:
    """Read and state."""
    return [Open(consignment=name), Assess(consignment=name, percent=percent, topic="cocaine")]


def order(name: str) -> Order:
    """A search."""
    return Order(consignment=name, examination=SEARCH, reason="as judged")


def told(world: World, *commands: Command) -> dict[str, Judgement]:
    """What a shift says, by consignment."""
    shift = played(world, commands)
    found = judge_decisions(ScoredShift(shift), "deal", DAY)
    return {one.item.removeprefix("deal/"): one for one in found}


def test_a_load_and_its_lawful_look_alike_are_judged() -> None:
    """The others say nothing of the topic."""
    world = World(papers=(0.3, 0.1, 0.6, 0.05, 0.03), hides=frozenset({0}), searches=1)
    judged = [step for at in range(5) for step in judge(f"{at:03d}", 10)]

    found = told(world, *judged, ReleaseRest(percent=1, reason="quiet"), Close())

    assert "000" in found
    assert len(found) == 2
    assert all((one.topic, one.day) == ("cocaine", DAY) for one in found.values())


@pytest.mark.parametrize(("percent", "sound"), [(95, True), (70, False), (5, False)])
def test_sound_is_the_side_of_the_line_and_not_what_was_found(percent: int, sound: bool) -> None:
    """The evidence speaks for 60 %, the line lies at 40 %; the search finds nothing at all."""
    world = World(
        papers=(0.95, 0.8, 0.1, 0.05, 0.03), hides=frozenset({0}), luck={0: 1.0}, searches=2
    )

    found = told(world, *judge("000", percent), order("000"), ReleaseRest(percent=1, reason="x"))

    assert found["000"].sound is sound


def test_near_the_line_either_side_is_right() -> None:
    """The last consignment that gets a slot lies on the line itself."""
    found = told(WORLD, *judge("000", 50), order("000"), ReleaseRest(percent=1, reason="x"))

    assert "000" not in found


def test_what_is_rightly_let_go_unread_says_nothing() -> None:
    """What is let go unread against its papers is unsound."""
    world = World(papers=(0.95, 0.8, 0.1, 0.05, 0.03), hides=frozenset({0, 4}), searches=2)

    found = told(world, ReleaseRest(percent=1, reason="quiet"), Close())

    assert not found["000"].sound
    assert "004" not in found


def test_what_was_left_undecided_says_nothing() -> None:
    """Nobody stated it."""
    world = World(papers=(0.95, 0.8, 0.1, 0.05, 0.03), hides=frozenset({0}), searches=2)

    assert "000" not in told(world, *judge("000", 95), Close())


def test_hand_written_cases_are_in_no_number() -> None:
    """Neither as loads nor as look-alikes."""
    world = World(
        papers=(0.95, 0.8, 0.1, 0.05),
        hides=frozenset({0}),
        uncounted=frozenset({0, 1, 2, 3}),
        searches=2,
    )

    assert told(world, *judge("000", 95), Release(consignment="000"), Close()) == {}


def test_hard_is_what_lies_near_the_line() -> None:
    """Grades from the author's five, by points between evidence and line."""
    assert difficulty(0.5, 0.5) == 2
    assert [difficulty(q, 0.1) for q in (0.05, 0.3, 0.5, 0.9)] == [1, 1, 0, -2]
    assert difficulty(0.0, 0.5) == difficulty(1.0, 0.5) == -2

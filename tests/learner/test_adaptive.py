"""The comparison of adaptive with random drills, and the people in it."""

import numpy as np
import pytest

from profiler_sim.learner.judgements import Judgement
from profiler_sim.learner.plan import DRILL
from tests.bench.adaptive import (
    CEILING,
    CHOICES,
    TOPICS,
    Person,
    adaptive,
    person,
    report,
    train,
)


def somebody(skill: float) -> Person:
    """Equally good at everything."""
    start = dict.fromkeys(TOPICS, skill)
    return Person(start, dict(start), dict.fromkeys(TOPICS, 0))


def test_what_is_told_is_learnt_the_more_the_less_one_could() -> None:
    """And nothing at the ceiling; other topics stay as they were."""
    gains = []
    for skill in (-1.0, 1.0, CEILING):
        one = somebody(skill)
        one.told(TOPICS[0], 0)
        gains.append(one.at(TOPICS[0], 0) - skill)
        assert one.at(TOPICS[1], 0) == skill

    assert gains[0] > gains[1] > gains[2] == 0


def test_what_was_learnt_fades_by_half_in_a_month() -> None:
    """Down to where it began and no further."""
    one = somebody(0.0)
    one.told(TOPICS[0], 0)

    assert one.at(TOPICS[0], 30) == pytest.approx(one.at(TOPICS[0], 0) / 2)
    assert one.at(TOPICS[0], 3000) == pytest.approx(0)


@pytest.mark.parametrize("name", CHOICES)
def test_every_way_shares_out_the_same_number_of_loads(name: str) -> None:
    """Nobody gets more drills or fuller ones."""
    shares = CHOICES[name]((), 0, 5)

    assert sum(shares.values()) == pytest.approx(DRILL.expected)
    assert set(shares) == set(TOPICS)


def test_adaptive_turns_to_what_is_weak() -> None:
    """A topic judged wrongly ten times has more than one judged rightly ten times."""
    judged = [
        Judgement(item=f"{topic}{n}", topic=topic, day=1, sound=topic != TOPICS[3], difficulty=0)
        for topic in TOPICS
        for n in range(10)
    ]

    shares = adaptive(judged, 2, 1)
    assert shares[TOPICS[3]] == max(shares.values())


def test_everybody_begins_alike_and_learns() -> None:
    """The same seed is the same person, whatever she trains by."""
    start = person(np.random.default_rng((1, 7)))
    trained = [train(choice, 7, 6) for choice in CHOICES.values()]

    assert all(one.start == start.start for one in trained)
    assert all(sum(one.levels(12)) > sum(start.levels(0)) for one in trained)


def test_the_report_has_a_line_for_each_way_and_each_difference() -> None:
    """As Markdown, with intervals."""
    lines = list(report(4, 3))

    assert [line.split("|")[1].strip() for line in lines[4:]] == [
        "before",
        *CHOICES,
        "adaptive less by lot",
        "adaptive less evenly",
    ]
    assert all(" to " in line for line in lines[-2:])

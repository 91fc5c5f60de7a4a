"""Which topic comes next."""

from typing import Any

import pytest

from profiler_sim.learner.learner import LearnerTopic, assess_learner, rank_topics
from profiler_sim.learner.standing import Standing, practice_priority

WORKED = (("narcotics", 13, 17, 3), ("cites", 3, 8, 10), ("ipr", 0, 0, None))


@pytest.mark.parametrize(("name", "sound", "n", "days"), WORKED)
def test_worked_topics_have_their_priority(
    oracles: dict[str, Any], name: str, sound: int, n: int, days: int | None
) -> None:
    """Example 10, part by part."""
    worked, standing = oracles["E10"][name], Standing(n=n, sound=sound)

    found = practice_priority(standing, days)

    assert standing.level == pytest.approx(worked["mean"], abs=1e-9)
    assert standing.interval.low == pytest.approx(worked["lo80"], abs=1e-9)
    assert standing.interval.high == pytest.approx(worked["hi80"], abs=1e-9)
    assert found.need == pytest.approx(worked["need"], abs=1e-9)
    assert found.width == pytest.approx(worked["width"], abs=1e-9)
    assert found.due == pytest.approx(worked["due"], abs=1e-9)
    assert found.value == pytest.approx(worked["priority"], abs=1e-9)


def topic(name: str, sound: int = 0, n: int = 0, days: int | None = None) -> LearnerTopic:
    """A topic in which so much was seen."""
    standing = Standing(n=n, sound=sound)
    nothing = assess_learner((), (name,), 0).topics[0]
    return nothing.model_copy(
        update={"standing": standing, "days": days, "priority": practice_priority(standing, days)}
    )


def test_worked_topics_come_in_their_order() -> None:
    """Example 10: what was never seen, then what is weak, then what is fresh."""
    topics = [topic(name, sound, n, days) for name, sound, n, days in WORKED]

    assert [one.topic for one in rank_topics(topics, seed=1)] == ["ipr", "cites", "narcotics"]


def test_a_mentor_can_pin_a_topic() -> None:
    """It comes first whatever its priority."""
    topics = [topic(name, sound, n, days) for name, sound, n, days in WORKED]

    assert rank_topics(topics, 1, pinned=("narcotics",))[0].topic == "narcotics"


def test_equals_are_drawn_by_seed() -> None:
    """The same seed the same order, whatever order they come in; other seeds other orders."""
    topics = [topic(name) for name in "abcdef"]

    orders = {tuple(t.topic for t in rank_topics(topics, seed)) for seed in range(20)}

    assert rank_topics(topics, 3) == rank_topics(topics[::-1], 3)
    assert len(orders) > 10


def test_two_weeks_unseen_is_due() -> None:
    """And so is what was never seen; yesterday's is not."""
    standing = Standing(n=10, sound=9)

    assert practice_priority(standing, None).is_due
    assert practice_priority(standing, 14).is_due
    assert not practice_priority(standing, 13).is_due

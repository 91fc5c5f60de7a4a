"""Where somebody stands in a topic, in a word."""

from typing import Any

import pytest

from profiler_sim.learner.standing import Standing, TopicState


def test_seven_of_ten_have_the_worked_level(oracles: dict[str, Any]) -> None:
    """Example 6: 64 %, between 48 and 80 %."""
    worked = oracles["E6"]["beta"]

    found = Standing(n=10, sound=7)

    assert found.level == pytest.approx(worked["mean"], abs=1e-9)
    assert [found.interval.low, found.interval.high] == pytest.approx(worked["ci80"], abs=1e-9)


def test_every_worked_topic_has_its_interval(oracles: dict[str, Any]) -> None:
    """Example 6, from nothing seen to 18 of 20."""
    for tally, limits in oracles["E6"]["secure_if"].items():
        sound, n = map(int, tally.split("/"))
        found = Standing(n=n, sound=sound).interval
        assert [found.low, found.high] == pytest.approx(limits, abs=1e-9)


@pytest.mark.parametrize(
    ("sound", "n", "state"),
    [
        (0, 0, TopicState.TOO_LITTLE_SEEN),
        (4, 4, TopicState.TOO_LITTLE_SEEN),
        (5, 5, TopicState.DEVELOPING),
        (9, 9, TopicState.DEVELOPING),
        (9, 10, TopicState.DEVELOPING),
        (12, 12, TopicState.SECURE),
        (18, 20, TopicState.SECURE),
        (1, 5, TopicState.NEEDS_TRAINING),
        (10, 20, TopicState.NEEDS_TRAINING),
    ],
)
def test_the_interval_says_the_word(sound: int, n: int, state: TopicState) -> None:
    """18 of 20 are secure, 9 of 10 are not yet, 1 of 5 needs training."""
    assert Standing(n=n, sound=sound).state is state

"""How much of a score is the person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.metrics.intervals import ANYTHING
from profiler_sim.scoring.metrics.reliability import Reliability, reliability

PUBLISHED = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))
"""Six people and four scores each: the example of Shrout and Fleiss (1979)."""
SCORES = st.lists(
    st.lists(st.floats(0, 1, width=32), min_size=2, max_size=5), min_size=2, max_size=8
)


def test_the_published_example_has_its_reliability() -> None:
    """ICC(1,1) = .17, between -.13 and .72."""
    found = reliability(PUBLISHED)

    assert found is not None
    assert found.value == pytest.approx(0.17, abs=0.005)
    assert found.interval.low == pytest.approx(-0.13, abs=0.005)
    assert found.interval.high == pytest.approx(0.72, abs=0.005)


@pytest.mark.parametrize(("one", "shifts"), [(0.57, 3), (0.45, 5), (0.08, 46), (0.23, 13)])
def test_shifts_that_are_enough_follow_spearman_brown(one: float, shifts: int) -> None:
    """The rounded numbers of the table in SCORING."""
    found = Reliability(value=one, interval=ANYTHING)

    assert found.shifts is not None
    assert round(found.shifts) == shifts
    assert found.over(found.shifts) == pytest.approx(0.8)
    assert Reliability(value=0.57, interval=ANYTHING).over(4) == pytest.approx(0.84, abs=0.005)


@given(SCORES)
def test_it_lies_in_its_interval_and_never_above_1(people: list[list[float]]) -> None:
    """However few scores there are."""
    found = reliability(people)

    if found is not None:
        assert found.value <= 1 + 1e-9
        assert found.interval.low - 1e-9 <= found.value <= found.interval.high + 1e-9


@given(SCORES)
def test_what_is_shown_of_it_is_a_share(people: list[list[float]]) -> None:
    """Neither value nor interval leaves 0 to 1, and what the interval loses was no share."""
    found = reliability(people)

    if found is not None:
        value, interval = found.share
        assert 0 <= interval.low <= value <= interval.high <= 1 + 1e-9
        assert interval.high == max(0.0, found.interval.high)
        assert interval.low in {0.0, found.interval.low}


def test_who_always_scores_the_same_is_told_apart_by_one_shift() -> None:
    """And where all people are alike no number of shifts would do."""
    sure = reliability([[0.1, 0.1], [0.5, 0.5], [0.9, 0.9]])
    alike = reliability([[0.1, 0.9], [0.9, 0.1], [0.1, 0.9]])

    assert sure is not None
    assert (sure.value, sure.shifts) == (1, 0)
    assert alike is not None
    assert alike.value < 0
    assert alike.shifts is None


@pytest.mark.parametrize("people", [[], [[0.1, 0.2]], [[0.1], [0.2]], [[0.3, 0.3], [0.3, 0.3]]])
def test_too_few_scores_say_nothing(people: list[list[float]]) -> None:
    """One person, one shift each, or no difference at all."""
    assert reliability(people) is None

"""Intervals for counted shares, and for a mean over several shifts."""

import math
from collections.abc import Callable
from random import Random
from statistics import NormalDist
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.metrics.intervals import (
    ANYTHING,
    Interval,
    Rate,
    mean_over_shifts,
    rate,
    wilson,
)
from tests.exact_intervals import clopper_pearson, simultaneous

COUNTED = st.integers(0, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def covered(n: int, truth: float, confidence: float) -> float:
    """Probability that the exact interval of n throws at `truth` holds it."""
    return math.fsum(
        math.comb(n, k) * truth**k * (1 - truth) ** (n - k)
        for k in range(n + 1)
        if clopper_pearson(k, n, confidence).holds(truth)
    )


def test_wilson_gives_the_worked_table(oracles: dict[str, Any]) -> None:
    """From 4 of 5 to 64 of 80, none of 5 and all of 5."""
    for tally, limits in oracles["E1c_wilson_table"].items():
        found = wilson(*map(int, tally.split("/")))
        assert [found.low, found.high] == pytest.approx(limits, abs=1e-9)


@given(COUNTED)
def test_wilson_holds_what_was_seen_and_stays_within_0_and_1(counted: tuple[int, int]) -> None:
    """A share lies in its own interval."""
    k, n = counted
    found = wilson(k, n)

    assert 0 <= found.low <= found.high <= 1
    assert n == 0 or found.holds(k / n)


@given(st.integers(1, 1000))
def test_none_and_all_have_exact_bounds(n: int) -> None:
    """No rounding dust at 0 and 1."""
    assert wilson(0, n).low == 0
    assert wilson(n, n).high == 1
    assert clopper_pearson(0, n).low == 0
    assert clopper_pearson(n, n).high == 1


def test_nothing_counted_says_nothing() -> None:
    """0 of 0 leaves every share possible."""
    assert wilson(0, 0) == ANYTHING
    assert clopper_pearson(0, 0) == ANYTHING


@pytest.mark.parametrize("interval", [wilson, clopper_pearson])
@pytest.mark.parametrize(("k", "n"), [(-1, 3), (4, 3)])
def test_more_than_all_is_refused(
    interval: Callable[[int, int], Interval], k: int, n: int
) -> None:
    """A share above 1 or below 0 was counted wrongly."""
    with pytest.raises(ValueError, match="k of n"):
        interval(k, n)


def test_the_exact_interval_of_none_in_ten_is_the_known_one() -> None:
    """With k = 0 the upper limit has a closed form."""
    assert clopper_pearson(0, 10).high == pytest.approx(1 - 0.025**0.1, abs=1e-12)


@given(st.floats(0.001, 0.999), st.integers(1, 25))
def test_the_exact_interval_covers_at_least_as_often_as_it_says(truth: float, n: int) -> None:
    """Whatever the true share, at most 5 in 100 intervals miss it."""
    assert covered(n, truth, 0.95) >= 0.95 - 1e-9


@given(st.lists(COUNTED, min_size=1, max_size=6))
def test_intervals_meant_together_are_wider_than_each_alone(
    bands: list[tuple[int, int]],
) -> None:
    """Ten chances to be wrong need ten more careful intervals."""
    for (k, n), together in zip(bands, simultaneous(bands, 0.9), strict=True):
        alone = clopper_pearson(k, n, 0.9)
        assert together.low <= alone.low + 1e-12
        assert together.high >= alone.high - 1e-12


def test_one_band_alone_is_the_plain_exact_interval() -> None:
    """And no band needs no interval."""
    alone, together = clopper_pearson(3, 9, 0.99), simultaneous([(3, 9)], 0.99)[0]

    assert (together.low, together.high) == pytest.approx((alone.low, alone.high))
    assert simultaneous([]) == ()


def assert_rate(found: Rate, value: float, limits: list[float]) -> None:
    """Hold a rate to worked numbers."""
    assert [found.value, found.low, found.high] == pytest.approx([value, *limits], abs=1e-9)


def test_a_worked_shift_has_its_rates(oracles: dict[str, Any]) -> None:
    """Example 1: 6 of 40 smuggled, 8 opened, 4 found; the counts stand beside the share."""
    worked = oracles["E1"]

    assert_rate(rate(4, 6), worked["DR"], worked["DR_ci"])
    assert_rate(rate(4, 8), worked["SR"], worked["SR_ci"])
    assert_rate(rate(4, 34), worked["OIR"], worked["OIR_ci"])
    assert (rate(4, 34).k, rate(4, 34).n) == (4, 34)


def test_a_perfect_shift_of_three_is_compatible_with_44_percent(oracles: dict[str, Any]) -> None:
    """Example 1b: a small perfect number proves little."""
    worked = oracles["E1b_extreme"]

    assert_rate(rate(3, 3), 1.0, worked["DR_ci"])
    assert_rate(rate(0, 17), 0.0, worked["OIR_ci"])


def test_without_a_case_there_is_no_rate() -> None:
    """Nothing there and nothing opened: no share."""
    assert rate(0, 0) == Rate(k=0, n=0, value=None, low=0.0, high=1.0)


def test_a_count_that_is_none_is_refused() -> None:
    """Counts are counts."""
    with pytest.raises(ValueError, match="k of n"):
        rate(3, 2)
    with pytest.raises(ValueError, match="k of n"):
        rate(-1, 2)


def test_four_worked_shifts_have_their_interval(oracles: dict[str, Any]) -> None:
    """Example 11: 58.75 %. Its limits are as far off as chance moves such a mean."""
    worked = oracles["E11"]

    found = mean_over_shifts(worked["sq"])

    assert found is not None
    assert found.interval is not None
    assert [found.mean, found.sd] == pytest.approx([worked["mean"], worked["sd"]], abs=1e-9)
    for limit in (found.interval.low, found.interval.high):
        error = NormalDist().inv_cdf(0.9) * math.sqrt(limit * (1 - limit) / found.n)
        assert abs(found.mean - limit) == pytest.approx(error, abs=1e-12)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_a_level_over_shifts_never_leaves_0_to_100_percent(scores: list[float]) -> None:
    """Neither the mean nor its interval, which holds the mean."""
    found = mean_over_shifts(scores)

    assert found is not None
    assert 0 <= found.mean <= 1
    if found.interval is not None:
        assert 0 <= found.interval.low <= found.mean + 1e-12
        assert found.mean - 1e-12 <= found.interval.high <= 1


@pytest.mark.thorough
@pytest.mark.parametrize("shape", [(2.0, 2.0), (0.3, 0.3), (5.0, 1.0), (0.2, 1.0)])
@pytest.mark.parametrize("n", [2, 4])
def test_the_interval_of_a_mean_holds_the_true_mean_as_often_as_it_says(
    n: int, shape: tuple[float, float]
) -> None:
    """80 of 100 times or more, whether scores cluster in the middle or at the ends."""
    draws, times, truth = Random(1), 4000, shape[0] / sum(shape)
    held = 0
    for _ in range(times):
        found = mean_over_shifts([draws.betavariate(*shape) for _ in range(n)])
        assert found is not None
        assert found.interval is not None
        held += found.interval.holds(truth)

    assert held / times >= 0.8


@pytest.mark.parametrize("score", [-0.01, 1.01])
def test_a_score_that_is_no_share_has_no_level(score: float) -> None:
    """Who wants the level of such a score says first how it counts."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        mean_over_shifts([0.5, score])


def test_one_shift_has_a_mean_and_no_interval() -> None:
    """A single number cannot tell how far it may be off."""
    found = mean_over_shifts([0.4])

    assert found is not None
    assert (found.n, found.mean, found.sd, found.interval) == (1, 0.4, None, None)


def test_no_shift_has_no_mean() -> None:
    """Nothing played, nothing to say."""
    assert mean_over_shifts([]) is None


def test_equal_shifts_leave_doubt_too() -> None:
    """Three good shifts do not prove the fourth; more shifts leave less doubt."""
    few, many = mean_over_shifts([1.0] * 3), mean_over_shifts([1.0] * 30)

    assert few is not None
    assert few.interval is not None
    assert many is not None
    assert many.interval is not None
    assert 0 < few.interval.low < many.interval.low < 1
    assert few.interval.high == many.interval.high == 1

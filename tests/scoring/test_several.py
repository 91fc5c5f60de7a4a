"""Several shifts together."""

from typing import Any

import pytest

from profiler_sim.scoring.several import Verdict, over_shifts, verdict


def test_four_worked_shifts_have_their_interval(oracles: dict[str, Any]) -> None:
    """Example 11: 58.75 %, between 51 and 66 %."""
    worked = oracles["E11"]

    found = over_shifts(worked["sq"])

    assert found is not None
    assert found.interval is not None
    assert [found.mean, found.sd] == pytest.approx([worked["mean"], worked["sd"]], abs=1e-9)
    # the example was worked with t rounded to 1.637744; ours is exact (1.6377443537)
    half = (worked["ci80"][1] - worked["ci80"][0]) / 2 * 1.6377443536962 / 1.637744
    expected = [worked["mean"] - half, worked["mean"] + half]
    assert [found.interval.low, found.interval.high] == pytest.approx(expected, abs=1e-9)


def test_one_shift_has_a_mean_and_no_interval() -> None:
    """A single number cannot tell how far it may be off."""
    found = over_shifts([0.4])

    assert found is not None
    assert (found.n, found.mean, found.sd, found.interval) == (1, 0.4, None, None)


def test_no_shift_has_no_mean() -> None:
    """Nothing played, nothing to say."""
    assert over_shifts([]) is None


def test_equal_shifts_leave_no_doubt() -> None:
    """Without spread the interval is a point."""
    found = over_shifts([0.5, 0.5, 0.5])

    assert found is not None
    assert found.interval is not None
    assert (found.interval.low, found.interval.high) == (0.5, 0.5)


def test_four_worked_shifts_pass_at_50_and_leave_60_open(oracles: dict[str, Any]) -> None:
    """Example 11: the interval is 51 to 66 %."""
    worked = oracles["E11"]["sq"]

    assert verdict(worked, 0.50) is Verdict.PASSED
    assert verdict(worked, 0.60) is Verdict.ONE_MORE
    assert verdict(worked, 0.70) is Verdict.FAILED


def test_after_two_more_shifts_the_mean_decides(oracles: dict[str, Any]) -> None:
    """Nobody is kept in the exam for ever, and nobody leaves it early."""
    worked = oracles["E11"]["sq"]

    assert verdict([*worked, 0.5, 0.72], 0.60) is Verdict.FAILED
    assert verdict([*worked, 0.6, 0.72], 0.60) is Verdict.PASSED
    assert verdict([0.9, 0.9, 0.9], 0.50) is Verdict.ONE_MORE
    assert verdict([], 0.50) is Verdict.ONE_MORE

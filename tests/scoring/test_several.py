"""Several shifts together."""

from typing import Any

import pytest

from profiler_sim.scoring.several import over_shifts


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

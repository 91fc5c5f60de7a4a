"""Rates, chance and ranking."""

import math
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.detection import (
    Counts,
    Rate,
    auc,
    detection_rate,
    lift,
    lots,
    lots_at_least,
    over_inspection_rate,
    rate,
    strike_rate,
)

SCORES = st.lists(st.integers(0, 8), min_size=1, max_size=25)
DRAWS = st.integers(1, 60).flatmap(
    lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(0, n))
)
"""Consignments, smuggled ones, examined ones."""
CAREFUL = Counts(tp=4, fp=4, fn=2, tn=30)


def assert_rate(found: Rate, value: float, limits: list[float]) -> None:
    """Hold a rate to worked numbers."""
    assert [found.value, found.low, found.high] == pytest.approx([value, *limits], abs=1e-9)


def test_a_worked_shift_has_its_rates(oracles: dict[str, Any]) -> None:
    """Example 1: 6 of 40 smuggled, 8 opened, 4 found."""
    worked = oracles["E1"]

    assert_rate(detection_rate(CAREFUL), worked["DR"], worked["DR_ci"])
    assert_rate(strike_rate(CAREFUL), worked["SR"], worked["SR_ci"])
    assert_rate(over_inspection_rate(CAREFUL), worked["OIR"], worked["OIR_ci"])
    assert lift(CAREFUL) == pytest.approx(worked["lift"], abs=1e-9)


def test_a_worked_shift_is_told_in_counts() -> None:
    """The counts stand beside the share: 4 of 6, 4 of 8, 4 of 34."""
    found = [detection_rate(CAREFUL), strike_rate(CAREFUL), over_inspection_rate(CAREFUL)]

    assert [(r.k, r.n) for r in found] == [(4, 6), (4, 8), (4, 34)]
    assert CAREFUL.population == 40


def test_a_perfect_shift_of_three_is_compatible_with_44_percent(oracles: dict[str, Any]) -> None:
    """Example 1b: a small perfect number proves little."""
    perfect, worked = Counts(tp=3, fp=0, fn=0, tn=17), oracles["E1b_extreme"]

    assert_rate(detection_rate(perfect), 1.0, worked["DR_ci"])
    assert_rate(over_inspection_rate(perfect), 0.0, worked["OIR_ci"])


def test_without_a_case_there_is_no_rate() -> None:
    """Nothing there and nothing opened: no share, and no lift."""
    idle = Counts(tp=0, fp=0, fn=0, tn=5)

    assert detection_rate(idle) == Rate(k=0, n=0, value=None, low=0.0, high=1.0)
    assert strike_rate(idle).value is None
    assert lift(idle) is None
    assert lift(Counts(tp=0, fp=2, fn=0, tn=5)) is None


def test_lots_do_as_well_in_one_worked_shift_of_a_hundred(oracles: dict[str, Any]) -> None:
    """Example 1: drawing 8 of 40 with 6 smuggled finds 1.2 on average."""
    worked = oracles["E1"]

    assert lots_at_least(40, 6, 8, 4) == pytest.approx(worked["p_random_as_good"], abs=1e-9)
    assert lots(40, 6, 8).mean == pytest.approx(worked["rand_expected"], abs=1e-9)


@given(DRAWS)
def test_lots_find_something_between_nothing_and_all(draw: tuple[int, int, int]) -> None:
    """Tails run from 1 to 0, never rise, and add up to the mean."""
    population, present, examined = draw
    tails = [lots_at_least(*draw, found) for found in range(present + 2)]

    assert tails[0] == 1
    assert tails[-1] == 0
    assert tails == sorted(tails, reverse=True)
    assert math.fsum(tails[1:]) == pytest.approx(examined * present / population, abs=1e-9)


@given(DRAWS)
def test_nine_of_ten_draws_of_lots_lie_in_their_range(draw: tuple[int, int, int]) -> None:
    """At most 5 in 100 lie below and at most 5 above."""
    found = lots(*draw)

    assert 1 - lots_at_least(*draw, found.low) <= 0.05 + 1e-12
    assert lots_at_least(*draw, found.high + 1) <= 0.05 + 1e-12


def test_lots_are_counted_as_one_counts_draws_by_hand() -> None:
    """Of the 20 ways to draw 3 of 6, those with 2 or more of the 3 smuggled."""
    draws = list(combinations([1, 1, 1, 0, 0, 0], 3))
    good = [draw for draw in draws if sum(draw) >= 2]

    assert lots_at_least(6, 3, 3, 2) == len(good) / len(draws)


def test_lots_from_an_empty_pool_find_nothing() -> None:
    """No consignments, no finds."""
    empty = lots(0, 0, 0)

    assert (empty.mean, empty.low, empty.high) == (0, 0, 0)


def test_worked_probabilities_rank_as_worked(oracles: dict[str, Any]) -> None:
    """Example 2: area and Hanley-McNeil error."""
    worked = oracles["E2"]
    judged = list(zip(worked["p"], worked["y"], strict=True))

    found = auc([p for p, y in judged if y], [p for p, y in judged if not y])

    assert found is not None
    assert [found.value, found.se] == pytest.approx([worked["AUC"], worked["AUC_se"]], abs=1e-9)


@given(SCORES, SCORES)
def test_the_area_is_the_share_of_pairs_ranked_right(bad: list[int], good: list[int]) -> None:
    """Every pair compared one by one, ties counting half, gives the same number."""
    pairs = [(b > g) + (b == g) / 2 for b in bad for g in good]

    found = auc(bad, good)

    assert found is not None
    assert found.value == pytest.approx(sum(pairs) / len(pairs), abs=1e-12)


@given(SCORES, SCORES)
def test_the_ranking_error_is_that_of_hanley_and_mcneil(bad: list[int], good: list[int]) -> None:
    """The stable form is the published one."""
    found = auc(bad, good)
    assert found is not None
    a, p, n = found.value, len(bad), len(good)

    published = a * (1 - a)
    published += (p - 1) * (a / (2 - a) - a**2) + (n - 1) * (2 * a**2 / (1 + a) - a**2)

    assert found.se**2 == pytest.approx(published / (p * n), abs=1e-12)


@given(SCORES)
def test_the_same_scores_on_both_sides_rank_like_lots(scores: list[int]) -> None:
    """On the diagonal the area is one half."""
    found = auc(scores, scores)

    assert found is not None
    assert found.value == 0.5


def test_one_side_alone_cannot_be_ranked() -> None:
    """There is no pair."""
    assert auc([], [0.2]) is None
    assert auc([0.2], []) is None


def test_a_count_below_zero_is_refused() -> None:
    """Counts are counts."""
    with pytest.raises(ValueError, match="greater than or equal to 0"):
        Counts(tp=-1, fp=0, fn=0, tn=0)
    with pytest.raises(ValueError, match="k of n"):
        rate(3, 2)

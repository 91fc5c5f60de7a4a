"""Finds to expect: at random, from the best by a score, and where they were lost."""

import math
from itertools import combinations, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.metrics.detection import (
    auc,
    baselines,
    expected_from_top,
    random_finds,
    random_finds_at_least,
    waterfall,
)

SCORES = st.lists(st.integers(0, 8), min_size=1, max_size=25)
QS = st.lists(st.integers(0, 100).map(lambda percent: percent / 100), min_size=2, max_size=7)
PICKS = frozenset({0, 1, 7})
DRAWS = st.integers(1, 60).flatmap(
    lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(0, n))
)
"""Consignments, smuggled ones, examined ones."""


def test_lots_do_as_well_in_one_worked_shift_of_a_hundred(oracles: dict[str, Any]) -> None:
    """Example 1: drawing 8 of 40 with 6 smuggled finds 1.2 on average."""
    worked = oracles["E1"]

    assert random_finds_at_least(40, 6, 8, 4) == pytest.approx(
        worked["p_random_as_good"], abs=1e-9
    )
    assert random_finds(40, 6, 8).mean == pytest.approx(worked["rand_expected"], abs=1e-9)


@given(DRAWS)
def test_lots_find_something_between_nothing_and_all(draw: tuple[int, int, int]) -> None:
    """Tails run from 1 to 0, never rise, and add up to the mean."""
    population, present, examined = draw
    tails = [random_finds_at_least(*draw, found) for found in range(present + 2)]

    assert tails[0] == 1
    assert tails[-1] == 0
    assert tails == sorted(tails, reverse=True)
    assert math.fsum(tails[1:]) == pytest.approx(examined * present / population, abs=1e-9)


@given(DRAWS)
def test_nine_of_ten_draws_of_lots_lie_in_their_range(draw: tuple[int, int, int]) -> None:
    """At most 5 in 100 lie below and at most 5 above."""
    found = random_finds(*draw)

    assert 1 - random_finds_at_least(*draw, found.low) <= 0.05 + 1e-12
    assert random_finds_at_least(*draw, found.high + 1) <= 0.05 + 1e-12


def test_lots_are_counted_as_one_counts_draws_by_hand() -> None:
    """Of the 20 ways to draw 3 of 6, those with 2 or more of the 3 smuggled."""
    draws = list(combinations([1, 1, 1, 0, 0, 0], 3))
    good = [draw for draw in draws if sum(draw) >= 2]

    assert random_finds_at_least(6, 3, 3, 2) == len(good) / len(draws)


def test_lots_from_an_empty_pool_find_nothing() -> None:
    """No consignments, no finds."""
    empty = random_finds(0, 0, 0)

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


def test_a_worked_caseload_has_its_ladder(oracles: dict[str, Any]) -> None:
    """Example 5: lots 0.9, rules 2⅓ with their ties, the best on full evidence 2, oracle 3."""
    worked = oracles["E5"]

    found = baselines(worked["y"], worked["rule_score"], worked["q_full"], 3)

    assert found.random.mean == pytest.approx(worked["random_expected_found"], abs=1e-9)
    assert found.rules == pytest.approx(worked["rules_expected_found"], abs=1e-9)
    assert found.documents == worked["ideal_full_found"]
    assert found.oracle == worked["oracle"]


def test_nobody_finds_more_than_there_is() -> None:
    """With a slot for everything every rung finds all."""
    found = baselines([True, False, True], [0, 5, 0], [0.1, 0.9, 0.1], 7)

    assert (found.random.low, found.random.high) == (2, 2)
    assert (found.rules, found.documents, found.oracle) == (2, 2, 2)


def test_without_openings_nobody_finds_anything() -> None:
    """Not even the oracle."""
    found = baselines([True, False], [1, 0], [0.9, 0.1], 0)

    assert (found.random.mean, found.rules, found.documents, found.oracle) == (0, 0, 0, 0)


def test_worked_picks_fall_as_worked(oracles: dict[str, Any]) -> None:
    """Example 5: a quarter of a find lost by not asking, less by choosing."""
    worked = oracles["E5"]

    found = waterfall(worked["q_full"], worked["q_seen"], PICKS)

    steps = ("A_full", "B_seen", "C_trainee", "R_random")
    assert [found.best_full, found.best_held, found.chosen, found.random] == pytest.approx(
        [worked[step] for step in steps], abs=1e-9
    )
    losses = ("enquiry_loss", "judgement_loss")
    assert [getattr(found, loss) for loss in losses] == pytest.approx(
        [worked[loss] for loss in losses], abs=1e-9
    )


@given(QS, st.data())
def test_what_one_asks_never_loses_finds(qs: list[float], data: st.DataObject) -> None:
    """No choice beats the best by full knowledge, and the steps add up to the whole fall."""
    seen = data.draw(st.lists(st.floats(0, 1), min_size=len(qs), max_size=len(qs)))
    chosen = data.draw(st.sets(st.integers(0, len(qs) - 1)))

    found = waterfall(qs, seen, chosen)

    assert found.enquiry_loss >= -1e-12
    assert found.best_full >= found.chosen - 1e-12
    assert found.enquiry_loss + found.judgement_loss == pytest.approx(
        found.best_full - found.chosen, abs=1e-9
    )


def test_no_consignments_nothing_falls() -> None:
    """An empty day has no losses."""
    assert waterfall([], [], set()).best_full == 0


PAIRS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 5)), min_size=1, max_size=5)


@given(PAIRS, st.integers(0, 6))
def test_ties_are_worth_their_mean_over_every_order(
    pairs: list[tuple[int, int]], slots: int
) -> None:
    """Breaking ties by every order in turn gives the same number on average."""
    scores, worth = zip(*pairs, strict=True)
    taken = [
        sum(value for _, value in sorted(order, key=lambda pair: -pair[0])[:slots])
        for order in permutations(pairs)
    ]

    found = expected_from_top(scores, worth, slots)

    assert found == pytest.approx(sum(taken) / len(taken), abs=1e-9)


def test_slots_beyond_the_last_stay_empty() -> None:
    """Nothing can be taken twice."""
    assert expected_from_top([3, 1], [1, 1], 9) == 2


def test_a_score_without_its_worth_is_refused() -> None:
    """Both belong to the same consignments."""
    with pytest.raises(ValueError, match="argument 2 is"):
        expected_from_top([1, 2], [1], 1)

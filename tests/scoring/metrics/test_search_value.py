"""Gains, thresholds, selection quality and the waterfall."""

from itertools import combinations
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.metrics.search_value import (
    Stakes,
    break_even,
    gain,
    selection_quality,
    slot_price,
    threshold,
)

USUAL = Stakes()
QS = st.lists(st.integers(0, 100).map(lambda percent: percent / 100), min_size=2, max_size=7)
PICKS = frozenset({0, 1, 7})


def gains_of(qs: list[float]) -> list[float]:
    """Gains at the usual stakes."""
    return [gain(q, USUAL) for q in qs]


def best_list(gains: list[float], slots: int) -> set[int]:
    """Positions worth a search, best first, within the slots."""
    ranked = sorted(range(len(gains)), key=lambda at: -gains[at])
    return {at for at in ranked[:slots] if gains[at] > 0}


def test_worked_probabilities_have_their_gains(oracles: dict[str, Any]) -> None:
    """Example 5: 100 for a find, 2 for an opening, 6 for a delay."""
    assert gains_of(oracles["E5"]["q_seen"]) == pytest.approx(oracles["E5b"]["gain"], abs=1e-9)


def test_break_even_is_where_the_gain_is_nothing(oracles: dict[str, Any]) -> None:
    """Example 4: 8 of 106, and higher when a slot costs 25 points."""
    worked = oracles["E4"]

    assert break_even(USUAL) == pytest.approx(worked["breakeven_tau"], abs=1e-9)
    dear = break_even(USUAL, slot_price=25)
    assert dear == pytest.approx(worked["breakeven_tau_slot25"], abs=1e-9)
    assert gain(break_even(USUAL), USUAL) == pytest.approx(0, abs=1e-9)
    assert gain(dear, USUAL) == pytest.approx(25, abs=1e-9)


@given(QS, st.integers(0, 8), st.sampled_from([0.5, 1.0, 3.0]), st.sampled_from([0.4, 1.0]))
def test_the_threshold_is_the_higher_of_break_even_and_the_last_slot(
    qs: list[float], slots: int, severity: float, detect: float
) -> None:
    """At it, a consignment gains nothing, or what the last of the best gains."""
    stakes = Stakes(detect=detect)
    gains = [gain(q, stakes, severity) for q in qs]

    tau = threshold(gains, slots, stakes, severity)

    assert gain(tau, stakes, severity) == pytest.approx(slot_price(gains, slots), abs=1e-9)
    assert tau >= break_even(stakes, severity)


def test_with_scarce_slots_the_threshold_is_the_last_best_probability() -> None:
    """Three slots, and the third best stands at 40 %."""
    qs = [0.5, 0.6, 0.2, 0.35, 0.4, 0.15]

    assert threshold(gains_of(qs), 3, USUAL) == pytest.approx(0.4)


def test_a_slot_costs_nothing_when_all_may_be_searched() -> None:
    """Nobody is displaced; and with no slot at all the first would bring the best gain."""
    assert slot_price([50.0, 10.0], 2) == 0
    assert slot_price([50.0, 10.0], 1) == 50
    assert slot_price([50.0, 10.0], 0) == 50
    assert slot_price([-5.0, -7.0], 1) == 0


def test_a_worse_danger_is_worth_opening_earlier() -> None:
    """Severity multiplies the find, imperfect detection takes from it."""
    assert gain(0.1, USUAL, severity=3) == pytest.approx(30 - 2 - 5.4)
    assert gain(0.1, Stakes(detect=0.5)) == pytest.approx(5 - 2 - 5.4)


def test_worked_picks_have_their_selection_quality(oracles: dict[str, Any]) -> None:
    """Example 5: on what was seen, on everything, with a slot left empty, with none used."""
    worked, gains = oracles["E5"], oracles["E5b"]["gain"]

    seen = selection_quality(gains, PICKS, 3)
    full = selection_quality(worked["q_full"], PICKS, 3)
    empty_slot = selection_quality(gains, {0, 1}, 3)

    assert seen == pytest.approx(worked["selection_quality_seen"], abs=1e-9)
    assert full == pytest.approx(worked["selection_quality_full"], abs=1e-9)
    assert empty_slot == pytest.approx(oracles["E5b"]["one_slot_empty"], abs=1e-9)
    assert selection_quality(gains, set(), 3) == oracles["E5b"]["nothing"]


@given(QS, st.integers(1, 7))
def test_the_best_list_has_selection_quality_1(qs: list[float], slots: int) -> None:
    """Unless there was nothing to choose."""
    gains = gains_of(qs)

    assert selection_quality(gains, best_list(gains, slots), slots) in (
        pytest.approx(1),
        None,
    )


@given(QS, st.integers(1, 7))
def test_no_list_is_better_than_the_best_one(qs: list[float], slots: int) -> None:
    """Every list of at most so many consignments stays at or below 1, up to rounding."""
    gains = gains_of(qs)
    lists = [
        set(chosen)
        for size in range(min(slots, len(qs)) + 1)
        for chosen in combinations(range(len(qs)), size)
    ]

    found = [selection_quality(gains, chosen, slots) for chosen in lists]

    assert all(quality is None or quality <= 1 + 1e-6 for quality in found)


@given(QS, st.integers(1, 7))
def test_opening_nothing_has_selection_quality_0(qs: list[float], slots: int) -> None:
    """It is as good as no lot; and no choice at all where nothing was worth opening."""
    gains = gains_of(qs)

    expected = 0 if max(gains) > 1e-9 else None
    assert selection_quality(gains, set(), slots) == expected


@given(QS, st.data())
def test_all_lists_of_a_size_have_mean_selection_quality_0(
    qs: list[float], data: st.DataObject
) -> None:
    """Drawing lots is worth 0, whatever the number of lots."""
    size = data.draw(st.integers(1, len(qs)))
    gains = gains_of(qs)

    found = [
        selection_quality(gains, set(chosen), size)
        for chosen in combinations(range(len(qs)), size)
    ]

    if None in found:
        assert set(found) == {None}
    else:
        assert fmean(q for q in found if q is not None) == pytest.approx(0, abs=1e-6)


@given(QS, st.data())
def test_with_all_slots_used_costs_do_not_change_selection_quality(
    qs: list[float], data: st.DataObject
) -> None:
    """Where each of the best is worth opening, q alone gives the same number as the gains."""
    worthwhile = [max(q, 0.08) for q in qs]
    chosen = data.draw(st.sets(st.integers(0, len(qs) - 1), min_size=1))

    by_gain = selection_quality(gains_of(worthwhile), chosen, len(chosen))
    by_q = selection_quality(worthwhile, chosen, len(chosen))

    if by_gain is not None and by_q is not None:
        assert by_gain == pytest.approx(by_q, abs=1e-6)
    else:
        assert by_gain == by_q


def test_equal_gains_leave_no_choice() -> None:
    """Neither do no consignments at all."""
    assert selection_quality([5.0, 5.0, 5.0], {1}, 1) is None
    assert selection_quality([], set(), 3) is None

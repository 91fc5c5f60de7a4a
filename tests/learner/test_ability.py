"""Ability corrected for difficulty."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.learner.ability import estimate_ability

CASES = st.lists(st.tuples(st.floats(-2, 2), st.booleans()), max_size=40)


def test_ten_worked_decisions_have_their_ability(oracles: dict[str, Any]) -> None:
    """Example 6: theta, its error, the level with its interval, the next difficulty."""
    worked = oracles["E6"]["rasch"]

    found = estimate_ability(worked["b"], list(map(bool, worked["s"])))

    assert found.theta == pytest.approx(worked["theta"], abs=1e-9)
    assert found.error == pytest.approx(worked["se"], abs=1e-9)
    assert found.level == pytest.approx(worked["level"], abs=1e-9)
    assert found.interval().low == pytest.approx(worked["level_lo"], abs=1e-9)
    assert found.interval().high == pytest.approx(worked["level_hi"], abs=1e-9)
    assert found.next_difficulty == pytest.approx(worked["target_b_for_75"], abs=1e-9)


def test_without_decisions_the_prior_stands(oracles: dict[str, Any]) -> None:
    """Nothing is known beyond what was expected."""
    found = estimate_ability((), ())

    assert [found.theta, found.error] == oracles["E6"]["rasch_empty"]


@given(CASES.flatmap(lambda cases: st.tuples(st.just(cases), st.permutations(cases))))
def test_the_order_of_decisions_does_not_matter(
    orders: tuple[list[tuple[float, bool]], list[tuple[float, bool]]],
) -> None:
    """Recomputed from all of them at once."""
    one, other = (estimate_ability([b for b, _ in c], [s for _, s in c]) for c in orders)

    assert one.theta == pytest.approx(other.theta, abs=1e-9)
    assert one.error == pytest.approx(other.error, abs=1e-9)


@given(CASES, st.floats(-2, 2))
def test_a_sound_decision_more_raises_it_and_an_unsound_one_lowers_it(
    cases: list[tuple[float, bool]], b: float
) -> None:
    """And either way more is known."""
    before = estimate_ability([b for b, _ in cases], [s for _, s in cases])
    better, worse = (
        estimate_ability([*(b for b, _ in cases), b], [*(s for _, s in cases), sound])
        for sound in (True, False)
    )

    assert worse.theta < before.theta < better.theta


@given(st.integers(1, 300), st.booleans())
def test_any_number_of_equal_decisions_has_an_ability(n: int, sound: bool) -> None:
    """All sound or none: the prior keeps it finite."""
    found = estimate_ability([0.0] * n, [sound] * n)

    assert -6 < found.theta < 6
    assert (found.theta > 0) is sound

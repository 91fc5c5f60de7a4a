"""Beta and Student quantiles."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.metrics.intervals import beta_below, beta_quantile, normal_quantile
from tests.exact_intervals import student_half_width

SHARES = st.floats(0.0, 1.0)
EXACT = st.integers(0, 1024).map(lambda n: n / 1024)
"""Numbers whose complement to 1 is exact too."""
SHAPES = st.integers(1, 200)


def test_seven_of_ten_on_a_flat_start_gives_the_worked_beta_quantiles(
    oracles: dict[str, Any],
) -> None:
    """Beta(2 + 7, 2 + 3) has the 80 and 95 % limits of example 6."""
    worked = oracles["E6"]["beta"]

    for confidence, limits in ((0.8, worked["ci80"]), (0.95, worked["ci95"])):
        tail = (1 - confidence) / 2
        found = [beta_quantile(tail, 9, 5), beta_quantile(1 - tail, 9, 5)]
        assert found == pytest.approx(limits, abs=1e-9)


def test_every_worked_topic_state_has_its_80_percent_limits(oracles: dict[str, Any]) -> None:
    """Sound judgements of all, from 0 of 0 to 18 of 20."""
    for tally, limits in oracles["E6"]["secure_if"].items():
        sound, n = map(int, tally.split("/"))
        shape = (2 + sound, 2 + n - sound)
        found = [beta_quantile(0.1, *shape), beta_quantile(0.9, *shape)]
        assert found == pytest.approx(limits, abs=1e-9)


@given(x=SHARES, k=st.integers(1, 40), more=st.integers(0, 40))
def test_beta_below_is_the_tail_of_coin_throws(x: float, k: int, more: int) -> None:
    """Beta(k, n - k + 1) lies below x as often as n throws at x show k heads or more."""
    n = k + more
    heads = [math.comb(n, i) * x**i * (1 - x) ** (n - i) for i in range(k, n + 1)]

    assert beta_below(x, k, more + 1) == pytest.approx(math.fsum(heads), abs=1e-12)


@given(share=st.floats(1e-6, 1 - 1e-6), a=SHAPES, b=SHAPES)
def test_a_beta_quantile_leaves_its_share_below(share: float, a: int, b: int) -> None:
    """Quantile and distribution undo each other."""
    assert beta_below(beta_quantile(share, a, b), a, b) == pytest.approx(share, abs=1e-10)


@given(x=EXACT, a=st.floats(0.1, 500), b=st.floats(0.1, 500))
def test_beta_mirrors(x: float, a: float, b: float) -> None:
    """What lies below x for (a, b) lies above 1 - x for (b, a)."""
    assert beta_below(x, a, b) + beta_below(1 - x, b, a) == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize("share", [0, 1])
def test_the_ends_of_beta_are_0_and_1(share: float) -> None:
    """Nothing lies outside."""
    assert beta_quantile(share, 3, 4) == share
    assert beta_below(share, 3, 4) == share


def test_a_million_observations_are_no_trouble() -> None:
    """The median of a symmetric Beta stays in the middle, however narrow it is."""
    assert beta_quantile(0.5, 500_000, 500_000) == pytest.approx(0.5, abs=1e-9)


@pytest.mark.parametrize(
    ("freedom", "printed"),
    [(1, 3.078), (2, 1.886), (3, 1.638), (4, 1.533), (5, 1.476), (7, 1.415), (9, 1.383)],
)
def test_student_quantiles_are_those_of_the_printed_table(freedom: int, printed: float) -> None:
    """Ten percent lie above, to the three digits of statistical tables."""
    assert student_half_width(0.8, freedom) == pytest.approx(printed, abs=5e-4)


def test_student_becomes_normal() -> None:
    """With very many degrees of freedom the two agree."""
    assert student_half_width(0.8, 10**6) == pytest.approx(normal_quantile(0.9), abs=1e-5)

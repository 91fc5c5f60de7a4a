"""Whatever names are mixed, of any mode of transport: problems, or a shift that can be played."""

from collections import Counter

import pytest

from tests.mentor.mixes import PLAYED, REFUSED, tried

QUICK, SOME, MANY = 40, 160, 10_000


@pytest.mark.parametrize(
    ("first", "count"), [(0, QUICK), pytest.param(QUICK, SOME, marks=pytest.mark.thorough)]
)
def test_a_mixture_is_refused_or_played(first: int, count: int) -> None:
    """Dealt and opened, asked, searched and scored; both happen often."""
    counts = Counter(tried(seed) for seed in range(first, first + count))

    assert counts.keys() == {PLAYED, REFUSED}
    assert min(counts.values()) >= count // 5


@pytest.mark.slow
@pytest.mark.parametrize("first", range(QUICK + SOME, QUICK + SOME + MANY, 1_000))
def test_ten_thousand_mixtures_are_refused_or_played(first: int) -> None:
    """The same, for a night."""
    counts = Counter(tried(seed) for seed in range(first, first + 1_000))

    assert counts.keys() == {PLAYED, REFUSED}

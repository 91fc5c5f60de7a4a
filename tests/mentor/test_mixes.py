"""Whatever names are mixed, of any mode of transport: problems, or a shift that can be played."""

from collections import Counter

import pytest

from tests.mentor.mixes import PLAYED, REFUSED, tried

QUICK, MANY = 300, 10_000
_PART = 50


@pytest.mark.parametrize("first", range(0, QUICK, _PART))
def test_a_mixture_is_refused_or_played(first: int) -> None:
    """Dealt and opened, asked, searched and scored; both happen often."""
    counts = Counter(tried(seed) for seed in range(first, first + _PART))

    assert counts.keys() == {PLAYED, REFUSED}
    assert min(counts.values()) >= 10


@pytest.mark.slow
@pytest.mark.parametrize("first", range(QUICK, QUICK + MANY, 1_000))
def test_ten_thousand_mixtures_are_refused_or_played(first: int) -> None:
    """The same, for a night."""
    counts = Counter(tried(seed) for seed in range(first, first + 1_000))

    assert counts.keys() == {PLAYED, REFUSED}

"""Taking the best by a score."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.ranking import expected_from_top

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

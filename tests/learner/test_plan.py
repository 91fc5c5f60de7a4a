"""The plan: drills and real shifts, and what is in them."""

from math import comb, fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.learner.plan import DRILL, REAL, Block, Setting, next_block, share_topics

D, R = Setting.DRILL, Setting.REAL


def test_rounds_of_a_drill_and_a_real_shift_have_ever_less_to_find() -> None:
    """45 %, then 15, 10 and 5 % and there it stays."""
    played: list[Setting] = []
    shares = []
    for _ in range(10):
        block = next_block(played)
        shares.append(block.prevalence)
        played.append(block.setting)

    assert shares == [0.45, 0.15, 0.45, 0.10, 0.45, 0.05, 0.45, 0.05, 0.45, 0.05]


def test_a_drill_is_short_and_full() -> None:
    """Eight to twelve consignments, four to five in ten with something in them."""
    assert 8 <= DRILL.consignments <= 12
    assert 0.4 <= DRILL.prevalence <= 0.5
    assert [block.prevalence for block in REAL] == [0.15, 0.10, 0.05]


def test_another_setting_can_be_had_out_of_turn() -> None:
    """Two real shifts running go on down; a drill can always be had."""
    assert next_block([D, R], R) == REAL[1]
    assert next_block([D], D) == DRILL
    assert next_block([], R) == REAL[0]


@given(st.integers(1, 60), st.floats(0.02, 0.6))
def test_the_announced_range_holds_in_four_of_five_shifts(n: int, share: float) -> None:
    """And no bound of it could be moved inwards."""
    block = Block(setting=D, prevalence=share, consignments=n, searches=1, minutes=1)

    low, high = block.announced()

    def between(a: int, b: int) -> float:
        return fsum(comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(a, b + 1))

    assert 0 <= low <= high <= n
    assert between(low, high) >= 0.8 - 1e-9
    assert between(0, low) > 0.1 - 1e-9
    assert between(high, n) > 0.1 - 1e-9


@given(st.lists(st.text("abc", min_size=1), unique=True, min_size=1), st.floats(0.1, 20))
def test_half_of_what_is_hidden_is_of_the_first_two_topics(
    topics: list[str], expected: float
) -> None:
    """The rest is mixed evenly; what is expected is all shared out."""
    found = share_topics(topics, expected)

    assert sum(found.values()) == pytest.approx(expected)
    assert list(found) == topics
    if len(topics) > 2:
        assert sum(found[t] for t in topics[:2]) == pytest.approx(expected / 2)
        assert len({round(found[t], 9) for t in topics[2:]}) == 1

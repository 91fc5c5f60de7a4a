"""Marks against evidence."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.evaluation.marking import (
    Direction,
    MarkingMeasures,
    mean_marking,
    measure_marking,
)

SIGNS = st.dictionaries(st.sampled_from("abcdef"), st.floats(-20, 20))
CITED = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([1, -1]))


def right_marks(contributions: dict[str, float]) -> dict[str, Direction]:
    """Return the marks that name all the evidence and nothing else."""
    return {
        sign: 1 if weight > 0 else -1 for sign, weight in contributions.items() if abs(weight) >= 3
    }


def test_worked_marks_score_as_worked(oracles: dict[str, Any]) -> None:
    """Example 3: two of three marks right, 13 of 24 points named."""
    worked = oracles["E3"]

    found = measure_marking(worked["dB"], worked["cited"])

    assert [found.precision, found.recall, found.f] == pytest.approx(
        [worked["precision"], worked["w_recall"], worked["F"]], abs=1e-9
    )


def test_the_right_sign_in_the_wrong_direction_is_a_wrong_mark() -> None:
    """A reassuring sign is not suspicious."""
    assert measure_marking({"history": -10.0}, {"history": 1}).f == 0


def test_a_sign_that_moves_little_is_no_evidence() -> None:
    """Below 3 points, marking it only costs precision."""
    found = measure_marking({"seal": 10.0, "weight": 2.9}, {"seal": 1, "weight": 1})

    assert (found.precision, found.recall) == (0.5, 1)


def test_a_box_that_shows_nothing_costs_precision() -> None:
    """A mark where there is no sign is a wrong mark."""
    found = measure_marking({"seal": 10.0}, {"seal": 1, "letterhead": 1})

    assert (found.precision, found.recall) == (0.5, 1)


def test_nothing_to_mark_and_nothing_marked_is_right() -> None:
    """And marking what shows nothing is not."""
    assert measure_marking({"weight": 1.0}, {}) == MarkingMeasures(
        precision=None, recall=None, f=1.0
    )
    assert measure_marking({"weight": 1.0}, {"weight": 1}) == MarkingMeasures(
        precision=0.0, recall=None, f=0.0
    )


def test_evidence_without_a_mark_is_worth_0() -> None:
    """Recall is 0 and precision has no value."""
    assert measure_marking({"seal": 10.0}, {}) == MarkingMeasures(
        precision=None, recall=0.0, f=0.0
    )


@given(SIGNS)
def test_naming_all_the_evidence_and_nothing_else_is_1(contributions: dict[str, float]) -> None:
    """In the right direction each."""
    assert measure_marking(contributions, right_marks(contributions)).f == pytest.approx(1)


@given(SIGNS, CITED)
def test_f_lies_between_its_parts(
    contributions: dict[str, float], cited: dict[str, Direction]
) -> None:
    """A harmonic mean is never above the better nor below the worse of the two."""
    found = measure_marking(contributions, cited)

    assert 0 <= found.f <= 1 + 1e-12
    if found.precision is not None and found.recall is not None:
        parts = (found.precision, found.recall)
        assert min(parts) - 1e-12 <= found.f <= max(parts) + 1e-12


def test_the_mean_skips_consignments_without_evidence() -> None:
    """They would reward silence."""
    half = MarkingMeasures(precision=0.5, recall=0.5, f=0.5)
    nothing = MarkingMeasures(precision=None, recall=None, f=1.0)

    assert mean_marking([half, nothing]).f == 0.5
    assert mean_marking([nothing]).f is None

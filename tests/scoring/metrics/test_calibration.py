"""Stated probabilities against the evidence."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.metrics.calibration import (
    FEWEST,
    bias,
    gap,
    nearest_step,
    probability_quality,
)
from profiler_sim.shift.terms import LADDER

RUNGS = [percent / 100 for percent in LADDER]
IDEALS = st.lists(st.floats(0.001, 0.999), min_size=FEWEST, max_size=40)


def shifted(rung: float, steps: int) -> float:
    """Return the rung so many steps higher, at most the highest."""
    return RUNGS[min(RUNGS.index(rung) + steps, len(RUNGS) - 1)]


def test_worked_probabilities_score_as_worked_by_evidence(oracles: dict[str, Any]) -> None:
    """Example 2: gap and bias in percentage points."""
    worked = oracles["E2"]
    p, q = worked["p"], worked["q_ideal"]
    found = [gap(p, q), bias(p, q)]

    shown = [100 * number for number in found if number is not None]

    expected = ("rms_gap_pp", "bias_pp")
    assert shown == pytest.approx([worked[name] for name in expected], abs=1e-9)


@given(IDEALS, st.sampled_from(RUNGS))
def test_saying_what_the_evidence_supports_is_quality_1(ideal: list[float], base: float) -> None:
    """Unless the evidence never left the announced share."""
    assert probability_quality(ideal, ideal, base) in (1, None)


@given(IDEALS, st.sampled_from(RUNGS))
def test_always_saying_the_announced_share_is_quality_0(ideal: list[float], base: float) -> None:
    """Whatever the evidence was."""
    always = [base] * len(ideal)

    assert probability_quality(always, ideal, base) in (pytest.approx(0), None)


@given(IDEALS, st.floats(0.02, 0.98))
def test_an_announced_share_off_the_ladder_is_read_as_its_nearest_rung(
    ideal: list[float], base: float
) -> None:
    """A trainee who can only say 10 % gets nothing for saying it of 12.5 %."""
    always = [nearest_step(base)] * len(ideal)

    assert probability_quality(always, ideal, base) in (pytest.approx(0), None)


@given(IDEALS)
def test_the_rungs_around_the_ideal_are_no_mistake(ideal: list[float]) -> None:
    """Rounding to the ladder costs nothing, up or down."""
    nearest = [nearest_step(q) for q in ideal]

    assert probability_quality(nearest, ideal, 0.5) in (1, None)


@given(st.lists(st.sampled_from(RUNGS), min_size=FEWEST, max_size=30))
def test_one_step_is_no_mistake_and_two_are(ideal: list[float]) -> None:
    """A step higher everywhere is still 1; two steps are less, where there is room for two."""
    near = [shifted(q, 1) for q in ideal]
    far = [shifted(q, 2) for q in ideal]

    assert probability_quality(near, ideal, 0.5) in (1, None)
    quality = probability_quality(far, ideal, 0.5)
    has_room = any(q < RUNGS[-2] for q in ideal)
    assert quality is None or (quality < 1) == has_room


def test_eleven_judgements_are_too_few_for_probability_quality() -> None:
    """From twelve on there is a number."""
    few, enough = [0.5] * (FEWEST - 1), [0.5] * FEWEST

    assert probability_quality(few, few, 0.1) is None
    assert probability_quality(enough, enough, 0.1) == 1


def test_evidence_that_never_moves_has_no_quality() -> None:
    """Everybody who repeats the briefing would be right."""
    still = [0.1] * FEWEST

    assert probability_quality(still, still, 0.1) is None


def test_nothing_judged_has_no_measure() -> None:
    """An empty list is no perfect list."""
    assert [gap([], []), bias([], []), probability_quality([], [], 0.1)] == [None] * 3


@pytest.mark.parametrize("measure", [gap, bias])
def test_statements_without_their_counterpart_are_refused(measure: Any) -> None:
    """Both belong to the same consignments."""
    with pytest.raises(ValueError, match="argument 2 is"):
        measure([0.1, 0.2], [True])


@pytest.mark.parametrize(("p", "rung"), [(0.0, 0.01), (0.125, 0.1), (0.27, 0.3), (1.0, 0.99)])
def test_any_probability_has_a_nearest_rung(p: float, rung: float) -> None:
    """The ladder has an end on both sides."""
    assert nearest_step(p) == rung

"""The shift score."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.scoring.metrics.shift_score import (
    WEIGHTS,
    Level,
    ScorePart,
    shift_score,
    whole_points,
)

LEVELS: tuple[Level, ...] = ("basic", "intermediate", "advanced")
PARTS = st.dictionaries(st.sampled_from(ScorePart), st.floats(-1, 2))


def worked_parts(worked: dict[str, Any]) -> dict[ScorePart, float]:
    """Shares from the percentages of the worked example."""
    return {ScorePart(name): percent / 100 for name, percent in worked["components"].items()}


def test_worked_parts_make_the_worked_score(oracles: dict[str, Any]) -> None:
    """Example 8: 40, 25, 20 and 15 %."""
    worked = oracles["E8"]
    parts = worked_parts(worked)

    found = shift_score(parts, {ScorePart(k): w for k, w in worked["weights"].items()})

    assert found == pytest.approx(worked["shift_score"] / 100, abs=1e-9)
    assert found == pytest.approx(shift_score(parts, WEIGHTS["advanced"]), abs=1e-12)


def test_a_missing_part_leaves_its_weight_to_the_others(oracles: dict[str, Any]) -> None:
    """Example 8 without enquiries."""
    worked = oracles["E8"]
    parts: dict[ScorePart, float | None] = {**worked_parts(worked), ScorePart.ENQUIRY: None}

    found = shift_score(parts, WEIGHTS["advanced"])

    assert found == pytest.approx(worked["missing_enquiry"] / 100, abs=1e-9)


@pytest.mark.parametrize(
    ("level", "share"), [("basic", 0), ("intermediate", 0.15), ("advanced", 0.25)]
)
def test_stated_probabilities_weigh_more_at_higher_levels(level: Level, share: float) -> None:
    """The others keep their proportions of 40 to 20 to 15, and all sum to 1."""
    weights = WEIGHTS[level]

    assert weights[ScorePart.PROBABILITY] == share
    assert sum(weights.values()) == pytest.approx(1)
    assert weights[ScorePart.SELECTION] / weights[ScorePart.EVIDENCE] == pytest.approx(2)
    assert weights[ScorePart.ENQUIRY] / weights[ScorePart.EVIDENCE] == pytest.approx(0.75)


@given(PARTS, st.sampled_from(LEVELS))
def test_the_score_lies_between_its_lowest_and_highest_part(
    parts: dict[ScorePart, float], level: Level
) -> None:
    """Each part clipped to 0 to 1; no number without a part that counts."""
    weights = WEIGHTS[level]
    clipped = [min(max(value, 0), 1) for part, value in parts.items() if weights[part]]

    found = shift_score(parts, weights)

    if clipped:
        assert found is not None
        assert min(clipped) - 1e-12 <= found <= max(clipped) + 1e-12
    else:
        assert found is None


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ((22.4, 10.4, 4.6), (22, 10, 5)),
        ((22.3, 11.45, 4.4), (22, 12, 4)),
        ((33.4, 33.3, 33.3), (34, 33, 33)),
        ((), ()),
    ],
)
def test_whole_points_add_up_to_the_whole_total(
    parts: tuple[float, ...], shown: tuple[int, ...]
) -> None:
    """Whoever adds up what is shown gets what is shown."""
    assert whole_points(parts) == shown
    assert sum(shown) == round(sum(parts))

"""One number for the gradebook. The parts are what one learns from."""

import math
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, NamedTuple

Level = Literal["basic", "intermediate", "advanced"]
"""How much a scenario asks of the trainee."""


class ScorePart(StrEnum):
    """What the shift score is made of."""

    SELECTION = "selection"
    """Selection quality."""
    PROBABILITY = "probability"
    """Probability quality."""
    EVIDENCE = "evidence"
    """Evidence F."""
    ENQUIRY = "enquiry"
    """Enquiry efficiency."""


_REST = {ScorePart.SELECTION: 40, ScorePart.EVIDENCE: 20, ScorePart.ENQUIRY: 15}
"""How the parts other than the stated probabilities stand to each other."""
_PROBABILITY: dict[Level, float] = {"basic": 0.0, "intermediate": 0.15, "advanced": 0.25}
"""What stated probabilities weigh: beginners learn to choose before they learn to say how sure."""


def _weights(probability: float) -> Mapping[ScorePart, float]:
    scale = (1 - probability) / sum(_REST.values())
    rest = {part: weight * scale for part, weight in _REST.items()}
    return MappingProxyType({ScorePart.PROBABILITY: probability, **rest})


WEIGHTS: Mapping[Level, Mapping[ScorePart, float]] = MappingProxyType(
    {level: _weights(probability) for level, probability in _PROBABILITY.items()}
)
"""Weights of the parts by level, summing to 1."""


class WeightedPart(NamedTuple):
    """One part of a shift score as it counts."""

    part: ScorePart
    value: float
    """0 to 1: below 0 counts as 0."""
    weight: float
    """Share of the score, 0 to 1; the weights of all parts sum to 1."""

    @property
    def points(self) -> float:
        """What it adds to the score, in points of 100."""
        return 100 * self.weight * self.value


def weighted_parts(
    parts: Mapping[ScorePart, float | None], weights: Mapping[ScorePart, float]
) -> tuple[WeightedPart, ...]:
    """The parts there are, in their order, each clipped to 0 to 1.

    A part that is absent, None or without weight is left out; its weight goes to the others.
    """
    counted = [
        (part, min(max(value, 0.0), 1.0), weights.get(part, 0.0))
        for part, value in parts.items()
        if value is not None and weights.get(part, 0.0) > 0
    ]
    total = math.fsum(weight for _, _, weight in counted)
    return tuple(WeightedPart(part, value, weight / total) for part, value, weight in counted)


def whole_points(parts: Sequence[float]) -> tuple[int, ...]:
    """Round points so that they add up to their rounded total: the largest remainders go up."""
    whole = [math.floor(each) for each in parts]
    left = round(math.fsum(parts)) - sum(whole)
    by_rest = sorted(range(len(parts)), key=lambda at: whole[at] - parts[at])
    for at in by_rest[:left]:
        whole[at] += 1
    return tuple(whole)


def shift_score(
    parts: Mapping[ScorePart, float | None], weights: Mapping[ScorePart, float]
) -> float | None:
    """Weighted mean, 0 to 1, of the parts there are; None when no weight is left."""
    counted = weighted_parts(parts, weights)
    return math.fsum(each.weight * each.value for each in counted) if counted else None

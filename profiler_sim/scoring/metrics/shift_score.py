"""One number for the gradebook. The parts are what one learns from."""

import math
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

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


def shift_score(
    parts: Mapping[ScorePart, float | None], weights: Mapping[ScorePart, float]
) -> float | None:
    """Weighted mean, 0 to 1, of the parts there are, each clipped to 0 to 1.

    A part that is absent or None leaves its weight to the others; None when no weight is left.
    """
    counted = [
        (weights.get(part, 0.0), min(max(value, 0.0), 1.0))
        for part, value in parts.items()
        if value is not None
    ]
    total = math.fsum(weight for weight, _ in counted)
    if total <= 0:
        return None
    return math.fsum(weight * value for weight, value in counted) / total

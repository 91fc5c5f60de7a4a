"""How able somebody is, corrected for how hard the decisions were (Rasch, MAP).

The probability of a sound decision is sigma(theta - b) for ability theta and difficulty b, in
logits. A normal prior of standard deviation 1 keeps few decisions from saying too much; the most
probable theta is computed from all decisions at once, so their order cannot matter.
"""

import math
from collections.abc import Sequence

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.metrics.intervals import Interval, normal_quantile

THREE_OF_FOUR = math.log(3)
"""How far below the ability a difficulty lies at which three of four decisions are sound."""
_CLOSE = 1e-13
_STEPS = 100


class Ability(Value):
    """An ability in logits with its standard error."""

    theta: float
    error: float

    @property
    def level(self) -> float:
        """Sound decisions to expect of 100 of average difficulty."""
        return 100 * _sigma(self.theta)

    @property
    def next_difficulty(self) -> float:
        """Difficulty at which three of four decisions would be sound: hard enough to learn."""
        return self.theta - THREE_OF_FOUR

    def interval(self, confidence: float = 0.8) -> Interval:
        """Where the level lies, as sound decisions of 100."""
        half = normal_quantile((1 + confidence) / 2) * self.error
        return Interval(low=100 * _sigma(self.theta - half), high=100 * _sigma(self.theta + half))


def estimate_ability(
    difficulties: Sequence[float],
    sound: Sequence[bool],
    prior: float = 0.0,
) -> Ability:
    """Estimate the ability of somebody expected at ``prior``, both in logits.

    ``sound`` says of each decision whether it was sound; both sequences have one length.
    """
    decisions = tuple(zip(difficulties, sound, strict=True))
    theta = prior
    for _ in range(_STEPS):
        slope = math.fsum(s - _sigma(theta - b) for b, s in decisions) - (theta - prior)
        step = slope / _information(theta, difficulties)
        theta += max(-1.0, min(1.0, step))
        if abs(step) < _CLOSE:
            break
    return Ability(theta=theta, error=1 / math.sqrt(_information(theta, difficulties)))


def _information(theta: float, difficulties: Sequence[float]) -> float:
    """Fisher information of the decisions and of the prior, which gives 1."""
    probabilities = (_sigma(theta - b) for b in difficulties)
    return 1 + math.fsum(p * (1 - p) for p in probabilities)


def _sigma(x: float) -> float:
    if x < 0:
        return math.exp(x) / (1 + math.exp(x))
    return 1 / (1 + math.exp(-x))

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


def ability(
    difficulties: Sequence[float],
    sound: Sequence[bool],
    prior: float = 0.0,
    weights: Sequence[float] | None = None,
) -> Ability:
    """Most probable ability of somebody expected at ``prior``; all sequences of one length.

    ``weights`` lets older decisions count less (see ``recency``).
    """
    heard = weights or (1.0,) * len(sound)
    cases = tuple(zip(difficulties, sound, heard, strict=True))
    theta = prior
    for _ in range(_STEPS):
        slope = math.fsum(w * (s - _sigma(theta - b)) for b, s, w in cases) - (theta - prior)
        step = slope / _information(theta, cases)
        theta += max(-1.0, min(1.0, step))
        if abs(step) < _CLOSE:
            break
    return Ability(theta=theta, error=1 / math.sqrt(_information(theta, cases)))


def recency(count: int, half_life: float) -> tuple[float, ...]:
    """Weights of ``count`` decisions, oldest first, halved every ``half_life`` decisions."""
    return tuple(0.5 ** ((count - 1 - at) / half_life) for at in range(count))


def _information(theta: float, cases: Sequence[tuple[float, bool, float]]) -> float:
    """What the decisions and the prior say together; at least 1."""
    p = ((_sigma(theta - b), w) for b, _, w in cases)
    return 1 + math.fsum(w * each * (1 - each) for each, w in p)


def _sigma(x: float) -> float:
    if x < 0:
        return math.exp(x) / (1 + math.exp(x))
    return 1 / (1 + math.exp(-x))

"""Where somebody stands in a topic: a share of sound decisions with an interval, and a word."""

from enum import StrEnum

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.metrics.intervals import Interval
from profiler_sim.scoring.metrics.quantiles import beta_quantile

GOOD = 0.70
"""Share of sound decisions a topic is secure from."""
FEWEST, SURE = 5, 10
"""Decisions below which nothing is said, and below which nothing is called secure."""
_START = 2
"""What every topic begins with: as if two of four had been sound."""


class State(StrEnum):
    """What the interval says in one word."""

    SECURE = "secure"
    DEVELOPING = "developing"
    NEEDS_TRAINING = "needs training"
    TOO_LITTLE_SEEN = "too little seen"


class Standing(Value):
    """Sound decisions in a topic."""

    n: int
    sound: int

    @property
    def level(self) -> float:
        """Expected share of sound decisions, 0 to 1; a half while nothing is known."""
        return (_START + self.sound) / (2 * _START + self.n)

    @property
    def interval(self) -> Interval:
        """Where the share lies with 80 %."""
        a, b = _START + self.sound, _START + self.n - self.sound
        return Interval(low=beta_quantile(0.1, a, b), high=beta_quantile(0.9, a, b))

    @property
    def state(self) -> State:
        """Secure when surely good and often enough seen, in need of training when surely not."""
        if self.n < FEWEST:
            return State.TOO_LITTLE_SEEN
        known = self.interval
        if known.low >= GOOD and self.n >= SURE:
            return State.SECURE
        return State.NEEDS_TRAINING if known.high < GOOD else State.DEVELOPING

"""Where somebody stands in a topic, and which topic to practise next."""

from enum import StrEnum

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.metrics.intervals import Interval, beta_quantile

GOOD = 0.70
"""Share of sound decisions a topic is secure from."""
FEWEST, SURE = 5, 10
"""Decisions below which nothing is said, and below which nothing is called secure."""
_START = 2
"""What every topic begins with: as if two of four had been sound."""


class TopicState(StrEnum):
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
    def state(self) -> TopicState:
        """Secure when surely good and often enough seen, in need of training when surely not."""
        if self.n < FEWEST:
            return TopicState.TOO_LITTLE_SEEN
        known = self.interval
        if known.low >= GOOD and self.n >= SURE:
            return TopicState.SECURE
        return TopicState.NEEDS_TRAINING if known.high < GOOD else TopicState.DEVELOPING


GOAL = 0.8
"""Share of sound decisions beyond which there is no need."""
HALF_LIFE = 14.0
"""Days after which a topic is half due."""
DUE = 0.5
"""A topic is called due from here on: two weeks, or never seen."""
_NEED, _WIDTH, _DUE = 0.5, 0.3, 0.2


class Priority(Value):
    """Why a topic should come next; every number 0 to 1."""

    need: float
    """How far the level is from the goal."""
    width: float
    """How wide the interval is."""
    due: float
    """How long ago it was seen; 1 for never."""

    @property
    def value(self) -> float:
        """The three together; the highest topic comes first."""
        return _NEED * self.need + _WIDTH * self.width + _DUE * self.due

    @property
    def reason(self) -> str:
        """The part that adds most: ``need``, ``width`` or ``due``."""
        parts = {"need": _NEED * self.need, "width": _WIDTH * self.width, "due": _DUE * self.due}
        return max(parts, key=parts.__getitem__)

    @property
    def is_due(self) -> bool:
        """Whether it was not seen for two weeks."""
        return self.due >= DUE


def practice_priority(standing: Standing, days: float | None) -> Priority:
    """Weigh a topic that was last seen ``days`` ago; None for never."""
    interval = standing.interval
    return Priority(
        need=max(0.0, GOAL - standing.level) / GOAL,
        width=interval.high - interval.low,
        due=1.0 if days is None else 1 - 2 ** (-max(days, 0.0) / HALF_LIFE),
    )

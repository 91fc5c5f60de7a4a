"""Which topic to practise next: what is weakest, least known, or not seen for longest."""

from profiler_sim.cargo.value import Value
from profiler_sim.learner.standing import Standing

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


def priority(standing: Standing, days: float | None) -> Priority:
    """Weigh a topic that was last seen ``days`` ago; None for never."""
    interval = standing.interval
    return Priority(
        need=max(0.0, GOAL - standing.level) / GOAL,
        width=interval.high - interval.low,
        due=1.0 if days is None else 1 - 2 ** (-max(days, 0.0) / HALF_LIFE),
    )

"""Several shifts together: what one shift cannot tell."""

import math
from collections.abc import Sequence
from statistics import fmean, stdev

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.intervals import Interval
from profiler_sim.scoring.quantiles import student_half_width


class Several(Value):
    """A score over several shifts."""

    n: int
    """Shifts that have the score."""
    mean: float
    sd: float | None
    """Standard deviation between shifts (divisor n - 1); None for a single shift."""
    interval: Interval | None
    """Where the lasting level lies; None for a single shift."""


def over_shifts(scores: Sequence[float], confidence: float = 0.8) -> Several | None:
    """Mean of `scores` with its t-interval; None when there are none."""
    if not scores:
        return None
    n, mean = len(scores), fmean(scores)
    if n == 1:
        return Several(n=n, mean=mean, sd=None, interval=None)
    sd = stdev(scores)
    half = student_half_width(confidence, n - 1) * sd / math.sqrt(n)
    return Several(n=n, mean=mean, sd=sd, interval=Interval(low=mean - half, high=mean + half))

"""Intervals: of a share that was counted as k of n, and of a mean over several shifts.

Wilson's score interval keeps close to its nominal coverage for very small n (Agresti and Coull
1998) and is what officers are shown. A mean has Student's t interval.
"""

import math
from collections.abc import Sequence
from statistics import fmean, stdev

from pydantic import NonNegativeInt

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.metrics.quantiles import normal_quantile, student_half_width


class Interval(Value):
    """From ``low`` to ``high``, both included."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether ``value`` lies in the interval."""
        return self.low <= value <= self.high


ANYTHING = Interval(low=0.0, high=1.0)
"""What no observation says about a share."""


class Rate(Value):
    """A share with its counts and its 95 % Wilson interval, to be shown as "k of n"."""

    k: NonNegativeInt
    n: NonNegativeInt
    value: float | None
    """k / n; None when n is 0."""
    low: float
    high: float


class ShiftMean(Value):
    """The mean of a score over several shifts."""

    n: int
    """Shifts that have the score."""
    mean: float
    sd: float | None
    """Standard deviation between shifts (divisor n - 1); None for a single shift."""
    interval: Interval | None
    """Where the lasting level lies; None for a single shift."""


def rate(k: int, n: int) -> Rate:
    """Return k of n with its interval. Raises ValueError unless 0 <= k <= n."""
    interval = wilson(k, n)
    return Rate(k=k, n=n, value=k / n if n else None, low=interval.low, high=interval.high)


def wilson(k: int, n: int, confidence: float = 0.95) -> Interval:
    """Score interval of a share counted as k of n; exactly 0 at k = 0 and exactly 1 at k = n.

    ``confidence`` lies between 0 and 1; n = 0 says nothing. Raises ValueError unless 0 <= k <= n.
    """
    if not 0 <= k <= n:
        raise ValueError("a share is counted as k of n with 0 <= k <= n")
    if n == 0:
        return ANYTHING
    z = normal_quantile((1 + confidence) / 2)
    share, pull = k / n, z * z / n
    centre = (share + pull / 2) / (1 + pull)
    half = z * math.sqrt(share * (1 - share) / n + pull / (4 * n)) / (1 + pull)
    return Interval(
        low=0.0 if k == 0 else centre - half,
        high=1.0 if k == n else centre + half,
    )


def mean_over_shifts(scores: Sequence[float], confidence: float = 0.8) -> ShiftMean | None:
    """Mean of ``scores`` with its t interval; None when there are none."""
    if not scores:
        return None
    n, mean = len(scores), fmean(scores)
    if n == 1:
        return ShiftMean(n=n, mean=mean, sd=None, interval=None)
    sd = stdev(scores)
    half = student_half_width(confidence, n - 1) * sd / math.sqrt(n)
    interval = Interval(low=mean - half, high=mean + half)
    return ShiftMean(n=n, mean=mean, sd=sd, interval=interval)

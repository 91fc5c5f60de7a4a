"""Intervals: of a share that was counted as k of n, and of a mean over several shifts.

Wilson's score interval keeps close to its nominal coverage for very small n (Agresti and Coull
1998) and is what officers are shown. It never leaves 0 to 1. The mean of scores between 0 and 1
has the same interval with the sum of the scores as k: of all quantities between 0 and 1 with
mean m, none varies more than a count, m(1 - m) (Bhatia and Davis 2000). So it is wide enough for
any of them.

The standard library has the normal quantile; that of Beta is here. The Beta
distribution function is the continued fraction of DLMF 8.17.22 (https://dlmf.nist.gov/8.17#v);
its quantiles are found by halving, which needs no start value and ends at the last representable
number.
"""

import math
from collections.abc import Sequence
from statistics import NormalDist, stdev

from pydantic import NonNegativeInt

from profiler_sim.cargo.value import Value

_TINY = 1e-300
"""Stands in for a zero denominator of the continued fraction."""
_SETTLED = 1e-15
"""A factor this close to 1 no longer changes the fraction."""
_LONGEST = 100_000
"""Coefficients to look at; about the square root of max(a, b) are needed."""


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
    """Where the lasting level lies, within 0 to 1; None for a single shift."""


def rate(k: int, n: int) -> Rate:
    """Return k of n with its interval. Raises ValueError unless 0 <= k <= n."""
    interval = wilson(k, n)
    return Rate(k=k, n=n, value=k / n if n else None, low=interval.low, high=interval.high)


def wilson(k: float, n: int, confidence: float = 0.95) -> Interval:
    """Score interval of a share counted as k of n; exactly 0 at k = 0 and exactly 1 at k = n.

    For scores between 0 and 1, k is their sum. ``confidence`` lies between 0 and 1; n = 0 says
    nothing. Raises ValueError unless 0 <= k <= n.
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
        low=0.0 if k == 0 else max(0.0, centre - half),
        high=1.0 if k == n else min(1.0, centre + half),
    )


def mean_over_shifts(scores: Sequence[float], confidence: float = 0.8) -> ShiftMean | None:
    """Mean of ``scores`` between 0 and 1 with its interval; None when there are none.

    Raises ValueError for a score outside 0 to 1.
    """
    if not scores:
        return None
    if not all(0 <= score <= 1 for score in scores):
        raise ValueError("a score over shifts lies between 0 and 1")
    n, total = len(scores), min(math.fsum(scores), float(len(scores)))
    if n == 1:
        return ShiftMean(n=n, mean=total, sd=None, interval=None)
    interval = wilson(total, n, confidence)
    return ShiftMean(n=n, mean=total / n, sd=stdev(scores), interval=interval)


def normal_quantile(share: float) -> float:
    """Value below which ``share`` (0 < share < 1) of the standard normal lies."""
    return NormalDist().inv_cdf(share)


def beta_below(x: float, a: float, b: float) -> float:
    """Probability, 0 to 1, that a Beta(a, b) value is at most ``x``; a, b > 0, x in 0 to 1."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):  # the fraction converges fast on this side of the mean only
        return 1 - _lower_tail(1 - x, b, a)
    return _lower_tail(x, a, b)


def beta_quantile(share: float, a: float, b: float) -> float:
    """Value below which ``share`` (0 to 1) of Beta(a, b) lies; a, b > 0."""
    if share <= 0 or share >= 1:
        return float(share >= 1)
    low, high = 0.0, 1.0
    while low < (middle := (low + high) / 2) < high:
        if beta_below(middle, a, b) < share:
            low = middle
        else:
            high = middle
    return high


def _lower_tail(x: float, a: float, b: float) -> float:
    log_front = (
        a * math.log(x)
        + b * math.log1p(-x)
        + math.lgamma(a + b)
        - math.lgamma(a)
        - math.lgamma(b)
        - math.log(a)
    )
    return math.exp(log_front) / _continued_fraction(x, a, b)


def _continued_fraction(x: float, a: float, b: float) -> float:
    """1 + d1/(1 + d2/(1 + …)), evaluated from the front as a product of ratios (Lentz)."""
    value, above, below, settled = 1.0, 1.0, 0.0, 0
    for i in range(1, _LONGEST):
        d = _coefficient(i, x, a, b)
        below = 1 / (1 + d * below or _TINY)
        above = 1 + d / above or _TINY
        value *= above * below
        settled = settled + 1 if abs(above * below - 1) < _SETTLED else 0
        if settled == 2 or d == 0:  # noqa: PLR2004  one factor may be near 1 by accident
            break
    return value


def _coefficient(i: int, x: float, a: float, b: float) -> float:
    m, is_odd = divmod(i, 2)
    at = a + 2 * m
    if is_odd:
        return -(a + m) * (a + b + m) * x / (at * (at + 1))
    return m * (b - m) * x / ((at - 1) * at)

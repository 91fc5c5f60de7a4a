"""Intervals for a share that was counted: k of n.

Wilson's score interval keeps close to its nominal coverage for very small n (Agresti and Coull
1998) and is what officers are shown. Clopper and Pearson's never falls below it, so it is what
many shares together are tested with.
"""

import math
from collections.abc import Sequence

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.quantiles import beta_quantile, normal_quantile


class Interval(Value):
    """From `low` to `high`, both included."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether `value` lies in the interval."""
        return self.low <= value <= self.high


ANYTHING = Interval(low=0.0, high=1.0)
"""What no observation says about a share."""


def wilson(k: int, n: int, confidence: float = 0.95) -> Interval:
    """Score interval of a share seen as k of n; exactly 0 at k = 0 and exactly 1 at k = n.

    `confidence` lies between 0 and 1; n = 0 says nothing. Raises ValueError unless 0 <= k <= n.
    """
    _check(k, n)
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


def clopper_pearson(k: int, n: int, confidence: float = 0.95) -> Interval:
    """Exact interval of a share seen as k of n: it covers the truth at least that often.

    `confidence` lies between 0 and 1; n = 0 says nothing. Raises ValueError unless 0 <= k <= n.
    """
    _check(k, n)
    tail = (1 - confidence) / 2
    return Interval(
        low=0.0 if k == 0 else beta_quantile(tail, k, n - k + 1),
        high=1.0 if k == n else beta_quantile(1 - tail, k + 1, n - k),
    )


def simultaneous(
    bands: Sequence[tuple[int, int]], confidence: float = 0.99
) -> tuple[Interval, ...]:
    """One exact interval for each (k, n), all of them right together at least that often.

    Each may be wrong in an equal part of 1 - `confidence` (Bonferroni).
    """
    each = 1 - (1 - confidence) / max(len(bands), 1)
    return tuple(clopper_pearson(k, n, each) for k, n in bands)


def _check(k: int, n: int) -> None:
    if not 0 <= k <= n:
        raise ValueError("a share is counted as k of n with 0 <= k <= n")

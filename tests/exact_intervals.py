"""Exact intervals for shares that are tested together, and Student's for a mean of anything.

Clopper and Pearson's interval covers the true share at least as often as it says, so it is what
proofs over many shares use; officers are shown Wilson's (``scoring.metrics.intervals``).
"""

import math
from collections.abc import Sequence
from statistics import fmean, stdev

from profiler_sim.scoring.metrics.intervals import Interval, beta_quantile


def clopper_pearson(k: int, n: int, confidence: float = 0.95) -> Interval:
    """Exact interval of a share counted as k of n: it covers the truth at least that often.

    ``confidence`` lies between 0 and 1; n = 0 says nothing. Raises ValueError unless 0 <= k <= n.
    """
    if not 0 <= k <= n:
        raise ValueError("a share is counted as k of n with 0 <= k <= n")
    tail = (1 - confidence) / 2
    return Interval(
        low=0.0 if k == 0 else beta_quantile(tail, k, n - k + 1),
        high=1.0 if k == n else beta_quantile(1 - tail, k + 1, n - k),
    )


def simultaneous(
    bands: Sequence[tuple[int, int]], confidence: float = 0.99
) -> tuple[Interval, ...]:
    """One exact interval for each (k, n), all of them right together at least that often.

    Each may be wrong in an equal part of 1 - ``confidence`` (Bonferroni).
    """
    each = 1 - (1 - confidence) / max(len(bands), 1)
    return tuple(clopper_pearson(k, n, each) for k, n in bands)


def student_interval(values: Sequence[float], confidence: float) -> Interval:
    """Student's t interval of the mean of two or more ``values``, which may be of any size."""
    half = student_half_width(confidence, len(values) - 1) * stdev(values) / math.sqrt(len(values))
    return Interval(low=fmean(values) - half, high=fmean(values) + half)


def student_half_width(confidence: float, freedom: int) -> float:
    """Value t with P(-t <= T <= t) = ``confidence`` (0 < c < 1) for Student's T, freedom >= 1.

    P(|T| > t) is the Beta(freedom/2, 1/2) probability below freedom / (freedom + t²).
    """
    x = beta_quantile(1 - confidence, freedom / 2, 0.5)
    return math.sqrt(freedom * (1 - x) / x)

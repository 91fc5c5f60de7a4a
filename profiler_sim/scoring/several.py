"""Several shifts together: what one shift cannot tell."""

import math
from collections.abc import Sequence
from enum import StrEnum
from statistics import fmean, stdev

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.intervals import Interval
from profiler_sim.scoring.quantiles import student_half_width

MOST_MORE = 2
"""Shifts that may be added where the first ones leave it open."""


class Verdict(StrEnum):
    """What an exam of several shifts comes to."""

    PASSED = "passed"
    FAILED = "failed"
    ONE_MORE = "one more shift"


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


def verdict(scores: Sequence[float], mark: float, planned: int = 4) -> Verdict:
    """Hold the shifts of an exam against a pass mark.

    Passed where the whole interval is at the mark or above, failed where it is below; between, or
    before all ``planned`` shifts, one more, and after ``MOST_MORE`` of them the mean decides.
    """
    found = over_shifts(scores)
    if found is None or found.interval is None or found.n < planned:
        return Verdict.ONE_MORE
    if found.interval.low >= mark:
        return Verdict.PASSED
    if found.interval.high < mark:
        return Verdict.FAILED
    if found.n < planned + MOST_MORE:
        return Verdict.ONE_MORE
    return Verdict.PASSED if found.mean >= mark else Verdict.FAILED

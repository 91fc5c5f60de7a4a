"""How much of a score is the person, and how much the luck of one shift.

The one-way intraclass correlation (Shrout and Fleiss 1979, ICC(1,1)): people, each with shifts of
her own. Its interval comes from the F distribution; shifts taken together follow Spearman-Brown.
"""

import math
from collections.abc import Sequence
from statistics import fmean

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.metrics.intervals import Interval, beta_quantile

ENOUGH = 0.80
"""Reliability from which a mean may tell people apart."""


class Reliability(Value):
    """Of one shift's score."""

    value: float
    """Share of the variance between scores that is between people; may fall below 0 by chance."""
    interval: Interval
    """Where it lies with 95 %."""

    @property
    def share(self) -> tuple[float, Interval]:
        """Value and interval as a share of the variance, 0 to 1.

        The share that is estimated cannot lie below 0. So what the interval of F has below 0 is
        left out, and it still holds the true share as often as it says.
        """
        low, high = max(0.0, self.interval.low), max(0.0, self.interval.high)
        return max(0.0, self.value), Interval(low=low, high=high)

    def over(self, shifts: float) -> float:
        """Reliability of the mean of so many shifts."""
        return shifts * self.value / (1 + (shifts - 1) * self.value)

    @property
    def shifts(self) -> float | None:
        """Shifts whose mean has the reliability ``ENOUGH``; None where no number would do."""
        if self.value <= 0:
            return None
        return ENOUGH * (1 - self.value) / (self.value * (1 - ENOUGH))


def reliability(people: Sequence[Sequence[float]], confidence: float = 0.95) -> Reliability | None:
    """Compare the scores of people over their shifts; numbers of shifts may differ.

    None for fewer than two people, or where nobody has two shifts, or all scores are equal.
    """
    heard = [scores for scores in people if scores]
    n = sum(map(len, heard))
    between, within = len(heard) - 1, n - len(heard)
    if between < 1 or within < 1:
        return None
    each = (n - math.fsum(len(s) ** 2 for s in heard) / n) / between
    everybody = math.fsum(map(math.fsum, heard)) / n
    spread = math.fsum(len(s) * (fmean(s) - everybody) ** 2 for s in heard) / between
    noise = math.fsum((x - fmean(s)) ** 2 for s in heard for x in s) / within
    if spread + noise <= 0:
        return None
    tail = (1 - confidence) / 2
    bounds = (_f_quantile(1 - tail, between, within), _f_quantile(tail, between, within))
    low, high = (_share(spread / bound, noise, each) for bound in bounds)
    value = _share(spread, noise, each)
    return Reliability(value=value, interval=Interval(low=low, high=high))


def _share(spread: float, noise: float, each: float) -> float:
    return (spread - noise) / (spread + (each - 1) * noise)


def _f_quantile(share: float, one: int, other: int) -> float:
    """Value below which ``share`` of Fisher's F with these degrees of freedom lies."""
    x = beta_quantile(share, one / 2, other / 2)
    return other * x / (one * (1 - x))

"""What was found, beside what was there, what was opened, and what drawing lots would find.

Outcomes carry luck: they are shown, and never alone rank or pass anybody.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from pydantic import NonNegativeInt

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.intervals import wilson


class Counts(Value):
    """The consignments of a shift by what they hid and whether they were examined."""

    tp: NonNegativeInt
    """Smuggled and examined."""
    fp: NonNegativeInt
    """Lawful and examined."""
    fn: NonNegativeInt
    """Smuggled and released."""
    tn: NonNegativeInt
    """Lawful and released."""

    @property
    def present(self) -> int:
        """Smuggled consignments."""
        return self.tp + self.fn

    @property
    def lawful(self) -> int:
        """Lawful consignments."""
        return self.fp + self.tn

    @property
    def examined(self) -> int:
        """Consignments examined, rightly or not."""
        return self.tp + self.fp

    @property
    def population(self) -> int:
        """All consignments."""
        return self.present + self.lawful


class Rate(Value):
    """A share with its counts and its 95 % Wilson interval, to be told as "k of n"."""

    k: NonNegativeInt
    n: NonNegativeInt
    value: float | None
    """k / n; None when n is 0."""
    low: float
    high: float


class Lots(Value):
    """What drawing lots finds with the same number of openings."""

    mean: float
    low: int
    """Fewer are found in at most 5 of 100 shifts."""
    high: int
    """More are found in at most 5 of 100 shifts."""


class Auc(Value):
    """Share of (smuggled, lawful) pairs that were ranked right, ties counting half."""

    value: float
    se: float
    """Standard error of Hanley and McNeil (1982)."""


def rate(k: int, n: int) -> Rate:
    """Return k of n with its interval. Raises ValueError unless 0 <= k <= n."""
    interval = wilson(k, n)
    return Rate(k=k, n=n, value=k / n if n else None, low=interval.low, high=interval.high)


def detection_rate(counts: Counts) -> Rate:
    """Found of what was there."""
    return rate(counts.tp, counts.present)


def strike_rate(counts: Counts) -> Rate:
    """Found of what was examined."""
    return rate(counts.tp, counts.examined)


def over_inspection_rate(counts: Counts) -> Rate:
    """Lawful and examined of what was lawful."""
    return rate(counts.fp, counts.lawful)


def lift(counts: Counts) -> float | None:
    """How many times as much an opening found as one drawn by lot.

    None when nothing was opened or nothing was there.
    """
    if not counts.examined or not counts.present:
        return None
    return counts.tp * counts.population / (counts.examined * counts.present)


def lots_at_least(population: int, present: int, examined: int, found: int) -> float:
    """Probability that lots find at least `found` (>= 0) when drawing `examined` of `population`.

    The upper tail of the hypergeometric distribution, summed exactly; `present` and `examined`
    are at most `population`.
    """
    ways = _ways(population, present, examined)
    return sum(ways[found:]) / math.comb(population, examined)


def lots(population: int, present: int, examined: int) -> Lots:
    """Mean of what lots find, and the range that holds at least 90 of 100 shifts."""
    total = math.comb(population, examined)
    below = [ways / total for ways in accumulate(_ways(population, present, examined))]
    return Lots(
        mean=examined * present / population if population else 0.0,
        low=bisect_left(below, 0.05),
        high=bisect_left(below, 0.95),
    )


def auc(positives: Iterable[float], negatives: Iterable[float]) -> Auc | None:
    """How well a score ranks smuggled consignments (`positives`) above lawful ones.

    0.5 is what lots do, 1 a perfect ranking; None when either side is empty. O(n log n).
    """
    ranked, above = sorted(negatives), list(positives)
    if not ranked or not above:
        return None
    doubled = sum(bisect_left(ranked, score) + bisect_right(ranked, score) for score in above)
    area = doubled / (2 * len(above) * len(ranked))
    return Auc(value=area, se=_auc_error(area, len(above), len(ranked)))


def _ways(population: int, present: int, examined: int) -> list[int]:
    """Count the draws that find exactly 0, 1, 2 … of what is present."""
    return [
        math.comb(present, found) * math.comb(population - present, examined - found)
        for found in range(min(present, examined) + 1)
    ]


def _auc_error(area: float, positives: int, negatives: int) -> float:
    """Hanley and McNeil with Q1 - A² and Q2 - A² as products, which cannot turn negative."""
    two_positives = area**2 * (1 - area) / (1 + area)
    two_negatives = area * (1 - area) ** 2 / (2 - area)
    variance = (
        area * (1 - area) + (positives - 1) * two_negatives + (negatives - 1) * two_positives
    )
    return math.sqrt(variance / (positives * negatives))

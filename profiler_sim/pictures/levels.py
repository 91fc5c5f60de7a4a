"""What a reading of a picture is called, and how often each answer comes.

A reading is a number t, distributed N(d', 1): d' says how far what is hidden stands out, 0 where
nothing does. The limits between the answers are set by what lawful pictures get.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import inf, sqrt
from statistics import NormalDist

from profiler_sim.cargo.scans import LAWFUL_READINGS

_READING = NormalDist()
LIMITS: Sequence[float] = (
    -inf,
    *(_READING.inv_cdf(part) for part in list(accumulate(LAWFUL_READINGS))[:-1]),
    inf,
)
"""Reading at which each level begins, and where the last one ends."""


def level(reading: float) -> int:
    """Index of the answer that a reading gives."""
    return bisect_right(LIMITS, reading) - 1


def shares(d: float) -> tuple[float, float, float, float]:
    """How often each answer comes of pictures whose d' this is."""
    below = [_below(limit - d) for limit in LIMITS]
    first, second, third, fourth = (high - low for low, high in pairwise(below))
    return first, second, third, fourth


def auc(d: float) -> float:
    """How often of two pictures, one lawful, the other reads higher."""
    return _READING.cdf(d / sqrt(2))


def _below(reading: float) -> float:
    return 0.0 if reading == -inf else 1.0 if reading == inf else _READING.cdf(reading)

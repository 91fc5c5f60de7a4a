"""How good the stated probabilities are, by the evidence.

Stated (p), ideal (q) and base probabilities lie between 0 and 1. Measures of nothing are None;
sequences that belong together must be equally long, or ValueError is raised. The Brier score goes
by the outcome y, and luck is part of it: E[(p - y)²] = (p - q)² + q(1 - q). Only the first term is
the trainee's, and it is all that is measured here.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from statistics import fmean

from profiler_sim.shift.terms import LADDER

FEWEST = 12
"""Below so many judgements probability quality says nothing."""

_STEPS = tuple(step / 100 for step in LADDER)
_NOTHING_TO_TELL = 1e-9
"""A reference this close to the ideal leaves no quality to show."""


def nearest_step(p: float) -> float:
    """Probability on the ladder closest to ``p``, the lower one in the middle."""
    return min(_STEPS, key=lambda step: abs(step - p))


def gap(stated: Sequence[float], ideal: Sequence[float]) -> float | None:
    """Root mean square distance between what was stated and what the evidence supported."""
    square = _mean((p - q) ** 2 for p, q in zip(stated, ideal, strict=True))
    return None if square is None else math.sqrt(square)


def bias(stated: Sequence[float], ideal: Sequence[float]) -> float | None:
    """Mean of stated less ideal: above 0 is too suspicious, below 0 too trusting."""
    return _mean(p - q for p, q in zip(stated, ideal, strict=True))


def probability_quality(
    stated: Sequence[float], ideal: Sequence[float], base: float
) -> float | None:
    """1 is what the evidence supports, 0 as far from it as always stating ``base``.

    Negative is farther still. None under ``FEWEST`` judgements, and when the evidence never moved
    from ``base``. A step of the ladder is no mistake: ``base`` is taken as a trainee could have
    stated it and given the same tolerance, so always stating it still is 0.
    """
    if len(stated) < FEWEST:
        return None
    always = nearest_step(base)
    return _quality(
        _mean(beyond_a_step(p, q) ** 2 for p, q in zip(stated, ideal, strict=True)),
        _mean(beyond_a_step(always, q) ** 2 for q in ideal),
    )


def _quality(missed: float | None, reference: float | None) -> float | None:
    if missed is None or reference is None or reference <= _NOTHING_TO_TELL:
        return None
    return 1 - missed / reference


def beyond_a_step(p: float, q: float) -> float:
    """Distance of ``q`` from the range between the steps next to ``p``, 0 within it."""
    steps = (0.0, *_STEPS, 1.0)
    low = steps[max(bisect_left(steps, p) - 1, 0)]
    high = steps[min(bisect_right(steps, p), len(steps) - 1)]
    return max(low - q, q - high, 0.0)


def _mean(values: Iterable[float]) -> float | None:
    listed = tuple(values)
    return fmean(listed) if listed else None

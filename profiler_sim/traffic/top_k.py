"""The k highest scores of each of many shifts, with ties broken at random.

The answer is the share of draws in which a consignment is among them, so that results are exact
expectations and need no luck of their own.
"""

import numpy as np
from numpy.typing import NDArray

from profiler_sim.scoring.metrics.search_value import NO_CHOICE

Floats = NDArray[np.float64]


def top_k_shares(scores: Floats, slots: int) -> Floats:
    """Compute the share of draws in which each is among the ``slots`` highest of its row.

    A score of minus infinity is never taken. The same as ``expected_from_top`` in
    ``scoring.metrics``.
    """
    taken = min(slots, scores.shape[1])
    if not taken:
        return np.zeros_like(scores)
    cut = kth_highest(scores, taken)[:, None]
    sure, tied = scores > cut, (scores == cut) & np.isfinite(scores)
    left = taken - sure.sum(axis=1, keepdims=True)
    shared: Floats = sure + tied * left / np.maximum(tied.sum(axis=1, keepdims=True), 1)
    return shared


def kth_highest(scores: Floats, slots: int) -> Floats:
    """Find the last of the ``slots`` highest scores of each row."""
    place = scores.shape[1] - min(max(slots, 1), scores.shape[1])
    lowest: Floats = np.partition(scores, place, axis=1)[:, place]
    return lowest


def selection_qualities(gains: Floats, searched: Floats, slots: int) -> Floats:
    """Compute the selection quality of each shift, nan without a choice (docs/scoring.md)."""
    by_lot = searched.sum(axis=1) * gains.mean(axis=1)
    won = np.maximum(-np.sort(-gains, axis=1)[:, :slots], 0.0).sum(axis=1)
    return plan_qualities((gains * searched).sum(axis=1), by_lot, won)


def plan_qualities(own: Floats, random: Floats, best: Floats) -> Floats:
    """Compute the selection quality of each shift from three sums of gains.

    The same as ``plan_quality`` in ``scoring.metrics``; nan where there was no choice.
    """
    is_choice = best - random > NO_CHOICE
    won = np.where(is_choice, own - random, np.nan)
    quality: Floats = np.minimum(1.0, won / np.where(is_choice, best - random, 1.0))
    return quality

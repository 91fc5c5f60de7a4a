"""The best plan of searches in many shifts at once, under a budget of teams and minutes.

The same as ``scoring.metrics.search_plan``, which plans one shift: exact, by dynamic programming.
"""

from collections.abc import Sequence
from math import gcd

import numpy as np
from numpy.typing import NDArray

from profiler_sim.scoring.metrics.search_plan import SearchBudget
from profiler_sim.traffic.top_k import plan_qualities

Floats = NDArray[np.float64]


def best_plans(gains: Floats, minutes: Sequence[int], budget: SearchBudget) -> Floats:
    """Choose the plan of each shift: 1 by shift, by consignment and by search, else 0.

    ``gains`` are by shift, by consignment and by search, ``minutes`` those of a search.
    """
    shifts, consignments, kinds = gains.shape
    steps, room = _steps(minutes, budget)
    value = np.zeros((shifts, budget.searches + 1, room + 1))
    taken = np.full((consignments, *value.shape), -1, np.int8)
    for at in range(consignments):
        before = value.copy()
        for kind, step in enumerate(steps):
            if step > room:
                continue
            offered = before[:, :-1, : room + 1 - step] + gains[:, at, kind, None, None]
            here = value[:, 1:, step:]
            better = offered > here
            taken[at, :, 1:, step:][better] = kind
            np.copyto(here, offered, where=better)
    return _chosen(taken, steps, kinds)


def search_qualities(gains: Floats, searched: Floats, best: Floats) -> Floats:
    """Compute the selection quality of each shift, nan without a choice (docs/scoring.md).

    ``searched`` and ``best`` are how often each consignment is searched, by kind of search.
    """
    random = (searched.sum(axis=1) * gains.mean(axis=1)).sum(axis=1)
    own, most = ((gains * plan).sum(axis=(1, 2)) for plan in (searched, best))
    return plan_qualities(own, random, most)


def longest_mix(order: Sequence[int], minutes: Sequence[int], budget: SearchBudget) -> list[int]:
    """List the searches of one who always takes the first of ``order`` that the minutes allow."""
    mix: list[int] = []
    left = budget.minutes
    while len(mix) < budget.searches:
        kind = next((k for k in order if left is None or minutes[k] <= left), None)
        if kind is None:
            break
        mix.append(kind)
        left = None if left is None else left - minutes[kind]
    return mix


def _steps(minutes: Sequence[int], budget: SearchBudget) -> tuple[list[int], int]:
    """Count minutes in their greatest common step, and the steps there are room for."""
    step = gcd(*minutes) if budget.minutes is not None else 0
    if budget.minutes is None or not step:
        return [0] * len(minutes), 0
    steps = [each // step for each in minutes]
    return steps, min(budget.minutes // step, budget.searches * max(steps))


def _chosen(taken: NDArray[np.int8], steps: Sequence[int], kinds: int) -> Floats:
    """Go back from the last consignment: each knows what the best plan up to it took there."""
    consignments, shifts, teams, columns = taken.shape
    chosen = np.zeros((shifts, consignments, kinds))
    rows = np.arange(shifts)
    k, m = np.full(shifts, teams - 1), np.full(shifts, columns - 1)
    cost = np.asarray(steps)
    for at in reversed(range(consignments)):
        kind = taken[at, rows, k, m]
        is_taken = kind >= 0
        chosen[rows[is_taken], at, kind[is_taken]] = 1.0
        k = np.where(is_taken, k - 1, k)
        m = np.where(is_taken, m - cost[kind], m)
    return chosen

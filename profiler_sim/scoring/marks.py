"""Whether the boxes that were marked are the evidence."""

import math
from collections.abc import Iterable, Mapping
from statistics import fmean
from typing import Literal

from profiler_sim.cargo.value import Value

Direction = Literal[1, -1]
"""1 speaks for something hidden, -1 for an honest load."""

EVIDENCE_POINTS = 3.0
"""A sign is evidence from here on: it doubles or halves the odds."""


class Evidence(Value):
    """How the marks on one consignment compare with its evidence; every number 0 to 1."""

    precision: float | None
    """Right marks of all marks; None without a mark."""
    recall: float | None
    """Weight of evidence marked rightly, of all its weight; None when there was no evidence."""
    f: float
    """Harmonic mean of the two; 0 without a right mark, 1 with nothing to mark and no mark."""


def evidence(contributions: Mapping[str, float], cited: Mapping[str, Direction]) -> Evidence:
    """Compare the signs that were cited with those that count.

    `contributions` has the points by which each sign on view moves the log-odds of "anything
    hidden", positive for; `cited` the marked ones, which may be none of these. A mark is right
    when its sign moves the odds by at least `EVIDENCE_POINTS` in the marked direction.
    """
    weights = {sign: abs(w) for sign, w in contributions.items() if abs(w) >= EVIDENCE_POINTS}
    right = [s for s, way in cited.items() if s in weights and contributions[s] * way > 0]
    precision = len(right) / len(cited) if cited else None
    recall = (
        math.fsum(weights[sign] for sign in right) / math.fsum(weights.values())
        if weights
        else None
    )
    return Evidence(precision=precision, recall=recall, f=_f(precision, recall))


def mean_f(consignments: Iterable[Evidence]) -> float | None:
    """Mean F over the consignments that had evidence; None when none had.

    The caller passes those that were searched, or stated at the threshold or above.
    """
    values = [marks.f for marks in consignments if marks.recall is not None]
    return fmean(values) if values else None


def _f(precision: float | None, recall: float | None) -> float:
    if precision is None and recall is None:
        return 1.0
    if not precision or not recall:
        return 0.0
    return 2 * precision * recall / (precision + recall)

"""How good the stated probabilities are, by outcome and by evidence.

Stated (p), ideal (q) and base probabilities lie between 0 and 1. Measures of nothing are None;
sequences that belong together must be equally long, or ValueError is raised. By outcome, luck is
part of the number; by evidence it is not: E[(p - y)²] = (p - q)² + q(1 - q), and only the first
term is the trainee's.
"""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean

from profiler_sim.cargo.value import Value
from profiler_sim.shift.ladder import LADDER

FEWEST = 12
"""Below so many judgements probability quality says nothing."""

_RUNGS = tuple(step / 100 for step in LADDER)
_NOTHING_TO_TELL = 1e-9
"""A reference this close to the ideal leaves no quality to show."""


class Murphy(Value):
    """The Brier score in three terms: reliability - resolution + uncertainty."""

    reliability: float
    """How far what was stated lies from what then happened; 0 is best."""
    resolution: float
    """How far the stated levels tell cases apart; the more the better."""
    uncertainty: float
    """Spread of the outcomes themselves, whatever was stated."""

    @property
    def brier(self) -> float:
        """The score the terms add up to."""
        return self.reliability - self.resolution + self.uncertainty


def nearest_rung(p: float) -> float:
    """Probability on the ladder closest to `p`, the lower one in the middle."""
    return min(_RUNGS, key=lambda rung: abs(rung - p))


def brier(stated: Sequence[float], outcomes: Sequence[bool]) -> float | None:
    """Mean (p - y)²: 0 is best, always saying 50 % gives 0.25."""
    return _mean((p - y) ** 2 for p, y in zip(stated, outcomes, strict=True))


def brier_skill(stated: Sequence[float], outcomes: Sequence[bool], base: float) -> float | None:
    """Share of the Brier score of always stating the announced `base` that was done away with.

    None when the announced share was never wrong.
    """
    score, reference = brier(stated, outcomes), brier([base] * len(outcomes), outcomes)
    return None if score is None or not reference else 1 - score / reference


def log_bits(stated: Sequence[float], outcomes: Sequence[bool]) -> float | None:
    """Mean surprise in bits, 0 is best.

    p is kept within 1 to 99 %, or a single slip of the finger would outweigh all the rest.
    """
    return _mean(_surprise(p, y=y) for p, y in zip(stated, outcomes, strict=True))


def points(p: float, *, outcome: bool) -> float:
    """Points for one statement: 50 % gives 0, sure and right up to 100, sure and wrong -300."""
    return 100 - 400 * (p - outcome) ** 2


def murphy(stated: Sequence[float], outcomes: Sequence[bool]) -> Murphy | None:
    """Murphy's decomposition, grouped by distinct stated value: only so is it exact.

    With bins, terms within each bin would be missing (Stephenson, Coelho and Jolliffe 2008).
    """
    if not outcomes:
        return None
    groups: defaultdict[float, list[bool]] = defaultdict(list)
    for p, y in zip(stated, outcomes, strict=True):
        groups[p].append(y)
    happened, n = fmean(outcomes), len(outcomes)
    return Murphy(
        reliability=math.fsum(len(ys) * (p - fmean(ys)) ** 2 for p, ys in groups.items()) / n,
        resolution=math.fsum(len(ys) * (fmean(ys) - happened) ** 2 for ys in groups.values()) / n,
        uncertainty=happened * (1 - happened),
    )


def gap(stated: Sequence[float], ideal: Sequence[float]) -> float | None:
    """Root mean square distance between what was stated and what the evidence supported."""
    square = _mean((p - q) ** 2 for p, q in zip(stated, ideal, strict=True))
    return None if square is None else math.sqrt(square)


def bias(stated: Sequence[float], ideal: Sequence[float]) -> float | None:
    """Mean of stated less ideal: above 0 is too suspicious, below 0 too trusting."""
    return _mean(p - q for p, q in zip(stated, ideal, strict=True))


def exact_quality(stated: Sequence[float], ideal: Sequence[float], base: float) -> float | None:
    """1 is exactly what the evidence supports, 0 as far from it as always stating `base`.

    Negative is farther still; None when the evidence never moved from `base`.
    """
    return _quality(
        _mean((p - q) ** 2 for p, q in zip(stated, ideal, strict=True)),
        _mean((base - q) ** 2 for q in ideal),
    )


def probability_quality(
    stated: Sequence[float], ideal: Sequence[float], base: float
) -> float | None:
    """`exact_quality` as it is scored: none under `FEWEST`, a step of the ladder is no mistake.

    The announced `base` is taken as a trainee could have stated it and given the same tolerance,
    so always stating it still is 0.
    """
    if len(stated) < FEWEST:
        return None
    always = nearest_rung(base)
    return _quality(
        _mean(beyond_a_step(p, q) ** 2 for p, q in zip(stated, ideal, strict=True)),
        _mean(beyond_a_step(always, q) ** 2 for q in ideal),
    )


def _quality(missed: float | None, reference: float | None) -> float | None:
    if missed is None or reference is None or reference <= _NOTHING_TO_TELL:
        return None
    return 1 - missed / reference


def beyond_a_step(p: float, q: float) -> float:
    """Distance of `q` from the range between the rungs next to `p`, 0 within it."""
    rungs = (0.0, *_RUNGS, 1.0)
    low = rungs[max(bisect_left(rungs, p) - 1, 0)]
    high = rungs[min(bisect_right(rungs, p), len(rungs) - 1)]
    return max(low - q, q - high, 0.0)


def _surprise(p: float, *, y: bool) -> float:
    kept = min(max(p, 0.01), 0.99)
    return -math.log2(kept if y else 1 - kept)


def _mean(values: Iterable[float]) -> float | None:
    found = tuple(values)
    return fmean(found) if found else None

"""Fixed counts: exactly so many loads of a method among so many consignments.

Each period, as many consignments as the scenario lets arrive, holds the counts at drawn places.
So every consignment still hides the method with the share that the scenario states, and the ideal
probability stays right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.scenario.model import Scenario

Ints = NDArray[np.int64]
_NONE = -1
_PLACES = 1
"""Third number of the seed of drawn places; a chunk of traffic has two numbers."""


@dataclass(frozen=True)
class FixedCounts:
    """Loads of each method in every period of so many consignments."""

    period: int = 1
    counts: Mapping[str, int] = field(default_factory=dict)
    """By method."""
    pairs: bool = False
    """Two by two with the same goods and route."""

    def remaining_prior(self, model: EvidenceModel) -> tuple[float, ...]:
        """Return the prior of a consignment to which no count was given."""
        free = [
            0.0 if h.method in self.counts else p
            for h, p in zip(model.hypotheses, model.prior, strict=True)
        ]
        total = sum(free)
        return tuple(p / total for p in free)


NO_FIXED_COUNTS = FixedCounts()
"""Every consignment is drawn on its own."""


def fixed_counts_of(scenario: Scenario, model: EvidenceModel) -> FixedCounts:
    """Read the counts of a scenario, of the methods that its traffic can carry."""
    carried = {
        h.method for h, p in zip(model.hypotheses, model.prior, strict=True) if h.method and p > 0
    }
    counts = {method: n for method, n in scenario.exactly.items() if method in carried}
    return FixedCounts(
        scenario.traffic.consignments, counts, pairs=scenario.traffic.pairs and not counts
    )


def rng(*seed: int) -> np.random.Generator:
    """Return a generator of its own for every seed."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed)))


def fixed_hypotheses(model: EvidenceModel, fixed: FixedCounts, places: range, seed: int) -> Ints:
    """Return the hypothesis fixed at each of the consignments ``places``; -1 where none is."""
    if not fixed.counts:
        return np.full(len(places), _NONE, np.int64)
    first, last = places.start // fixed.period, (places.stop - 1) // fixed.period
    periods = [
        _period(model, fixed, rng(seed, number, _PLACES)) for number in range(first, last + 1)
    ]
    start = places.start - first * fixed.period
    return np.concatenate(periods)[start : start + len(places)]


def _period(model: EvidenceModel, fixed: FixedCounts, stream: np.random.Generator) -> Ints:
    """Put each method at drawn places of a period, each load in a drawn place of hiding."""
    loads = [
        stream.choice(which, p=shares)
        for method, count in fixed.counts.items()
        for which, shares in [_hidings(model, method)] * count
    ][: fixed.period]
    at = np.full(fixed.period, _NONE, np.int64)
    at[stream.permutation(fixed.period)[: len(loads)]] = loads
    return at


def _hidings(model: EvidenceModel, method: str) -> tuple[list[int], list[float]]:
    """Hypotheses of a method, and how often each is the one."""
    which = [i for i, h in enumerate(model.hypotheses) if h.method == method]
    total = sum(model.prior[i] for i in which)
    return which, [model.prior[i] / total for i in which]

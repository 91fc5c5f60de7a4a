"""Planted counts: ``exactly`` so many loads of a method among so many consignments.

Each run of as many consignments as the scenario lets arrive holds the counts, at drawn places; so
every consignment still hides the method with the share the scenario states, and q stays honest.
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
"""Third number of the seed of drawn places; chunks of traffic have two."""


@dataclass(frozen=True)
class FixedCounts:
    """What is planted in every run of ``run`` consignments."""

    run: int = 1
    counts: Mapping[str, int] = field(default_factory=dict)
    """By method."""
    pairs: bool = False
    """Two by two with the same goods and route."""

    def rest(self, model: EvidenceModel) -> tuple[float, ...]:
        """Prior of a consignment at which nothing was planted."""
        free = [
            0.0 if h.method in self.counts else p
            for h, p in zip(model.hypotheses, model.prior, strict=True)
        ]
        total = sum(free)
        return tuple(p / total for p in free)


NO_FIXED_COUNTS = FixedCounts()
"""Every consignment is drawn on its own."""


def fixed_counts_of(scenario: Scenario, model: EvidenceModel) -> FixedCounts:
    """What a scenario plants, of what its traffic can carry."""
    carried = {
        h.method for h, p in zip(model.hypotheses, model.prior, strict=True) if h.method and p > 0
    }
    counts = {method: n for method, n in scenario.exactly.items() if method in carried}
    return FixedCounts(
        scenario.traffic.consignments, counts, pairs=scenario.traffic.pairs and not counts
    )


def rng(*seed: int) -> np.random.Generator:
    """A stream of numbers of its own for every seed."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed)))


def fixed_hypotheses(model: EvidenceModel, plan: FixedCounts, places: range, seed: int) -> Ints:
    """Index of the hypothesis planted at each of the consignments ``places``, -1 where none is."""
    if not plan.counts:
        return np.full(len(places), _NONE, np.int64)
    first, last = places.start // plan.run, (places.stop - 1) // plan.run
    runs = [_run(model, plan, rng(seed, run, _PLACES)) for run in range(first, last + 1)]
    start = places.start - first * plan.run
    return np.concatenate(runs)[start : start + len(places)]


def _run(model: EvidenceModel, plan: FixedCounts, stream: np.random.Generator) -> Ints:
    """One run: methods at drawn places, each load in a drawn place of hiding."""
    loads = [
        stream.choice(which, p=shares)
        for method, count in plan.counts.items()
        for which, shares in [_hidings(model, method)] * count
    ][: plan.run]
    at = np.full(plan.run, _NONE, np.int64)
    at[stream.permutation(plan.run)[: len(loads)]] = loads
    return at


def _hidings(model: EvidenceModel, method: str) -> tuple[list[int], list[float]]:
    """Hypotheses of a method, and how often each is the one."""
    which = [i for i, h in enumerate(model.hypotheses) if h.method == method]
    total = sum(model.prior[i] for i in which)
    return which, [model.prior[i] / total for i in which]

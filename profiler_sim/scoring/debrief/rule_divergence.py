"""Rule divergence: the points of the indicators shown, beside those of the evidence.

An indicator's points are its author's opinion. The evidence knows signs, by how often such loads
and honest ones show them: an indicator that reads something else moves it by nothing.
"""

from math import log10

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift

_LEAST = 1e-20
"""Stands for a probability that vanished: 200 points against it."""


class RuleDivergence(Value):
    """Points of both kinds about one consignment whose indicators were shown."""

    id: str
    rules: float
    """Sum of the indicators, as they were shown."""
    evidence: float
    """What goods, route, documents and answers add to the odds of "anything hidden"."""

    @property
    def distance(self) -> float:
        """Points between the two."""
        return abs(self.rules - self.evidence)


def rule_divergences(shift: CompletedShift) -> tuple[RuleDivergence, ...]:
    """Compare shown indicators with the evidence, those farthest apart first.

    Only consignments of which an indicator pointed either way.
    """
    before = _points(shift.model.base_rate)
    shown = [
        RuleDivergence(
            id=name,
            rules=sum(hit.points for hit in progress.hits),
            evidence=_points(shift.stages[name].held.q) - before,
        )
        for name, progress in shift.state.progress.items()
        if progress.hits
    ]
    return tuple(sorted(shown, key=lambda each: -each.distance))


def _points(q: float) -> float:
    return 10 * log10(max(q, _LEAST) / max(1 - q, _LEAST))

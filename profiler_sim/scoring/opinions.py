"""What the indicators said of a consignment, beside what the evidence knows of it.

An indicator's points are its author's opinion. The evidence knows signs, by how often such loads
and honest ones show them: an indicator that reads something else moves it by nothing.
"""

from math import log10

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.played import Played

_LEAST = 1e-20
"""Stands for a probability that vanished: 200 points against it."""


class Opinion(Value):
    """Points of both kinds about one consignment whose indicators were shown."""

    id: str
    rules: float
    """Sum of the indicators, as they were shown."""
    evidence: float
    """What goods, route, papers and bought answers add to the odds of "anything hidden"."""

    @property
    def apart(self) -> float:
        """Points between the two."""
        return abs(self.rules - self.evidence)


def opinions(played: Played) -> tuple[Opinion, ...]:
    """Hold shown indicators against the evidence, those farthest apart first.

    Only consignments of which an indicator pointed either way.
    """
    before = _odds(played.model.base_rate)
    found = [
        Opinion(
            id=name,
            rules=sum(hit.points for hit in progress.hits),
            evidence=_odds(played.weights[name].seen.q) - before,
        )
        for name, progress in played.state.progress.items()
        if progress.hits
    ]
    return tuple(sorted(found, key=lambda one: -one.apart))


def _odds(q: float) -> float:
    return 10 * log10(max(q, _LEAST) / max(1 - q, _LEAST))

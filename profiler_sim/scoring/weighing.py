"""What the evidence said of each consignment of a shift: on paper, as seen, with all answers."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.evidence.posterior import posterior, topics
from profiler_sim.scoring.economy import Stakes, gain, mean_severity
from profiler_sim.scoring.played import Played

STAKES = Stakes()
"""What a search may bring and costs, the same for every search: a slot is a slot."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What one body of evidence supports."""

    probabilities: tuple[float, ...]
    """Of every hypothesis."""
    severity: float
    """Of what it may be, mean over its topics."""

    @property
    def q(self) -> float:
        """Ideal probability that anything is hidden."""
        return 1.0 - self.probabilities[0]

    @property
    def gain(self) -> float:
        """Points expected from a search."""
        return gain(self.q, STAKES, self.severity)


@dataclass(frozen=True)
class Weights:
    """The three bodies of evidence on one consignment.

    The papers count whether they were opened or not: else leaving them shut would raise the
    selection quality of a blind choice.
    """

    played: Played
    consignment: str

    @cached_property
    def documents(self) -> Weight:
        """The papers alone."""
        return self._weight(())

    @cached_property
    def seen(self) -> Weight:
        """The papers and the answers that were paid for."""
        asked = self.played.state.progress[self.consignment].enquiries
        return self._weight(asked) if asked else self.documents

    @cached_property
    def full(self) -> Weight:
        """The papers and all answers."""
        return self._weight(everything(self.played.model))

    def _weight(self, asked: Collection[str]) -> Weight:
        played = self.played
        p = posterior(played.model, played.cases[self.consignment], asked)
        return Weight(p, mean_severity(topics(played.model, p), played.severity))


def everything(model: EvidenceModel) -> tuple[str, ...]:
    """Name all enquiries."""
    return tuple(model.no_answer)

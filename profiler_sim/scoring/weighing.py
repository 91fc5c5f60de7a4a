"""What the evidence said of each consignment of a shift: on paper, as seen, with all answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.evidence.posterior import posterior, topic_probabilities
from profiler_sim.evidence.tip_off import remaining_find_rate
from profiler_sim.scoring.metrics.search_value import Stakes, gain, mean_severity

STAKES = Stakes()
"""What a search may bring and costs, the same for every search: a slot is a slot."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What one body of evidence supports."""

    probabilities: tuple[float, ...]
    """Of every hypothesis."""
    severity: float
    """Of what it may be, mean over its topics."""
    left: float = 1.0
    """Part of what a search would have found that it can be expected to find: less where the
    trader may have been warned."""

    @property
    def q(self) -> float:
        """Ideal probability that anything is hidden."""
        return 1.0 - self.probabilities[0]

    @property
    def gain(self) -> float:
        """Points expected from a search."""
        return gain(self.q, self.stakes, self.severity)

    @property
    def stakes(self) -> Stakes:
        """What a search of it may bring and costs."""
        return STAKES.model_copy(update={"detect": self.left}) if self.left < 1 else STAKES


@dataclass(frozen=True)
class Weights:
    """The three bodies of evidence on one consignment.

    The papers count whether they were opened or not: else leaving them shut would raise the
    selection quality of a blind choice.
    """

    model: EvidenceModel
    case: Case
    enquiries: tuple[str, ...]
    """Answers that were paid for."""
    worth: Mapping[str, float]
    """Severity by topic."""
    asked: tuple[str, ...] = ()
    """All enquiries made, answered or not: any of them may have warned the trader."""

    @cached_property
    def documents(self) -> Weight:
        """The papers alone, and nobody asked."""
        return self._weight((), 1.0)

    @cached_property
    def seen(self) -> Weight:
        """The papers and the answers that were paid for."""
        return (
            self._weight(self.enquiries, self._left)
            if self.enquiries or self.asked
            else self.documents
        )

    @cached_property
    def full(self) -> Weight:
        """The papers and all answers, the scan where one was made, no more warnings than given."""
        return self._weight(self.everything, self._left)

    @property
    def everything(self) -> tuple[str, ...]:
        """Every enquiry there is; a scan only where one was made, for it is read and not told."""
        return (*self.model.answers, *self.enquiries)

    @property
    def against(self) -> int:
        """The hypothesis to explain: the true one; for a lawful load what it looks most like.

        The model must have a hypothesis beside lawful.
        """
        p = self.seen.probabilities
        return self.case.hypothesis or max(range(1, len(p)), key=p.__getitem__)

    @property
    def _left(self) -> float:
        return remaining_find_rate(self.model, self.asked)

    def _weight(self, answered: Collection[str], left: float) -> Weight:
        p = posterior(self.model, self.case, answered)
        return Weight(p, mean_severity(topic_probabilities(self.model, p), self.worth), left)

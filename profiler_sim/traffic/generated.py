"""A consignment as it leaves the dealer."""

from dataclasses import dataclass, replace
from typing import Self

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.evidence.model import Case


@dataclass(frozen=True, slots=True)
class GeneratedConsignment:
    """One consignment with its answers and, apart from both, its truth."""

    papers: Consignment
    answers: Answers
    case: Case

    def called(self, name: str) -> Self:
        """The same under another id."""
        return replace(
            self,
            papers=self.papers.model_copy(update={"id": name}),
            case=self.case.model_copy(update={"id": name}),
        )

"""A shift that has been played, with everything it is scored by."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.scoring.metrics.shift_score import Level
from profiler_sim.scoring.weighing import Weights
from profiler_sim.shift.events import Event
from profiler_sim.shift.state import State, replay
from profiler_sim.shift.terms import Terms


@dataclass(frozen=True)
class Played:
    """What was done, and what was there. Only for a shift that is over, because of the truth."""

    terms: Terms
    events: tuple[Event, ...]
    """All of them, in their order."""
    model: EvidenceModel
    cases: Mapping[str, Case]
    """The truth, by consignment."""
    rule_scores: Mapping[str, float]
    """Points of the rules on the papers, by consignment; 0 where there is none."""
    severity: Mapping[str, float]
    """How much a find of a topic counts; 1 where there is none."""
    level: Level

    @cached_property
    def state(self) -> State:
        """Where the events lead to."""
        return replay(self.terms, self.events)

    @cached_property
    def weights(self) -> Mapping[str, Weights]:
        """What the evidence said of each consignment, in the order of the manifest."""
        return {
            name: Weights(
                self.model,
                self.cases[name],
                self.state.progress[name].enquiries,
                self.severity,
                self.state.progress[name].asked,
            )
            for name in self.terms.consignments
        }

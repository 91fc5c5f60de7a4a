"""A completed shift, with everything it is scored by."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.evidence.posterior import posterior, topic_probabilities
from profiler_sim.evidence.tip_off import remaining_find_rate
from profiler_sim.scoring.metrics.information import AnswerDistributions
from profiler_sim.scoring.metrics.search_value import (
    SlotPrice,
    Stakes,
    gain,
    mean_severity,
    slot_price,
)
from profiler_sim.scoring.metrics.shift_score import Level
from profiler_sim.shift.events import Event
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.state import ShiftState, replay
from profiler_sim.shift.terms import Terms

STAKES = Stakes()
"""What a search may bring and costs, the same for every search: a slot is a slot."""


@dataclass(frozen=True, slots=True)
class EvidenceStage:
    """What one body of evidence supports."""

    probabilities: tuple[float, ...]
    """Of every hypothesis, lawful first."""
    severity: float
    """Of what it may be, mean over its topics."""
    find_rate: float = 1.0
    """Fraction of the normal find rate to expect: less where the trader may have been warned."""

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
        return _at_find_rate(STAKES, self.find_rate)


@dataclass(frozen=True)
class EvidenceStages:
    """The evidence on one consignment in three stages: documents, held, full.

    The documents count whether they were opened or not: else leaving them shut would raise the
    selection quality of a blind choice.
    """

    model: EvidenceModel
    case: GroundTruth
    enquiries: tuple[str, ...]
    """Enquiries that were answered, in their order."""
    severities: Mapping[str, float]
    """Severity by topic."""
    asked: tuple[str, ...] = ()
    """All enquiries made, answered or not: any of them may have warned the trader."""

    @cached_property
    def documents(self) -> EvidenceStage:
        """The documents alone, and nobody asked."""
        return self._stage((), 1.0)

    @cached_property
    def held(self) -> EvidenceStage:
        """The documents and the answers that came."""
        if self.enquiries or self.asked:
            return self._stage(self.enquiries, remaining_find_rate(self.model, self.asked))
        return self.documents

    @cached_property
    def full(self) -> EvidenceStage:
        """All evidence: documents, every answer, and the scan if taken; tip-offs as incurred."""
        return self._stage(self.all_enquiries, remaining_find_rate(self.model, self.asked))

    @property
    def all_enquiries(self) -> tuple[str, ...]:
        """Every enquiry there is; a scan only where one was taken, for it is read by eye."""
        return (*self.model.answers, *self.enquiries)

    @property
    def against(self) -> int:
        """The hypothesis to explain: the true one; for a lawful load what it looks most like.

        The model must have a hypothesis beside lawful.
        """
        p = self.held.probabilities
        return self.case.hypothesis or max(range(1, len(p)), key=p.__getitem__)

    def _stage(self, answered: Collection[str], find_rate: float) -> EvidenceStage:
        p = posterior(self.model, self.case, answered)
        severity = mean_severity(topic_probabilities(self.model, p), self.severities)
        return EvidenceStage(p, severity, find_rate)


class DecisionValue(NamedTuple):
    """What decisions are worth at the end of a shift."""

    stakes: Stakes
    """With the price of a slot among the costs of an opening."""
    severity: Mapping[str, float]

    def stakes_at(self, find_rate: float) -> Stakes:
        """The stakes where a search has only that fraction of its normal find rate."""
        return _at_find_rate(self.stakes, find_rate)


@dataclass(frozen=True)
class CompletedShift:
    """What was done in a shift that is over, and what was there: it holds the truth."""

    terms: Terms
    events: tuple[Event, ...]
    """All of them, in their order."""
    model: EvidenceModel
    cases: Mapping[str, GroundTruth]
    """The truth, by consignment."""
    rule_scores: Mapping[str, float]
    """Points of the rules on the documents, by consignment; 0 where there is none."""
    severity: Mapping[str, float]
    """How much a find of a topic counts; 1 where there is none."""
    level: Level

    @cached_property
    def state(self) -> ShiftState:
        """Where the events lead to."""
        return replay(self.terms, self.events)

    @cached_property
    def stages(self) -> Mapping[str, EvidenceStages]:
        """The evidence on each consignment, in the order of the manifest."""
        return {
            name: EvidenceStages(
                self.model, self.cases[name], progress.enquiries, self.severity, progress.asked
            )
            for name, progress in self._in_order()
        }

    @cached_property
    def answers(self) -> AnswerDistributions:
        """What each enquiry may answer."""
        return AnswerDistributions(self.model)

    @cached_property
    def counted_searches(self) -> int:
        """Search slots for the traffic: those spent on hand-written cases are set aside."""
        aside = sum(
            progress.order is not None and not self.cases[name].counted
            for name, progress in self._in_order()
        )
        return self.terms.searches - aside

    def slot_price(self, gains: Mapping[str, float]) -> SlotPrice:
        """Price a search slot where a search of each consignment would bring ``gains``."""
        counted = [name for name, case in self.cases.items() if case.counted]
        used = sum(self.state.progress[name].order is not None for name in counted)
        slots = self.counted_searches
        price = slot_price([gains[name] for name in counted], slots)
        return SlotPrice(price=price, is_free=used < slots)

    @cached_property
    def decision_value(self) -> DecisionValue:
        """Price a slot by the evidence held, and add it to the costs of an opening."""
        gains = [each.held.gain for each in self.stages.values() if each.case.counted]
        opening = STAKES.opening + slot_price(gains, self.counted_searches)
        return DecisionValue(STAKES.model_copy(update={"opening": opening}), self.severity)

    def _in_order(self) -> list[tuple[str, ConsignmentProgress]]:
        return [(name, self.state.progress[name]) for name in self.terms.consignments]


def _at_find_rate(stakes: Stakes, find_rate: float) -> Stakes:
    return stakes.model_copy(update={"detect": find_rate}) if find_rate < 1 else stakes

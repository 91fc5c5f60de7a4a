"""A completed shift, with everything it is scored by."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from profiler_sim.catalogue.examinations import Examination
from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.evidence.posterior import posterior
from profiler_sim.evidence.tip_off import remaining_find_rate
from profiler_sim.scoring.metrics.information import AnswerDistributions
from profiler_sim.scoring.metrics.search_plan import PricedSearch, SearchBudget, SearchPlans
from profiler_sim.scoring.metrics.search_value import Stakes
from profiler_sim.scoring.metrics.shift_score import Level
from profiler_sim.shift.events import Event
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.state import ShiftState, replay
from profiler_sim.shift.terms import Terms

StageName = Literal["documents", "held", "full"]
"""The evidence something is judged by: papers alone, with answers held, with every answer."""

STAKES = Stakes()
"""What a search may bring and costs where no search is timed: every search is like another."""


@dataclass(frozen=True, slots=True)
class EvidenceStage:
    """What one body of evidence supports."""

    probabilities: tuple[float, ...]
    """Of every hypothesis, lawful first."""
    find_rate: float = 1.0
    """Fraction of the normal find rate to expect: less where the trader may have been warned."""

    @property
    def q(self) -> float:
        """Ideal probability that anything is hidden."""
        return 1.0 - self.probabilities[0]

    def gains(self, searches: Sequence[PricedSearch]) -> tuple[float, ...]:
        """Points expected from each of ``searches``."""
        return tuple(each.gain(self.probabilities, self.find_rate) for each in searches)

    def threshold(self, searches: Sequence[PricedSearch], prices: Sequence[float]) -> float:
        """Probability from which the search that pays first pays its price.

        1 where the minutes suffice for none.
        """
        pays = (
            each.break_even(self.probabilities, price, self.find_rate)
            for each, price in zip(searches, prices, strict=True)
            if price < math.inf
        )
        return min(pays, default=1.0)


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
        return EvidenceStage(posterior(self.model, self.case, answered), find_rate)


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
    examinations: Mapping[str, Examination] = field(default_factory=dict)
    """The searches that could be ordered; needed where the teams have search minutes."""

    @cached_property
    def state(self) -> ShiftState:
        """Where the events lead to."""
        return replay(self.terms, self.events)

    def goods_of(self, consignment: str) -> str:
        """Name the goods that a load truly carries; empty for a case written by hand."""
        cover = self.cases[consignment].cover
        return "" if cover is None else self.model.covers[cover].commodity

    @cached_property
    def stages(self) -> Mapping[str, EvidenceStages]:
        """The evidence on each consignment, in the order of the manifest."""
        return {
            name: EvidenceStages(self.model, self.cases[name], progress.enquiries, progress.asked)
            for name, progress in self._in_order()
        }

    @cached_property
    def answers(self) -> AnswerDistributions:
        """What each enquiry may answer."""
        return AnswerDistributions(self.model)

    @cached_property
    def searches(self) -> tuple[PricedSearch, ...]:
        """The kinds of search, each with its own price; one that stands for all if none is timed.

        See docs/scoring.md, searches that differ.
        """
        if self.terms.search_minutes is None:
            return (standard_search(self.model, self.severity),)
        kinds = [self.examinations[name] for name in self.terms.examinations]
        return tuple(priced_search(each, self.model, self.severity) for each in kinds)

    def kind_of(self, examination: str) -> int:
        """Position among ``searches`` of one that was ordered."""
        names = [each.name for each in self.searches]
        return names.index(examination) if examination in names else 0

    @cached_property
    def orders(self) -> Mapping[str, int]:
        """The kind of search ordered, by consignment that counts, in the order of the manifest."""
        return {
            name: self.kind_of(progress.order.examination)
            for name, progress in self._in_order()
            if progress.order is not None and self.cases[name].counted
        }

    @cached_property
    def budget(self) -> SearchBudget:
        """What could be spent on the traffic: hand-written cases are set aside."""
        aside = [
            self.terms.examination_minutes.get(progress.order.examination, 0)
            for name, progress in self._in_order()
            if progress.order is not None and not self.cases[name].counted
        ]
        limit = self.terms.search_minutes
        return SearchBudget(
            self.terms.searches - len(aside), None if limit is None else limit - sum(aside)
        )

    @cached_property
    def spent(self) -> SearchBudget:
        """What was spent on the traffic."""
        minutes = sum(self.searches[kind].minutes for kind in self.orders.values())
        return SearchBudget(len(self.orders), None if self.budget.minutes is None else minutes)

    @cached_property
    def is_spare(self) -> tuple[bool, ...]:
        """For each kind of search whether one more could have been ordered at the end."""
        limit = self.budget.minutes
        left = None if limit is None else limit - (self.spent.minutes or 0)
        has_team = self.spent.searches < self.budget.searches
        return tuple(has_team and (left is None or s.minutes <= left) for s in self.searches)

    @property
    def searches_left(self) -> int:
        """Searches that could still have been ordered: teams, as far as their minutes reach."""
        teams = self.budget.searches - self.spent.searches
        if self.budget.minutes is None:
            return teams
        left = self.budget.minutes - (self.spent.minutes or 0)
        shortest = min((each.minutes for each in self.searches), default=0)
        return min(teams, left // shortest) if shortest else teams

    def spare_gain(self, name: str) -> float:
        """Points of the best search of a consignment that could still have been ordered."""
        gains = self.gains(name)
        spare = (gain for gain, is_spare in zip(gains, self.is_spare, strict=True) if is_spare)
        return max(spare, default=0.0)

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """The consignments that count, in the order of the manifest."""
        return tuple(name for name in self.terms.consignments if self.cases[name].counted)

    def plans(self, stage: StageName, budget: SearchBudget | None = None) -> SearchPlans:
        """The best plans for the consignments that count, by one stage of their evidence."""
        gains = [self.gains(name, stage) for name in self.counted]
        return SearchPlans(gains, [s.minutes for s in self.searches], budget or self.budget)

    def gains(self, name: str, stage: StageName = "held") -> tuple[float, ...]:
        """Points expected from each kind of search of a consignment."""
        return self.stage(name, stage).gains(self.searches)

    def stage(self, name: str, stage: StageName) -> EvidenceStage:
        """The evidence on a consignment in one stage."""
        stages = self.stages[name]
        if stage == "documents":
            return stages.documents
        return stages.held if stage == "held" else stages.full

    @cached_property
    def held_plans(self) -> SearchPlans:
        """The best plans by the evidence held."""
        return self.plans("held")

    @cached_property
    def priced_searches(self) -> tuple[PricedSearch, ...]:
        """The kinds of search, each with what it displaces among its costs.

        A search for which the minutes never suffice is left out.
        """
        prices = self.held_plans.prices
        return tuple(
            search._replace(cost=search.cost + price)
            for search, price in zip(self.searches, prices, strict=True)
            if price < math.inf
        )

    def _in_order(self) -> list[tuple[str, ConsignmentProgress]]:
        return [(name, self.state.progress[name]) for name in self.terms.consignments]


def standard_search(
    model: EvidenceModel, severity: Mapping[str, float], stakes: Stakes = STAKES
) -> PricedSearch:
    """The search that stands for all where none is timed: it finds what is there."""
    return PricedSearch(
        name="",
        minutes=0,
        cost=stakes.opening,
        delay=stakes.delay,
        worth=tuple(stakes.won(severity.get(h.topic, 1.0)) for h in model.hypotheses[1:]),
    )


def priced_search(
    kind: Examination, model: EvidenceModel, severity: Mapping[str, float]
) -> PricedSearch:
    """A kind of search with its own costs, and what it finds of what ``model`` may hide."""
    found = model.found_by[kind.examination][1:]
    return PricedSearch(
        name=kind.examination,
        minutes=kind.minutes,
        cost=kind.cost,
        delay=kind.loss_if_honest,
        worth=tuple(
            share * STAKES.won(severity.get(h.topic, 1.0))
            for share, h in zip(found, model.hypotheses[1:], strict=True)
        ),
    )

"""What the searches of a shift would have found, had they been placed in other ways.

As many searches as the trainee ordered. Where searches are not timed each is the most thorough
one. Where they are, they are the very searches she ordered, or a plan for the same teams and
minutes.
"""

from collections.abc import Mapping
from functools import cached_property
from itertools import groupby
from math import fsum
from typing import NamedTuple

from profiler_sim.evidence.examinations import (
    ExaminationResult,
    examine,
    find_probability,
    most_thorough,
)
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift, StageName
from profiler_sim.scoring.metrics.detection import chances_of_random_finds
from profiler_sim.scoring.metrics.search_plan import SearchPlans


class ChosenShare(NamedTuple):
    """A consignment that another way of choosing searches, perhaps only in part of the draws."""

    consignment: str
    part: float
    """Share of the draws in which it is searched: below 1 where scores are equal."""
    finds: float
    """Share of the draws in which something is found there."""


class OtherChoices:
    """Other ways to place the searches of a completed shift."""

    def __init__(self, shift: CompletedShift) -> None:
        """Nothing has been worked out yet."""
        self.shift = shift
        self.is_timed = shift.terms.search_minutes is not None

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The searches to place, the most thorough first."""
        model = self.shift.model
        if not self.is_timed:
            return (most_thorough(model),) * len(self.shift.orders)
        ordered = [self.shift.searches[kind].name for kind in self.shift.orders.values()]
        return tuple(sorted(ordered, key=lambda n: -find_probability(model, model.prior, n)))

    @cached_property
    def findable(self) -> Mapping[str, frozenset[str]]:
        """By search: the consignments in which it finds something."""
        cases = [self.shift.cases[name] for name in self.shift.counted]
        return {
            kind: frozenset(
                case.id
                for case in cases
                if examine(self.shift.model, case, kind) == ExaminationResult.FIND
            )
            for kind in self.shift.model.found_by
        }

    @cached_property
    def random_chances(self) -> list[float]:
        """Probability of finding exactly 0, 1, 2 … with the consignments drawn at random."""
        return chances_of_random_finds(
            len(self.shift.counted), [self.findable[kind] for kind in self.kinds]
        )

    def by_score(self, scores: Mapping[str, float]) -> tuple[ChosenShare, ...]:
        """Give the highest scores the most thorough searches; equal ones share at random."""
        ranked = sorted(self.shift.counted, key=lambda name: -scores.get(name, 0.0))
        chosen: list[ChosenShare] = []
        place = 0
        for _, tied in groupby(ranked, key=lambda name: scores.get(name, 0.0)):
            names = tuple(tied)
            kinds = self.kinds[place : place + len(names)]
            place += len(names)
            chosen += (
                ChosenShare(
                    name,
                    len(kinds) / len(names),
                    sum(name in self.findable[kind] for kind in kinds) / len(names),
                )
                for name in names
                if kinds
            )
        return tuple(chosen)

    @cached_property
    def by_documents(self) -> tuple[ChosenShare, ...]:
        """Choose by the papers: the highest probabilities, or the best plan where it is timed."""
        if not self.is_timed:
            q = {name: self.shift.stages[name].documents.q for name in self.shift.counted}
            return self.by_score(q)
        return tuple(
            ChosenShare(name, 1.0, float(name in self.findable[self.shift.searches[kind].name]))
            for name, kind in self.planned("documents")
        )

    @cached_property
    def all_knowing(self) -> tuple[str, ...]:
        """As many finds as there can be, each by a search that finds it."""
        if not self.is_timed:
            anyhow = frozenset[str]().union(*self.findable.values())
            return tuple(n for n in self.shift.counted if n in anyhow)[: len(self.kinds)]
        searches = self.shift.searches
        finds = [
            [float(name in self.findable[each.name]) for each in searches]
            for name in self.shift.counted
        ]
        plans = SearchPlans(finds, [each.minutes for each in searches], self.shift.spent)
        return tuple(self.shift.counted[at] for at, _ in plans.best)

    def planned(self, stage: StageName) -> tuple[tuple[str, int], ...]:
        """The best plan by one stage of the evidence, for the teams and minutes used."""
        plans = self.shift.plans(stage, self.shift.spent)
        return tuple((self.shift.counted[at], kind) for at, kind in plans.best)

    def expected_finds(self, name: str, kind: int) -> float:
        """Finds to expect from a kind of search of a consignment, by every answer."""
        full = self.shift.stages[name].full
        if not self.is_timed:
            return full.q
        share = find_probability(
            self.shift.model, full.probabilities, self.shift.searches[kind].name
        )
        return full.find_rate * share

    def mean_finds(self, kind: int) -> float:
        """The same of a consignment drawn at random."""
        counted = self.shift.counted
        return fsum(self.expected_finds(name, kind) for name in counted) / max(1, len(counted))

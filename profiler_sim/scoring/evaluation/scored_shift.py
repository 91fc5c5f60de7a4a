"""A scored shift: the outcomes of a completed one, and its score.

Hand-written cases stay out of every number, and so do random searches: the finds and openings
counted here are those of the searches the trainee ordered.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.examinations import ExaminationResult, examine, most_thorough
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.enquiry_efficiency import enquiry_efficiency
from profiler_sim.scoring.evaluation.marking import (
    ConsignmentMarks,
    MarkingScore,
    check_marks,
    mean_marking,
)
from profiler_sim.scoring.evaluation.other_choices import OtherChoices
from profiler_sim.scoring.evaluation.outcomes import Outcome, evaluate_outcomes
from profiler_sim.scoring.metrics import calibration
from profiler_sim.scoring.metrics.detection import (
    Baselines,
    Waterfall,
    baselines,
    random_finds_at_least,
    random_finds_from,
    waterfall,
)
from profiler_sim.scoring.metrics.intervals import Rate, rate
from profiler_sim.scoring.metrics.search_value import plan_quality
from profiler_sim.scoring.metrics.shift_score import (
    WEIGHTS,
    ScorePart,
    WeightedPart,
    shift_score,
    weighted_parts,
)
from profiler_sim.shift.state import minutes_left


class SearchResults(Value):
    """What the ordered searches found. It carries luck: shown, and never alone a grade."""

    detection: Rate
    """Detection rate: found of what was there."""
    strike: Rate
    """Strike rate: found of what was searched."""
    over_inspection: Rate
    """Lawful and searched of what was lawful."""
    missed: int
    """Smuggled consignments that were searched and in which the search found nothing."""
    baselines: Baselines
    """What other ways of choosing as many consignments would have found, each fully searched."""
    by_luck: float
    """Probability that a random selection finds as much or more."""


class StatedProbabilities(Value):
    """The stated probabilities of the consignments that were opened, against the ideal ones."""

    n: int
    """How many were stated."""
    quality: float | None
    """1 is exactly what the evidence supports, 0 as far from it as always saying the announced
    share; None under 12 judgements."""
    gap: float | None
    """Root mean square distance from what the evidence supports, 0 to 1; None for n = 0."""
    bias: float | None
    """Mean of stated less ideal: above 0 is too suspicious, below 0 too trusting."""


class SearchTime(Value):
    """Minutes of the search teams, and the searches that were worth most in them."""

    spent: int
    """By the ordered searches that count."""
    given: int
    """For the whole shift, less what searches of hand-written cases took."""
    best_plan: Mapping[str, int]
    """How many of each kind of search the best plan has, by the evidence held."""


class Score(Value):
    """One shift in numbers."""

    n: int
    """Consignments that count."""
    uncounted: int
    """Hand-written cases, which do not."""
    searches: SearchResults
    selection: float | None
    """Selection quality: 1 the best list by the evidence held, 0 a random one; None without
    choice."""
    stated: StatedProbabilities
    marking: MarkingScore
    topics: Rate
    """Finds whose topic had been named, of all finds."""
    waterfall: Waterfall
    """Where expected finds were lost."""
    enquiry_efficiency: float | None
    """Information that the enquiries brought, of what the best ones would have brought."""
    minutes_left: int
    searches_left: int
    """Searches that could still have been ordered, also by the minutes of the teams."""
    is_search_missed: bool
    """One of them was worth it, by the evidence held."""
    search_time: SearchTime | None = None
    """None where no search is timed."""
    parts: dict[ScorePart, float | None]
    """What the shift score is made of."""
    total: float | None
    """Shift score, 0 to 1; None when no part could be scored."""


@dataclass(frozen=True)
class ScoredShift:
    """A completed shift with its outcomes and its score; each is worked out when first wanted."""

    completed: CompletedShift

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Every consignment, in the order of the manifest."""
        return evaluate_outcomes(self.completed)

    @cached_property
    def counted(self) -> tuple[Outcome, ...]:
        """The consignments that count."""
        return tuple(each for each in self.outcomes if each.counted)

    @cached_property
    def searched(self) -> tuple[Outcome, ...]:
        """Ordered searches that count."""
        return tuple(each for each in self.counted if each.is_searched)

    @cached_property
    def released(self) -> tuple[Outcome, ...]:
        """Consignments that count and that the trainee did not search."""
        return tuple(each for each in self.counted if not each.is_searched)

    @cached_property
    def others(self) -> OtherChoices:
        """Other ways to place as many searches."""
        return OtherChoices(self.completed)

    @cached_property
    def findable(self) -> tuple[Outcome, ...]:
        """Those in which the most thorough search finds something, as the baselines count."""
        model, cases = self.completed.model, self.completed.cases
        thorough = most_thorough(model)
        return tuple(
            each
            for each in self.counted
            if each.hides and examine(model, cases[each.id], thorough) == ExaminationResult.FIND
        )

    def judged(self) -> Iterator[tuple[Outcome, float]]:
        """Opened consignments that count, each with its stated probability."""
        for each in self.counted:
            if each.opened and each.final is not None:
                yield each, each.final / 100

    def marks_on(self, consignment: str) -> ConsignmentMarks:
        """Check the marks on a consignment against its evidence."""
        completed = self.completed
        case, progress = completed.cases[consignment], completed.state.progress[consignment]
        return check_marks(completed.model, case, progress)

    @cached_property
    def detection(self) -> Rate:
        """Detection rate: found of what was there."""
        hidden = sum(each.hides is not None for each in self.counted)
        return rate(len(self._finds), hidden)

    @cached_property
    def strike(self) -> Rate:
        """Strike rate: found of what was searched."""
        return rate(len(self._finds), len(self.searched))

    @cached_property
    def selection(self) -> float | None:
        """Selection quality: 1 the best list by the evidence held, 0 a random one.

        None where there was no choice.
        """
        own, random, best = self.selection_gains
        return plan_quality(own, random, best)

    @cached_property
    def selection_gains(self) -> tuple[float, float, float]:
        """Points of the searches ordered, of the same ones at random, and of the best plan."""
        completed = self.completed
        gains = [completed.gains(name) for name in completed.counted]
        own = math.fsum(completed.gains(name)[kind] for name, kind in completed.orders.items())
        random = math.fsum(fmean(row[kind] for row in gains) for kind in completed.orders.values())
        return own, random, completed.held_plans.best_value

    @cached_property
    def weighted_parts(self) -> tuple[WeightedPart, ...]:
        """The parts of the shift score as they count, their weights at the level of the shift."""
        return weighted_parts(self.score.parts, WEIGHTS[self.completed.level])

    @cached_property
    def score(self) -> Score:
        """The shift in numbers."""
        completed, counted = self.completed, self.counted
        stated, enquiries = self._stated_probabilities(), enquiry_efficiency(completed)
        marking = mean_marking(
            [self.marks_on(each.id).measures for each in counted if each.is_to_be_marked]
        )
        parts = {
            ScorePart.SELECTION: self.selection,
            ScorePart.PROBABILITY: stated.quality,
            ScorePart.EVIDENCE: marking.f,
            ScorePart.ENQUIRY: enquiries,
        }
        return Score(
            n=len(counted),
            uncounted=len(self.outcomes) - len(counted),
            searches=self._search_results(),
            selection=self.selection,
            stated=stated,
            marking=marking,
            topics=rate(sum(_is_topic_right(each) for each in self._finds), len(self._finds)),
            waterfall=self._waterfall(),
            enquiry_efficiency=enquiries,
            minutes_left=minutes_left(completed.terms, completed.state),
            searches_left=completed.searches_left,
            is_search_missed=any(completed.spare_gain(each.id) > 0 for each in self.released),
            search_time=self._search_time(),
            parts=parts,
            total=shift_score(parts, WEIGHTS[completed.level]),
        )

    @cached_property
    def _finds(self) -> Sequence[Outcome]:
        return [each for each in self.searched if each.is_found]

    @cached_property
    def _chosen(self) -> set[int]:
        """Positions of the searched consignments among those that count."""
        return {at for at, each in enumerate(self.counted) if each.is_searched}

    def _search_time(self) -> SearchTime | None:
        completed = self.completed
        given, spent = completed.budget.minutes, completed.spent.minutes
        if given is None or spent is None:
            return None
        kinds = (completed.searches[kind].name for _, kind in completed.held_plans.best)
        return SearchTime(spent=spent, given=given, best_plan=Counter(kinds))

    def _search_results(self) -> SearchResults:
        counted, openings, finds = self.counted, len(self.searched), len(self._finds)
        lawful = sum(each.hides is None for each in self.searched)
        found, by_luck = self._baselines(openings, finds)
        return SearchResults(
            detection=self.detection,
            strike=self.strike,
            over_inspection=rate(lawful, sum(each.hides is None for each in counted)),
            missed=openings - lawful - finds,
            baselines=found,
            by_luck=by_luck,
        )

    def _baselines(self, openings: int, finds: int) -> tuple[Baselines, float]:
        """What other ways of choosing would have found, and how often chance does as well."""
        counted, rule_scores, others = self.counted, self.completed.rule_scores, self.others
        if others.is_timed:
            chances = others.random_chances
            found = Baselines(
                random=random_finds_from(chances),
                rules=math.fsum(each.finds for each in others.by_score(rule_scores)),
                documents=math.fsum(each.finds for each in others.by_documents),
                oracle=len(others.all_knowing),
            )
            return found, math.fsum(chances[finds:])
        findable = {each.id for each in self.findable}
        found = baselines(
            [each.id in findable for each in counted],
            [rule_scores.get(each.id, 0.0) for each in counted],
            [each.q_documents for each in counted],
            openings,
        )
        found = found.model_copy(update={"oracle": len(others.all_knowing)})
        return found, random_finds_at_least(len(counted), len(findable), openings, finds)

    def _waterfall(self) -> Waterfall:
        counted, others, orders = self.counted, self.others, self.completed.orders
        if not others.is_timed:
            full, held = [each.q_full for each in counted], [each.q_held for each in counted]
            return waterfall(full, held, self._chosen)
        return Waterfall(
            best_full=math.fsum(others.expected_finds(*each) for each in others.planned("full")),
            best_held=math.fsum(others.expected_finds(*each) for each in others.planned("held")),
            chosen=math.fsum(others.expected_finds(*each) for each in orders.items()),
            random=math.fsum(others.mean_finds(kind) for kind in orders.values()),
        )

    def _stated_probabilities(self) -> StatedProbabilities:
        judged = list(self.judged())
        p, q = [stated for _, stated in judged], [each.q_held for each, _ in judged]
        base = self.completed.terms.base_rate_percent / 100
        return StatedProbabilities(
            n=len(judged),
            quality=calibration.probability_quality(p, q, base),
            gap=calibration.gap(p, q),
            bias=calibration.bias(p, q),
        )


def _is_topic_right(outcome: Outcome) -> bool:
    return outcome.hides is not None and outcome.hides.topic == outcome.topic

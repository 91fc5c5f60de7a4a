"""Search policies, from random to all-knowing, and what each of them finds.

A trainee's result is read beside them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from profiler_sim.evidence.examinations import find_probability
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.evidence.tip_off import FIND_RATE_AFTER_TIP_OFF
from profiler_sim.traffic.investigator import DeskBudget, InvestigationResult, investigate
from profiler_sim.traffic.sampler import (
    Columns,
    hidden_probability,
    log_scores,
    prior_log_scores,
    probabilities,
)
from profiler_sim.traffic.search_plans import best_plans, longest_mix, search_qualities
from profiler_sim.traffic.top_k import selection_qualities, top_k_shares

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class PolicyResult:
    """What a policy came to over many shifts; expectations, where choices are random."""

    finds: float = 0.0
    """Searches that brought the hidden load to light."""
    present: int = 0
    examined: float = 0.0
    delayed: float = 0.0
    """Lawful consignments searched."""
    lawful: int = 0
    qualities: tuple[float, ...] = ()
    """Selection quality of every shift in which there was a choice."""

    def __add__(self, other: "PolicyResult") -> "PolicyResult":
        """Both together."""
        return PolicyResult(
            self.finds + other.finds,
            self.present + other.present,
            self.examined + other.examined,
            self.delayed + other.delayed,
            self.lawful + other.lawful,
            self.qualities + other.qualities,
        )


@dataclass(frozen=True)
class SampledShifts:
    """Whole shifts, one after the other, with everything a policy may look at."""

    model: EvidenceModel
    columns: Columns
    desk: DeskBudget
    rule_scores: Sequence[float]
    examinations: tuple[str, ...]
    """The searches that are made: the most thorough one, or where searches are timed each kind."""

    @cached_property
    def documents(self) -> Floats:
        """Probabilities from the papers: by shift, by consignment, by hypothesis."""
        p = probabilities(log_scores(self.model, self.columns, ())).T
        return self.by_shift(p)

    @cached_property
    def investigated(self) -> InvestigationResult:
        """What the step-by-step investigator knows after spending the desk's minutes."""
        return investigate(self.model, self.columns, self.desk)

    @cached_property
    def gains(self) -> Floats:
        """Points to be expected of each by what the papers support, the last axis by search."""
        return self.gains_of(self.documents)

    def gains_of(self, p: Floats, findable: Floats | None = None) -> Floats:
        """Points to be expected of each search of each consignment, by probabilities ``p``."""
        if self.desk.kinds:
            return self.desk.gains_by_kind(p, findable)
        return self.desk.gains(p, findable)[..., None]

    @cached_property
    def mix(self) -> list[int]:
        """Searches of one who has no probabilities: the most thorough that the minutes allow."""
        model = self.model
        thorough = [find_probability(model, model.prior, name) for name in self.examinations]
        order = sorted(range(len(thorough)), key=lambda kind: -thorough[kind])
        minutes = [each.minutes for each in self.desk.kinds] or [0]
        return longest_mix(order, minutes, self.desk.budget)

    def place_mix(self, scores: Floats) -> Floats:
        """Give the highest scores the most thorough searches; ties share at random."""
        searched = np.zeros((*scores.shape, len(self.examinations)))
        before = np.zeros_like(scores)
        for place, kind in enumerate(self.mix, 1):
            upto = top_k_shares(scores, place)
            searched[..., kind] += upto - before
            before = upto
        return searched

    def place_best(self, gains: Floats) -> Floats:
        """Place the searches where they gain most: a list, or where they are timed a plan."""
        if not self.desk.kinds:
            return top_k_shares(gains[..., 0], self.desk.searches)[..., None]
        minutes = [each.minutes for each in self.desk.kinds]
        return best_plans(gains, minutes, self.desk.budget)

    def qualities(self, gains: Floats, searched: Floats) -> Floats:
        """Compute the selection quality of each shift, nan without a choice."""
        if not self.desk.kinds:
            return selection_qualities(gains[..., 0], searched[..., 0], self.desk.searches)
        return search_qualities(gains, searched, self.place_best(gains))

    @cached_property
    def hypothesis(self) -> NDArray[np.int64]:
        """The truth, by shift and consignment."""
        return self.columns.hypothesis.reshape(-1, self.desk.consignments)

    def would_find(self, asked: NDArray[np.bool_] | None = None) -> NDArray[np.bool_]:
        """Tell whether a search would find something: by shift, by consignment and by search.

        ``asked`` are the enquiries made, by shift, consignment and enquiry.
        """
        shape = self.hypothesis.shape
        found = np.asarray([self.model.found_by[name] for name in self.examinations])
        share = np.moveaxis(found[:, self.hypothesis], 0, -1)
        if asked is not None:
            risk = [self.model.tips_off.get(enquiry, 0.0) for enquiry in self.model.no_answer]
            threshold = self.columns.tip_off_threshold.reshape(shape)
            warned = (asked * risk).max(axis=2, initial=0.0) > threshold
            share = np.where(warned[..., None], FIND_RATE_AFTER_TIP_OFF * share, share)
        hides: NDArray[np.bool_] = self.hypothesis[..., None] > 0
        return hides & (share > self.columns.find_threshold.reshape(shape)[..., None])

    def by_shift(self, values: Floats) -> Floats:
        """Reshape values of all consignments to one shift a row."""
        return values.reshape((-1, self.desk.consignments, *values.shape[1:]))

    def hidden(self) -> list[bool]:
        """List whether each consignment hides anything."""
        hides: list[bool] = (self.columns.hypothesis > 0).tolist()
        return hides

    def ideal_probabilities(self) -> dict[str, list[float]]:
        """Compute the ideal probability of each by its cover, by its papers, by every answer."""
        model, columns = self.model, self.columns
        return {
            "cover": (1.0 - probabilities(prior_log_scores(model, columns))[0]).tolist(),
            "documents": hidden_probability(model, columns, ()).tolist(),
            "full": hidden_probability(model, columns, model.answers).tolist(),
        }

    def play(self, policy: str) -> PolicyResult:
        """Play every shift by one policy and sum up."""
        searched, gains, asked = POLICIES[policy](self)
        quality_of = self.qualities(gains, searched)
        hidden = self.hypothesis[..., None] > 0
        return PolicyResult(
            finds=float((searched * self.would_find(asked)).sum()),
            present=int(hidden.sum()),
            examined=float(searched.sum()),
            delayed=float((searched * ~hidden).sum()),
            lawful=int((~hidden).sum()),
            qualities=tuple(quality_of[~np.isnan(quality_of)].tolist()),
        )


class PolicyChoice(NamedTuple):
    """What a policy did in every shift."""

    searched: Floats
    """How often each consignment is searched, the last axis by search."""
    gains: Floats
    """Points to be expected of each search by what the policy knew: it is judged by that."""
    asked: NDArray[np.bool_] | None = None
    """Enquiries made, by shift, consignment and enquiry; None for a policy that asks nothing."""


def _lots(shifts: SampledShifts) -> PolicyChoice:
    """As many drawn by lot as there are searches, the most thorough that the minutes allow."""
    nothing = np.zeros(shifts.hypothesis.shape)
    return PolicyChoice(shifts.place_mix(nothing), shifts.gains)


def _rules(shifts: SampledShifts) -> PolicyChoice:
    """The highest rule scores on the papers, with the same searches."""
    points = shifts.by_shift(np.asarray(shifts.rule_scores, np.float64))
    return PolicyChoice(shifts.place_mix(points), shifts.gains)


def _documents(shifts: SampledShifts) -> PolicyChoice:
    """The highest expected gain by what the papers support."""
    return PolicyChoice(shifts.place_best(shifts.gains), shifts.gains)


def _ideal(shifts: SampledShifts) -> PolicyChoice:
    """The highest expected gain after the best questions, step by step, within the budget."""
    known = shifts.investigated
    gains = shifts.gains_of(known.p, known.findable)
    return PolicyChoice(shifts.place_best(gains), gains, known.asked)


def _oracle(shifts: SampledShifts) -> PolicyChoice:
    """What surely hides something, the gravest first; slots with nothing to find stay empty."""
    if shifts.desk.kinds:
        sure = np.eye(len(shifts.model.hypotheses))[shifts.hypothesis]
        gains = shifts.gains_of(sure)
        return PolicyChoice(shifts.place_best(gains), gains)
    worth = np.asarray(shifts.desk.worth)[shifts.hypothesis]
    known = np.where(shifts.hypothesis > 0, worth, -np.inf)
    gains = worth - shifts.desk.opening
    return PolicyChoice(shifts.place_best(known[..., None]), gains[..., None])


POLICIES: Mapping[str, Callable[[SampledShifts], PolicyChoice]] = {
    "lots": _lots,
    "rules": _rules,
    "documents": _documents,
    "ideal": _ideal,
    "oracle": _oracle,
}
"""Every policy, from the one that knows nothing to the one that knows all."""

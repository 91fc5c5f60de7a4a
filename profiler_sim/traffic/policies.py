"""Ways of choosing what to search, and what each finds: the ladder a result stands on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.evidence.warned import LEFT
from profiler_sim.traffic.choosing import best, quality
from profiler_sim.traffic.draw import Columns, cover_scores, probabilities, scores
from profiler_sim.traffic.investigator import Desk, Investigated, investigated

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Tally:
    """What a policy came to over many shifts. Expectations, where lots are drawn."""

    found: float = 0.0
    """Searches that brought the hidden load to light."""
    present: int = 0
    examined: float = 0.0
    delayed: float = 0.0
    """Lawful consignments searched."""
    lawful: int = 0
    qualities: tuple[float, ...] = ()
    """Selection quality of every shift in which there was a choice."""

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(
            self.found + other.found,
            self.present + other.present,
            self.examined + other.examined,
            self.delayed + other.delayed,
            self.lawful + other.lawful,
            self.qualities + other.qualities,
        )


@dataclass(frozen=True)
class Shifts:
    """Whole shifts, one after the other, with everything a policy may look at."""

    model: EvidenceModel
    columns: Columns
    desk: Desk
    rule_scores: Sequence[float]
    examination: str
    """The search that is made."""

    @cached_property
    def documents(self) -> Floats:
        """Probabilities on the papers: by shift, by consignment, by hypothesis."""
        p = probabilities(scores(self.model, self.columns, ())).T
        return self.by_shift(p)

    @cached_property
    def investigated(self) -> Investigated:
        """The same after the step-by-step investigator has spent the desk's minutes."""
        return investigated(self.model, self.columns, self.desk)

    @cached_property
    def gains(self) -> Floats:
        """Points to be expected of each by what the papers support."""
        return self.desk.gains(self.documents)

    @cached_property
    def hypothesis(self) -> NDArray[np.int64]:
        """The truth, by shift and consignment."""
        return self.columns.hypothesis.reshape(-1, self.desk.consignments)

    def is_found(self, asked: NDArray[np.bool_] | None = None) -> NDArray[np.bool_]:
        """Whether a search of the consignment would bring something to light.

        ``asked`` are the enquiries made, by shift, consignment and enquiry.
        """
        shape = self.hypothesis.shape
        share = np.asarray(self.model.found_by[self.examination])[self.hypothesis]
        if asked is not None:
            risk = [self.model.tips_off.get(enquiry, 0.0) for enquiry in self.model.no_answer]
            warned = (asked * risk).max(axis=2, initial=0.0) > self.columns.wary.reshape(shape)
            share = np.where(warned, LEFT * share, share)
        found: NDArray[np.bool_] = self.hypothesis > 0
        return found & (share > self.columns.luck.reshape(shape))

    def by_shift(self, values: Floats) -> Floats:
        """Values of all consignments, one shift a row."""
        return values.reshape((-1, self.desk.consignments, *values.shape[1:]))

    def hidden(self) -> list[bool]:
        """Whether each consignment hides anything."""
        found: list[bool] = (self.columns.hypothesis > 0).tolist()
        return found

    def stated(self) -> dict[str, list[float]]:
        """Ideal probability of each consignment by its cover, by its papers, by every answer."""
        everything = self.model.answers
        found = {
            "cover": cover_scores(self.model, self.columns),
            "documents": scores(self.model, self.columns, ()),
            "full": scores(self.model, self.columns, everything),
        }
        return {name: (1.0 - probabilities(each)[0]).tolist() for name, each in found.items()}

    def tally(self, policy: str) -> Tally:
        """Play every shift by one policy."""
        searched, gains, asked = POLICIES[policy](self)
        quality_of = quality(gains, searched, self.desk.searches)
        hidden = self.hypothesis > 0
        return Tally(
            found=float((searched * self.is_found(asked)).sum()),
            present=int(hidden.sum()),
            examined=float(searched.sum()),
            delayed=float((searched * ~hidden).sum()),
            lawful=int((~hidden).sum()),
            qualities=tuple(quality_of[~np.isnan(quality_of)].tolist()),
        )


class Choice(NamedTuple):
    """What a policy did in every shift."""

    searched: Floats
    """How often each consignment is searched."""
    gains: Floats
    """Points to be expected of each by what had been seen by then."""
    asked: NDArray[np.bool_] | None = None
    """Enquiries made, by shift, consignment and enquiry; None for a policy that asks nothing."""


def _lots(shifts: Shifts) -> Choice:
    """As many drawn by lot as there are searches."""
    nothing = np.zeros(shifts.hypothesis.shape)
    return Choice(best(nothing, shifts.desk.searches), shifts.gains)


def _rules(shifts: Shifts) -> Choice:
    """The highest rule scores on the papers."""
    points = shifts.by_shift(np.asarray(shifts.rule_scores, np.float64))
    return Choice(best(points, shifts.desk.searches), shifts.gains)


def _documents(shifts: Shifts) -> Choice:
    """The highest expected gain by what the papers support."""
    return Choice(best(shifts.gains, shifts.desk.searches), shifts.gains)


def _ideal(shifts: Shifts) -> Choice:
    """The highest expected gain after the best questions, step by step, within the budget."""
    known = shifts.investigated
    gains = shifts.desk.gains(known.p, known.findable)
    return Choice(best(gains, shifts.desk.searches), gains, known.asked)


def _oracle(shifts: Shifts) -> Choice:
    """What surely hides something, the gravest first; slots with nothing to find stay empty."""
    worth = np.asarray(shifts.desk.worth)[shifts.hypothesis]
    known = np.where(shifts.hypothesis > 0, worth, -np.inf)
    return Choice(best(known, shifts.desk.searches), shifts.gains)


POLICIES: Mapping[str, Callable[[Shifts], Choice]] = {
    "lots": _lots,
    "rules": _rules,
    "documents": _documents,
    "ideal": _ideal,
    "oracle": _oracle,
}
"""Every policy, from the one that knows nothing to the one that knows all."""

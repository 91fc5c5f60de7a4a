"""The step-by-step investigator: buys the question that is worth most per minute, then the next.

The expert policy of docs/scoring.md. Greedy, so not the best there could be, but as good as an
officer who weighs every question rightly: it opens what it asks about, spends the desk's minutes,
and may get no answer. Many shifts at once; each goes its own way.

An answer costs its minutes and no more here: whoever has forty consignments asks about others
until a late answer comes, so lateness does not hold the investigator up. What a question that may
warn the trader takes from a later search is weighed against what it tells.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.evidence.tip_off import remaining_find_rate
from profiler_sim.scoring.metrics.search_plan import PricedSearch, SearchBudget
from profiler_sim.traffic.answer_likelihoods import (
    AnswerLikelihoods,
    answer_likelihoods,
    weighted_entropy,
)
from profiler_sim.traffic.sampler import Columns, log_scores, probabilities
from profiler_sim.traffic.top_k import kth_highest

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
_NOTHING = 1e-9
"""Points or bits a minute below which asking is not worth it."""
NEAR = 10.0
"""Points from the threshold within which a consignment is still in doubt."""


@dataclass(frozen=True)
class DeskBudget:
    """What one shift may spend, and what a search is worth."""

    consignments: int
    searches: int
    minutes: int
    opening_minutes: int
    """Price of reading papers the first time."""
    enquiry_minutes: tuple[int, ...]
    """Price of each enquiry, in the model's order."""
    worth: tuple[float, ...]
    """By hypothesis: points a search of such a load brings; lawful ones cost their delay."""
    opening: float
    """Points every search costs."""
    kinds: tuple[PricedSearch, ...] = ()
    """Where searches are timed: each with its own reach, minutes and costs. Questions are weighed
    as though every search were thorough; then the searches are placed by the best plan."""
    search_minutes: int | None = None
    """Minutes of the search teams; None where no search is timed."""

    @property
    def budget(self) -> SearchBudget:
        """Teams and minutes that searches may use."""
        return SearchBudget(self.searches, self.search_minutes)

    def gains_by_kind(self, p: Floats, findable: Floats | None = None) -> Floats:
        """Compute points to expect from each kind of search; the last axis is by kind."""
        worth = np.asarray([each.worth for each in self.kinds]).T
        part = 1.0 if findable is None else findable[..., None]
        costs = np.asarray([each.cost for each in self.kinds])
        delays = np.asarray([each.delay for each in self.kinds])
        points: Floats = part * (p[..., 1:] @ worth) - p[..., :1] * delays - costs
        return points

    def gains(self, p: Floats, findable: Floats | None = None) -> Floats:
        """Compute points to expect from a search; the last axis of ``p`` is hypotheses.

        ``findable`` is the part of hidden loads that a search still finds, where traders may have
        been warned.
        """
        worth = np.asarray(self.worth)
        lawful, hidden = p[..., 0] * worth[0], p[..., 1:] @ worth[1:]
        part = 1.0 if findable is None else findable
        points: Floats = lawful + part * hidden - self.opening
        return points

    def slot(self, gains: Floats) -> Floats:
        """Compute what a search is worth in each shift: the last gain that gets one, from 0."""
        if self.searches >= self.consignments:
            return np.zeros(len(gains))
        worth: Floats = np.maximum(kth_highest(gains, self.searches), 0.0)
        return worth


@dataclass(frozen=True)
class InvestigationResult:
    """What the investigator knows at the end of every shift."""

    p: Floats
    """Probability by shift, by consignment, by hypothesis."""
    asked: NDArray[np.bool_]
    """By shift, by consignment, by enquiry."""
    minutes_left: Ints
    """By shift."""
    findable: Floats
    """By shift, by consignment: part of what a search would have found that it still finds."""


def investigate(model: EvidenceModel, columns: Columns, desk: DeskBudget) -> InvestigationResult:
    """Investigate whole shifts, one after the other in ``columns``, until nothing is worth it."""
    work = Investigation(model, columns, desk)
    while work.step():
        pass
    return InvestigationResult(work.p, work.asked, work.minutes_left, work.findable)


class Investigation:
    """Shifts under investigation: what is known, what was asked, and what is left to spend."""

    def __init__(self, model: EvidenceModel, columns: Columns, desk: DeskBudget) -> None:
        """Begin with the papers of every consignment."""
        self.model, self.columns, self.desk = model, columns, desk
        self.likelihoods = answer_likelihoods(model)
        shape = (len(columns) // desk.consignments, desk.consignments)
        self.covers = columns.cover.reshape(shape)
        papers = probabilities(log_scores(model, columns, ())).T
        self.p = np.ascontiguousarray(papers).reshape((*shape, -1))
        self.minutes_left = np.full(shape[0], desk.minutes)
        self.opened = np.zeros(shape, np.bool_)
        self.asked = np.zeros((*shape, len(self.likelihoods)), np.bool_)
        self.findable = np.ones(shape)
        self.find_rate_after = [
            remaining_find_rate(model, (enquiry,)) for enquiry in model.no_answer
        ]
        self.mass_by_answer = [
            self._masses(table, self.p, self.covers) for table in self.likelihoods
        ]
        self.points_by_answer = [
            self._masses(table, self._worth(self.p, np.minimum(self.findable, after)), self.covers)
            for table, after in zip(self.likelihoods, self.find_rate_after, strict=True)
        ]
        self.sign_likelihoods = [np.asarray(sign.observed) for sign in model.signs]
        names = sorted({h.topic for h in model.hypotheses})
        self.topic = np.asarray([[h.topic == name for h in model.hypotheses] for name in names])

    def step(self) -> bool:
        """Ask one question in every shift that has one worth asking; False when none has."""
        rates = self.values()
        doubtful = rates.max(axis=(1, 2)) <= _NOTHING
        if doubtful.any():
            rates[doubtful] = self.information(doubtful)
        flat = rates.reshape(len(rates), -1)
        choice = flat.argmax(axis=1)
        shifts = np.flatnonzero(flat[np.arange(len(flat)), choice] > _NOTHING)
        at, enquiry = np.divmod(choice[shifts], len(self.likelihoods))
        for which in np.unique(enquiry):
            mine = enquiry == which
            self._ask(shifts[mine], at[mine], int(which))
        return len(shifts) > 0

    def values(self) -> Floats:
        """Compute the value of information, in points a minute, of everything that can be asked.

        See docs/scoring.md, enquiries.
        """
        gains = self.desk.gains(self.p, self.findable)
        slot = self.desk.slot(gains)
        stay = np.maximum(gains - slot[:, None], 0.0)
        cost = (self.desk.opening + slot)[:, None, None]
        gained = [
            table.answered * (np.maximum(points - cost * mass, 0.0).sum(axis=2) - stay)
            - (1.0 - table.answered) * self._warning(after, slot, stay)
            for table, mass, points, after in zip(
                self.likelihoods,
                self.mass_by_answer,
                self.points_by_answer,
                self.find_rate_after,
                strict=True,
            )
        ]
        return self._per_minute(np.stack(gained, axis=2))

    def _warning(self, after: float, slot: Floats, stay: Floats) -> Floats | float:
        """Points lost by an enquiry that brings nothing and may yet have warned the trader."""
        if after >= 1:
            return 0.0
        gains = self.desk.gains(self.p, np.minimum(self.findable, after))
        lost: Floats = stay - np.maximum(gains - slot[:, None], 0.0)
        return lost

    def information(self, shifts: NDArray[np.bool_]) -> Floats:
        """Compute bits a minute, for consignments still near the threshold.

        Nobody is warned only to know more: what would not pay is not asked of the trader.
        """
        p, covers = self.p[shifts], self.covers[shifts]
        before = weighted_entropy(np.stack([(p * on).sum(axis=2) for on in self.topic]))
        bits = []
        for table in self.likelihoods:
            after = np.stack([self._masses(table, p * on, covers) for on in self.topic])
            bits.append(table.answered * (before - weighted_entropy(after).sum(axis=2)))
        quiet = np.asarray(self.find_rate_after) >= 1
        near = self._near()[shifts][:, :, None] & quiet
        return np.where(near, self._per_minute(np.stack(bits, axis=2), shifts), -np.inf)

    def _near(self) -> NDArray[np.bool_]:
        """Consignments whose odds are within ten points of those a search begins to pay at."""
        gains = self.desk.gains(self.p, self.findable)
        slot = self.desk.slot(gains)[:, None]
        q = 1.0 - self.p[:, :, 0]
        hidden = self.findable * (self.p[:, :, 1:] @ np.asarray(self.desk.worth)[1:])
        won = hidden / np.maximum(q, _NOTHING)
        delay = -self.desk.worth[0]
        threshold = (self.desk.opening + delay + slot) / (won + delay)
        return np.abs(_points(q) - _points(threshold)) <= NEAR

    def _per_minute(self, gained: Floats, shifts: NDArray[np.bool_] | None = None) -> Floats:
        """Divide by the minutes; what was asked or cannot be paid for is out of the question."""
        mine = np.ones(len(self.minutes_left), np.bool_) if shifts is None else shifts
        reading = np.where(self.opened[mine], 0, self.desk.opening_minutes)[:, :, None]
        minutes = np.asarray(self.desk.enquiry_minutes) + reading
        open_to_ask = ~self.asked[mine] & (minutes <= self.minutes_left[mine][:, None, None])
        rates: Floats = np.where(open_to_ask, gained / np.maximum(minutes, 1), -np.inf)
        return rates

    def _ask(self, shifts: Ints, at: Ints, enquiry: int) -> None:
        """Pay for one enquiry in some shifts and take its answers into account."""
        table = self.likelihoods[enquiry]
        reading = np.where(self.opened[shifts, at], 0, self.desk.opening_minutes)
        self.minutes_left[shifts] -= self.desk.enquiry_minutes[enquiry] + reading
        self.opened[shifts, at] = True
        self.asked[shifts, at, enquiry] = True
        row = shifts * self.desk.consignments + at
        came = self.columns.answered[enquiry, row]
        findable = np.minimum(self.findable[shifts, at], self.find_rate_after[enquiry])
        self.findable[shifts, at] = findable
        self._learn(table, shifts[came], at[came], row[came])
        if self.find_rate_after[enquiry] < 1:
            self._weigh(shifts[~came], at[~came])

    def _learn(self, table: AnswerLikelihoods, shifts: Ints, at: Ints, row: Ints) -> None:
        p = self.p[shifts, at]
        for sign in table.signs:
            value = self.columns.values[sign, row]
            likelihood = self.sign_likelihoods[sign].T[np.maximum(value, 0)]
            p = np.where(value[:, None] >= 0, p * likelihood, p)
        p /= p.sum(axis=1, keepdims=True)
        self.p[shifts, at] = p
        self._weigh(shifts, at)

    def _weigh(self, shifts: Ints, at: Ints) -> None:
        """Work out anew what every answer would tell of some consignments."""
        p, covers = self.p[shifts, at], self.covers[shifts, at]
        findable = self.findable[shifts, at]
        for place, other in enumerate(self.likelihoods):
            worth = self._worth(p, np.minimum(findable, self.find_rate_after[place]))
            self.mass_by_answer[place][shifts, at] = other.masses(p, covers)
            self.points_by_answer[place][shifts, at] = other.masses(worth, covers)

    def _worth(self, p: Floats, findable: Floats) -> Floats:
        """Points by hypothesis; ``findable`` is the part of hidden loads still found."""
        worth: Floats = p * np.asarray(self.desk.worth)
        worth[..., 1:] *= findable[..., None]
        return worth

    @staticmethod
    def _masses(table: AnswerLikelihoods, p: Floats, covers: Ints) -> Floats:
        flat = table.masses(p.reshape(-1, p.shape[2]), covers.reshape(-1))
        return flat.reshape((*covers.shape, -1))


def _points(q: Floats) -> Floats:
    """Odds in points."""
    safe = np.clip(q, 1e-12, 1 - 1e-12)
    points: Floats = 10.0 * np.log10(safe / (1.0 - safe))
    return points

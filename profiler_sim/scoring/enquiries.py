"""How well desk minutes were spent on questions, whatever luck put into the answers.

What each question could be expected to tell, over what the best question per minute would have
told for the same minutes, anywhere on the desk and in the trainee's own state of knowledge.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from profiler_sim.evidence.posterior import posterior
from profiler_sim.evidence.tip_off import remaining_find_rate
from profiler_sim.scoring.metrics.information import (
    AnswerDistributions,
    expected_bits,
    most_bits,
    uncertainty,
    value,
)
from profiler_sim.scoring.metrics.search_value import Stakes, slot_price
from profiler_sim.scoring.outcomes import searches_counted
from profiler_sim.scoring.played import Played
from profiler_sim.scoring.weighing import STAKES
from profiler_sim.shift.events import Enquired, Waited
from profiler_sim.shift.state import State, minutes_left, states

_WORTH_ASKING = 1e-9
"""Points; an enquiry that is expected to be worth less changes no decision."""


class Pricing(NamedTuple):
    """What decisions are worth at the end of a shift."""

    stakes: Stakes
    """With the price of a slot among the costs of an opening."""
    severity: Mapping[str, float]

    def stakes_after(self, left: float) -> Stakes:
        """The stakes where a search finds only that part: the trader may have been warned."""
        return self.stakes.model_copy(update={"detect": left}) if left < 1 else self.stakes


def efficiency(played: Played) -> float | None:
    """Share of the information that the best questions would have brought in the same minutes.

    1 is the best question each time; 0 is asking nothing while an answer could still have changed
    a decision. Minutes left over, or waited, count as lost only in that case. An answer that comes
    later is known from then on; one that never came tells nothing. None when nothing was asked
    and nothing was worth asking. Hand-written cases are left out.
    """
    desk, prices = Desk(played), pricing(played)
    bought, best = 0.0, 0.0
    for before, after in pairwise(states(played.terms, played.events)):
        match played.events[before.events]:
            case Enquired(consignment=name, enquiry=enquiry) if played.cases[name].counted:
                if enquiry in played.state.progress[name].enquiries:
                    bought += desk.bits(name, enquiry)
                left = minutes_left(played.terms, before)
                best += played.terms.enquiries[enquiry] * desk.best_rate(left, left)
                desk.ask(name, enquiry)
            case Waited(minutes=minutes):
                best += desk.lost(minutes, minutes_left(played.terms, before), prices)
        for name, enquiry in _came(before, after):
            desk.learn(name, enquiry)
    left = minutes_left(played.terms, played.state)
    best += desk.lost(left, left, prices)
    return bought / best if best > 0 else None


class Desk:
    """What every question that can still be asked would be expected to tell.

    No answer tells more than what is uncertain, nor more than its signs one by one. These bounds
    are cheap, so that only the few questions that may be the best are worked out.
    """

    def __init__(self, played: Played) -> None:
        """Nothing has been asked yet."""
        self.played = played
        self.answerings = AnswerDistributions(played.model)
        self._cost = {e: minutes for e, minutes in played.terms.enquiries.items() if minutes}
        self._known = {
            name: weights.documents.probabilities
            for name, weights in played.weights.items()
            if weights.case.counted
        }
        self._asked: dict[str, tuple[str, ...]] = dict.fromkeys(self._known, ())
        self._here: dict[str, tuple[str, ...]] = dict.fromkeys(self._known, ())
        self._doubt = {name: uncertainty(played.model, p) for name, p in self._known.items()}
        self._bits: dict[tuple[str, str], float] = {}
        self._bounds: dict[tuple[str, str], float] = {}

    def bits(self, consignment: str, enquiry: str) -> float:
        """Bits the question would be expected to tell."""
        at = consignment, enquiry
        if at not in self._bits:
            answering = self.answerings.about(self.played.cases[consignment], enquiry)
            self._bits[at] = expected_bits(answering, self._known[consignment])
        return self._bits[at]

    def best_rate(self, minutes: int, left: int) -> float:
        """Most bits a minute that a question for at most ``minutes`` would be expected to tell.

        Its answer must come in the minutes ``left`` at the desk.
        """
        best = 0.0
        for name, enquiry in self._affordable(minutes, left):
            cost = self._cost[enquiry]
            if self._doubt[name] > best * cost and self._most(name, enquiry) > best * cost:
                best = max(best, self.bits(name, enquiry) / cost)
        return best

    def lost(self, minutes: int, left: int, prices: Pricing) -> float:
        """Bits that ``minutes`` in which nothing was asked would have brought, if it mattered."""
        if not self.is_worth_asking(minutes, left, prices):
            return 0.0
        return minutes * self.best_rate(minutes, left)

    def ask(self, consignment: str, enquiry: str) -> None:
        """Strike a question off those that can still be asked."""
        self._asked[consignment] += (enquiry,)

    def learn(self, consignment: str, enquiry: str) -> None:
        """Take the answer, or that none came, into account."""
        if consignment not in self._known:
            return
        self._here[consignment] += (enquiry,)
        case = self.played.cases[consignment]
        known = posterior(self.played.model, case, self._here[consignment])
        self._known[consignment] = known
        self._doubt[consignment] = uncertainty(self.played.model, known)
        for other in self._cost:
            self._bits.pop((consignment, other), None)
            self._bounds.pop((consignment, other), None)

    def is_worth_asking(self, minutes: int, left: int, prices: Pricing) -> bool:
        """Whether an answer to some question for at most ``minutes`` could change a decision."""
        return any(
            value(
                self.answerings.about(self.played.cases[name], enquiry),
                self._known[name],
                prices.stakes_after(self._left(name)),
                prices.severity,
                prices.stakes_after(self._left(name, enquiry)),
            )
            > _WORTH_ASKING
            for name, enquiry in self._affordable(minutes, left)
        )

    def _left(self, name: str, *more: str) -> float:
        return remaining_find_rate(self.played.model, (*self._asked[name], *more))

    def _most(self, name: str, enquiry: str) -> float:
        at = name, enquiry
        if at not in self._bounds:
            answering = self.answerings.about(self.played.cases[name], enquiry)
            self._bounds[at] = most_bits(answering, self._known[name])
        return self._bounds[at]

    def _affordable(self, minutes: int, left: int) -> Iterator[tuple[str, str]]:
        """Questions that can still be asked, those about the most doubtful consignments first."""
        latency = self.played.terms.latency
        payable = [
            enquiry
            for enquiry, cost in self._cost.items()
            if cost <= minutes and cost + latency.get(enquiry, 0) <= left
        ]
        for name in sorted(self._doubt, key=lambda name: -self._doubt[name]):
            for enquiry in payable:
                if enquiry not in self._asked[name]:
                    yield name, enquiry


def pricing(played: Played) -> Pricing:
    """Price a slot by what was seen, and add it to the costs of an opening."""
    gains = [w.seen.gain for w in played.weights.values() if w.case.counted]
    price = slot_price(gains, searches_counted(played))
    opening = STAKES.opening + price
    return Pricing(STAKES.model_copy(update={"opening": opening}), played.severity)


def _came(before: State, after: State) -> Iterator[tuple[str, str]]:
    """The answers that came with an event, by consignment."""
    for name, progress in after.progress.items():
        was = before.progress[name]
        if progress is not was:
            for enquiry in progress.enquiries[len(was.enquiries) :]:
                yield name, enquiry

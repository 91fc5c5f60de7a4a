"""How well desk minutes were spent on enquiries, whatever luck put into the answers.

The expected information of each enquiry, over that of the best enquiry per minute for the same
minutes, about any consignment and in the trainee's own state of knowledge.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import fsum
from operator import mul

from profiler_sim.evidence.posterior import posterior
from profiler_sim.evidence.tip_off import remaining_find_rate
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.metrics.information import (
    AnswerDistribution,
    Row,
    expected_bits,
    most_bits,
    uncertainty,
)
from profiler_sim.scoring.metrics.search_plan import PricedSearch
from profiler_sim.shift.events import Enquired, Waited
from profiler_sim.shift.state import ShiftState, minutes_left, states_between

_WORTH_ASKING = 1e-9
"""Points; an enquiry that is expected to be worth less changes no decision."""


def enquiry_efficiency(shift: CompletedShift) -> float | None:
    """Share of the information that the best questions would have brought in the same minutes.

    1 is the best question each time; 0 is asking nothing while an answer could still have changed
    a decision. Minutes left over, or waited, count as lost only in that case. An answer that comes
    later is known from then on; one that never came tells nothing. None when nothing was asked
    and nothing was worth asking. Hand-written cases are left out.
    """
    questions = OpenQuestions(shift)
    asked, best = 0.0, 0.0
    for before, after in pairwise(states_between(shift.terms, shift.events)):
        match shift.events[before.events]:
            case Enquired(consignment=name, enquiry=enquiry) if shift.cases[name].counted:
                if enquiry in shift.state.progress[name].enquiries:
                    asked += questions.bits(name, enquiry)
                left = minutes_left(shift.terms, before)
                best += shift.terms.enquiries[enquiry] * questions.best_rate(left, left)
                questions.ask(name, enquiry)
            case Waited(minutes=minutes):
                best += questions.lost(minutes, minutes_left(shift.terms, before))
        for name, enquiry in _came(before, after):
            questions.learn(name, enquiry)
    left = minutes_left(shift.terms, shift.state)
    best += questions.lost(left, left)
    return asked / best if best > 0 else None


def enquiry_value(
    answers: AnswerDistribution,
    probabilities: Row,
    searches: Sequence[PricedSearch],
    find_rates: tuple[float, float] = (1.0, 1.0),
) -> float:
    """Points a single enquiry is expected to be worth, because its answer may change the decision.

    The costs of ``searches`` include what each displaces; the answer may also change which one is
    best. It is 0 when no answer would change the decision, which says when to stop asking.
    ``find_rates`` are the parts of the usual finds before and after it has been asked, where
    asking may tip off the trader: then it may be below 0.
    """
    masses, (before, after) = answers.masses(probabilities), find_rates
    worth = [_worth_by_group(answers, probabilities, each) for each in searches]

    def best(masses: Row, find_rate: float) -> float:
        """Points of the best of the searches, and of not searching."""
        total, hidden = fsum(masses), masses[1:]
        nets = (
            find_rate * fsum(map(mul, hidden, groups)) - masses[0] * each.delay - total * each.cost
            for each, groups in zip(searches, worth, strict=True)
        )
        return max(0.0, max(nets, default=0.0))

    informed = fsum(best(row, after) for row in answers.joint(masses))
    tip_off = best(masses, before) - best(masses, after)
    return informed - answers.answered * best(masses, after) - tip_off


def _worth_by_group(
    answers: AnswerDistribution, probabilities: Row, search: PricedSearch
) -> tuple[float, ...]:
    """Points of a find by group: no answer changes the shares within a group."""
    means = []
    for group in answers.groups[1:]:
        total = fsum(probabilities[h] for h in group)
        won = fsum(probabilities[h] * search.worth[h - 1] for h in group)
        means.append(won / total if total > 0 else 0.0)
    return tuple(means)


class OpenQuestions:
    """What every question that can still be asked would be expected to tell.

    No answer tells more than what is uncertain, nor more than its signs one by one. These bounds
    are cheap, so that only the few questions that may be the best are worked out.
    """

    def __init__(self, shift: CompletedShift) -> None:
        """Nothing has been asked yet."""
        self.shift = shift
        self._cost = {e: minutes for e, minutes in shift.terms.enquiries.items() if minutes}
        self._known = {
            name: stages.documents.probabilities
            for name, stages in shift.stages.items()
            if stages.case.counted
        }
        self._asked: dict[str, tuple[str, ...]] = dict.fromkeys(self._known, ())
        self._here: dict[str, tuple[str, ...]] = dict.fromkeys(self._known, ())
        self._doubt = {name: uncertainty(shift.model, p) for name, p in self._known.items()}
        self._bits: dict[tuple[str, str], float] = {}
        self._bounds: dict[tuple[str, str], float] = {}

    def bits(self, consignment: str, enquiry: str) -> float:
        """Bits the question would be expected to tell."""
        at = consignment, enquiry
        if at not in self._bits:
            answers = self.shift.answers.about(self.shift.cases[consignment], enquiry)
            self._bits[at] = expected_bits(answers, self._known[consignment])
        return self._bits[at]

    def best_rate(self, minutes: int, left: int) -> float:
        """Most bits a minute that a question for at most ``minutes`` would be expected to tell.

        Its answer must come in the minutes ``left`` at the desk.
        """
        best, cheapest = 0.0, min(self._cost.values(), default=0)
        for name, enquiry in self._affordable(minutes, left):
            cost = self._cost[enquiry]
            if self._doubt[name] <= best * cheapest:
                break  # about all others there is less to learn
            if self._doubt[name] > best * cost and self._most(name, enquiry) > best * cost:
                best = max(best, self.bits(name, enquiry) / cost)
        return best

    def lost(self, minutes: int, left: int) -> float:
        """Bits that ``minutes`` in which nothing was asked would have brought, if it mattered."""
        if not self.is_worth_asking(minutes, left):
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
        case = self.shift.cases[consignment]
        known = posterior(self.shift.model, case, self._here[consignment])
        self._known[consignment] = known
        self._doubt[consignment] = uncertainty(self.shift.model, known)
        for other in self._cost:
            self._bits.pop((consignment, other), None)
            self._bounds.pop((consignment, other), None)

    def is_worth_asking(self, minutes: int, left: int) -> bool:
        """Whether an answer to some question for at most ``minutes`` could change a decision."""
        return any(
            enquiry_value(
                self.shift.answers.about(self.shift.cases[name], enquiry),
                self._known[name],
                self.shift.priced_searches,
                (self._find_rate(name), self._find_rate(name, enquiry)),
            )
            > _WORTH_ASKING
            for name, enquiry in self._affordable(minutes, left)
        )

    def _find_rate(self, name: str, *more: str) -> float:
        return remaining_find_rate(self.shift.model, (*self._asked[name], *more))

    def _most(self, name: str, enquiry: str) -> float:
        at = name, enquiry
        if at not in self._bounds:
            answers = self.shift.answers.about(self.shift.cases[name], enquiry)
            self._bounds[at] = most_bits(answers, self._known[name])
        return self._bounds[at]

    def _affordable(self, minutes: int, left: int) -> Iterator[tuple[str, str]]:
        """Questions that can still be asked, those about the most doubtful consignments first."""
        latency = self.shift.terms.latency
        payable = [
            enquiry
            for enquiry, cost in self._cost.items()
            if cost <= minutes and cost + latency.get(enquiry, 0) <= left
        ]
        for name in sorted(self._doubt, key=lambda name: -self._doubt[name]):
            for enquiry in payable:
                if enquiry not in self._asked[name]:
                    yield name, enquiry


def _came(before: ShiftState, after: ShiftState) -> Iterator[tuple[str, str]]:
    """The answers that came with an event, by consignment."""
    for name, progress in after.progress.items():
        was = before.progress[name]
        if progress is not was:
            for enquiry in progress.enquiries[len(was.enquiries) :]:
                yield name, enquiry

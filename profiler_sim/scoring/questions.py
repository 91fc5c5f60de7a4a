"""The best question: when a shift was closed, and at any moment before.

Chosen without looking at its answer: the one that is worth most a minute because an answer may
change the decision, and where none may, the one that could be expected to tell most a minute.
"""

from collections.abc import Collection
from math import log10

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.posterior import posterior
from profiler_sim.evidence.tip_off import remaining_find_rate
from profiler_sim.scoring.enquiries import Pricing, pricing
from profiler_sim.scoring.metrics.information import (
    AnswerDistributions,
    Row,
    expected_bits,
    reach,
    value,
)
from profiler_sim.scoring.played import Played
from profiler_sim.scoring.review import Review
from profiler_sim.shift.progress import Progress

_LEAST = 1e-20
"""Stands for a probability that vanished: 200 points against it."""
_WORTH_ASKING = 0.1
"""Points; a question that is worth less changes a decision in no likely case. A find is 100."""


class Question(Value):
    """The enquiry that was not made and was the best, before its answer was known."""

    enquiry: str
    minutes: int
    bits: float
    """What it could be expected to tell."""
    worth: float
    """Points it could be expected to be worth, because an answer may change what the best
    decision is; 0 where none may."""
    lowest: float
    """Where a likely answer could bring the probability that anything is hidden, at the least."""
    highest: float
    """The same at the most."""
    q_before: float
    """Ideal probability before it."""
    q_after: float
    """The same with the answer that was there; unchanged where none would have come."""
    points: float
    """What that answer adds to the odds of "anything hidden"."""

    @property
    def rank(self) -> tuple[float, float]:
        """The more the better: first by what it is worth a minute, then by bits a minute."""
        return self.worth / max(self.minutes, 1), self.bits / max(self.minutes, 1)


def best_left(reviewed: Review) -> tuple[str, Question] | None:
    """The consignment and its question that were the best left, whatever minutes were.

    None where nothing was left to ask that could tell anything.
    """
    played = reviewed.played
    if not played.model.can_hide:
        return None
    answerings = AnswerDistributions(played.model)
    found = {
        one.id: best
        for one in reviewed.outcomes
        if one.counted and (best := question(played, answerings, one.id)) is not None
    }
    name = max(found, key=lambda name: found[name].rank, default=None)
    return None if name is None else (name, found[name])


def question(played: Played, answerings: AnswerDistributions, consignment: str) -> Question | None:
    """The best question about one consignment that was left, with what it would have answered.

    The one that is worth most a minute; where no answer to any could have changed the decision,
    the one that could be expected to tell most a minute.
    """
    weights, progress = played.weights[consignment], played.state.progress[consignment]
    known = weights.seen.probabilities
    enquiry = _most_worth(played, answerings, consignment)
    worth = enquiry[1] if enquiry else 0.0
    best = enquiry or _best(played, answerings, consignment, known, progress.asked)
    if best is None:
        return None
    about = answerings.about(played.cases[consignment], best[0])
    lowest, highest = reach(about, known)
    after = posterior(played.model, weights.case, (*weights.enquiries, best[0]))
    return Question(
        enquiry=best[0],
        minutes=played.terms.enquiries[best[0]],
        bits=expected_bits(about, known),
        worth=worth,
        lowest=lowest,
        highest=highest,
        q_before=1 - known[0],
        q_after=1 - after[0],
        points=_odds(after) - _odds(known),
    )


def _most_worth(
    played: Played, answerings: AnswerDistributions, consignment: str
) -> tuple[str, float] | None:
    """The enquiry left that is worth most a minute, and its points; None where none is."""
    minutes, asked = played.terms.enquiries, played.state.progress[consignment].asked
    prices = pricing(played)
    worth = {
        enquiry: _worth(played, answerings, prices, (consignment, enquiry))
        for enquiry in minutes
        if enquiry not in asked
    }
    best = max(worth, key=lambda name: worth[name] / max(minutes[name], 1), default=None)
    return (best, worth[best]) if best is not None and worth[best] > _WORTH_ASKING else None


def _worth(
    played: Played, answerings: AnswerDistributions, prices: Pricing, about: tuple[str, str]
) -> float:
    """Points an enquiry about a consignment is expected to be worth; warnings count against it."""
    consignment, enquiry = about
    asked = played.state.progress[consignment].asked
    return value(
        answerings.about(played.cases[consignment], enquiry),
        played.weights[consignment].seen.probabilities,
        prices.stakes_after(remaining_find_rate(played.model, asked)),
        prices.severity,
        prices.stakes_after(remaining_find_rate(played.model, (*asked, enquiry))),
    )


def best_then(
    played: Played, answerings: AnswerDistributions, consignment: str, then: Progress
) -> str | None:
    """The enquiry that was best when its work had come as far as ``then``.

    None where nothing could tell anything.
    """
    known = posterior(played.model, played.cases[consignment], then.enquiries)
    best = _best(played, answerings, consignment, known, then.asked)
    return best[0] if best else None


def _best(
    played: Played,
    answerings: AnswerDistributions,
    consignment: str,
    known: Row,
    asked: Collection[str],
) -> tuple[str, float] | None:
    """The enquiry not yet ``asked`` that tells most a minute, and the bits it may tell."""
    case, minutes = played.cases[consignment], played.terms.enquiries
    bits = {
        enquiry: expected_bits(answerings.about(case, enquiry), known)
        for enquiry in minutes
        if enquiry not in asked
    }
    best = max(bits, key=lambda enquiry: bits[enquiry] / max(minutes[enquiry], 1), default=None)
    return (best, bits[best]) if best is not None and bits[best] > 0 else None


def _odds(probabilities: Row) -> float:
    """Points of anything hidden against lawful, kept finite."""
    return 10 * log10(max(sum(probabilities[1:]), _LEAST) / max(probabilities[0], _LEAST))

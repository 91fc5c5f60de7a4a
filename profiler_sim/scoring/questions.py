"""The best question: when a shift was closed, and at any moment before.

Always the one that could be expected to tell most a minute, chosen without looking at its answer.
"""

from collections.abc import Collection
from math import log10

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.posterior import posterior
from profiler_sim.scoring.information import Answerings, Row, expected_bits, uncertainty
from profiler_sim.scoring.played import Played
from profiler_sim.scoring.review import Review
from profiler_sim.shift.progress import Progress

_LEAST = 1e-20
"""Stands for a probability that vanished: 200 points against it."""


class Question(Value):
    """The enquiry that was not made and could be expected to tell most a minute."""

    enquiry: str
    minutes: int
    bits: float
    """What it could be expected to tell before its answer was known."""
    q_after: float
    """Ideal probability with the answer that was there; unchanged where none would have come."""
    points: float
    """What the answer adds to the odds of "anything hidden"."""

    @property
    def rate(self) -> float:
        """Bits a minute."""
        return self.bits / max(self.minutes, 1)


def best_left(reviewed: Review) -> tuple[str, Question] | None:
    """The consignment and its question that were the best left, whatever minutes were.

    None where nothing was left to ask that could tell anything.
    """
    played = reviewed.played
    if not played.model.can_hide:
        return None
    answerings = Answerings(played.model)
    doubt = {
        one.id: uncertainty(played.model, played.weights[one.id].seen.probabilities)
        for one in reviewed.outcomes
        if one.counted
    }
    cheapest = max(1, min(played.terms.enquiries.values(), default=1))
    best: tuple[str, Question] | None = None
    for name in sorted(doubt, key=lambda name: -doubt[name]):
        if best and doubt[name] / cheapest <= best[1].rate:
            break  # no answer tells more than what is uncertain
        found = question(played, answerings, name)
        if found and (best is None or found.rate > best[1].rate):
            best = name, found
    return best


def question(played: Played, answerings: Answerings, consignment: str) -> Question | None:
    """The best question about one consignment that was left, with what it would have answered."""
    weights, progress = played.weights[consignment], played.state.progress[consignment]
    known = weights.seen.probabilities
    best = _best(played, answerings, consignment, known, progress.asked)
    if best is None:
        return None
    enquiry, bits = best
    after = posterior(played.model, weights.case, (*weights.enquiries, enquiry))
    return Question(
        enquiry=enquiry,
        minutes=played.terms.enquiries[enquiry],
        bits=bits,
        q_after=1 - after[0],
        points=_odds(after) - _odds(known),
    )


def best_then(
    played: Played, answerings: Answerings, consignment: str, then: Progress
) -> str | None:
    """The enquiry that was best when its work had come as far as ``then``.

    None where nothing could tell anything.
    """
    known = posterior(played.model, played.cases[consignment], then.enquiries)
    best = _best(played, answerings, consignment, known, then.asked)
    return best[0] if best else None


def _best(
    played: Played, answerings: Answerings, consignment: str, known: Row, asked: Collection[str]
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

"""The best enquiry not made: when a shift was closed, and at any moment before.

Chosen without looking at its answer: the one that is worth most a minute because an answer may
change the decision, and where none may, the one with most expected bits a minute.
"""

from collections.abc import Collection
from math import log10

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.posterior import posterior
from profiler_sim.evidence.tip_off import remaining_find_rate
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.enquiry_efficiency import enquiry_value
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.metrics.information import (
    Row,
    expected_bits,
    probability_range,
)
from profiler_sim.shift.progress import ConsignmentProgress

_LEAST = 1e-20
"""Stands for a probability that vanished: 200 points against it."""
_WORTH_ASKING = 0.1
"""Points; an enquiry that is worth less changes a decision in no likely case. A find is 100."""


class BestEnquiry(Value):
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


def best_remaining_enquiry(scored: ScoredShift) -> tuple[str, BestEnquiry] | None:
    """The consignment and its enquiry that were the best left, whatever minutes were.

    None where nothing was left to ask that could tell anything.
    """
    shift = scored.completed
    if not shift.model.can_hide:
        return None
    best = {
        each.id: enquiry
        for each in scored.counted
        if (enquiry := best_enquiry(shift, each.id)) is not None
    }
    name = max(best, key=lambda name: best[name].rank, default=None)
    return None if name is None else (name, best[name])


def best_enquiry(shift: CompletedShift, consignment: str) -> BestEnquiry | None:
    """The best enquiry left about one consignment, with what it would have answered.

    The one that is worth most a minute; where no answer to any could have changed the decision,
    the one with most expected bits a minute.
    """
    stages, progress = shift.stages[consignment], shift.state.progress[consignment]
    known = stages.held.probabilities
    enquiry = _most_worth(shift, consignment, known, progress.asked)
    worth = enquiry[1] if enquiry else 0.0
    best = enquiry or _best(shift, consignment, known, progress.asked)
    if best is None:
        return None
    about = shift.answers.about(shift.cases[consignment], best[0])
    lowest, highest = probability_range(about, known)
    after = posterior(shift.model, stages.case, (*stages.enquiries, best[0]))
    return BestEnquiry(
        enquiry=best[0],
        minutes=shift.terms.enquiries[best[0]],
        bits=expected_bits(about, known),
        worth=worth,
        lowest=lowest,
        highest=highest,
        q_before=1 - known[0],
        q_after=1 - after[0],
        points=_odds(after) - _odds(known),
    )


def _most_worth(
    shift: CompletedShift, consignment: str, known: Row, asked: Collection[str]
) -> tuple[str, float] | None:
    """The enquiry not yet ``asked`` that is worth most a minute, and its points; None: none is.

    A tip-off that it may give counts against it.
    """
    minutes = shift.terms.enquiries
    points = {
        enquiry: enquiry_value(
            shift.answers.about(shift.cases[consignment], enquiry),
            known,
            shift.priced_searches,
            (
                remaining_find_rate(shift.model, asked),
                remaining_find_rate(shift.model, (*asked, enquiry)),
            ),
        )
        for enquiry in minutes
        if enquiry not in asked
    }
    best = max(points, key=lambda name: points[name] / max(minutes[name], 1), default=None)
    return (best, points[best]) if best is not None and points[best] > _WORTH_ASKING else None


def best_enquiry_at(
    shift: CompletedShift, consignment: str, then: ConsignmentProgress
) -> str | None:
    """The enquiry that was best when its work had come as far as ``then``.

    By the same measure as ``best_enquiry``. None where nothing could tell anything.
    """
    known = posterior(shift.model, shift.cases[consignment], then.enquiries)
    best = _most_worth(shift, consignment, known, then.asked)
    best = best or _best(shift, consignment, known, then.asked)
    return best[0] if best else None


def _best(
    shift: CompletedShift, consignment: str, known: Row, asked: Collection[str]
) -> tuple[str, float] | None:
    """The enquiry not yet ``asked`` that tells most a minute, and the bits it may tell."""
    case, minutes = shift.cases[consignment], shift.terms.enquiries
    bits = {
        enquiry: expected_bits(shift.answers.about(case, enquiry), known)
        for enquiry in minutes
        if enquiry not in asked
    }
    best = max(bits, key=lambda enquiry: bits[enquiry] / max(minutes[enquiry], 1), default=None)
    return (best, bits[best]) if best is not None and bits[best] > 0 else None


def _odds(probabilities: Row) -> float:
    """Points of anything hidden against lawful, kept finite."""
    return 10 * log10(max(sum(probabilities[1:]), _LEAST) / max(probabilities[0], _LEAST))

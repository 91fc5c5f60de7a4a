"""The best question: when a shift was closed, and at any moment before."""

from profiler_sim.evidence.posterior import posterior
from profiler_sim.scoring.costly import Question, question
from profiler_sim.scoring.information import Answerings, expected_bits, uncertainty
from profiler_sim.scoring.played import Played
from profiler_sim.scoring.review import Review
from profiler_sim.shift.progress import Progress


def best_left(reviewed: Review) -> tuple[str, Question] | None:
    """The consignment and the enquiry that could be expected to tell most a minute.

    Chosen without looking at its answer, whatever minutes were left. None where nothing was left
    to ask that could tell anything.
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
        if best and doubt[name] / cheapest <= _rate(best[1]):
            break  # no answer tells more than what is uncertain
        found = question(played, answerings, name)
        if found and (best is None or _rate(found) > _rate(best[1])):
            best = name, found
    return best


def _rate(asked: Question) -> float:
    """Bits a minute."""
    return asked.bits / max(asked.minutes, 1)


def best_then(
    played: Played, answerings: Answerings, consignment: str, then: Progress
) -> str | None:
    """The enquiry that told most a minute when its work had come as far as ``then``.

    None where nothing could tell anything.
    """
    case = played.cases[consignment]
    known = posterior(played.model, case, then.enquiries)
    rates = {
        enquiry: expected_bits(answerings.about(case, enquiry), known) / max(minutes, 1)
        for enquiry, minutes in played.terms.enquiries.items()
        if enquiry not in then.asked
    }
    best = max(rates, key=lambda enquiry: rates[enquiry], default=None)
    return best if best is not None and rates[best] > 0 else None

"""The best question that was left when a shift was closed, anywhere on the desk."""

from profiler_sim.scoring.costly import Question, question
from profiler_sim.scoring.information import Answerings, uncertainty
from profiler_sim.scoring.review import Review


def best_left(reviewed: Review) -> tuple[str, Question] | None:
    """The consignment and the enquiry that could be expected to tell most a minute.

    Chosen without looking at its answer, whatever minutes were left. None where nothing was left
    to ask that could tell anything.
    """
    played = reviewed.played
    if len(played.model.hypotheses) == 1:
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

"""What a search of a consignment brings to light.

One number was drawn for each consignment when it was dealt, and a search finds what is hidden
when its share exceeds that number. So the same search twice answers the same, and a search never
misses what another finds that has a smaller share at the place where the load lies. Where an
enquiry has warned the trader, every search has a smaller share (``evidence.warned``).
"""

from collections.abc import Collection
from enum import StrEnum

from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.evidence.warned import LEFT, is_warned


class Result(StrEnum):
    """What the search team reports."""

    FOUND = "found"
    NOTHING = "nothing"
    """Nothing was there, or it was missed: the report does not know which."""
    NOT_CONFIRMED = "suspicion not confirmed"
    """A false alarm: a lawful load looked wrong until everything had been looked at."""


def examined(
    model: EvidenceModel, case: Case, examination: str, asked: Collection[str] = ()
) -> Result:
    """Search ``case``, after the enquiries ``asked`` had been made about it.

    Raises KeyError when ``examination`` is none of the model's.
    """
    if case.hypothesis:
        left = LEFT if is_warned(model, case, asked) else 1.0
        finds = left * model.found_by[examination][case.hypothesis] > case.luck
        return Result.FOUND if finds else Result.NOTHING
    alarms = model.false_alarm[examination] > case.luck
    return Result.NOT_CONFIRMED if alarms else Result.NOTHING


def most_thorough(model: EvidenceModel) -> str:
    """Name the search that finds most of what is hidden in this traffic, places as they occur.

    Raises ValueError when the model has no search at all.
    """
    return max(model.found_by, key=lambda name: chance(model, model.prior, name))


def chance(model: EvidenceModel, probabilities: tuple[float, ...], examination: str) -> float:
    """Probability that the search finds something, when hypotheses have ``probabilities``."""
    return sum(
        p * share for p, share in zip(probabilities, model.found_by[examination], strict=True)
    )

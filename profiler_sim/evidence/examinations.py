"""What a search of a consignment brings to light, and what its report says of each point.

One number was drawn for each consignment when it was generated, and a search finds what is hidden
when its share exceeds that number. So the same search twice answers the same, and a search never
misses what another finds that has a smaller share at the place where the load lies. After a
tip-off every search has a smaller share (``evidence.tip_off``).

The points of a report follow from the search, the unit and where the find was made, and from
nothing else: after a search that found nothing, the same list stands whether something was missed
or not.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from operator import mul

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.examinations import Examination, InspectionPoint
from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.evidence.tip_off import FIND_RATE_AFTER_TIP_OFF, is_tipped_off


class ExaminationResult(StrEnum):
    """What the search team reports."""

    FIND = "found"
    NOTHING = "nothing"
    """Nothing was there, or it was missed: the report does not know which."""
    NOT_CONFIRMED = "suspicion not confirmed"
    """A false alarm: a lawful load looked wrong until everything had been looked at."""


def examine(
    model: EvidenceModel, case: GroundTruth, examination: str, asked: Collection[str] = ()
) -> ExaminationResult:
    """Search ``case``, after the enquiries ``asked`` had been made about it.

    Raises KeyError when ``examination`` is none of the model's.
    """
    if case.hypothesis:
        left = FIND_RATE_AFTER_TIP_OFF if is_tipped_off(model, case, asked) else 1.0
        finds = left * model.found_by[examination][case.hypothesis] > case.find_threshold
        return ExaminationResult.FIND if finds else ExaminationResult.NOTHING
    alarms = model.false_alarm[examination] > case.find_threshold
    return ExaminationResult.NOT_CONFIRMED if alarms else ExaminationResult.NOTHING


def most_thorough(model: EvidenceModel) -> str:
    """Name the search that finds most of what is hidden in this traffic, places as they occur.

    Raises ValueError when the model has no search at all.
    """
    return max(model.found_by, key=lambda name: find_probability(model, model.prior, name))


def find_probability(
    model: EvidenceModel, probabilities: tuple[float, ...], examination: str
) -> float:
    """Probability that the search finds something, when hypotheses have ``probabilities``."""
    found: float = sum(map(mul, probabilities, model.found_by[examination]))
    return found


class PointStatus(StrEnum):
    """One word on a point."""

    SOUND = "sound"
    """Looked at and as it should be."""
    MEASURED = "measured"
    """Measured inside and outside, and as it should be."""
    NOT_LOOKED_AT = "not looked at"
    FINDING = "finding"


class ExaminedPoint(Value):
    """A point and what the report says of it."""

    name: str = ""
    """Its id; empty where nobody asks for it."""
    point: str
    """Its title."""
    look: PointStatus


def examined_points(
    points: Mapping[str, InspectionPoint],
    search: Examination,
    *,
    reefer: bool,
    found_at: Collection[str] = (),
) -> tuple[ExaminedPoint, ...]:
    """Go through ``points``, those of the mode of transport; ``reefer`` units have one more.

    ``found_at`` are the points of the place of a find, empty where nothing was found; the first
    that the unit has is where it was made.
    """
    has = {name: point for name, point in points.items() if reefer or not point.reefer}
    find = next((name for name in found_at if name in has), None)
    return tuple(
        ExaminedPoint(
            name=name,
            point=point.title,
            look=PointStatus.FINDING if name == find else _look(search, name),
        )
        for name, point in has.items()
    )


def _look(search: Examination, point: str) -> PointStatus:
    if point in search.measures:
        return PointStatus.MEASURED
    return PointStatus.SOUND if point in search.looks_at else PointStatus.NOT_LOOKED_AT

"""What a search looked at, point by point.

It follows from the search, the unit and where the find was made, and from nothing else: after a
search that found nothing, the same list stands whether something was missed or not.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.topics import Examination, Point


class Look(StrEnum):
    """One word on a point."""

    SOUND = "sound"
    """Looked at and as it should be."""
    MEASURED = "measured"
    """Measured inside and outside, and as it should be."""
    NOT_LOOKED_AT = "not looked at"
    FINDING = "finding"


class Looked(Value):
    """A point and what the report says of it."""

    point: str
    """Its title."""
    look: Look


def looked(
    points: Mapping[str, Point],
    search: Examination,
    *,
    reefer: bool,
    found_at: Collection[str] = (),
) -> tuple[Looked, ...]:
    """Go through ``points``, those of the mode of transport; ``reefer`` units have one more.

    ``found_at`` are the points of the place of a find, empty where nothing was found; the first
    that the unit has is where it was made.
    """
    has = {name: point for name, point in points.items() if reefer or not point.reefer}
    find = next((name for name in found_at if name in has), None)
    return tuple(
        Looked(point=point.title, look=Look.FINDING if name == find else _look(search, name))
        for name, point in has.items()
    )


def _look(search: Examination, point: str) -> Look:
    if point in search.measures:
        return Look.MEASURED
    return Look.SOUND if point in search.looks_at else Look.NOT_LOOKED_AT

"""How long a lorry takes: driving, the breaks and rests of one driver, and the wait at borders.

Distances are those of the great circle times ``ROAD_FACTOR``. Hours of driving and rest are those
of Regulation (EC) No 561/2006, articles 6 to 8: a break of 45 minutes after four and a half
hours, at most nine hours of driving a day, then a rest of eleven hours.

Lorries leave by day and not on Sundays, when they may not drive in Germany, Austria, Italy,
Hungary and Slovenia (national driving bans; in Austria and Germany from Saturday afternoon or
Sunday midnight to Sunday 22:00). Who could only leave then has left before, and rested.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate, pairwise

from profiler_sim.catalogue.places import Coordinates

ROAD_FACTOR = 1.25
"""Road kilometres over kilometres of the great circle; an ordinary figure for Europe."""
FACING_KM = 15
"""Two posts of one border lie no farther apart."""
_BREAK_AFTER, _BREAK = 4.5, 0.75
_DAY, _REST = 9.0, 11.0
_DAY_BEGINS, _DAY_ENDS, _SATURDAY_ENDS = 5, 19, 13
"""Hours from which and in which the last lorries leave."""
_EARLIER = 8
"""Who has left before left in one of so many last hours of the day."""
_SUNDAY = 6


def hours_with_rest(driving: float) -> float:
    """Add the breaks and rests of one driver to hours of ``driving``.

    >>> hours_with_rest(4.0), hours_with_rest(6.0), hours_with_rest(10.0)
    (4.0, 6.75, 21.75)
    """
    days, today = divmod(driving, _DAY)
    if not today and days:
        days, today = days - 1, _DAY
    breaks = days + (today > _BREAK_AFTER)
    return driving + days * _REST + breaks * _BREAK


@dataclass(frozen=True, slots=True)
class Pace:
    """What one lorry needs beside its kilometres."""

    km_per_hour: float
    """Mean speed while it drives."""
    waits: tuple[float, ...]
    """Hours before it is dealt with at each crossing, in the order of the way."""


def legs_of(places: Sequence[Coordinates]) -> list[float]:
    """Kilometres of the great circle from each of ``places`` to the next."""
    return [one.km_to(other) for one, other in pairwise(places)]


def passing_hours(legs: Sequence[float], pace: Pace) -> list[float]:
    """Compute hours from leaving the first place to passing each of the others.

    ``legs`` are the kilometres between them (``legs_of``). Nobody rests between two posts that
    face each other.
    """
    driven = accumulate(_hours(km, pace) for km in legs)
    waited = accumulate(pace.waits[turn % len(pace.waits)] for turn in range(len(legs)))
    return [hours_with_rest(hours) + wait for hours, wait in zip(driven, waited, strict=True)]


def _hours(km: float, pace: Pace) -> float:
    return 0.0 if km <= FACING_KM else ROAD_FACTOR * km / pace.km_per_hour


def longest_leg(legs: Sequence[float]) -> int:
    """Return the place, from 1, at which the longest leg ends."""
    return 1 + legs.index(max(legs))


@dataclass(frozen=True, slots=True)
class Itinerary:
    """When a lorry left and when it passed each place; the last is the unit's crossing."""

    left_at: datetime
    passed_at: tuple[datetime, ...]


def plan_backwards(
    legs: Sequence[float], pace: Pace, arrives_at: datetime, lost_hours: float
) -> Itinerary:
    """Plan the way over ``legs`` to the last place; time lost lies on the longest leg."""
    hours = passing_hours(legs, pace)
    lost_before = longest_leg(legs)
    hours = [h + lost_hours * (turn >= lost_before) for turn, h in enumerate(hours, 1)]
    drives_from = arrives_at - timedelta(hours=hours[-1])
    passed_at = tuple(drives_from + timedelta(hours=h) for h in hours)
    return Itinerary(departure_before(drives_from), passed_at)


def departure_before(moment: datetime) -> datetime:
    """The last time up to ``moment`` at which a lorry leaves: by day, and not on a Sunday.

    Those who could not leave then have left at different hours before: the minute says which.

    >>> departure_before(datetime(2026, 3, 1, 11, 20)).isoformat(" ", "minutes")
    '2026-02-28 09:20'
    >>> departure_before(datetime(2026, 3, 4, 3, 5)).isoformat(" ", "minutes")
    '2026-03-03 14:05'
    """
    if moment.hour < _DAY_BEGINS:
        moment = moment.replace(hour=23) - timedelta(days=1)
    if moment.weekday() == _SUNDAY:
        moment = moment.replace(hour=23) - timedelta(days=1)
    last = _SATURDAY_ENDS if moment.weekday() == _SUNDAY - 1 else _DAY_ENDS
    if moment.hour <= last:
        return moment
    return moment.replace(hour=last - moment.minute % _EARLIER)

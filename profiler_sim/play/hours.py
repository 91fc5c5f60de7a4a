"""The clock of the exercise: desk minutes as days and hours.

It begins once everything has come, so that nothing is scanned or opened before it is there: at
the full hour after the latest arrival of the caseload, and not before the desk opens. Papers and
seeds know nothing of it.
"""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from profiler_sim.play.desk import Desk

OPENS_AT = 8
"""Hour at which the desk opens."""


class Hour(NamedTuple):
    """A moment of the exercise."""

    day: date
    hour: str
    """Such as 08:05."""


def opening(desk: Desk) -> datetime:
    """Say when the first minute of the shift is spent."""
    latest = max(paper.transport.arrives_at for paper in desk.papers)
    full = latest.replace(minute=0, second=0, microsecond=0)
    after = full if full == latest else full + timedelta(hours=1)
    return max(after, latest.replace(hour=OPENS_AT, minute=0, second=0, microsecond=0))


def hour_of(desk: Desk, minute: int) -> Hour:
    """Say a desk minute of the shift, the desk open as long each day; at most its last one."""
    days = desk.brief.scenario.traffic.days
    a_day = max(1, -(-desk.terms.desk_minutes // days))
    day, late = divmod(max(0, min(minute, desk.terms.desk_minutes - 1)), a_day)
    at = opening(desk) + timedelta(days=day, minutes=late)
    return Hour(at.date(), f"{at:%H:%M}")

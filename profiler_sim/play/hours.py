"""The clock of the exercise: desk minutes as days and hours."""

from typing import NamedTuple

from profiler_sim.play.desk import Desk

OPENS_AT = 8 * 60
"""Minutes after midnight at which the desk opens."""


class Hour(NamedTuple):
    """A moment of the exercise."""

    day: int
    """From 1."""
    hour: str
    """Such as 08:05."""


def hour_of(desk: Desk, minute: int) -> Hour:
    """Say a desk minute of the shift, the desk open as long each day; at most its last one."""
    days = desk.brief.scenario.traffic.days
    a_day = max(1, -(-desk.terms.desk_minutes // days))
    day, late = divmod(max(0, min(minute, desk.terms.desk_minutes - 1)), a_day)
    hours, minutes = divmod(OPENS_AT + late, 60)
    return Hour(day + 1, f"{hours:02d}:{minutes:02d}")

"""Clocks: the time of the exercise in days and hours, and real time as play needs it.

The exercise begins once everything has arrived, so that nothing is scanned or opened before it is
there: at the full hour after the latest arrival of the caseload, and not before the desk opens.
The scenario says when it does: a night flight is met at night. What lands late in the day waits
for a desk that opens at midnight. Documents and seeds do not depend on it.
"""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:  # who needs the clock alone does not wait for the desk
    from profiler_sim.play.desk import Desk

OPEN_FOR = timedelta(hours=16)
"""How long after its opening a desk begins a shift: two watches. Whatever comes later waits."""


class Clock(Protocol):
    """A label and a stopwatch."""

    def wall(self) -> str:
        """UTC as ISO text with a Z; a label, never compared."""
        ...

    def seconds(self) -> float:
        """Seconds of a clock that never goes back."""
        ...


class ExerciseTime(NamedTuple):
    """A moment of the exercise."""

    day: date
    hour: str
    """Such as 08:05."""


def opening_time(desk: "Desk") -> datetime:
    """Return when the first minute of the shift is spent."""
    latest = max(paper.transport.arrives_at for paper in desk.papers)
    full = latest.replace(minute=0, second=0, microsecond=0)
    after = full if full == latest else full + timedelta(hours=1)
    hour = desk.brief.scenario.traffic.desk_opens
    opens = latest.replace(hour=hour, minute=0, second=0, microsecond=0)
    return max(after, opens if latest - opens <= OPEN_FOR else opens + timedelta(days=1))


def exercise_time(desk: "Desk", minute: int) -> ExerciseTime:
    """Convert a desk minute of the shift; the desk is open equally long each day.

    What a mentor has given beyond the terms makes the last day longer. Minutes beyond the last
    one count as the last.
    """
    days = desk.brief.scenario.traffic.days
    a_day = max(1, -(-desk.terms.desk_minutes // days))
    within = max(0, min(minute, desk.terms.desk_minutes + desk.state.minutes_granted - 1))
    day = min(within // a_day, days - 1)
    late = within - day * a_day
    at = opening_time(desk) + timedelta(days=day, minutes=late)
    return ExerciseTime(at.date(), f"{at:%H:%M}")

"""An event with the moment it happened, as it is stored."""

from typing import Annotated

from pydantic import Field, NonNegativeInt, PositiveInt, TypeAdapter

from profiler_sim.cargo.value import Value
from profiler_sim.shift.events import Event

IDLE_CAP_MS = 60_000
"""Longer than a minute without an event and nobody was at the desk."""


class Recorded(Value):
    """One line of a shift's log."""

    seq: PositiveInt
    """Place in the shift, from 1; the only thing that orders events."""
    event: Event
    wall: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
    """UTC by the computer's clock. A label only: clocks jump."""
    active_ms: NonNegativeInt
    """Milliseconds at the desk since the event before, at most ``IDLE_CAP_MS``."""


_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


def read_event(text: str) -> Event:
    """Read an event from its JSON; ``pydantic.ValidationError`` where it is none of ours."""
    return _EVENT.validate_json(text)


def active_ms(before: float, now: float) -> int:
    """Milliseconds between two readings of a clock, in seconds: never negative, idleness capped.

    >>> active_ms(10.0, 12.5), active_ms(10.0, 3600.0), active_ms(10.0, 9.0)
    (2500, 60000, 0)
    """
    return min(max(round((now - before) * 1000), 0), IDLE_CAP_MS)

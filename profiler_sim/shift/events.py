"""What has happened in a shift; the list of these is the shift.

An event says all that state needs, minutes included, so that a later version of the program or of
a scenario cannot change a past shift. Events are stored for good: a changed meaning is a new
``version``, never a new reading of an old one.
"""

from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt, PositiveInt, TypeAdapter

from profiler_sim.cargo.value import Value
from profiler_sim.shift.commands import Direction, MessageKind
from profiler_sim.shift.terms import Percent


class Hit(Value):
    """A rule that fired, with its points as they were shown."""

    rule: str
    points: float
    """10·log10 of odds; below 0 speaks for the trader."""


class _Event(Value):
    version: Literal[1] = 1


class _OfConsignment(_Event):
    consignment: str


class Opened(_OfConsignment):
    """The papers were read."""

    event: Literal["opened"] = "opened"
    minutes: NonNegativeInt
    """Paid for it; 0 when they had been read before."""


class Marked(_OfConsignment):
    """A box was marked, or its mark taken away."""

    event: Literal["marked"] = "marked"
    page: str
    box: str
    direction: Direction


class Enquired(_OfConsignment):
    """An enquiry was paid for."""

    event: Literal["enquired"] = "enquired"
    enquiry: str
    minutes: NonNegativeInt
    due: NonNegativeInt | None = None
    """Desk minute of the shift in which the answer comes; None where it came at once."""


class Shortlisted(_OfConsignment):
    """The star was set or taken off."""

    event: Literal["shortlisted"] = "shortlisted"
    on: bool


class Assessed(_OfConsignment):
    """A probability was stated."""

    event: Literal["assessed"] = "assessed"
    stage: Literal["first", "final"]
    """The first is locked; of several final ones the last stands."""
    percent: Percent
    topic: str | None


class Revealed(_OfConsignment):
    """The indicators were shown."""

    event: Literal["revealed"] = "revealed"
    hits: tuple[Hit, ...]


class Ordered(_OfConsignment):
    """A search was ordered, in place of an earlier order where there was one."""

    event: Literal["ordered"] = "ordered"
    examination: str
    reason: str
    ticks: tuple[str, ...]


class Withdrawn(_OfConsignment):
    """An ordered search was taken back."""

    event: Literal["withdrawn"] = "withdrawn"


class Released(_OfConsignment):
    """A consignment was let go."""

    event: Literal["released"] = "released"
    reason: str
    """Empty where none was needed and none was given."""


class Recalled(_OfConsignment):
    """A release was taken back."""

    event: Literal["recalled"] = "recalled"


class RestReleased(_Event):
    """Everything undecided was let go in one stroke."""

    event: Literal["rest released"] = "rest released"
    percent: Percent
    """Counts for those of them that had no judgement of their own."""
    consignments: tuple[str, ...]
    reason: str


class Alerted(_OfConsignment):
    """The unit at the next port was told."""

    event: Literal["alerted"] = "alerted"
    reason: str


class Alarmed(_OfConsignment):
    """The alarm was raised: life may be at risk in it."""

    event: Literal["alarmed"] = "alarmed"


class Noted(_OfConsignment):
    """A note was written."""

    event: Literal["noted"] = "noted"
    text: str


class Waited(_Event):
    """The clock ran until an answer came."""

    event: Literal["waited"] = "waited"
    minutes: NonNegativeInt


class Informed(_Event):
    """The mentor of a class said something, brought news, or gave more minutes."""

    event: Literal["informed"] = "informed"
    number: PositiveInt
    """Its place among all that the mentor said in this class: nothing comes twice."""
    kind: MessageKind
    text: str
    """Empty where there are only minutes."""
    minutes: NonNegativeInt = 0
    """Desk minutes that are given beyond those of the terms."""


class Closed(_Event):
    """The shift ended."""

    event: Literal["closed"] = "closed"
    drawn: tuple[str, ...]
    """Consignments drawn for a random search, beside the ordered searches."""


OfConsignment = (
    Opened
    | Marked
    | Enquired
    | Shortlisted
    | Assessed
    | Revealed
    | Ordered
    | Withdrawn
    | Released
    | Recalled
    | Alerted
    | Alarmed
    | Noted
)
"""Every event about one consignment."""
Event = Annotated[
    OfConsignment | RestReleased | Waited | Informed | Closed, Field(discriminator="event")
]
"""Any event, told apart by ``event``."""


IDLE_CAP_MS = 60_000
"""Longer than a minute without an event and nobody was at the desk."""


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

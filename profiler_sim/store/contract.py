"""What a store promises, and the rows it hands out. Play and mentor know only this module.

Everything a store keeps is JSON text that it does not look into, so that no later version of the
program can rewrite a past shift. Plain dataclasses, because the list of shifts is on the first
screen and must not wait for pydantic.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Part = Literal[
    "scenario",
    "title",
    "trainee",
    "seed",
    "program",
    "started",
    "brief",
    "papers",
    "answers",
    "truth",
]
"""What a shift was dealt with, field by field of ``NewShift``."""


@dataclass(frozen=True, slots=True)
class NewShift:
    """A caseload that has been dealt, on its way into the store."""

    scenario: str
    """Id of the scenario."""
    title: str
    trainee: str
    """A pseudonym; the store holds no names."""
    seed: int
    program: str
    """Version of the program that dealt it."""
    started: str
    """UTC as ISO text: a label."""
    brief: str
    """Terms and scenario, JSON."""
    papers: str
    """All consignments, JSON."""
    answers: Mapping[str, Mapping[str, str]]
    """JSON of each answer by consignment and enquiry; no entry where no answer came."""
    truth: str
    """What is hidden where, JSON."""


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift in the list of shifts."""

    id: str
    scenario: str
    title: str
    trainee: str
    seed: int
    program: str
    started: str
    is_closed: bool


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event as it was committed."""

    seq: int
    """Place in the shift, from 1."""
    event_json: str
    wall: str
    active_ms: int
    digest: str
    """Its link in the chain, 64 hex digits."""


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """What somebody said of a shift once it was over; no part of its chain, and no event."""

    shift: str
    seq: int
    """Place among the remarks of the shift, from 1."""
    kind: str
    """What sort of remark it is; the store does not look into it."""
    about: str
    """The consignment it is about; empty for the shift as a whole."""
    text: str
    wall: str
    """UTC as ISO text: a label."""


@dataclass(frozen=True, slots=True)
class Change:
    """The first thing of a stored shift that is not as it was committed."""

    kind: Literal["dealt", "event", "events_end", "remark", "remarks_end"]
    """What was dealt, one event, the last events, one remark, the last remarks."""
    place: int = 0
    """Number of the event or remark, from 1; one more than there are where the end is missing."""
    count: int = 0
    """How many events or remarks there are."""
    part: Part | None = None
    """What of the deal, where that can be said."""


@dataclass(frozen=True, slots=True)
class ShiftRecord:
    """A shift as it is stored now, whole, with every digest that was stored beside it."""

    new: NewShift
    dealt: str
    """Digest of what was dealt."""
    parts: str
    """JSON: the digest of each part of the deal, so that a changed one can be named."""
    events: Sequence[EventRow]
    head: str
    """Digest of the last event: without it, events cut off at the end would not be missed."""
    remarks: Sequence[tuple[RemarkRow, str]]
    """Each with its digest."""
    remarked: str
    """Digest of the last remark, in the same way."""
    withheld: str = ""
    """Digest of the answer key where the record holds none, as in a file from an exam."""


class Store(Protocol):
    """Shifts and their events.

    A shift that does not exist raises ``Unreadable("no_such_shift")``. A place that does not take
    a write raises ``Unwritable``; nothing is half written then and the same call may be repeated.
    """

    def deal(self, new: NewShift) -> str:
        """Keep a new shift whole, or not at all; answer its id."""
        ...

    def record(self, shift: str) -> ShiftRecord:
        """Give everything that is stored of a shift, its answer key too."""
        ...

    def adopt(self, record: ShiftRecord) -> str:
        """Keep a shift that another store has recorded, whole, or not at all; answer its id here.

        Raises ``Unwritable("not_as_played")`` for one that is not as it was committed, or whose
        answer key is withheld.
        """
        ...

    def shifts(self) -> list[ShiftRow]:
        """List every shift, the latest first."""
        ...

    def owner(self, shift: str) -> str:
        """Give the pseudonym of the trainee whose shift it is."""
        ...

    def papers(self, shift: str) -> str:
        """Give the JSON of all consignments."""
        ...

    def brief(self, shift: str) -> str:
        """Give the JSON of terms and scenario."""
        ...

    def answer(self, shift: str, consignment: str, enquiry: str) -> str | None:
        """Give the JSON of one answer that has been paid for; None where no answer came."""
        ...

    def truth(self, shift: str) -> str:
        """Give the JSON of what is hidden where. Not before the decision is committed."""
        ...

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Commit one event and answer its digest; it is on the disk when this returns.

        The same event at the same place again answers the same digest. Another event at a taken
        place, or a place that leaves a gap, raises ``Unwritable("decided_elsewhere")``.
        """
        ...

    def events(self, shift: str) -> list[EventRow]:
        """List the events of a shift in their order."""
        ...

    def remark(self, row: RemarkRow) -> None:
        """Keep one remark; it is on the disk when this returns, and is never changed.

        The same remark at the same place again changes nothing. Another one at a taken place, or
        a place that leaves a gap, raises ``Unwritable("decided_elsewhere")``.
        """
        ...

    def remarks(self, shift: str) -> list[RemarkRow]:
        """List the remarks on a shift in their order."""
        ...

    def remove(self, shift: str) -> None:
        """Forget a shift that was never closed, whole; its id is not given again.

        A closed one raises ``Unwritable("closed_shift_stays")``: a result is not taken back.
        """
        ...

    def verify(self, shift: str) -> Change | None:
        """Find the first thing that is not as it was committed; None where all is.

        Whoever owns the file can compute the whole chain anew: that only a receipt shows.
        """
        ...

    def head(self, shift: str) -> str:
        """Digest over the deal and every event as they stand now, 64 hex digits.

        Worked out each time: a stored digest proves nothing.
        """
        ...

    def strays(self) -> list[str]:
        """List the ids under which something is stored, but no shift."""
        ...

    def setting(self, key: str, trainee: str = "") -> str | None:
        """Give a setting of a trainee, or of the whole store; None where there is none."""
        ...

    def keep_setting(self, key: str, value: str, trainee: str = "") -> None:
        """Keep a setting, in place of an earlier one."""
        ...

    def swap_setting(self, key: str, before: str, value: str, trainee: str = "") -> bool:
        """Keep ``value`` where ``before`` still stands; answer whether it did.

        An empty ``before`` means that there is no such setting yet.
        """
        ...

    def settings(self) -> list[tuple[str, str, str]]:
        """List every setting: trainee (empty for the whole store), key, value."""
        ...

    def wait(self, seconds: float) -> bool:
        """Whether a write is possible within ``seconds``: no other program is in the way."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...

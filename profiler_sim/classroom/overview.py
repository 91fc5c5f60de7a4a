"""Where each trainee of a class is, for the mentor: from what is stored, and who is there."""

from collections.abc import Collection
from datetime import datetime
from typing import Literal, NamedTuple

from pydantic import TypeAdapter

from profiler_sim.classroom.record import Member
from profiler_sim.classroom.register import Register
from profiler_sim.play.desk import Brief
from profiler_sim.play.stored_shift import read_events, read_stored
from profiler_sim.shift.events import Event
from profiler_sim.shift.state import ShiftState, minutes_left, searches_left
from profiler_sim.shift.terms import Terms
from profiler_sim.store.contract import EventRow, ShiftRow

STUCK = 5
"""Minutes without a step after which a trainee may need help."""
LATELY = 15.0
"""Seconds for which it counts what another server has said of its desks."""
_BRIEF = TypeAdapter(Brief)

Presence = Literal["here", "away", "not here"]
"""A window is open; the desk waits without one; no desk is open."""


class TraineeProgress(NamedTuple):
    """How far one trainee is."""

    name: str
    code: str
    """Her own code."""
    presence: Presence
    minutes_left: int | None = None
    """None before her shift is dealt; so are the next two."""
    searches_left: int | None = None
    decided: int | None = None
    consignments: int = 0
    last: Event | None = None
    """Her last step; None before the first."""
    idle_minutes: int = 0
    """Whole minutes since then."""
    is_closed: bool = False

    @property
    def is_stuck(self) -> bool:
        """Whether she has done nothing for a while, with her window open."""
        return self.presence == "here" and not self.is_closed and self.idle_minutes >= STUCK


class Overview:
    """Reads how far a class is; what has not changed since is not worked out again."""

    def __init__(self, register: Register) -> None:
        """Look at the class of ``register``."""
        self._register = register
        self._terms: dict[str, Terms] = {}
        """By shift."""
        self._states: dict[str, tuple[int, ShiftState, Event | None]] = {}
        """By shift: how many events, and what they led to."""

    def read(
        self, now: str, here: Collection[str], away: Collection[str]
    ) -> tuple[TraineeProgress, ...]:
        """Read how far each trainee is at the moment ``now`` (UTC as ISO text).

        ``here`` and ``away`` name those whose desks are open, with a window and without.
        """
        elsewhere, shifts = self._elsewhere(now), self._register.shifts()
        presence = {**elsewhere, **dict.fromkeys(away, "away"), **dict.fromkeys(here, "here")}
        return tuple(
            self._progress(member, now, shifts.get(member.name), presence.get(member.name))
            for member in self._register.record.members
        )

    def _elsewhere(self, now: str) -> dict[str, str]:
        """Who is at the desks of other servers, as these have just said."""
        said = map(self._register.presence, self._register.record.servers)
        lately = [presence for wall, presence in said if wall and _seconds(wall, now) <= LATELY]
        return {name: where for presence in lately for name, where in presence.items()}

    def _progress(
        self, member: Member, now: str, shift: ShiftRow | None, where: str | None
    ) -> TraineeProgress:
        presence = _presence(where)
        if shift is None:
            return TraineeProgress(member.name, member.code, presence)
        rows = self._register.store.events(shift.id)
        terms, (_count, state, last) = self._read(shift, rows)
        return TraineeProgress(
            member.name,
            member.code,
            presence,
            minutes_left(terms, state),
            searches_left(terms, state),
            sum(each.is_decided for each in state.progress.values()),
            len(terms.consignments),
            last,
            _minutes(rows[-1].wall if rows else shift.started, now),
            shift.is_closed,
        )

    def _read(
        self, shift: ShiftRow, rows: list[EventRow]
    ) -> tuple[Terms, tuple[int, ShiftState, Event | None]]:
        if shift.id not in self._terms:
            brief, _left_out = read_stored(_BRIEF, self._register.store.brief(shift.id))
            self._terms[shift.id] = brief.terms
        terms, known = self._terms[shift.id], self._states.get(shift.id)
        if known is None or known[0] != len(rows):
            read = read_events(terms, rows)
            known = len(rows), read.state, read.events[-1] if read.events else None
            self._states[shift.id] = known
        return terms, known


def _presence(where: str | None) -> Presence:
    if where == "here":
        return "here"
    return "away" if where == "away" else "not here"


def _minutes(since: str, now: str) -> int:
    """Whole minutes between two moments; none where a clock has run backwards."""
    return max(0, int(_seconds(since, now) // 60))


def _seconds(since: str, now: str) -> float:
    return (datetime.fromisoformat(now) - datetime.fromisoformat(since)).total_seconds()

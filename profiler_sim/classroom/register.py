"""The class register: the record of a class in its store, and the shifts that it deals."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from threading import RLock

from profiler_sim.classroom.codes import Draw
from profiler_sim.classroom.record import (
    ClassRecord,
    Member,
    MentorMessage,
    join,
    member_by_token,
    with_token,
)
from profiler_sim.errors import Unreadable, WrongUsage
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.play.session import random_order
from profiler_sim.shift.commands import Close
from profiler_sim.store.contract import NewShift, ShiftRow, Store
from profiler_sim.store.seat import Seat

RECORD = "class"
"""Name of the setting, of the whole store, that keeps the record."""
_TOKEN_BYTES = 32

Deal = Callable[[int], NewShift]
"""Deals the scenario of the class with a seed; raises ``ProfilerError`` where it cannot be."""


def read_record(store: Store) -> ClassRecord | None:
    """Read the class that a store holds; None where it holds none."""
    text = store.setting(RECORD)
    if text is None:
        return None
    try:
        return ClassRecord.model_validate_json(text)
    except ValueError as error:
        raise Unreadable("class.unreadable") from error


class Register:
    """Lets trainees in and deals their shifts; usable from several threads.

    Every change is in the store before it counts, so that a class goes on after a power cut.
    """

    def __init__(
        self,
        store: Store,
        record: ClassRecord,
        deal: Deal,
        now: Callable[[], str],
        draw: Draw = secrets.randbelow,
    ) -> None:
        """Keep ``record`` in ``store``; ``now`` gives UTC as ISO text."""
        self.store = store
        self.record = record
        self._deal, self._now, self._draw = deal, now, draw
        self._dealt: dict[int, NewShift] = {}
        self._turn = RLock()
        self._keep(record)

    def join(self, code: str, name: str) -> tuple[Member, str]:
        """Let a trainee in; answer who she is and the token of her browser.

        A token that she had before lets nobody in any more. Raises ``WrongUsage``.
        """
        with self._turn:
            record, member = join(self.record, code, name, self._draw)
            token = secrets.token_urlsafe(_TOKEN_BYTES)
            self._keep(with_token(record, member, token))
            return member, token

    def member(self, token: str) -> Member | None:
        """Find the trainee of a token."""
        return member_by_token(self.record, token)

    def forget(self, member: Member) -> None:
        """Let in no browser that was hers; her code still lets her in."""
        with self._turn:
            self._keep(with_token(self.record, member, secrets.token_urlsafe(_TOKEN_BYTES)))

    def keep_message(self, text: str, to: str = "") -> None:
        """Keep what the mentor says to a trainee, or to all."""
        with self._turn:
            message = MentorMessage(wall=self._now(), to=to, text=text)
            messages = (*self.record.messages, message)
            self._keep(self.record.model_copy(update={"messages": messages}))

    def close_shifts(self) -> int:
        """Close every open shift, once no seat runs; answer how many. Nobody begins one later."""
        with self._turn:
            self._keep(self.record.model_copy(update={"is_closed": True}))
            begun = [self.shift(member) for member in self.record.members]
            open_shifts = [shift.id for shift in begun if shift and not shift.is_closed]
            for shift in open_shifts:
                self._close(shift)
            return len(open_shifts)

    def _close(self, shift: str) -> None:
        desk = Desk.open(self.store, shift)
        order = random_order(desk.brief.seed, desk.terms.consignments)
        desk.do(Close(random_order=order), Moment(self._now(), 0))

    def seat(self, member: Member) -> Seat:
        """Give the store as this trainee may see it."""
        return Seat(self.store, member.name)

    def shift(self, member: Member) -> ShiftRow | None:
        """Find the shift of this class that a trainee has; None before she begins."""
        rows = self.seat(member).shifts()
        return next((row for row in rows if row.scenario == self.record.scenario), None)

    def prepare(self, member: Member) -> None:
        """Deal her the shift of the class, unless she has it; nobody gets two.

        Raises ``ProfilerError`` where it cannot be dealt or stored.
        """
        with self._turn:
            if self.shift(member) is None:
                if self.record.is_closed:
                    raise WrongUsage("class.closed")
                new = replace(self.deal(member.seed), trainee=member.name, started=self._now())
                self.store.deal(new)

    def deal(self, seed: int) -> NewShift:
        """Deal a seed once; all who have it get the same consignments."""
        with self._turn:
            if seed not in self._dealt:
                self._dealt[seed] = self._deal(seed)
            return self._dealt[seed]

    def _keep(self, record: ClassRecord) -> None:
        self.store.keep_setting(RECORD, record.model_dump_json())
        self.record = record

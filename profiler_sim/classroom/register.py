"""The class register: the record of a class in its store, and the shifts that it deals."""

import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from threading import RLock

from profiler_sim.classroom.codes import Draw
from profiler_sim.classroom.record import (
    Choice,
    ClassRecord,
    Member,
    MentorMessage,
    Vote,
    join,
    member_by_token,
    with_choice,
    with_languages,
    with_members,
    with_round,
    with_shift,
    with_token,
)
from profiler_sim.errors import ProfilerError, Unreadable, Unwritable, WrongUsage
from profiler_sim.play.session import close_stored
from profiler_sim.shift.commands import MessageKind
from profiler_sim.store.contract import NewShift, ShiftRow, Store
from profiler_sim.store.seat import Bounds, Seat

RECORD = "class"
"""Begins the name of the settings, of the whole store, that keep a class."""
_TOKEN_BYTES = 32
SEED_BITS = 128
"""Of the seed of a class: too many to deal them all and compare papers."""
_TRIES = 5
"""How often a shift is closed anew whose trainee has just made a step."""

Deal = Callable[[str, int], NewShift]
"""Deals a scenario, by its name, with a seed; raises ``ProfilerError`` where it cannot be."""
Change = Callable[[ClassRecord], ClassRecord]


def read_record(store: Store, name: str) -> ClassRecord | None:
    """Read the class of this name that a store holds; None where it holds none."""
    text = store.setting(_key(name))
    return None if text is None else _read(text)


def _key(name: str) -> str:
    return f"{RECORD} {name}"


def _read(text: str) -> ClassRecord:
    try:
        return ClassRecord.model_validate_json(text)
    except ValueError as error:
        raise Unreadable("class.unreadable") from error


class Register:
    """Lets trainees in and deals their shifts; usable from several threads.

    Every change is in the store before it counts, so that a class goes on after a power cut.
    Several servers may keep one class in one store: each change is made to what stands there.
    """

    def __init__(
        self,
        store: Store,
        record: ClassRecord,
        deal: Deal,
        now: Callable[[], str],
        draw: Draw = secrets.randbelow,
    ) -> None:
        """Keep ``record`` in ``store``, unless the store holds this class already.

        ``now`` gives UTC as ISO text.
        """
        self.store = store
        self.record = record
        self._deal, self._now, self._draw = deal, now, draw
        self.server = ""
        """Name of this server where several serve the class."""
        self._dealt: dict[tuple[str, int], NewShift] = {}
        self._turn = RLock()
        self._key, self._text = _key(record.name), ""
        """The setting, and what stands in it."""
        self.change(lambda kept: kept)

    def refresh(self) -> None:
        """Read what other servers have changed; raises ``ProfilerError``."""
        text = self.store.setting(self._key) or ""
        with self._turn:
            if text not in {"", self._text}:
                self._text, self.record = text, _read(text)

    def add_names(self, names: Sequence[str], languages: Mapping[str, str] | None = None) -> None:
        """Add the trainees of a list who are not in the class yet; ``languages`` go by name."""

        def added(record: ClassRecord) -> ClassRecord:
            known = {member.name.casefold() for member in record.members}
            new = [name for name in names if name.casefold() not in known]
            return with_languages(with_members(record, new, self._draw), languages or {})

        self.change(added)

    def join(
        self, code: str, name: str, language: str = "", browser: str = ""
    ) -> tuple[Member, str]:
        """Let a trainee in; answer who she is and the token of her browser.

        Her screens are in ``language``, where she chose one; else as the list of trainees says;
        else in that of her ``browser``.

        A token that she had before lets nobody in any more. Raises ``WrongUsage``.
        """
        token = secrets.token_urlsafe(_TOKEN_BYTES)

        def joined(record: ClassRecord) -> ClassRecord:
            let_in, member = join(record, code, name, self._draw)
            spoken = with_languages(let_in, {member.name: language or member.language or browser})
            return with_token(spoken, member, token)

        member = member_by_token(self.change(joined), token)
        assert member is not None  # noqa: S101  she has just been given it
        return member, token

    def member(self, token: str) -> Member | None:
        """Find the trainee of a token."""
        return member_by_token(self.record, token)

    def forget(self, member: Member) -> None:
        """Let in no browser that was hers; her code still lets her in."""
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        self.change(lambda record: with_token(record, member, token))

    def keep_message(
        self, text: str, to: str = "", kind: MessageKind = "message", minutes: int = 0
    ) -> None:
        """Keep what the mentor sends to a trainee, or to all."""
        message = MentorMessage(wall=self._now(), to=to, text=text, kind=kind, minutes=minutes)

        def added(record: ClassRecord) -> ClassRecord:
            sent = message.model_copy(update={"round": record.round})
            return record.model_copy(update={"messages": (*record.messages, sent)})

        self.change(added)

    def begin_round(self, scenario: str) -> None:
        """Go on to another scenario, with a seed that nobody knows.

        Raises ``WrongUsage`` while shifts are open, and what dealing raises.
        """
        seed = secrets.randbits(SEED_BITS)
        self._deal(scenario, seed)  # one that cannot be dealt is not begun
        self.change(lambda record: with_round(record, scenario, seed))

    def begin_vote(self, consignment: str, goods: str) -> None:
        """Ask the class about a consignment."""
        vote = Vote(consignment=consignment, goods=goods)
        self.change(lambda record: record.model_copy(update={"vote": vote}))

    def cast_vote(self, member: Member, choice: Choice) -> None:
        """Keep what a trainee votes for."""
        self.change(lambda record: with_choice(record, member.name, choice))

    def end_vote(self) -> None:
        """Take no more votes."""

        def ended(record: ClassRecord) -> ClassRecord:
            vote = record.vote and record.vote.model_copy(update={"is_open": False})
            return record.model_copy(update={"vote": vote})

        self.change(ended)

    def pause(self, *, on: bool) -> None:
        """Keep that no key of a trainee counts, or that they count again."""
        self.change(lambda record: record.model_copy(update={"is_paused": on}))

    def claim(self, member: Member) -> None:
        """Keep that this server runs a trainee's desk: another one that does so ends it."""

        def claimed(record: ClassRecord) -> ClassRecord:
            now = record.member(member.name) or member
            return record.replaced(now.model_copy(update={"server": self.server}))

        self.change(claimed)

    def add_server(self, server: str) -> None:
        """Be one of several servers that serve this class, under a name of its own."""
        self.server = server

        def added(record: ClassRecord) -> ClassRecord:
            servers = dict.fromkeys((*record.servers, server))
            return record.model_copy(update={"servers": tuple(servers)})

        self.change(added)

    def keep_presence(self, presence: Mapping[str, str]) -> None:
        """Keep who is at the desks of this server: “here” or “away” by name, and when."""
        said = json.dumps({"wall": self._now(), "presence": dict(presence)})
        self.store.keep_setting(f"{self._key} at {self.server}", said)

    def presence(self, server: str) -> tuple[str, Mapping[str, str]]:
        """Read who was at the desks of a server, and at what moment (UTC as ISO text)."""
        text = self.store.setting(f"{self._key} at {server}")
        if text is None:
            return "", {}
        read = json.loads(text)
        return read["wall"], read["presence"]

    def close_shifts(self) -> int:
        """Close every open shift, once no seat runs; answer how many. Nobody begins one later."""
        with self._turn:
            self.change(lambda record: record.model_copy(update={"is_closed": True}))
            open_shifts = [row.id for row in self.shifts().values() if not row.is_closed]
            for shift in open_shifts:
                self.close_shift(shift)
            return len(open_shifts)

    def open_results(self) -> None:
        """Let the trainees of an exam see their results."""
        self.change(lambda record: record.model_copy(update={"is_opened": True}))

    def seconds_left(self, started: str) -> float:
        """Seconds that a shift has left that was begun at this moment; 0 once it is over."""
        passed = datetime.fromisoformat(self._now()) - datetime.fromisoformat(started)
        return max(0.0, self.record.minutes * 60 - passed.total_seconds())

    def late_shifts(self) -> Mapping[str, str]:
        """List the open shifts whose time is over: name of the trainee to id."""
        if not self.record.minutes:
            return {}
        rows = {name: row for name, row in self.shifts().items() if not row.is_closed}
        return {name: row.id for name, row in rows.items() if not self.seconds_left(row.started)}

    def close_shift(self, shift: str) -> None:
        """Close one shift, once its seat has ended."""
        for attempt in range(_TRIES):
            try:
                close_stored(self.store, shift, self._now())
            except Unwritable as error:  # a step has come in between, from another server
                if error.code != "decided_elsewhere" or attempt == _TRIES - 1:
                    raise
            else:
                return

    def seat(self, member: Member) -> Seat:
        """Give the store as this trainee may see it."""
        name = member.name

        def shifts() -> Sequence[str]:
            now = self.record.member(name)
            return [*now.earlier, now.shift] if now else []

        bounds = Bounds(f"{self.record.name} {name}", shifts)
        return Seat(self.store, name, lambda _shift: self.record.is_sealed, bounds)

    def shifts(self) -> Mapping[str, ShiftRow]:
        """List the shifts of this class by the names of their trainees."""
        rows = {row.id: row for row in self.store.shifts()}
        members = [member for member in self.record.members if member.shift in rows]
        return {member.name: rows[member.shift] for member in members}

    def every_shift(self) -> Sequence[ShiftRow]:
        """List the shifts of all rounds, the latest first."""
        members = self.record.members
        own = {shift for each in members for shift in (*each.earlier, each.shift)}
        return [row for row in self.store.shifts() if row.id in own]

    def shift(self, member: Member) -> ShiftRow | None:
        """Find the shift of this class that a trainee has; None before she begins."""
        return self.shifts().get(member.name)

    def prepare(self, member: Member) -> None:
        """Deal her the shift of the class, unless she has it; nobody gets two.

        Raises ``ProfilerError`` where it cannot be dealt or stored.
        """
        with self._turn:
            now = self.record.member(member.name) or member
            if now.shift:
                return
            if self.record.is_closed:
                raise WrongUsage("class.closed")
            new = replace(self.deal(member.seed), trainee=member.name, started=self._now())
            self._give(member.name, self.store.deal(new))

    def _give(self, name: str, shift: str) -> None:
        """Give a trainee the shift that was dealt; one too many is forgotten."""
        try:
            given = self.change(lambda record: with_shift(record, name, shift)).member(name)
        except ProfilerError:
            self.store.remove(shift)
            raise
        if given is None or given.shift != shift:
            self.store.remove(shift)

    def deal(self, seed: int) -> NewShift:
        """Deal a seed once; all who have it get the same consignments."""
        with self._turn:
            key = self.record.scenario, seed
            if key not in self._dealt:
                self._dealt[key] = self._deal(*key)
            return self._dealt[key]

    def change(self, change: Change) -> ClassRecord:
        """Change what stands in the store by ``change``; answer what stands there then."""
        with self._turn:
            while True:
                changed = change(self.record)
                text = changed.model_dump_json()
                if text == self._text or self.store.swap_setting(self._key, self._text, text):
                    self._text, self.record = text, changed
                    return changed
                self._text = self.store.setting(self._key) or ""
                self.record = _read(self._text)

"""The room of a class: every running seat, started when its trainee comes, ended when she left."""

import asyncio
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from itertools import count
from threading import Thread

from profiler_sim.classroom.connection import SeatConnection, SeatWindow
from profiler_sim.classroom.downloads import Downloads
from profiler_sim.classroom.frames import Note
from profiler_sim.classroom.log import Log
from profiler_sim.classroom.record import ClassRecord, Member
from profiler_sim.classroom.register import Register
from profiler_sim.classroom.seat_scenario import seat_scenario
from profiler_sim.classroom.seat_starter import SeatStarter
from profiler_sim.errors import ProfilerError, WrongUsage
from profiler_sim.files.compiled_files import in_reader_language
from profiler_sim.i18n.text import chosen_language
from profiler_sim.i18n.wording import message
from profiler_sim.scenario.model import Scenario
from profiler_sim.shift.commands import MessageKind
from profiler_sim.store.remote import serve_seat

IDLE, HUNG = 900.0, 60.0
"""Seconds: a seat without a window is ended, and one that does not answer."""
FOLLOW, LOOK = 1.0, 10
"""Seconds between two looks at the class; in so many of them its seats are looked at once."""
_GRACE = 5.0
"""Seconds that seats have to end."""
_THREADS = 4
"""Seats that are started at one time."""


class ClassRoom:
    """Keeps at most one seat for each trainee; everything here runs in the server's loop."""

    def __init__(
        self,
        register: Register,
        scenarios: Callable[[str], Scenario],
        starter: SeatStarter,
        log: Log,
        clock: Callable[[], float],
    ) -> None:
        """Seat the trainees of ``register``; ``scenarios`` reads what they play by its name."""
        self.register, self._starter, self._log, self._clock = register, starter, log, clock
        self._scenarios = scenarios
        self.downloads = Downloads(clock)
        self.seats: dict[str, SeatConnection] = {}
        """Running seats by the name of the trainee."""
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._starting: dict[str, asyncio.Lock] = {}
        self._pool = ThreadPoolExecutor(_THREADS, "seats")
        self._followed = register.record
        """The record as it was acted on last."""
        self.is_closing = False
        self._titles: dict[tuple[str, str], str] = {}
        """By the name of a scenario and a language."""

    @property
    def is_paused(self) -> bool:
        """Whether no key counts."""
        return self.register.record.is_paused

    @property
    def title(self) -> str:
        """Of the scenario that is played, in the language that is read now."""
        key = self.register.record.scenario, chosen_language()
        if key not in self._titles:
            self._titles[key] = in_reader_language(self._scenario).title
        return self._titles[key]

    @property
    def _scenario(self) -> Scenario:
        return self._scenarios(self.register.record.scenario)

    async def open(
        self, member: Member, window: SeatWindow, size: tuple[int, int]
    ) -> SeatConnection:
        """Show the seat of a trainee in a window; start it where it does not run.

        Raises ``ProfilerError`` where it cannot be started, or has nothing to play.
        """
        async with self._starting.setdefault(member.name, asyncio.Lock()):
            if self.is_closing:
                raise WrongUsage("class.closed")
            seat = self.seats.get(member.name) or await self._start(member)
            is_taken = seat.window is not None
            await seat.attach(window, size)
        self._log.write("opened", trainee=member.name, taken_over=is_taken)
        self._pass_messages(member.name, seat)
        if self.is_paused:
            await window.tell({"type": "pause", "on": True})
        if self.register.record.minutes and (shift := self.register.shift(member)):
            left = 0 if shift.is_closed else self.register.seconds_left(shift.started)
            await window.tell({"type": "limit", "seconds": left})
        if _asked(self.register.record):
            await window.tell(_vote_note(self.register.record))
        return seat

    async def _start(self, member: Member) -> SeatConnection:
        language = member.language
        scenario = seat_scenario(self._scenario).model_dump(mode="json", by_alias=True)
        about: Note = {"trainee": member.name, "scenario": scenario, "language": language}
        about["is_sealed"] = self.register.record.is_sealed
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._pool, self.register.prepare, member)
        await asyncio.to_thread(self.register.claim, member)
        screen, calls = await loop.run_in_executor(self._pool, self._starter.start, about)
        Thread(target=serve_seat, args=(self.register.seat(member), calls), daemon=True).start()
        seat = SeatConnection(screen, self._clock)
        seat.on_file = partial(self._deliver, member, seat)
        seat.on_fault = partial(self._log.write, "fault", trainee=member.name)
        await seat.begin()
        self.seats[member.name] = seat
        self._tasks[member.name] = asyncio.create_task(self._run(member, seat))
        return seat

    async def _run(self, member: Member, seat: SeatConnection) -> None:
        """Serve a seat until its process ends, and tell the window in front of it."""
        await seat.run()
        self.seats.pop(member.name, None)
        self._tasks.pop(member.name, None)
        self._log.write("ended", trainee=member.name)
        if seat.window is not None:
            with suppress(ConnectionError):
                await seat.window.end(seat.why)

    async def _deliver(
        self, member: Member, seat: SeatConnection, name: str, kind: str, content: bytes
    ) -> None:
        """Offer a file for one download by the trainee it was made for."""
        key = self.downloads.offer(member.name, name, kind, content)
        if seat.window is not None:
            await seat.window.tell({"type": "file", "key": key, "name": name})

    async def pause(self, *, on: bool) -> None:
        """Stop all keys, or let them through again; raises ``ProfilerError``."""
        await asyncio.to_thread(self.register.pause, on=on)
        await self.follow()

    async def send(
        self, text: str, name: str = "", kind: MessageKind = "message", minutes: int = 0
    ) -> None:
        """Send something to one trainee, or to all, and keep it; raises ``ProfilerError``."""
        await asyncio.to_thread(self.register.keep_message, text, name, kind, minutes)
        await self.follow()

    async def follow(self) -> None:
        """Do what the class has come to, wherever that was decided.

        Raises ``ProfilerError`` where the store cannot be read.
        """
        if self.register.server:
            await asyncio.to_thread(self.register.refresh)
            await asyncio.to_thread(self.register.keep_presence, self._presence())
        before, now = self._followed, self.register.record
        if now is before or self.is_closing:
            return
        self._followed = now
        self._end_moved()
        if now.is_closed and not before.is_closed:
            await self._end_seats("closed")
        if now.round != before.round:
            await self._end_seats("next")
        if now.is_opened and not before.is_opened:
            await self._end_seats("opened")
        if now.is_paused != before.is_paused:
            await self._show_pause()
        if _asked(now) != _asked(before):
            await self._show_vote()
        if now.messages != before.messages:
            for name, seat in self.seats.items():
                self._pass_messages(name, seat)

    def _presence(self) -> dict[str, str]:
        return {name: "here" if seat.window else "away" for name, seat in self.seats.items()}

    def _end_moved(self) -> None:
        """End the seats whose trainees have sat down at another server."""
        for name, seat in tuple(self.seats.items()):
            member = self.register.record.member(name)
            if member is not None and member.server != self.register.server:
                seat.why = "elsewhere"
                seat.end()

    async def _show_pause(self) -> None:
        """Have windows say that the class is paused, or goes on."""
        self._log.write("paused" if self.is_paused else "resumed")
        for seat in tuple(self.seats.values()):
            if seat.window is not None:
                with suppress(ConnectionError):
                    await seat.window.tell({"type": "pause", "on": self.is_paused})

    async def begin_vote(self, consignment: str, goods: str) -> None:
        """Ask every trainee who is here about a consignment; raises ``ProfilerError``."""
        await asyncio.to_thread(self.register.begin_vote, consignment, goods)
        await self.follow()

    async def end_vote(self) -> None:
        """Take no more votes; raises ``ProfilerError``."""
        await asyncio.to_thread(self.register.end_vote)
        await self.follow()

    async def _show_vote(self) -> None:
        """Have windows ask, or ask no more."""
        about = _vote_note(self.register.record)
        for seat in tuple(self.seats.values()):
            if seat.window is not None:
                with suppress(ConnectionError):
                    await seat.window.tell(about)

    def _pass_messages(self, name: str, seat: SeatConnection) -> None:
        """Send a trainee's desk everything that was sent to her: it knows what is new."""
        messages = self.register.record.messages_to(name)
        if messages and seat.window is not None:
            seat.pass_messages([each.model_dump() for each in messages])

    async def close_shifts(self) -> int:
        """End every seat and close every open shift; answer how many were open."""
        self.is_closing = True
        try:
            await self._end_seats("closed")
            closed = await asyncio.to_thread(self.register.close_shifts)
            self._followed = self.register.record
        finally:
            self.is_closing = False
        self._log.write("closed", shifts=closed)
        return closed

    async def open_results(self) -> None:
        """Let the trainees of an exam see their results; raises ``ProfilerError``."""
        await asyncio.to_thread(self.register.open_results)
        self._log.write("results_opened")
        await self.follow()

    async def close_late(self) -> None:
        """Close the shifts whose time is over; raises ``ProfilerError``."""
        late = await asyncio.to_thread(self.register.late_shifts)
        if late:
            await self._end_seats("late", late)
        for name, shift in late.items():
            await asyncio.to_thread(self.register.close_shift, shift)
            self._log.write("late", trainee=name)

    async def begin_round(self, scenario: str) -> None:
        """Go on to another scenario: desks are opened anew; raises ``ProfilerError``."""
        await asyncio.to_thread(self.register.begin_round, scenario)
        self._log.write("round", scenario=scenario)
        await self.follow()

    async def watch(self) -> None:
        """Look at the class and its seats again and again, until cancelled."""
        is_away = False
        for turn in count(1):
            await asyncio.sleep(FOLLOW)
            try:
                await self.follow()
                await self.close_late()
                is_away = False
            except ProfilerError as error:
                if not is_away:
                    self._log.write("store", reason=message(error.code, error.params))
                is_away = True
            if turn % LOOK == 0:
                self.look()

    def look(self) -> None:
        """End seats that nobody uses, and those that do not answer."""
        now = self._clock()
        for name, seat in tuple(self.seats.items()):
            if now - seat.last_sign > HUNG:
                self._log.write("hung", trainee=name)
                seat.kill()
            elif seat.window is None and now - seat.last_input > IDLE:
                self._log.write("idle", trainee=name)
                seat.end()
            else:
                seat.ask_sign()

    async def close(self) -> None:
        """End every seat; what was decided is saved."""
        await self._end_seats("left")
        self._starter.stop()
        self._pool.shutdown(wait=True)

    async def _end_seats(self, why: str, names: Collection[str] | None = None) -> None:
        """Ask every seat, or those of some trainees, to end, and make those that do not."""
        asked = {n: each for n, each in self.seats.items() if names is None or n in names}
        for seat in asked.values():
            seat.why = why
            seat.end()
        if tasks := [self._tasks[name] for name in asked]:
            _done, late = await asyncio.wait(tasks, timeout=_GRACE)
            for name, seat in asked.items():
                if self.seats.get(name) is seat:
                    seat.kill()
            if late:
                await asyncio.wait(late, timeout=_GRACE)


def _asked(record: ClassRecord) -> str:
    """The consignment that is voted on; empty where none is."""
    return record.vote.consignment if record.vote and record.vote.is_open else ""


def _vote_note(record: ClassRecord) -> Note:
    goods = record.vote.goods if record.vote else ""
    return {"type": "vote", "consignment": _asked(record), "goods": goods}

"""The mentor's screens in browsers: hers, and one for a projector; each runs once at most."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import Literal, get_args

from profiler_sim.classroom.connection import SeatConnection, SeatWindow
from profiler_sim.classroom.downloads import Downloads
from profiler_sim.classroom.log import Log

ScreenKind = Literal["mentor", "projector"]
"""What the mentor alone sees, with the codes; what everybody in the room sees, without them."""
KINDS: tuple[ScreenKind, ...] = get_args(ScreenKind)

ScreenProgram = Callable[[ScreenKind, socket.socket], object]
"""Shows the class over a socket, in the thread that calls it, until the socket is closed."""

_IDLE = 900.0
"""Seconds for which a screen runs on without a window."""
_LOOK = 60.0
"""Seconds between two looks at whether it has one."""
_GRACE = 6.0
"""Seconds that screens have to end."""


class MentorScreens:
    """Starts a screen when a browser asks for it; everything here runs in the server's loop."""

    def __init__(
        self,
        program: ScreenProgram,
        downloads: Downloads,
        log: Log,
        clock: Callable[[], float],
    ) -> None:
        """Run ``program`` for each kind of screen; files wait among ``downloads``."""
        self._program, self.downloads = program, downloads
        self._log, self._clock = log, clock
        self._seats: dict[ScreenKind, SeatConnection] = {}
        self._tasks: dict[ScreenKind, asyncio.Task[None]] = {}
        self._turn = asyncio.Lock()

    async def open(
        self, kind: ScreenKind, window: SeatWindow, size: tuple[int, int]
    ) -> SeatConnection:
        """Show a screen in a window; another window that showed it says that it has stopped."""
        async with self._turn:
            seat = self._seats.get(kind) or await self._start(kind)
            await seat.attach(window, size)
        self._log.write("mentor_screen", kind=kind)
        return seat

    async def _start(self, kind: ScreenKind) -> SeatConnection:
        ours, theirs = socket.socketpair()
        Thread(target=self._run_program, args=(kind, theirs), daemon=True).start()
        seat = SeatConnection(ours, self._clock)
        seat.on_file = partial(self._deliver, kind, seat)
        seat.on_fault = partial(self._log.write, "fault", trainee=kind)
        await seat.begin()
        self._seats[kind] = seat
        self._tasks[kind] = asyncio.create_task(self._run(kind, seat))
        return seat

    def _run_program(self, kind: ScreenKind, theirs: socket.socket) -> None:
        """Run the screen; a thread of it that waits for keys is told that the socket ends."""
        with theirs:
            try:
                self._program(kind, theirs)
            finally:
                with suppress(OSError):
                    theirs.shutdown(socket.SHUT_RDWR)

    async def _run(self, kind: ScreenKind, seat: SeatConnection) -> None:
        self._end_idle(seat)
        await seat.run()
        self._seats.pop(kind, None)
        self._tasks.pop(kind, None)
        if seat.window is not None:
            with suppress(ConnectionError):
                await seat.window.end(seat.why)

    def _end_idle(self, seat: SeatConnection) -> None:
        """End a screen that nobody looks at; where somebody does, look again later."""
        if seat not in self._seats.values():
            return
        if seat.window is None and self._clock() - seat.last_input > _IDLE:
            seat.end()
        else:
            asyncio.get_running_loop().call_later(_LOOK, self._end_idle, seat)

    async def _deliver(
        self, kind: ScreenKind, seat: SeatConnection, name: str, media: str, content: bytes
    ) -> None:
        key = self.downloads.offer(owner(kind), name, media, content)
        if seat.window is not None:
            await seat.window.tell({"type": "file", "key": key, "name": name})

    async def close(self) -> None:
        """End every screen."""
        tasks = tuple(self._tasks.values())
        for seat in tuple(self._seats.values()):
            seat.why = "over"
            seat.end()
        if tasks:
            await asyncio.wait(tasks, timeout=_GRACE)
        for seat in tuple(self._seats.values()):
            seat.kill()


def owner(kind: ScreenKind) -> str:
    """Whose files are those of a screen: no trainee can have such a name."""
    return f"\n{kind}"

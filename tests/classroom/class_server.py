"""A class server for tests, with seats that are played by a thread."""

import io
import json
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from functools import partial
from threading import Thread
from typing import Any, cast

from aiohttp import ClientWebSocketResponse
from aiohttp.test_utils import TestClient, TestServer

from profiler_sim.classroom.frames import frame, note, receive_frame
from profiler_sim.classroom.log import Log
from profiler_sim.classroom.mentor_screens import MentorScreens
from profiler_sim.classroom.pages import Pages
from profiler_sim.classroom.record import new_class, with_mentor_code
from profiler_sim.classroom.register import Register
from profiler_sim.classroom.room import ClassRoom
from profiler_sim.classroom.seat_starter import SeatStarter
from profiler_sim.classroom.server import ClassServer
from profiler_sim.classroom.visitors import Access
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.store.contract import NewShift
from profiler_sim.store.memory import MemoryStore

CODE, MENTOR_CODE = "CLASS2", "2222-2222-2222"


class Clock:
    """Seconds that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        """Give the second."""
        return self.now


class EchoStarter:
    """Seats that show each key that they get, and send a file on ``F``; ``H`` makes one hang."""

    def __init__(self) -> None:
        """Begin with no seat."""
        self.started: list[str] = []
        self.notes: list[Mapping[str, Any]] = []

    def start(self, about: Mapping[str, object]) -> tuple[socket.socket, socket.socket]:
        """Start a seat."""
        self.started.append(str(about["trainee"]))
        (screen, theirs), (calls, their_calls) = socket.socketpair(), socket.socketpair()
        Thread(target=self._play, args=(theirs, their_calls), daemon=True).start()
        return screen, calls

    def warm(self) -> None:
        """Nothing is to be imported."""

    def stop(self) -> None:
        """Nothing waits."""

    def _play(self, screen: socket.socket, calls: socket.socket) -> None:
        with calls:
            echo(screen, self.notes.append)


def echo(
    screen: socket.socket, noted: Callable[[Mapping[str, Any]], object] = lambda _note: None
) -> None:
    """Be a seat that shows each key, until its server goes."""
    is_hung = False
    with screen, suppress(EOFError, OSError):
        while True:
            kind, content = receive_frame(screen)
            is_hung = is_hung or content == b"H"
            if kind == b"K" and content == b"F":
                screen.sendall(note(type="file", name="../a b.png", kind="image/png"))
                screen.sendall(frame(b"F", b"picture"))
            elif kind == b"K":
                screen.sendall(frame(b"S", content))
            elif kind == b"N" and not is_hung:
                noted(about := json.loads(content))
                if about["type"] == "end":
                    return
                screen.sendall(note(type="alive"))


class ServedClass:
    """A class server, and a browser without a window."""

    def __init__(
        self, client: TestClient[Any, Any], room: ClassRoom, starter: EchoStarter
    ) -> None:
        """Use ``client``."""
        self.client, self.room, self.starter = client, room, starter
        self.clock = cast(Clock, room._clock)
        self.log = cast(io.StringIO, room._log._file)

    @property
    def origin(self) -> str:
        """The address of the class."""
        return str(self.client.make_url("/")).rstrip("/")

    async def join(
        self, name: str, code: str = CODE, origin: str | None = None, language: str = ""
    ) -> int:
        """Send the form; answer the status."""
        headers = {"Origin": self.origin if origin is None else origin}
        form = {"code": code, "name": name, "language": language}
        async with self.client.post(
            "/join", data=form, headers=headers, allow_redirects=False
        ) as answer:
            return answer.status

    async def enter(
        self, code: str = MENTOR_CODE, kind: str = "mentor", origin: str | None = None
    ) -> int:
        """Send the mentor's code; answer the status."""
        headers = {"Origin": self.origin if origin is None else origin}
        async with self.client.post(
            f"/{kind}/join", data={"code": code}, headers=headers, allow_redirects=False
        ) as answer:
            return answer.status

    async def seat(self, *, cookie: str | None = None) -> ClientWebSocketResponse:
        """Open the WebSocket of a seat."""
        headers = {"Origin": self.origin}
        if cookie is not None:
            headers["Cookie"] = f"seat={cookie}"
        socket = await self.client.ws_connect("/seat", headers=headers)
        await socket.send_str('{"type":"open","size":[80,24]}')
        return socket

    @property
    def token(self) -> str:
        """The cookie of the browser."""
        found = self.client.session.cookie_jar.filter_cookies(self.client.make_url("/"))
        return found["seat"].value


@asynccontextmanager
async def served_class() -> AsyncIterator[ServedClass]:
    """Serve a class in which nobody is yet."""
    clock, starter = Clock(), EchoStarter()
    record = new_class("test", "first-watch", 7, 3, lambda _: 0)
    record = record.model_copy(update={"code": CODE})
    register = Register(MemoryStore(), record, deal, lambda: "2026-03-02T06:00:00Z")
    log = Log(lambda: "now", io.StringIO())
    scenario = scenario_by_name("first-watch")
    room = ClassRoom(register, lambda _name: scenario, cast(SeatStarter, starter), log, clock)
    register.change(partial(with_mentor_code, draw=lambda _: 0))
    server = ClassServer(room, Pages("en"), Access(()), log, clock)
    screens = MentorScreens(lambda _kind, connection: echo(connection), room.downloads, log, clock)
    async with TestClient(TestServer(server.application(screens))) as client:
        yield ServedClass(client, room, starter)


def deal(scenario: str, seed: int) -> NewShift:
    """A shift without consignments."""
    return NewShift(scenario, scenario, "", seed, "1", "", "{}", "[]", {}, "{}")

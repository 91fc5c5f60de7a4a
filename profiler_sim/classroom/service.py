"""A running class: the server in a thread of its own, for a screen or a command that waits."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from threading import Event, Thread
from typing import Any, NamedTuple, TypeVar

from profiler_sim.classroom.log import Log
from profiler_sim.classroom.mentor_screens import MentorScreens, ScreenProgram
from profiler_sim.classroom.overview import Overview, TraineeProgress
from profiler_sim.classroom.pages import Pages
from profiler_sim.classroom.register import Register
from profiler_sim.classroom.room import ClassRoom
from profiler_sim.classroom.seat_starter import SeatStarter
from profiler_sim.classroom.server import ClassServer, serve
from profiler_sim.classroom.visitors import Access
from profiler_sim.errors import Unwritable
from profiler_sim.scenario.model import Scenario
from profiler_sim.shift.commands import MessageKind

T = TypeVar("T")


class Endpoint(NamedTuple):
    """Where a server listens."""

    host: str
    port: int
    access: Access


class ClassService:
    """Serves a class until it is stopped."""

    def __init__(
        self,
        register: Register,
        scenarios: Callable[[str], Scenario],
        starter: SeatStarter,
        pages: Pages,
        log: Log,
    ) -> None:
        """Serve the class of ``register``; ``scenarios`` reads what it plays by its name."""
        self.register, self._starter, self._pages, self._log = register, starter, pages, log
        self._now, self._overview = log.now, Overview(register)
        self.room = ClassRoom(register, scenarios, starter, log, time.monotonic)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop = asyncio.Event()
        self._ready = Event()
        self._failure: BaseException | None = None
        self._thread = Thread(target=self._run, name="class-server", daemon=True)
        self._place: Endpoint | None = None
        self._screen: ScreenProgram | None = None

    def start(self, place: Endpoint, screen: ScreenProgram | None = None) -> None:
        """Listen at ``place``; returns once browsers can come. ``screen`` is the mentor's there.

        Raises ``Unwritable`` where the port is taken or no seat can be started.
        """
        self._starter.warm()
        self._place, self._screen = place, screen
        self._thread.start()
        self._ready.wait()
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """Ask the server to end; from any thread, and from a signal."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)

    def wait(self) -> None:
        """Wait until the server has ended; what broke it is raised."""
        while self._thread.is_alive():  # a wait without an end would let no signal in
            self._thread.join(1.0)
        if self._failure is not None:
            raise self._failure

    def ask(self, work: Coroutine[Any, Any, T]) -> "Future[T]":
        """Have the server do something, from another thread. Any: what a coroutine passes."""
        if self._loop is None:
            raise RuntimeError("not started")
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def sheet(self, address: str) -> str:
        """Write the sheet of codes as a page to print; ``address`` is where trainees join."""
        return self._pages.sheet(self.room.title, self.register.record, address)

    def overview(self) -> tuple[TraineeProgress, ...]:
        """Read how far each trainee is; raises ``ProfilerError``."""
        seats = dict(self.room.seats)
        here = {name for name, seat in seats.items() if seat.window is not None}
        return self._overview.read(self._now(), here, set(seats) - here)

    def send(
        self, text: str, name: str = "", kind: MessageKind = "message", minutes: int = 0
    ) -> None:
        """Send something to a trainee, or to all, and keep it; raises ``ProfilerError``."""
        self.ask(self.room.send(text, name, kind, minutes)).result()

    def pause(self, *, on: bool) -> None:
        """Stop all keys, or let them through again; returns once it is so."""
        self.ask(self.room.pause(on=on)).result()

    def close_shifts(self) -> int:
        """Close every shift; answer how many were open. It takes some seconds."""
        return self.ask(self.room.close_shifts()).result()

    def begin_vote(self, consignment: str, goods: str) -> None:
        """Ask every trainee about a consignment; raises ``ProfilerError``."""
        self.ask(self.room.begin_vote(consignment, goods)).result()

    def end_vote(self) -> None:
        """Take no more votes; raises ``ProfilerError``."""
        self.ask(self.room.end_vote()).result()

    def open_results(self) -> None:
        """Let the trainees of an exam see their results; raises ``ProfilerError``."""
        self.ask(self.room.open_results()).result()

    def begin_round(self, scenario: str) -> None:
        """Go on to another scenario; raises ``ProfilerError``."""
        self.ask(self.room.begin_round(scenario)).result()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # noqa: BLE001  raised where the class was started
            self._failure = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        host, port, access = self._place or Endpoint("", 0, Access(()))
        server = ClassServer(self.room, self._pages, access, self._log, time.monotonic)
        try:
            application = server.application(self._mentor_screens())
            await serve(application, self.room, (host, port), self._is_listening, self._stop)
        except OSError as error:
            params: dict[str, str | int | float] = {
                "port": port,
                "reason": error.strerror or type(error).__name__,
            }
            raise Unwritable("class.port", params) from error

    def _mentor_screens(self) -> MentorScreens | None:
        if self._screen is None:
            return None
        return MentorScreens(self._screen, self.room.downloads, self._log, time.monotonic)

    def _is_listening(self) -> None:
        self._log.write("started", class_name=self.register.record.name)
        self._ready.set()

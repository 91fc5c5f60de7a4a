"""A whole class for tests: the installed command, its server and the programs of its trainees."""

import asyncio
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import psutil
from aiohttp import ClientSession, ClientWebSocketResponse, CookieJar, TCPConnector, WSMsgType

from profiler_sim.store.contract import EventRow, Store
from profiler_sim.store.sqlite import open_store

_ESCAPES = re.compile(rb"\x1b\[[0-9;?<>=]*[ -/]*[@-~]")
_PATIENCE, _LOOK = 90.0, 0.05
"""Seconds: what a busy machine may need, and between two looks."""
_SOON = 0.002
"""Seconds between two looks where it is measured how long something takes."""
_QUIET, _AGAIN = 0.5, 10.0
"""Seconds: without a change before a key is pressed, and until it is pressed again."""


class RunningClass(NamedTuple):
    """A class that runs as a process of its own."""

    process: subprocess.Popen[str]
    address: str
    code: str
    folder: Path
    """The folder of its store."""
    mentor_code: str = ""

    def programs(self) -> list[psutil.Process]:
        """Every process that runs for the class: the server, the warm one, the seats."""
        warm = psutil.Process(self.process.pid).children(recursive=True)
        return [psutil.Process(self.process.pid), *warm]

    def truth(self) -> str:
        """The answer key of a shift of the class."""
        with self.store() as store:
            return store.truth(store.shifts()[0].id)

    def events(self, trainee: str) -> list[EventRow]:
        """What a trainee has done."""
        with self.store() as store:
            return stored_events(store, trainee)

    @contextmanager
    def store(self) -> Iterator[Store]:
        """A copy of the store: the class keeps others out of its file."""
        (file,) = (self.folder / "classes").glob("*.db")
        with TemporaryDirectory() as copies:
            for each in file.parent.glob(f"{file.name}*"):
                shutil.copy(each, copies)
            with closing(open_store(Path(copies) / file.name)) as store:
                yield store


@contextmanager
def running_class(
    folder: Path, port: int, *words: str, scenario: str = "first-watch"
) -> Iterator[RunningClass]:
    """Start ``profiler-sim class SCENARIO`` as a service; it is killed at the end."""
    command = [sys.executable, "-m", "profiler_sim", "class", scenario, "--no-screen"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--seed", "7", *words]
    with (
        (folder / "log").open("a") as log,
        subprocess.Popen(
            command,
            env={"PROFILER_SIM_DATA": str(folder), "PATH": "/usr/bin:/bin"},
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        ) as process,
    ):
        try:
            said = _read(process)
            code = re.search(r"class: (\w+)", said)
            mentor = re.search(r"/mentor · code (\S+)", said)
            assert mentor is not None, said
            address = f"http://127.0.0.1:{port}"
            yield RunningClass(process, address, code[1] if code else "", folder, mentor[1])
        finally:
            process.kill()


def _read(process: subprocess.Popen[str]) -> str:
    """What the command says until it has started."""
    said = ""
    assert process.stdout is not None
    while "Ctrl+C" not in said:
        line = process.stdout.readline()
        assert line, f"the class did not start: {said}"
        said += line
    return said


def stored_events(store: Store, trainee: str) -> list[EventRow]:
    """What a trainee has done."""
    shifts = [row.id for row in store.shifts() if row.trainee == trainee]
    return [event for shift in shifts for event in store.events(shift)]


async def seated(
    stack: AsyncExitStack, address: str, code: str, name: str, lines: int = 12
) -> "Trainee":
    """Let a trainee join, and bring her to the list on her desk, which has so many lines."""
    session = await stack.enter_async_context(browser_session())
    trainee = Trainee(session, address)
    await trainee.join(code, name)
    await trainee.open()
    await trainee.see("begin")
    await trainee.press("\r", f"{lines} of {lines} shown")
    return trainee


class Trainee:
    """A browser without a window: it joins, presses keys and reads the screen."""

    def __init__(self, session: ClientSession, address: str) -> None:
        """Use a session of her own."""
        self._session, self._address = session, address
        self._headers = {"Origin": address}
        self._seen = b""
        self._changed = 0.0
        self._socket: ClientWebSocketResponse | None = None
        self._reader: asyncio.Task[None] | None = None

    async def join(self, code: str, name: str, language: str = "") -> None:
        """Join the class, with screens in ``language`` where it is chosen."""
        form = {"code": code, "name": name, "language": language}
        url = f"{self._address}/join"
        async with self._session.post(url, data=form, headers=self._headers) as answer:
            assert answer.status == 200, await answer.text()

    async def open(self, columns: int = 100, lines: int = 30) -> None:
        """Open the desk in a window of this size."""
        self._seen = b""
        self._socket = await self._session.ws_connect(
            f"{self._address}/seat", headers=self._headers
        )
        self._reader = asyncio.create_task(self._read(self._socket))
        await self._socket.send_str(f'{{"type":"open","size":[{columns},{lines}]}}')

    def at(self, address: str) -> "Trainee":
        """The same browser at another server."""
        return Trainee(self._session, address)

    async def press(self, keys: str, *until: str) -> str:
        """Press keys until the screen shows one of these texts anew; answer which.

        No key counts while a screen is painted; on a busy machine it is pressed again.
        """
        await asyncio.sleep(max(0.0, self._changed + _QUIET - time.monotonic()))
        self._seen, end = b"", time.monotonic() + _PATIENCE
        assert self._socket is not None
        await self._socket.send_bytes(keys.encode())
        while not (shown := await self._shows(until, _AGAIN)):
            assert time.monotonic() < end, f"“{until}” was not shown: {self.shown[-2000:]}"
            await self._socket.send_bytes(keys.encode())
        return shown

    async def press_once(self, keys: str, until: Sequence[str], seconds: float) -> str:
        """Press keys once; answer which of these texts is shown in time, empty where none is.

        Raises ``ConnectionError`` where the window was closed meanwhile.
        """
        assert self._socket is not None
        self._seen = b""
        await self._socket.send_bytes(keys.encode())
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if shown := next((each for each in until if each in self.shown), ""):
                return shown
            if self._socket.closed:
                raise ConnectionError
            await asyncio.sleep(_SOON)
        return ""

    def cut(self) -> None:
        """Lose the network: the connection ends without a word."""
        assert self._socket is not None
        connection = self._socket._response.connection
        assert connection is not None
        assert connection.transport is not None
        connection.transport.abort()

    async def close(self) -> None:
        """Close the window."""
        assert self._socket is not None
        await self._socket.close()

    async def vote(self, choice: str) -> None:
        """Say what the buttons of the page would."""
        assert self._socket is not None
        await self._socket.send_str(f'{{"vote":"{choice}"}}')

    async def time_key(self, key: str) -> float:
        """Press a key; answer the seconds until the screen changes."""
        assert self._socket is not None
        pressed = time.monotonic()
        await self._socket.send_bytes(key.encode())
        while self._changed < pressed:
            assert time.monotonic() < pressed + _PATIENCE
            await asyncio.sleep(_SOON)
        return self._changed - pressed

    async def see(self, text: str, seconds: float = _PATIENCE) -> None:
        """Wait until the screen shows a text."""
        assert await self._shows((text,), seconds), f"“{text}” was not shown: {self.shown[-2000:]}"

    async def _shows(self, texts: Sequence[str], seconds: float) -> str:
        """The first of these texts that is shown in time; empty where none is."""
        end = time.monotonic() + seconds
        while not (shown := next((each for each in texts if each in self.shown), "")):
            if time.monotonic() > end:
                return ""
            await asyncio.sleep(_LOOK)
        return shown

    @property
    def shown(self) -> str:
        """Everything that was painted, and every note that came, since the last key."""
        return _ESCAPES.sub(b"", self._seen).decode("utf-8", "replace")

    async def _read(self, socket: ClientWebSocketResponse) -> None:
        async for each in socket:
            self._seen += each.data if each.type is WSMsgType.BINARY else each.data.encode()
            self._changed = time.monotonic()


def browser_session(*, trusts_all: bool = False) -> ClientSession:
    """A browser of one's own: cookies are kept for numbers too.

    It ``trusts_all`` certificates where a test makes one of its own.
    """
    connector = TCPConnector(ssl=not trusts_all)
    return ClientSession(cookie_jar=CookieJar(unsafe=True), connector=connector)

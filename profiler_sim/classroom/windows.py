"""The windows of browsers that show a screen: one WebSocket each."""

import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import NamedTuple

from aiohttp import WSCloseCode, WSMsgType, web

from profiler_sim.classroom.connection import SeatConnection
from profiler_sim.classroom.frames import Note
from profiler_sim.classroom.join_limits import MessageRate
from profiler_sim.classroom.log import Log
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.wording import message

_MOST_MESSAGE = 65_536
"""Bytes of a message; a longer one ends the connection."""
_MESSAGES, _BURST = 100.0, 400.0
"""Messages a second of one window, and at once after a pause; each kilobyte counts as one."""
_HEARTBEAT = 20.0
"""Seconds after which a network that has gone is noticed."""
_WHY = {"class.closed": "closed", "class.no_process": "full"}
"""Why no seat is opened → a word that the page knows."""


class BrowserWindow:
    """A window that shows a seat, over a WebSocket."""

    def __init__(self, socket: web.WebSocketResponse) -> None:
        """Write to ``socket``."""
        self._socket = socket

    async def show(self, content: bytes) -> None:
        """Send a part of the screen."""
        await self._socket.send_bytes(content)

    async def tell(self, about: Note) -> None:
        """Send a note."""
        await self._socket.send_json(about)

    async def refuse(self, error: ProfilerError) -> None:
        """Say why no seat is opened; where the store is away, the page tries again."""
        if error.code in _WHY:
            await self.end(_WHY[error.code])
        else:
            await self._socket.close(code=WSCloseCode.TRY_AGAIN_LATER)

    async def end(self, why: str) -> None:
        """Say why, and close."""
        with suppress(ConnectionError):
            await self.tell({"type": "end", "why": why})
        await self._socket.close()


class Shown(NamedTuple):
    """What a window is to show."""

    who: str
    """Whose it is, for the log."""
    open: Callable[[BrowserWindow, tuple[int, int]], Awaitable[SeatConnection]]
    """Shows it in a window of so many columns and lines; raises ``ProfilerError``."""
    takes_keys: Callable[[], bool]
    """Whether a key counts now."""
    heed: Callable[[str], Awaitable[None]]
    """Takes a note of the page that says no size."""


class Windows:
    """Every window that is open."""

    def __init__(self, log: Log, clock: Callable[[], float]) -> None:
        """Measure how fast each sends by ``clock``, in seconds."""
        self._log, self._clock = log, clock
        self._sockets = set[web.WebSocketResponse]()

    async def serve(self, request: web.Request, shown: Shown) -> web.StreamResponse:
        """Serve a window until it goes."""
        socket = web.WebSocketResponse(
            heartbeat=_HEARTBEAT, max_msg_size=_MOST_MESSAGE, compress=False
        )
        await socket.prepare(request)
        self._sockets.add(socket)
        try:
            await self._serve(socket, shown)
        finally:
            self._sockets.discard(socket)
        return socket

    async def close(self) -> None:
        """Close every window: the server ends."""
        for socket in tuple(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)

    async def _serve(self, socket: web.WebSocketResponse, shown: Shown) -> None:
        """Pass on what a window sends, until it goes or sends what no page of ours does."""
        window, rate = BrowserWindow(socket), MessageRate(_MESSAGES, _BURST, self._clock())
        seat: SeatConnection | None = None
        try:
            async for each in socket:
                if each.type not in {WSMsgType.BINARY, WSMsgType.TEXT}:
                    break  # the network has gone
                if not rate.take(1 + len(each.data) / 1024, self._clock()):
                    self._log.write("too_fast", trainee=shown.who)
                    await socket.close(code=WSCloseCode.POLICY_VIOLATION)
                elif each.type is WSMsgType.BINARY and seat and seat.window is window:
                    if shown.takes_keys():
                        seat.press(each.data)
                elif each.type is WSMsgType.TEXT:
                    seat = await _heed(window, seat, shown, each.data)
        except ProfilerError as error:
            reason = message(error.code, error.params)
            self._log.write("no_seat", trainee=shown.who, reason=reason)
            await window.refuse(error)
        finally:
            if seat is not None:
                seat.detach(window)


async def _heed(
    window: BrowserWindow, seat: SeatConnection | None, shown: Shown, text: str
) -> SeatConnection | None:
    """Do what a note of the page asks; answer the seat that the window shows then."""
    size = read_size(text)
    if not size:
        await shown.heed(text)
    elif seat is None:
        return await shown.open(window, size)
    elif seat.window is window:
        seat.resize(size)
    return seat


def read_size(text: str) -> tuple[int, int] | None:
    """Read the size of a window from a note of the page; None where it is no such note."""
    try:
        columns, lines = json.loads(text)["size"]
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    if type(columns) is not int or type(lines) is not int:
        return None
    return columns, lines

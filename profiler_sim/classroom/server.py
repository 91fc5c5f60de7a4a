"""The web server of a class: its pages, and one WebSocket for each seat."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from importlib.resources import files
from typing import NamedTuple

from aiohttp import WSCloseCode, WSMsgType, web

from profiler_sim import __version__
from profiler_sim.classroom.connection import SeatConnection
from profiler_sim.classroom.frames import Note
from profiler_sim.classroom.join_limits import JoinLimits, MessageRate
from profiler_sim.classroom.log import Log
from profiler_sim.classroom.origins import is_own_host, is_own_page
from profiler_sim.classroom.pages import Pages
from profiler_sim.classroom.record import CHOICES, Choice, Member
from profiler_sim.classroom.room import ClassRoom
from profiler_sim.errors import ProfilerError, WrongUsage
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import message

COOKIE = "seat"
_MONTH = 30 * 24 * 3600
_MOST_FORM, _MOST_MESSAGE = 4_096, 65_536
"""Bytes: a form, and a message of a seat; a longer one ends the connection."""
_MESSAGES, _BURST = 100.0, 400.0
"""Messages a second of one window, and at once after a pause; each kilobyte counts as one."""
_HEARTBEAT = 20.0
"""Seconds after which a network that has gone is noticed."""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self';"
    " style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'",  # the terminal writes style elements of its own
    "Referrer-Policy": "same-origin",  # no-referrer would make Chromium send “Origin: null”
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}

_WHY = {"class.closed": "closed", "class.no_process": "full"}
"""Why no seat is opened → a word that the page knows."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Access(NamedTuple):
    """How browsers reach the server."""

    names: Collection[str]
    """Names of this computer; its numbers need not be listed."""
    is_proxied: bool = False
    """Whether a server of ours stands in front, which says where a request comes from."""


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


class ClassServer:
    """Serves one class."""

    def __init__(
        self, room: ClassRoom, pages: Pages, access: Access, log: Log, clock: Callable[[], float]
    ) -> None:
        """Serve the seats of ``room``."""
        self._room, self._pages, self._access, self._log = room, pages, access, log
        self._clock, self._limits = clock, JoinLimits()
        self._sockets = set[web.WebSocketResponse]()

    def application(self) -> web.Application:
        """Make the application of aiohttp."""
        application = web.Application(client_max_size=_MOST_FORM, middlewares=[self._guard])
        application.add_routes(
            [
                web.get("/", self._page),
                web.post("/join", self._join),
                web.post("/leave", self._leave),
                web.get("/seat", self._seat),
                web.get("/file/{key}", self._file),
                web.get("/health", self._health),
                web.get("/member", self._is_member),
                web.static("/static", str(files("profiler_sim.classroom") / "static")),
            ]
        )
        application.on_shutdown.append(self._shut)
        return application

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let no other page in, and put the headers on every answer."""
        if not is_own_host(request.host, self._access.names):
            raise web.HTTPForbidden(text=_("This address is not that of the class."))
        changes = request.method != "GET" or request.path == "/seat"
        if changes and not is_own_page(request.headers.get("Origin"), request.host):
            self._log.write("foreign_page", path=request.path)
            raise web.HTTPForbidden(text=_("Only a page of the class may ask this."))
        try:
            answer = await handler(request)
        except web.HTTPException as refused:
            refused.headers.update(_HEADERS)
            raise
        if not answer.prepared:
            answer.headers.update(_HEADERS)
            if request.path.startswith("/static/"):
                answer.headers["Cache-Control"] = "public, max-age=3600"
        return answer

    async def _member(self, request: web.Request) -> Member | None:
        """Find whose browser it is; she may have joined at another server a moment ago."""
        register, token = self._room.register, request.cookies.get(COOKIE, "")
        if token and register.member(token) is None and register.server:
            with suppress(ProfilerError):
                await asyncio.to_thread(register.refresh)
        return register.member(token)

    async def _page(self, request: web.Request) -> web.Response:
        member = await self._member(request)
        if member is None:
            code = request.query.get("code", "")[:20]
            return _html(self._pages.join(self._room.title, code=code))
        return _html(self._pages.seat(self._room.title, member))

    async def _join(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        code, name = str(form.get("code", "")), str(form.get("name", ""))
        language = str(form.get("language", ""))
        language = language if language in self._pages.languages else ""
        address, now = self._address(request), self._clock()
        if not self._limits.is_open(address, now):
            self._log.write("too_many_codes", address=address)
            return _html(
                self._pages.join(self._room.title, message("class.wait", {}), "", name), 429
            )
        try:
            member, token = await asyncio.to_thread(self._room.register.join, code, name, language)
        except ProfilerError as error:
            if error.code == "class.no_code":
                self._limits.note_wrong(address, now)
                self._log.write("wrong_code", address=address)
            refused = message(error.code, error.params)
            status = 403 if isinstance(error, WrongUsage) else 503
            return _html(self._pages.join(self._room.title, refused, code, name), status)
        self._log.write("joined", trainee=member.name)
        answer = web.HTTPSeeOther("/")
        answer.set_cookie(
            COOKIE,
            token,
            max_age=_MONTH,
            httponly=True,
            samesite="Strict",
            secure=self._is_secure(request),
        )
        raise answer

    async def _leave(self, request: web.Request) -> web.StreamResponse:
        """Forget the browser: somebody else may use it next."""
        if (member := await self._member(request)) is not None:
            await asyncio.to_thread(self._room.register.forget, member)
            if seat := self._room.seats.get(member.name):
                seat.end()
        answer = web.HTTPSeeOther("/")
        answer.del_cookie(COOKIE)
        raise answer

    def _address(self, request: web.Request) -> str:
        """Where a request comes from, as far as it can be known."""
        if self._access.is_proxied:
            return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        return request.remote or ""

    def _is_secure(self, request: web.Request) -> bool:
        proxied = self._access.is_proxied
        return proxied and request.headers.get("X-Forwarded-Proto", "") == "https"

    async def _health(self, _request: web.Request) -> web.Response:
        state = {"status": "ok", "version": __version__, "seats": len(self._room.seats)}
        return web.json_response(state)

    async def _is_member(self, request: web.Request) -> web.Response:
        """Tell a page that waits whether its class is still the one that is served."""
        return web.Response(status=401 if await self._member(request) is None else 204)

    async def _file(self, request: web.Request) -> web.Response:
        member = await self._member(request)
        file = member and self._room.downloads.take(member.name, request.match_info["key"])
        if not file:
            raise web.HTTPNotFound
        name = "".join(letter for letter in file.name if letter.isalnum() or letter in "-_.")
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return web.Response(body=file.content, content_type=file.kind, headers=headers)

    async def _seat(self, request: web.Request) -> web.StreamResponse:
        member = await self._member(request)
        if member is None:
            raise web.HTTPUnauthorized(text=_("Join the class first."))
        socket = web.WebSocketResponse(
            heartbeat=_HEARTBEAT, max_msg_size=_MOST_MESSAGE, compress=False
        )
        await socket.prepare(request)
        self._sockets.add(socket)
        try:
            await self._serve(member, socket)
        finally:
            self._sockets.discard(socket)
        return socket

    async def _serve(self, member: Member, socket: web.WebSocketResponse) -> None:
        """Pass on what a window sends, until it goes or sends what no page of ours does."""
        window, rate = BrowserWindow(socket), MessageRate(_MESSAGES, _BURST, self._clock())
        seat: SeatConnection | None = None
        try:
            async for each in socket:
                if each.type not in {WSMsgType.BINARY, WSMsgType.TEXT}:
                    break  # the network has gone
                if not rate.take(1 + len(each.data) / 1024, self._clock()):
                    self._log.write("too_fast", trainee=member.name)
                    await socket.close(code=WSCloseCode.POLICY_VIOLATION)
                elif each.type is WSMsgType.BINARY and seat and seat.window is window:
                    self._press(seat, each.data)
                elif each.type is WSMsgType.TEXT:
                    seat = await self._heed(member, window, seat, each.data)
        except ProfilerError as error:
            self._log.write(
                "no_seat", trainee=member.name, reason=message(error.code, error.params)
            )
            await window.refuse(error)
        finally:
            if seat is not None:
                seat.detach(window)

    async def _heed(
        self, member: Member, window: BrowserWindow, seat: SeatConnection | None, text: str
    ) -> SeatConnection | None:
        """Do what a note of the page asks; answer the seat that the window shows then."""
        size = read_size(text)
        if choice := read_choice(text):
            await asyncio.to_thread(self._room.register.cast_vote, member, choice)
        elif size and seat is None:
            return await self._room.open(member, window, size)
        elif size and seat and seat.window is window:
            seat.resize(size)
        return seat

    def _press(self, seat: SeatConnection, keys: bytes) -> None:
        if not self._room.is_paused:
            seat.press(keys)

    async def _shut(self, _application: web.Application) -> None:
        await self._room.close()
        for socket in tuple(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)


def read_size(text: str) -> tuple[int, int] | None:
    """Read the size of a window from a note of the page; None where it is no such note."""
    try:
        columns, lines = json.loads(text)["size"]
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    if type(columns) is not int or type(lines) is not int:
        return None
    return columns, lines


def read_choice(text: str) -> Choice | None:
    """Read what a trainee votes for from a note of the page; None where it is no such note."""
    try:
        chosen = json.loads(text)["vote"]
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    return next((each for each in CHOICES if each == chosen), None)


def _html(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, content_type="text/html", status=status)


async def serve(
    server: ClassServer,
    room: ClassRoom,
    place: tuple[str, int],
    listening: Callable[[], None],
    stop: asyncio.Event,
) -> None:
    """Serve at a host and port until ``stop`` is set; raises ``OSError`` where they are taken."""
    runner = web.AppRunner(server.application(), access_log=None, shutdown_timeout=10.0)
    await runner.setup()
    watch = asyncio.create_task(room.watch())
    try:
        await web.TCPSite(runner, *place).start()
        listening()
        await stop.wait()
    finally:
        watch.cancel()
        await runner.cleanup()

"""The web server of a class: its pages, and one WebSocket for each seat."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from importlib.resources import files

from aiohttp import web

from profiler_sim import __version__
from profiler_sim.app.language import reading
from profiler_sim.classroom.join_limits import JoinLimits
from profiler_sim.classroom.log import Log
from profiler_sim.classroom.mentor_door import MentorDoor
from profiler_sim.classroom.mentor_screens import MentorScreens
from profiler_sim.classroom.origins import is_own_host, is_own_page
from profiler_sim.classroom.pages import JoinForm, Pages
from profiler_sim.classroom.record import CHOICES, Choice, Member
from profiler_sim.classroom.room import ClassRoom
from profiler_sim.classroom.visitors import Access, file_answer, html_answer, read_form
from profiler_sim.classroom.windows import Shown, Windows
from profiler_sim.errors import ProfilerError, WrongUsage
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import message
from profiler_sim.languages import accepted_language

COOKIE = "seat"
_WINDOW = "/seat"
"""Ends every path that a window of a screen is opened with."""
_MOST_FORM = 4_096
"""Bytes of a form."""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self';"
    " style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'",  # the terminal writes style elements of its own
    "Referrer-Policy": "same-origin",  # no-referrer would make Chromium send “Origin: null”
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ClassServer:
    """Serves one class."""

    def __init__(
        self, room: ClassRoom, pages: Pages, access: Access, log: Log, clock: Callable[[], float]
    ) -> None:
        """Serve the seats of ``room``."""
        self._room, self._pages, self._access, self._log = room, pages, access, log
        self._clock, self._limits = clock, JoinLimits()
        self._windows = Windows(log, clock)
        self._screens: MentorScreens | None = None

    def application(self, screens: MentorScreens | None = None) -> web.Application:
        """Make the application of aiohttp; the mentor may see ``screens`` in her browser."""
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
        if screens is not None:
            self._screens = screens
            door = MentorDoor(self._room, self._pages, self._access, self._log, self._clock)
            application.add_routes(door.routes(screens, self._windows))
        application.on_shutdown.append(self._shut)
        return application

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let no other page in, and put the headers on every answer."""
        if not is_own_host(request.host, self._access.names):
            raise web.HTTPForbidden(text=_("This address is not that of the class."))
        changes = request.method != "GET" or request.path.endswith(_WINDOW)
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
        chosen = self._known(request.query.get("language", ""))
        with reading(self._language(request, chosen or (member.language if member else ""))):
            if member is not None:
                return html_answer(self._pages.seat(self._room.title, member))
            form = JoinForm(request.query.get("code", "")[:20], chosen=chosen)
            return html_answer(self._pages.join(self._room.title, form))

    def _known(self, language: str) -> str:
        """A language that was chosen on the page; empty where there is none of that code."""
        return language if language in self._pages.languages else ""

    def _language(self, request: web.Request, chosen: str = "") -> str:
        """What a page is written in: as chosen, else as the browser asks, else as the class."""
        return chosen or self._asked(request) or self._pages.language

    def _asked(self, request: web.Request) -> str:
        """The first language that a browser asks for and that is known; empty for none."""
        asked = request.headers.get("Accept-Language", "")
        return accepted_language(asked, self._pages.languages) or ""

    async def _join(self, request: web.Request) -> web.StreamResponse:
        sent = await read_form(request)
        chosen = self._known(sent.get("language", ""))
        form = JoinForm(sent.get("code", ""), sent.get("name", ""), chosen)
        with reading(self._language(request, chosen)):
            return await self._let_in(request, form)

    async def _let_in(self, request: web.Request, form: JoinForm) -> web.StreamResponse:
        address, now = self._access.address(request), self._clock()
        if not self._limits.is_open(address, now):
            self._log.write("too_many_codes", address=address)
            wait = self._pages.join(self._room.title, form, message("class.wait", {}))
            return html_answer(wait, 429)
        languages = form.chosen, self._asked(request)
        try:
            member, token = await asyncio.to_thread(
                self._room.register.join, form.code, form.name, *languages
            )
        except ProfilerError as error:
            if error.code == "class.no_code":
                self._limits.note_wrong(address, now)
                self._log.write("wrong_code", address=address)
            refused = message(error.code, error.params)
            status = 403 if isinstance(error, WrongUsage) else 503
            return html_answer(self._pages.join(self._room.title, form, refused), status)
        self._log.write("joined", trainee=member.name)
        raise self._access.let_in(request, "/", COOKIE, token)

    async def _leave(self, request: web.Request) -> web.StreamResponse:
        """Forget the browser: somebody else may use it next."""
        if (member := await self._member(request)) is not None:
            await asyncio.to_thread(self._room.register.forget, member)
            if seat := self._room.seats.get(member.name):
                seat.end()
        answer = web.HTTPSeeOther("/")
        answer.del_cookie(COOKIE)
        raise answer

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
        return file_answer(file)

    async def _seat(self, request: web.Request) -> web.StreamResponse:
        member = await self._member(request)
        if member is None:
            raise web.HTTPUnauthorized(text=_("Join the class first."))
        room = self._room
        shown = Shown(
            member.name,
            partial(room.open, member),
            lambda: not room.is_paused,
            partial(self._vote, member),
        )
        return await self._windows.serve(request, shown)

    async def _vote(self, member: Member, text: str) -> None:
        """Keep a vote, where the note of the page is one."""
        if choice := read_choice(text):
            await asyncio.to_thread(self._room.register.cast_vote, member, choice)

    async def _shut(self, _application: web.Application) -> None:
        await self._room.close()
        if self._screens is not None:
            await self._screens.close()
        await self._windows.close()


def read_choice(text: str) -> Choice | None:
    """Read what a trainee votes for from a note of the page; None where it is no such note."""
    try:
        chosen = json.loads(text)["vote"]
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    return next((each for each in CHOICES if each == chosen), None)


async def serve(
    application: web.Application,
    room: ClassRoom,
    place: tuple[str, int],
    listening: Callable[[], None],
    stop: asyncio.Event,
) -> None:
    """Serve at a host and port until ``stop`` is set; raises ``OSError`` where they are taken."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=10.0)
    await runner.setup()
    watch = asyncio.create_task(room.watch())
    try:
        await web.TCPSite(runner, *place).start()
        listening()
        await stop.wait()
    finally:
        watch.cancel()
        await runner.cleanup()

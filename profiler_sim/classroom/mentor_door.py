"""The pages of the mentor's screens: her code lets a browser in, and nobody else's does."""

import asyncio
import secrets
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from aiohttp import web

from profiler_sim.classroom.connection import SeatConnection
from profiler_sim.classroom.downloads import Download
from profiler_sim.classroom.join_limits import JoinLimits
from profiler_sim.classroom.log import Log
from profiler_sim.classroom.mentor_screens import KINDS, MentorScreens, ScreenKind, owner
from profiler_sim.classroom.pages import Pages
from profiler_sim.classroom.record import is_mentor, with_mentor, without_mentor
from profiler_sim.classroom.room import ClassRoom
from profiler_sim.classroom.visitors import Access, file_answer, html_answer, read_form
from profiler_sim.classroom.windows import BrowserWindow, Shown, Windows
from profiler_sim.errors import ProfilerError, WrongUsage
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import message

COOKIE = "mentor"
_TOKEN_BYTES = 32
_KIND = "{kind:" + "|".join(KINDS) + "}"


class MentorDoor:
    """Lets the mentor's browsers in, and shows them her screens."""

    def __init__(
        self, room: ClassRoom, pages: Pages, access: Access, log: Log, clock: Callable[[], float]
    ) -> None:
        """Guard the screens of the class in ``room``."""
        self._room, self._pages, self._access, self._log = room, pages, access, log
        self._clock, self._limits = clock, JoinLimits()

    def routes(self, screens: MentorScreens, windows: Windows) -> list[web.RouteDef]:
        """List what is served where ``screens`` are shown in ``windows``."""
        show = partial(self._show, screens, windows)
        return [
            web.get(f"/{_KIND}", self._page),
            web.post(f"/{_KIND}/join", self._enter),
            web.post(f"/{_KIND}/leave", self._leave),
            web.get(f"/{_KIND}/seat", show),
            web.get(f"/{_KIND}/member", self._is_mentor),
            web.get(f"/{_KIND}/file/{{key}}", partial(self._file, screens)),
        ]

    async def _knows(self, request: web.Request) -> bool:
        """Whether a browser is the mentor's; it may have been let in by another server."""
        register, token = self._room.register, request.cookies.get(COOKIE, "")
        if token and not is_mentor(register.record, token) and register.server:
            with suppress(ProfilerError):
                await asyncio.to_thread(register.refresh)
        return is_mentor(register.record, token)

    async def _page(self, request: web.Request) -> web.Response:
        kind = _kind(request)
        if await self._knows(request):
            return html_answer(self._pages.mentor(self._room.title, kind))
        return html_answer(self._pages.mentor_join(self._room.title, kind))

    async def _enter(self, request: web.Request) -> web.StreamResponse:
        kind, form = _kind(request), await read_form(request)
        address, now = self._access.address(request), self._clock()
        refused = partial(self._pages.mentor_join, self._room.title, kind)
        if not self._limits.is_open(address, now):
            self._log.write("too_many_codes", address=address)
            return html_answer(refused(message("class.wait", {})), 429)
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        try:
            await asyncio.to_thread(self._let_in, form.get("code", ""), token)
        except ProfilerError as error:
            if error.code == "class.no_code":
                self._limits.note_wrong(address, now)
                self._log.write("wrong_mentor_code", address=address)
            status = 403 if isinstance(error, WrongUsage) else 503
            return html_answer(refused(message(error.code, error.params)), status)
        self._log.write("mentor_joined", address=address)
        raise self._access.let_in(request, f"/{kind}", COOKIE, token)

    def _let_in(self, code: str, token: str) -> None:
        self._room.register.change(lambda record: with_mentor(record, code, token))

    async def _leave(self, request: web.Request) -> web.StreamResponse:
        """Forget the browser: somebody else may use it next."""
        token = request.cookies.get(COOKIE, "")
        forget = partial(without_mentor, token=token)
        await asyncio.to_thread(self._room.register.change, forget)
        answer = web.HTTPSeeOther(f"/{_kind(request)}")
        answer.del_cookie(COOKIE)
        raise answer

    async def _is_mentor(self, request: web.Request) -> web.Response:
        return web.Response(status=204 if await self._knows(request) else 401)

    async def _file(self, screens: MentorScreens, request: web.Request) -> web.Response:
        file: Download | None = None
        if await self._knows(request):
            file = screens.downloads.take(owner(_kind(request)), request.match_info["key"])
        if not file:
            raise web.HTTPNotFound
        return file_answer(file)

    async def _show(
        self, screens: MentorScreens, windows: Windows, request: web.Request
    ) -> web.StreamResponse:
        if not await self._knows(request):
            raise web.HTTPUnauthorized(text=_("Type the mentor's code first."))
        kind = _kind(request)

        async def leave_out(_note: str) -> None:
            """A mentor does not vote."""

        async def show(window: BrowserWindow, size: tuple[int, int]) -> SeatConnection:
            return await screens.open(kind, window, size)

        return await windows.serve(request, Shown(kind, show, lambda: True, leave_out))


def _kind(request: web.Request) -> ScreenKind:
    named = request.match_info["kind"]
    return next(each for each in KINDS if each == named)

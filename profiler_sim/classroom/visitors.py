"""Who asks the server of a class: where a request comes from, and what its browser shows."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from aiohttp import web

from profiler_sim.classroom.downloads import Download

_MONTH = 30 * 24 * 3600
_FORM, _CHARSET = "application/x-www-form-urlencoded", "utf-8"
"""How a browser sends a form without files."""


class Access(NamedTuple):
    """How browsers reach the server."""

    names: Collection[str]
    """Names of this computer; its numbers need not be listed."""
    is_proxied: bool = False
    """Whether a server of ours stands in front, which says where a request comes from."""

    def address(self, request: web.Request) -> str:
        """Where a request comes from, as far as it can be known."""
        if self.is_proxied:
            return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        return request.remote or ""

    def let_in(self, request: web.Request, to: str, cookie: str, token: str) -> web.HTTPSeeOther:
        """Lead a browser to a page, with a cookie that no script can read."""
        is_secure = self.is_proxied and request.headers.get("X-Forwarded-Proto", "") == "https"
        answer = web.HTTPSeeOther(to)
        answer.set_cookie(
            cookie, token, max_age=_MONTH, httponly=True, samesite="Strict", secure=is_secure
        )
        return answer


async def read_form(request: web.Request) -> Mapping[str, str]:
    """Read a form; raises ``HTTPBadRequest`` for what no page of ours sends."""
    charset = request.charset or _CHARSET
    if request.content_type != _FORM or charset.lower() != _CHARSET:
        raise web.HTTPBadRequest
    try:
        sent = await request.post()
    except ValueError as error:
        raise web.HTTPBadRequest from error
    return {name: value for name, value in sent.items() if isinstance(value, str)}


def html_answer(text: str, status: int = 200) -> web.Response:
    """Answer a page."""
    return web.Response(text=text, content_type="text/html", status=status)


def file_answer(file: Download) -> web.Response:
    """Answer a file that is to be saved, under a name that leads nowhere."""
    name = "".join(letter for letter in file.name if letter.isalnum() or letter in "-_.")
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=file.content, content_type=file.kind, headers=headers)

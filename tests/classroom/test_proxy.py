"""A class behind Caddy, which speaks HTTPS with the browsers."""

import asyncio
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from aiohttp import ClientConnectionError, ClientSession
from aiohttp.test_utils import unused_port

from tests.classroom.running_class import Trainee, browser_session, running_class

pytestmark = pytest.mark.thorough
_CONFIGURATION = """
{{
    admin off
    skip_install_trust
    auto_https disable_redirects
    storage file_system {folder}
}}
https://localhost:{port} {{
    tls internal
    reverse_proxy 127.0.0.1:{behind}
}}
"""
_LOOK, _TRIES = 0.2, 300
"""Seconds between two looks whether it answers, and how many looks."""


@contextmanager
def caddy(folder: Path, port: int, behind: int) -> Iterator[None]:
    """Put Caddy in front of a port; it is killed at the end."""
    program = shutil.which("caddy")
    if program is None:
        assert "NEEDS_BROWSER" not in os.environ, "Caddy is not installed"
        pytest.skip("Caddy is not installed")
    file = folder / "Caddyfile"
    text = _CONFIGURATION.format(folder=folder / "storage", port=port, behind=behind)
    file.write_text(text, encoding="utf-8")
    words = [program, "run", "--config", str(file), "--adapter", "caddyfile"]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder)}
    with (
        (folder / "caddy.log").open("w") as log,
        subprocess.Popen(words, env=environment, stdout=log, stderr=log) as process,
    ):
        try:
            yield
        finally:
            process.kill()


async def answers(session: ClientSession, address: str) -> dict[str, object]:
    """What /health says, once somebody answers."""
    for _ in range(_TRIES):
        try:
            async with session.get(f"{address}/health") as answer:
                if answer.status == 200:  # 502 until the class listens
                    read: dict[str, object] = await answer.json()
                    return read
        except ClientConnectionError:
            pass
        await asyncio.sleep(_LOOK)
    pytest.fail("Caddy does not answer")


@pytest.mark.timeout(600)
async def test_a_class_is_played_behind_caddy(tmp_path: Path) -> None:
    """The cookie is for HTTPS alone, keys and screen go through, wrong codes have an address."""
    port, behind = unused_port(), unused_port()
    address = f"https://localhost:{port}"
    with (
        caddy(tmp_path, port, behind),
        running_class(tmp_path, behind, "--address", address) as running,
    ):
        async with browser_session(trusts_all=True) as session:
            assert (await answers(session, address))["status"] == "ok"
            trainee = Trainee(session, address)
            await trainee.join(running.code, "otter")
            cookie = next(iter(session.cookie_jar))
            assert (cookie["secure"], cookie["httponly"]) == (True, True)

            await trainee.open()
            await trainee.see("begin")
            await trainee.press("\r", "12 of 12 shown")
            await trainee.open()
            await trainee.see("12 of 12 shown")

            form, headers = {"code": "WRONG2", "name": "x"}, {"Origin": address}
            async with session.post(f"{address}/join", data=form, headers=headers) as refused:
                assert refused.status == 403
            foreign = {"Origin": f"https://localhost:{behind}"}
            async with session.post(f"{address}/join", data=form, headers=foreign) as refused:
                assert refused.status == 403
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert re.search(r'"event": "wrong_code", "address": "(127\.0\.0\.1|::1)"', log)

"""A class as it runs: the installed command, a server, and a program for each trainee."""

import asyncio
import json
import signal
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import psutil
import pytest
from aiohttp.test_utils import unused_port

from tests.classroom.running_class import RunningClass, Trainee, browser_session, running_class

pytestmark = pytest.mark.thorough
TWELVE = tuple(f"trainee {n}" for n in range(12))


async def seated(stack: AsyncExitStack, running: RunningClass, name: str) -> Trainee:
    """Let a trainee join, and bring her to her desk."""
    session = await stack.enter_async_context(browser_session())
    trainee = Trainee(session, running.address)
    await trainee.join(running.code, name)
    await trainee.open()
    await trainee.see("begin")
    await trainee.press("\r", "12 of 12 shown")
    return trainee


async def test_a_class_of_twelve_plays(tmp_path: Path) -> None:
    """Each has a desk of her own; what she does is stored at once, under her name alone."""
    with running_class(tmp_path, unused_port()) as running:
        async with AsyncExitStack() as stack:
            trainees = await asyncio.gather(*(seated(stack, running, name) for name in TWELVE))
            await asyncio.gather(*(each.press("\r", "Bill of lading") for each in trainees))

            for name in TWELVE:
                (event,) = running.events(name)
                assert json.loads(event.event_json)["consignment"] == "001"


async def test_a_seat_goes_on_after_the_server_was_stopped(tmp_path: Path) -> None:
    """SIGTERM ends everything cleanly; the same browser is at the same desk afterwards."""
    port = unused_port()
    async with AsyncExitStack() as stack:
        with running_class(tmp_path, port) as running:
            ana = await seated(stack, running, "Ana")
            await ana.press("\r", "Bill of lading")
            running.process.send_signal(signal.SIGTERM)
            assert await asyncio.to_thread(running.process.wait, 30) == 0
        with running_class(tmp_path, port) as again:
            assert again.code == running.code
            await ana.open()
            await ana.see("109 min")
            await ana.see("read")
            assert len(again.events("Ana")) == 1


async def test_nothing_is_left_when_the_server_is_killed(tmp_path: Path) -> None:
    """Every program sees its socket close and goes."""
    with running_class(tmp_path, unused_port()) as running:
        async with AsyncExitStack() as stack:
            for name in TWELVE[:3]:
                await seated(stack, running, name)
            programs = running.programs()
            assert len(programs) == 5, programs  # the server, the warm process, three seats

            running.process.kill()

            until(lambda: not any(map(psutil.Process.is_running, programs[1:])))


async def test_a_seat_that_was_killed_begins_again(tmp_path: Path) -> None:
    """The window says so; a new one goes on with what was stored."""
    with running_class(tmp_path, unused_port()) as running:
        async with AsyncExitStack() as stack:
            ana = await seated(stack, running, "Ana")
            await ana.press("\r", "Bill of lading")

            running.programs()[-1].kill()

            await ana.see('"why": "left"')
            await ana.open()
            await ana.see("109 min")


def until(holds: Callable[[], bool], seconds: float = 10.0) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)

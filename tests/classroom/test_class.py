"""A class as it runs: the installed command, a server, and a program for each trainee."""

import asyncio
import json
import signal
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from pathlib import Path

import psutil
import pytest
from aiohttp.test_utils import unused_port

from tests.classroom.running_class import (
    RunningClass,
    Trainee,
    browser_session,
    running_class,
    seated,
)

TWELVE = tuple(f"trainee {n}" for n in range(12))


async def reading(stack: AsyncExitStack, running: RunningClass, name: str) -> Trainee:
    """Let a trainee join, and bring her to the first paper on her desk."""
    trainee = await seated(stack, running.address, running.code, name)
    await trainee.press("\r", "Bill of lading")
    return trainee


@pytest.mark.thorough
async def test_a_class_of_twelve_plays_through_a_stop_and_a_kill(tmp_path: Path) -> None:
    """One long way, because a class takes seconds to start."""
    port = unused_port()
    async with AsyncExitStack() as stack:
        with running_class(tmp_path, port) as running:
            trainees = await asyncio.gather(*(reading(stack, running, name) for name in TWELVE))
            assert [read_papers(running, name) for name in TWELVE] == [["001"]] * 12

            the_answer_key_stays_with_the_server(running)

            programs = running.programs()
            assert len(programs) == 2 + len(TWELVE)  # the server and the warm process
            running.process.send_signal(signal.SIGTERM)
            assert await asyncio.to_thread(running.process.wait, 60) == 0
            until(lambda: not any(map(psutil.Process.is_running, programs)))

        with running_class(tmp_path, port) as again:
            assert again.code == running.code
            for each in trainees[:2]:
                await each.open()
                await each.see("109 min")  # where she was, with the cookie that she had
            await a_killed_seat_begins_again(again, trainees[0])

            programs = again.programs()
            again.process.kill()

            until(lambda: not any(map(psutil.Process.is_running, programs[1:])))
        assert [read_papers(again, name) for name in TWELVE] == [["001"]] * 12


@pytest.mark.thorough
async def test_each_trainee_has_her_own_language(tmp_path: Path) -> None:
    """One chose it on the page, the other has that of the class; titles of files follow too."""
    messages = tmp_path / "own" / "locales" / "xx" / "messages.po"
    messages.parent.mkdir(parents=True)
    messages.write_text(
        'msgctxt "key"\nmsgid "begin"\nmsgstr "bëgïn"\n\n'
        'msgid "First watch"\nmsgstr "Fïrst wätch"\n',
        encoding="utf-8",
    )
    async with AsyncExitStack() as stack:
        with running_class(tmp_path, unused_port()) as running:
            for name, language, texts in (
                ("Ana", "xx", ("bëgïn", "Fïrst wätch")),
                ("Blerim", "", ("begin", "First watch")),
            ):
                session = await stack.enter_async_context(browser_session())
                trainee = Trainee(session, running.address)
                await trainee.join(running.code, name, language)
                await trainee.open()
                for text in texts:
                    await trainee.see(text)


def the_answer_key_stays_with_the_server(running: RunningClass) -> None:
    """No trainee's process, nor the one they come from, has a part of it in its memory."""
    truth = running.truth()
    part = truth[truth.index('"cases"') :][:200].encode()

    holding = [holds(each.pid, part) for each in running.programs()]

    assert holding[0]
    assert not any(holding[1:])


def holds(pid: int, part: bytes) -> bool:
    """Whether the memory of a process has some bytes."""
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace")
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps.splitlines():
            place, rights = line.split()[:2]
            start, end = (int(each, 16) for each in place.split("-"))
            if rights.startswith("rw"):
                memory.seek(start)
                with suppress(OSError):
                    if part in (memory.read(end - start) or b""):
                        return True
    return False


async def a_killed_seat_begins_again(running: RunningClass, trainee: Trainee) -> None:
    """The window says so, and goes on with what was stored."""
    _server, _warm, first, _second = running.programs()
    first.kill()

    await trainee.see('"why": "left"')
    await trainee.open()
    await trainee.see("109 min")


def read_papers(running: RunningClass, trainee: str) -> list[str]:
    """The consignments whose papers a trainee has read, as they are stored."""
    events = (json.loads(each.event_json) for each in running.events(trainee))
    return [each["consignment"] for each in events if each["event"] == "opened"]


def until(holds: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)

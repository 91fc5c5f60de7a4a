"""A class under attack while somebody plays on: ``python -m tests.bench.class_attacks``.

The installed command with its programs. After each attack the trainee at her desk presses a key,
and her screen must answer. “Through” is whatever was not refused.
"""

import argparse
import asyncio
import os
import random
import socket
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from aiohttp import ClientError, ClientSession, CookieJar, TCPConnector, WSMsgType
from aiohttp.test_utils import unused_port
from yarl import URL

from profiler_sim.errors import ProfilerError
from profiler_sim.store.contract import RemarkRow
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.remote import remote_store, serve_seat
from profiler_sim.store.seat import Seat
from tests.bench.class_commits import deal
from tests.bench.table import Row, markdown
from tests.classroom.running_class import RunningClass, Trainee, browser_session, running_class

MALFORMED, GUESSES, FLOOD = 500, 500, 2_000
_LARGE = 2_000_000
"""Bytes of a message, and of a form, that is too long."""
_OPEN = '{"type":"open","size":[100,30]}'
_FOREIGN = ("http://evil.example", "null", "http://127.0.0.1:1", "https://class.example")
_PATHS = (
    *("/static/../server.py", "/static/%2e%2e/server.py", "/static//etc/passwd", "/static/"),
    *("/static/..%2f..%2fsettings.py", "/static/%00", "/static/fonts/..\\..\\server.py"),
    *("/static/%252e%252e/server.py", "/static/....//server.py", "/static/class.js/../../log.py"),
    *("/file/x", "/file/../../class.db", "/templates/seat.html", "/classes/class.db"),
    *("//etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/static/~root/.ssh/id_rsa", "/.git/config"),
)
_CHANCE = random.Random(7)


class Outcome(NamedTuple):
    """What an attack came to."""

    attack: str
    tried: int
    through: int


Attack = Callable[[RunningClass, "Victim"], Awaitable[Outcome]]


class Victim(NamedTuple):
    """A trainee at her desk, and her browser."""

    trainee: Trainee
    session: ClientSession
    code: str
    """Her own code."""


async def malformed(running: RunningClass, victim: Victim) -> Outcome:
    """Notes that no page of ours sends: the window must stay, and the desk must not change."""
    await victim.trainee.close()
    cookies = dict(_cookies(victim, running))
    shapes = ["", "{", "[]", "null", '{"size":0}', '{"size":[[],[]]}', '{"type":"end"}']
    shapes += ["\x00\ufffd", '{"size":[1e999,1]}', "[" * 5_000, '{"vote":{"a":1}}', '"size"']
    before = len(running.events("victim"))
    async with _browser(running, cookies) as session:
        for begin in range(0, MALFORMED, 100):
            async with session.ws_connect("/seat", headers=_own(running)) as window:
                await window.send_str(_OPEN)
                for n in range(begin, begin + 100):
                    noise = "".join(chr(_CHANCE.randrange(1, 0xD7FF)) for _ in range(20))
                    await window.send_str((shapes[n % len(shapes)] + noise) if n % 2 else noise)
    await victim.trainee.open(100, 30)
    through = len(running.events("victim")) - before
    return Outcome("malformed messages", MALFORMED, through)


async def guesses(running: RunningClass, _victim: Victim) -> Outcome:
    """Codes that are guessed, with a name each."""
    through = 0
    async with _browser(running, {}) as session:
        for n in range(GUESSES):
            code = "".join(_CHANCE.choice("ABCDEFGHJKMNPQRSTUVWXYZ23456789") for _ in range(6))
            form = {"code": code, "name": f"guest {n}"}
            through += await _status(session, "POST", "/join", running, data=form) == 200
    return Outcome("guessed codes", GUESSES, through)


async def oversize(running: RunningClass, victim: Victim) -> Outcome:
    """A long form, a long message, a huge window."""
    through = 0
    async with _browser(running, dict(_cookies(victim, running))) as session:
        form = {"code": "A" * _LARGE, "name": "x"}
        through += await _status(session, "POST", "/join", running, data=form) < 400
        through += not await _is_ended(session, running, [b"k" * _LARGE])
        async with session.ws_connect("/seat", headers=_own(running)) as window:
            await window.send_str('{"type":"open","size":[1000000000,1000000000]}')
            part = await window.receive(20)
            through += part.type is WSMsgType.BINARY and len(part.data) > 4_000_000
    return Outcome("too long: form, message, window", 3, through)


async def flood(running: RunningClass, victim: Victim) -> Outcome:
    """Keys faster than anybody types."""
    async with _browser(running, dict(_cookies(victim, running))) as session:
        through = 0 if await _is_ended(session, running, [b"k"] * FLOOD) else FLOOD
    return Outcome("a flood of keys", FLOOD, through)


async def foreign(running: RunningClass, victim: Victim) -> Outcome:
    """Requests of other pages, with her cookie; and other names for this computer."""
    through, tried = 0, 0
    async with _browser(running, dict(_cookies(victim, running))) as session:
        for origin in _FOREIGN:
            headers = {"Origin": origin}
            for path in ("/join", "/leave"):
                tried += 1
                through += await _status(session, "POST", path, running, headers=headers) != 403
            tried += 1
            through += await _opens(session, headers)
        for host in ("evil.example", "localhost.evil.example", "[::ffff:evil]"):
            tried += 1
            headers = {"Host": host}
            through += await _status(session, "GET", "/", running, headers=headers) < 400
    return Outcome("foreign pages and names", tried, through)


async def replayed(running: RunningClass, victim: Victim) -> Outcome:
    """A cookie of before she joined anew, an invented one, none."""
    old = dict(_cookies(victim, running))
    await victim.trainee.join(victim.code, "")
    await victim.trainee.open(100, 30)
    through, tried = 0, 0
    invented = [{"seat": "x" * 43}, {"seat": ""}, {}, {"seat": "../../x"}]
    for cookies in (old, *invented):
        async with _browser(running, cookies) as session:
            tried += 2
            through += await _opens(session, _own(running))
            through += await _status(session, "GET", "/member", running) == 204
    return Outcome("cookies of others and of before", tried, through)


async def paths(running: RunningClass, victim: Victim) -> Outcome:
    """Paths that lead out of the pages."""
    through = 0
    async with _browser(running, dict(_cookies(victim, running))) as session:
        for path in _PATHS:
            url = URL(f"{running.address}{path}", encoded=True)
            async with session.get(url) as answer:
                through += answer.status not in {400, 403, 404}
    return Outcome("tricks with paths", len(_PATHS), through)


async def other_shift(_running: RunningClass, _victim: Victim) -> Outcome:
    """The process of one trainee asks for the shift of another, and for what none may ask."""
    return await asyncio.to_thread(_ask_for_others)


def _ask_for_others() -> Outcome:
    store = MemoryStore()
    (own_shift, own), (other, _name) = deal(store, 2)
    reads = ("papers", "brief", "truth", "record", "verify", "head", "events", "remarks", "owner")
    calls: list[tuple[str, tuple[object, ...]]] = [(each, (other,)) for each in reads]
    calls += [("answer", (other, "001", "registry")), ("append", (other, 1, "{}", "w", 1))]
    calls += [("remark", (RemarkRow(other, 1, "guess", "", "{}", "w"),))]
    calls += [("remove", (other,)), ("remove", ("1",)), ("settings", ()), ("close", ())]
    calls += [("deal", ({"trainee": own},)), ("adopt", ({},)), ("truth", ("1' OR '1'='1",))]
    through = 0
    for name, given in calls:
        ours, theirs = socket.socketpair()
        Thread(target=serve_seat, args=(Seat(store, own), ours), daemon=True).start()
        remote = remote_store(theirs)
        assert remote.papers(own_shift) == "[]"  # her own is there
        try:
            remote._ask(name, *given)  # type: ignore[attr-defined]  # not what our own program sends
            through += 1
        except ProfilerError:
            pass
        finally:
            remote.close()
    return Outcome("a seat asks for the shift of another", len(calls), through)


ATTACKS: tuple[Attack, ...] = (
    malformed,
    oversize,
    flood,
    foreign,
    replayed,
    paths,
    other_shift,
    guesses,
)
"""Guesses come last: after them nobody from here joins for a minute."""


def _own(running: RunningClass) -> dict[str, str]:
    return {"Origin": running.address}


def _cookies(victim: Victim, running: RunningClass) -> list[tuple[str, str]]:
    found = victim.session.cookie_jar.filter_cookies(URL(running.address))
    return [(name, morsel.value) for name, morsel in found.items()]


def _browser(running: RunningClass, cookies: dict[str, str]) -> ClientSession:
    jar = CookieJar(unsafe=True)
    jar.update_cookies(cookies, URL(running.address))
    return ClientSession(running.address, cookie_jar=jar, connector=TCPConnector())


async def _status(
    session: ClientSession, method: str, path: str, running: RunningClass, **more: object
) -> int:
    """The status of an answer; 499 where the server has hung up."""
    headers = {**_own(running), **dict(more.pop("headers", {}))}  # type: ignore[call-overload]
    try:
        async with session.request(method, path, headers=headers, **more) as answer:  # type: ignore[arg-type]
            return answer.status
    except (ClientError, ConnectionError):
        return 499


async def _opens(session: ClientSession, headers: dict[str, str]) -> bool:
    """Whether a window of a seat is opened."""
    try:
        async with session.ws_connect("/seat", headers=headers):
            return True
    except ClientError:
        return False


async def _is_ended(session: ClientSession, running: RunningClass, keys: list[bytes]) -> bool:
    """Whether the server closes a window that sends this."""
    async with session.ws_connect("/seat", headers=_own(running)) as window:
        await window.send_str(_OPEN)
        try:
            for each in keys:
                await window.send_bytes(each)
            while (await window.receive(20)).type in {WSMsgType.BINARY, WSMsgType.TEXT}:
                pass
        except (ClientError, ConnectionError):
            return True
        except TimeoutError:
            return False
        return window.closed


async def measure(running: RunningClass) -> list[Row]:
    """One attack after the other."""
    rows = []
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(browser_session())
        trainee = Trainee(session, running.address)
        await trainee.join(running.code, "victim")
        await trainee.open(100, 30)
        await trainee.see("begin")
        await trainee.press("\r", "12 of 12 shown")
        with running.store() as store:
            code = _code_of(store.settings())
        victim = Victim(trainee, session, code)
        for attack in ATTACKS:
            found = await attack(running, victim)
            await trainee.open(100, 30)
            plays_on = bool(await trainee.press("s", "star added", "star removed"))
            said = f"{found.through} of {found.tried} through"
            wanted = found.through == 0 and plays_on
            rows.append(Row(found.attack, said, "-", "-", "0, the class plays on", wanted))
    return rows


def _code_of(settings: list[tuple[str, str, str]]) -> str:
    """The own code of the only trainee."""
    from profiler_sim.classroom.record import ClassRecord
    from profiler_sim.classroom.register import RECORD

    text = next(value for _who, key, value in settings if key.startswith(RECORD))
    return ClassRecord.model_validate_json(text).members[0].code


def main() -> None:
    """Print the table."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    with (
        tempfile.TemporaryDirectory() as place,
        running_class(Path(place), unused_port()) as running,
    ):
        table = markdown(asyncio.run(measure(running)))
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end")
    print(table)


if __name__ == "__main__":
    main()

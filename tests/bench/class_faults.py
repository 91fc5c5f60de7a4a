"""A class that breaks while trainees type: ``python -m tests.bench.class_faults [--seats 4]``.

The installed command with its programs. Each trainee sets a star and takes it off, again and
again, and counts what her screen acknowledged; then something is killed or cut. What was
acknowledged must be stored, and seats must go on. Seconds are from the moment that what was
killed can be reached again, until the desk is shown to the last one.
"""

import argparse
import asyncio
import json
import os
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, closing, suppress
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from aiohttp import ClientError, ClientSession
from aiohttp.test_utils import unused_port

from profiler_sim.store.contract import EventRow
from profiler_sim.store.postgres import open_store
from tests.bench.table import Row, markdown
from tests.classroom.running_class import (
    RunningClass,
    Trainee,
    browser_session,
    running_class,
    stored_events,
)
from tests.postgres import Server, running_server

SEATS = 4
REACH = 3.0
"""Seconds until a seat goes on."""
_BEFORE, _AFTER = 3.0, 2.0
"""Seconds for which they type before and after."""
_LOOK = 0.02
"""Seconds between two looks whether all have come back."""
_AWAY = 2.0
"""Seconds for which a database is away."""
_ACKNOWLEDGED = ("star added", "star removed")
_REFUSED, _DESK = "does not answer", "12 of 12 shown"
_AGAIN, _PATIENCE = 1.0, 20.0
"""Seconds until a key is pressed again, and until a window is opened again."""
_GONE = (ClientError, ConnectionError, AssertionError, OSError)


class Typist:
    """A trainee who sets and takes off a star, and comes back whenever she loses her desk."""

    def __init__(self, session: ClientSession, address: str, name: str) -> None:
        """Be ``name``."""
        self.name, self._trainee = name, Trainee(session, address)
        self.acknowledged = 0
        """Steps that her screen has acknowledged."""
        self.went_on = 0.0
        """When her desk was last shown anew, or a step acknowledged."""
        self.breaks = 0
        self._is_over = False

    async def sit_down(self, code: str) -> None:
        """Join, and make the first step: a desk without one would open at its briefing."""
        await self._trainee.join(code, self.name)
        await self._trainee.open(100, 30)
        await self._trainee.see("begin")
        await self._trainee.press("\r", _DESK)
        await self._trainee.press("s", *_ACKNOWLEDGED)

    async def type(self) -> None:
        """Go on until it is over."""
        while not self._is_over:
            try:
                await self._step()
            except _GONE:
                await self._come_back()

    async def _step(self) -> None:
        shown = await self._trainee.press_once("s", (*_ACKNOWLEDGED, _REFUSED), _AGAIN)
        if shown in _ACKNOWLEDGED:
            self.acknowledged += 1
            self.went_on = time.monotonic()
        else:
            await asyncio.sleep(_LOOK)

    async def _come_back(self) -> None:
        """Open the desk anew, again and again until it is there."""
        self.breaks += 1
        while not self._is_over:
            with suppress(*_GONE):
                await self._trainee.open(100, 30)
                await self._trainee.see(_DESK, _PATIENCE)
                self.went_on = time.monotonic()
                return
            await asyncio.sleep(_LOOK)

    async def cut(self) -> None:
        """Lose the network: nobody says good-bye."""
        self._trainee.cut()

    async def close_tab(self) -> None:
        """Close the browser tab."""
        await self._trainee.close()

    def stop(self) -> None:
        """Type no more."""
        self._is_over = True


class Fault(NamedTuple):
    """What a fault came to."""

    what: str
    lost: int
    """Acknowledged steps that are not stored."""
    acknowledged: int
    resumed: float
    """Seconds until the last seat went on."""


Break = Callable[[RunningClass, Sequence[Typist]], Awaitable[float]]
"""Breaks something; answers the moment from which it can be reached again."""
Events = Callable[[RunningClass, str], list[EventRow]]


async def fault(
    what: str, running: RunningClass, names: Sequence[str], broken: Break, events: Events
) -> Fault:
    """Let trainees type, break something, and let them type on."""
    async with AsyncExitStack() as stack:
        typists = [
            Typist(await stack.enter_async_context(browser_session()), running.address, name)
            for name in names
        ]
        await asyncio.gather(*(each.sit_down(running.code) for each in typists))
        typing = [asyncio.create_task(each.type()) for each in typists]
        await asyncio.sleep(_BEFORE)
        again = await broken(running, typists)
        end = time.monotonic() + 60
        while any(each.went_on < again for each in typists) and time.monotonic() < end:  # noqa: ASYNC110  they come one by one
            await asyncio.sleep(_LOOK)
        resumed = time.monotonic() - again
        await asyncio.sleep(_AFTER)
        for each in typists:
            each.stop()
        await asyncio.gather(*typing)
        lost = sum(_lost(each, events(running, each.name)) for each in typists)
        return Fault(what, lost, sum(each.acknowledged for each in typists), resumed)


def _lost(typist: Typist, rows: Sequence[EventRow]) -> int:
    """Steps that were acknowledged and are not there; a step that is doubled counts too."""
    read = [json.loads(row.event_json) for row in rows]
    stars = [bool(each["on"]) for each in read if "on" in each]
    doubled = [a == b for a, b in pairwise(stars)].count(True)
    return max(0, typist.acknowledged - len(stars)) + doubled


async def _kill(running: RunningClass, which: slice) -> float:
    for each in running.programs()[which]:
        each.kill()
    return time.monotonic()


async def seats_killed(running: RunningClass, _typists: Sequence[Typist]) -> float:
    """Kill the program of each trainee."""
    return await _kill(running, slice(2, None))


async def warm_killed(running: RunningClass, _typists: Sequence[Typist]) -> float:
    """Kill the process that seats are forked from; they do not need it."""
    return await _kill(running, slice(1, 2))


async def all_killed(running: RunningClass, _typists: Sequence[Typist]) -> float:
    """Kill the warm process and all that came from it: it has to be started anew."""
    return await _kill(running, slice(1, None))


async def network_cut(_running: RunningClass, typists: Sequence[Typist]) -> float:
    """Cut every connection."""
    for each in typists:
        await each.cut()
    return time.monotonic()


async def tabs_closed(_running: RunningClass, typists: Sequence[Typist]) -> float:
    """Close every tab; a moment later it is opened again."""
    for each in typists:
        await each.close_tab()
    return time.monotonic()


def measure(count: int = SEATS) -> list[Fault]:
    """One class after the other."""
    alone = {
        "browser tab closed": tabs_closed,
        "network cut": network_cut,
        "programs of the trainees killed": seats_killed,
        "warm process killed": warm_killed,
        "warm process and all seats killed": all_killed,
    }
    found = []
    with tempfile.TemporaryDirectory() as place:
        with running_class(Path(place), unused_port()) as running:
            for n, (what, broken) in enumerate(alone.items()):
                names = [f"trainee {n} {k}" for k in range(count)]
                found.append(asyncio.run(fault(what, running, names, broken, _of_file)))
        found.append(asyncio.run(_server_killed(count)))
    with running_server() as server, server.database("faults") as address:
        found.append(asyncio.run(_database_killed(count, server, address)))
    return found


def _of_file(running: RunningClass, name: str) -> list[EventRow]:
    return running.events(name)


async def _server_killed(count: int) -> Fault:
    """Kill the server, and start it again at the same place."""
    port = unused_port()
    async with AsyncExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory()))

        async def broken(running: RunningClass, _typists: Sequence[Typist]) -> float:
            running.process.kill()
            running.process.wait()
            again = running_class(place, port)
            await asyncio.to_thread(stack.enter_context, again)
            return time.monotonic()

        running = stack.enter_context(running_class(place, port))
        names = [f"trainee {k}" for k in range(count)]
        return await fault("server killed, started again", running, names, broken, _of_file)


async def _database_killed(count: int, server: Server, address: str) -> Fault:
    """Kill PostgreSQL, and start it again."""

    async def broken(_running: RunningClass, _typists: Sequence[Typist]) -> float:
        server.kill()
        await asyncio.sleep(_AWAY)
        await asyncio.to_thread(server.start)
        return time.monotonic()

    def events(_running: RunningClass, name: str) -> list[EventRow]:
        with closing(open_store(address)) as store:
            return stored_events(store, name)

    with tempfile.TemporaryDirectory() as place:
        words = ("--store", address)
        with running_class(Path(place), unused_port(), *words) as running:
            names = [f"trainee {k}" for k in range(count)]
            return await fault("PostgreSQL killed for 2 s", running, names, broken, events)


def row(found: Fault) -> Row:
    """One line of the table."""
    here = f"{found.lost} of {found.acknowledged} lost, on again after {found.resumed:.1f} s"
    is_reached = found.lost == 0 and 0 <= found.resumed <= REACH
    return Row(found.what, here, "-", "-", f"0 lost, <= {REACH:g} s", is_reached)


def main() -> None:
    """Print the table, with the load of the machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seats", type=int, default=SEATS)
    given = parser.parse_args()
    before = os.getloadavg()[0]
    table = markdown(map(row, measure(given.seats)))
    print(f"{os.cpu_count()} cores, load {before:.1f} before and {os.getloadavg()[0]:.1f} after")
    print(table)


if __name__ == "__main__":
    main()

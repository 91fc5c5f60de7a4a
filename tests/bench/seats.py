"""A class under load: ``python -m tests.bench.seats [--seats 10] [--seconds 20] [--pace 1.0]``.

The installed command, its server and a program for each trainee; browsers are WebSockets without
a window. Beside it stands what a key costs at a desk without a server. Reads ``/proc``: Linux.
"""

import argparse
import asyncio
import os
import statistics
import tempfile
import time
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path
from typing import NamedTuple

from aiohttp.test_utils import unused_port

from tests.bench.key_cpu import a_key, spent
from tests.bench.key_to_paint import LIST
from tests.bench.peers import OURS, folder
from tests.bench.table import Row, markdown, ms
from tests.classroom.running_class import RunningClass, Trainee, browser_session, running_class
from tests.safety.terminal import Terminal

DOWN, UP = "\x1b[B", "\x1b[A"
READY, KEY, PROCESSOR, MEMORY = 0.5, 0.25, 0.025, 60.0
"""What is wanted on two cores: seconds a seat until all are at the desk (thirty within 15 s),
seconds of the 95th of a hundred keys, processor seconds a key, MiB a seat."""


class Load(NamedTuple):
    """What was measured."""

    seats: int
    ready: float
    """Seconds until the last one was at the desk."""
    delays: list[float]
    """Seconds from a key to the first change of the screen."""
    processor: float
    """Processor seconds a key, in the seats alone."""
    memory: float
    """MiB a seat, with its part of what seats share."""


async def under_load(running: RunningClass, seats: int, seconds: float, pace: float) -> Load:
    """Let ``seats`` trainees join at once, and press keys at ``pace`` a second each."""
    async with AsyncExitStack() as stack:
        begun = time.monotonic()
        trainees = await asyncio.gather(
            *(_at_desk(stack, running, f"trainee {n}") for n in range(seats))
        )
        ready = time.monotonic() - begun
        pids = [each.pid for each in running.programs()[2:]]
        memory = statistics.mean(map(_proportional_mib, pids))
        before = sum(map(spent, pids))
        played = await asyncio.gather(
            *(_play(each, n / seats / pace, seconds, pace) for n, each in enumerate(trainees))
        )
        processor = sum(map(spent, pids)) - before
    delays = [delay for each in played for delay in each]
    return Load(seats, ready, delays, processor / len(delays), memory)


async def _at_desk(stack: AsyncExitStack, running: RunningClass, name: str) -> Trainee:
    session = await stack.enter_async_context(browser_session())
    trainee = Trainee(session, running.address)
    await trainee.join(running.code, name)
    await trainee.open(120, 36)
    await trainee.see("begin")
    await trainee.press("\r", "12 of 12 shown")
    return trainee


async def _play(trainee: Trainee, wait: float, seconds: float, pace: float) -> list[float]:
    """Go down and up in the list; answer how long each key took."""
    await asyncio.sleep(wait)
    begun, delays = time.monotonic(), list[float]()
    for n in range(round(seconds * pace)):
        await asyncio.sleep(max(0.0, begun + n / pace - time.monotonic()))
        delays.append(await trainee.time_key(DOWN if n // 8 % 2 == 0 else UP))
    return delays


def _proportional_mib(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024


def alone() -> float:
    """Processor seconds of a key at a desk of one's own, on this machine now."""
    with ExitStack() as stack:
        words = [*OURS, "play", "first-watch", "--seed", "7"]
        desk = stack.enter_context(Terminal(words, folder()))
        desk.see("You have")
        desk.press(b"\r")
        desk.see("0/12")
        return a_key(desk, LIST)


def rows(load: Load, own: float) -> list[Row]:
    """The figures, each with what is wanted."""
    ordered = sorted(load.delays)
    middle, late = ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100]
    beside = f"a desk alone {ms(own)}"
    return [
        _row(
            f"{load.seats} seats, all at the desk",
            f"{load.ready:.1f} s",
            "-",
            load.ready,
            READY * load.seats,
        ),
        _row(f"a key, median; {ms(middle)}, 95th of 100", ms(late), beside, late, KEY),
        _row(
            "processor time a key in a seat", ms(load.processor), beside, load.processor, PROCESSOR
        ),
        _row("memory a seat", f"{load.memory:.0f} MiB", "-", load.memory, MEMORY),
    ]


def _row(work: str, here: str, beside: str, measured: float, reach: float) -> Row:
    wanted = f"<= {reach:g}"
    return Row(work, here, beside, "-", wanted, measured <= reach)


def main() -> None:
    """Measure one class, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seats", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--pace", type=float, default=1.0, help="keys a second of each trainee")
    given = parser.parse_args()
    own = alone()
    with tempfile.TemporaryDirectory() as place:
        words = ("--most", str(given.seats))
        with running_class(Path(place), unused_port(), *words) as running:
            load = asyncio.run(under_load(running, given.seats, given.seconds, given.pace))
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before the end")
    print(markdown(rows(load, own)))


if __name__ == "__main__":
    main()

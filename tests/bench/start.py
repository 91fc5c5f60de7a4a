"""Start of a shift of forty: from Enter on the briefing to the desk.

Run ``python -m tests.bench.start``. The first shift of a program, in a terminal of our own, loads
what dealing needs; the next one, in a program without a terminal, shows what the work itself
takes. Needs a POSIX system.
"""

import asyncio
from statistics import median
from time import perf_counter

from textual.events import Key

from tests.bench.peers import OURS, folder
from tests.bench.table import Row, ms, show
from tests.safety.terminal import Terminal
from tests.tui.seat import seated

REACH = 0.3
RUNS = 7
DESK = "0/40"
"""Stands on the desk of a shift in which nothing has been judged."""


def first() -> float:
    """Seconds from Enter to the desk in a fresh program."""
    words = [*OURS, "play", "three-pistols", "--seed", "7"]
    with Terminal(words, folder()) as terminal:
        terminal.wait_for("You have")
        while terminal.read(1.0):  # a reader takes longer to press Enter
            pass
        start = perf_counter()
        terminal.press(b"\r")
        terminal.wait_for(DESK)
        return perf_counter() - start


async def later() -> list[float]:
    """Seconds from Enter to the desk, program after program in one process."""
    return [await _one() for _ in range(RUNS + 1)][1:]


async def _one() -> float:
    async with seated() as seat:
        await seat.click("Three pistols")
        start = perf_counter()
        seat.app.post_message(Key("enter", "\r"))
        while DESK not in seat.text:
            await seat.pilot.pause(0)
        taken = perf_counter() - start
        await seat.settle()
        return taken


def measure() -> list[Row]:
    """The middle of several programs, and of several shifts."""
    fresh, next_one = median(first() for _ in range(RUNS)), median(asyncio.run(later()))
    return [
        Row("start a shift of 40, the first", ms(fresh), "-", "-", _reach(), fresh <= REACH),
        Row("start a shift of 40, the next", ms(next_one), "-", "-", _reach(), next_one <= REACH),
    ]


def _reach() -> str:
    return f"<= {ms(REACH)}"


if __name__ == "__main__":
    show(*measure())

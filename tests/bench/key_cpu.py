"""Processor time of a key at the desk, beside the same key in Textual's own table.

Run ``python -m tests.bench.key_cpu``. Each program runs in a terminal of its own and gets one key
after the other; the next one comes when the screen stands still. What the system counts for the
process meanwhile is divided by the keys. Reads ``/proc``, so it needs Linux.
"""

import os
from contextlib import ExitStack
from pathlib import Path

from tests.bench.key_to_paint import DOWN, LIST, MARK, PAPER, QUIET
from tests.bench.peers import OURS, TABLE, folder, script
from tests.bench.table import Row, ms, show, times
from tests.safety.terminal import Terminal

REACH = 0.025
"""Seconds a key: with forty of them a second on two cores half the machine stays free."""
ROUNDS = 2
"""How often a row of keys is pressed: the system counts in hundredths of a second."""
_USER, _SYSTEM = 11, 12
"""Places in ``/proc/PID/stat`` after the name: time in the program, and in the system for it."""


def spent(pid: int) -> float:
    """Seconds of processor time that a process has used, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[_USER]) + int(fields[_SYSTEM])) / os.sysconf("SC_CLK_TCK")


def a_key(terminal: Terminal, keys: list[bytes]) -> float:
    """Seconds of processor time for one of these keys, on average."""
    before = spent(terminal.process.pid)
    for key in keys * ROUNDS:
        terminal.press(key)
        terminal.read(1.0)
        while terminal.read(QUIET):
            pass
    return (spent(terminal.process.pid) - before) / (len(keys) * ROUNDS)


def measure() -> list[Row]:
    """The table, the list and the paper, one after the other in one run."""
    with ExitStack() as stack:
        peer = stack.enter_context(Terminal([script(TABLE)], folder()))
        peer.see("QXTU4119823")
        words = [*OURS, "play", "three-pistols", "--seed", "7"]
        desk = stack.enter_context(Terminal(words, folder()))
        desk.see("You have")
        desk.press(b"\r")
        desk.see("0/40")
        floor, listed = a_key(peer, LIST), a_key(desk, LIST)
        desk.press(b"\r")
        desk.see("EXERCISE")
        a_key(desk, [DOWN])
        paper, marked = a_key(desk, PAPER), a_key(desk, MARK)
    return [
        _row("processor time a key, lines of the list", listed, floor),
        _row("processor time a key, boxes of a paper", paper, floor),
        _row("processor time a key, a mark, committed", marked, floor),
    ]


def _row(work: str, here: float, floor: float) -> Row:
    beside = f"DataTable's own {ms(floor)}"
    return Row(work, ms(here), beside, times(here / floor), f"<= {ms(REACH)}", here <= REACH)


if __name__ == "__main__":
    show(*measure())

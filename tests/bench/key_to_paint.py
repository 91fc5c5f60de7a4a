"""From a key to its paint on the desk, beside the same key in Textual's own table.

Run ``python -m tests.bench.key_to_paint``. Measured in a terminal of our own, from the key going
in to the last byte of the first frame coming out: the chosen line, the framed box, the mark. What
follows from it elsewhere (a line of text below, other keys) comes with the next frame, which
Textual holds back for up to two sixtieths of a second. Needs a POSIX system.
"""

from collections.abc import Iterable
from contextlib import ExitStack
from time import perf_counter

from tests.bench.peers import OURS, TABLE, folder, script
from tests.bench.table import Row, ms, percentile, show, times
from tests.safety.terminal import Terminal

REACH = 0.03
PART = 0.008
"""Seconds without a byte that part two frames."""
QUIET = 0.1
"""Seconds without a byte after which nothing more comes."""
DOWN, UP = b"\x1b[B", b"\x1b[A"
LIST = [DOWN] * 30 + [UP] * 30
"""Keys pressed in the list of consignments, and in the table."""
PAPER = ([DOWN] * 7 + [UP] * 7) * 4
"""Keys pressed on a paper: boxes chosen."""
MARK = [b"m"] * 40
"""A box marked, this way and that."""


def paints(terminal: Terminal, keys: Iterable[bytes]) -> list[float]:
    """Seconds from each key to the end of its first frame."""
    return [_paint(terminal, key) for key in keys]


def _paint(terminal: Terminal, key: bytes) -> float:
    start = perf_counter()
    terminal.press(key)
    terminal.read(1.0)
    last = perf_counter()
    while terminal.read(PART):
        last = perf_counter()
    while terminal.read(QUIET):
        pass
    return last - start


def _settled(terminal: Terminal, text: str) -> None:
    terminal.wait_for(text)
    while terminal.read(0.5):
        pass


def measure() -> list[Row]:
    """The table, the list and the paper, one after the other in one run."""
    with ExitStack() as stack:
        peer = stack.enter_context(Terminal([script(TABLE)], folder()))
        _settled(peer, "QXTU4119823")
        words = [*OURS, "play", "three-pistols", "--seed", "7"]
        desk = stack.enter_context(Terminal(words, folder()))
        _settled(desk, "You have")
        desk.press(b"\r")
        _settled(desk, "0/40")
        table, listed = paints(peer, LIST), paints(desk, LIST)
        desk.press(b"\r")
        _settled(desk, "EXERCISE")
        paper, marked = paints(desk, [DOWN, *PAPER])[1:], paints(desk, MARK)
    beside = percentile(table, 0.95)
    return [
        _row("key to paint, lines of the list (p95)", percentile(listed, 0.95), beside),
        _row("key to paint, boxes of a paper (p95)", percentile(paper, 0.95), beside),
        _row("key to paint, a mark, committed (p95)", percentile(marked, 0.95), beside),
    ]


def _row(work: str, here: float, beside: float) -> Row:
    ratio = times(here / beside)
    return Row(
        work, ms(here), f"DataTable's own {ms(beside)}", ratio, f"<= {ms(REACH)}", here <= REACH
    )


if __name__ == "__main__":
    show(*measure())

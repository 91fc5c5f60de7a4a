"""First paint of home, beside a minimal Textual program: from starting Python to the first frame.

Run ``python -m tests.bench.first_paint``. Needs a POSIX system: both run in a terminal of our own.
"""

from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from tests.bench.peers import MINIMAL, OURS, folder, script
from tests.bench.table import TIMES, Row, alternating, ms, show, times
from tests.safety.terminal import Terminal

REACH = 1.5


def painted(words: Sequence[str], text: str, kept: Path) -> float:
    """Seconds until ``text`` is on the screen of a fresh program with its store in ``kept``."""
    start = perf_counter()
    with Terminal(words, kept) as terminal:
        terminal.wait_for(text)
        return perf_counter() - start


def measure() -> Row:
    """Ours and the minimal one in turns; the store is there, as on every day but the first."""
    peer, kept = script(MINIMAL), folder()
    painted(OURS, "Cargo profiling desk", kept)
    home, minimal = alternating(
        lambda: painted(OURS, "Cargo profiling desk", kept),
        lambda: painted([peer], "A minimal program", kept),
    )
    ratio = home / minimal
    return Row(
        "first paint of home",
        ms(home),
        f"minimal Textual app {ms(minimal)}",
        times(ratio),
        f"<= {REACH} {TIMES}",
        ratio <= REACH,
    )


if __name__ == "__main__":
    show(measure())

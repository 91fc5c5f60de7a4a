"""Resident memory at the desk, beside the minimal Textual program.

Run ``python -m tests.bench.memory``. Reads ``/proc``, so it needs Linux.
"""

from collections.abc import Sequence
from pathlib import Path

from tests.bench.peers import MINIMAL, OURS, folder, script
from tests.bench.table import Row, show, times
from tests.safety.terminal import Terminal

REACH = 130.0
"""MiB."""


def resident(pid: int) -> float:
    """MiB that a program holds in memory."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    held = next(line for line in lines if line.startswith("VmRSS"))
    return int(held.split()[1]) / 1024


def at(words: Sequence[str], steps: Sequence[tuple[str, bytes]]) -> list[float]:
    """MiB after each step: a text that is waited for, then the keys that follow it."""
    held = []
    with Terminal(words, folder()) as terminal:
        for text, keys in steps:
            terminal.wait_for(text)
            while terminal.read(0.3):
                pass
            held.append(resident(terminal.process.pid))
            terminal.press(keys)
    return held


def measure() -> list[Row]:
    """At the desk, and once the rules have spoken; no database is loaded for them."""
    steps = (
        ("You have", b"\r"),
        ("0/40", b"\r"),
        ("EXERCISE", b"j"),
        ("Judge", b"\r"),
        ("judged at", b"r"),
        ("An honest reason", b""),
    )
    desk = at([*OURS, "play", "three-pistols", "--seed", "7"], steps)
    minimal = at([script(MINIMAL)], [("A minimal program", b"")])[0]
    return [
        _row("resident memory at the desk", desk[1], minimal),
        _row("the same once rules have spoken", desk[-1], minimal),
    ]


def _row(work: str, here: float, minimal: float) -> Row:
    return Row(
        work,
        f"{here:.0f} MiB",
        f"minimal Textual app {minimal:.0f} MiB",
        times(here / minimal),
        f"<= {REACH:.0f} MiB",
        here <= REACH,
    )


if __name__ == "__main__":
    show(*measure())

"""From a signal to the end of the program, for everything that takes long.

Run ``python -m tests.bench.leaving``.
"""

import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter, sleep

from tests.bench.peers import OURS, PYTHON
from tests.bench.table import Row, ms, show

SECONDS = 1.0
"""The most that a signal may take."""
BEGINS = 3.0
"""Seconds until a program is in the midst of its work."""
LONG: Mapping[str, tuple[str, ...]] = {
    "calibrate": ("calibrate", "three-pistols", "--count", "100000"),
    "simulate": ("simulate", "three-pistols", "--shifts", "20000"),
    "simulate --trainees": ("simulate", "three-pistols", "--trainees", "5000"),
    "measure": ("measure",),
    "generate .jsonl": ("generate", "three-pistols", "--count", "5000000", "--to", "made.jsonl"),
    "generate .parquet": ("generate", "three-pistols", "--count", "50000", "--to", "m.parquet"),
}
"""What takes longer than anybody waits."""


def measure() -> list[Row]:
    """One line for each."""
    return [_row(name, words) for name, words in LONG.items()]


def _row(name: str, words: tuple[str, ...]) -> Row:
    with tempfile.TemporaryDirectory() as made:
        program = subprocess.Popen(
            [PYTHON, *OURS, *words], cwd=made, env=_environment(made), stdout=subprocess.DEVNULL
        )
        sleep(BEGINS)
        began = perf_counter()
        program.send_signal(signal.SIGINT)
        code = program.wait()
        took = perf_counter() - began
        left = [path.name for path in Path(made).iterdir() if path.name != "data"]
    assert (code, left) == (130, []), (name, code, left)
    return Row(f"Ctrl-C during {name}", ms(took), "-", "-", f"<= {ms(SECONDS)}", took <= SECONDS)


def _environment(folder: str) -> dict[str, str]:
    return {"PROFILER_SIM_DATA": f"{folder}/data", "PYTHONPATH": str(Path.cwd())}


if __name__ == "__main__":
    show(*measure())

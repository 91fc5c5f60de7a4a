"""``--help``, ``validate`` and ``preview`` of a scenario, beside a Python that does nothing.

Run ``python -m tests.bench.command_line``.
"""

import subprocess
from collections.abc import Sequence

from tests.bench.peers import OURS, PYTHON
from tests.bench.table import TIMES, Row, alternating, ms, seconds, show, times

HELP, VALIDATE, PREVIEW = 5, 20, 60
"""How many times as long as nothing at all."""
SCENARIO = "scenarios/three-pistols.yaml"


def run(words: Sequence[str]) -> float:
    """Seconds of one run from beginning to end."""
    command = [PYTHON, *words]
    return seconds(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True))


def measure() -> list[Row]:
    """The commands and the empty one in turns."""
    told, checked, seen, nothing = alternating(
        lambda: run([*OURS, "--help"]),
        lambda: run([*OURS, "validate", SCENARIO]),
        lambda: run([*OURS, "preview", SCENARIO]),
        lambda: run(["-c", "pass"]),
    )
    return [
        _row("--help", told, nothing, HELP),
        _row("validate of a scenario", checked, nothing, VALIDATE),
        _row("preview of a scenario", seen, nothing, PREVIEW),
    ]


def _row(work: str, here: float, nothing: float, reach: int) -> Row:
    ratio = here / nothing
    return Row(
        work,
        ms(here),
        f"python -c pass {ms(nothing)}",
        times(ratio),
        f"<= {reach} {TIMES}",
        ratio <= reach,
    )


if __name__ == "__main__":
    show(*measure())

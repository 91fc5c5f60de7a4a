"""``--help`` and ``validate`` of a scenario, beside a Python that does nothing.

Run ``python -m tests.bench.command_line``.
"""

import subprocess
from collections.abc import Sequence

from tests.bench.peers import OURS, PYTHON
from tests.bench.table import Row, alternating, ms, seconds, show, times

REACH = 0.2
"""Seconds more than nothing at all."""
SCENARIO = "scenarios/three-pistols.yaml"


def run(words: Sequence[str]) -> float:
    """Seconds of one run from beginning to end."""
    command = [PYTHON, *words]
    return seconds(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True))


def measure() -> list[Row]:
    """Both commands and the empty one in turns."""
    told, checked, nothing = alternating(
        lambda: run([*OURS, "--help"]),
        lambda: run([*OURS, "validate", SCENARIO]),
        lambda: run(["-c", "pass"]),
    )
    return [_row("--help", told, nothing), _row("validate of a scenario", checked, nothing)]


def _row(work: str, here: float, nothing: float) -> Row:
    more = here - nothing
    return Row(
        work,
        ms(here),
        f"python -c pass {ms(nothing)}",
        f"{times(here / nothing)}, {ms(more)} more",
        f"<= {ms(REACH)} more",
        more <= REACH,
    )


if __name__ == "__main__":
    show(*measure())

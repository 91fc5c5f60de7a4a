"""A shift that is killed again and again loses nothing that had been said to be kept."""

import subprocess
import sys
from pathlib import Path

import pytest


def _killed(folder: Path, kills: int, seed: int) -> str:
    words = ("-m", "tests.safety.kills", str(folder), str(kills), str(seed))
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3_000:]
    return done.stdout


@pytest.mark.thorough
def test_a_killed_shift_goes_on_as_if_nothing_had_been(tmp_path: Path) -> None:
    """Same consignment, same minutes, and at its end the debrief of an undisturbed one."""
    assert _killed(tmp_path, 10, seed=1).startswith("10 kills")


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_five_hundred_kills(seed: int, tmp_path: Path) -> None:
    """At random moments, while dealing too, and at each statement of a step."""
    assert _killed(tmp_path, 100, seed).startswith("100 kills")

"""Terminals and locales as they come: the program starts, is played and leaves in each."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.repetition import first_of
from tests.safety.terminal import Terminal

PLAY = ("-m", "profiler_sim", "play", "three-pistols", "--seed", "5")
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A locale of plain letters that Python may not improve."""
WIDE = Path(__file__).parents[1] / "files" / "bad" / "wide-signs.yaml"


@pytest.mark.thorough
@first_of(
    "environment",
    [
        pytest.param({"TERM": "dumb"}, id="dumb"),
        pytest.param(ASCII, id="plain letters"),
        pytest.param({"LC_ALL": "C"}, id="C", marks=pytest.mark.slow),
        pytest.param({"TERM": "vt100", "NO_COLOR": "1"}, id="old", marks=pytest.mark.slow),
        pytest.param({"TERM": ""}, id="nameless", marks=pytest.mark.slow),
        pytest.param({"COLUMNS": "x", "LINES": "-1"}, id="false sizes", marks=pytest.mark.slow),
    ],
)
def test_a_shift_is_played_in_any_terminal(environment: Mapping[str, str], tmp_path: Path) -> None:
    """From the briefing to the papers and out again, no traceback."""
    with Terminal(PLAY, tmp_path, size=(80, 24), environment=environment) as terminal:
        for sign, key in (("Three pistols", b"\r"), ("Enter reads", b"\r"), ("Shipper", b"\x11")):
            terminal.see(sign)
            terminal.press(key)

        assert terminal.left() == (0, "")
        assert terminal.is_restored


@pytest.mark.thorough
def test_a_storm_of_sizes_in_a_real_terminal(tmp_path: Path) -> None:
    """Fifty sizes in a second, the smallest among them, and the program is still there."""
    with Terminal(PLAY, tmp_path) as terminal:
        terminal.wait_for("Three pistols")
        for number in range(50):
            terminal.resized(1 + number * 37 % 200, 1 + number * 13 % 70)
            terminal.read(0.02)
        terminal.resized(100, 30)
        terminal.see("You have")  # the briefing, drawn for the last size
        terminal.press(b"\r")
        terminal.see("Enter reads")
        terminal.press(b"\x11")

        assert terminal.left() == (0, "")
        assert terminal.is_restored


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", *words],
        env={**os.environ, **ASCII},
        capture_output=True,
        text=True,
        encoding="ascii",
        check=False,
    )


@pytest.mark.thorough
def test_letters_a_terminal_does_not_know_come_out_as_numbers() -> None:
    """No traceback, and what is JSON stays JSON."""
    told = _run("validate", str(WIDE))
    assert told.returncode == 1
    assert "\\u57fa" in told.stdout
    assert told.stderr == ""

    told = _run("validate", str(WIDE), "--json")
    assert "\u57fa\u672c" in json.loads(told.stdout)["problems"][0]["message"]

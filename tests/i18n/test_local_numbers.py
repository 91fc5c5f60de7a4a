"""Numbers in sentences have the reader's decimal comma; papers and what is typed have points."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.i18n.local_tour import decimal_points
from tests.i18n.pseudo import ROOT

COMMANDS = (
    "simulate three-pistols --shifts 5",
    "simulate three-pistols --shifts 2 --trainees 3",
    "calibrate three-pistols --count 400",
    "list methods --unit Bar",
    "list examinations --unit Bar",
    "list enquiries --unit Bar",
)
"""Commands that write numbers."""


def written(*words: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a module prints in a process of its own."""
    monkeypatch.setenv("PROFILER_SIM_DATA", str(folder))
    done = subprocess.run(
        [sys.executable, "-m", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def english_numbers(text: str) -> list[str]:
    """Lines with a decimal point."""
    return [line for line in text.splitlines() if decimal_points(line)]


@pytest.mark.thorough
@pytest.mark.parametrize("command", COMMANDS)
def test_commands(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each in Bosnian."""
    words = ("profiler_sim", "--language", "bs", *command.split())
    text = written(*words, folder=tmp_path, monkeypatch=monkeypatch)
    assert any(letter in text for letter in "čćšžđ")
    assert english_numbers(text) == []


@pytest.mark.thorough
@pytest.mark.parametrize("source", ["mistakes", "sheets", "answers"])
def test_messages(source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said of many faulty files, the sheets of a printed exercise, and answers."""
    words = ("tests.i18n.local_numbers", "bs", source)
    text = written(*words, folder=tmp_path, monkeypatch=monkeypatch)
    assert any(letter in text for letter in "čćšžđ")
    assert english_numbers(text) == []


def test_a_decimal_point_is_told_from_codes_times_and_dates() -> None:
    """So that the tests above can fail, and do not fail in vain."""
    assert decimal_points("2.5 kg, +3.25 (-0.1)") == ["2.5", "3.25", "0.1"]
    assert decimal_points("0810.90, 10.000 USD, 192.168.1.20, 2.3.2026., 2,5, v1.2") == []

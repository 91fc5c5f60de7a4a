"""However the program ends, the terminal is as it was found and nobody reads a traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from profiler_sim.store.sqlite import open_store
from tests.safety.terminal import PATIENCE, Terminal

pytestmark = pytest.mark.thorough

PLAY = ("-m", "profiler_sim", "play", "three-pistols", "--seed", "5")
BROKEN = """
import sys
from profiler_sim.__main__ import main
from profiler_sim.tui.{module} import {name}

def broken(*_):
    secret = "a value nobody should read"
    raise ZeroDivisionError("[bold]half[/] a markup")

{name}.{method} = broken
sys.argv = ["profiler-sim", "play", "three-pistols"]
main()
"""
"""The program with a fault in one of its screens."""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_the_terminal_as_it_was(number: signal.Signals, tmp_path: Path) -> None:
    """Exit code 130, and not a word."""
    with Terminal(PLAY, tmp_path) as terminal:
        terminal.wait_for("Three pistols")
        terminal.process.send_signal(number)

        assert terminal.left() == (130, "")
        assert terminal.is_restored


def test_a_signal_in_a_shift_keeps_every_step(tmp_path: Path) -> None:
    """What had been done stands in the store, and the store is sound."""
    with Terminal(PLAY, tmp_path) as terminal:
        terminal.see("Three pistols")
        terminal.press(b"\r")
        terminal.see("Enter reads the papers")
        terminal.press(b"\r")
        terminal.wait_for("papers read")
        terminal.process.send_signal(signal.SIGTERM)

        assert terminal.left() == (130, "")
    store = open_store(tmp_path / "shifts.db")
    assert [row.seq for row in store.events("1")] == [1]
    assert store.verify("1") is None
    store.close()


def test_closing_the_window_ends_the_program(tmp_path: Path) -> None:
    """No process is left behind, and it counts as no crash."""
    with Terminal(PLAY, tmp_path) as terminal:
        terminal.wait_for("Three pistols")
        terminal.hang_up()

        code, _ = terminal.left()

    assert code > 0
    assert not (tmp_path / "crash.txt").exists()


@pytest.mark.parametrize(
    ("module", "name", "method"),
    [
        pytest.param("screens.briefing", "BriefingPage", "action_begin", id="a key"),
        pytest.param("screens.briefing", "BriefingPage", "body", id="a screen being made"),
        pytest.param("widgets.frame", "KeyBar", "render", id="a widget being drawn"),
        pytest.param("profiler", "Profiler", "on_mount", id="the first step"),
    ],
)
def test_a_fault_of_ours_is_told_in_a_sentence(
    module: str, name: str, method: str, tmp_path: Path
) -> None:
    """Exit code 2, the terminal as it was, and a file that says what broke."""
    script = BROKEN.format(module=module, name=name, method=method)
    with Terminal(("-c", script), tmp_path) as terminal:
        if method == "action_begin":
            terminal.see("Three pistols")
            terminal.press(b"\r")

        code, said = terminal.left()

        assert code == 2
        assert terminal.is_restored
    file = tmp_path / "crash.txt"
    assert said.startswith("The program stopped because of its own error.")
    assert said.count("\n") == 1
    assert str(file) in said
    assert b"Traceback" not in terminal.written
    assert b"nobody should read" not in terminal.written
    assert "ZeroDivisionError: [bold]half[/] a markup" in file.read_text(encoding="utf-8")


def test_a_fault_without_a_place_for_its_file_is_told_too(tmp_path: Path) -> None:
    """The folder is a file: one sentence all the same."""
    taken = tmp_path / "taken"
    taken.write_text("not a folder", encoding="utf-8")
    script = (
        "import profiler_sim.cli.main as m\nm.parser_of = lambda: 1 / 0\n"
        "from profiler_sim.__main__ import main\nmain()"
    )
    with Terminal(("-c", script), taken) as terminal:
        code, said = terminal.left()

    assert code == 2
    assert "The error could not be written to" in said
    assert "Traceback" not in said


def test_without_a_terminal_there_are_no_screens(tmp_path: Path) -> None:
    """A sentence and exit code 2, not a program that waits for keys that never come."""
    done = subprocess.run(
        [sys.executable, *PLAY],
        env={**os.environ, "PROFILER_SIM_DATA": str(tmp_path)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )

    assert done.returncode == 2
    assert done.stderr.startswith("The screens need a terminal")
    assert done.stdout == ""


def test_a_terminal_that_has_gone_ends_a_program_that_ignores_its_signal(tmp_path: Path) -> None:
    """As under ``nohup``: it would look for keys for ever."""
    script = (
        "import runpy, signal; signal.signal(signal.SIGHUP, signal.SIG_IGN);"
        " runpy.run_module('profiler_sim', run_name='__main__', alter_sys=True)"
    )
    with Terminal(["-c", script], tmp_path) as terminal:
        terminal.wait_for("Three pistols")
        terminal.hang_up()

        assert terminal.process.wait(PATIENCE) == 130

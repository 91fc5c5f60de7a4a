"""Which editor the bench opens."""

import sys

import pytest

from profiler_sim.tui.bench.editor import editor_command


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ({"EDITOR": "nano"}, ["nano"]),
        ({"EDITOR": "nano", "VISUAL": "code --wait"}, ["code", "--wait"]),
        ({"EDITOR": "nano", "VISUAL": ""}, ["nano"]),
        ({}, ["notepad" if sys.platform == "win32" else "vi"]),
    ],
)
def test_the_environment_names_the_editor(
    named: dict[str, str], words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """VISUAL before EDITOR, with its words; else what the system has."""
    for name in ("EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    for name, value in named.items():
        monkeypatch.setenv(name, value)

    assert editor_command() == words

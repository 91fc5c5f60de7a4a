"""What trainees disagree with, as their mentor reads it."""

import json
import re

import pytest

from profiler_sim.app import start
from profiler_sim.cli.main import run
from profiler_sim.play.trainee_feedback import Guess, TraineeFeedback
from profiler_sim.shift.commands import Close
from tests.tui.seat import StillClock, unasked


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> TraineeFeedback:
    """A closed shift with a guess, whose store the command opens."""
    store = unasked(Close())
    monkeypatch.setattr(start, "open_store", lambda: store)
    remarks = TraineeFeedback(store, "1", StillClock())
    remarks.keep_guess(Guess(finds=1, slipped=2))
    return remarks


def test_a_remark_is_listed_with_its_shift_and_goods(
    said: TraineeFeedback, capsys: pytest.CaptureFixture[str]
) -> None:
    """On lines of its own; what would steer a terminal is made visible."""
    said.disagree("002", "[b]nobody[/b] \x1b[2J ships it so")

    assert run(["remarks"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "Three pistols · trainee · no. 1 · three-pistols, seed 7"
    assert re.match(r"  002  [A-Z]", shown[1])
    assert shown[2] == "      [b]nobody[/b] ␛[2J ships it so"
    assert len(shown) == 3


def test_remarks_as_one_json_document(
    said: TraineeFeedback, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text to the letter; a guess is no remark for the mentor."""
    said.disagree("002", "first")
    said.disagree("003", "second")

    assert run(["remarks", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["remarks"]
    assert [(row["consignment"], row["text"]) for row in found] == [
        ("002", "first"),
        ("003", "second"),
    ]
    assert found[0]["when"] == "2026-03-02T06:00:00Z"


def test_where_nobody_disagreed_that_is_said(
    said: TraineeFeedback, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence, or an empty list."""
    assert said.guess == Guess(finds=1, slipped=2)
    assert run(["remarks"]) == 0
    assert capsys.readouterr().out == "Nobody has disagreed with a debrief yet.\n"
    assert run(["remarks", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"remarks": []}

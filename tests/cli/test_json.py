"""JSON documents of commands: values stay as they are, unseen characters become escapes."""

import json

import pytest

from profiler_sim.cli.main import run

UNSEEN = "\x01\x1b\x7f\x85\x9b\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\udce9"


@pytest.mark.parametrize("char", UNSEEN, ids=lambda char: f"U+{ord(char):04X}")
def test_unseen_characters_are_escapes(char: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever reads the document gets the same value; a terminal gets plain characters."""
    value = f"CSQU{char}3054383 šđčćž"

    assert run(["identify", value, "--json"]) == 0

    text = capsys.readouterr().out
    assert json.loads(text)["values"][0]["value"] == value
    assert char not in text
    assert "šđčćž" in text


@pytest.mark.parametrize("command", [["facts", "--json"], ["schema", "scenario"]])
def test_a_document_ends_with_a_line_end(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Line ends between values stay line ends."""
    assert run(command) == 0

    text = capsys.readouterr().out
    assert text.endswith("}\n")
    assert json.loads(text)

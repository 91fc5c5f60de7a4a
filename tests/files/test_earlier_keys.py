"""Keys of earlier versions: a file that has them is read, and a note names the word of today."""

from pathlib import Path

import pytest

from profiler_sim.catalogue.methods import Method
from profiler_sim.files.authored_files import read_file
from profiler_sim.scenario.model import Scenario

SHIPPED = Path(__file__).parents[2] / "scenarios"


@pytest.fixture
def method(tmp_path: Path) -> Path:
    """A shipped method with the key of version 0.1.0."""
    text = (SHIPPED / "catalogue" / "methods" / "glass-eels.yaml").read_text(encoding="utf-8")
    path = tmp_path / "glass-eels.yaml"
    path.write_text(text.replace("\nfind report:", "\ntold:"), encoding="utf-8")
    return path


def test_a_method_of_an_earlier_version_is_read_with_a_note(method: Path) -> None:
    """The old word still works, and the note stands at its line."""
    value, notes = read_file(method)

    assert isinstance(value, Method)
    assert value.find_report
    (note,) = notes
    assert (note.code, note.severity, note.column) == ("file.earlier_key", "note", 1)
    assert "told" in note.message
    assert "find report" in note.message


def test_a_case_of_an_earlier_version_is_read_with_a_note(tmp_path: Path) -> None:
    """So is the report of a load written by hand."""
    path = tmp_path / "old-case.yaml"
    path.write_text(
        "scenario: old-case\ntitle: A\nunit: port of Bar\nmy cases:\n"
        "  - goods: TILES\n    hides:\n      method: a\n      place: b\n      told: two boxes\n",
        encoding="utf-8",
    )
    value, notes = read_file(path)

    assert isinstance(value, Scenario)
    hides = value.my_cases[0].hides
    assert hides
    assert hides.find_report == "two boxes"
    assert [(each.code, each.line) for each in notes] == [("file.earlier_key", 9)]

"""A draft of a scenario file: edits, undo, saving, and what an editor does meanwhile."""

from pathlib import Path

import pytest

from profiler_sim.errors import ProblemsFound
from profiler_sim.files.yaml_edits import YamlEdit
from profiler_sim.mentor.draft import ScenarioDraft, refuse_other_kinds

MONDAY = """\
scenario: monday  # as the file
title: Monday
unit: Bar
# what is hidden
hidden:
  firearms in machinery: 2
"""
FAULTS = {
    "unit: Bar": ("unit: Barr", 3),
    "title: Monday": ("title Monday", 2),
    "scenario: monday": ("scenario: [monday", 1),
    "  firearms in machinery: 2": ("  firearms in machinery: two", 6),
    "firearms in machinery": ("fire arms in machine", 6),
    "hidden:": ("hiden:", 5),
    "# what is hidden": ("level: hard", 4),
    "machinery: 2": ("machinery: 90", 6),
    "title: Monday\n": ("title: Monday\ntitle: Tuesday\n", 3),
    "unit: Bar\n": ("unit: Bar\nbudget:\n  searches: -1\n", 5),
    "2\n": ("2\nmy cases:\n  - goods: TILES\n    from: Atlantis\n", 9),
}
"""What is written in an editor in place of what, and the line that is then wrong."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A scenario with comments."""
    path = tmp_path / "monday.yaml"
    path.write_text(MONDAY, encoding="utf-8")
    return path


def test_a_draft_is_edited_undone_and_saved(file: Path) -> None:
    """Until it is saved every change can be taken back; comments stay."""
    draft = ScenarioDraft.of(file)
    first = draft.edited([YamlEdit(("title",), "Tuesday")])
    second = first.edited([YamlEdit(("level",), "advanced"), YamlEdit(("budget", "random"), "2")])

    assert second.text == (
        "scenario: monday  # as the file\ntitle: Tuesday\nunit: Bar\nlevel: advanced\n"
        "# what is hidden\nhidden:\n  firearms in machinery: 2\nbudget:\n  random: 2\n"
    )
    assert second.undone() == first
    assert second.undone().undone() == draft == draft.undone()
    assert file.read_text(encoding="utf-8") == MONDAY

    saved = second.written()
    assert file.read_text(encoding="utf-8") == saved.text
    assert not saved.is_changed
    assert saved.undone() == saved


def test_an_edit_that_changes_nothing_is_no_change(file: Path) -> None:
    """Nothing to undo, nothing to save."""
    draft = ScenarioDraft.of(file)
    assert draft.edited([YamlEdit(("title",), "Monday"), YamlEdit(("rules",), None)]) is draft


def test_what_an_editor_writes_is_taken_and_never_loses_a_change(file: Path) -> None:
    """A draft with changes keeps them, and counts as changed."""
    draft = ScenarioDraft.of(file)
    changed = draft.edited([YamlEdit(("title",), "Tuesday")])
    file.write_text(MONDAY.replace("Bar", "Koper"), encoding="utf-8")

    assert draft.reread().plain["unit"] == "Koper"
    kept = changed.reread()
    assert kept.text == changed.text
    assert kept.is_changed
    assert kept.reread() == kept


@pytest.mark.parametrize("before", FAULTS)
def test_a_fault_of_the_draft_has_its_line(file: Path, before: str) -> None:
    """Of form, of names and of what does not go together."""
    after, line = FAULTS[before]
    file.write_text(MONDAY.replace(before, after, 1), encoding="utf-8")

    read = ScenarioDraft.of(file).read()

    assert read.scenario is None
    assert line in {each.line for each in read.problems if each.severity == "error"}


def test_a_sound_draft_is_a_scenario(file: Path) -> None:
    """Under the names of the catalogue."""
    read = ScenarioDraft.of(file).edited([YamlEdit(("unit",), "bar")]).read()
    assert read.scenario is not None
    assert read.scenario.unit == "Bar"


def test_other_files_are_no_scenario(file: Path) -> None:
    """A pack of rules is told apart; a broken file is opened to be mended."""
    file.write_text("pack: hurry\n", encoding="utf-8")
    with pytest.raises(ProblemsFound):
        refuse_other_kinds(ScenarioDraft.of(file))
    file.write_text("{", encoding="utf-8")
    refuse_other_kinds(ScenarioDraft.of(file))


def test_new_keys_stand_in_the_order_of_the_model() -> None:
    """By the names that files use."""
    assert ScenarioDraft.key_order(("my cases", 0))[:3] == ["goods", "commodity", "from"]
    assert ScenarioDraft.key_order(("my cases", 0, "clues", 1))[0] == "shows"
    assert ScenarioDraft.key_order(("hidden",)) == ()

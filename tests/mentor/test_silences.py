"""What an author would not notice by herself is reported: empty keys, zeros, ids given twice."""

from pathlib import Path

import pytest

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.documents.boxes import boxes_by_enquiry
from profiler_sim.files.csv_columns import column_readings
from profiler_sim.files.csv_tables import open_table
from profiler_sim.files.folder_walk import walk_folder
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.validation import validate
from profiler_sim.problems import Severity
from tests.mentor.mistakes import SOUND

SCENARIO = """\
scenario: mine
title: Mine
unit: Bar
traffic:
  consignments: 40
hidden:
  firearms in machinery: 2
budget:
  desk minutes: 180
  searches: 4
rules: [core]
"""
PACK = """\
pack: mine
title: Mine
rules:
  - id: G01
    title: Few packages
    when: packages < 5
    why: Few packages are easily exchanged.
    innocent: Machines.
    points: 3
    examples:
      match: {packages: 3}
      no match: {packages: 7}
"""

QUIET = "scenario.cover_tells"
"""Said of the sound scenario too."""
Reported = tuple[str, int, str]
"""Code, line and severity of what is reported."""


def _reported(path: Path, text: str) -> list[Reported]:
    path.write_text(text, encoding="utf-8")
    return [(each.code, each.line, each.severity) for each in validate([path])]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("desk minutes: 180", "desk minutes:", 9),
        ("rules: [core]", "rules:", 11),
        ("rules: [core]", "my cases:\n  - commodity: furniture\n    goods:", 13),
    ],
)
def test_a_key_without_a_value_has_no_effect(
    tmp_path: Path, old: str, new: str, line: int
) -> None:
    """The line is there and does nothing; its author is told."""
    reported = _reported(tmp_path / "mine.yaml", SCENARIO.replace(old, new))

    assert ("file.empty_key", line, "warning") in reported


def test_minutes_for_nothing_are_reported(tmp_path: Path) -> None:
    """One minute opens one consignment and asks nothing."""
    text = SCENARIO.replace("desk minutes: 180", "desk minutes: 1")

    assert ("budget.few_minutes", 9, "warning") in _reported(tmp_path / "mine.yaml", text)
    assert "budget.few_minutes" not in {c for c, _, _ in _reported(tmp_path / "a.yaml", SCENARIO)}


@pytest.mark.parametrize(
    ("minutes", "code"),
    [
        ("5", "budget.no_search_minutes"),
        ("480", None),
        ("720", "budget.more_search_minutes"),
        ("-5", "file.below_zero"),
    ],
)
def test_search_minutes_that_leave_no_choice_are_reported(
    tmp_path: Path, minutes: str, code: str | None
) -> None:
    """Too few for any search, enough for the longest one each time, or below 0."""
    text = SCENARIO.replace("searches: 4", f"searches: 4\n  search minutes: {minutes}")
    codes = {name for name, _, _ in _reported(tmp_path / "mine.yaml", text)}

    assert codes == ({code} if code == "file.below_zero" else {code, QUIET} if code else {QUIET})


@pytest.mark.parametrize(
    ("costs", "code"),
    [
        ("full unload: {minutes: 150}", None),
        ("full unlaod: {minutes: 150}", "content.unknown_nearest"),
        ("tailgate check: {minutes: 15}", "content.unknown_nearest"),
        ("full unload: {minutes: 0}", "examination.takes_nothing"),
        ("full unload: {minuts: 9}", "file.unknown_key_in_braces"),
        ("full unload: {delay: -2}", "file.below_zero"),
    ],
)
def test_what_a_unit_says_of_its_searches_is_checked(
    tmp_path: Path, costs: str, code: str | None
) -> None:
    """A search that nobody knows, one of another transport, one that takes nothing."""
    text = f"{SOUND['unit'].partition('searches:')[0]}searches:\n  {costs}\n"

    errors = [name for name, _, how in _reported(tmp_path / "unit.yaml", text) if how == "error"]
    assert errors == ([code] if code else [])


@pytest.mark.parametrize("block", ["hidden", "exactly"])
def test_a_method_that_never_comes_is_reported(tmp_path: Path, block: str) -> None:
    """A number of 0 hides nothing."""
    name = "  counterfeit in mixed load: 0\n"
    before = "budget:" if block == "hidden" else "rules:"
    heading = "" if block == "hidden" else "exactly:\n"
    text = SCENARIO.replace(before, f"{heading}{name}{before}")

    codes = {code for code, _, _ in _reported(tmp_path / "mine.yaml", text)}
    assert "scenario.hidden_zero" in codes


def test_two_rules_of_one_id_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pack of hers with an id of a shipped pack, in one scenario."""
    (tmp_path / "pack.yaml").write_text(PACK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    text = SCENARIO.replace("[core]", "[core, pack.yaml]")
    assert ("rules.id_twice", 11, "warning") in _reported(tmp_path / "mine.yaml", text)


def test_an_empty_condition_is_reported_in_its_own_line(tmp_path: Path) -> None:
    """Not in the line below it, where the next key is."""
    text = PACK.replace("when: packages < 5", "when: |")

    code, line, _ = _reported(tmp_path / "mine.yaml", text)[0]
    assert (code, line) == ("condition.empty", 6)


@pytest.mark.parametrize("mode", MODES)
def test_a_clue_on_a_box_of_an_answer_is_an_error(tmp_path: Path, mode: Mode) -> None:
    """Without its enquiry a clue stands on a paper; the message names one, which mends it."""
    joint = catalogue()
    unit = next(each for each in joint.units.values() if each.mode == mode)
    method = next(each for each in joint.methods.values() if mode in each.modes)
    known = boxes_by_enquiry(mode, joint.of_unit(unit.unit))
    enquiry, box = next(
        (enquiry, box)
        for enquiry, boxes in known.items()
        for box in boxes
        if enquiry and box not in known[""]
    )
    clue = f"my cases:\n  - clues:\n      - box: {box}\n        shows: odd\n"
    text = SCENARIO.replace("unit: Bar", f"unit: {unit.unit}").replace(
        "firearms in machinery", method.method
    )

    codes = {code for code, _, _ in _reported(tmp_path / "mine.yaml", text + clue)}
    assert "case.answer_box" in codes
    mended = f"{text}{clue}        enquiry: {enquiry}\n"
    left = {code for code, _, _ in _reported(tmp_path / "mine.yaml", mended)}
    assert not left & {"case.answer_box", "case.no_box", "case.no_box_nearest"}, left


@pytest.mark.parametrize("cell", ["-3", '"-3,5"'])
def test_a_number_that_cannot_be_is_noted(tmp_path: Path, cell: str) -> None:
    """Packages and weights below zero: the first row that has one is named."""
    path = tmp_path / "facts.csv"
    path.write_text(f"id,gross_kg\na,4\nb,{cell}\nc,{cell}\n", encoding="utf-8")
    table = open_table(path, FACTS.keys())
    (column,) = column_readings(table, [FACTS["gross_kg"].column])
    for batch in table.batches():
        column.look(batch)

    notes = [note for note in column.settle() if note.code == "table.out_of_range"]
    assert [(note.params["row"], note.params["range"]) for note in notes] == [(3, "at least 0")]


@pytest.mark.parametrize("name", ["monday.docx", "monday.json", "list.XLSX"])
def test_a_file_of_another_program_is_named(tmp_path: Path, name: str) -> None:
    """Whoever saved a scenario with Word learns that it is not read."""
    (tmp_path / name).write_bytes(b"PK")
    (tmp_path / "letter.txt").write_text("Dear class", encoding="utf-8")

    ((path, problem),) = walk_folder(tmp_path).odd
    assert (path.name, problem.code) == (name, "file.other_program")
    assert problem.severity is Severity.WARNING

"""A preview: the briefing, two forms, where cases stand, what can be told; for the mentor."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from profiler_sim.cargo.forms import Sheet
from profiler_sim.cli.main import run
from profiler_sim.documents.briefing import build_briefing
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import readable_scenarios
from profiler_sim.files.templates import switched_on, template
from profiler_sim.mentor.preview import Preview, preview
from profiler_sim.scenario.model import Scenario
from tests.repetition import first_of

_LOUD = """\
scenario: loud
title: "Loud [bold]and[/] [@click=app.quit]clear[/]"
unit: Bar
briefing: "One [/] bracket."
traffic:
  consignments: 40
  from: {Guayaquil: 1, Gioia Tauro: 1}
hidden:
  cocaine in reefer machinery: 4
my cases:
  - goods: "[red]USED GARDEN MACHINES[/red]"
  - commodity: bananas
    hides: {method: cocaine in reefer machinery, place: reefer machinery}
"""


def _told(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", "preview", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.thorough
@first_of("name", [each.scenario for each in readable_scenarios()], quick=3)
def test_every_shipped_scenario_can_be_looked_at(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its briefing word for word, two papers and three areas."""
    code = run(["preview", name])

    told = capsys.readouterr()
    assert (code, told.err) == (0, "")
    said = " ".join(_words(told.out))
    made = scenario_by_name(name)
    operation = read_catalogue().operations.get(made.operation or "")
    for piece in build_briefing(made, operation):
        assert " ".join(_words(piece.text)) in said, piece
    assert len(re.findall("EXERCISE ─+[┐]", told.out)) == 2
    assert len(re.findall(r"^  [ ]+\d\d?  ", told.out, re.MULTILINE)) == 3


@pytest.mark.thorough
def test_a_file_with_warnings_is_told_with_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They stand at the end with line and caret; the exit code is that of a sound file."""
    file = tmp_path / "loud.yaml"
    file.write_text(_LOUD, encoding="utf-8")

    code = run(["preview", str(file)])

    told = capsys.readouterr().out
    assert code == 0
    assert re.search(rf"{re.escape(str(file))}:\d+:\d+: warning: ", told)
    assert re.search(r"^\d+ problems?$", told, re.MULTILINE)


@pytest.mark.thorough
def test_text_that_looks_like_markup_stays_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is taken for a style, on the briefing and on the forms."""
    file = tmp_path / "loud.yaml"
    file.write_text(_LOUD, encoding="utf-8")

    run(["preview", str(file)])

    told = capsys.readouterr().out
    assert "Loud [bold]and[/] [@click=app.quit]clear[/]   EXERCISE" in told
    assert "One [/] bracket." in told
    assert "[red]USED GARDEN MACHINES[/red]" in told
    assert "\x1b" not in told


def test_a_file_with_errors_is_not_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its faults are told instead, and the exit code says so."""
    file = tmp_path / "broken.yaml"
    file.write_text("scenario: broken\ntitle: X\nunit: Baar\n", encoding="utf-8")

    code = run(["preview", str(file)])

    told = capsys.readouterr().out
    assert code == 1
    assert "Did you mean “Bar”?" in told
    assert "EXERCISE" not in told


def test_a_scenario_nobody_knows_is_a_sentence() -> None:
    """Exit code 2 and no traceback."""
    told = _told("tree-pistols")

    assert (told.returncode, told.stdout) == (2, "")
    assert "Traceback" not in told.stderr
    assert told.stderr


@pytest.mark.thorough
def test_every_case_stands_in_the_order_of_the_file() -> None:
    """With its place on the manifest, what it hides, and the odds before and after questions."""
    made = _with_cases()

    seen = preview(made, read_catalogue(), seed=4)

    assert [load.stands.hides for load in seen.cases] == [
        "",
        "firearms in machinery, in the goods",
    ]
    assert [load.goods for load in seen.cases] == ["CERAMIC TILES", "USED GARDEN MACHINES"]
    assert 0 < seen.cases[1].stands.on_papers < seen.cases[1].stands.in_all < 1
    assert seen.cases[1].stands.loudest[
        "Its phone is that of a firm fined in March"
    ] == pytest.approx(4.77, 0.01)
    assert next(iter(seen.cases[1].stands.loudest)) == "payment: in cash"
    assert len({load.number for load in (*seen.cases, *seen.samples)}) >= 3


@pytest.mark.thorough
def test_her_own_case_is_the_sample_beside_its_twin() -> None:
    """What she wrote is drawn, and the lawful load that is likest to it."""
    seen = preview(_with_cases(), read_catalogue(), seed=4)

    mine, twin = seen.samples
    assert (mine.stands.hides, twin.stands.hides) == ("firearms in machinery, in the goods", "")
    assert "USED GARDEN MACHINES" in _text(mine.sheets[0])


@pytest.mark.thorough
def test_a_shift_that_hides_nothing_has_two_samples_all_the_same() -> None:
    """Chance may leave a shift without anything hidden."""
    found = [_quiet(seed) for seed in range(5)]

    nothing = [seen for seen in found if not any(load.stands.hides for load in seen.samples)]
    assert nothing
    assert all(len(seen.samples) == 2 for seen in found)
    assert not any(seen.are_alike for seen in nothing)


@pytest.mark.thorough
def test_what_is_dealt_is_what_is_played() -> None:
    """The seed of the preview is the seed of the shift; another seed shows other papers."""
    made = scenario_by_name("three-pistols")

    first, again, other = (preview(made, read_catalogue(), seed) for seed in (7, 7, 8))

    assert first == again
    assert first.samples != other.samples


@pytest.mark.thorough
def test_the_template_can_be_looked_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With every line that is switched off made one of its own."""
    file = tmp_path / "whole.yaml"
    file.write_text(switched_on(template("scenario").read_text("utf-8")), encoding="utf-8")

    code = run(["preview", str(file), "--seed", "3"])

    told = capsys.readouterr().out
    assert code == 0, told
    assert "What the evidence says of your own cases" in told


def _text(sheet: Sheet) -> str:
    return "\n".join(line for filled in sheet.boxes for line in filled.lines)


def _with_cases() -> Scenario:
    hides = {"method": "firearms in machinery", "place": "in the goods"}
    clue = {"shows": "Its phone is that of a firm fined in March", "box": "consignee"}
    return Scenario.model_validate(
        {
            "scenario": "mine",
            "title": "Mine",
            "unit": "Bar",
            "hidden": {"firearms in machinery": 1},
            "my cases": [
                {"goods": "CERAMIC TILES"},
                {
                    "goods": "USED GARDEN MACHINES",
                    "signs": {"payment": "in cash"},
                    "hides": hides,
                    "clues": [clue],
                },
            ],
        }
    )


def _quiet(seed: int) -> Preview:
    made = Scenario.model_validate(
        {
            "scenario": "quiet",
            "title": "Quiet",
            "unit": "Bar",
            "traffic": {"consignments": 10},
            "hidden": {"rip-on rip-off": 1},
        }
    )
    return preview(made, read_catalogue(), seed)

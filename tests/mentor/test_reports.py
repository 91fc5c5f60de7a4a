"""What ``validate`` says of scenarios, signs and methods, to the letter and to a program."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from profiler_sim.cargo.modes import MODES
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.i18n.wording import sentences
from profiler_sim.mentor.validation import validate
from profiler_sim.traffic.modes import EFFECTS, LINES, TRAFFIC
from tests.files.golden import told
from tests.mentor.golden import FOLDER, files
from tests.repetition import first_of


@first_of("path", files(), ids=lambda path: path.stem)
def test_a_faulty_file_is_told_to_the_letter(path: Path) -> None:
    """Place, line, caret and hint are as reviewed."""
    assert told(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.thorough
def test_every_problem_of_a_scenario_has_been_seen() -> None:
    """Each sentence about scenarios, methods and signs stands in a reviewed report."""
    seen = {found.code for path in files() for found in validate([path])}

    families = {"scenario", "case", "message", "mode", "budget"}
    named = ("scenario.unknown", "scenario.unknown_nearest")  # a name on a command line
    known = {c for c in sentences() if c.split(".")[0] in families and c not in named}
    assert known - seen == {"case.unlike_traffic", "mode.enquiry"}


@pytest.mark.thorough
def test_where_a_case_stands_is_a_note_and_no_fault(tmp_path: Path) -> None:
    """A program reads it among the problems; the command still says that all is well."""
    text = (FOLDER / "standing.yaml").read_text(encoding="utf-8")
    first = text.split("  - goods: USED GARDEN MACHINES\n    hides")[0]
    file = tmp_path / "mine.yaml"
    file.write_text(first, encoding="utf-8")

    answer = subprocess.run(
        [sys.executable, "-m", "profiler_sim", "validate", str(file), "--json"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    told = json.loads(answer.stdout)["problems"]
    (only,) = [each for each in told if each["code"] == "case.stands"]
    assert answer.returncode == 0
    assert (only["code"], only["severity"], only["line"]) == ("case.stands", "note", 8)
    assert "%" in only["message"]


def test_a_name_is_one_effect_in_every_mode_that_has_it() -> None:
    """No two modes declare an effect, or a line of an answer, under one name."""
    for mode in MODES:
        effects, lines = TRAFFIC[mode].effects, TRAFFIC[mode].lines
        assert all(EFFECTS[name] is effect for name, effect in effects.items()), mode
        assert all(LINES[name] is line for name, line in lines.items()), mode


def test_shipped_signs_use_only_what_their_effects_take() -> None:
    """What ships passes the table, and every word of the table is used or possible."""
    for sign in read_catalogue().signs.values():
        for name, value in sign.values.items():
            if value.written_by is not None:
                effect = EFFECTS[value.written_by["effect"]].parameters
                given = {k: v for k, v in value.written_by.items() if k != "effect"}
                assert given.keys() == effect.keys(), (sign.sign, name)
                assert all(effect[k].takes(v) for k, v in given.items()), (sign.sign, name)


def test_a_scenario_is_checked_without_what_is_heavy() -> None:
    """Without hand-written cases no NumPy, Faker or DuckDB is loaded."""
    script = (
        "import sys\nfrom profiler_sim.cli.main import run\n"
        "run(['validate', 'scenarios/three-pistols.yaml'])\n"
        "print(sorted({'textual', 'duckdb', 'numpy', 'faker', 'sqlite3'} & set(sys.modules)))"
    )

    answer = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=FOLDER.parents[2],
    )

    assert answer.stdout.splitlines()[-1] == "[]"

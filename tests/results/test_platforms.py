"""What goes to the platforms that mentors use, checked by models and readers that are not ours."""

import csv
import json
from functools import cache
from pathlib import Path

import duckdb
import pytest
from ralph.models.xapi.base.statements import BaseXapiStatement

from profiler_sim.cli.main import run
from profiler_sim.files.output_files import output_files
from profiler_sim.results.class_shifts import ClassShifts, read_class
from profiler_sim.results.decision_table import COLUMNS, write_csv, write_parquet
from profiler_sim.results.decisions import decision_rows
from profiler_sim.results.gradebook import write_gradebook
from profiler_sim.results.xapi import statements_json
from profiler_sim.settings import settings
from profiler_sim.store.sqlite import open_store
from tests.repetition import first_of
from tests.results.played_class import deals, played_class


@cache
def small_class() -> ClassShifts:
    """Three trainees, two deals, one of them played twice."""
    first, second = deals(("first-watch",), (3, 4))
    return read_class(played_class(3, (first, second, first)))


@pytest.mark.thorough
def test_every_statement_is_one_of_xapi() -> None:
    """By the models of a record store; ids are unique, and the same each time."""
    text = statements_json(small_class())
    statements = json.loads(text)

    for each in statements:
        BaseXapiStatement.model_validate(each)
    assert len({each["id"] for each in statements}) == len(statements)
    assert text == statements_json(small_class())
    completed = [each for each in statements if each["verb"]["id"].endswith("/completed")]
    assert len(completed) == len(small_class().shifts)
    totals = [shift.scored.score.total or 0 for shift in small_class().shifts]
    assert [s["result"]["score"]["raw"] for s in completed] == pytest.approx(
        [100 * total for total in totals], abs=0.01
    )
    judged = [row for shift in small_class().shifts for row in decision_rows(shift)]
    answered = [each["result"]["success"] for each in statements if "success" in each["result"]]
    assert answered == [row.sound for row in judged if row.sound is not None]


def test_the_gradebook_has_a_line_a_trainee(tmp_path: Path) -> None:
    """Grades from 0 to 100 of first attempts; a second attempt is no grade."""
    with output_files(tmp_path / "grades.csv") as (file,):
        write_gradebook(small_class(), file)
    with (tmp_path / "grades.csv").open(encoding="utf-8", newline="") as written:
        lines = list(csv.DictReader(written))

    assert [line["username"] for line in lines] == ["officer 01", "officer 02", "officer 03"]
    items = [name for name in lines[0] if name != "username"]
    assert len(items) == 2
    first = {shift.trainee: shift for shift in reversed(small_class().shifts)}
    for line in lines:
        grades = [float(line[item]) for item in items]
        assert all(0 <= grade <= 100 for grade in grades)
        total = first[line["username"]].scored.score.total or 0
        assert any(abs(grade - 100 * total) < 0.06 for grade in grades)


def test_parquet_holds_the_same_as_the_table(tmp_path: Path) -> None:
    """Read by a database: same columns, same rows, numbers as numbers, texts as they were."""
    rows = [row for shift in small_class().shifts for row in decision_rows(shift)]
    with output_files(tmp_path / "d.csv", tmp_path / "d.parquet") as (table, parquet):
        write_csv(rows, table)
        write_parquet(rows, parquet)

    found = duckdb.execute(f"SELECT * FROM '{tmp_path / 'd.parquet'}'")
    assert tuple(name for name, *_kind in found.description or ()) == COLUMNS
    assert found.fetchall() == [tuple(getattr(row, name) for name in COLUMNS) for row in rows]


@pytest.mark.thorough
@first_of(
    ("words", "begins"),
    [
        (("--to", "x.html"), b"<!DOCTYPE html>"),
        (("--to", "x.csv"), b"trainee,shift,"),
        (("--to", "x.csv", "--as", "grades"), b"username,"),
        (("--to", "x.parquet"), b"PAR1"),
        (("--to", "x.json"), b"["),
    ],
)
def test_the_command_writes_each_kind(
    words: tuple[str, ...], begins: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the ending of the file, or by its name; another ending is refused with the possible."""
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path))
    store, played = open_store(settings().store), played_class(2, deals(("first-watch",), (3,)))
    for row in played.shifts():
        store.adopt(played.record(row.id))
    store.close()
    monkeypatch.chdir(tmp_path)

    assert run(["results", *words]) == 0
    assert (tmp_path / words[1]).read_bytes().startswith(begins)
    assert run(["results", "--to", "x.pdf"]) == 2
    assert run(["results", "--to", "x.html", "--as", "grades"]) == 2

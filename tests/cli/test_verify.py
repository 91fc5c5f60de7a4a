"""``verify`` as it is called: what was changed, whether a receipt fits, the exit code."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.repetition import first_of
from tests.store.earlier_store import earlier_shifts
from tests.store.mutations import CLOSED, DRILL, OPEN, free, small_store

COMMAND = Path(sys.executable).parent / "profiler-sim"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three shifts."""
    (tmp_path / "shifts.db").write_bytes(small_store())
    return tmp_path


def verify(folder: Path, *words: str) -> tuple[int, str, str]:
    """Exit code, standard output, standard error."""
    done = subprocess.run(
        [str(COMMAND), "verify", *words],
        env={**os.environ, "PROFILER_SIM_DATA": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def change(folder: Path, *statements: str) -> None:
    """Do as somebody with SQL does."""
    with closing(sqlite3.connect(folder / "shifts.db", isolation_level=None)) as file:
        free(file)
        for statement in statements:
            file.execute(statement)


def test_sound_shifts_are_listed_with_their_receipts(folder: Path) -> None:
    """Of every trainee, the earliest first."""
    code, out, err = verify(folder)

    assert (code, err) == (0, "")
    shifts = earlier_shifts()
    for line, shift in zip(out.splitlines(), (CLOSED, OPEN, DRILL), strict=True):
        assert line.startswith(f"No. {shift} · ")
        assert f" · {shifts[shift].trainee}: as it was played, " in line
        assert line.endswith(f"receipt {shifts[shift].receipt}")


@first_of(
    ("statement", "sentence"),
    [
        (
            "UPDATE event SET body = replace(body, '1', '2') WHERE shift = 2 AND seq = 5",
            "This shift was changed after it was played: event 5 of 33.",
        ),
        (
            "UPDATE truth SET body = replace(body, 'a', 'b') WHERE shift = 2",
            "This shift was changed after it was made: its answer key.",
        ),
        (
            "UPDATE shift SET trainee = 'heron' WHERE id = 2",
            "This shift was changed after it was made: the name of the trainee.",
        ),
        (
            "DELETE FROM remark WHERE shift = 2 AND seq = 2",
            "Remarks on this shift were removed",
        ),
        ("DELETE FROM shift WHERE id = 2", f"No. {CLOSED} has parts of a shift"),
    ],
)
def test_the_first_change_is_named(folder: Path, statement: str, sentence: str) -> None:
    """Exit code 1; the others are still called sound."""
    change(folder, "PRAGMA foreign_keys = OFF", statement)

    code, out, _err = verify(folder)

    assert code == 1
    assert sentence in out
    assert out.count("as it was played,") == 2


def test_one_shift_is_looked_at_alone(folder: Path) -> None:
    """A change in another is none of it."""
    change(folder, "UPDATE shift SET title = 'x' WHERE id = 2")

    assert verify(folder, DRILL)[0] == 0
    assert verify(folder, CLOSED)[0] == 1


@pytest.mark.thorough
def test_a_receipt_finds_its_shift(folder: Path) -> None:
    """In either form, however it was copied; with a shift or without."""
    copied = earlier_shifts()[CLOSED].receipt
    for words in (
        ["--receipt", copied],
        ["--receipt", copied.lower().replace("-", " ").replace("1", "l").replace("0", "o")],
        [CLOSED, "--receipt", copied],
    ):
        code, out, _err = verify(folder, *words)
        assert code == 0, out
        assert f"fits shift no. {CLOSED}." in out

    code, out, _err = verify(folder, DRILL, "--receipt", copied)
    assert code == 1
    assert "does not fit any of these shifts" in out


def test_a_chain_computed_anew_does_not_fit_the_receipt(folder: Path) -> None:
    """Whoever owns the file can do that; the receipt that was copied tells."""
    copied = earlier_shifts()[DRILL].receipt
    change(
        folder,
        "DELETE FROM event WHERE shift = 11 AND seq > 20",
        "UPDATE shift SET head = (SELECT digest FROM event WHERE shift = 11 AND seq = 20)"
        " WHERE id = 11",
    )

    assert verify(folder, DRILL)[0] == 0
    code, out, _err = verify(folder, DRILL, "--receipt", copied)
    assert code == 1
    assert "The events were changed after it was copied" in out


@first_of(
    "words",
    [["99"], ["01"], ["1.0"], ["x"], ["--receipt", "abc"], ["--receipt", ""], ["--unknown"]],
)
def test_wrong_words_are_refused(folder: Path, words: Sequence[str]) -> None:
    """Exit code 2 and a sentence."""
    code, out, err = verify(folder, *words)

    assert (code, out) == (2, "")
    assert err.strip()
    assert "Traceback" not in err


def test_the_document_says_the_same(folder: Path) -> None:
    """One JSON document, and nothing else on standard output."""
    copied = earlier_shifts()[OPEN].receipt
    change(folder, "UPDATE event SET wall = 'then' WHERE shift = 2 AND seq = 3")

    code, out, err = verify(folder, "--json", "--receipt", copied)

    assert (code, err) == (1, "")
    document = json.loads(out)
    changed, opened, drill = document["shifts"]
    assert (changed["shift"], changed["sound"], changed["closed"]) == (CLOSED, False, True)
    assert changed["changed"] == {"kind": "event", "part": None, "place": 3, "count": 33}
    assert (opened["sound"], opened["changed"], opened["closed"]) == (True, None, False)
    assert drill["receipt"] == earlier_shifts()[DRILL].receipt
    assert document["receipt"] == {"given": copied, "shift": OPEN}
    assert document["strays"] == []


def test_an_empty_folder_has_no_shift(tmp_path: Path) -> None:
    """Nothing is wrong with that."""
    code, out, err = verify(tmp_path)

    assert (code, err) == (0, "")
    assert "No shift has been played yet." in out


@pytest.mark.thorough
@first_of(
    ("shift", "sentence"),
    [
        (CLOSED, "The screens need a terminal"),  # found, of whichever trainee, and only then
        (OPEN, "is not closed"),
        ("99", "There is no shift “99”."),
        ("02", "write the number of a shift"),
        ("2.0", "write the number of a shift"),
        ("2e0", "write the number of a shift"),
    ],
    quick=2,
)
def test_a_mentor_replays_any_closed_shift_by_its_number(
    folder: Path, shift: str, sentence: str
) -> None:
    """And by nothing that merely equals it."""
    done = subprocess.run(
        [str(COMMAND), "replay", shift],
        env={**os.environ, "PROFILER_SIM_DATA": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert sentence in done.stderr

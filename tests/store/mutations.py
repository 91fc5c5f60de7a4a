"""Anything that somebody with SQL may do to a stored shift, one change at a time."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from profiler_sim.store.sqlite import open_store
from tests.store.earlier_store import earlier_store

CLOSED, OPEN, DRILL = "2", "7", "11"
"""The small shifts of the earlier file: two of twelve consignments, and a closed drill."""
TABLES = {
    "shift": (
        "id",
        "id, scenario, title, trainee, seed, program, started, dealt, head, parts, remarked",
    ),
    "caseload": ("shift", "brief, papers"),
    "answer": ("shift", "consignment, enquiry, body"),
    "truth": ("shift", "body"),
    "event": ("shift", "seq, body, wall, active_ms, digest"),
    "remark": ("shift", "seq, kind, about, body, wall, digest"),
}
"""Column that holds the shift, and every other one."""
Dump = dict[str, list[tuple[object, ...]]]


@cache
def small_store() -> bytes:
    """Three of the earlier shifts, brought up to date."""
    with TemporaryDirectory() as folder:
        path = earlier_store(Path(folder) / "shifts.db")
        open_store(path).close()
        with closing(sqlite3.connect(path, isolation_level=None)) as file:
            free(file)
            for table, (column, _columns) in TABLES.items():
                file.execute(f"DELETE FROM {table} WHERE {column} NOT IN (2, 7, 11)")
            file.execute("VACUUM")
        open_store(path).close()
        return path.read_bytes()


def free(file: sqlite3.Connection) -> None:
    """Take away what keeps events and remarks from being changed."""
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in file.execute(query).fetchall():
        file.execute(f"DROP TRIGGER {name}")


def dump(file: sqlite3.Connection, shift: str) -> Dump:
    """Everything that is stored of a shift."""
    return {
        table: file.execute(
            f"SELECT rowid_or_key.* FROM {table} AS rowid_or_key WHERE {column} = ? ORDER BY 1, 2",
            (shift,),
        ).fetchall()
        for table, (column, _columns) in TABLES.items()
    }


def other(value: object, chance: Random) -> object:
    """Another value in its place."""
    if isinstance(value, int):
        return chance.choice([value + 1, value - 1, value * 10, "x"])
    text = str(value)
    at = chance.randrange(len(text) + 1)
    made = text[:at] + chance.choice("0aZ {é\x1b") + text[at + chance.randrange(2) :]
    return chance.choice([made, made, made, text[:at], text + " ", text.upper(), b"\xff\x00", ""])


def one_value(file: sqlite3.Connection, shift: str, chance: Random) -> None:
    """One value of one row."""
    table = chance.choice(list(TABLES))
    key, columns = TABLES[table]
    column = chance.choice(columns.split(", "))
    rows = file.execute(
        f"SELECT {column} FROM {table} WHERE {key} = ? ORDER BY 1",
        (shift,),
    ).fetchall()
    if rows:
        (value,) = chance.choice(rows)
        now = chance.randint(50, 99) if column == "id" else other(value, chance)
        file.execute(
            f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {key} = ? AND {column} = ?",
            (now, shift, value),
        )


def a_row_less(file: sqlite3.Connection, shift: str, chance: Random) -> None:
    """One row, or all from one on."""
    table = chance.choice(["caseload", "answer", "truth", "event", "event", "event", "remark"])
    key, _columns = TABLES[table]
    if table in {"event", "remark"}:
        seqs = file.execute(f"SELECT seq FROM {table} WHERE {key} = ?", (shift,)).fetchall()
        if seqs:
            at, sign = chance.choice(seqs)[0], chance.choice(["=", ">="])
            file.execute(f"DELETE FROM {table} WHERE {key} = ? AND seq {sign} ?", (shift, at))
    elif table == "answer":
        names = file.execute("SELECT consignment, enquiry FROM answer WHERE shift = ?", (shift,))
        row = chance.choice(names.fetchall())
        file.execute(
            "DELETE FROM answer WHERE shift = ? AND consignment = ? AND enquiry = ?", (shift, *row)
        )
    else:
        file.execute(f"DELETE FROM {table} WHERE {key} = ?", (shift,))


def a_row_more(file: sqlite3.Connection, shift: str, chance: Random) -> None:
    """An event, a remark or an answer that was never there."""
    match chance.choice(["event", "remark", "answer"]):
        case "event":
            query = "SELECT max(seq) FROM event WHERE shift = ?"
            (last,) = file.execute(query, (shift,)).fetchone()
            file.execute(
                "INSERT INTO event SELECT shift, ?, body, wall, active_ms, digest FROM event"
                " WHERE shift = ? AND seq = ?",
                (last + chance.choice([1, 2]), shift, chance.randint(1, last)),
            )
        case "remark":
            seq = 1 + int(file.execute("SELECT count(*) FROM remark").fetchone()[0])
            values = (shift, seq, "disagreement", "001", "made up", "2026-03-02T06:00:00Z", "ab")
            file.execute("INSERT INTO remark VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        case _:
            answer = (shift, "001", f"made up {chance.random()}", "{}")
            file.execute("INSERT INTO answer VALUES (?, ?, ?, ?)", answer)


def places_changed(file: sqlite3.Connection, shift: str, chance: Random) -> None:
    """Two events, or the texts of two answers."""
    if chance.random() < 0.5:
        seqs = [n for (n,) in file.execute("SELECT seq FROM event WHERE shift = ?", (shift,))]
        one, two = chance.sample(seqs, 2)
        for before, now in ((one, -1), (two, one), (-1, two)):
            query = "UPDATE event SET seq = ? WHERE shift = ? AND seq = ?"
            file.execute(query, (now, shift, before))
    else:
        rows = file.execute("SELECT rowid, body FROM answer WHERE shift = ?", (shift,)).fetchall()
        (one, text), (two, other_text) = chance.sample(rows, 2)
        file.execute("UPDATE answer SET body = ? WHERE rowid = ?", (other_text, one))
        file.execute("UPDATE answer SET body = ? WHERE rowid = ?", (text, two))


def of_another_shift(file: sqlite3.Connection, shift: str, chance: Random) -> None:
    """Papers, answer key or trainee of another shift in the place of its own."""
    source = chance.choice([name for name in (CLOSED, OPEN, DRILL) if name != shift])
    table, key, column = chance.choice(
        [("caseload", "shift", "papers"), ("truth", "shift", "body"), ("shift", "id", "head")]
    )
    file.execute(
        f"UPDATE {table} SET {column} = (SELECT {column} FROM {table} WHERE {key} = ?)"
        f" WHERE {key} = ?",
        (source, shift),
    )


CHANGES: tuple[Callable[[sqlite3.Connection, str, Random], None], ...] = (
    one_value,
    one_value,
    one_value,
    a_row_less,
    a_row_more,
    places_changed,
    of_another_shift,
)


def mutated(path: Path, shift: str, chance: Random) -> tuple[str, bool]:
    """Write the small store to ``path`` with one change; say which, and whether it is one."""
    path.write_bytes(small_store())
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        free(file)
        before = dump(file, shift)
        change = chance.choice(CHANGES)
        change(file, shift, chance)
        return change.__name__, dump(file, shift) != before

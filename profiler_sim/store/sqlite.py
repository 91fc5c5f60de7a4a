"""The store on disk: one SQLite file, one event one durable transaction."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from profiler_sim.errors import Unreadable, Unwritable
from profiler_sim.store.contract import EventRow, NewShift, ShiftRow
from profiler_sim.store.faults import told
from profiler_sim.store.opening import connect
from profiler_sim.store.sealing import digest_of_deal, digest_of_event, first_bad, says_closed


def open_store(path: Path) -> "SqliteStore":
    """Open the store at ``path``, creating it where it is missing; see ``opening.connect``."""
    return SqliteStore(connect(path), path)


class SqliteStore:
    """Keeps the promises of ``contract.Store`` in one file; usable from several threads."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Take over a connection that ``opening.connect`` has prepared."""
        self._connection = connection
        self._path = path
        self._lock = RLock()

    def deal(self, new: NewShift) -> str:
        """Keep a new shift whole, or not at all."""
        return self._write(lambda: self._insert(new))

    def shifts(self) -> list[ShiftRow]:
        """List every shift, the latest first."""
        rows = self._read(
            """SELECT id, scenario, title, trainee, seed, program, started, head, (
                SELECT body FROM event WHERE event.shift = shift.id ORDER BY seq DESC LIMIT 1)
            FROM shift ORDER BY id DESC"""
        )
        return [_shift_row(row) for row in rows]

    def papers(self, shift: str) -> str:
        """Give the JSON of all consignments."""
        return self._text(shift, "SELECT papers FROM caseload WHERE shift = ?")

    def brief(self, shift: str) -> str:
        """Give the JSON of terms and scenario."""
        return self._text(shift, "SELECT brief FROM caseload WHERE shift = ?")

    def answer(self, shift: str, consignment: str, enquiry: str) -> str | None:
        """Give the JSON of one answer."""
        rows = self._read(
            "SELECT body FROM answer WHERE shift = ? AND consignment = ? AND enquiry = ?",
            self._id(shift),
            consignment,
            enquiry,
        )
        return rows[0][0] if rows else None

    def truth(self, shift: str) -> str:
        """Give the JSON of what is hidden where."""
        return self._text(shift, "SELECT body FROM truth WHERE shift = ?")

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Commit one event."""
        row = EventRow(seq, event_json, wall, active_ms, digest="")
        return self._write(lambda: self._follow(shift, row))

    def events(self, shift: str) -> list[EventRow]:
        """List the events of a shift in their order."""
        return self._events(self._id(shift))

    def verify(self, shift: str) -> int | None:
        """Name the first place that is not as it was committed."""
        with self._lock, self._transaction("BEGIN"):
            key = self._id(shift)
            ((dealt, head),) = self._read("SELECT dealt, head FROM shift WHERE id = ?", key)
            return first_bad(self._dealt(key), dealt, self._events(key), head)

    def setting(self, key: str) -> str | None:
        """Give a kept setting."""
        rows = self._read("SELECT value FROM setting WHERE key = ?", key)
        return rows[0][0] if rows else None

    def keep_setting(self, key: str, value: str) -> None:
        """Keep a setting, in place of an earlier one."""
        self._write(lambda: self._put_setting(key, value))

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def _put_setting(self, key: str, value: str) -> str:
        self._run("INSERT OR REPLACE INTO setting VALUES (?, ?)", key, value)
        return key

    def _insert(self, new: NewShift) -> str:
        digest = digest_of_deal(new)
        self._run(
            """INSERT INTO shift (scenario, title, trainee, seed, program, started, dealt, head)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            *(new.scenario, new.title, new.trainee, str(new.seed), new.program, new.started),
            *(digest, digest),
        )
        key = int(self._read("SELECT last_insert_rowid()")[0][0])
        self._run("INSERT INTO caseload VALUES (?, ?, ?)", key, new.brief, new.papers)
        self._run("INSERT INTO truth VALUES (?, ?)", key, new.truth)
        for consignment, answers in new.answers.items():
            for enquiry, body in answers.items():
                self._run(
                    "INSERT INTO answer VALUES (?, ?, ?, ?)", key, consignment, enquiry, body
                )
        return str(key)

    def _follow(self, shift: str, row: EventRow) -> str:
        """Append at the end; the same event again is answered, another one is refused."""
        key = self._id(shift)
        rows = self._events(key)
        if not 1 <= row.seq <= len(rows) + 1:
            raise Unwritable("decided_elsewhere", {"shift": shift})
        ((dealt,),) = self._read("SELECT dealt FROM shift WHERE id = ?", key)
        previous = rows[row.seq - 2].digest if row.seq > 1 else dealt
        said = (row.seq, row.event_json, row.wall, row.active_ms)
        digest = digest_of_event(previous, said)
        if row.seq <= len(rows):
            if rows[row.seq - 1].digest != digest:
                raise Unwritable("decided_elsewhere", {"shift": shift})
            return digest
        self._run("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)", key, *said, digest)
        self._run("UPDATE shift SET head = ? WHERE id = ?", digest, key)
        return digest

    def _dealt(self, key: int) -> NewShift:
        """Put what was dealt together again, to be checked against its seal."""
        (about,) = self._read(
            "SELECT scenario, title, trainee, seed, program, started FROM shift WHERE id = ?", key
        )
        ((brief, papers),) = self._read("SELECT brief, papers FROM caseload WHERE shift = ?", key)
        ((truth,),) = self._read("SELECT body FROM truth WHERE shift = ?", key)
        answers: dict[str, dict[str, str]] = {}
        for consignment, enquiry, body in self._read(
            "SELECT consignment, enquiry, body FROM answer WHERE shift = ?", key
        ):
            answers.setdefault(consignment, {})[enquiry] = body
        scenario, title, trainee, seed, program, started = about
        return NewShift(
            scenario=scenario,
            title=title,
            trainee=trainee,
            seed=int(seed),
            program=program,
            started=started,
            brief=brief,
            papers=papers,
            answers=answers,
            truth=truth,
        )

    def _events(self, key: int) -> list[EventRow]:
        rows = self._read(
            "SELECT seq, body, wall, active_ms, digest FROM event WHERE shift = ? ORDER BY seq",
            key,
        )
        return [EventRow(*row) for row in rows]

    def _text(self, shift: str, query: str) -> str:
        ((text,),) = self._read(query, self._id(shift))
        return str(text)

    def _id(self, shift: str) -> int:
        known = shift.isdecimal() and self._read("SELECT 1 FROM shift WHERE id = ?", int(shift))
        if not known:
            raise Unreadable("no_such_shift", {"shift": shift})
        return int(shift)

    def _run(self, statement: str, *values: object) -> None:
        self._connection.execute(statement, values)

    def _read(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock, told(self._path):
            return self._connection.execute(query, values).fetchall()

    def _write(self, change: Callable[[], str]) -> str:
        """Make ``change`` one durable transaction; nothing of it stays where it fails."""
        with self._lock, self._transaction("BEGIN IMMEDIATE"):
            return change()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with told(self._path):
            self._connection.execute(begin)
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")


def _shift_row(row: tuple[Any, ...]) -> ShiftRow:
    key, scenario, title, trainee, seed, program, started, head, last = row
    return ShiftRow(
        id=str(key),
        scenario=scenario,
        title=title,
        trainee=trainee,
        seed=int(seed),
        program=program,
        started=started,
        is_closed=says_closed(last),
        head=head,
    )

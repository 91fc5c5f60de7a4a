"""The store on disk: one SQLite file, one event one durable transaction."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import RLock
from typing import TypeVar

from profiler_sim.errors import Unreadable
from profiler_sim.store import statements
from profiler_sim.store.contract import (
    Change,
    EventRow,
    NewShift,
    RemarkRow,
    ShiftRecord,
    ShiftRow,
)
from profiler_sim.store.error_mapping import is_busy, translate_os_errors
from profiler_sim.store.opening import PATIENCE, connect
from profiler_sim.store.sealing import first_change, head_of, refuse_changed

_T = TypeVar("_T")


def open_store(path: Path, patience: float = PATIENCE) -> "SqliteStore":
    """Open the store at ``path``, creating it where it is missing; errors: ``opening.connect``.

    Another program that holds the file is waited for up to ``patience`` seconds each time.
    """
    return SqliteStore(connect(path, patience=patience), path)


class SqliteStore:
    """Keeps the promises of ``contract.Store`` in one file; usable from several threads."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Take over a connection that ``opening.connect`` has prepared."""
        self._connection = connection
        self._path = path
        self._lock = RLock()

    def deal(self, new: NewShift) -> str:
        """Keep a new shift whole, or not at all."""
        return self._write(lambda: statements.insert_shift(self._connection, new))

    def record(self, shift: str) -> ShiftRecord:
        """Give everything that is stored of a shift."""
        with self._view_of(shift):
            return statements.record(self._connection, shift)

    def adopt(self, record: ShiftRecord) -> str:
        """Keep a shift that another store has recorded."""
        refuse_changed(record)
        return self._write(lambda: statements.insert_record(self._connection, record))

    def shifts(self) -> list[ShiftRow]:
        """List every shift, the latest first."""
        with self._transaction("BEGIN"):
            return statements.shift_rows(self._connection)

    def owner(self, shift: str) -> str:
        """Give the pseudonym of the trainee whose shift it is."""
        with self._view_of(shift):
            return statements.owner(self._connection, shift)

    def papers(self, shift: str) -> str:
        """Give the JSON of all consignments."""
        with self._view_of(shift):
            return statements.papers(self._connection, shift) or ""

    def brief(self, shift: str) -> str:
        """Give the JSON of terms and scenario."""
        with self._view_of(shift):
            return statements.brief(self._connection, shift) or ""

    def answer(self, shift: str, consignment: str, enquiry: str) -> str | None:
        """Give the JSON of one answer."""
        with self._view_of(shift):
            return statements.answer(self._connection, shift, consignment, enquiry)

    def truth(self, shift: str) -> str:
        """Give the JSON of what is hidden where."""
        with self._view_of(shift):
            return statements.truth(self._connection, shift) or ""

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Commit one event."""
        row = (seq, event_json, wall, active_ms)
        return self._write(lambda: self._insert_event(shift, row))

    def events(self, shift: str) -> list[EventRow]:
        """List the events of a shift in their order."""
        with self._view_of(shift):
            return statements.event_rows(self._connection, shift)

    def remark(self, row: RemarkRow) -> None:
        """Keep one remark."""
        self._write(lambda: self._insert_remark(row))

    def remarks(self, shift: str) -> list[RemarkRow]:
        """List the remarks on a shift in their order."""
        with self._view_of(shift):
            return statements.remark_rows(self._connection, shift)

    def remove(self, shift: str) -> None:
        """Forget a shift that was never closed."""
        self._write(lambda: self._delete_shift(shift))

    def verify(self, shift: str) -> Change | None:
        """Find the first thing that is not as it was committed."""
        return first_change(self.record(shift))

    def head(self, shift: str) -> str:
        """Digest over the deal and every event as they stand now."""
        with self._view_of(shift):
            new = statements.dealt(self._connection, shift)
            rows = statements.event_rows(self._connection, shift)
        return head_of(new, rows)

    def strays(self) -> list[str]:
        """List the ids under which something is stored, but no shift."""
        with self._transaction("BEGIN"):
            return statements.strays(self._connection)

    def setting(self, key: str, trainee: str = "") -> str | None:
        """Give a setting of a trainee, or of the whole store."""
        with self._transaction("BEGIN"):
            return statements.setting(self._connection, key, trainee)

    def keep_setting(self, key: str, value: str, trainee: str = "") -> None:
        """Keep a setting, in place of an earlier one."""
        self._write(lambda: statements.replace_setting(self._connection, key, value, trainee))

    def wait(self, seconds: float) -> bool:
        """Whether a write is possible within ``seconds``; meanwhile other threads may read."""
        with (
            translate_os_errors(self._path),
            closing(sqlite3.connect(self._path, timeout=seconds)) as other,
        ):
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if is_busy(error):
                    return False
                raise
            other.execute("ROLLBACK")
        return True

    def close(self) -> None:
        """Let go of the file."""
        with self._lock, translate_os_errors(self._path):
            self._connection.close()

    def _insert_event(self, shift: str, row: tuple[int, str, str, int]) -> str:
        self._expect(shift)
        return statements.insert_event(self._connection, shift, row)

    def _insert_remark(self, row: RemarkRow) -> None:
        self._expect(row.shift)
        statements.insert_remark(self._connection, row)

    def _delete_shift(self, shift: str) -> None:
        self._expect(shift)
        statements.delete_shift(self._connection, shift)

    def _expect(self, shift: str) -> None:
        if not statements.exists(self._connection, shift):
            raise Unreadable("no_such_shift", {"shift": shift})

    @contextmanager
    def _view_of(self, shift: str) -> Iterator[None]:
        """Read about ``shift`` from one state of the file, whatever others write meanwhile."""
        with self._transaction("BEGIN"):
            self._expect(shift)
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with self._lock, translate_os_errors(self._path):
            self._connection.execute(begin)
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def _write(self, work: Callable[[], _T]) -> _T:
        """Do ``work`` in one transaction; another program is waited for as ``opening`` says."""
        with self._transaction("BEGIN IMMEDIATE"):
            return work()

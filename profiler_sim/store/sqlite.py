"""The store on disk: one SQLite file, one event one durable transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import RLock

from profiler_sim.store.database import SQLITE, Tables
from profiler_sim.store.error_mapping import is_busy, translate_os_errors
from profiler_sim.store.opening import PATIENCE, connect
from profiler_sim.store.sql_store import SqlStore


def open_store(path: Path, patience: float = PATIENCE, *, alone: bool = False) -> "SqliteStore":
    """Open the store at ``path``, creating it where it is missing; errors: ``opening.connect``.

    Another program that holds the file is waited for up to ``patience`` seconds each time. One
    process that writes for many opens it ``alone``: others are kept out, and steps are faster.
    """
    return SqliteStore(connect(path, patience=patience, alone=alone), path, alone=alone)


class SqliteStore(SqlStore):
    """Keeps the promises of ``contract.Store`` in one file; usable from several threads."""

    dialect = SQLITE

    def __init__(self, connection: sqlite3.Connection, path: Path, *, alone: bool = False) -> None:
        """Take over a connection that ``opening.connect`` has prepared."""
        self._connection, self._is_alone = connection, alone
        self._path = path
        self._lock = RLock()

    @contextmanager
    def transaction(self, begin: str) -> Iterator[Tables]:
        """One thread at a time; another program is waited for as ``opening`` says."""
        with self._lock, translate_os_errors(self._path):
            self._connection.execute(begin)
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def wait(self, seconds: float) -> bool:
        """Whether a write is possible within ``seconds``; meanwhile other threads may read."""
        if self._is_alone:
            with self.transaction(self.dialect.write):
                return True
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

"""Open or create the file of a store, and refuse one that is not ours without touching it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from profiler_sim.errors import Unreadable, Unwritable
from profiler_sim.store.error_mapping import translate_os_errors
from profiler_sim.store.schema import APPLICATION_ID, STEPS, migrate, version

PATIENCE = 15.0
"""Seconds that a statement waits for another program to finish its own, where nobody looks on."""
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
"""Bytes of the header of a SQLite file (sqlite.org/fileformat.html, section 1.3)."""

Version = tuple[int, ...]


_WAL_IS_SAFE = (3, 51, 3)
"""The first line of SQLite whose WAL takes two connections."""


def is_safe_for_wal(library: Version) -> bool:
    """Whether this SQLite is free of the WAL-reset bug of 3.7.0 to 3.51.2.

    Two connections could corrupt a file; mended in 3.51.3, and in 3.50.7 and 3.44.6 for those
    who stay on these lines.
    """
    mended: dict[Version, Version] = {(3, 44): (3, 44, 6), (3, 50): (3, 50, 7)}
    return library >= mended.get(library[:2], _WAL_IS_SAFE)


def connect(
    path: Path,
    library: Version = sqlite3.sqlite_version_info,
    patience: float = PATIENCE,
    *,
    alone: bool = False,
) -> sqlite3.Connection:
    """Open the store at ``path``, made with its folder where missing and brought up to date.

    Every statement waits up to ``patience`` seconds for other programs. ``alone`` keeps all others
    out until the connection is closed; WAL is safe then with every SQLite.

    ``Unreadable`` for a file that is not ours or is newer than we are, which stays as it is;
    ``Unwritable`` for a place that does not take one.
    """
    with translate_os_errors(path):
        if path.exists():
            _refuse_foreign(path)
            _refuse_shut(path)
        else:
            _create(path)
        connection = sqlite3.connect(
            path, timeout=patience, isolation_level=None, check_same_thread=False
        )
        try:
            if alone:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            _prepare(connection, path, (_WAL_IS_SAFE if alone else library))
        except BaseException:
            connection.close()
            raise
    return connection


def _create(path: Path) -> None:
    """An empty file that only its owner can read; SQLite gives its journal the same rights."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _refuse_foreign(path: Path) -> None:
    """Look at the header as bytes: opening a file with SQLite may already change it."""
    if not path.is_dir() and not path.is_file():  # opening a pipe would wait for its other end
        raise Unreadable("not_a_store", {"path": str(path)})
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not any(header):
        return  # just created, by us or by another process at this moment
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise Unreadable("not_a_store", {"path": str(path)})
    user_version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if application != APPLICATION_ID:
        raise Unreadable("not_a_store", {"path": str(path)})
    _refuse_newer(user_version, path)


def _refuse_shut(path: Path) -> None:
    """SQLite would open what it may not write, and tell at the first step of a shift."""
    if not all(os.access(each, os.W_OK) for each in (path, path.parent)):
        raise Unwritable("store_not_writable", {"path": str(path)})


def _refuse_newer(steps: int, path: Path) -> None:
    if steps > len(STEPS):
        raise Unreadable("newer_store", {"path": str(path)})


def _prepare(connection: sqlite3.Connection, path: Path, library: Version) -> None:
    connection.text_factory = _lenient
    with _refusing_damage(path):
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")  # macOS: reach the disk, not only its cache
        connection.execute("PRAGMA foreign_keys = ON")
        # a journal may hold a newer header than the file
        _refuse_newer(version(connection), path)
        migrate(connection)
    _choose_journal(connection, path, library)


@contextmanager
def _refusing_damage(path: Path) -> Iterator[None]:
    """SQLite has no code of its own for a header it rejects, or for tables not as numbered."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise Unreadable("store_damaged", {"path": str(path)}) from error
        raise


def _choose_journal(connection: sqlite3.Connection, path: Path, library: Version) -> None:
    """WAL where it is safe; else the rollback journal, truncated.

    A truncated journal is synced, so a power cut cannot bring it back and undo what has been
    acknowledged; a deleted one may come back, because its folder is not synced at FULL.
    """
    wanted = "wal" if is_safe_for_wal(library) else "truncate"
    (got,) = connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone()
    if wanted != "wal" and got == "wal":  # another program has it open that way
        raise Unwritable("store_busy", {"path": str(path)})


def _lenient(text: bytes) -> str:
    """Bytes that are no text come back altered, for the chain to find, and not as a crash."""
    return text.decode("utf-8", "replace")

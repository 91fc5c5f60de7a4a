"""SQLite's and the system's refusals in our words."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from profiler_sim.errors import ProfilerError, Unreadable, Unwritable

_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one."""
_BY_RESULT: dict[int, tuple[type[ProfilerError], str]] = {
    sqlite3.SQLITE_FULL: (Unwritable, "disk_full"),
    sqlite3.SQLITE_IOERR: (Unwritable, "disk_fault"),
    sqlite3.SQLITE_READONLY: (Unwritable, "store_not_writable"),
    sqlite3.SQLITE_CANTOPEN: (Unwritable, "store_not_writable"),
    sqlite3.SQLITE_PERM: (Unwritable, "store_not_writable"),
    sqlite3.SQLITE_BUSY: (Unwritable, "store_busy"),
    sqlite3.SQLITE_LOCKED: (Unwritable, "store_busy"),
    sqlite3.SQLITE_PROTOCOL: (Unwritable, "store_busy"),
    sqlite3.SQLITE_NOTADB: (Unreadable, "store_damaged"),
    sqlite3.SQLITE_CORRUPT: (Unreadable, "store_damaged"),
}
_FULL = {errno.ENOSPC, errno.EDQUOT}


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program is in the way, so that the same may succeed later."""
    named = _BY_RESULT.get(_result(error))
    return named is not None and named[1] == "store_busy"


def _result(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & _PRIMARY


@contextmanager
def translate_os_errors(path: Path) -> Iterator[None]:
    """Turn what a disk or another program may do to ``path`` into our errors.

    Anything else that SQLite says is a fault of ours and is left as it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        result = _result(error)
        if result not in _BY_RESULT:
            raise
        kind, code = _BY_RESULT[result]
        raise kind(code, {"path": str(path)}) from error
    except OSError as error:
        code = "disk_full" if error.errno in _FULL else "store_not_writable"
        raise Unwritable(code, {"path": str(path)}) from error

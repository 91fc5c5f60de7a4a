"""The locked DuckDB connection: no files but those named, no settings, little memory and time.

DuckDB is imported when the first connection is made: most commands never need it.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any, Self, TypeVar

from profiler_sim.errors import ProfilerError

if TYPE_CHECKING:
    import duckdb

T = TypeVar("T")

MEMORY_MB = 256
SECONDS = 60.0

_FETCH_FAILED = "Attempting to fetch from an unsuccessful query result\nError: "


class Fault(Exception):
    """What DuckDB has against a statement.

    ``kind`` is DuckDB's word for it ("Binder", "Conversion", "Out of Range" …), ``message`` its
    own English for the log of a developer; neither is shown to an officer.
    """

    def __init__(self, kind: str, message: str) -> None:
        """Keep both."""
        super().__init__(f"{kind}: {message}")
        self.kind = kind
        self.message = message


class TimeUp(ProfilerError):
    """A statement took longer than its engine allows."""


class Engine:
    """One connection in memory. Statements run one at a time, also when threads share it."""

    def __init__(
        self, *, paths: Sequence[Path] = (), threads: int = 1, seconds: float = SECONDS
    ) -> None:
        """Connect and lock; only ``paths`` can be read, a statement ends after ``seconds``."""
        self._paths = tuple(paths)
        self._threads = threads
        self._seconds = seconds
        self._turn = Lock()
        self._own_trees: dict[str, str] = {}

    @cached_property
    def _connection(self) -> "duckdb.DuckDBPyConnection":
        import duckdb  # noqa: PLC0415  costs 100 ms: only who checks or runs rules pays

        connection = duckdb.connect(":memory:")
        for setting, value in self._settings().items():
            # GLOBAL: serialized statements run in a session of their own
            connection.execute(f"SET GLOBAL {setting} = {value}")
        return connection

    def _settings(self) -> dict[str, str]:
        """Every lock, in the order in which DuckDB accepts them."""
        allowed = ", ".join(quoted(str(path)) for path in self._paths)
        return {
            "memory_limit": f"'{MEMORY_MB}MB'",
            "threads": str(self._threads),
            "temp_directory": "''",
            "preserve_insertion_order": "true",  # answers come in the order of the rows
            "errors_as_json": "true",
            "ieee_floating_point_ops": "false",  # a number by zero is missing, not infinite
            "error_on_division_by_zero": "false",
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

    def tree(self, select: str) -> str:
        """Parse a SELECT and give DuckDB's tree of it as JSON; ``"error": true`` if it cannot."""
        return str(self.rows("SELECT json_serialize_sql($1)", [select])[0][0])

    def own_tree(self, select: str) -> str:
        """Parse a text of our own, once."""
        if select not in self._own_trees:
            self._own_trees[select] = self.tree(select)
        return self._own_trees[select]

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
        import duckdb  # noqa: PLC0415  already loaded; see _connection

        with self._turn:
            connection = self._connection
            clock = Timer(self._seconds, connection.interrupt)
            clock.start()
            try:
                return fetch(connection.execute(statement, list(values)))
            except duckdb.InterruptException as stopped:
                raise TimeUp("facts.time", {"seconds": self._seconds}) from stopped
            except duckdb.OutOfMemoryException as full:
                raise ProfilerError("facts.memory", {"limit": MEMORY_MB}) from full
            except duckdb.Error as fault:
                raise _fault(str(fault)) from fault
            finally:
                clock.cancel()


def tokens(text: str) -> list[tuple[int, str]]:
    """Cut a condition into words: start in UTF-8 bytes and kind ("comment", "operator" …)."""
    import duckdb  # noqa: PLC0415  see Engine

    return [(start, kind.name) for start, kind in duckdb.tokenize(text)]


def quoted(text: str) -> str:
    """Write a text of our own (a path, a fact's name) as a SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def _fault(text: str) -> Fault:
    """Read DuckDB's error: JSON after the first colon, and plain text within when fetching."""
    first, _, rest = text.partition(": ")
    try:
        told = json.loads(rest)
    except ValueError:
        return Fault(first, rest)
    kind, message = str(told["exception_type"]), str(told["exception_message"])
    if message.startswith(_FETCH_FAILED):
        kind, _, message = message.removeprefix(_FETCH_FAILED).partition(" Error: ")
    return Fault(kind, message)

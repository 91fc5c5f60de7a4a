"""Rules where an administration keeps its declarations: over a table of facts in PostgreSQL.

Nothing is written there: the transaction is read-only and every statement has a limit of time.
psycopg is imported when the first address is asked; without it the program does all the rest.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING, Any

from profiler_sim.cargo.facts.schema import Column, FactType
from profiler_sim.cargo.text import nearest_word, on_one_line
from profiler_sim.errors import Unreadable, WrongUsage
from profiler_sim.rules.dialects.postgres import POSTGRES_TABLE, case_collation
from profiler_sim.rules.sql_query import (
    ID,
    FactSource,
    QueriedRule,
    TableDialect,
    letters,
    name_parts,
)
from profiler_sim.screening.database_address import (
    connection_defaults,
    kept_out,
    load_driver,
    place_of,
    reason_of,
)

if TYPE_CHECKING:
    import psycopg

SECONDS = 60
"""Of one statement, which works out one batch of rows."""
BATCH = 5000
"""Rows fetched at once."""
_CANCEL_SECONDS = 0.5
_BUILT_IN_CASES = 170_000
"""The first version with collations that do not depend on the operating system."""
_CASES = ("C.utf8", "C.UTF-8", "en_US.utf8")
"""Collations in which an older server on Linux knows the capitals of every alphabet."""
_SETTINGS = {
    "statement_timeout": f"{SECONDS}s",
    "standard_conforming_strings": "on",
    "search_path": "pg_catalog",  # no function of somebody else's schema is called by our SQL
    "synchronize_seqscans": "off",  # rows come in the order of the table …
    "max_parallel_workers_per_gather": "0",  # … every time
    "jit": "off",  # compiling a hundred conditions takes longer than running them
}
_TEXTS = frozenset({"text", "character varying", "character", "name", "citext"})
_NUMBERS = frozenset({"double precision", "real", "bigint", "integer", "smallint"})
_WHOLES = frozenset({"bigint", "integer", "smallint"})
_ACCEPTED: Mapping[FactType, frozenset[str]] = {
    FactType.TEXT: _TEXTS | {"an enumeration"},
    FactType.NUMBER: _NUMBERS,
    FactType.WHOLE: _WHOLES,
    FactType.DATE: frozenset({"date"}),
    FactType.YESNO: frozenset({"boolean"}),
    FactType.TEXTS: frozenset({f"{name}[]" for name in _TEXTS}),
}
_NUMERIC: Mapping[FactType, str] = {
    # what a double cannot hold is unknown; 323 places are those of the smallest double
    FactType.NUMBER: "CASE WHEN abs({column}) <= 1.7976931348623157e308"
    " THEN CAST(round({column}, 323) AS float8) END",
    FactType.WHOLE: "CASE WHEN {column} BETWEEN -9223372036854775808 AND 9223372036854775807"
    " THEN CAST({column} AS bigint) END",
}
_ABSENT = "CAST(NULL AS {type})"

_COLUMNS = """SELECT a.attname, pg_catalog.format_type(
        CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END,
        CASE t.typtype WHEN 'd' THEN t.typtypmod ELSE a.atttypmod END),
    t.typtype = 'e'
FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped"""
_TABLE = """SELECT c.oid, n.nspname, c.relname, c.reltuples
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND """
_NAMES = """SELECT c.relname FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') LIMIT 10000"""


@dataclass(frozen=True, slots=True)
class FactsTable:
    """A table of facts in a database, for as long as its connection stands."""

    connection: "psycopg.Connection[tuple[Any, ...]]"
    source: FactSource
    spelling: TableDialect
    missing: tuple[str, ...]
    """Facts that the table has no column for; every rule about them is unknown."""
    rows: int
    """About so many; 0 where the database does not know."""
    stopped: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Stop what the database is doing for us; may be called from any thread.

        Whoever waits for it gets ``KeyboardInterrupt``.
        """
        self.stopped.set()
        self.connection.cancel_safe(timeout=_CANCEL_SECONDS)

    def letters(
        self, claims: Sequence[QueriedRule], done: Callable[[int], None]
    ) -> tuple[list[tuple[str, str]], frozenset[str]]:
        """Give the id of every row and one of 1, 0 and ? for each claim; and claims that failed.

        Rows come in the order of the table, in batches; ``done`` is told how many have come. A
        value that a view cannot work out costs the claims that read it: they are ? everywhere.
        """
        from psycopg import DataError

        try:
            return self._asked(claims, frozenset(), done), frozenset()
        except DataError:
            faulty = frozenset(claim.name for claim in claims if not self._runs(claim))
            if len(faulty) in {0, len(claims)}:
                raise
            return self._asked(claims, faulty, done), faulty

    def _runs(self, claim: QueriedRule) -> bool:
        from psycopg import DataError

        try:
            self._asked([claim], frozenset(), lambda _: None)
        except DataError:
            return False
        return True

    def _asked(
        self, claims: Sequence[QueriedRule], faulty: frozenset[str], done: Callable[[int], None]
    ) -> list[tuple[str, str]]:
        asked = letters(claims, self.source, self.spelling, faulty)
        rows: list[tuple[str, str]] = []
        with (
            self.connection.transaction(),  # a savepoint: what fails can be asked otherwise
            self.connection.cursor(name="profiler_sim") as cursor,
        ):
            cursor.execute(asked.encode())
            while batch := cursor.fetchmany(BATCH):
                rows += batch
                done(len(rows))
        return rows


@contextmanager
def facts_table(address: str, table: str, columns: Sequence[Column]) -> Iterator[FactsTable]:
    """Open a table of facts for reading; ``columns`` are the facts that will be asked for.

    Raises ``WrongUsage`` for an address or name that is none and where psycopg is missing,
    ``Unreadable`` for a database or table that cannot be read or does not hold the facts.
    """
    with _connected(address) as connection:
        number, name, rows = _found(connection, _parts(table), table)
        for setting, value in _SETTINGS.items():
            connection.execute("SELECT set_config(%s, %s, true)", [setting, value])
        present = connection.execute(_COLUMNS, [number]).fetchall()
        kinds = {str(column): "an enumeration" if e else str(kind) for column, kind, e in present}
        source = FactSource(
            name, tuple(columns), _reads(columns, kinds, table), ID in kinds, numbered=True
        )
        absent = tuple(column.name for column in columns if column.name not in kinds)
        if columns and len(absent) == len(columns):
            raise Unreadable("database.no_facts", {"table": on_one_line(table)})
        facts = FactsTable(connection, source, _spelling(connection), absent, max(0, int(rows)))
        with _stoppable(facts.stopped):
            yield facts


@contextmanager
def _stoppable(stopped: Event) -> Iterator[None]:
    """Take what breaks off after we asked to stop for what it is."""
    try:
        yield
    except Exception:
        if stopped.is_set():
            raise KeyboardInterrupt from None
        raise


@contextmanager
def _connected(address: str) -> "Iterator[psycopg.Connection[tuple[Any, ...]]]":
    """Connect, and give every fault its sentence; none of them shows the address or its password.

    Errors are raised from None: psycopg's own know the password.
    """
    psycopg = load_driver()
    place = place_of(address)
    try:
        connection = psycopg.connect(
            address, client_encoding="utf8", **connection_defaults(address)
        )
    except psycopg.OperationalError as error:
        raise kept_out(place, error) from None
    try:
        with connection:
            connection.read_only = True
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            yield connection
    except psycopg.errors.QueryCanceled:
        raise Unreadable("database.time", {"place": place, "seconds": SECONDS}) from None
    except psycopg.errors.InsufficientPrivilege as error:
        raise Unreadable("database.no_right", reason_of(place, error)) from None
    except psycopg.OperationalError as error:
        raise Unreadable("database.lost", reason_of(place, error)) from None
    except psycopg.Error as error:
        raise Unreadable("database.failed", reason_of(place, error)) from None
    except UnicodeDecodeError:
        raise Unreadable("database.encoding", {"place": place}) from None


def _parts(table: str) -> tuple[str, ...]:
    try:
        parts = name_parts(table)
    except ValueError:
        parts = ()
    if not 1 <= len(parts) <= 2:  # noqa: PLR2004  a schema and a table
        raise WrongUsage("database.table_name", {"table": on_one_line(table)})
    return parts


def _found(
    connection: "psycopg.Connection[tuple[Any, ...]]", parts: tuple[str, ...], table: str
) -> tuple[int, str, float]:
    """Find a table's number in the catalogue, its full name, quoted, and about how many rows."""
    if len(parts) == 1:
        where = "c.relname = %s AND pg_catalog.pg_table_is_visible(c.oid)"
    else:
        where = "n.nspname = %s AND c.relname = %s"
    found = connection.execute((_TABLE + where).encode(), parts).fetchone()
    if found is None:
        raise _no_table(connection, parts[-1], table)
    name = ".".join(POSTGRES_TABLE.identifier(str(part)) for part in found[1:3])
    return int(found[0]), name, float(found[3])


def _no_table(
    connection: "psycopg.Connection[tuple[Any, ...]]", name: str, table: str
) -> Unreadable:
    """Offer the table that was probably meant."""
    near = nearest_word(name, (str(row[0]) for row in connection.execute(_NAMES)))
    params = {"table": on_one_line(table), "nearest": on_one_line(near or "")}
    return Unreadable("database.no_table_near" if near else "database.no_table", params)


def _reads(columns: Sequence[Column], kinds: Mapping[str, str], table: str) -> Mapping[str, str]:
    """Write how columns are read that are not of the usual type.

    Raises ``Unreadable`` that names all those whose type does not fit.
    """
    reads: dict[str, str] = {}
    unfit: list[str] = []
    for column in columns:
        wanted = POSTGRES_TABLE.types[column.type]
        kind = kinds.get(column.name)
        if kind is None:
            reads[column.name] = _ABSENT.format(type=wanted)
        elif (read := _numeric(column.type, kind)) is not None:
            reads[column.name] = read
        elif (
            kind.split("(")[0] not in _ACCEPTED[column.type]
            and _bare(kind) not in _ACCEPTED[column.type]
        ):
            unfit.append(f"{column.name} ({kind}, {wanted})")
    if unfit:
        raise Unreadable(
            "database.types",
            {"table": on_one_line(table), "count": len(unfit), "columns": ", ".join(unfit)},
        )
    return reads


def _numeric(wanted: FactType, kind: str) -> str | None:
    """Read a decimal column; a whole number must have no decimals."""
    name, _, digits = kind.partition("(")
    is_whole = digits.endswith(",0)")
    if name != "numeric" or (wanted is FactType.WHOLE and not is_whole):
        return None
    return _NUMERIC.get(wanted)


def _bare(kind: str) -> str:
    """A type without its length: character varying(20)[] becomes character varying[]."""
    name, bracket, rest = kind.partition("(")
    return name + rest.partition(")")[2] if bracket else name


def _spelling(connection: "psycopg.Connection[tuple[Any, ...]]") -> TableDialect:
    """Take a collation that this server has for capitals."""
    if connection.info.server_version >= _BUILT_IN_CASES and _is_utf8(connection):
        return POSTGRES_TABLE
    known = """SELECT collname FROM pg_catalog.pg_collation
        WHERE collname = ANY (%s) AND collencoding IN (-1, pg_catalog.pg_char_to_encoding(
            pg_catalog.getdatabaseencoding()))"""
    there = {str(row[0]) for row in connection.execute(known, [list(_CASES)])}
    return case_collation(next((name for name in _CASES if name in there), "default"))


def _is_utf8(connection: "psycopg.Connection[tuple[Any, ...]]") -> bool:
    return connection.info.parameter_status("server_encoding") == "UTF8"

"""The same rows in DuckDB, PostgreSQL and Spark, and what conditions say of them there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import duckdb
import numpy as np
import psycopg
from psycopg import sql

from profiler_sim.cargo.facts.schema import Column, FactType
from profiler_sim.rules.dialects.duckdb import DUCKDB, DUCKDB_TABLE
from profiler_sim.rules.dialects.postgres import POSTGRES_TABLE
from profiler_sim.rules.dialects.spark import SPARK_TABLE
from profiler_sim.rules.expression import Expression
from profiler_sim.rules.sql_query import FactSource, QueriedRule, TableDialect, letters
from profiler_sim.rules.sql_writer import write_sql
from tests.rules.hostile import Hostile

Rows = Sequence[Mapping[str, Hostile]]
TABLE = "facts"


class Table(Protocol):
    """Rows in one engine."""

    def letters(self, expressions: Sequence[Expression]) -> list[str]:
        """Say 1, 0 or ? of every expression, one text a row in the order of the rows."""


def statement(
    expressions: Sequence[Expression],
    columns: Sequence[Column],
    spelling: TableDialect,
    table: str,
) -> str:
    """Ask expressions of a table whose id is the number of the row."""
    claims = [QueriedRule(f"r{n}", 0.0, each) for n, each in enumerate(expressions)]
    return letters(claims, FactSource(table, columns, {}), spelling)


def in_order(answers: Sequence[tuple[Any, ...]]) -> list[str]:
    """Sort answers by the numbers of their rows. Any: rows as drivers give them."""
    return [said for _, said in sorted((int(number), said) for number, said in answers)]


@dataclass(frozen=True, slots=True)
class DuckTable:
    """Rows in a Parquet file, which Spark can read as well."""

    file: Path
    columns: Sequence[Column]

    def letters(self, expressions: Sequence[Expression]) -> list[str]:
        """See ``Table``."""
        with duckdb.connect() as connection:
            connection.execute("SET ieee_floating_point_ops = false")
            asked = statement(expressions, self.columns, DUCKDB_TABLE, f"'{self.file}'")
            return in_order(connection.execute(asked).fetchall())


@dataclass(frozen=True, slots=True)
class PostgresTable:
    """Rows in a table of a real server."""

    address: str
    columns: Sequence[Column]

    def letters(self, expressions: Sequence[Expression]) -> list[str]:
        """See ``Table``."""
        with psycopg.connect(self.address) as connection:
            asked = statement(expressions, self.columns, POSTGRES_TABLE, f'"{TABLE}"')
            return in_order(connection.execute(asked.encode()).fetchall())


@dataclass(frozen=True, slots=True)
class SparkTable:
    """The Parquet file in Spark. Any: its session; the package is not always there."""

    session: Any
    file: Path
    columns: Sequence[Column]

    def letters(self, expressions: Sequence[Expression]) -> list[str]:
        """See ``Table``."""
        asked = statement(expressions, self.columns, SPARK_TABLE, f"parquet.`{self.file}`")
        return in_order([(row[0], row[1]) for row in self.session.sql(asked).collect()])


def in_parquet(rows: Rows, columns: Sequence[Column], file: Path) -> DuckTable:
    """Write rows to a Parquet file."""
    arrays = {c.name: _array([row[c.name] for row in rows]) for c in columns}
    arrays["id"] = np.array([str(n) for n in range(len(rows))], dtype=object)
    casts = [f'CAST("{c.name}" AS {DUCKDB_TABLE.types[c.type]}) AS "{c.name}"' for c in columns]
    with duckdb.connect() as connection:
        connection.register("given", arrays)
        connection.execute(
            f"COPY (SELECT id, {', '.join(casts)} FROM given) TO '{file}' (FORMAT parquet)"
        )
    return DuckTable(file, columns)


def _array(values: Sequence[Hostile]) -> Any:
    array = np.empty(len(values), dtype=object)
    for place, value in enumerate(values):
        array[place] = list(value) if isinstance(value, tuple) else _text(value)
    return array


def _text(value: Hostile) -> str | None:
    """Write a value as DuckDB reads it."""
    if value is None or isinstance(value, str):
        return f"{value[:-3]} (BC)" if value and value.endswith(" BC") else value
    return repr(value) if isinstance(value, float) else str(value)


def in_postgres(rows: Rows, columns: Sequence[Column], address: str) -> PostgresTable:
    """Make the table ``facts`` of these rows."""
    held = sql.SQL(", ").join(
        sql.SQL("{} {}").format(sql.Identifier(c.name), sql.SQL(POSTGRES_TABLE.types[c.type]))
        for c in columns
    )
    with psycopg.connect(address) as connection:
        create = sql.SQL("CREATE TABLE {} (id text, {})")
        connection.execute(create.format(sql.Identifier(TABLE), held))
        with connection.cursor().copy(f"COPY {TABLE} FROM STDIN") as copy:
            for number, row in enumerate(rows):
                copy.write_row([str(number), *(_plain(row[c.name]) for c in columns)])
    return PostgresTable(address, columns)


_ELEMENT = """'"' || replace(replace(x, '\\', '\\\\'), '"', '\\"') || '"'"""
"""A member of a list as PostgreSQL reads it."""


def parquet_in_postgres(table: DuckTable, address: str) -> PostgresTable:
    """Copy a Parquet file into the table ``facts``, as fast as both can."""
    values = [f'{_as_text(c)} AS "{c.name}"' for c in table.columns]
    file = table.file.with_suffix(".csv")
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT id, {', '.join(values)} FROM '{table.file}') TO '{file}' (HEADER false)"
        )
    made = in_postgres([], table.columns, address)
    with (
        psycopg.connect(address) as there,
        there.cursor().copy(f"COPY {TABLE} FROM STDIN (FORMAT csv)") as copy,
        file.open("rb") as rows,
    ):
        while block := rows.read(1 << 20):
            copy.write(block)
    file.unlink()
    return made


def _as_text(column: Column) -> str:
    """Write a column as PostgreSQL reads it."""
    name = f'"{column.name}"'
    if column.type is FactType.TEXTS:
        each = f"coalesce({_ELEMENT}, 'NULL')"
        joined = f"array_to_string([{each} FOR x IN {name}], ',')"
        return f"CASE WHEN {name} IS NOT NULL THEN '{{' || {joined} || '}}' END"
    if column.type is FactType.DATE:
        return f"regexp_replace(CAST({name} AS VARCHAR), '^(.*) .BC.$', '\\1 BC')"
    return name


def _plain(value: Hostile) -> str | float | bool | date | list[str | None] | None:
    return list(value) if isinstance(value, tuple) else value


def differences(one: Table, other: Table, expressions: Sequence[Expression]) -> list[str]:
    """Name the expressions that two engines answer differently, with a row as evidence."""
    here, there = one.letters(expressions), other.letters(expressions)
    assert len(here) == len(there)
    found: dict[int, str] = {}
    for row, (mine, theirs) in enumerate(zip(here, there, strict=True)):
        if mine != theirs:
            for place, (a, b) in enumerate(zip(mine, theirs, strict=True)):
                if a != b:
                    sql = write_sql(expressions[place], DUCKDB)
                    found.setdefault(place, f"row {row}: {a} but {b} in {sql}")
    return list(found.values())

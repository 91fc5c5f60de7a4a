"""The long proof: DuckDB, PostgreSQL and Spark give the same verdicts on very many rows.

PostgreSQL comes with the tools for development. Spark is skipped where it is missing; it is
installed by ``pip install --group spark`` and needs Java 17 or newer on the path. Then:
``pytest -m slow tests/rules/test_proof.py -s`` also prints how many verdicts were compared.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pytest

from profiler_sim.cargo.facts.schema import Column
from profiler_sim.cli.main import run
from profiler_sim.rules.dialects.duckdb import DUCKDB_TABLE
from profiler_sim.rules.expression import Expression, Operator
from tests.postgres import Server
from tests.rules.checked import (
    columns_of,
    named_values,
    random_conditions,
    shipped_conditions,
    wide_conditions,
)
from tests.rules.conditions import COLUMNS as LANGUAGE_COLUMNS
from tests.rules.engines import (
    DuckTable,
    Rows,
    SparkTable,
    Table,
    differences,
    in_parquet,
    parquet_in_postgres,
)
from tests.rules.expressions import COLUMNS as ALL_TYPES
from tests.rules.expressions import Expressions
from tests.rules.hostile import hostile_rows
from tests.screening.grammar import COLUMNS as GRAMMAR_COLUMNS
from tests.screening.grammar import chance_of, rows

GENERATED = 100_000
HOSTILE = 20_000
SCENARIOS = ("three-pistols", "night-lane", "tirana-night-flight", "parcels-monday")
"""One of each mode of transport."""
BATCH = 100
RANDOM = {"postgres": 2_000, "spark": 400}
"""Random conditions of each kind; Spark compiles every batch of them to Java first."""

pytestmark = pytest.mark.slow


class Other(NamedTuple):
    """An engine that is held against DuckDB."""

    load: Callable[[DuckTable], Table]
    """Bring in rows that are in a Parquet file."""
    random: int
    """Random conditions to hold it to."""


class Rules(NamedTuple):
    """Conditions and the facts they read."""

    expressions: Sequence[Expression]
    columns: Sequence[Column]


@pytest.fixture(scope="module", params=["postgres", "spark"])
def other(request: pytest.FixtureRequest) -> Iterator[Other]:
    """PostgreSQL, then Spark."""
    count = RANDOM[request.param]
    with ExitStack() as stack:
        if request.param == "spark":
            session: Any = request.getfixturevalue("spark")
            yield Other(lambda table: SparkTable(session, table.file, table.columns), count)
            return
        server: Server = request.getfixturevalue("postgres")

        def load(table: DuckTable) -> Table:
            address = stack.enter_context(server.database(f"proof_{table.file.stem}"))
            return parquet_in_postgres(table, address)

        yield Other(load, count)


@pytest.fixture(scope="module")
def shipped() -> Rules:
    """Every condition that ships."""
    conditions = shipped_conditions()
    return Rules([each.expression for each in conditions], columns_of(conditions))


@pytest.fixture(scope="module")
def generated(shipped: Rules, tmp_path_factory: pytest.TempPathFactory) -> DuckTable:
    """Traffic of all four modes, as the program generates it."""
    folder = tmp_path_factory.mktemp("generated")
    for number, name in enumerate(SCENARIOS):
        words = ("--count", str(GENERATED // len(SCENARIOS)), "--seed", str(number + 1))
        assert run(["generate", name, *words, "--to", str(folder / f"{name}.parquet")]) == 0
    held = ", ".join(
        f'CAST("{c.name}" AS {DUCKDB_TABLE.types[c.type]}) AS "{c.name}"' for c in shipped.columns
    )
    file = folder / "all.parquet"
    with duckdb.connect() as connection:
        connection.execute(
            f"""COPY (SELECT CAST(row_number() OVER () AS VARCHAR) AS id, {held}
            FROM read_parquet('{folder}/*.parquet')) TO '{file}' (FORMAT parquet)"""
        )
    return DuckTable(file, shipped.columns)


def _hold(one: DuckTable, other: Table, expressions: Sequence[Expression], rows: int) -> None:
    """Compare every verdict, and say how many that were."""
    found = [
        each
        for start in range(0, len(expressions), BATCH)
        for each in differences(one, other, expressions[start : start + BATCH])
    ]
    print(f"\n{len(expressions)} conditions x {rows} rows = {len(expressions) * rows} verdicts, "
          f"{len(found)} conditions differ")  # fmt: skip
    assert not found


def test_shipped_conditions_agree_on_generated_rows(
    other: Other, shipped: Rules, generated: DuckTable
) -> None:
    """What an administration would run, on what it would run it on."""
    _hold(generated, other.load(generated), shipped.expressions, GENERATED)


def test_shipped_conditions_agree_on_hostile_rows(
    other: Other, shipped: Rules, tmp_path: Path
) -> None:
    """Every edge of every type, and values just beside those that the rules name."""
    named = named_values(shipped_conditions())
    drawn = hostile_rows(chance_of(11), shipped.columns, HOSTILE, named)
    table = in_parquet(drawn, shipped.columns, tmp_path / "shipped.parquet")
    _hold(table, other.load(table), shipped.expressions, HOSTILE)


@pytest.mark.parametrize("kind", ["generated", "hostile"])
def test_random_conditions_agree(other: Other, tmp_path: Path, kind: str) -> None:
    """As chance writes them by the language's own grammar."""
    conditions = [each.expression for each in random_conditions(other.random, seed=12)]
    usual: Rows = rows(chance_of(13), HOSTILE)
    drawn = usual if kind == "generated" else hostile_rows(chance_of(13), GRAMMAR_COLUMNS, HOSTILE)
    table = in_parquet(drawn, GRAMMAR_COLUMNS, tmp_path / f"{kind}.parquet")
    _hold(table, other.load(table), conditions, HOSTILE)


def test_conditions_of_everything_the_language_has_agree(other: Other, tmp_path: Path) -> None:
    """Dates, lists, patterns and functions as well."""
    expressions = [each.expression for each in wide_conditions(other.random, seed=16)]
    drawn = hostile_rows(chance_of(17), LANGUAGE_COLUMNS, HOSTILE)
    table = in_parquet(drawn, LANGUAGE_COLUMNS, tmp_path / "wide.parquet")
    assert len(expressions) > other.random / 2
    _hold(table, other.load(table), expressions, HOSTILE)


def test_random_expressions_agree(other: Other, tmp_path: Path) -> None:
    """Every operation, nested as deep as it comes: more than conditions on paper can say."""
    writer = Expressions(chance_of(14))
    every = [writer.asking(operation, depth) for depth in (2, 3) for operation in Operator]
    expressions = [*every, *(writer.condition(5) for _ in range(other.random))]
    drawn = hostile_rows(chance_of(15), ALL_TYPES, HOSTILE)
    table = in_parquet(drawn, ALL_TYPES, tmp_path / "every.parquet")
    _hold(table, other.load(table), expressions, HOSTILE)

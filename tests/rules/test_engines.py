"""DuckDB and PostgreSQL, and in the slow suite Spark, say the same of every row."""

from collections.abc import Iterator

import pytest

from profiler_sim.rules.expression import Operator
from tests.postgres import Server
from tests.rules.engines import (
    DuckTable,
    PostgresTable,
    differences,
    in_parquet,
    in_postgres,
)
from tests.rules.expressions import COLUMNS, Expressions
from tests.rules.hostile import hostile_rows
from tests.screening.grammar import chance_of

ROWS = 1_000


@pytest.fixture(scope="module")
def tables(
    postgres: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[DuckTable, PostgresTable]]:
    """The same hostile rows in both."""
    rows = hostile_rows(chance_of(5), COLUMNS, ROWS)
    file = tmp_path_factory.mktemp("engines") / "facts.parquet"
    with postgres.database("engines") as address:
        yield in_parquet(rows, COLUMNS, file), in_postgres(rows, COLUMNS, address)


@pytest.mark.parametrize("operation", list(Operator))
def test_every_operation_is_answered_alike(
    tables: tuple[DuckTable, PostgresTable], operation: Operator
) -> None:
    """Each at the root, over plain facts and over what other operations make of them."""
    writer = Expressions(chance_of(1))
    asked = [writer.asking(operation, depth) for depth in (1, 1, 1, 2, 2, 3)]

    assert not differences(*tables, asked)

"""Capitals of every letter of Unicode, in each database as in the other."""

import sys
from collections.abc import Iterator
from typing import Any

import duckdb
import psycopg
import pytest

from profiler_sim.rules.dialects.duckdb import DUCKDB
from profiler_sim.rules.dialects.postgres import POSTGRES
from profiler_sim.rules.dialects.spark import SPARK
from profiler_sim.rules.expression import Operator
from profiler_sim.rules.sql_writer import Dialect
from tests.postgres import Server

LETTERS = [
    chr(code)
    for code in range(1, sys.maxunicode + 1)
    if not 0xD800 <= code <= 0xDFFF  # halves of pairs are no letters
]
Pairs = list[tuple[str, str]]
"""Of every letter, its capital and its small letter."""


def _asked(dialect: Dialect, letter: str) -> str:
    both = (Operator.UPPER, Operator.LOWER)
    return ", ".join(dialect.templates[each].format(letter) for each in both)


@pytest.fixture(scope="module")
def by_duckdb() -> Pairs:
    """What DuckDB makes of them."""
    with duckdb.connect() as connection:
        asked = f"SELECT {_asked(DUCKDB, 'letter')} FROM (SELECT unnest(?) AS letter)"
        return connection.execute(asked, [LETTERS]).fetchall()


def _differing(here: Pairs, there: Pairs) -> Iterator[tuple[str, str, str]]:
    assert len(here) == len(there) == len(LETTERS)
    for letter, ours, theirs in zip(LETTERS, here, there, strict=True):
        yield from ((letter, a, b) for a, b in zip(ours, theirs, strict=True) if a != b)


@pytest.mark.slow
def test_postgresql_differs_only_in_letters_that_duckdb_does_not_know_yet(
    postgres: Server, by_duckdb: Pairs
) -> None:
    """Unicode goes on adding letters, and either may be ahead."""
    with psycopg.connect(postgres.address()) as connection:
        asked = f"SELECT {_asked(POSTGRES, 'l')} FROM unnest(%s::text[]) AS letters (l)"
        found = connection.execute(asked.encode(), [LETTERS]).fetchall()

    differing = list(_differing(by_duckdb, found))

    assert all(letter in {ours, theirs} for letter, ours, theirs in differing)
    assert len(differing) < 100


@pytest.mark.slow
def test_spark_differs_in_letters_whose_capital_is_two(spark: Any, by_duckdb: Pairs) -> None:
    """Ligatures, and some Greek letters; besides those that one of the two does not know yet."""
    rows = spark.createDataFrame(list(enumerate(LETTERS)), "n INT, l STRING")
    rows.createOrReplaceTempView("letters")
    asked = f"SELECT {_asked(SPARK, 'l')} FROM letters ORDER BY n"
    found = [(row[0], row[1]) for row in spark.sql(asked).collect()]

    differing = list(_differing(by_duckdb, found))
    doubled = [letter for letter, _ours, theirs in differing if len(theirs) > 1]

    assert len(doubled) == 101
    assert {"\ufb01", "\u0149", "\u1fb3"} < set(doubled)
    assert all(len(b) > 1 or letter in {a, b} for letter, a, b in differing)

"""One SELECT for all rules: names, columns, tables."""

import pytest

from profiler_sim.cargo.facts.schema import Column, FactType
from profiler_sim.rules.dialects.duckdb import DUCKDB_TABLE
from profiler_sim.rules.dialects.postgres import POSTGRES_TABLE
from profiler_sim.rules.dialects.spark import SPARK_TABLE
from profiler_sim.rules.expression import FactReference
from profiler_sim.rules.sql_query import (
    FactSource,
    QueriedRule,
    TableDialect,
    column_names,
    report,
    table_name,
)

REEFER = Column(name="reefer", type=FactType.YESNO, example=True)
ALL = [DUCKDB_TABLE, POSTGRES_TABLE, SPARK_TABLE]


def _claim(name: str) -> QueriedRule:
    return QueriedRule(name, 4.0, FactReference("reefer", FactType.YESNO))


@pytest.mark.parametrize("spelling", ALL, ids=lambda each: each.dialect.name)
def test_every_type_of_fact_has_a_column_type_and_a_way_to_read_it(
    spelling: TableDialect,
) -> None:
    """A new type of fact must be added to every database."""
    assert set(spelling.types) == set(FactType)
    assert set(spelling.reads) == set(FactType)


def test_columns_have_names_that_no_database_mixes_up() -> None:
    """They pass over capitals, and PostgreSQL cuts what is longer than 63 bytes."""
    long = "a-pack-with-a-name-of-very-many-words-in-it/and-a-rule-with-more"
    names = ["G01", "g01", "Score", "id", f"{long}-1", f"{long}-2"]

    columns = list(column_names([_claim(name) for name in names]).values())

    assert columns[:4] == ["G01", "g01_2", "Score_2", "id_2"]
    assert len({name.casefold() for name in columns}) == len(names)
    assert max(len(name.encode()) for name in columns) < 64


TABLES = {
    "facts": '"facts"',
    "customs.Facts": '"customs"."Facts"',
    '"odd.name".facts': '"odd.name"."facts"',
    '"a""b"': '"a""b"',
    'facts"; DROP TABLE x; --': '"facts""; DROP TABLE x; --"',
}


@pytest.mark.parametrize(("given", "quoted"), TABLES.items())
def test_a_table_s_name_is_quoted_whatever_it_holds(given: str, quoted: str) -> None:
    """Dots part schema and table, but not inside double quotes."""
    assert table_name(given, POSTGRES_TABLE) == quoted


@pytest.mark.parametrize("given", ["", ".", "a.", ".b", '"open', '"a"b', "a\nb", '""'])
def test_what_is_no_name_is_refused(given: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError):  # noqa: PT011  the caller knows what it gave
        table_name(given, POSTGRES_TABLE)


def test_a_report_has_score_hits_and_a_column_a_rule() -> None:
    """As a view shows it."""
    source = FactSource('"facts"', [REEFER], {})

    assert report([_claim("it's")], source, POSTGRES_TABLE) == (
        """SELECT
  f."id",
  float8 '0.0'
    + CASE WHEN v."it's" THEN float8 '4.0' ELSE 0 END AS score,
  array_remove(ARRAY[
    CASE WHEN v."it's" THEN 'it''s' END], NULL) AS hits,
  array_remove(ARRAY[
    CASE WHEN v."it's" IS NULL THEN 'it''s' END], NULL) AS unknown,
  v."it's"
FROM (
  SELECT
      CAST("id" AS text) AS "id",
      "reefer"
  FROM "facts"
) AS f
CROSS JOIN LATERAL (
  SELECT
    "reefer" AS "it's"
  OFFSET 0
) AS v"""
    )

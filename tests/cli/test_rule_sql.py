"""The command ``rules``: what it prints runs where it says."""

from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pytest

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cli.main import run
from tests.postgres import Server
from tests.rules.checked import shipped_conditions
from tests.rules.engines import DuckTable, in_parquet, parquet_in_postgres
from tests.rules.hostile import hostile_rows
from tests.screening.grammar import chance_of

PACKS = ("core", "wildlife", "air-safety", "firearms-post", "heroin-road")
DIALECTS = ("postgres", "spark", "duckdb")
ROWS = 200


def _rules(*words: str) -> tuple[int, str, str]:
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        try:
            code = run(["rules", *words])
        except SystemExit as left:  # argparse has said what there was to say
            code = int(left.code or 0)
    return code, out.getvalue(), err.getvalue()


def _printed(dialect: str, table: str) -> str:
    code, printed, said = _rules(*PACKS, "--dialect", dialect, "--table", table)
    assert (code, said) == (0, "")
    return printed


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hostile rows of every fact that a shipped rule reads, in a Parquet file."""
    columns = tuple({c.name: c for each in shipped_conditions() for c in each.reads}.values())
    rows = hostile_rows(chance_of(21), columns, ROWS)
    return in_parquet(rows, columns, tmp_path_factory.mktemp("rules") / "facts.parquet").file


def _by_duckdb(facts: Path) -> Mapping[str, tuple[object, ...]]:
    with duckdb.connect() as connection:
        connection.execute(f"CREATE VIEW declared AS SELECT * FROM '{facts}'")
        connection.execute(f"CREATE VIEW screened AS {_printed('duckdb', 'declared')}")
        found = connection.execute("SELECT * FROM screened").fetchall()
    return {row[0]: row[1:] for row in found}


@pytest.mark.thorough
def test_a_view_in_postgresql_says_what_duckdb_says(postgres: Server, facts: Path) -> None:
    """Score, hits, unknown and every rule; and one id is found without asking of all rows."""
    columns = tuple({c.name: c for each in shipped_conditions() for c in each.reads}.values())
    here = _by_duckdb(facts)
    with postgres.database("views") as address, psycopg.connect(address) as connection:
        parquet_in_postgres(DuckTable(facts, columns), address)
        connection.execute(f"CREATE VIEW screened AS {_printed('postgres', 'facts')}".encode())
        there = {row[0]: row[1:] for row in connection.execute("SELECT * FROM screened")}
        one = connection.execute("SELECT score FROM screened WHERE id = '7'").fetchall()

    assert len(there) == ROWS
    assert there == here
    assert one == [(here["7"][0],)]


@pytest.mark.slow
def test_a_view_in_spark_says_what_duckdb_says(spark: Any, facts: Path) -> None:
    """Needs pyspark and a Java; see ``tests.spark``."""
    spark.read.parquet(str(facts)).createOrReplaceTempView("declared")
    spark.sql(f"CREATE TEMPORARY VIEW screened AS {_printed('spark', 'declared')}")
    there = {row[0]: tuple(row)[1:] for row in spark.sql("SELECT * FROM screened").collect()}

    assert there == _by_duckdb(facts)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_what_it_assumes_stands_above_it(dialect: str) -> None:
    """Columns with their types, what unknown means, and each rule by its title."""
    code, printed, _said = _rules("core", "--dialect", dialect, "--table", 'my."odd table"')

    comments = [line for line in printed.splitlines() if line.startswith("--")]
    text = "\n".join(comments)
    assert code == 0
    assert printed.startswith("-- Rules of core, written for ")
    assert "A missing value is NULL." in text
    assert f"booking_days            {'bigint' if dialect == 'postgres' else 'BIGINT'}" in text
    assert "G09       +5  Freight too high for the value" in text
    assert all(len(line) < 100 for line in comments)
    assert ("`my`.`odd table`" if dialect == "spark" else '"my"."odd table"') in printed


def test_text_of_a_pack_stays_a_comment_or_a_text(tmp_path: Path) -> None:
    """Whatever titles, ids and constants hold, nothing of it is a statement."""
    pack = tmp_path / "odd.yaml"
    pack.write_text(
        'pack: odd\ntitle: Odd\nrules:\n  - id: score\n    title: "a\'; DROP TABLE x; --"\n'
        "    when: description = 'it''s; \\ -- /* \"'\n    points: 2.5\n    why: w\n"
        "    innocent: i\n",
        encoding="utf-8",
    )
    code, printed, _said = _rules(str(pack), "--dialect", "duckdb")

    assert code == 0
    assert "+2.5  a'; DROP TABLE x; --" in printed
    with duckdb.connect() as connection:
        held = ", ".join(f'"{name}" VARCHAR' for name in ("id", *FACTS))
        connection.execute(f"CREATE TABLE facts ({held})")
        connection.execute(
            "INSERT INTO facts (id, description) VALUES ('a', 'it''s; \\ -- /* \"')"
        )
        found = connection.execute(printed).fetchall()
    assert found == [("a", 2.5, ["score"], [], True)]


REFUSED = {
    "a dialect": (("core", "--dialect", "oracle"), "Possible: postgres, spark, duckdb"),
    "a table": (
        ("core", "--dialect", "spark", "--table", "a..b"),
        "“a..b” is not a name of a table",
    ),
    "a pack": (("cor", "--dialect", "spark"), "cor"),
}


@pytest.mark.parametrize(("words", "said"), REFUSED.values(), ids=list(REFUSED))
def test_what_is_not_there_is_told_in_a_sentence(words: tuple[str, ...], said: str) -> None:
    """And nothing is printed."""
    code, printed, told = _rules(*words)

    assert (code, printed) == (2, "")
    assert said in told

"""``screen --on``: rules over a table in a real PostgreSQL, as a script meets it."""

import csv
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest
from psycopg import sql

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.cli.main import run
from profiler_sim.rules.dialects.postgres import POSTGRES_TABLE
from tests.postgres import Server

PACKS = ("core", "cocaine", "cigarettes", "firearms", "counterfeit", "medicines", "waste")
ROWS = 300


class Told(NamedTuple):
    """What a command answers."""

    returncode: int
    stdout: str
    stderr: str


def _run(*words: str) -> Told:
    """Run a command in this process: starting one costs more than most of what it does here."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        code = run(words)
    return Told(code, out.getvalue(), err.getvalue())


def _command(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=os.environ | env,
    )


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Facts of generated consignments, as a spreadsheet would hold them."""
    file = tmp_path_factory.mktemp("screen-on") / "facts.csv"
    told = _run(
        "generate", "three-pistols", "--count", str(ROWS), "--seed", "3", "--to", str(file)
    )
    assert told.returncode == 0, told.stderr
    return file


@pytest.fixture(scope="module")
def database(postgres: Server, facts: Path) -> Iterator[str]:
    """The same facts in a database, beside columns that are none, and some odd tables."""
    with postgres.database("declarations") as address, psycopg.connect(address) as connection:
        _copy(connection, facts)
        for statement in (
            "CREATE SCHEMA other",
            "CREATE TABLE other.few AS SELECT id, packages, reefer FROM facts",
            "CREATE TABLE nothing (id text, remark text)",
            "CREATE TABLE wrong AS SELECT id, 803 AS hs4, '12' AS packages, reefer FROM facts",
            'CREATE VIEW "Odd.View" AS SELECT * FROM facts',
            """CREATE TABLE decimals AS SELECT id, packages::numeric(20,0), hs4::varchar(10),
                reefer, left(size_type, 4)::char(9) AS size_type FROM facts""",
            """CREATE VIEW forever AS SELECT n::text AS id, n AS packages,
                pg_sleep(30) IS NULL AS reefer FROM generate_series(1, 9) AS n""",
            """CREATE VIEW halting AS SELECT id, reefer, booking_days,
                1 / (late_amendments * 0) AS late_amendments FROM facts""",
            "CREATE ROLE clerk LOGIN",
        ):
            connection.execute(statement)
        connection.commit()
        yield address


def _copy(connection: psycopg.Connection, file: Path) -> None:
    """Load a file of facts as an administration would: a typed table, filled by COPY."""
    held = {name: POSTGRES_TABLE.types[fact.column.type] for name, fact in FACTS.items()}
    columns = sql.SQL(", ").join(
        sql.SQL("{} {}").format(sql.Identifier(name), sql.SQL(kind))
        for name, kind in {"id": "text", **held, "internal_note": "text"}.items()
    )
    connection.execute(sql.SQL("CREATE TABLE facts ({})").format(columns))
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = sql.SQL(", ").join(map(sql.Identifier, rows[0]))
    with connection.cursor().copy(sql.SQL("COPY facts ({}) FROM STDIN").format(names)) as copy:
        for row in rows:
            copy.write_row([_value(name, text) for name, text in row.items()])


def _value(name: str, text: str) -> str | list[str] | None:
    if not text:
        return None
    plain = text.removeprefix("'")
    if name in FACTS and FACTS[name].column.type is FactType.TEXTS:
        return [each for each in plain[1:-1].split(", ") if each]
    return plain


@pytest.mark.thorough
def test_a_table_is_screened_as_the_file_it_was_loaded_from(database: str, facts: Path) -> None:
    """The same document, letter by letter, in the same order."""
    by_file = _run("screen", str(facts), "--pack", *PACKS, "--json")
    by_table = _command("screen", "--on", database, "--pack", *PACKS, "--json")

    assert (by_file.returncode, by_table.returncode) == (0, 0), by_table.stderr
    assert len(json.loads(by_table.stdout)["consignments"]) == ROWS
    assert by_table.stdout == by_file.stdout
    assert by_table.stderr == ""


@pytest.mark.thorough
def test_a_person_reads_the_same_report(database: str, facts: Path) -> None:
    """Score, reasons, points; from a view whose name is an odd one, too."""
    by_file = _run("screen", str(facts), "--pack", "core")
    by_view = _run("screen", "--on", database, "--table", '"Odd.View"', "--pack", "core")

    assert by_view.returncode == 0, by_view.stderr
    assert by_view.stdout == by_file.stdout


def test_a_fact_without_a_column_is_unknown_and_named_once(database: str) -> None:
    """The other rules still run."""
    told = _run("screen", "--on", database, "--table", "other.few", "--pack", "core", "--json")

    found = json.loads(told.stdout)["consignments"]
    assert told.returncode == 0
    assert "G01" in found[0]["unknown"]
    assert told.stderr.count("has no column for: description, ") == 1
    assert "Rules that read them cannot decide." in told.stderr


def test_decimal_columns_and_short_texts_are_read_as_what_they_hold(database: str) -> None:
    """As tables that come from older databases have them."""
    words = ("--pack", "cigarettes", "--json")
    plain = _run("screen", "--on", database, *words)
    other = _run("screen", "--on", database, "--table", "decimals", *words)

    def of_t01(told: Told) -> dict[str, bool]:
        found = json.loads(told.stdout)["consignments"]
        return {one["id"]: "T01" in one["hits"] for one in found}

    assert other.returncode == 0, other.stderr
    assert of_t01(other) == of_t01(plain)
    assert any(of_t01(plain).values())


def test_a_view_that_fails_costs_only_the_rules_that_read_it(database: str) -> None:
    """They cannot tell, and are named; the others are worked out."""
    words = ("--table", "halting", "--pack", "core", "--json")
    told = _run("screen", "--on", database, *words)

    found = json.loads(told.stdout)["consignments"]
    assert told.returncode == 0, told.stderr
    assert "cannot be computed, read by: G12" in told.stderr
    assert len(found) == ROWS
    assert all("G12" in one["unknown"] for one in found)
    assert any("G13" in one["hits"] for one in found)


REFUSED = {
    "no such table": (("--table", "fact"), "no table fact that you can see; did you mean facts?"),
    "capitals": (("--table", "Facts"), "no table Facts that you can see; did you mean facts?"),
    "another schema": (("--table", "none.facts"), "there is no table none.facts"),
    "no name": (("--table", 'a."'), "is not a name of a table"),
    "three names": (("--table", "a.b.c"), "“a.b.c” is not a name of a table"),
    "no facts": (("--table", "nothing"), "table nothing has no column that any of these rules"),
    "wrong types": (
        ("--table", "wrong", "--pack", "cigarettes"),
        "2 columns of the wrong type (type, type needed): hs4 (integer, text)",
    ),
}


@pytest.mark.parametrize(("words", "said"), REFUSED.values(), ids=list(REFUSED))
def test_a_table_that_will_not_do_is_told_in_a_sentence(
    database: str, words: tuple[str, ...], said: str
) -> None:
    """What is wrong, and nothing on standard output."""
    told = _run("screen", "--on", database, "--pack", "core", *words, "--json")

    assert told.returncode == 2, told.stderr
    assert said in told.stderr
    assert told.stdout == ""
    assert "Traceback" not in told.stderr


def test_a_table_that_may_not_be_read_is_told_so(postgres: Server, database: str) -> None:
    """The database's own words say which."""
    assert database
    address = postgres.address("declarations", user="clerk")

    told = _run("screen", "--on", address, "--pack", "core")

    assert told.returncode == 2
    assert "you may not read this table at" in told.stderr
    assert "permission denied for table facts" in told.stderr


def _closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def test_a_password_is_never_shown() -> None:
    """Whatever is wrong with the address."""
    port = _closed_port()
    addresses = {
        f"postgresql://anna:s3cret@127.0.0.1:{port}/customs": f"at 127.0.0.1:{port}/customs: ",
        "postgresql://anna:s3cr%zzet@127.0.0.1/customs": "this is not an address of a PostgreSQL",
        "postgresql://anna@127.0.0.1/customs?passwort=s3cret": "this is not an address of a",
        "mysql://anna:s3cret@127.0.0.1/customs": "this is not an address of a PostgreSQL database",
    }
    for address, said in addresses.items():
        told = _run("screen", "--on", address, "--pack", "core")

        assert told.returncode == 2, told.stderr
        assert said in told.stderr
        assert "s3cr" not in told.stderr + told.stdout
        assert "Traceback" not in told.stderr
    told = _run("screen", "postgresql://anna:s3cret@h/d", "--pack", "core")
    assert told.returncode == 2
    assert "an address of a database needs --on before it" in told.stderr
    assert "s3cret" not in told.stderr


def test_a_database_that_does_not_let_in_is_told_so(postgres: Server) -> None:
    """With the reason that it gives."""
    told = _run("screen", "--on", postgres.address("elsewhere"), "--pack", "core")

    assert told.returncode == 2
    assert 'does not let you in: FATAL:  database "elsewhere" does not exist' in told.stderr


def test_one_source_is_wanted(facts: Path) -> None:
    """Neither two nor none."""
    both = _run("screen", str(facts), "--on", "postgresql://h/d", "--pack", "core")
    none = _run("screen", "--pack", "core")
    alone = _run("screen", str(facts), "--table", "facts", "--pack", "core")

    assert (both.returncode, none.returncode, alone.returncode) == (2, 2, 2)
    assert "--table goes with --on" in alone.stderr
    assert "give a file or --on, not both" in both.stderr
    assert "no file and no database is named" in none.stderr


@pytest.mark.thorough
def test_without_psycopg_the_line_that_installs_it_is_given(tmp_path: Path) -> None:
    """The rest of the program does without it."""
    (tmp_path / "psycopg.py").write_text("raise ImportError\n", encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), *sys.path])

    told = _command("screen", "--on", "postgresql://h/d", "--pack", "core", PYTHONPATH=path)

    assert told.returncode == 2
    assert "pip install 'profiler-sim[postgres]'" in told.stderr


def test_nothing_can_be_changed_there(postgres: Server, database: str) -> None:
    """A view that writes when it is read is stopped by the read-only transaction."""
    assert database
    with psycopg.connect(postgres.address("declarations"), autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS log (at int)")
        connection.execute(
            "CREATE OR REPLACE FUNCTION spy() RETURNS boolean LANGUAGE sql VOLATILE"
            " AS 'INSERT INTO public.log VALUES (1) RETURNING true'"
        )
        connection.execute("CREATE OR REPLACE VIEW spying AS SELECT 'a' AS id, spy() AS reefer")

        told = _run("screen", "--on", database, "--table", "spying", "--pack", "core")

        assert told.returncode == 2
        assert "read-only transaction" in told.stderr
        assert connection.execute("SELECT count(*) FROM log").fetchone() == (0,)


@pytest.mark.thorough
def test_asking_to_go_stops_the_query_there_too(postgres: Server, database: str) -> None:
    """Nobody waits for a slow view, neither here nor in the database."""
    command = [sys.executable, "-m", "profiler_sim", "screen", "--on", database]
    asked = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'profiler-sim'"
    with (
        psycopg.connect(postgres.address(), autocommit=True) as watching,
        subprocess.Popen(
            [*command, "--table", "forever", "--pack", "core"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as running,
    ):
        try:
            _wait(watching, asked + " AND state = 'active'", 1)
            running.send_signal(signal.SIGINT)
            out, err = running.communicate()
        finally:
            running.kill()
        _wait(watching, asked, 0)

    assert running.returncode == 130, err
    assert out == b""
    assert b"Traceback" not in err


def _wait(connection: psycopg.Connection, query: str, wanted: int) -> None:
    for _ in range(600):
        if connection.execute(query.encode()).fetchone() == (wanted,):
            return
        time.sleep(0.05)
    raise AssertionError(query)

"""The locked connection behind the checker: what a slip in the checker could never reach."""

from pathlib import Path

import pytest

from profiler_sim.errors import ProfilerError
from profiler_sim.screening.engine import Engine, Fault, TimeUp

LOCKED = (
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "SET memory_limit = '8GB'",
    "SET allowed_paths = ['/']",
    "RESET allowed_paths",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SELECT * FROM read_csv('{other}')",
    "SELECT * FROM read_text('{other}')",
    "SELECT * FROM read_blob('{other}')",
    "SELECT * FROM '{other}'",
    "SELECT * FROM glob('{folder}/*')",
    "SELECT * FROM read_csv('{allowed}/../{name}')",
    "COPY (SELECT 1) TO '{folder}/target.csv'",
    "ATTACH '{folder}/target.db' AS x",
    "EXPORT DATABASE '{folder}/target'",
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A file that may be read, and another one."""
    for name in ("allowed.csv", "other.csv"):
        (tmp_path / name).write_text("a\n1\n", encoding="utf-8")
    return tmp_path / "allowed.csv", tmp_path / "other.csv"


@pytest.mark.parametrize("statement", LOCKED)
def test_files_and_settings_are_out_of_reach(files: tuple[Path, Path], statement: str) -> None:
    """Only the one file that was named can be read, and nothing can be written or set."""
    allowed, other = files
    asked = statement.format(
        allowed=allowed, other=other, folder=other.parent, name=other.name
    ).strip()

    with Engine(paths=[allowed]) as engine:
        with pytest.raises(Fault):
            engine.rows(asked)
        assert engine.rows(f"SELECT * FROM read_csv('{allowed}')") == [(1,)]

    assert sorted(path.name for path in other.parent.iterdir()) == ["allowed.csv", "other.csv"]


def test_variables_of_a_program_are_no_tables() -> None:
    """A name in a statement never finds a value of the program around it."""
    rows = [{"secret": 1}]

    with Engine() as engine, pytest.raises(Fault):
        engine.rows("SELECT * FROM rows")

    assert rows == [{"secret": 1}]


@pytest.mark.thorough
def test_a_statement_that_takes_too_long_is_stopped() -> None:
    """The time limit is told as an error of ours, and the connection serves on."""
    with Engine(seconds=1.0) as engine:
        with pytest.raises(TimeUp):
            engine.rows("SELECT sum(a.range * b.range) FROM range(200000) a, range(200000) b")
        assert engine.rows("SELECT 1") == [(1,)]


def test_only_computing_counts_not_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine a statement takes longer by the clock, and is not stopped."""
    monkeypatch.setattr("profiler_sim.screening.engine.time.process_time", lambda: 0.0)
    monkeypatch.setattr("profiler_sim.screening.engine._LOOK", 0.001)
    monkeypatch.setattr("profiler_sim.screening.engine._PATIENCE", 1e9)

    with Engine(seconds=0.02) as engine:
        assert engine.rows("SELECT count(*) FROM range(20000000) WHERE range % 7 = 3")


def test_a_statement_that_needs_too_much_memory_is_stopped() -> None:
    """256 MB are enough for rules; what wants more is refused."""
    with Engine() as engine, pytest.raises(ProfilerError, match=r"facts\.memory"):
        engine.rows("SELECT list(range) FROM range(200000000)")

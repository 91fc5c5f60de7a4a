"""``store move``: all of a store in another one, checked; from a file to PostgreSQL and back."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from profiler_sim.errors import Unwritable, WrongUsage
from profiler_sim.store.contract import RemarkRow, Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.moving import move_store
from tests.postgres import Server
from tests.store.earlier_store import earlier_store
from tests.store.mutations import free, small_store
from tests.store.test_contract import CLOSED, NEW, OPENED

COMMAND = Path(sys.executable).parent / "profiler-sim"


def _filled() -> MemoryStore:
    """Two shifts with a gap between their numbers, one closed with a remark; two settings."""
    store = MemoryStore()
    first, gone, last = (store.deal(replace(NEW, seed=seed)) for seed in (1, 2, 3))
    store.remove(gone)
    store.append(first, 1, OPENED, "w", 5)
    store.append(last, 1, CLOSED, "w", 5)
    store.remark(RemarkRow(last, 1, "guess", "", "{}", "w"))
    store.keep_setting("trainee", "otter")
    store.keep_setting("theme", "light", "otter")
    return store


def _content(store: Store) -> list[tuple[object, ...]]:
    rows = [store.record(row.id) for row in store.shifts()]
    return [(each.new, each.dealt, each.head, each.remarked, len(each.events)) for each in rows]


def test_all_of_a_store_is_moved_and_the_first_stays() -> None:
    """Shifts in their order, with events, remarks and settings."""
    source, target = _filled(), MemoryStore()
    steps: list[int] = []
    before = _content(source)
    moved = move_store(source, target, steps.append)

    assert _content(target) == before == _content(source)
    assert sorted(target.settings()) == sorted(source.settings())
    assert (moved.numbers, steps) == ({"1": "1", "3": "2"}, [1, 2])
    assert (moved.events, moved.remarks, moved.settings) == (2, 1, 2)


def test_a_store_that_holds_shifts_is_refused_unless_told() -> None:
    """Then what is there already is left out, so that a broken move can go on."""
    source, target = _filled(), MemoryStore()
    move_store(source, target, lambda _: None)
    source.deal(replace(NEW, seed=4))
    target.keep_setting("theme", "dark", "otter")

    with pytest.raises(WrongUsage) as refused:
        move_store(source, target, lambda _: None)
    assert refused.value.code == "store_move.not_empty"
    moved = move_store(source, target, lambda _: None, add=True)
    assert moved.numbers == {"4": "3"}
    assert _content(target) == _content(source)
    assert target.setting("theme", "otter") == "dark"


def test_a_changed_shift_stops_the_move_before_it_begins() -> None:
    """With the numbers of all of them."""
    source, target = _filled(), MemoryStore()
    source._kept["3"].rows[0] = replace(source._kept["3"].rows[0], active_ms=6)

    with pytest.raises(Unwritable) as refused:
        move_store(source, target, lambda _: None)
    assert refused.value.params == {"shifts": "3"}
    assert (target.shifts(), target.settings()) == ([], [])


def _run(*words: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [str(COMMAND), "store", "move", *words],
        env={**os.environ},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_the_command_moves_a_file(tmp_path: Path) -> None:
    """A folder stands for the file in it; a first store that is missing is no new one."""
    (tmp_path / "shifts.db").write_bytes(small_store())
    there = tmp_path / "there" / "class.db"

    code, out, err = _run(str(tmp_path), str(there))
    assert (code, err) == (0, "")
    assert out.startswith("Moved and checked: 3 shifts, ")
    assert out.endswith("Delete it when you no longer need it.\n")
    code, out, err = _run(str(tmp_path), str(there))
    assert (code, out) == (2, "")
    assert "holds 3 shifts" in err
    code, out, err = _run(str(tmp_path / "missing.db"), str(there))
    assert (code, out) == (2, "")
    assert not (tmp_path / "missing.db").exists()
    code, out, err = _run(str(there), str(there))
    assert (code, out) == (2, "")
    assert "the same store" in err


def test_the_environment_names_the_store(tmp_path: Path) -> None:
    """A file of any name, for every command."""
    (tmp_path / "class.db").write_bytes(small_store())
    done = subprocess.run(
        [str(COMMAND), "verify"],
        env={**os.environ, "PROFILER_SIM_STORE": str(tmp_path / "class.db")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 3)


def test_the_command_names_changed_shifts(tmp_path: Path) -> None:
    """Nothing is written then."""
    (tmp_path / "shifts.db").write_bytes(small_store())
    with closing(sqlite3.connect(tmp_path / "shifts.db", isolation_level=None)) as file:
        free(file)
        file.execute("UPDATE event SET active_ms = active_ms + 1 WHERE seq = 2")

    code, out, err = _run(str(tmp_path), str(tmp_path / "there.db"))
    assert (code, out) == (2, "")
    assert "profiler-sim verify" in err


@pytest.mark.thorough
def test_a_store_goes_to_postgresql_and_back(postgres: Server, tmp_path: Path) -> None:
    """The shifts of an earlier version too, each with the receipt it had."""
    from profiler_sim.store import sqlite

    first = earlier_store(tmp_path / "shifts.db")
    with postgres.database("moved") as address:
        assert _run(str(first), address)[0] == 0
        code, _out, err = _run(address, str(tmp_path / "back.db"))
        assert (code, err) == (0, "")
    with (
        closing(sqlite.open_store(first)) as before,
        closing(sqlite.open_store(tmp_path / "back.db")) as after,
    ):
        assert _content(before) == _content(after)
        assert sorted(before.settings()) == sorted(after.settings())

"""What only the store in PostgreSQL has: many writers, a server that goes, rights."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from threading import Thread

import psycopg
import pytest

from profiler_sim.errors import ProfilerError, Unreadable, Unwritable, WrongUsage
from profiler_sim.store.postgres import PostgresStore, open_store
from profiler_sim.store.postgres_schema import STEPS
from tests.postgres import Server
from tests.store.test_contract import NEW, OPENED, said

pytestmark = pytest.mark.thorough


@pytest.fixture
def address(postgres: Server) -> Iterator[str]:
    """An empty database."""
    with postgres.database("store") as made:
        yield made


def test_no_event_and_no_remark_goes_alone(address: str) -> None:
    """Not even for somebody who writes SQL; a shift that was never closed goes whole."""
    with closing(open_store(address)) as store:
        shift = store.deal(NEW)
        store.append(shift, 1, OPENED, "w", 5)
        store.remark(said(shift, 1))
        with psycopg.connect(address, autocommit=True) as foreign:
            for statement in (
                b"DELETE FROM profiler_sim.event",
                b"DELETE FROM profiler_sim.remark",
                b"UPDATE profiler_sim.remark SET body = ''",
                b"UPDATE profiler_sim.event SET body = ''",
                b"TRUNCATE profiler_sim.event",
                b"DELETE FROM profiler_sim.shift",
            ):
                with pytest.raises(psycopg.errors.IntegrityError):
                    foreign.execute(statement)
        assert store.verify(shift) is None
        store.remove(shift)
        assert (store.shifts(), store.strays()) == ([], [])


def test_a_newer_store_is_left_alone(address: str) -> None:
    """And an older or a foreign one is brought up to date by many at once."""
    with psycopg.connect(address, autocommit=True) as foreign:
        foreign.execute(b"CREATE TABLE shift (of_somebody_else TEXT)")
        opened: list[int] = []

        def open_once() -> None:
            with closing(open_store(address)) as store:
                opened.append(len(store.shifts()))

        threads = [Thread(target=open_once) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert opened == [0] * 4
        foreign.execute(b"UPDATE profiler_sim.version SET steps = %s", [len(STEPS) + 1])
        with pytest.raises(Unreadable) as refused:
            open_store(address)
        assert refused.value.code == "newer_store"


def test_whoever_may_not_make_tables_is_told(postgres: Server, address: str) -> None:
    """In a sentence with the place and without the password."""
    with psycopg.connect(postgres.address(), autocommit=True) as foreign:
        foreign.execute(b"CREATE ROLE guest LOGIN")
    try:
        with pytest.raises(Unreadable) as refused:
            open_store(address.replace("postgres@", "guest:s3cret@"))
        assert refused.value.code == "store_no_right"
        assert "s3cret" not in str(refused.value.params)
    finally:
        with psycopg.connect(postgres.address(), autocommit=True) as foreign:
            foreign.execute(b"DROP ROLE guest")
    with pytest.raises(WrongUsage):
        open_store("postgresql://u@h/d?passwort=1")


def test_a_text_that_no_file_can_hold_is_refused(address: str) -> None:
    """In a sentence; the next step goes through."""
    with closing(open_store(address, connections=1)) as store:
        shift = store.deal(NEW)
        for text in ("a\x00b", "\udcff"):
            with pytest.raises(Unwritable) as refused:
                store.remark(said(shift, 1, text))
            assert refused.value.code == "store_text"
        store.remark(said(shift, 1))
        assert store.verify(shift) is None


def test_a_lost_connection_is_opened_anew(address: str) -> None:
    """What was cut in the middle of a step is named; the next step goes through."""
    with closing(open_store(address, connections=2)) as store:
        shift = store.deal(NEW)
        _cut(address)
        store.append(shift, 1, OPENED, "w", 1)
        with pytest.raises(Unwritable) as refused:
            _cut_in_the_middle(store, address)
        assert refused.value.code == "store_unreachable"
        assert store.wait(5)
        store.append(shift, 2, OPENED, "w", 1)
        assert store.verify(shift) is None


def _cut_in_the_middle(store: PostgresStore, address: str) -> None:
    with store.transaction(store.dialect.write) as held:
        _cut(address)
        held.execute("SELECT 1")


def _cut(address: str) -> None:
    """End every connection but our own, as a restart does."""
    with psycopg.connect(address, autocommit=True) as foreign:
        foreign.execute(
            b"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            b" WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_two_writers_of_one_shift_make_one_chain(address: str) -> None:
    """Each place is taken once; whoever comes second is told so."""
    with closing(open_store(address)) as store:
        shift = store.deal(NEW)
        refused: list[str] = []

        def write(who: str) -> None:
            for seq in range(1, 31):
                try:
                    store.append(shift, seq, f'{{"event": "noted", "text": "{who}"}}', "w", seq)
                except ProfilerError as error:
                    refused.append(error.code)

        threads = [Thread(target=write, args=(who,)) for who in "ab"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert [row.seq for row in store.events(shift)] == list(range(1, 31))
        assert store.verify(shift) is None
        assert set(refused) <= {"decided_elsewhere"}
        assert len(refused) >= 30


_WRITERS = """
import sys
from threading import Thread
from profiler_sim.errors import ProfilerError
from profiler_sim.store.postgres import open_store
address, count, *shifts = sys.argv[1:]
away = {"store_unreachable", "database.unreachable", "database.refused"}
store = open_store(address, connections=len(shifts))
print("ready", flush=True)
sys.stdin.readline()
def write(shift):
    for seq in range(1, int(count) + 1):
        while True:
            try:
                store.append(shift, seq, f'{{"event": "noted", "text": "{seq}"}}', "w", seq)
                break
            except ProfilerError as error:
                assert error.code in away, error.code
                print("again", flush=True)
threads = [Thread(target=write, args=(shift,)) for shift in shifts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_twelve_thousand_events_of_sixty_writers_are_all_there_once(address: str) -> None:
    """While every connection is cut again and again, and each step that was cut is tried again."""
    programs, writers, count = 6, 60, 200
    with closing(open_store(address)) as store:
        shifts = [store.deal(NEW) for _ in range(writers)]
        running = [
            subprocess.Popen(
                [sys.executable, "-c", _WRITERS, address, str(count), *shifts[part::programs]],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for part in range(programs)
        ]
        for each in running:
            assert each.stdout is not None
            assert each.stdout.readline() == "ready\n"
        for each in running:
            print("go", file=each.stdin, flush=True)
        while any(each.poll() is None for each in running):
            time.sleep(1)
            _cut(address)
        again = sum(len(each.communicate()[0].splitlines()) for each in running)
        assert [each.returncode for each in running] == [0] * programs
        assert again > 0
        for shift in shifts:
            assert [row.seq for row in store.events(shift)] == list(range(1, count + 1))
            assert store.verify(shift) is None

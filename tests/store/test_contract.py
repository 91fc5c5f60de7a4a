"""One contract, one test body, every store."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from profiler_sim.errors import Unreadable, Unwritable
from profiler_sim.store.contract import Change, NewShift, RemarkRow, Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.postgres import open_store as open_postgres
from profiler_sim.store.schema import STEPS
from profiler_sim.store.sqlite import open_store
from tests.store.served import EVERY_CALL, served

NEW = NewShift(
    scenario="three-pistols",
    title="Three pistols",
    trainee="otter",
    seed=2**70,
    program="0.1.0",
    started="2026-03-02T06:00:00Z",
    brief="{}",
    papers="[1]",
    answers={"001": {"registry": '{"found": true}'}},
    truth='{"001": "lawful"}',
)
OPENED = '{"event": "opened"}'
CLOSED = '{"event": "closed"}'


@pytest.fixture(
    params=[
        "memory",
        "sqlite",
        "sqlite alone",
        "remote",
        pytest.param("postgres", marks=pytest.mark.thorough),
    ]
)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store of each kind."""
    match request.param:
        case "memory":
            yield MemoryStore()
        case "sqlite":
            with closing(open_store(tmp_path / "s.db")) as kept:
                yield kept
        case "sqlite alone":
            with closing(open_store(tmp_path / "s.db", alone=True)) as kept:
                yield kept
        case "remote":
            with served(MemoryStore(), EVERY_CALL) as kept:
                yield kept
        case "postgres":
            server = request.getfixturevalue("postgres")
            with server.database("contract") as address, closing(open_postgres(address)) as kept:
                yield kept


def test_what_was_dealt_comes_back(store: Store) -> None:
    """Papers, brief, truth and answers, each on its own."""
    shift = store.deal(NEW)

    assert (store.papers(shift), store.brief(shift), store.truth(shift)) == (
        "[1]",
        "{}",
        NEW.truth,
    )
    assert store.answer(shift, "001", "registry") == '{"found": true}'
    assert store.answer(shift, "001", "seal check") is None
    assert [(row.seed, row.is_closed) for row in store.shifts()] == [(2**70, False)]
    assert store.verify(shift) is None


def test_the_same_event_again_changes_nothing(store: Store) -> None:
    """A retry answers the same digest; another event at the place is refused."""
    shift = store.deal(NEW)
    first = store.append(shift, 1, OPENED, "w", 5)

    assert store.append(shift, 1, OPENED, "w", 5) == first
    with pytest.raises(Unwritable):
        store.append(shift, 1, '{"event": "closed"}', "w", 5)
    with pytest.raises(Unwritable):
        store.append(shift, 3, OPENED, "w", 5)
    assert [row.seq for row in store.events(shift)] == [1]


def test_a_closed_shift_is_listed_as_closed(store: Store) -> None:
    """The last event says so."""
    shift = store.deal(NEW)
    store.append(shift, 1, '{"event": "closed"}', "w", 5)

    assert [row.is_closed for row in store.shifts()] == [True]


def test_an_unknown_shift_is_unreadable(store: Store) -> None:
    """No guess is made."""
    with pytest.raises(Unreadable):
        store.papers("9")


def said(shift: str, seq: int, text: str = "[b] too heavy for tiles") -> RemarkRow:
    """A remark on one consignment."""
    return RemarkRow(shift, seq, "disagreement", "007", text, "2026-03-02T06:00:00Z")


def test_remarks_are_only_appended(store: Store) -> None:
    """The same one again changes nothing; another at its place, or a gap, is refused."""
    shift = store.deal(NEW)
    store.append(shift, 1, CLOSED, "w", 5)
    head = store.head(shift)
    store.remark(said(shift, 1))
    store.remark(said(shift, 1))
    store.remark(said(shift, 2, "\x1b[2J"))

    for seq in (0, 1, 4):
        with pytest.raises(Unwritable):
            store.remark(said(shift, seq, "something else"))
    assert store.remarks(shift) == [said(shift, 1), said(shift, 2, "\x1b[2J")]
    assert (store.head(shift), store.verify(shift)) == (head, None)


def test_a_shift_that_was_never_closed_can_be_removed_whole(store: Store) -> None:
    """Nothing of it is left, the other stays, and its number is not given again."""
    first, second = store.deal(NEW), store.deal(NEW)
    store.append(second, 1, OPENED, "w", 5)
    store.remark(said(second, 1))
    store.remove(second)

    assert [row.id for row in store.shifts()] == [first]
    for read in (store.papers, store.truth, store.events, store.remarks, store.remove):
        with pytest.raises(Unreadable):
            read(second)
    assert store.deal(NEW) not in {first, second}
    assert store.verify(first) is None


def test_a_closed_shift_is_not_removed(store: Store) -> None:
    """A result is not taken back."""
    shift = store.deal(NEW)
    store.append(shift, 1, CLOSED, "w", 5)

    with pytest.raises(Unwritable):
        store.remove(shift)
    assert store.verify(shift) is None


def test_no_event_and_no_remark_goes_alone(tmp_path: Path) -> None:
    """Not even for somebody who writes SQL and forgets the triggers."""
    store = open_store(tmp_path / "s.db")
    shift = store.deal(NEW)
    store.append(shift, 1, OPENED, "w", 5)
    store.remark(said(shift, 1))
    foreign = sqlite3.connect(tmp_path / "s.db")
    for statement in (
        "DELETE FROM event",
        "DELETE FROM remark",
        "UPDATE remark SET body = ''",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="only appended"):
            foreign.execute(statement)
    foreign.close()
    store.close()


def test_a_store_of_the_step_before_takes_the_new_one(tmp_path: Path) -> None:
    """What was kept is there; remarks can be kept from now on."""
    path = tmp_path / "s.db"
    old = sqlite3.connect(path, isolation_level=None)
    for statement in STEPS[0]:
        old.execute(statement)
    old.execute("PRAGMA user_version = 1")
    old.execute("INSERT INTO setting VALUES ('trainee', 'otter')")
    old.close()
    store = open_store(path)
    shift = store.deal(NEW)
    store.remark(said(shift, 1))

    assert store.setting("trainee") == "otter"
    assert store.remarks(shift) == [said(shift, 1)]
    store.close()


def test_a_setting_is_swapped_only_where_it_is_as_it_was(store: Store) -> None:
    """Of two who change it at a time the later one is refused, and can look again."""
    assert store.swap_setting("class", "", "one")
    assert not store.swap_setting("class", "", "two")
    assert not store.swap_setting("class", "two", "three")
    assert store.swap_setting("class", "one", "two")

    assert store.setting("class") == "two"


def test_settings_are_kept(store: Store) -> None:
    """The last word counts; those of a trainee are not those of another or of the store."""
    store.keep_setting("trainee", "otter")
    store.keep_setting("trainee", "heron")
    store.keep_setting("theme", "light", "otter")

    assert (store.setting("trainee"), store.setting("theme")) == ("heron", None)
    assert (store.setting("theme", "otter"), store.setting("theme", "heron")) == ("light", None)
    assert sorted(map(tuple, store.settings())) == [
        ("", "trainee", "heron"),
        ("otter", "theme", "light"),
    ]


def test_only_the_number_as_listed_names_a_shift(store: Store) -> None:
    """SQLite would take each of these for 1."""
    assert store.deal(NEW) == "1"

    for name in ("01", "1.0", "1e0", " 1", "1 ", "+1", "\u0661", "", "1\x00", "\udcff"):
        with pytest.raises(Unreadable):
            store.events(name)


def test_a_changed_remark_is_found_by_its_place(tmp_path: Path) -> None:
    """Changed, put first, or cut off at the end; the events are still sound."""
    for change, found in (
        ("UPDATE remark SET body = 'fine' WHERE seq = 2", Change("remark", 2, 3)),
        ("UPDATE remark SET wall = 'later' WHERE seq = 1", Change("remark", 1, 3)),
        ("UPDATE remark SET digest = '' WHERE seq = 3", Change("remark", 3, 3)),
        ("DELETE FROM remark WHERE seq = 1", Change("remark", 1, 2)),
        ("DELETE FROM remark WHERE seq = 3", Change("remarks_end", 3, 2)),
        ("UPDATE shift SET remarked = ''", Change("remarks_end", 4, 3)),
    ):
        path = tmp_path / "s.db"
        store = open_store(path)
        shift = store.deal(NEW)
        for seq in range(1, 4):
            store.remark(said(shift, seq))
        assert store.verify(shift) is None
        with closing(sqlite3.connect(path, isolation_level=None)) as foreign:
            foreign.execute("DROP TRIGGER remark_is_not_changed")
            foreign.execute("DROP TRIGGER remark_is_not_removed")
            foreign.execute(change)

        assert store.verify(shift) == found, change
        store.close()
        path.unlink()


def test_another_program_is_waited_for_no_longer_than_told(tmp_path: Path) -> None:
    """Then the step is refused and nothing of it is kept; it can be made once the file is free."""
    path = tmp_path / "s.db"
    store = open_store(path, patience=0.05)
    shift = store.deal(NEW)
    with closing(sqlite3.connect(path, isolation_level=None)) as foreign:
        foreign.execute("BEGIN EXCLUSIVE")
        assert not store.wait(0.05)
        with pytest.raises(Unwritable) as refused:
            store.append(shift, 1, OPENED, "w", 1)
        with pytest.raises(Unwritable):
            store.shifts()
        foreign.execute("ROLLBACK")

    assert refused.value.code == "store_busy"
    assert store.wait(0.05)
    store.append(shift, 1, OPENED, "w", 1)
    assert len(store.events(shift)) == 1
    store.close()


def test_a_changed_event_is_found_by_its_place(tmp_path: Path) -> None:
    """The chain names the first bad event."""
    path = tmp_path / "s.db"
    store = open_store(path)
    shift = store.deal(NEW)
    for seq in range(1, 6):
        store.append(shift, seq, OPENED, "w", seq)
    foreign = sqlite3.connect(path)
    foreign.execute("DROP TRIGGER event_is_not_changed")
    foreign.execute("UPDATE event SET active_ms = 99 WHERE seq = 3")
    foreign.commit()
    foreign.close()

    assert store.verify(shift) == Change("event", 3, 5)
    store.close()


def test_a_file_that_is_not_ours_stays_untouched(tmp_path: Path) -> None:
    """It is refused in a sentence."""
    path = tmp_path / "other.db"
    path.write_bytes(b"not a database at all, and long enough for a header" * 4)
    before = path.read_bytes()

    with pytest.raises(Unreadable):
        open_store(path)
    assert path.read_bytes() == before


_WRITER = """
import sys
from pathlib import Path
from profiler_sim.store.sqlite import open_store
store = open_store(Path(sys.argv[1]), alone=sys.argv[2] == "alone")
seq = len(store.events("1"))
while True:
    seq += 1
    store.append("1", seq, '{"event": "opened"}', "w", seq)
    print(seq, flush=True)
"""


def _killed(path: Path, rounds: int, how: str = "beside others") -> None:
    draw = random.Random(rounds)
    store = open_store(path)
    store.deal(NEW)
    store.close()
    for _ in range(rounds):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), how], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            first = writer.stdout.readline()
            time.sleep(draw.uniform(0, 0.03))
            writer.send_signal(signal.SIGKILL)
            said = [int(line) for line in [first, *writer.stdout] if line.endswith("\n")]
        store = open_store(path)
        kept = [row.seq for row in store.events("1")]
        assert kept == list(range(1, len(kept) + 1))
        assert len(kept) >= said[-1]
        assert store.verify("1") is None
        store.close()


def test_a_killed_writer_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    """SIGKILL at random moments: none lost, none half, none double."""
    _killed(tmp_path / "s.db", 3)
    _killed(tmp_path / "alone.db", 3, "alone")


def test_who_opens_a_file_alone_keeps_others_out(tmp_path: Path) -> None:
    """They are told that another program uses it; once it is closed they find all there."""
    path = tmp_path / "s.db"
    beside = open_store(path, patience=0.05)
    shift = beside.deal(NEW)
    with closing(open_store(path, alone=True)) as alone:
        alone.append(shift, 1, OPENED, "w", 1)
        assert alone.wait(0.05)
        for read in (beside.shifts, lambda: open_store(path, patience=0.05)):
            with pytest.raises(Unwritable) as refused:
                read()
            assert refused.value.code == "store_busy"

    assert len(beside.events(shift)) == 1
    beside.append(shift, 2, OPENED, "w", 1)
    assert beside.verify(shift) is None
    beside.close()


@pytest.mark.slow
def test_a_writer_killed_a_hundred_times_loses_nothing(tmp_path: Path) -> None:
    """The same a hundred times."""
    _killed(tmp_path / "s.db", 100)
    _killed(tmp_path / "alone.db", 100, "alone")

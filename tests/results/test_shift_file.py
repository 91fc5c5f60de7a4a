"""Shifts as files: what comes back, and that no change goes unnamed."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from profiler_sim.errors import ProfilerError, Unreadable, Unwritable, WrongUsage
from profiler_sim.i18n.wording import sentences
from profiler_sim.play.desk import Moment, deal_shift
from profiler_sim.results.collection import CollectedFile, collect
from profiler_sim.results.shift_export import exported_shift
from profiler_sim.results.shift_file import read_shift, refuse_changed, write_shift
from profiler_sim.store.contract import RemarkRow, ShiftRecord, Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.sqlite import open_store
from tests.store.mutations import CLOSED, DRILL, OPEN, small_store
from tests.store.test_contract import NEW

CLOSE = '{"event": "closed"}'


@cache
def played() -> ShiftRecord:
    """A small closed shift with two events and a remark."""
    store = MemoryStore()
    shift = store.deal(NEW)
    store.append(shift, 1, '{"event": "opened", "consignment": "001"}', "w", 5)
    store.append(shift, 2, CLOSE, "w", 9)
    store.remark(RemarkRow(shift, 1, "disagreement", "001", "Too heavy: [b]", "w"))
    return store.record(shift)


@pytest.fixture
def earlier(tmp_path: Path) -> Store:
    """A store with real shifts: two closed, one open."""
    path = tmp_path / "shifts.db"
    path.write_bytes(small_store())
    return open_store(path)


def collected(folder: Path, store: Store, truth: str = "") -> list[CollectedFile]:
    """What becomes of the files of a folder."""
    return list(collect(folder, store, lambda _new: truth))


def codes(files: list[CollectedFile]) -> list[list[str]]:
    """The notes on each file."""
    return [[note.code for note in each.notes] for each in files]


def test_what_was_written_is_read_again() -> None:
    """Deal, events, remarks and digests, to the letter."""
    assert read_shift(write_shift(played())) == played()


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
def test_a_shift_moves_to_another_store_whole(kind: str, tmp_path: Path) -> None:
    """Its head, and so its receipt, stays; a changed one is refused."""
    store: Store = MemoryStore() if kind == "memory" else open_store(tmp_path / "s.db")
    store.deal(NEW)

    shift = store.adopt(played())

    assert store.head(shift) == played().head
    assert store.verify(shift) is None
    assert store.truth(shift) == NEW.truth
    assert [row.text for row in store.remarks(shift)] == ["Too heavy: [b]"]
    assert {row.shift for row in store.remarks(shift)} == {shift}
    with pytest.raises(Unwritable):
        store.adopt(replace(played(), events=played().events[:1]))
    assert len(store.shifts()) == 2
    store.close()


def test_only_a_closed_shift_is_exported(earlier: Store) -> None:
    """Its name holds scenario, trainee and receipt."""
    name, content = exported_shift(earlier, CLOSED)

    assert name.endswith(".shift")
    assert name.isascii()
    assert read_shift(content).head == earlier.head(CLOSED)
    with pytest.raises(WrongUsage):
        exported_shift(earlier, OPEN)


def test_a_class_is_collected(earlier: Store, tmp_path: Path) -> None:
    """Folders inside are looked into; doubles, odd files and broken ones are named."""
    folder = tmp_path / "class"
    (folder / "otter").mkdir(parents=True)
    for shift in (CLOSED, DRILL):
        (folder / f"{shift}.shift").write_bytes(exported_shift(earlier, shift)[1])
    (folder / "otter" / "again.SHIFT").write_bytes(exported_shift(earlier, DRILL)[1])
    (folder / "cut.shift").write_bytes(exported_shift(earlier, DRILL)[1][:-30])
    (folder / "new.shift").write_bytes(b"profiler-sim-shift 9 abc\n{}")
    (folder / "note.shift").write_bytes(b"a note\n")
    (folder / "empty.shift").write_bytes(b"")
    (folder / "plan.txt").write_bytes(b"not looked at")
    mine = MemoryStore()

    files = collected(folder, mine)

    by_name = {each.name: each for each in files}
    assert set(by_name) == {
        *("11.shift", "2.shift", "cut.shift", "empty.shift", "new.shift", "note.shift"),
        "otter/again.SHIFT",
    }
    assert {name for name, each in by_name.items() if each.shift} == {"11.shift", "2.shift"}
    assert by_name["otter/again.SHIFT"].is_double
    assert [note.code for note in by_name["cut.shift"].notes] == ["shift_file.cut"]
    assert [note.code for note in by_name["new.shift"].notes] == ["shift_file.newer"]
    assert [note.code for note in by_name["note.shift"].notes] == ["shift_file.none"]
    assert sorted(map(mine.head, ("1", "2"))) == sorted(map(earlier.head, (CLOSED, DRILL)))
    assert all(each.is_double for each in collected(folder, mine) if each.title)


def test_the_file_of_an_exam_holds_no_answer_key(tmp_path: Path) -> None:
    """The mentor deals the same shift again; another scenario is named."""
    content = write_shift(played(), is_exam=True)
    (tmp_path / "exam.shift").write_bytes(content)
    mine = MemoryStore()

    assert b"lawful" not in content
    assert codes(collected(tmp_path, mine, "another key")) == [["shift_file.other_key"]]
    assert mine.shifts() == []
    assert codes(collected(tmp_path, mine, NEW.truth)) == [["shift_file.other_program"]]
    assert mine.truth("1") == NEW.truth
    assert mine.head("1") == played().head


def test_an_exam_whose_scenario_is_not_here_is_named(tmp_path: Path) -> None:
    """It is left out, and the others go on."""

    def refuse(_new: object) -> str:
        raise Unreadable("scenario.unknown")

    (tmp_path / "exam.shift").write_bytes(write_shift(played(), is_exam=True))
    (tmp_path / "plain.shift").write_bytes(write_shift(played()))

    files = list(collect(tmp_path, MemoryStore(), refuse))

    assert codes(files) == [["shift_file.no_key"], ["shift_file.other_program"]]


def change(content: bytes, chance: Random) -> bytes:
    """One byte changed, left out or put in, or the end cut off."""
    at = chance.randrange(len(content))
    kind = chance.randrange(4)
    if kind == 0:
        return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
    if kind == 1:
        return content[:at] + content[at + 1 :]
    if kind == 2:
        return content[:at] + bytes([chance.randrange(256)]) + content[at:]
    return content[:at]


def named_changes(count: int, seed: int) -> None:
    """Every change is refused with a sentence."""
    chance, content = Random(seed), write_shift(played())
    for number in range(count):
        changed = change(content, chance)
        if changed == content:
            continue
        with pytest.raises(ProfilerError) as refused:
            refuse_changed(read_shift(changed))
        assert refused.value.code in sentences(), (number, refused.value.code)


def test_no_changed_byte_goes_unnamed() -> None:
    """A thousand changes of a file."""
    named_changes(1_000, 1)


@pytest.mark.slow
def test_no_changed_byte_of_ten_thousand_goes_unnamed() -> None:
    """The same for long."""
    named_changes(10_000, 2)


def test_a_forger_who_knows_the_format_is_named_by_the_place() -> None:
    """The digest of the file is worked out anew, the chain is not."""
    first, last = played().events
    forged = replace(played(), events=(replace(first, active_ms=1), last))

    with pytest.raises(Unreadable) as refused:
        refuse_changed(read_shift(write_shift(forged)))

    assert refused.value.code == "stored.changed.event"
    assert refused.value.params["place"] == 1


def test_a_real_exam_is_dealt_again(tmp_path: Path) -> None:
    """The mentor's own scenario and the seed of the file give the same answer key."""
    from profiler_sim.files.authored_files import scenario_by_name
    from tests.tui.seat import program

    mine = program(MemoryStore())
    exam = scenario_by_name("first-watch").model_copy(update={"exam": True})
    store = MemoryStore()
    shift = store.deal(
        replace(
            deal_shift(exam, mine.content.catalogue, 5, ()), trainee="otter", started="2026-03-02"
        )
    )
    store.append(shift, 1, CLOSE, Moment("w", 1).wall, 1)
    name, content = exported_shift(store, shift)
    (tmp_path / name).write_bytes(content)

    assert read_shift(content).new.truth == ""
    (file,) = collect(tmp_path, mine.store, mine.answer_key)
    assert file.shift is not None
    assert mine.store.truth(file.shift) == store.truth(shift)

"""A shift that was changed is never opened without a word, and a sound one never doubted."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from profiler_sim.app.program import Program
from profiler_sim.errors import ProblemsFound, ProfilerError
from profiler_sim.mentor.playable import Playable
from profiler_sim.play.desk import Desk
from profiler_sim.play.scan_words import scan_sentences
from profiler_sim.shift.commands import Close, Open
from profiler_sim.store.chain import receipt
from profiler_sim.store.contract import Change, Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.sqlite import open_store
from tests.repetition import first_of
from tests.store.earlier_store import earlier_shifts, earlier_store
from tests.store.mutations import CLOSED, DRILL, OPEN, free, mutated, small_store
from tests.tui.seat import StillClock, after, dealt, program

SHIFTS = (CLOSED, OPEN, DRILL)


def _is_named(store: Store, shift: str) -> bool:
    """Whether ``verify`` says that something of this shift was changed."""
    listed = {row.id for row in store.shifts()}
    return shift in store.strays() if shift not in listed else store.verify(shift) is not None


def _changed(count: int, seed: int, path: Path) -> None:
    chance, changes = Random(seed), 0
    while changes < count:
        shift = chance.choice(SHIFTS)
        change, is_changed = mutated(path, shift, chance)
        store = open_store(path)
        assert _is_named(store, shift) == is_changed, (change, shift, changes)
        others = [other for other in SHIFTS if other != shift]
        assert all(store.verify(other) is None for other in others), (change, shift, changes)
        store.close()
        changes += is_changed


@pytest.mark.thorough
def test_every_change_is_named(tmp_path: Path) -> None:
    """Two hundred of them, and no other shift of the file is doubted."""
    _changed(200, 1, tmp_path / "s.db")


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_ten_thousand_changes_are_named(tmp_path: Path) -> None:
    """The same for long."""
    _changed(10_000, 2, tmp_path / "s.db")


def _notes(joined: Program, shift: str) -> dict[str, tuple[object, ...]]:
    """What every way to open the shift says before anything else."""
    ways: dict[str, Callable[[], tuple[object, ...]]] = {
        "debrief": lambda: joined.completed.debrief(shift).notes,
        "replay": lambda: joined.completed.replay(shift).notes,
        "progress": lambda: joined.completed.progress().left_out,
    }
    row = next((row for row in joined.trainee.shifts() if row.id == shift), None)
    if row is None:
        return {}
    if not row.is_closed:
        ways = {"desk": lambda: _looked_through(joined, shift)}
    return {name: _said(way) for name, way in ways.items()}


def _looked_through(joined: Program, shift: str) -> tuple[object, ...]:
    session = joined.open(shift)
    for consignment in session.desk.terms.consignments:
        session.sheets(consignment)
    return session.notes


def _said(way: Callable[[], tuple[object, ...]]) -> tuple[object, ...]:
    """A refusal in a sentence is no opening without a word either."""
    try:
        return way()
    except ProfilerError as error:
        return (error,)


def _opened(count: int, seed: int, path: Path) -> None:
    chance, changes = Random(seed), 0
    while changes < count:
        shift = chance.choice(SHIFTS)
        change, is_changed = mutated(path, shift, chance)
        store = open_store(path)
        joined = program(store)
        joined.trainee.name = earlier_shifts()[shift].trainee
        found = store.verify(shift) if shift in {row.id for row in store.shifts()} else None
        is_remark = found is not None and "remark" in found.kind  # changes no result
        for way, notes in _notes(joined, shift).items():
            if way != "progress" or not is_remark:
                assert bool(notes) == is_changed, (way, change, shift, changes)
        store.close()
        changes += is_changed


@pytest.mark.thorough
def test_nothing_changed_is_opened_without_a_word(tmp_path: Path) -> None:
    """Desk, debrief, replay and progress say it first; a sound shift has nothing to say."""
    _opened(12, 3, tmp_path / "s.db")


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_nothing_changed_is_opened_without_a_word_for_long(tmp_path: Path) -> None:
    """A thousand changes."""
    _opened(1_000, 4, tmp_path / "s.db")


def test_shifts_of_the_version_before_are_sound(tmp_path: Path) -> None:
    """Each with the receipt that its trainee copied, and what its debrief told then."""
    store = open_store(earlier_store(tmp_path / "s.db"))
    joined = program(store, every=True)

    assert {row.id for row in store.shifts()} == set(earlier_shifts())
    assert store.strays() == []
    for shift, earlier in earlier_shifts().items():
        assert store.verify(shift) is None
        assert receipt(store.head(shift)) == earlier.receipt
        joined.trainee.name = store.owner(shift)
        assert joined.trainee.name == earlier.trainee
        assert Desk.open(store, shift).seq == earlier.events
    store.close()


@pytest.mark.thorough
@pytest.mark.parametrize("shift", [s for s, one in earlier_shifts().items() if one.closed])
def test_debriefs_of_the_version_before_say_the_same(shift: str, tmp_path: Path) -> None:
    """What was hidden where, and what the searches found."""
    store = open_store(earlier_store(tmp_path / "s.db"))
    joined, earlier = program(store, every=True), earlier_shifts()[shift]
    joined.trainee.name = earlier.trainee

    view = joined.completed.debrief(shift)

    outcomes = view.debrief.shift.outcomes
    assert tuple(sorted(one.id for one in outcomes if one.is_found)) == earlier.found
    assert tuple(sorted(one.id for one in outcomes if one.hides is not None)) == earlier.hid
    assert view.notes == ()
    assert joined.completed.replay(shift).steps
    cases = joined.completed.cases(shift, view)
    for one in outcomes:
        case = cases.case(one.id)
        assert case.sheets
        assert case.scan is None or list(scan_sentences(case.scan))
    store.close()


def test_settings_of_before_are_those_of_who_sat_there_last(tmp_path: Path) -> None:
    """And of nobody else."""
    store = open_store(earlier_store(tmp_path / "s.db"))
    joined = program(store)

    assert (joined.trainee.name, joined.trainee.setting("theme")) == ("otter", "profiler light")
    joined.trainee.change("heron")
    assert (joined.trainee.name, joined.trainee.setting("theme")) == ("heron", None)
    store.close()


def test_the_small_store_is_sound(tmp_path: Path) -> None:
    """Where every change begins."""
    path = tmp_path / "s.db"
    path.write_bytes(small_store())
    store = open_store(path)

    assert {row.id for row in store.shifts()} == set(SHIFTS)
    assert all(store.verify(shift) is None for shift in SHIFTS)
    store.close()


def test_a_file_of_before_opens_without_its_triggers(tmp_path: Path) -> None:
    """Whoever changed it took them away: the others still open, and the changed one is named."""
    path = earlier_store(tmp_path / "s.db")
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        free(file)
        file.execute("UPDATE event SET wall = 'then' WHERE shift = 3 AND seq = 4")
    store = open_store(path)

    found = {row.id: store.verify(row.id) for row in store.shifts()}
    assert found.pop("3") == Change("event", 4, 33)
    assert set(found.values()) == {None}
    store.close()


def test_a_shift_of_a_newer_version_opens() -> None:
    """Keys that are new, an event nobody knows: left out with a sentence, and played on."""
    store = MemoryStore()
    new = dealt()._kept["1"].new
    brief = json.loads(new.brief)
    brief["terms"]["tide"] = "high"
    brief["packs"][0]["rules"][0]["colour"] = "red"
    brief["packs"][1]["rules"] = "elsewhere"
    papers = json.loads(new.papers)
    papers[0]["goods"][0]["smell"] = "fish"
    truth = json.loads(new.truth)
    truth["model"]["weather"] = "rain"
    changed = replace(
        new, brief=json.dumps(brief), papers=json.dumps(papers), truth=json.dumps(truth)
    )
    shift = store.deal(changed)
    store.append(shift, 1, '{"event": "sniffed", "consignment": "001"}', "w", 1)
    joined = program(store)

    session = joined.open(shift)
    assert [note.code for note in session.notes] == [
        "stored.left_out.keys",
        "stored.left_out.rules",
        "stored.left_out.keys",
        "stored.left_out.event",
    ]
    assert session.notes[0].params == {"names": "tide, colour"}
    assert session.do(Open(consignment="001")) is None
    assert session.close() is None
    assert [row.seq for row in store.events(shift)] == [1, 2, 3]
    assert len(joined.completed.debrief(shift).debrief.shift.outcomes) == len(papers)


def test_a_shift_opens_while_the_mentor_s_folder_is_broken() -> None:
    """The catalogue is not needed for it; only the rules have to wait."""
    joined = Program(after(Close()), StillClock())

    def broken() -> Playable:
        raise ProblemsFound("file.broken", {"file": "x", "line": 1, "column": 1, "message": "odd"})

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("profiler_sim.mentor.checked_catalogue.catalogue", broken)
        view = joined.completed.debrief("1")

    assert [note.code for note in view.notes] == ["stored.left_out.scores"]
    assert "debrief.rung.rules" not in {rung.code for rung in view.debrief.baselines}


@first_of("shift", [CLOSED, OPEN, DRILL])
def test_a_shift_opens_although_the_catalogue_has_changed(shift: str, tmp_path: Path) -> None:
    """Half the methods, signs, enquiries, units and places are gone, and a topic it was about."""
    path = tmp_path / "s.db"
    path.write_bytes(small_store())
    store = open_store(path)
    joined = program(store)
    joined.trainee.name = store.owner(shift)
    known = joined.content.catalogue
    topics = {name: one for name, one in known.topics.items() if name != "cigarettes"}
    methods = {name: one for name, one in known.methods.items() if one.topic in topics}
    halved = {
        key: dict(list(getattr(known, key).items())[::2])
        for key in ("signs", "enquiries", "units", "places")
    }
    left = known.model_copy(update={"topics": topics, "methods": methods, **halved})
    vars(joined.content)["catalogue"] = left

    session = joined.open(shift)
    assert session.notes == ()
    assert all(session.sheets(name) for name in session.desk.terms.consignments[:4])
    assert len(joined.completed.progress().history) == len(
        [s for s in joined.trainee.shifts() if s.is_closed]
    )
    if session.desk.state.closed:
        assert joined.completed.debrief(shift).notes == ()
        assert joined.completed.replay(shift).steps
        joined.completed.ideal(shift)
    store.close()

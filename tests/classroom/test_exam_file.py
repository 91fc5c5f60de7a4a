"""An exam as a file: what it holds, what comes back, and how it is marked."""

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pyrage
import pytest

from profiler_sim.classroom import age_key
from profiler_sim.classroom.exam_file import read_exam, write_exam
from profiler_sim.classroom.exam_folder import ExamFolder
from profiler_sim.errors import ProfilerError, Unreadable, WrongUsage
from profiler_sim.play.debriefs import completed_shift, truth_of_closed
from profiler_sim.play.desk import Desk
from profiler_sim.play.session import random_order
from profiler_sim.results.collection import CollectedFile, collect
from profiler_sim.results.shift_file import read_shift, write_shift
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Open,
    Order,
    Release,
)
from profiler_sim.store.contract import EventRow, ShiftRecord, Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.sealed_truth import digest_of_truth, encrypted_part, is_sealed, seal_truth
from profiler_sim.store.sealing import digest_of_deal, digest_of_event, digests_of_parts
from profiler_sim.store.seat import Seat
from profiler_sim.store.sqlite import open_store
from tests.classroom.exam_world import START, ExamWorld, exam_world, play, sat

HIDDEN = 900
"""Secret words of a thousand that the answer key has at least."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> ExamWorld:
    """One exam for all tests."""
    return exam_world(tmp_path_factory.mktemp("mentor"))


def moves(world: ExamWorld) -> tuple[Command, ...]:
    """A whole shift: read, asked, judged, searched, released and closed."""
    names = Desk.open(_store_of(world), "1").terms.consignments
    done: list[Command] = []
    for n, name in enumerate(names[:6]):
        done += [
            Open(consignment=name),
            Enquire(consignment=name, enquiry="registry"),
            Assess(consignment=name, percent=80 if n < 2 else 5, topic=None),
            Order(consignment=name, examination="full unload", reason="weight")
            if n < 2
            else Release(consignment=name),
        ]
    return (*done, Close(random_order=random_order(world.exam.new.seed, names)))


def _store_of(world: ExamWorld) -> Store:
    store = MemoryStore()
    store.deal(replace(world.new, trainee="otter", started=START))
    return store


def in_clear(birds: ExamWorld, content: bytes) -> list[str]:
    """Secret words in some bytes: as they stand, and in what base64 in them says."""
    text = content.decode("latin-1")
    parts = [text, text.encode("latin-1").decode("utf-16", "replace")]
    for line in text.replace("\\n", "\n").split("\n"):
        with_end = line.strip().strip('"') + "==="
        try:
            parts.append(base64.b64decode(with_end).decode("latin-1"))
        except ValueError:
            continue
    return sorted({word for part in parts for word in birds.birds.heard(part)})


def test_the_file_holds_no_hidden_word_and_its_key_opens_them(world: ExamWorld) -> None:
    """A thousand words; nine hundred of them are in the answer key."""
    assert len(world.birds.words) >= 1_000
    assert in_clear(world, world.content) == []
    assert in_clear(world, base64.b64encode(world.new.truth.encode())) != []

    truth = world.folder.answer_key(world.exam.new)

    assert len(world.birds.heard(truth)) >= HIDDEN
    opened, dealt = json.loads(truth), json.loads(world.new.truth)
    assert {key: opened[key] for key in dealt} == dealt


def test_nothing_hidden_comes_to_the_computer_of_a_trainee(
    world: ExamWorld, tmp_path: Path
) -> None:
    """Her store after a whole shift, and her result file; the debrief waits for the mentor."""
    store = open_store(tmp_path / "shifts.db")
    sitting = sat(world.exam, *moves(world), store=store)
    name, result = sitting.result()

    assert sitting.row.is_closed
    for read in (sitting.seat.truth, lambda shift: truth_of_closed(Desk.open(store, shift))):
        with pytest.raises(WrongUsage) as refused:
            read(sitting.shift)
        assert refused.value.code == "results_sealed"
    store.close()
    assert name.endswith(".shift")
    for content in (result, *(each.read_bytes() for each in tmp_path.iterdir())):
        assert in_clear(world, content) == []


def handed_in(world: ExamWorld, folder: Path, content: bytes, store: Store) -> CollectedFile:
    """What becomes of one result file."""
    folder.mkdir(exist_ok=True)
    for each in folder.iterdir():
        each.unlink()
    (folder / "otter.shift").write_bytes(content)

    def notes(record: ShiftRecord) -> object:
        return world.folder.notes_on(store, record)

    (file,) = collect(folder, store, world.folder.answer_key, notes)  # type: ignore[arg-type]
    return file


def test_it_is_marked_as_the_same_shift_in_a_class(world: ExamWorld, tmp_path: Path) -> None:
    """Same consignments and same steps, there with the answer key at hand: the same score."""
    in_class, mine = _store_of(world), MemoryStore()
    play(in_class, "1", moves(world), iter([START] * 99).__next__)

    file = handed_in(world, tmp_path / "class", sat(world.exam, *moves(world)).result()[1], mine)

    assert (file.shift, file.notes) == ("1", ())
    online, offline = scored(in_class), scored(mine)
    assert online.score == offline.score
    assert online.outcomes == offline.outcomes
    assert online.score.total is not None
    assert mine.verify("1") is None


def scored(store: Store) -> ScoredShift:
    """The result of the shift in a store."""
    desk = Desk.open(store, "1")
    return ScoredShift(completed_shift(desk, truth_of_closed(desk), {}))


def test_the_receipt_is_the_same_on_both_sides(world: ExamWorld, tmp_path: Path) -> None:
    """Before the key is opened, and after it."""
    sitting, mine = sat(world.exam, *moves(world)), MemoryStore()
    handed_in(world, tmp_path / "class", sitting.result()[1], mine)

    assert sitting.seat.head(sitting.shift) == mine.head("1")
    assert is_sealed(sitting.seat.record(sitting.shift).new.truth)
    assert not is_sealed(mine.truth("1"))


def changed(record: ShiftRecord) -> Iterator[tuple[str, ShiftRecord]]:
    """Changed records, each with a chain that fits: only the mentor's copy shows them."""
    new, own = record.new, pyrage.x25519.Identity.generate()
    other = json.dumps({"model": {}, "cases": [], "words": {}})
    for_another = pyrage.encrypt(other.encode(), [own.to_public()], armored=True).decode()
    yield "exam.not_yours", rechained(record, truth=seal_truth(other, for_another))
    swapped = json.loads(new.truth) | {"age": for_another}
    yield "exam.changed", rechained(record, truth=json.dumps(swapped))
    yield "exam.changed", rechained(record, papers=new.papers.replace("a", "e", 1))
    yield "exam.changed", rechained(record, title="Another")
    bare: dict[str, dict[str, str]] = {name: {} for name in new.answers}
    yield "exam.changed", rechained(record, answers=bare)
    yield "shift_file.broken", rechained(record, started="at noon")
    yield "shift_file.broken", rechained(record, started="2026-03-02T06:00:00")


def rechained(record: ShiftRecord, **other: object) -> ShiftRecord:
    """The record of another deal, with every digest worked out anew."""
    new = replace(record.new, **other)  # type: ignore[arg-type]
    head = dealt = digest_of_deal(new)
    events = list[EventRow]()
    for row in record.events:
        head = digest_of_event(head, (row.seq, row.event_json, row.wall, row.active_ms))
        events.append(replace(row, digest=head))
    return replace(
        record, new=new, dealt=dealt, parts=digests_of_parts(new), events=events, head=head
    )


def test_a_changed_result_file_is_named(world: ExamWorld, tmp_path: Path) -> None:
    """By its chain; and where somebody has worked the chain out anew, by the mentor's copy."""
    _name, content = sat(world.exam, *moves(world)).result()
    record, mine = read_shift(content), MemoryStore()
    judged, other_judged = b'\\"percent\\":80', b'\\"percent\\":90'
    bent = content.replace(judged, other_judged, 1)
    assert bent != content

    file = handed_in(world, tmp_path / "class", bent, mine)
    assert [each.code for each in file.notes] == ["stored.changed.event"]
    for code, other in changed(record):
        file = handed_in(world, tmp_path / "class", write_shift(other), mine)
        assert [each.code for each in file.notes] == [code], code
    assert mine.shifts() == []


def test_another_mentor_opens_nothing(world: ExamWorld, tmp_path: Path) -> None:
    """Without the copy, without the key, and with another key."""
    new = world.exam.new
    other = ExamFolder(tmp_path / "exams")
    with pytest.raises(Unreadable) as refused:
        other.answer_key(new)
    assert refused.value.code == "exam.not_yours"

    exam_world(tmp_path)  # makes a key of its own
    (tmp_path / "exams" / f"{digest_of_truth(new.truth)}.exam").write_bytes(world.content)
    with pytest.raises(Unreadable) as refused:
        other.answer_key(new)
    assert refused.value.code == "exam.other_key"
    other.key_file.write_text("nothing", encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        other.answer_key(new)
    assert refused.value.code == "exam.no_key"


def test_the_same_answer_key_has_another_digest_in_each_exam(world: ExamWorld) -> None:
    """Whoever guesses the key cannot try the guess against the file."""
    digest = digest_of_truth(world.exam.new.truth)

    assert digest != digest_of_truth(world.new.truth)
    assert digest_of_truth(world.folder.answer_key(world.exam.new)) == digest


def test_nobody_begins_twice(world: ExamWorld) -> None:
    """The same shift goes on; it cannot be deleted, and goes on with its file alone."""
    store = MemoryStore()
    first = sat(world.exam, Open(consignment="002"), store=store)
    again = sat(world.exam, store=store)

    assert again.shift == first.shift
    assert [row.id for row in again.seat.shifts()] == [first.shift]
    assert sat(world.exam, store=store, trainee="heron").shift != first.shift
    with pytest.raises(WrongUsage):
        Seat(store, "otter").remove(first.shift)


def test_time_has_an_end_and_more_is_named(world: ExamWorld, tmp_path: Path) -> None:
    """A shift is closed when it is opened too late; steps that came later are named."""
    sitting = sat(world.exam, Open(consignment="002"))
    assert sitting.seconds_left == 3600
    sitting.close_late()
    assert [row.is_closed for row in sitting.seat.shifts()] == [False]
    sitting._now = lambda: "2026-03-02T07:00:00Z"
    assert sitting.seconds_left == 0
    sitting.close_late()
    assert [row.is_closed for row in sitting.seat.shifts()] == [True]
    mine = MemoryStore()
    file = handed_in(world, tmp_path / "class", sitting.result()[1], mine)
    assert (file.shift, file.notes) == ("1", ())

    late = late_result(world, "2026-03-02T07:10:00Z")
    file = handed_in(world, tmp_path / "class", late, mine)
    assert [each.code for each in file.notes] == ["exam.late", "exam.again"]
    assert file.notes[0].params == {"n": 70, "allowed": 60}


def late_result(world: ExamWorld, wall: str) -> bytes:
    """The result of somebody who has stopped her clock."""
    sitting = sat(world.exam)
    end = Close(random_order=random_order(world.exam.new.seed, ()))
    play(sitting.seat, sitting.shift, (Open(consignment="003"), end), iter([wall] * 9).__next__)
    return sitting.result()[1]


def test_a_file_that_was_changed_is_refused(world: ExamWorld) -> None:
    """A thousand changes; and what is no exam, or a newer one."""
    content, chance = world.content, Random(7)
    assert write_exam(read_exam(content)) == content
    for _ in range(1_000):
        place = chance.randrange(len(content))
        bent = bytearray(content)
        bent[place] ^= 1 << chance.randrange(8)
        with pytest.raises(Unreadable) as refused:
            read_exam(bytes(bent))
        assert refused.value.code.startswith("exam_file.")
    for cut in (0, 10, 100, len(content) - 1):
        with pytest.raises(ProfilerError):
            read_exam(content[:cut])


def test_what_is_nested_without_end_is_no_seal() -> None:
    """Whoever wrote it cannot stop the collecting of all others by it."""
    assert not is_sealed('{"age": ' + "[" * 100_000)


def test_what_is_sealed_is_of_the_age_format(world: ExamWorld) -> None:
    """Its first lines are those that every program of age writes; a key file has one key."""
    lines = encrypted_part(world.exam.new.truth).splitlines()
    assert (lines[0], lines[-1]) == (
        "-----BEGIN AGE ENCRYPTED FILE-----",
        "-----END AGE ENCRYPTED FILE-----",
    )
    assert base64.b64decode("".join(lines[1:-1])).startswith(b"age-encryption.org/v1\n-> X25519 ")
    key_file = world.folder.key_file.read_text(encoding="utf-8")
    assert key_file.splitlines()[-1].startswith("AGE-SECRET-KEY-1")
    assert age_key.decrypt(age_key.encrypt("a \u0161", key_file), key_file) == "a \u0161"
    assert world.folder.key_file.stat().st_mode & 0o077 == 0

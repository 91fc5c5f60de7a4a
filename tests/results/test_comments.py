"""A mentor's comments: written in a debrief, sent back in a file, read by the trainee."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from profiler_sim.errors import ProfilerError, WrongUsage
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.results.collection import collect
from profiler_sim.results.comment_file import (
    collect_comments,
    exported_comments,
    read_comments,
)
from profiler_sim.results.comments import commented_shifts
from profiler_sim.results.shift_export import exported_shift
from profiler_sim.settings import settings
from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.sqlite import open_store
from tests.cli.calls import run
from tests.results.played_class import deals, play
from tests.results.tours import open_class
from tests.tui.seat import StillClock, said, seated

HOSTILE = "[b]why[/b] the \u202eseal?"


def played(store: Store, trainee: str = "otter") -> Store:
    """Two closed shifts of one trainee, the second of another scenario."""
    for day, new in enumerate(deals(("first-watch",), (3, 4)), 1):
        own = replace(new, trainee=trainee, started=f"2026-03-0{day}T06:00:00Z")
        play(store, store.deal(own), 0.8, Random(day))
    return store


def as_mentor(store: Store, shift: str) -> TraineeFeedback:
    """What a mentor writes with."""
    return TraineeFeedback(store, shift, StillClock(), is_mentors=True)


@pytest.fixture(params=["memory", "sqlite"])
def hers(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """The trainee's store, of each kind."""
    store: Store = MemoryStore() if request.param == "memory" else open_store(tmp_path / "s.db")
    yield played(store)
    store.close()


@pytest.mark.thorough
def test_comments_travel_to_another_laptop_and_back(hers: Store, tmp_path: Path) -> None:
    """They stand beside the decision there, once, and the shift is still as it was played."""
    mentor, head = MemoryStore(), hers.head("2")
    (tmp_path / "a.shift").write_bytes(exported_shift(hers, "2")[1])
    (file,) = collect(tmp_path, mentor, lambda _new: "")
    assert file.shift == "1"
    as_mentor(mentor, "1").write("002", HOSTILE)
    as_mentor(mentor, "1").write("003", "Well seen.")
    TraineeFeedback(hers, "2", StillClock()).write("002", "written meanwhile")
    name, content = exported_comments(mentor, "1")
    (tmp_path / name).write_bytes(content)

    first, again = (list(collect_comments(tmp_path, hers)) for _ in range(2))

    assert [(each.shift, each.new, each.trainee) for each in first] == [("2", 2, "otter")]
    assert [(each.shift, each.new) for each in again] == [("2", 0)]
    remarks = TraineeFeedback(hers, "2", StillClock()).on("002")
    assert (remarks.trainee, remarks.mentor) == (("written meanwhile",), (HOSTILE,))
    assert hers.verify("2") is None
    assert hers.head("2") == head
    assert commented_shifts(hers) == ["2"]


@pytest.mark.thorough
def test_comments_of_a_shift_that_is_not_here_are_named(hers: Store, tmp_path: Path) -> None:
    """Nothing is written; a shift without comments gives no file."""
    mentor = played(MemoryStore(), "somebody else")
    as_mentor(mentor, "1").write("002", "Look at the seal.")
    (tmp_path / "a.comments").write_bytes(exported_comments(mentor, "1")[1])

    (file,) = collect_comments(tmp_path, hers)

    assert [note.code for note in file.notes] == ["comment_file.no_shift"]
    assert hers.remarks("1") == []
    with pytest.raises(WrongUsage):
        exported_comments(mentor, "2")


def test_no_changed_file_of_comments_is_taken() -> None:
    """Five hundred changes of one byte; each is refused with a sentence."""
    store = played(MemoryStore())
    as_mentor(store, "1").write("002", "Look at the seal.")
    content, chance = exported_comments(store, "1")[1], Random(1)
    assert read_comments(content).comments[0].text == "Look at the seal."
    for _ in range(500):
        at, new = chance.randrange(len(content)), chance.randrange(256)
        changed = content[:at] + bytes([new]) + content[at + 1 :]
        if changed != content:
            with pytest.raises(ProfilerError):
                read_comments(changed)


def test_a_comment_on_a_load_that_the_shift_has_not_is_refused(tmp_path: Path) -> None:
    """Whoever writes the first line anew gets no further."""
    store = played(MemoryStore())
    as_mentor(store, "1").write("999", "There is no such load.")
    (tmp_path / "a.comments").write_bytes(exported_comments(store, "1")[1])

    (file,) = collect_comments(tmp_path, played(MemoryStore()))

    assert [note.code for note in file.notes] == ["comment_file.changed"]


@pytest.mark.thorough
def test_the_commands_carry_comments_between_two_computers(tmp_path: Path) -> None:
    """As installed: export, collect, export --comments, collect."""
    hers, mine, files = tmp_path / "hers", tmp_path / "mine", tmp_path / "files"
    for folder in (hers / "data", mine / "data", files):
        folder.mkdir(parents=True)
    played(open_store(hers / "data" / "shifts.db")).close()
    assert run(("export", "1", "--to", str(files)), hers).returncode == 0
    assert run(("collect", str(files)), mine).returncode == 0
    nothing = run(("export", "--comments", "--to", str(files)), mine)
    assert nothing.stdout == "You have written no comment yet.\n"
    store = open_store(mine / "data" / "shifts.db")
    as_mentor(store, "1").write("002", HOSTILE)
    store.close()

    sent = run(("export", "--comments", "--to", str(files)), mine)
    taken = run(("collect", str(files), "--json"), hers)

    assert sent.stdout.endswith(".comments\n")
    assert taken.returncode == 0, taken.stderr
    (row,) = json.loads(taken.stdout)["comments"]
    assert (row["shift"], row["new"], row["trainee"]) == ("1", 1, "otter")


@pytest.mark.thorough
async def test_a_mentor_comments_from_the_class_page() -> None:
    """On a decision in the debrief of a trainee; no guess is asked for, no guide goes on."""
    store = played(MemoryStore())
    async with seated(store, size=(100, 30)) as seat:
        seat.app.program.trainee.name = "mentor"
        await open_class(seat)
        await seat.do("open shifts")
        assert "otter" in said(seat)
        await seat.press("enter")
        await seat.settle()
        assert "disagree" not in seat.keys.values()
        await seat.do("all")
        await seat.press("down")
        await seat.do("comment")
        assert "The trainee reads this line" in said(seat)
        await seat.paste("[b]why[/b] the seal?")
        await seat.do("accept")
        assert "Saved for the trainee." in seat.text
        await seat.do("look into")
        assert "Your comment: [b]why[/b]" in said(seat)
        await seat.do("back", "back")
        assert "1 comment" in said(seat)
        await seat.do("back")
    (row,) = store.remarks("1")
    assert (row.kind, row.about, row.text) == ("comment", "002", "[b]why[/b] the seal?")


@pytest.mark.thorough
async def test_the_mentor_writes_her_comments_to_a_file(tmp_path: Path) -> None:
    """By x in the debrief; before there is a comment, the program says so."""
    store = played(MemoryStore())
    async with seated(store, size=(100, 30)) as seat:
        await open_class(seat)
        await seat.do("open shifts", "debrief")
        await seat.press("x")
        assert "You have no comments on shift no. 1" in said(seat)
        as_mentor(store, "1").write("002", "Look at the seal.")
        await seat.press("x")
        assert "For the trainee: " in said(seat)
    (file,) = (settings().folder / "comments").glob("*.comments")
    (tmp_path / file.name).write_bytes(file.read_bytes())
    (taken,) = collect_comments(tmp_path, played(MemoryStore()))
    assert (taken.shift, taken.new) == ("1", 1)


@pytest.mark.thorough
async def test_the_trainee_reads_a_comment_in_her_debrief() -> None:
    """On the first page, above the papers, and beside the evidence."""
    store = played(MemoryStore())
    TraineeFeedback(store, "1", StillClock()).keep_guess(None)
    as_mentor(store, "1").write("002", "[b]why[/b] the seal?")
    async with seated(store, size=(100, 30)) as seat:
        await seat.press("end")
        await seat.do("open")
        assert "Comments of your mentor" in said(seat)
        await seat.click("002: [b]why[/b]")
        assert "Mentor: [b]why[/b]" in said(seat)
        await seat.do("evidence")
        assert "Your mentor's comments" in said(seat)

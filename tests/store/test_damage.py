"""Whatever is changed in a stored shift is found by its place, and nothing in a clean one."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from profiler_sim.play.trainee_feedback import Guess, TraineeFeedback
from profiler_sim.shift.commands import Close
from profiler_sim.store.contract import Change, EventRow, NewShift, ShiftRecord
from profiler_sim.store.sealing import (
    digest_of_deal,
    digest_of_event,
    digests_of_parts,
    first_change,
)
from profiler_sim.store.sqlite import open_store
from tests.repetition import first_of
from tests.store.test_contract import NEW
from tests.tui.seat import StillClock, after, dealt, said, seated

EVENTS = 12
DEAL = ("scenario", "title", "trainee", "program", "started", "brief", "papers", "truth")
Kept = tuple[NewShift, str, list[EventRow], str]
"""What was dealt, its link, the events, the head."""


def kept(chance: Random) -> Kept:
    """A shift as it was committed."""
    new = replace(NEW, seed=chance.randrange(2**80), papers=f"[{chance.random()}]")
    first = previous = digest_of_deal(new)
    rows = []
    for seq in range(1, EVENTS + 1):
        body, spent = f'{{"event": "opened", "n": {chance.random()}}}', chance.randrange(60_000)
        previous = digest_of_event(previous, (seq, body, "2026-03-02T06:00:00Z", spent))
        rows.append(EventRow(seq, body, "2026-03-02T06:00:00Z", spent, previous))
    return new, first, rows, previous


def change_of(shift: Kept, parts: str) -> Change | None:
    """What is found in it, beside the digests of its parts as they were dealt."""
    new, first, rows, head = shift
    return first_change(ShiftRecord(new, first, parts, rows, head, remarks=(), remarked=""))


def place_of(change: Change | None) -> int | None:
    """0 for what was dealt, else the place of the event."""
    return None if change is None else change.place


def other(text: str, chance: Random) -> str:
    """One character of a text changed, left out or put in."""
    at = chance.randrange(len(text) + 1)
    made = text[:at] + chance.choice("0aZ {é") + text[at + chance.randrange(2) :]
    return made if made != text else text + "."


def in_the_deal(shift: Kept, chance: Random) -> tuple[Kept, int]:
    """Something that was dealt."""
    new, *rest = shift
    field = chance.choice((*DEAL, "seed", "answers"))
    now: object = other(str(getattr(new, field)), chance)
    if field == "seed":
        now = new.seed + 1
    if field == "answers":
        now = {"001": {"registry": other(new.answers["001"]["registry"], chance)}}
    return (replace(new, **{field: now}), *rest), 0  # type: ignore[arg-type,return-value]


def in_an_event(shift: Kept, chance: Random) -> tuple[Kept, int]:
    """Text, time or digest of one event."""
    new, first, rows, head = shift
    at = chance.randrange(EVENTS)
    row = rows[at]
    changed = chance.choice(
        [
            replace(row, event_json=other(row.event_json, chance)),
            replace(row, wall=other(row.wall, chance)),
            replace(row, active_ms=row.active_ms + 1),
            replace(row, digest=other(row.digest, chance)),
        ]
    )
    return (new, first, [*rows[:at], changed, *rows[at + 1 :]], head), at + 1


def taken_out(shift: Kept, chance: Random) -> tuple[Kept, int]:
    """One event, or all from one on."""
    new, first, rows, head = shift
    at = chance.randrange(EVENTS)
    rest = [] if chance.random() < 0.5 else rows[at + 1 :]
    return (new, first, [*rows[:at], *rest], head), at + 1


def put_in(shift: Kept, chance: Random) -> tuple[Kept, int]:
    """One event a second time, at its own place or at another."""
    new, first, rows, head = shift
    at = chance.randrange(1, EVENTS)
    return (new, first, [*rows[:at], rows[at - 1], *rows[at:]], head), at + 1


def turned_round(shift: Kept, chance: Random) -> tuple[Kept, int]:
    """Two neighbours."""
    new, first, rows, head = shift
    at = chance.randrange(EVENTS - 1)
    turned = [*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]
    return (new, first, turned, head), at + 1


CHANGES: tuple[Callable[[Kept, Random], tuple[Kept, int]], ...] = (
    in_the_deal,
    in_an_event,
    taken_out,
    put_in,
    turned_round,
)


def check(count: int, seed: int) -> None:
    """Every change is named by its place; every clean shift is clean."""
    chance = Random(seed)
    for _ in range(count):
        clean = kept(chance)
        parts = digests_of_parts(clean[0])
        assert change_of(clean, parts) is None
        change = chance.choice(CHANGES)
        changed, place = change(clean, chance)
        found = change_of(changed, parts)
        assert place_of(found) == place, change.__name__
        if change is in_the_deal:
            assert found is not None
            assert found.part is not None
            assert getattr(changed[0], found.part) != getattr(clean[0], found.part)


def test_every_change_is_found_by_its_place() -> None:
    """Five hundred changes, and as many clean shifts without a false alarm."""
    check(500, seed=1)


@pytest.mark.slow
def test_ten_thousand_changes_are_found() -> None:
    """The same for long."""
    check(10_000, seed=2)


@first_of(
    "change",
    [
        "UPDATE caseload SET brief = '{}'",
        "UPDATE caseload SET papers = 'nothing'",
        "DELETE FROM caseload",
        "UPDATE event SET body = 'not even JSON' WHERE seq = 1",
        """UPDATE event SET body = '{"event": "unheard of"}' WHERE seq = 1""",
        """UPDATE event SET body = '[1]'""",
        "UPDATE event SET body = x'FF00FE' WHERE seq = 1",
        """UPDATE event SET body = '{"event": "opened", "consignment": "999", "minutes": 1}'""",
        "UPDATE shift SET seed = 'seven'",
    ],
    quick=3,
)
async def test_a_damaged_shift_is_told_and_the_others_go_on(change: str, tmp_path: Path) -> None:
    """Home lists them all; what can still be read opens, and says what was changed."""
    path = tmp_path / "shifts.db"
    store = open_store(path)
    program_store = dealt()
    new = program_store._kept["1"].new
    shift = store.deal(new)
    store.append(shift, 1, '{"event": "opened", "consignment": "001", "minutes": 1}', "w", 1)
    store.close()
    with sqlite3.connect(path) as foreign:
        foreign.execute("DROP TRIGGER event_is_not_changed")
        foreign.execute(change)
    foreign.close()
    store = open_store(path)
    assert store.verify(shift) is not None
    sound = store.deal(replace(NEW, title="Another one", trainee=new.trainee))

    async with seated(store) as seat:
        assert "Another one" in seat.text
        assert new.title in seat.text
        await seat.press("down", "enter")
        refused = "is damaged, or of another version" in said(seat)
        assert refused == ("caseload" in change)  # without papers or terms there is no shift
        assert refused != ("shown · sort" in said(seat))
        assert refused != ("This shift was changed after it was" in said(seat))
    assert sound != shift
    store.close()


@pytest.mark.thorough
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE shift SET title = x'FF00FE'",
        "UPDATE shift SET scenario = x'FF00FE'",
        "UPDATE shift SET started = x'FF00FE'",
        "UPDATE shift SET started = 'the day before'",
        "UPDATE truth SET body = x'FF00FE'",
        "UPDATE caseload SET brief = x'FF00FE'",
        "UPDATE answer SET body = x'FF00FE'",
        "UPDATE remark SET body = x'FF00FE'",
        "UPDATE remark SET body = '[]'",
        "UPDATE remark SET kind = 7",
    ],
)
async def test_a_closed_shift_may_hold_anything(change: str, tmp_path: Path) -> None:
    """Home, progress, the debrief and verify take it, and tell what cannot be read."""
    path, dealt_before = tmp_path / "shifts.db", after(Close())
    store = open_store(path)
    shift = store.deal(dealt_before._kept["1"].new)
    for row in dealt_before.events("1"):
        store.append(shift, row.seq, row.event_json, row.wall, row.active_ms)
    TraineeFeedback(store, shift, StillClock()).keep_guess(Guess(finds=1, slipped=2))
    store.close()
    with sqlite3.connect(path) as foreign:
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in foreign.execute(query).fetchall():
            foreign.execute(f"DROP TRIGGER {name}")
        foreign.execute(change)
    foreign.close()
    store = open_store(path)

    assert store.verify(shift) is not None
    async with seated(store) as seat:
        await seat.do("progress")
        await seat.do("back")
        await seat.press("end", "enter")
        assert seat.app.is_running
        assert seat.text.strip()
    store.close()

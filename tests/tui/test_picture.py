"""After the shift every scan can be looked at, with what was in it and what was marked."""

import json
import re

import pytest

from profiler_sim.cargo.scans import REGIONS, SCAN
from profiler_sim.play.desk import Desk
from profiler_sim.play.scan_words import squares_in_words
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.shift.commands import Close, Command, Enquire, Mark, Open, ReleaseRest
from profiler_sim.store.memory import MemoryStore
from tests.tui.seat import NOW, TERMINAL, StillClock, dealt, said, seated
from tests.tui.test_debrief import choose, look_back, reasons

pytestmark = pytest.mark.thorough

FIRST = "008"
"""Of first watch; something lies in it that a picture shows."""


def told(*moves: Command) -> MemoryStore:
    """First watch, closed after these moves, its guess passed over."""
    store = dealt("first-watch")
    desk = Desk.open(store, "1")
    for command in (*moves, ReleaseRest(percent=5), Close()):
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    TraineeFeedback(store, "1", StillClock()).keep_guess(None)
    return store


def squares(store: MemoryStore) -> list[str]:
    """Where something stands out in the first scan."""
    case = next(each for each in json.loads(store.truth("1"))["cases"] if each["id"] == FIRST)
    found: list[str] = case["shown_at"][SCAN]
    return found


async def test_a_scan_that_was_made_is_shown_with_its_marks() -> None:
    """By key: where it lies, what the reader says, and which mark was there."""
    at = squares(dealt("first-watch"))[0]
    store = told(
        Open(consignment=FIRST),
        Enquire(consignment=FIRST, enquiry=SCAN),
        Mark(consignment=FIRST, page=SCAN, box=at, direction="suspicious"),
        Mark(consignment=FIRST, page=SCAN, box="C4", direction="suspicious"),
    )
    async with seated(store, TERMINAL) as seat:
        await look_back(seat)
        await seat.press("6")
        await choose(seat, f"{FIRST} ")
        await seat.do("scan")

        assert re.search(r"The hidden goods: .+, (columns|column|square) ", said(seat))
        assert "A trained reader would say: " in said(seat)
        assert f"Your mark is right: {at}." in said(seat)
        assert "Nothing stands out here: C4." in said(seat)
        await seat.do("zoom", "colours", "inverse", "back")
        assert "[6 all]" in seat.text


async def test_a_scan_that_was_not_made_is_shown_as_well_by_mouse() -> None:
    """And says so."""
    async with seated(told()) as seat:
        await look_back(seat)
        await seat.press("6")
        await seat.click_key("scan")

        assert "You did not ask for a scan." in seat.text


async def test_a_square_that_shows_nothing_is_told_with_the_one_that_does() -> None:
    """Not as a mark on nothing here and a scan that was not marked there."""
    where = squares(dealt("first-watch"))
    beside = next(square for square in REGIONS if square not in where)
    store = told(
        Open(consignment=FIRST),
        Enquire(consignment=FIRST, enquiry=SCAN),
        Mark(consignment=FIRST, page=SCAN, box=beside, direction="suspicious"),
    )
    async with seated(store) as seat:
        await reasons(seat)

        told_there = f"the evidence is in {squares_in_words(where)}, not marked"
        assert f"scan, {beside}: nothing special here; {told_there}" in said(seat)
        assert not re.search(r"not marked: [^●○▸]*Scan", said(seat))

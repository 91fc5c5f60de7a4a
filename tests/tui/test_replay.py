"""A closed shift before a class: nothing is shown before its key."""

import re

import pytest
from textual.widgets import Input

from profiler_sim.cargo.scans import SCAN
from profiler_sim.shift.commands import Assess, Close, Command, Enquire, Open, Order, ReleaseRest
from profiler_sim.store.memory import MemoryStore
from tests.repetition import first_of
from tests.tui.seat import DESK, TERMINAL, Seat, after, said, seated

FIRST = "001"
WORK: tuple[Command, ...] = (
    Open(consignment=FIRST),
    Assess(consignment=FIRST, percent=30, topic="firearms"),
    Enquire(consignment=FIRST, enquiry="price reference"),
    Assess(consignment=FIRST, percent=70, topic=None),
    Order(consignment=FIRST, examination="full unload", reason="[b]odd[/b]"),
    ReleaseRest(percent=5),
)


def closed() -> MemoryStore:
    """A short shift, closed."""
    return after(*WORK, Close())


async def go_through(seat: Seat) -> None:
    """From home to the replay of the only shift."""
    await seat.press("end")
    await seat.do("replay")


@pytest.mark.thorough
@first_of("size", [TERMINAL, (120, 36)])
async def test_each_key_shows_one_thing_more(size: tuple[int, int]) -> None:
    """What was known; the question; the trainee; the evidence; then the next moment."""
    async with seated(closed(), size) as seat:
        await go_through(seat)
        assert "1 of 5" in seat.rows[0]
        assert "Read: the papers." in seat.text
        for word in ("Question", "trainee said", "was known then", "for this method"):
            assert word not in seat.text
        await seat.do("go on")
        assert "How likely are hidden goods?" in seat.text
        assert "The trainee said" not in seat.text
        await seat.do("go on")
        assert "The trainee said 30 % and suspected: Firearms" in said(seat).replace("▌ ", "")
        assert "was known then" not in seat.text
        await seat.do("go on")
        assert "What was known then gave" in seat.text
        assert "for this method" in seat.text
        assert "not asked" not in seat.text
        await seat.do("go on")
        assert "2 of 5" in seat.rows[0]
        assert "trainee" not in seat.text.replace("2 trainee", "").lower()


@pytest.mark.thorough
async def test_only_what_had_been_asked_is_known() -> None:
    """An answer is there from the moment after its question; a click on a key does the same."""
    async with seated(closed()) as seat:
        await go_through(seat)
        await seat.click_key("next moment")
        assert "Answered" not in seat.text
        await seat.click_key("papers")
        assert "[Bill of lading]" in seat.text
        assert "Price reference" not in seat.text
        await seat.click_key("back", "question", "trainee")
        assert "What would you ask next?" in seat.text
        assert "The trainee asked: Price reference, 2 minutes." in seat.text
        await seat.click_key("next moment")
        assert "Answered: Price reference." in seat.text
        await seat.do("papers", "papers", "papers", "papers")
        assert "[Price reference" in seat.text
        await seat.click(" Bill of lading ")
        assert "[Bill of lading]" in seat.text
        await seat.do("back")
        assert "3 of 5" in seat.rows[0]


@pytest.mark.thorough
async def test_what_it_was_is_told_of_decisions_alone_and_last() -> None:
    """Reason as it was written; the rest is one moment, and its end is the end."""
    async with seated(closed()) as seat:
        await go_through(seat)
        assert "what it was" not in seat.keys.values()
        await seat.do(*["next moment"] * 3)
        await seat.do("evidence")
        assert "“[b]odd[/b]”" in said(seat)
        assert "The search of 001" not in seat.text
        await seat.do("what it was")
        assert re.search(r"(The search of|In) 001 ", said(seat))
        assert "Inside: " in said(seat)
        await seat.do("go on")
        assert "The rest of the manifest" in seat.text
        assert "next moment" not in seat.keys.values()
        await seat.do("question", "trainee", "evidence", "what it was")
        assert "The trainee released all 39 at 5 %." in seat.text
        assert "of 39." in seat.text
        assert "go on" not in seat.keys.values()
        await seat.do("moment before", "back")
        assert "Look back" in seat.text


async def test_a_shift_in_which_nothing_was_done_has_nothing_to_show() -> None:
    """It says so, and leads back."""
    async with seated(after(Close())) as seat:
        await go_through(seat)

        assert "In this shift nothing was asked, judged or decided." in seat.text
        await seat.do("back")
        assert "Look back" in seat.text


async def test_only_a_closed_shift_can_be_gone_through() -> None:
    """The key is not there on an open one, nor on a scenario."""
    async with seated(after(*WORK)) as seat:
        assert "replay" not in seat.keys.values()
        assert "delete" in seat.keys.values()
        await seat.press("r")
        assert "Cargo profiling desk" in seat.text


@pytest.mark.thorough
async def test_the_map_and_a_scan_are_drawn_as_at_the_desk() -> None:
    """The scan from the moment after it was made, and no box of a paper in hand with it."""
    moves = (
        Open(consignment=FIRST),
        Enquire(consignment=FIRST, enquiry=SCAN),
        Assess(consignment=FIRST, percent=30, topic=None),
        Close(),
    )
    async with seated(after(*moves), DESK) as seat:
        await go_through(seat)
        await seat.do("papers")
        await seat.press("down")
        await seat.do("papers", "papers")
        assert "[Map]" in seat.text
        assert "•" in seat.text
        assert "Scan" not in seat.rows[1]
        await seat.do("back", "next moment", "papers", "papers", "papers", "papers")
        assert "[Scan" in seat.text
        assert "A B C D E F G H" in said(seat)
        await seat.do("look up")
        assert not seat.app.screen.query_one("#find", Input).value

"""First watch leads through its debrief as it leads through the desk."""

import pytest

from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Open,
    Order,
    ReleaseRest,
)
from profiler_sim.store.memory import MemoryStore
from tests.repetition import first_of
from tests.tui.seat import DESK, NOW, TERMINAL, Seat, dealt, said, seated

READ: tuple[Command, ...] = (
    Open(consignment="001"),
    Mark(consignment="001", page="bill of lading", box="goods", direction="suspicious"),
    Enquire(consignment="001", enquiry="scan"),
)
SEARCHED: tuple[Command, ...] = tuple(
    command
    for name in ("001", "002")
    for command in (
        Open(consignment=name),
        Assess(consignment=name, percent=50, topic=None),
        Order(consignment=name, examination="full unload", reason="it looks odd"),
    )
)
CLOSED: tuple[Command, ...] = (*SEARCHED, ReleaseRest(percent=5), Close())
FIRST, SECOND, THIRD = (
    "This is what was in the containers.",
    "Press n for the next one.",
    "Then press 2 for your finds.",
)
FOURTH, LAST = "Press 3 for your score.", "That is the debrief."


def first_watch(*commands: Command) -> MemoryStore:
    """A store with First watch after these moves."""
    store = dealt("first-watch")
    desk = Desk.open(store, "1")
    for command in commands:
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return store


async def look_back(seat: Seat) -> None:
    """From home to the debrief, past the guess."""
    await seat.press("end")
    await seat.do("open")
    if "skip" in seat.keys.values():
        await seat.do("skip")
        await seat.pass_results()


@first_of("size", [TERMINAL, DESK])
async def test_the_guide_leads_through_the_debrief_by_key(size: tuple[int, int]) -> None:
    """What was in the containers, one of them and the next, the numbers, what to do, home."""
    async with seated(first_watch(*CLOSED), size) as seat:
        await look_back(seat)
        for line, key in (
            (FIRST, "enter"),
            (SECOND, "n"),
            (THIRD, "escape"),
            (THIRD, "2"),
            (FOURTH, "3"),
            (LAST, "escape"),
        ):
            assert line in said(seat)
            await seat.press(key)

        assert "Cargo profiling desk" in seat.text
        await look_back(seat)
        assert "[1 result]" in seat.text
        assert "▶ " not in seat.text


@pytest.mark.thorough
async def test_the_guide_leads_through_the_debrief_by_mouse() -> None:
    """A click on a sign, on the keys and on the tabs."""
    async with seated(first_watch(*CLOSED), TERMINAL) as seat:
        await look_back(seat)
        assert FIRST in said(seat)
        await seat.click("Container 001")
        assert SECOND in said(seat)
        await seat.click_key("next case")
        assert THIRD in said(seat)
        await seat.click_key("back")
        await seat.click("2 finds")
        assert FOURTH in said(seat)
        await seat.click("3 score")
        assert LAST in said(seat)
        await seat.click_key("back")
        assert "Cargo profiling desk" in seat.text


@pytest.mark.thorough
async def test_the_debrief_goes_on_where_its_guide_was_left() -> None:
    """Left in the middle and opened again: nothing is said twice."""
    store = first_watch(*CLOSED)
    async with seated(store) as seat:
        await look_back(seat)
        await seat.press("enter", "escape", "escape")
    async with seated(store) as seat:
        await look_back(seat)
        assert FIRST not in said(seat)
        assert SECOND in said(seat)


@pytest.mark.thorough
async def test_a_resumed_shift_says_nothing_of_squares_above_the_manifest() -> None:
    """It leads back to the scan, and there says how to read it."""
    async with seated(first_watch(*READ), TERMINAL) as seat:
        await seat.press("home")
        await seat.do("open")
        assert "move from square to square" not in said(seat)
        assert "Choose 001 in the list and press Enter." in said(seat)
        await seat.do("read")
        for _ in range(8):
            if "[Scan]" not in said(seat):
                await seat.do("next page")
        assert "move from square to square" in said(seat)
        assert "[Scan]" in said(seat)


@pytest.mark.thorough
async def test_no_search_is_asked_for_once_both_are_used() -> None:
    """Also after the shift has been left and opened again."""
    async with seated(first_watch(*SEARCHED), TERMINAL) as seat:
        await seat.press("home")
        await seat.do("open")
        assert "Use your other search" not in said(seat)
        assert "Your searches are used. On the list, press R." in said(seat)
    async with seated(first_watch(*SEARCHED[:3]), TERMINAL) as seat:
        await seat.press("home")
        await seat.do("open")
        assert "Use your other search" not in said(seat)
        assert "choose the search of the structure" in said(seat)


async def decide_by_mouse(seat: Seat) -> None:
    """Read, mark, judge, release one and then the rest, close."""
    await seat.click("  1   ")
    assert "This is the bill of lading." in said(seat)
    await seat.click("2 Shipper")
    await seat.click_key("mark")
    assert "Papers are only half of it." in said(seat)
    await seat.click_key("judge", "accept")
    assert "Now you can see the risk indicators." in said(seat)
    await seat.click_key("indicators")
    assert "safety checks" in said(seat)
    await seat.click_key("release")
    if "type" in seat.keys.values():
        await seat.paste("The price is usual.")
        await seat.click_key("accept")
    while "release the rest" not in seat.keys.values():
        await seat.click_key("back")
    await seat.click_key("release the rest", "accept")
    assert "Press c and Enter to close the shift." in said(seat)
    await seat.click_key("close shift", "accept", "skip")


@pytest.mark.thorough
async def test_the_mouse_alone_leads_from_the_first_paper_to_the_end_of_the_debrief() -> None:
    """From home and back to home, and every guided page between."""
    async with seated(first_watch(), TERMINAL) as seat:
        await seat.click("First watch")
        if "open" in seat.keys.values():
            await seat.click_key("open")
        assert "Welcome to the desk." in said(seat)
        await decide_by_mouse(seat)
        assert FIRST in said(seat)
        await seat.click("Container 0")
        assert SECOND in said(seat)
        await seat.click_key("next case", "back")
        await seat.click("2 finds")
        await seat.click("3 score")
        assert LAST in said(seat)
        await seat.click_key("back")
        assert "Cargo profiling desk" in seat.text

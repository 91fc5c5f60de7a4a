"""The mouse alone suffices: a whole shift without touching a key."""

import pytest

from tests.tui.seat import at_desk, seated

pytestmark = pytest.mark.thorough


async def test_a_consignment_is_found_read_asked_about_and_searched_by_mouse() -> None:
    """From home over briefing, papers and answers to a search with its ticks."""
    async with seated() as seat:
        await seat.click("Three pistols")
        await seat.click_key("begin")

        await seat.click("  2   ", times=2)
        assert "┌ Bill of lading" in seat.text
        await seat.click("3 Consignee", times=2)
        assert "Consignee: ● suspicious" in seat.text
        await seat.click_key("enquire")
        await seat.click("Price reference")
        await seat.click_key("accept")
        assert "[Price reference" in seat.text
        await seat.click(" Bill of lading ")
        assert "[Bill of lading]" in seat.text

        await seat.click_key("judge")
        await seat.click(" 60 ")
        await seat.click_key("accept")
        assert "002: judged at 60 %." in seat.text
        await seat.click_key("order search")
        await seat.click("Door check")
        await seat.click("gas or fumigation")
        await seat.click_key("accept", "accept")
        assert "002: Door check ordered." in seat.text
        assert seat.events[-1]["ticks"] == ["gas"]


async def test_a_shift_is_ended_and_looked_back_on_by_mouse() -> None:
    """The rest, the close, every page of the debrief, and home again."""
    async with at_desk() as seat:
        await seat.click_key("release the rest")
        await seat.click(" 10 ")
        await seat.click_key("accept", "close shift", "accept")
        await seat.click(" 1 ")
        await seat.click_key("accept")
        assert "You guessed 0 found, 1 missed." in seat.text
        await seat.click_key("costly", "all")
        await seat.click("002 ")
        await seat.click_key("evidence")
        assert "Compared with loads" in seat.text
        await seat.click_key("back", "back", "back")
        assert "Look back" in seat.text


async def test_a_click_on_one_of_several_answers_only_chooses_it() -> None:
    """A topic does not judge, a kind of search does not order: that takes Enter or its key."""
    async with seated() as seat:
        await seat.click("Three pistols")
        await seat.click_key("begin")
        await seat.click("  1   ", times=2)
        await seat.click_key("judge")
        await seat.click("Firearms")
        assert seat.events[-1]["event"] == "opened"
        await seat.click(" 70 ")
        await seat.click_key("accept")

        judged = seat.events[-1]
        assert (judged["topic"], judged["percent"]) == ("firearms", 70)
        await seat.click_key("order search")
        await seat.click("Full unload")
        assert seat.events[-1] == judged
        assert "Before the doors open" in seat.text

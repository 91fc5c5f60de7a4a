"""The route and its map on the desk: reached by key and by mouse, drawn where there is room."""

import pytest

from profiler_sim.tui.maps.widget import RouteMap
from tests.tui.seat import TERMINAL, Seat, at_desk, seated

ROOMY = (150, 56)
BRAILLE = range(0x2801, 0x2900)


def braille(seat: Seat) -> int:
    """How many signs of a coast are on the screen."""
    return sum(ord(sign) in BRAILLE for sign in seat.text)


async def test_the_route_and_its_map_are_pages_of_the_dossier() -> None:
    """In a small terminal the table has the first page and the map the second."""
    async with at_desk(size=TERMINAL) as seat:
        await seat.do("read", "next page")
        assert "[Route]" in seat.text
        assert "1 Ports on the way" in seat.text
        assert braille(seat) == 0

        await seat.do("next page")
        assert "[Map]" in seat.text
        assert "A Ambarli, Türkiye; B Piraeus, Greece; C Bar, Montenegro" in seat.text
        assert braille(seat) > 60
        await seat.do("next page")
        assert "[Bill of lading]" in seat.text
        assert braille(seat) == 0
        assert not seat.app.screen.query_one(RouteMap).display


@pytest.mark.thorough
async def test_a_click_on_its_tab_turns_to_the_map() -> None:
    """And one on another turns away from it."""
    async with at_desk() as seat:
        await seat.do("read")
        await seat.click(" Map")
        assert "[Map]" in seat.text
        assert braille(seat) > 100
        await seat.click(" Route ")
        assert "[Route]" in seat.text


async def test_a_roomy_window_shows_the_map_below_the_table() -> None:
    """Sixty columns and fourteen lines are enough; a smaller window takes it away again."""
    async with at_desk(size=ROOMY) as seat:
        await seat.do("read", "next page")
        assert "[Route]" in seat.text
        assert "5 Detour" in seat.text
        assert braille(seat) > 100

        await seat.pilot.resize_terminal(120, 30)
        await seat.settle()
        assert "5 Detour" in seat.text
        assert braille(seat) == 0


@pytest.mark.thorough
async def test_boxes_of_the_route_are_reached_by_key_and_marked() -> None:
    """A mark is kept with its page."""
    async with at_desk() as seat:
        await seat.do("read", "next page")
        await seat.press("down")
        await seat.do("mark")

        assert seat.events[-1]["page"] == "route"
        assert seat.events[-1]["box"] == "ports"
        await seat.do("next page")
        await seat.press("down")
        await seat.do("mark")
        assert (seat.events[-1]["page"], seat.events[-1]["box"]) == ("map", "ports")


@pytest.mark.thorough
async def test_plain_borders_draw_a_plain_map() -> None:
    """For terminals that garble the others."""
    async with seated() as seat:
        await seat.do("borders")
        await seat.click("Three pistols")
        await seat.do("begin", "read", "next page", "next page")

        assert "[Map]" in seat.text
        assert braille(seat) == 0
        assert "•" not in seat.text
        assert seat.text.count("o ") > 3


@pytest.mark.thorough
async def test_a_bought_answer_fills_the_table() -> None:
    """The days at the hub stand there once the container's log is here."""
    async with at_desk() as seat:
        await seat.do("read", "next page")
        assert "\N{EN DASH} not stated" in seat.text
        await seat.do("enquire")
        await seat.click("Container moves")
        await seat.do("accept")
        await seat.do("next page", "next page")
        assert "[Route]" in seat.text
        assert "\N{EN DASH} not stated" not in seat.text

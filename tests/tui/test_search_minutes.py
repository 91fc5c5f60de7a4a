"""At the desk a search is a choice: the teams have minutes, and each search takes its own."""

import pytest

from profiler_sim.documents.examination_texts import TIMED_NOTE
from profiler_sim.shift.commands import Assess, Close, Command, Open, Order, ReleaseRest
from tests.mentor.search_kinds import TIMED
from tests.repetition import first_of
from tests.tui.seat import after, at_desk, said, seated
from tests.tui.test_debrief import look_back


def ordered(*searches: str) -> list[Command]:
    """One search of each kind, for one consignment after the other."""
    return [
        move
        for number, search in enumerate(searches, 1)
        for move in (
            Open(consignment=f"{number:03d}"),
            Assess(consignment=f"{number:03d}", percent=50, topic=None),
            Order(consignment=f"{number:03d}", examination=search, reason="odd"),
        )
    ]


async def test_the_top_line_counts_the_minutes_of_the_teams() -> None:
    """A full unload and a door check: 280 of 480 minutes are left."""
    async with seated(after(*ordered("full unload", "door check"))) as seat:
        await seat.do("open")
        assert "searches ●●○○, 280 min + random" in seat.text


@first_of("name", TIMED)
async def test_the_top_line_stays_one_line(name: str) -> None:
    """At 80 columns, with the minutes of the teams and how many are judged."""
    async with at_desk(name) as seat:
        first, second = seat.text.splitlines()[:2]

        assert "min" in first.partition("searches")[2]
        assert "decided 0/" in first
        assert second.startswith("No.")


@pytest.mark.thorough
async def test_a_search_that_takes_too_long_is_refused_in_words() -> None:
    """After two full unloads a third one has no time; what it takes and what is left is said."""
    moves = ordered("full unload", "full unload")
    read: list[Command] = [
        Open(consignment="003"),
        Assess(consignment="003", percent=50, topic=None),
    ]
    async with seated(after(*moves, *read)) as seat:
        await seat.do("open", "order search")
        await seat.press("end")
        await seat.hold("type")
        await seat.paste("light for its size")
        await seat.do("accept")

        assert "takes 180 min. The search teams have 120 min left." in seat.panel
        assert len(seat.events) == len(moves) + len(read)


async def test_the_help_says_what_each_search_costs() -> None:
    """Officers, minutes, and what an honest trader loses."""
    async with at_desk("three-pistols", (120, 90)) as seat:
        await seat.do("help")

        assert TIMED_NOTE in said(seat)
        assert "6 officers, 180 min" in seat.row("Full unload")
        assert "It holds an honest trader up for a day. It often damages goods." in said(seat)


@pytest.mark.thorough
async def test_a_missed_load_names_the_search_that_was_worth_more() -> None:
    """The right load and the wrong search: it is said, with the titles of both."""
    hiding = "006"
    moves: list[Command] = [
        *ordered("full unload"),
        Open(consignment=hiding),
        Assess(consignment=hiding, percent=60, topic="firearms"),
        Order(consignment=hiding, examination="door check", reason="odd"),
    ]
    async with seated(after(*moves, ReleaseRest(percent=5), Close())) as seat:
        await look_back(seat)
        await seat.press("2")
        assert "Your searches took 200 of 480 min." in said(seat)
        await seat.press("5")
        while f" {hiding} · " not in seat.text.partition("Similar")[0]:
            await seat.do("next case")
        assert "You ordered “Door check” for 006. “Full unload” was worth more." in said(seat)

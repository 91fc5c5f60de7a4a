"""The mentor's screen of a class that runs, by key and by mouse."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

import pytest

from profiler_sim.classroom.record import with_mentor_code
from profiler_sim.classroom.register import Register
from profiler_sim.shift.commands import Assess, Open, Order, Release
from profiler_sim.shift.terms import TICKS
from profiler_sim.tui.classroom.watched_desk import WatchedDeskPage
from tests.classroom.test_overview import a_register, play
from tests.classroom.tours import open_classroom, served
from tests.tui.seat import TERMINAL, Seat, said, seated


@asynccontextmanager
async def watched(register: Register) -> AsyncIterator[Seat]:
    """The screen over a server of its own, seven minutes later."""
    with served(register) as service:
        async with seated(size=TERMINAL) as seat:
            await open_classroom(seat, service)
            yield seat


async def test_the_class_is_seen_at_a_glance() -> None:
    """Where to join, and a line for each trainee; in the smallest window too."""
    register = a_register("otter", "heron")
    play(register, 0, Open(consignment="002"), Assess(consignment="002", percent=10))

    async with watched(register) as seat:
        assert "http://192.168.1.20:8080 · code 555555" in seat.rows[0]
        line = "otter - not here 109 2 0/12 judges 002: 10 % 7 min"
        assert " ".join(seat.row("otter").split()) == line
        assert seat.row("heron").split() == ["heron", "-", "not", "here"]
        assert "Code of otter: 5555-5555" in said(seat)


@pytest.mark.thorough
async def test_messages_are_sent_and_kept() -> None:
    """To one, and to all."""
    register = a_register("otter", "heron")
    async with watched(register) as seat:
        await seat.press("down")
        await seat.do("message")
        assert "Message to heron" in said(seat)
        await seat.type("look at 004")
        await seat.press("enter")
        await seat.do("to all")
        await seat.type("ten minutes")
        await seat.press("enter")

        await seat.do("news")
        await seat.type("the seal of 014 is reported")
        await seat.press("enter")
        await seat.settle()

        sent = [(each.to, each.kind, each.text) for each in register.record.messages]
        assert sent == [
            ("heron", "message", "look at 004"),
            ("", "message", "ten minutes"),
            ("", "news", "the seal of 014 is reported"),
        ]


async def test_the_screen_says_where_it_is_in_a_browser() -> None:
    """With the mentor's code; for the projector there is an address of its own."""
    register = a_register("otter")
    register.change(partial(with_mentor_code, draw=lambda _: 0))
    async with watched(register) as seat:
        await seat.do("in a browser")
        await seat.settle()
        shown = said(seat)
        assert "192.168.1.20:8080/mentor" in shown
        assert "2222-2222-2222" in shown
        assert "192.168.1.20:8080/projector" in shown


async def test_more_minutes_are_given() -> None:
    """To one or to all; what is no number is asked for again."""
    register = a_register("otter", "heron")
    async with watched(register) as seat:
        await seat.do("more time")
        await seat.press("backspace", "backspace", "x", "enter")
        assert "Type a number from 1 to 240." in said(seat)
        await seat.press("backspace", "7", "enter")
        await seat.settle()
        await seat.do("time for all")
        await seat.press("enter")
        await seat.settle()

        given = [(each.to, each.minutes) for each in register.record.messages]
        assert given == [("otter", 7), ("", 10)]


async def test_the_class_is_paused_and_goes_on() -> None:
    """One key, and the screen says which it is."""
    async with watched(a_register("otter")) as seat:
        await seat.do("pause")
        await seat.settle()
        assert "PAUSED" in said(seat)
        assert "pause" not in seat.keys.values()

        await seat.click_key("go on")
        await seat.settle()
        assert "0 are here" in said(seat)


async def test_the_shifts_are_closed_after_a_question() -> None:
    """Esc leaves them open."""
    register = a_register("otter")
    play(register, 0, Open(consignment="002"))
    async with watched(register) as seat:
        await seat.do("close shifts")
        await seat.press("escape")
        assert not register.record.is_closed

        await seat.do("close shifts")
        await seat.press("enter")
        await seat.settle()

        assert "The shifts are closed." in said(seat)
        assert "closed the shift" in seat.row("otter")
        assert "close shifts" not in seat.keys.values()


async def test_the_screen_is_left_after_a_question() -> None:
    """Behind it there is no screen of the class; Esc on the question goes on."""
    async with watched(a_register("otter")) as seat:
        await seat.do("end for now")
        assert "Everything is saved. The same command goes on" in said(seat)
        await seat.press("escape")
        assert "otter" in said(seat)
        await seat.press("ctrl+q")
        assert "End the class for now" in said(seat)


async def test_a_desk_is_looked_at_and_followed() -> None:
    """As its trainee sees it, with what she does meanwhile; no key changes anything."""
    register = a_register("otter")
    play(register, 0, Open(consignment="002"))
    async with watched(register) as seat:
        await seat.do("look on")
        assert "The desk of otter. You look on." in said(seat)
        assert "109 min" in said(seat)
        assert not {"judge", "order search", "star", "close shift"} & set(seat.keys.values())
        await seat.press("s")
        assert "You only look on. The trainee decides." in said(seat)

        play(register, 0, Open(consignment="005"))
        page = seat.app.screen
        assert isinstance(page, WatchedDeskPage)
        page._look()
        await seat.settle()
        assert "108 min" in said(seat)
        await seat.do("read")
        assert "Bill of lading" in said(seat)
        (row,) = register.store.shifts()
        assert [
            json.loads(each.event_json)["event"] for each in register.store.events(row.id)
        ] == [
            "opened",
            "opened",
        ]

        await seat.press("escape", "escape")
        assert "Code of otter" in said(seat)


async def test_another_scenario_follows_with_the_same_trainees() -> None:
    """Once the shifts are closed; what was played stays among the results."""
    register = a_register("otter")
    member, token = register.join(register.record.members[0].code, "")
    play(register, 0, Open(consignment="002"))
    register.keep_message("of the first round")
    async with watched(register) as seat:
        assert "next scenario" not in seat.keys.values()
        await seat.do("close shifts")
        await seat.press("enter")
        await seat.settle()
        await seat.do("next scenario")
        await seat.type("three")
        await seat.press("enter")
        await seat.settle()
        assert "Three pistols" in seat.rows[0]
        assert seat.row("otter").split() == ["otter", "-", "not", "here"]

        again = register.member(token)
        assert again is not None
        register.prepare(again)
        assert [row.scenario for row in register.seat(member).shifts()] == [
            "three-pistols",
            "first-watch",
        ]
        assert register.record.messages_to("otter") == ()
        assert len(register.every_shift()) == 2


def a_closed_class() -> Register:
    """Two trainees who disagreed on one consignment."""
    register = a_register("otter", "heron")
    order = Order(consignment="004", examination="full unload", reason="odd", ticks=TICKS)
    play(register, 0, Open(consignment="004"), Assess(consignment="004", percent=60), order)
    play(register, 1, Open(consignment="004"), Assess(consignment="004", percent=5))
    play(register, 1, Release(consignment="004"))
    register.close_shifts()
    return register


async def test_a_class_votes_before_anything_is_shown() -> None:
    """Nobody sees for what while it runs, and nothing counts after its end."""
    register = a_closed_class()
    async with watched(register) as seat:
        await seat.do("debrief")
        assert "case 1 of 12" in seat.rows[0]
        assert "004 · " in seat.text
        assert "otter" not in seat.text

        await seat.do("vote")
        register.cast_vote(register.record.members[0], "search")
        register.cast_vote(register.record.members[0], "release")
        register.cast_vote(register.record.members[1], "release")
        await seat.pilot.pause(1.1)
        assert "The class votes: 2 votes so far." in said(seat)
        assert "vote" not in seat.keys.values()
        await seat.do("go on")
        assert re.search("0 search it .* 2 release it", said(seat))
        register.cast_vote(register.record.members[1], "search")
        assert register.record.vote is not None
        assert register.record.vote.count("release") == 2


async def test_a_class_talks_about_its_cases() -> None:
    """The one it disagreed on first: what each decided, what it was, a shift step by step."""
    async with watched(a_closed_class()) as seat:
        await seat.do("debrief")
        await seat.do("go on")
        assert "1 of 2 searched it." in said(seat)
        assert seat.row("otter").split()[:3] == ["otter", "search:", "Full"]
        assert seat.row("heron").split() == ["heron", "released", "5", "%"]
        assert "What it was" not in seat.text
        await seat.do("go on")
        assert "What it was" in seat.text

        await seat.do("go on")
        assert "case 2 of 12" in seat.rows[0]
        await seat.do("replay")
        await seat.type("heron")
        await seat.press("enter")
        await seat.settle()
        assert seat.rows[0].strip().startswith("Replay")

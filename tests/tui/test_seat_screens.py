"""The screens of a trainee in a class, without the process and the server around them."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from profiler_sim.classroom.seat_program import SeatContent, SeatProgram
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.shift.commands import Command, Open, Receive
from profiler_sim.tui.desk.page import DeskPage
from profiler_sim.tui.seat.screens import SeatScreens
from tests.tui.headless import headless
from tests.tui.seat import DESK, Seat, StillClock, after, said


@asynccontextmanager
async def in_class(*commands: Command, is_sealed: bool = False) -> AsyncIterator[Seat]:
    """A trainee at her desk, who has done this."""
    store = after(*commands)
    content = SeatContent(scenario_by_name("three-pistols"))
    program = SeatProgram(store, store.shifts()[0].trainee, content)
    program.is_sealed, program.clock = is_sealed, StillClock()
    ours, theirs = socket.socketpair()
    with ours, theirs, headless():
        app = SeatScreens(program, None, theirs, lambda app: app.navigation.open_desk("1"))
        async with app.run_test(size=DESK, notifications=True) as pilot:
            seat = Seat(app, pilot)
            await seat.settle()
            yield seat


async def test_a_picture_goes_to_the_browser_and_nowhere_else() -> None:
    """The program's own handler would write it on the server, and say where."""
    async with in_class() as seat:
        said_paths, sent = list[str](), list[str]()
        app = cast(SeatScreens, seat.app)
        vars(app).update(_deliver=lambda name, _content: sent.append(name))
        app.post_message(DeskPage.PictureWanted("scan.png", b"x", said_paths.append))
        await seat.settle()

        assert (sent, said_paths) == (["scan.png"], [])


async def test_a_message_is_recorded_once_at_the_desk() -> None:
    """However often it comes."""
    async with in_class(Open(consignment="001")) as seat:
        sent = Receive(number=1, kind="message", text="look at 004")
        for _ in range(2):
            cast(SeatScreens, seat.app).heed({"type": "messages", "messages": [sent.model_dump()]})
        await seat.settle()

        assert [each["event"] for each in seat.events] == ["opened", "informed"]
        assert "Message from your mentor: look at 004" in said(seat)


async def test_a_sealed_shift_ends_with_its_receipt() -> None:
    """No debrief; the scenario is offered no more."""
    async with in_class(is_sealed=True) as seat:
        await seat.do("close shift")
        await seat.press("enter")
        await seat.settle()

        assert seat.events[-1]["event"] == "closed"
        assert "Your mentor opens the results. Receipt: " in said(seat)
        assert "Look back" in said(seat)
        assert "Scenarios" not in said(seat)

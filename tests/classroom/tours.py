"""A way to the mentor's screen of a class that runs."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from aiohttp.test_utils import unused_port

from profiler_sim.classroom.log import Log
from profiler_sim.classroom.pages import Pages
from profiler_sim.classroom.register import Register
from profiler_sim.classroom.seat_starter import SeatStarter
from profiler_sim.classroom.service import ClassService, Endpoint
from profiler_sim.classroom.visitors import Access
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.shift.commands import Assess, Open
from profiler_sim.tui.classroom.page import ClassroomPage
from tests.classroom.class_server import EchoStarter
from tests.classroom.test_overview import LATER, a_register, play
from tests.tui.seat import Seat
from tests.tui.tour import Look


@contextmanager
def served(register: Register) -> Iterator[ClassService]:
    """A class that is served, seven minutes after its beginning."""
    log = Log(lambda: LATER, io.StringIO())
    starter = cast(SeatStarter, EchoStarter())
    service = ClassService(register, scenario_by_name, starter, Pages("en"), log)
    service.start(Endpoint("127.0.0.1", unused_port(), Access(())))
    try:
        yield service
    finally:
        service.stop()
        service.wait()


async def open_classroom(seat: Seat, service: ClassService) -> None:
    """Open the screen above home."""
    content, border = seat.app.program.content, seat.app.preferences.border
    page = ClassroomPage(service, "http://192.168.1.20:8080", content, border)
    await seat.app.push_screen(page)
    await seat.settle()


async def a_running_class(seat: Seat, look: Look) -> None:
    """Two trainees, one of whom has begun; then both have closed, and talk about it."""
    register = a_register("otter", "heron")
    play(register, 0, Open(consignment="002"), Assess(consignment="002", percent=10))
    with served(register) as service:
        await open_classroom(seat, service)
        look("classroom")
        await seat.do("look on", "read")
        look("class-look-on")
        await seat.press("escape", "escape")
    play(register, 1, Open(consignment="002"), Assess(consignment="002", percent=60))
    register.close_shifts()
    with served(register) as service:
        await open_classroom(seat, service)
        await seat.do("debrief", "go on")
        look("class-talk")

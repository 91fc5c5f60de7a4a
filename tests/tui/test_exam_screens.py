"""The screens of an exam from a file: from the briefing to the result file."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from profiler_sim.classroom.exam_sitting import ExamSitting
from profiler_sim.settings import settings
from profiler_sim.shift.commands import Command, Open
from profiler_sim.tui.seat.exam_screens import ExamScreens
from tests.classroom.exam_world import ExamWorld, exam_world, sat
from tests.tui.headless import headless
from tests.tui.seat import DESK, Seat, said


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> ExamWorld:
    """One exam for all tests."""
    return exam_world(tmp_path_factory.mktemp("mentor"))


@asynccontextmanager
async def an_exam(
    world: ExamWorld, *commands: Command, wall: str = ""
) -> AsyncIterator[tuple[Seat, ExamSitting]]:
    """A trainee who has done this, and comes back at a later moment."""
    sitting = sat(world.exam, *commands)
    if wall:
        sitting._now = lambda: wall
    with headless():
        app = ExamScreens(sitting)
        async with app.run_test(size=DESK, notifications=True) as pilot:
            seat = Seat(app, pilot)
            await seat.settle()
            yield seat, sitting


@pytest.mark.thorough
async def test_an_exam_ends_with_a_file_and_a_receipt(world: ExamWorld) -> None:
    """No debrief, and nothing more to play."""
    async with an_exam(world, Open(consignment="001")) as (seat, sitting):
        await seat.do("close shift")
        await seat.press("enter")
        await seat.settle()

        assert sitting.row.is_closed
        name, content = sitting.result()
        assert (settings().folder / "shifts" / name).read_bytes() == content
        assert "Give your mentor this file" in said(seat)
        assert "Scenarios" not in seat.text
        await seat.press("enter")
        await seat.settle()
        assert "are not open yet" in said(seat)


@pytest.mark.thorough
async def test_the_end_of_the_time_closes_the_shift(world: ExamWorld) -> None:
    """Whatever is open above the desk; it is said before."""
    begun = Open(consignment="001")
    async with an_exam(world, begun, wall="2026-03-02T06:55:30Z") as (seat, sitting):
        app = seat.app
        assert isinstance(app, ExamScreens)
        app._look()
        app._look()
        await seat.settle()
        assert said(seat).count("5 minutes left.") == 1
        await seat.do("close shift")  # a question is open

        sitting._now = lambda: "2026-03-02T07:00:00Z"
        app._look()
        await seat.settle()

        assert sitting.row.is_closed
        assert "Your time is over." in said(seat)
        assert "Give your mentor this file" in said(seat)

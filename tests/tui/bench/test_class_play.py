"""A play by a simulated class, from the bench to the debrief of one of its shifts."""

from pathlib import Path

import pytest

from profiler_sim.tui.bench.page import BenchPage
from profiler_sim.tui.class_page.review import ReviewedDebriefPage
from profiler_sim.tui.class_page.simulated import SimulatedClassPage
from profiler_sim.tui.screens.page import Page
from tests.tui.bench.test_bench import LOAD, MONDAY, at_bench, file_of, fill_in, folder
from tests.tui.seat import Seat, said

__all__ = ["folder"]
SMALL = MONDAY + "traffic:\n  consignments: 12\nbudget:\n  searches: 3\n" + LOAD


def is_in_front(seat: Seat, page: type[Page]) -> bool:
    """Whether a page of this kind is in front."""
    return isinstance(seat.app.screen, page)


@pytest.mark.thorough
async def test_a_simulated_class_plays_the_draft_as_it_stands(folder: Path) -> None:
    """Changes that are not saved are played too; one shift opens; nothing of it is kept."""
    async with at_bench(folder, SMALL) as seat:
        await fill_in(seat, "title", "Tuesday")
        await seat.do("class")
        await seat.paste("2")
        await seat.do("accept")
        assert "Type a number from 3 to 60." in said(seat)
        await seat.press("home", "delete", "delete", "delete", "3")
        await seat.do("accept")
        assert is_in_front(seat, SimulatedClassPage)
        assert "Tuesday" in seat.text
        assert "3 virtual trainees" in seat.text
        assert "your load 1: " in said(seat)

        await seat.do("open shifts", "debrief")
        assert is_in_front(seat, ReviewedDebriefPage)
        assert "“you” is Fair reader 01" in seat.text
        await seat.do("back", "back", "back")
        assert is_in_front(seat, BenchPage)
        assert "not saved" in seat.text
        assert seat.app.program.store.shifts() == []
    assert file_of(folder) == SMALL

"""Printing from the bench: which cases, how far it is, where the files are, a way to stop."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import ProgressBar

from profiler_sim.app import printing
from profiler_sim.app.printing import PrintOrder
from profiler_sim.settings import settings
from profiler_sim.tui.bench.page import BenchPage
from tests.tui.bench.test_bench import at_bench, folder
from tests.tui.seat import Seat, said

__all__ = ["folder"]


async def until(seat: Seat, happened: Event) -> None:
    """Wait for the thread; a key that waits for all work would wait for ever."""
    while not happened.is_set():
        await seat.pilot.pause(0.02)
    await seat.pilot.pause(0.1)


@pytest.mark.thorough
async def test_it_shows_how_far_it_is_and_esc_stops_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The work ends in its thread, and nothing is said to be printed."""
    began, ended = Event(), Event()
    orders: list[PrintOrder] = []

    def never_done(order: PrintOrder, _c: object, _d: object, go: Callable[[int], None]) -> None:
        orders.append(order)
        try:
            while True:
                go(40)
                began.set()
                time.sleep(0.01)
        finally:
            ended.set()

    monkeypatch.setattr(printing, "print_exercise", never_done)
    async with at_bench(folder) as seat:
        await seat.do("print")
        await seat.paste("3, 12")
        await seat.pilot.press("enter")
        await until(seat, began)

        assert seat.app.screen.query(ProgressBar)
        assert "40%" in seat.text
        await seat.pilot.press("escape")
        await until(seat, ended)
        await seat.settle()

        assert isinstance(seat.app.screen, BenchPage)
        assert "Printed" not in said(seat)
    assert [order.cases for order in orders] == [("3", "12")]


@pytest.mark.thorough
async def test_the_draft_is_printed_as_it_stands(folder: Path) -> None:
    """Three files, and the screen says where; a number that is not there is named."""
    async with at_bench(folder) as seat:
        await seat.do("print")
        await seat.paste("99")
        await seat.do("accept")
        assert "99" in said(seat)
        assert isinstance(seat.app.screen, BenchPage)

        await seat.do("print")
        await seat.paste("2")
        await seat.do("accept")

        assert "Cases: 002" in said(seat)
    written = settings().folder / "print" / "monday"
    assert len(list(written.glob("*.pdf"))) == 3

"""Opening says at once that it works, and takes the keys until the screen is there."""

from threading import Event
from typing import Any

import pytest
from textual.events import Key
from textual.keys import key_to_character

from profiler_sim.app.program import Program
from profiler_sim.errors import Unwritable
from profiler_sim.shift.commands import Assess, Close, Open
from profiler_sim.tui.desk.page import DeskPage
from profiler_sim.tui.dialogs.working import Working
from profiler_sim.tui.replay.page import ReplayPage
from profiler_sim.tui.screens.briefing import BriefingPage
from tests.tui.seat import Seat, after, dealt, seated

JUDGED = (Open(consignment="001"), Assess(consignment="001", percent=20, topic=None))


def press_at_once(seat: Seat, *keys: str) -> None:
    """Press keys without waiting for anything."""
    for key in keys:
        seat.app.post_message(Key(key, key_to_character(key)))


@pytest.mark.thorough
async def test_a_second_enter_does_not_read_the_first_consignment() -> None:
    """Two quick presses on a briefing begin a shift and spend no minute of it."""
    async with seated() as seat:
        await seat.click("Three pistols")
        press_at_once(seat, "enter", "enter", "enter")
        await seat.settle()

        assert isinstance(seat.app.screen, DeskPage)
        assert len(seat.app.program.store.shifts()) == 1
        assert seat.events == []
        await seat.do("read")
        assert seat.events


async def test_a_second_enter_at_home_does_not_read_either() -> None:
    """A begun shift opens where it was left."""
    async with seated(dealt()) as seat:
        press_at_once(seat, "enter", "enter")
        await seat.settle()

        assert isinstance(seat.app.screen, DeskPage)
        assert seat.events == []


@pytest.mark.thorough
async def test_begin_shows_that_it_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """While papers are written the line stands there, and a click does nothing."""
    free, begin = Event(), Program.begin

    def slow(*words: Any) -> str:
        free.wait(60)
        return begin(*words)

    monkeypatch.setattr(Program, "begin", slow)
    async with seated() as seat:
        await seat.click("Three pistols")
        press_at_once(seat, "enter")
        for _ in range(5):
            await seat.pilot.pause(0)
        assert isinstance(seat.app.screen, Working)
        assert "Getting the papers…" in seat.text
        press_at_once(seat, "escape", "enter")
        await seat.pilot.pause(0)
        assert isinstance(seat.app.screen, Working)
        free.set()
        await seat.settle()

        assert isinstance(seat.app.screen, DeskPage)
        assert seat.events == []


async def test_a_shift_that_cannot_be_stored_leaves_the_briefing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One line says why; Enter can try again."""

    def full(*_words: object) -> str:
        raise Unwritable("store_not_writable", {"path": "[b]x[/b]"})

    monkeypatch.setattr(Program, "begin", full)
    async with seated() as seat:
        await seat.click("Three pistols")
        await seat.do("begin")

        assert isinstance(seat.app.screen, BriefingPage)
        assert "[b]x[/b]" in seat.text


@pytest.mark.thorough
async def test_a_replay_takes_no_keys_before_it_is_there() -> None:
    """The second Enter would show the next thing to the class."""
    async with seated(after(*JUDGED, Close())) as seat:
        await seat.press("end")
        press_at_once(seat, "r", "enter", "enter")
        await seat.settle()

        assert isinstance(seat.app.screen, ReplayPage)
        assert "How likely are hidden goods?" not in seat.text
        await seat.do("go on")
        assert "How likely are hidden goods?" in seat.text

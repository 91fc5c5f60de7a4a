"""Work in threads that fails is one line on the screen, is tried again, and ends nothing."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import OptionList

from profiler_sim.app.completed import CompletedShifts
from profiler_sim.app.trainee import Trainee
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.errors import ProfilerError, Unreadable, Unwritable
from profiler_sim.play.indicators import Indicators
from profiler_sim.shift.commands import Close
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui import background
from profiler_sim.tui.desk.consignment_list import ConsignmentList
from profiler_sim.tui.desk.page import DeskPage
from profiler_sim.tui.dialogs.working import Working
from tests.repetition import first_of
from tests.tui.seat import Seat, after, at_desk, dealt, said, seated

BUSY = Unwritable("store_busy", {"path": "shifts.db"})
OURS = RuntimeError("a fault of our own")
MOST_TURNS = 200
"""Looks at the screen, until a busy machine has come to the last retry."""


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for the next try."""
    monkeypatch.setattr(background, "PAUSE", 0.001)


async def _tries(seat: Seat) -> None:
    """Let every retry that is due run, and whoever waits for one be told."""
    for turn in range(MOST_TURNS):
        if turn > background.TRIES and not isinstance(seat.app.screen, Working):
            return
        await seat.pilot.pause(0.02)
        await seat.settle()


def _lines(seat: Seat) -> str:
    """What was said in lines of their own."""
    return " ".join(each.message for each in seat.app._notifications)


@pytest.mark.thorough
async def test_a_debrief_without_rules_tells_everything_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The rung of the rules is left out, and a line says so."""

    def scores(_rules: Indicators, _papers: Sequence[Consignment]) -> Mapping[str, float]:
        raise Unreadable("indicators_missing")

    monkeypatch.setattr(Indicators, "scores", scores)
    async with seated(after(Close())) as seat:
        await seat.press("end", "enter")

        assert "The rules could not be computed now." in said(seat)
        assert "1 result" in said(seat)


@pytest.mark.thorough
@first_of(
    ("part", "way"),
    [
        (CompletedShifts, "debrief"),
        (CompletedShifts, "ideal"),
        (CompletedShifts, "progress"),
        (Trainee, "shifts"),
    ],
)
@pytest.mark.parametrize("error", [OURS, BUSY])
async def test_whatever_fails_in_a_thread_is_one_line(
    part: type[object], way: str, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every piece of work in a thread, with our own fault and with a store that is held."""
    asked = Event()

    def fail(*_: object, **__: object) -> None:
        asked.set()
        raise error

    async with seated(after(Close())) as seat:
        monkeypatch.setattr(part, way, fail)
        await seat.press("p")
        await _tries(seat)
        await seat.press("escape", "end", "enter")
        await _tries(seat)

        assert asked.is_set()
        assert seat.app.is_running
        monkeypatch.undo()
        monkeypatch.setattr(background, "PAUSE", 0.001)
        for _ in range(3):
            with suppress(AssertionError):
                await seat.do("back")
        await _tries(seat)
        assert "Cargo profiling desk" in seat.text
        seat.app.faults.clear()


async def test_home_lists_everything_but_a_next_shift_that_cannot_be_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By a fault of our own: it is tried again, then its line says that there is none."""

    def fail(*_: object) -> None:
        raise OURS

    monkeypatch.setattr(CompletedShifts, "next_shift", fail)
    async with seated(after(Close())) as seat:
        await _tries(seat)

        assert "Look back" in seat.text
        assert "No suggestion now." in seat.text
        assert len(seat.app.faults) == background.TRIES
        seat.app.faults.clear()


class Held(MemoryStore):
    """Another program holds it while ``is_held``."""

    is_held = False

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Refuse, or keep."""
        if self.is_held:
            raise BUSY
        return super().append(shift, seq, event_json, wall, active_ms)

    def wait(self, seconds: float) -> bool:
        """Free at the second look."""
        free, self.is_held = not self.is_held, False
        return free and super().wait(seconds)


@pytest.mark.thorough
async def test_a_step_waits_for_another_program_and_is_made() -> None:
    """Asked for once; the screen says what it waits for."""
    store = Held()
    store.__dict__.update(dealt().__dict__)
    async with seated(store) as seat:
        await seat.press("enter")
        store.is_held = True

        await seat.press("enter")
        await _tries(seat)

        assert [event["event"] for event in seat.events] == ["opened"]
        assert "not saved yet" not in said(seat)


class Full(MemoryStore):
    """Takes no setting."""

    def keep_setting(self, key: str, value: str, trainee: str = "") -> None:
        """Refuse."""
        raise Unwritable("disk_full", {"path": f"{key} {value} {trainee}"})


async def test_home_goes_on_where_the_disk_is_full() -> None:
    """Colours, borders and name change for now; one line says why they are not kept, and stays."""
    store = Full()
    store.__dict__.update(dealt().__dict__)
    async with seated(store) as seat:
        before = seat.app.theme
        await seat.do("colours")
        assert said(seat).count("The disk is full") == 1
        assert "Colours:" in said(seat)
        assert seat.app.theme != before

        await seat.do("borders")
        assert said(seat).count("The disk is full") == 1
        assert "Borders are plain" in said(seat)
        assert seat.app.program.trainee.setting("borders") == "plain"

        await seat.do("your name")
        await seat.type("x")
        await seat.press("enter")
        assert said(seat).count("The disk is full") == 1
        assert "You are x" in said(seat)


async def test_what_is_said_in_passing_leaves_an_error_of_the_disk_standing() -> None:
    """A change that worked, and Ctrl+C, speak beside it; neither takes its place."""
    async with seated(dealt()) as seat:
        seat.app.show_error(Unwritable("disk_full", {"path": "shifts.db"}))
        await seat.do("colours", "borders")
        await seat.press("ctrl+c")

        assert said(seat).count("The disk is full") == 1
        assert "Ctrl+Q ends the program" in said(seat)
        assert "Borders are" not in said(seat)


async def test_a_message_to_a_screen_that_is_gone_is_let_fall() -> None:
    """It was sent before; the widgets it is about have gone already."""
    async with at_desk() as seat:
        page = seat.app.screen
        assert isinstance(page, DeskPage)
        manifest = page.query_one(ConsignmentList)
        late = OptionList.OptionHighlighted(manifest, manifest.get_option_at_index(0), 0)
        await seat.press("escape", "enter")
        assert not page.is_on_stage
        assert not page.query(ConsignmentList)

        await page._on_message(late)
        assert page.check_action("verb", ("open",)) is True
        assert seat.app.is_running


def test_screens_never_reach_past_the_seat() -> None:
    """No screen asks the whole store: everything comes through the program."""
    screens = Path(background.__file__).parent
    for path in screens.rglob("*.py"):
        assert "program.store" not in path.read_text(encoding="utf-8"), path


def test_the_kinds_of_fault() -> None:
    """What may pass is tried again; what stands in a file is not."""
    assert background.may_pass(OURS)
    assert background.may_pass(BUSY)
    assert not background.may_pass(ProfilerError("shift_damaged"))

"""A disk that does not take a step: said in a sentence, the decision stays in hand."""

import pytest

from profiler_sim.errors import Unwritable
from profiler_sim.shift.commands import Assess, Command, Open
from profiler_sim.store.memory import MemoryStore
from tests.tui.seat import Seat, after, said, seated

READ: tuple[Command, ...] = (
    Open(consignment="001"),
    Assess(consignment="001", percent=20, topic=None),
)


class FullDisk(MemoryStore):
    """Takes no step while ``is_full``."""

    is_full = False

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Refuse, or keep."""
        if self.is_full:
            raise Unwritable("disk_full", {"path": "shifts.db"})
        return super().append(shift, seq, event_json, wall, active_ms)


def full(*commands: Command) -> FullDisk:
    """A disk that is full after these moves."""
    store, filled = after(*commands), FullDisk()
    filled.__dict__.update(store.__dict__)
    filled.is_full = True
    return filled


async def _noted(seat: Seat, text: str) -> None:
    await seat.press("enter")
    await seat.do("note")
    await seat.type(text)
    await seat.press("enter")


@pytest.mark.thorough
async def test_a_note_the_disk_refused_is_kept_in_hand_and_tried_again() -> None:
    """It is said that the disk is full; with room, Enter keeps the very same note."""
    store = full(*READ)
    async with seated(store) as seat:
        await _noted(seat, "doors repainted")
        assert "The disk is full; this step has not been saved." in said(seat)
        assert "Not saved yet. Enter tries again" in said(seat)

        await seat.press("enter")
        assert "Not saved yet." in said(seat)
        assert len(seat.events) == len(READ)

        store.is_full = False
        await seat.press("enter")
        assert [event.get("text") for event in seat.events[len(READ) :]] == ["doors repainted"]
        assert "Not saved yet." not in said(seat)


@pytest.mark.thorough
async def test_what_is_given_up_leaves_nothing_behind() -> None:
    """Esc: the shift stands where it stood."""
    store = full(*READ)
    async with seated(store) as seat:
        await _noted(seat, "doors repainted")

        await seat.press("escape")
        store.is_full = False

        assert "Not saved yet." not in said(seat)
        assert len(seat.events) == len(READ)


@pytest.mark.thorough
async def test_a_step_without_a_dialog_is_made_again_by_its_key() -> None:
    """The star stays off until the disk has taken it."""
    store = full(*READ)
    async with seated(store) as seat:
        await seat.press("enter")
        await seat.do("star")
        assert "The disk is full" in said(seat)
        assert "★" not in seat.row("001") + seat.row("  1 ")

        store.is_full = False
        await seat.do("star")
        assert "★" in seat.text

"""A shift that was begun can be deleted; a closed one stays."""

import pytest

from profiler_sim.shift.commands import Close, Open
from tests.tui.seat import Seat, after, said, seated


async def delete(seat: Seat) -> None:
    """Press the key that home shows."""
    assert seat.keys["Del"] == "delete"
    await seat.press("delete")


async def test_a_begun_shift_is_deleted_after_a_question() -> None:
    """Esc leaves it; Enter lets it go, and home says so."""
    store = after(Open(consignment="001"))
    async with seated(store) as seat:
        await delete(seat)
        assert "You cannot get it back." in said(seat).replace("│ ", "")
        await seat.do("back")
        assert len(store.shifts()) == 1
        await delete(seat)
        await seat.do("accept")

        assert store.shifts() == []
        assert "Shift no. 1 is deleted." in said(seat)
        assert "Go on" not in seat.text


@pytest.mark.thorough
async def test_a_begun_shift_is_deleted_by_mouse() -> None:
    """The same keys, clicked."""
    store = after(Open(consignment="001"))
    async with seated(store) as seat:
        await seat.click_key("delete", "accept")

        assert store.shifts() == []


async def test_a_closed_shift_has_no_key_to_delete_it() -> None:
    """And the key does nothing."""
    store = after(Close())
    async with seated(store) as seat:
        await seat.press("end")
        assert "delete" not in seat.keys.values()
        await seat.press("delete")

        assert [row.id for row in store.shifts()] == ["1"]


@pytest.mark.thorough
async def test_leaving_the_desk_says_that_the_shift_is_kept() -> None:
    """At home, where it can be gone on with."""
    async with seated(after(Open(consignment="001"))) as seat:
        await seat.do("open", "back", "accept")

        assert "Go on" in seat.text
        assert "The shift is saved." in said(seat)

"""Reading and asking: what it costs, what it puts on the desk, what can be marked."""

from collections.abc import Iterable

import pytest

from profiler_sim.errors import Unwritable
from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Command, Enquire, Open
from profiler_sim.store.memory import MemoryStore
from tests.tui.seat import TERMINAL, after, at_desk, dealt, said, seated


def spent(minutes_left: int) -> Iterable[Command]:
    """Moves that leave no more than so many of 180 minutes; the first consignments pay."""
    left, number = 180, 0
    while left > minutes_left:
        number += 1
        name = f"{number:03}"
        yield Open(consignment=name)
        left -= 1
        for enquiry, price in (("weighbridge", 10), ("seal check", 8), ("document check", 7)):
            if left - price >= minutes_left:
                yield Enquire(consignment=name, enquiry=enquiry)
                left -= price


class FullDisk(MemoryStore):
    """Takes no event until there is room."""

    has_room = False

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Keep one event, or say why not."""
        if not self.has_room:
            raise Unwritable("disk_full", {"path": "shifts.db"})
        return super().append(shift, seq, event_json, wall, active_ms)


@pytest.mark.thorough
async def test_reading_costs_a_minute_the_first_time() -> None:
    """Reading the same papers again is free."""
    async with at_desk() as seat:
        assert "180 min" in seat.text
        await seat.do("read")

        assert "┌ Bill of lading" in seat.text
        assert "179 min" in seat.text
        assert "001: papers read." in seat.text
        await seat.do("back", "read")
        assert "179 min" in seat.text
        assert [event["event"] for event in seat.events] == ["opened"]


async def test_papers_that_have_not_been_read_do_not_show() -> None:
    """The other half of the desk says how to get them."""
    async with at_desk() as seat:
        assert "Enter reads the papers of this line. It costs one minute." in seat.text
        assert "Bill of lading" not in seat.text


async def test_a_step_to_unread_papers_shows_which_ones_at_80_columns() -> None:
    """Number, container and goods of the manifest, where the list is not beside them."""
    async with at_desk(size=TERMINAL) as seat:
        papers = Desk.open(seat.app.program.store, "1").papers[1]
        await seat.do("read")
        await seat.press("full_stop")
        assert f"002  {papers.transport.unit_no}" in seat.text
        assert papers.goods[0].description in seat.text
        assert "Enter reads the papers of this line. It costs one minute." in seat.text


async def test_papers_read_for_the_first_time_begin_at_their_top() -> None:
    """Wherever the cursor stood on the papers before; a paper that was read keeps the box."""
    async with at_desk(size=TERMINAL) as seat:
        await seat.do("read")
        await seat.press(*["down"] * 12, "full_stop", "enter")
        assert "2 Shipper" in seat.text
        assert "Arrow keys choose a box." in seat.text
        await seat.press("down", "comma")
        assert "Shipper / exporter: not marked" in seat.text


@pytest.mark.thorough
async def test_marks_go_round() -> None:
    """Suspicious, reassuring, none: in the box, below it, and in what is kept."""
    async with at_desk() as seat:
        await seat.do("read")
        await seat.press("down")

        await seat.do("mark")
        assert "●" in seat.row("2 Shipper")
        assert "● Shipper / exporter: suspicious" in seat.text
        await seat.do("mark")
        assert "○" in seat.row("2 Shipper")
        assert "○ Shipper / exporter: reassuring" in seat.text
        await seat.press("enter")
        assert "Shipper / exporter: no mark" in seat.text
        assert [event["direction"] for event in seat.events[1:]] == [
            "suspicious",
            "reassuring",
            "none",
        ]


@pytest.mark.thorough
async def test_a_mark_needs_a_box() -> None:
    """Without one the desk says how to choose it, and nothing is kept."""
    async with at_desk() as seat:
        await seat.do("read", "mark")

        assert "First choose a box of a paper or answer with the arrow keys." in seat.text
        assert len(seat.events) == 1


@pytest.mark.thorough
async def test_an_answer_is_a_page_that_has_its_price() -> None:
    """It comes to the front, its boxes can be marked, and the bill is a page away."""
    async with at_desk() as seat:
        await seat.do("read", "enquire")
        assert "Ask about 001 · 179 minutes left" in seat.text
        assert "a Company registry 5 174" in seat.panel
        await seat.do("accept", "accept")

        assert "[Company registry extract]" in seat.text
        assert "174 min" in seat.text
        await seat.press("down")
        await seat.do("mark")
        assert seat.events[-1]["page"] == "registry"
        await seat.do("next page")
        assert "[Bill of lading]" in seat.text


@pytest.mark.thorough
async def test_a_question_that_was_not_put_costs_nothing() -> None:
    """Esc closes the dialog."""
    async with at_desk() as seat:
        await seat.do("read", "enquire", "back")

        assert "179 min" in seat.text
        assert len(seat.events) == 1


@pytest.mark.thorough
async def test_what_has_been_asked_cannot_be_asked_again() -> None:
    """The list says so and begins at the next question."""
    async with at_desk() as seat:
        await seat.do("read", "enquire", "accept", "accept", "enquire")
        assert "Company registry asked" in seat.panel
        await seat.do("accept", "accept")

        assert [event.get("enquiry") for event in seat.events] == [
            None,
            "registry",
            "import history",
        ]


@pytest.mark.thorough
async def test_a_question_that_cannot_be_paid_for_is_refused_in_words() -> None:
    """It says what is needed, what is left, and what still can be done."""
    async with seated(after(*spent(3), Open(consignment="040"))) as seat:
        await seat.do("open")
        assert "2 min" in seat.text
        await seat.do("enquire", "accept")

        assert (
            "This needs 5 minutes at the desk; left: 2."
            " You can still judge, order searches, release and close." in seat.panel
        )
        assert seat.events[-1]["event"] == "opened"


async def test_papers_that_cannot_be_paid_for_stay_closed() -> None:
    """With no minute left reading is refused in words."""
    async with seated(after(*spent(0))) as seat:
        await seat.do("open")
        await seat.press("end")
        await seat.do("read")

        assert "This needs 1 minute at the desk; left: 0." in said(seat)
        assert "Enter reads the papers of this line" in seat.text


@pytest.mark.thorough
async def test_a_step_that_the_disk_does_not_take_is_told_and_can_be_tried_again() -> None:
    """Nothing shows that was not kept."""
    store = FullDisk()
    store.__dict__.update(dealt().__dict__)
    async with seated(store) as seat:
        await seat.do("open", "read")
        assert "The disk is full; this step has not been saved." in said(seat)
        assert "180 min" in seat.text
        assert "Bill of lading" not in seat.text

        store.has_room = True
        await seat.do("read")
        assert "179 min" in seat.text


@pytest.mark.thorough
async def test_a_note_is_a_page_of_its_own_and_is_no_markup() -> None:
    """Notes can be written on papers that were read, and read again."""
    async with at_desk() as seat:
        assert "note" not in seat.keys.values()
        await seat.do("read", "note")
        assert "Only you read it." in seat.text
        await seat.paste("[red]new firm?[/]")
        await seat.do("accept")
        assert "Noted." in seat.text

        await seat.do("next page", "next page", "next page")
        assert "[Notes]" in seat.text
        assert "[red]new firm?[/]" in seat.text
        await seat.press("down")
        await seat.do("mark")
        assert "First choose a box of a paper or answer" in seat.text


@pytest.mark.thorough
async def test_a_tab_is_never_broken_inside_its_name() -> None:
    """Whatever the width: the next one begins another line."""
    asked = Enquire(consignment="001", enquiry="document check")
    store = after(Open(consignment="001"), asked)
    async with seated(store, TERMINAL) as seat:
        await seat.do("open", "read")
        for width in range(60, 81, 3):
            await seat.pilot.resize_terminal(width, 24)
            await seat.settle()
            above = "\n".join(seat.rows[:6])
            for title in ("Bill of lading", "Commercial invoice", "Packing list"):
                assert title in above, (width, above)

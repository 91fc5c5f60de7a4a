"""What the mentor of a class sends: at the desk, in the debrief and in the replay."""

from typing import cast

from profiler_sim.shift.commands import Close, Command, Open, Receive
from profiler_sim.tui.desk.page import DeskPage
from tests.tui.seat import after, at_desk, said, seated

NEWS = Receive(number=1, kind="news", text="the seal of [b]014[/b] is reported")
TIME = Receive(number=2, kind="minutes", text="", minutes=15)


async def test_it_is_recorded_at_the_desk_once_and_stays_in_sight() -> None:
    """The last one above the papers, all of them in the help; minutes can be spent."""
    async with at_desk() as seat:
        desk = cast(DeskPage, seat.app.screen)
        before = len(seat.events)
        for _ in range(2):
            desk.receive([NEWS, TIME])
        await seat.settle()

        assert [each["event"] for each in seat.events[before:]] == ["informed", "informed"]
        assert "More time: 15 more minutes." in said(seat)
        await seat.press("question_mark")
        assert "News of the exercise: the seal of [b]014[/b] is reported" in said(seat)


async def test_it_stands_in_the_debrief_and_in_the_replay() -> None:
    """With the hour; the replay asks the class what it changes."""
    commands: tuple[Command, ...] = (Open(consignment="001"), NEWS, Close())
    async with seated(after(*commands)) as seat:
        await seat.press("end")
        await seat.do("replay")
        assert "News of the exercise the seal of [b]014[/b] is reported" in said(seat)
        assert "1 of 1" in seat.rows[0]
        await seat.do("go on")
        assert "What does this change?" in seat.text
        assert "go on" not in seat.keys.values()

        await seat.press("escape", "enter")
        await seat.pass_results()
        assert "News of the exercise: the seal of [b]014[/b] is reported" in said(seat)

"""An exam: nothing is shown of a result before the mentor opens them, and time has an end."""

import pytest

from profiler_sim.classroom.register import Register
from profiler_sim.classroom.results import take_over_results
from profiler_sim.classroom.scenarios import ClassScenarios
from profiler_sim.errors import WrongUsage
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.shift.commands import Close, Open
from profiler_sim.store.memory import MemoryStore
from tests.classroom.class_server import served_class
from tests.classroom.test_mentor_screen import watched
from tests.classroom.test_overview import START, a_register, play
from tests.classroom.test_server import noted, seated
from tests.tui.seat import said


def an_exam(*names: str, minutes: int = 0) -> Register:
    """An exam in which nobody has begun."""
    register = a_register(*names)
    register.change(lambda record: record.model_copy(update={"is_exam": True, "minutes": minutes}))
    return register


def test_results_are_sealed_until_the_mentor_opens_them() -> None:
    """Neither the trainee nor the list of results has them before."""
    register, own = an_exam("Ana"), MemoryStore()
    play(register, 0, Open(consignment="002"), Close())
    seat = register.seat(register.record.members[0])
    (row,) = seat.shifts()
    with pytest.raises(WrongUsage) as refused:
        seat.truth(row.id)
    assert refused.value.code == "results_sealed"
    assert take_over_results(register, own) == 0

    register.open_results()

    assert seat.truth(row.id)
    assert take_over_results(register, own) == 1


def test_an_exam_shows_no_indicators_and_no_results() -> None:
    """Whatever the scenario says; so does the next one of the class."""
    first = scenario_by_name("first-watch")
    scenarios = ClassScenarios(first, first, is_exam=True)

    for each in (scenarios.dealt("first-watch"), scenarios.written("three-pistols")):
        assert (each.indicators, each.feedback) == ("never", "at the end")
        assert each.exam
        assert each.guide == ()
    assert ClassScenarios(first, first).dealt("first-watch") is first


def test_time_has_an_end_for_each_trainee() -> None:
    """From her own beginning; a shift that is late is closed."""
    register = an_exam("Ana", "Blerim", minutes=30)
    play(register, 0, Open(consignment="002"))
    assert register.late_shifts() == {}
    assert register.seconds_left(START) == 1800

    register._now = lambda: "2026-03-02T06:30:00Z"
    (shift,) = register.late_shifts().values()
    register.close_shift(shift)

    assert register.late_shifts() == {}
    assert register.store.shifts()[0].is_closed


async def test_a_late_desk_is_ended_and_its_shift_closed() -> None:
    """The window says so, and the desk is gone."""
    async with served_class() as served:
        socket = await seated(served)
        register, closed = served.room.register, list[str]()
        vars(register).update(late_shifts=lambda: {"Ana": "7"}, close_shift=closed.append)

        await served.room.close_late()

        assert await noted(socket) == {"type": "end", "why": "late"}
        assert closed == ["7"]
        assert served.room.seats == {}


async def test_the_mentor_opens_the_results_after_a_question() -> None:
    """Before that there is no debrief of the class either."""
    register = an_exam("otter")
    play(register, 0, Open(consignment="002"))
    register.close_shifts()
    async with watched(register) as seat:
        assert "Closed. The results are sealed." in said(seat)
        assert "debrief" not in seat.keys.values()
        await seat.do("open results")
        await seat.press("enter")
        await seat.settle()

        assert register.record.is_opened
        assert "debrief" in seat.keys.values()

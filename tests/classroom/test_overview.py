"""What the mentor sees of her class, and what she can do to it."""

import pytest

from profiler_sim.classroom.overview import Overview
from profiler_sim.classroom.record import ClassRecord, new_class, with_members
from profiler_sim.classroom.register import Register, read_record
from profiler_sim.classroom.results import take_over_results
from profiler_sim.errors import WrongUsage
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.shift.commands import Assess, Command, Open
from profiler_sim.store.contract import NewShift, Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.classroom.lines import step, trainee_line
from tests.tui.seat import program

START, LATER = "2026-03-02T06:00:00Z", "2026-03-02T06:07:30Z"


def a_register(*names: str, store: Store | None = None) -> Register:
    """A class of First watch with these trainees, none of whom has begun."""
    record = with_members(new_class("bar", "first-watch", 7, 9, lambda _: 3), names, lambda _: 3)
    return Register(store or MemoryStore(), record, _deal, lambda: START)


def _deal(scenario: str, seed: int) -> NewShift:
    return program(MemoryStore()).deal(scenario_by_name(scenario), seed)


def play(register: Register, place: int, *commands: Command) -> None:
    """Have a trainee begin and do this."""
    member = register.record.members[place]
    register.prepare(member)
    shift = register.shift(member)
    assert shift is not None
    desk = Desk.open(register.seat(member), shift.id)
    for command in commands:
        done = desk.do(command, Moment(START, 1000))
        assert isinstance(done, Desk), done
        desk = done


def test_the_mentor_sees_how_far_each_is() -> None:
    """Minutes, decisions and the last step; and who may need help."""
    register = a_register("Ana", "Blerim", "Cvetan")
    play(register, 0, Open(consignment="002"), Assess(consignment="002", percent=10))
    play(register, 1)

    ana, blerim, cvetan = Overview(register).read(LATER, {"Ana"}, {"Blerim"})

    assert (ana.minutes_left, ana.searches_left, ana.decided, ana.consignments) == (109, 2, 0, 12)
    assert (step(ana.last), ana.idle_minutes) == ("judges 002: 10 %", 7)
    assert [each.is_stuck for each in (ana, blerim, cvetan)] == [True, False, False]
    assert [each.presence for each in (ana, blerim, cvetan)] == ["here", "away", "not here"]
    assert cvetan.minutes_left is None
    assert trainee_line(ana).plain.endswith("! 7 min")


def test_nothing_is_worked_out_twice() -> None:
    """Only a new step is read."""
    register = a_register("Ana")
    play(register, 0, Open(consignment="002"))
    overview = Overview(register)

    (first,), (second,) = (overview.read(LATER, (), ()) for _ in range(2))

    assert first.last is second.last


def test_closed_shifts_stay_closed_and_go_to_the_results() -> None:
    """Whoever has not begun does not begin; results are taken over once."""
    register, own = a_register("Ana", "Blerim"), MemoryStore()
    play(register, 0, Open(consignment="002"))

    assert register.close_shifts() == 1
    assert register.close_shifts() == 0
    with pytest.raises(WrongUsage) as refused:
        register.prepare(register.record.members[1])
    assert refused.value.code == "class.closed"
    (row,) = register.store.shifts()
    assert row.is_closed
    assert register.store.verify(row.id) is None
    assert [take_over_results(register, own) for _ in range(2)] == [1, 0]
    assert [each.trainee for each in own.shifts()] == ["Ana"]


def test_a_class_is_kept_whole() -> None:
    """Members, tokens and messages come back from the store."""
    register = a_register("Ana")
    member, token = register.join(register.record.members[0].code, "")
    register.keep_message("Look at 014.", member.name)

    again = Register(register.store, _kept(register), _deal, lambda: START)

    found = again.member(token)
    assert found is not None
    assert found.name == "Ana"
    assert [(each.to, each.text) for each in again.record.messages] == [("Ana", "Look at 014.")]


def _kept(register: Register) -> ClassRecord:
    record = read_record(register.store, register.record.name)
    assert record is not None
    return record

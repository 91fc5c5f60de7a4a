"""The record of a class in its store, where several servers change it."""

import pytest

from profiler_sim.classroom.overview import Overview
from profiler_sim.classroom.record import new_class
from profiler_sim.classroom.register import Register
from profiler_sim.errors import Unreadable, Unwritable
from profiler_sim.shift.commands import Open
from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from tests.classroom.class_server import deal
from tests.classroom.test_overview import LATER, START, a_register, play


def a_server(store: Store, name: str = "bar", server: str = "one") -> Register:
    """A server of a class in which nobody is yet."""
    record = new_class(name, "first-watch", 7, 3, lambda _: 0)
    register = Register(store, record, deal, lambda: START)
    register.add_server(server)
    return register


def test_two_servers_keep_one_class() -> None:
    """A change of one is made to what the other has written; nothing is written over."""
    store = MemoryStore()
    one, other = a_server(store), a_server(store, server="other")
    ana, token = one.join("222222", "Ana")
    blerim, _token = other.join("222222", "Blerim")

    one.pause(on=True)
    other.refresh()

    assert other.member(token) == ana
    assert [each.name for each in other.record.members] == ["Ana", "Blerim"]
    assert other.record.is_paused
    assert other.record.servers == ("one", "other")
    assert other.record.member("Blerim") == blerim


def test_a_trainee_gets_one_shift_from_two_servers() -> None:
    """Whichever deals first; the other's goes."""
    store = MemoryStore()
    one, other = a_server(store), a_server(store)
    ana, _token = one.join("222222", "Ana")
    other.refresh()

    one.prepare(ana)
    other.prepare(ana)

    assert len(store.shifts()) == 1
    assert one.shift(ana) == other.shift(ana)


def test_classes_in_one_store_do_not_meet() -> None:
    """Another class has its own Ana, whose shift and settings are not those of this one."""
    store = MemoryStore()
    classes = a_server(store), a_server(store, "ohrid")
    members = [each.join("222222", "Ana")[0] for each in classes]
    for register, member in zip(classes, members, strict=True):
        register.prepare(member)
        register.seat(member).keep_setting("theme", register.record.name)

    seats = [each.seat(member) for each, member in zip(classes, members, strict=True)]

    assert [len(seat.shifts()) for seat in seats] == [1, 1]
    assert [seat.setting("theme") for seat in seats] == ["bar", "ohrid"]
    with pytest.raises(Unreadable):
        seats[0].papers(seats[1].shifts()[0].id)


def test_the_mentor_sees_the_desks_of_every_server() -> None:
    """Unless one has said nothing for a while."""
    one = a_register("Ana", "Blerim")
    one.add_server("one")
    one.keep_presence({"Ana": "here", "Blerim": "away"})
    overview = Overview(one)

    seen = [
        [each.presence for each in overview.read(now, (), ())]
        for now in ("2026-03-02T06:00:05Z", LATER)
    ]

    assert seen == [["here", "away"], ["not here", "not here"]]


class Racing(MemoryStore):
    """A store in which a step comes in before the shift is closed."""

    late = 1

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Refuse the first close."""
        if '"closed"' in event_json and self.late:
            self.late -= 1
            raise Unwritable("decided_elsewhere", {"shift": shift})
        return super().append(shift, seq, event_json, wall, active_ms)


def test_a_step_in_the_last_moment_does_not_keep_a_shift_open() -> None:
    """It is closed after that step."""
    register = a_register("Ana", store=Racing())
    play(register, 0, Open(consignment="002"))

    assert register.close_shifts() == 1
    assert [row.is_closed for row in register.store.shifts()] == [True]

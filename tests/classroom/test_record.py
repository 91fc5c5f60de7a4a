"""Who is let into a class."""

import random

import pytest

from profiler_sim.classroom.codes import written_code
from profiler_sim.classroom.record import (
    ClassRecord,
    join,
    member_by_token,
    new_class,
    with_members,
    with_token,
)
from profiler_sim.errors import WrongUsage

DRAW = random.Random(3).randrange


def a_class(*names: str, most: int = 3, **more: object) -> ClassRecord:
    """A class with these trainees."""
    record = new_class("bar", "first-watch", 7, most, DRAW)
    return with_members(record.model_copy(update=more), names, DRAW)


def refused(record: ClassRecord, code: str, name: str = "") -> str:
    """Why somebody is not let in."""
    with pytest.raises(WrongUsage) as error:
        join(record, code, name, DRAW)
    return error.value.code


def test_the_code_of_the_class_and_a_free_name_let_in() -> None:
    """She gets a code of her own, with which she comes back."""
    record = a_class()

    joined, ana = join(record, record.code.lower(), "  Ana  ", DRAW)
    again, same = join(joined, written_code(ana.code), "", DRAW)

    assert (ana.name, ana.seed) == ("Ana", 7)
    assert (again, same) == (joined, ana)


def test_a_name_is_one_person_s() -> None:
    """Whoever knows the code of the class cannot sit down as somebody else."""
    record = a_class("Ana")

    assert refused(record, record.code, "ANA") == "class.name_taken"
    assert refused(record, "AAAAAA", "Ana") == "class.no_code"
    assert refused(record, record.code, " ") == "class.no_name"
    assert refused(record, record.code, "x\u202e") == "roster.name_letters"


def test_a_list_a_full_class_and_a_closed_one_let_nobody_else_in() -> None:
    """Each says so in its own sentence."""
    listed, full = a_class("Ana", is_listed=True), a_class("a", "b", "c")
    closed = a_class("Ana", is_closed=True)

    assert refused(listed, listed.code, "Blerim") == "class.own_code"
    assert refused(full, full.code, "d") == "class.full"
    assert refused(closed, closed.code, "Blerim") == "class.closed"
    assert join(closed, closed.members[0].code, "", DRAW)[1].name == "Ana"


def test_only_the_latest_token_lets_in() -> None:
    """An earlier browser and an invented token stay outside; the record tells no token."""
    record = a_class("Ana", "Blerim")
    ana = record.members[0]
    record = with_token(with_token(record, ana, "first"), ana, "second")

    found = member_by_token(record, "second")

    assert found is not None
    assert found.name == "Ana"
    assert [member_by_token(record, each) for each in ("first", "", "x")] == [None] * 3
    assert "second" not in record.model_dump_json()


def test_each_trainee_may_have_other_consignments() -> None:
    """Else all have the same."""
    seeds = [[m.seed for m in a_class("a", "b", is_one_each=each).members] for each in (0, 1)]

    assert seeds == [[7, 7], [7, 8]]

"""The consignments of a closed shift: every page, asked for or not."""

import pytest

from profiler_sim.cargo.scans import SCAN
from profiler_sim.errors import WrongUsage
from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Close, Enquire, Open
from profiler_sim.store.memory import MemoryStore
from tests.tui.seat import NOW, dealt, program

FIRST = "001"


def closed() -> MemoryStore:
    """First watch, closed after one question."""
    store = dealt("first-watch")
    desk = Desk.open(store, "1")
    for command in (
        Open(consignment=FIRST),
        Enquire(consignment=FIRST, enquiry="registry"),
        Close(),
    ):
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return store


def test_every_answer_has_a_page_and_says_whether_it_was_asked_for() -> None:
    """Those of the desk first; what was asked for is not among the absent."""
    begun = program(closed())
    case = begun.completed.cases("1", begun.completed.debrief("1")).case(FIRST)
    pages = [sheet.id for sheet in case.sheets]
    enquiries = Desk.open(begun.store, "1").terms.enquiries

    assert set(pages) >= set(enquiries)
    assert len(pages) == len(set(pages))
    assert "registry" not in case.absent
    assert {page for page in case.absent if page in enquiries} == {*enquiries} - {"registry"}
    assert set(case.absent.values()) == {"not asked"}
    first_absent = min(pages.index(page) for page in case.absent)
    assert set(pages[first_absent:]) == set(case.absent)
    assert SCAN not in case.signs


def test_papers_that_were_never_read_are_there_as_well() -> None:
    """At the desk they have no pages; here one learns from them."""
    begun = program(closed())
    case = begun.completed.cases("1", begun.completed.debrief("1")).case("002")

    notices = {
        sign.notice for boxes in case.signs.values() for signs in boxes.values() for sign in signs
    }
    assert case.sheets[0].id == "bill of lading"
    assert "not read" in notices
    assert notices <= {"not read", "not asked"}


def test_an_open_shift_gives_no_answer_that_was_not_asked_for() -> None:
    """The key to it would be one call away."""
    desk = Desk.open(dealt("first-watch"), "1")

    with pytest.raises(WrongUsage):
        desk.every_answer(FIRST)

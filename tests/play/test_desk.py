"""A shift over a real store, from dealing to going on after a break."""

from pathlib import Path

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.shift.commands import Assess, Close, Enquire, Open, Refusal, ReleaseRest
from profiler_sim.shift.state import minutes_left
from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.sqlite import open_store
from tests.play.beginning import begin

NOW = Moment("2026-03-02T06:00:00Z", 900)


def _begin(store: Store) -> Desk:
    shift = begin(
        store,
        scenario_by_name("three-pistols"),
        read_catalogue(),
        seed=7,
        trainee="otter",
        started=NOW.wall,
    )
    return Desk.open(store, shift)


def _done(desk: Desk | Refusal) -> Desk:
    assert isinstance(desk, Desk), desk
    return desk


def test_a_shift_goes_on_where_it_was_left(tmp_path: Path) -> None:
    """The same consignment, the same minutes, the same answers after opening the file again."""
    store = open_store(tmp_path / "s.db")
    desk = _begin(store)
    first = desk.papers[0].id
    for move in (
        Open(consignment=first),
        Enquire(consignment=first, enquiry="price reference"),
        Assess(consignment=first, percent=20, topic="firearms"),
    ):
        desk = _done(desk.do(move, NOW))
    store.close()

    again = Desk.open(open_store(tmp_path / "s.db"), desk.shift)

    assert again.state == desk.state
    assert minutes_left(again.terms, again.state) == 180 - 1 - 2
    assert again.answers(first).registry is None
    again.store.close()


def test_a_refused_move_leaves_nothing_behind() -> None:
    """A consignment must be open before it is judged."""
    desk = _begin(MemoryStore())

    answer = desk.do(Assess(consignment=desk.papers[0].id, percent=20, topic=None), NOW)

    assert isinstance(answer, Refusal)
    assert desk.store.events(desk.shift) == []


def test_a_whole_shift_can_be_released_and_closed() -> None:
    """The rest in one stroke, then the end."""
    desk = _begin(MemoryStore())

    desk = _done(desk.do(ReleaseRest(percent=10), NOW))
    desk = _done(desk.do(Close(), NOW))

    assert [row.is_closed for row in desk.store.shifts()] == [True]


def test_papers_and_brief_hold_no_truth() -> None:
    """What the trainee's side reads names no method, no place and no expected number."""
    desk = _begin(MemoryStore())

    readable = desk.store.papers(desk.shift) + desk.store.brief(desk.shift)
    for word in ("mixed into the load", "firearms in machinery", "hypothesis", "luck"):
        assert word not in readable

"""Two people on one machine: each sees her own shifts, and has a name and settings of her own."""

import json

import pytest
from textual.events import Key
from textual.widgets import OptionList

from profiler_sim.errors import Unreadable, WrongUsage
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.debriefs import decision_feedback
from profiler_sim.play.desk import Desk
from profiler_sim.play.replays import read_replay
from profiler_sim.shift.commands import Assess, Close, Open, Release
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.seat import Seat as StoreSeat
from tests.store.test_contract import NEW
from tests.tui.seat import NOW, Seat, dealt, program, said, seated


def shared() -> MemoryStore:
    """A store with an open shift of Ana and one of Boris, who sat there last."""
    store = MemoryStore()
    joined = program(store)
    for name, scenario in (("Ana", "first-watch"), ("Boris", "three-pistols")):
        joined.trainee.change(name)
        joined.begin(scenario_by_name(scenario), 7)
    return store


def _left_open(seat: Seat) -> list[str]:
    """Titles of the shifts that home offers to go on with."""
    listed = seat.app.screen.query_one(OptionList).options
    shifts = [str(each.prompt) for each in listed if (each.id or "").startswith("shift ")]
    return [line.split("   ")[-1].strip() for line in shifts]


async def test_home_lists_only_her_own_shifts() -> None:
    """And the other ones again once the other sits there."""
    async with seated(shared()) as seat:
        assert _left_open(seat) == ["Three pistols"]
        assert "Trainee Boris" in said(seat)

        await seat.do("your name")
        await seat.press(*["backspace"] * len("Boris"))
        await seat.type("ana")
        await seat.press("enter")

        assert "You are Ana" in seat.text
        assert _left_open(seat) == ["First watch"]
        assert "Trainee Ana" in said(seat)


async def test_a_name_typed_in_one_go_with_enter_is_taken_whole() -> None:
    """In Textual, Enter overtakes the letters before it; the dialog waits for them."""
    async with seated(shared()) as seat:
        await seat.do("your name")
        for key, letter in (("a", "a"), ("n", "n"), ("a", "a"), ("enter", "\r")):
            seat.app.post_message(Key(key, letter))
        await seat.settle()

        assert "You are Ana" in seat.text


async def test_another_window_does_not_take_her_name() -> None:
    """Two programs on one file: what the second is told does not change who sits at the first."""
    store = shared()
    async with seated(store) as seat:
        program(store).trainee.change("Ana")
        await seat.press("question_mark", "escape")

        assert "You are Boris" in seat.text
        assert _left_open(seat) == ["Three pistols"]
        assert "Trainee Boris" in said(seat)


@pytest.mark.thorough
async def test_settings_are_her_own() -> None:
    """Colours and borders of one are not those of the other."""
    store = shared()
    async with seated(store) as seat:
        before = seat.app.theme
        await seat.do("colours", "borders")
        chosen = seat.app.theme
        assert chosen != before

        seat.app._rename("Ana")
        await seat.settle()
        assert (seat.app.theme, seat.app.program.trainee.setting("borders")) == (before, None)

        seat.app._rename("Boris")
        await seat.settle()
        assert (seat.app.theme, seat.app.program.trainee.setting("borders")) == (chosen, "plain")


@pytest.mark.thorough
def test_a_shift_of_another_is_none() -> None:
    """Not to open, look back on, go through, remark on or delete; a mentor goes through any."""
    store = shared()
    boris = program(store)
    (ana_s,) = (row.id for row in store.shifts() if row.trainee == "Ana")

    for way in (
        boris.open,
        boris.completed.debrief,
        boris.completed.replay,
        boris.remove,
        boris.completed.receipt,
        boris.completed.ideal,
        lambda shift: boris.completed.remarks(shift).guess,
    ):
        with pytest.raises(Unreadable) as refused:
            way(ana_s)
        assert refused.value.code == "no_such_shift"
    assert [row.trainee for row in boris.trainee.shifts()] == ["Boris"]
    with pytest.raises(WrongUsage):  # it is open: the mentor is told so
        read_replay(boris.store, ana_s)


def test_progress_and_the_next_shift_are_her_own() -> None:
    """What Ana closed says nothing of Boris."""
    store = shared()
    ana = program(store)
    ana.trainee.change("Ana")
    session = ana.open("1")
    session.close()

    assert len(ana.completed.progress().history) == 1
    boris = program(store)
    boris.trainee.change("Boris")
    assert boris.completed.progress().history == ()


def test_the_answer_key_stays_in_until_the_close() -> None:
    """Whoever holds a seat cannot read it before."""
    store = dealt()
    seat = StoreSeat(store, store.owner("1"))
    with pytest.raises(WrongUsage):
        seat.truth("1")
    with pytest.raises(Unreadable):
        StoreSeat(store, "nobody").truth("1")

    session = program(store).open("1")
    assert session.do(Open(consignment="001")) is None
    with pytest.raises(WrongUsage):
        seat.truth("1")
    assert session.do(Close(random_order=())) is None
    assert seat.truth("1") == store.truth("1")


def test_a_shift_is_dealt_to_whoever_sits_there() -> None:
    """And to nobody else."""
    store = MemoryStore()

    with pytest.raises(WrongUsage):
        StoreSeat(store, "heron").deal(NEW)
    assert store.shifts() == []
    assert StoreSeat(store, NEW.trainee).deal(NEW) == "1"


def test_a_name_in_other_letters_is_the_same_person() -> None:
    """Capitals make no other trainee; a new name is taken as it is written."""
    joined = program(shared())

    joined.trainee.change("BORIS")
    assert joined.trainee.name == "Boris"
    joined.trainee.change("Đorđe")
    assert (joined.trainee.name, joined.trainee.shifts()) == ("Đorđe", [])
    assert NOW.wall


async def test_the_debrief_of_another_cannot_be_reached_from_home() -> None:
    """A line of hers that was listed before the name changed is refused in a sentence."""
    store = shared()
    async with seated(store) as seat:
        line = next(row for row in store.shifts() if row.trainee == "Boris")
        seat.app.program.trainee.change("Ana")
        seat.app.navigation.review.look_back(line.id)
        await seat.settle()

        assert "There is no shift" in said(seat)


def test_a_drill_shows_one_result_and_keeps_the_others_in() -> None:
    """The same feedback as with the whole key; nothing of what is undecided comes with it."""
    store = dealt("where-in-the-box")
    desk, seat = Desk.open(store, "1"), StoreSeat(store, store.owner("1"))
    for command in (
        Open(consignment="001"),
        Assess(consignment="001", percent=10, topic=None),
        Release(consignment="001", reason=""),
    ):
        with pytest.raises(WrongUsage):
            seat.truth("1")
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done

    shown, whole = (decision_feedback(each, "1", "001") for each in (seat, store))
    assert shown is not None
    assert whole is not None
    assert (shown.finding, shown.ledger) == (whole.finding, whole.ledger)
    hidden = shown.outcome.model_copy(update={"threshold": whole.outcome.threshold})
    assert hidden == whole.outcome  # what a search is worth is for the debrief: it needs all cases
    cases = json.loads(seat.truth("1"))["cases"]
    assert [case["id"] for case in cases if case["hypothesis"] or "told" in case] == ["001"]
    with pytest.raises(WrongUsage):
        seat.record("1")

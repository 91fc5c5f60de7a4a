"""A shift is dealt while its briefing is read."""

import pytest

from profiler_sim.app.program import Program
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.store.memory import MemoryStore
from tests.tui.seat import StillClock

SCENARIO = scenario_by_name("three-pistols")


def program() -> Program:
    """The program over an empty store."""
    return Program(MemoryStore(), StillClock(), trainee="otter")


def stored(shift: str, owner: Program) -> tuple[object, ...]:
    """What the store keeps of a shift."""
    store = owner.trainee.seat
    row = store.shifts()[0]
    return (store.brief(shift), store.papers(shift), row.trainee, row.seed)


def test_the_same_shift_comes_of_it() -> None:
    """Ahead or not: same papers, same seed, whoever sits there when it begins."""
    ahead, at_once = program(), program()
    ahead.prepare(SCENARIO, 7)
    ahead.trainee.change("badger")
    at_once.trainee.change("badger")

    assert stored(ahead.begin(SCENARIO, 7), ahead) == stored(at_once.begin(SCENARIO, 7), at_once)


@pytest.mark.thorough
def test_another_seed_or_scenario_is_dealt_anew() -> None:
    """What lies ready for one is not given to the other."""
    owner = program()
    owner.prepare(SCENARIO, 7)
    other = SCENARIO.model_copy(update={"title": "Another title"})

    assert stored(owner.begin(SCENARIO, 8), owner)[-1] == 8
    owner.begin(other, 7)
    assert owner.trainee.shifts()[0].title == "Another title"

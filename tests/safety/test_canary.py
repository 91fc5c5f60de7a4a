"""Before the close nothing of the truth is in reach: a thousand secret words, and none is seen."""

from dataclasses import dataclass, replace

import pytest

from profiler_sim.app.program import Program
from profiler_sim.scenario.model import Scenario
from profiler_sim.shift.commands import Assess, Command, Enquire, Open, Reveal
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.profiler import Profiler
from tests.safety.canaries import Birds, secret_catalogue, secret_scenario
from tests.tui.seat import Seat, program

ENQUIRIES = ("registry", "import history", "price reference", "seal check", "document check")
READ = 2
"""Consignments that are worked through on the screen."""


@dataclass(frozen=True)
class World:
    """A program in a world of secret words, and a scenario of it that has been dealt."""

    program: Program
    scenario: Scenario
    birds: Birds
    shift: str


@pytest.fixture(scope="module")
def world() -> World:
    """One world for all tests."""
    birds, joined = Birds(), program(MemoryStore())
    catalogue = secret_catalogue(birds)
    scenario = secret_scenario(catalogue, birds)
    playable = replace(joined.content.playable, catalogue=catalogue, scenarios=(scenario,))
    vars(joined.content).update(playable=playable, catalogue=catalogue)
    return World(joined, scenario, birds, joined.begin(scenario, seed=3))


def test_there_are_a_thousand_and_the_truth_holds_most(world: World) -> None:
    """The words are really there to be seen."""
    assert len(world.birds.words) >= 1_000
    assert len(world.birds.heard(world.program.store.truth(world.shift))) >= 900


def test_what_is_stored_for_the_trainee_holds_none(world: World) -> None:
    """Papers, brief, and every answer, bought or not."""
    store, shift = world.program.store, world.shift
    desk = world.program.open(shift).desk

    assert world.birds.heard(store.papers(shift)) == []
    assert world.birds.heard(store.brief(shift)) == []
    for name in desk.terms.consignments:
        for enquiry in desk.terms.enquiries:
            assert world.birds.heard(store.answer(shift, name, enquiry) or "") == []


@pytest.mark.thorough
def test_no_page_of_any_dossier_holds_one(world: World) -> None:
    """Everything read, asked, judged and pointed at: none on any sheet, none in any event."""
    session = world.program.open(world.shift)
    for name in session.desk.terms.consignments:
        moves: list[Command] = [
            Open(consignment=name),
            *(Enquire(consignment=name, enquiry=each) for each in ENQUIRIES),
            Assess(consignment=name, percent=20, topic=None),
            Reveal(consignment=name),
        ]
        assert [session.do(move) for move in moves] == [None] * len(moves)

        sheets = session.sheets(name)
        assert len(sheets) >= len(ENQUIRIES) + 2
        assert world.birds.heard(str(sheets)) == []
        assert session.feedback_on(name) == ()
    assert world.birds.heard(str(session.desk)) == []
    assert world.birds.heard(str(world.program.store.events(world.shift))) == []


@pytest.mark.thorough
async def test_no_screen_shows_one_before_the_close_and_the_debrief_does(world: World) -> None:
    """From the briefing to the last dialog; then what was really there is told."""
    app = Profiler(world.program, world.scenario, seed=3)
    async with app.run_test(size=(200, 60), notifications=True) as pilot:
        seat = Seat(app, pilot)
        await seat.settle()
        await _quietly(seat, world.birds, "enter")
        for _ in range(READ):
            await _quietly(seat, world.birds, "enter", "e", "enter", "e", "enter", "j", "enter")
            await _quietly(seat, world.birds, "r", "p", "p", "p", "question_mark", "escape")
            await _quietly(seat, world.birds, "o", "escape", "escape", "down")
        await _quietly(seat, world.birds, "v", "v", "R", "escape", "c")

        await _quietly(seat, world.birds, "enter", "right", "tab", "right")
        assert "How many did you miss?" in seat.text
        await seat.press("enter", "1")
        assert world.birds.heard(seat.text)
        await seat.press("6")
        assert world.birds.heard(seat.text)


async def _quietly(seat: Seat, birds: Birds, *keys: str) -> None:
    """Press keys, and hear nothing after any of them."""
    for key in keys:
        await seat.press(key)
        assert birds.heard(seat.text) == [], seat.text

"""A simulated class plays a draft: what it did, and what its mentor reads of it."""

from dataclasses import replace
from functools import cache

import pytest

from profiler_sim.evidence.compile import compile_model
from profiler_sim.mentor.class_search import ReaderStrength
from profiler_sim.mentor.solvability import lessons_of
from profiler_sim.results.class_page import Section
from profiler_sim.results.simulated_class import ClassOrder, SimulatedClass, simulate_class
from profiler_sim.results.simulated_class_page import simulated_class_page
from profiler_sim.scenario.model import Scenario
from profiler_sim.store.memory import MemoryStore
from profiler_sim.traffic.generated import generate_consignments
from profiler_sim.traffic.prior_odds import usual_seed
from tests.tui.seat import program

SEARCHES = 3
LOAD = {
    "goods": "USED GARDEN MACHINES",
    "from": "Mersin",
    "hides": {"method": "firearms in machinery", "place": "in the goods"},
    "signs": {"payment": "in cash", "packing list": "differs"},
}


def draft(**more: object) -> Scenario:
    """A small Monday at Bar with a load of hers."""
    plain = {
        "scenario": "monday",
        "title": "Monday",
        "unit": "Bar",
        "traffic": {"consignments": 12},
        "hidden": {"firearms in machinery": 2},
        "budget": {"searches": SEARCHES, "desk minutes": 60},
        "my cases": [LOAD, {**LOAD, "hides": None}],
    }
    return Scenario.model_validate({**plain, **more})


def nothing(_done: int) -> None:
    """Takes the progress."""


@cache
def played() -> SimulatedClass:
    """Six trainees, two of each strength."""
    catalogue = program(MemoryStore()).content.catalogue
    order = ClassOrder(6, 1, "2026-03-02T06:00:00Z")
    return simulate_class(draft(), catalogue, (), order, nothing)


def sections() -> dict[str, Section]:
    """The page by its headings."""
    lessons = lessons_of(draft(), program(MemoryStore()).content.catalogue, 1)
    return {each.heading: each for each in simulated_class_page(played(), lessons).sections}


def test_everybody_plays_the_whole_shift_once_and_within_its_budget() -> None:
    """Two of each strength; all loads are there, hers among them; every shift is closed."""
    play = played()
    assert list(play.strengths.values()) == [each for each in ReaderStrength for _ in "ab"]
    assert list(play.own.values()) in ([1, 2], [2, 1])
    assert not play.read.left_out
    for shift in play.read.shifts:
        outcomes = shift.scored.outcomes
        assert len(outcomes) == 14
        assert 0 < sum(each.is_searched for each in outcomes) <= SEARCHES
        assert shift.scored.score.minutes_left >= 0
        assert all(each.opened for each in outcomes if each.is_searched or each.enquiries)


def test_the_better_ask_more_and_the_weak_ask_nothing() -> None:
    """As on the panel of the bench."""
    play = played()
    asked = {
        strength: sum(
            len(each.enquiries)
            for shift in play.read.shifts
            if play.strengths[shift.trainee] is strength
            for each in shift.scored.outcomes
        )
        for strength in ReaderStrength
    }
    assert asked[ReaderStrength.WELL] > asked[ReaderStrength.FAIRLY] > 0
    assert asked[ReaderStrength.POORLY] == 0


def test_the_page_counts_what_the_shifts_say() -> None:
    """Who found a hidden load, which honest ones were opened, and who searched what."""
    page, shifts = sections(), played().read.shifts
    hidden = {row[0].text[:3]: row[2].text for row in page["Hidden loads"].rows}
    by_load = zip(*(each.scored.outcomes for each in shifts), strict=True)
    wanted = {
        same[0].id: f"{sum(each.is_searched and each.is_found for each in same)} of 6"
        for same in by_load
        if same[0].hides
    }
    assert hidden == wanted
    opened = sum(int(row[1].text.split()[0]) for row in page["Honest loads"].rows)
    assert opened == sum(
        each.is_searched and each.hides is None for s in shifts for each in s.scored.outcomes
    )
    rows = {row[0].text: row[2].text.split() for row in page["Trainees"].rows}
    for shift in shifts:
        searched = [each for each in shift.scored.outcomes if each.is_searched]
        assert rows[shift.trainee] == [f"{x.id}{'+' * x.is_found}" for x in searched]


def test_her_own_loads_are_named_and_so_is_what_the_scenario_teaches() -> None:
    """The first section says how many found hers."""
    lines = "\n".join(sections()["Result"].lines)
    assert "USED GARDEN MACHINES · your load 1: " in lines
    assert "USED GARDEN MACHINES · your load 2, honest: " in lines
    assert sections()["Teaches badly"].lines


def test_the_page_says_how_many_loads_hide_something_and_how_many_were_set() -> None:
    """Chance deals more or fewer; hers come on top."""
    first, hidden = sections()["Result"].lines[0], sections()["Hidden loads"].rows
    by_chance = sum("your load" not in row[0].text for row in hidden)
    assert first == (
        f"Hidden loads: {len(hidden)}, of them {len(hidden) - by_chance} yours "
        f"and {by_chance} by chance. You set about 2."
    )


def test_what_is_advised_of_missed_loads_fits_the_number_of_searches() -> None:
    """Who could have searched them all is not told to have more searches."""
    catalogue, order = program(MemoryStore()).content.catalogue, ClassOrder(3, 1, "2026-03-02")
    hidden, budget = {"firearms in machinery": 4}, {"searches": 1, "desk minutes": 60}
    few = draft(hidden={}, exactly=hidden, budget=budget)
    play = simulate_class(few, catalogue, (), order, nothing)
    enough = few.budget.model_copy(update={"searches": 9})
    many = replace(play, scenario=few.model_copy(update={"budget": enough}))
    advice = ("Searches: 1. Hide less", "All searches went to loads that look worse.")
    for played_by, said in zip((play, many), advice, strict=True):
        page = simulated_class_page(played_by, ())
        lines = next(each.lines for each in page.sections if each.heading == "Teaches badly")
        assert any(said in line for line in lines), lines


def test_a_class_plays_a_deal_that_hides_about_what_was_set() -> None:
    """The first from the seed on; the same one each time."""
    catalogue = program(MemoryStore()).content.catalogue
    scenario = draft(traffic={"consignments": 40}, **{"my cases": []})
    model = compile_model(scenario, catalogue)
    for seed in (1, 2, 3, 6):
        usual = usual_seed(scenario, catalogue, model, seed)
        dealt = generate_consignments(scenario, catalogue, model, 40, usual)
        assert usual >= seed
        assert abs(sum(each.case.hypothesis > 0 for each in dealt) - 2) <= 1
        assert usual_seed(scenario, catalogue, model, usual) == usual


def test_the_same_order_plays_the_same_and_the_work_can_be_ended() -> None:
    """Progress names every trainee, and what it raises ends the play."""
    catalogue, order = program(MemoryStore()).content.catalogue, ClassOrder(3, 1, "2026-03-02")
    done: list[int] = []

    def end(n: int) -> None:
        done.append(n)
        if n == 2:
            raise KeyError

    with pytest.raises(KeyError):
        simulate_class(draft(), catalogue, (), order, end)
    assert done == [1, 2]
    again = simulate_class(draft(), catalogue, (), order, nothing)
    first = played().read.shifts[0]
    assert again.read.shifts[0].scored.outcomes == first.scored.outcomes


def test_a_shift_of_her_own_loads_only_can_be_played() -> None:
    """Nothing else arrives."""
    only = draft(traffic={"only my cases": True})
    catalogue, order = program(MemoryStore()).content.catalogue, ClassOrder(3, 1, "2026-03-02")
    play = simulate_class(only, catalogue, (), order, nothing)
    assert [len(each.scored.outcomes) for each in play.read.shifts] == [2, 2, 2]

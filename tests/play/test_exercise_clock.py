"""The clock of the exercise begins when everything is there."""

from collections.abc import Collection

import pytest

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.desk import Desk
from profiler_sim.play.exercise_clock import exercise_time, opening_time
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin
from tests.play.sitting import MORNING, catalogue


def _desk(scenario: str, seed: int) -> Desk:
    store = MemoryStore()
    known = scenario_by_name(scenario)
    shift = begin(store, known, catalogue(), seed=seed, trainee="otter", started=MORNING)
    return Desk.open(store, shift)


@pytest.mark.thorough
@pytest.mark.parametrize(
    "scenario", ["three-pistols", "tirana-night-flight", "night-lane", "parcels-monday"]
)
@pytest.mark.parametrize("seed", [7, 11])
def test_nothing_is_looked_at_before_it_has_come(scenario: str, seed: int) -> None:
    """The shift begins within an hour after the latest arrival, or when the desk opens."""
    desk = _desk(scenario, seed)
    latest = max(paper.transport.arrives_at for paper in desk.papers)

    begins = opening_time(desk)
    assert begins >= latest
    assert begins.minute == 0
    assert (
        begins.hour == desk.brief.scenario.traffic.desk_opens
        or (begins - latest).total_seconds() < 3600
    )
    assert exercise_time(desk, 0) == (begins.date(), f"{begins:%H:%M}")


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("scenario", "hours"), [("tirana-night-flight", range(6)), ("night-lane", (*range(20, 24), 0))]
)
@pytest.mark.parametrize("seed", [7, 11])
def test_a_night_shift_begins_at_night(scenario: str, seed: int, hours: Collection[int]) -> None:
    """Its briefing speaks of midnight; the clock does not begin at eight in the morning."""
    assert opening_time(_desk(scenario, seed)).hour in hours


def test_each_day_begins_at_the_same_hour() -> None:
    """The minutes of a shift of several days are shared out among them."""
    desk = _desk("a-durres-week", 7)
    days = desk.brief.scenario.traffic.days
    a_day = -(-desk.terms.desk_minutes // days)

    first, second = exercise_time(desk, 0), exercise_time(desk, a_day)
    assert days > 1
    assert second.hour == first.hour
    assert (second.day - first.day).days == 1

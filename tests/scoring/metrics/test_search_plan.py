"""The best plan of searches under teams and minutes, and what a search displaces."""

import math
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.scoring.metrics.search_plan import PricedSearch, SearchBudget, SearchPlans
from profiler_sim.scoring.metrics.search_value import selection_quality, slot_price

DOOR, UNLOAD = 0, 1
MINUTES = (20, 180)
GAINS = st.floats(-20, 100).map(lambda points: round(points, 3))
TABLES = st.integers(1, 3).flatmap(
    lambda kinds: st.lists(st.tuples(*[GAINS] * kinds), min_size=1, max_size=6)
)
TIMES = st.sampled_from([0, 10, 15, 20, 60, 90, 180])


def brute(gains: list[tuple[float, ...]], minutes: list[int], budget: SearchBudget) -> float:
    """The best of every plan there is."""
    best = 0.0
    for plan in product(*[(None, *range(len(minutes))) for _ in gains]):
        kinds = [kind for kind in plan if kind is not None]
        taken = sum(minutes[kind] for kind in kinds)
        if len(kinds) <= budget.searches and (budget.minutes is None or taken <= budget.minutes):
            won = sum(row[k] for row, k in zip(gains, plan, strict=True) if k is not None)
            best = max(best, won)
    return best


@pytest.mark.thorough
@settings(max_examples=150, deadline=None)
@given(TABLES, st.data(), st.integers(0, 4), st.none() | st.integers(0, 400))
def test_no_plan_is_better_than_the_best_one(
    gains: list[tuple[float, ...]], data: st.DataObject, searches: int, limit: int | None
) -> None:
    """Against every plan there is; and the plan named is worth what is said and fits."""
    minutes = [data.draw(TIMES) for _ in gains[0]]
    budget = SearchBudget(searches, limit)

    plans = SearchPlans(gains, minutes, budget)

    assert plans.best_value == pytest.approx(brute(gains, minutes, budget), abs=1e-9)
    assert plans.best_value == pytest.approx(math.fsum(gains[at][k] for at, k in plans.best))
    assert len({at for at, _ in plans.best}) == len(plans.best) <= searches
    assert limit is None or sum(minutes[k] for _, k in plans.best) <= limit


@settings(max_examples=100, deadline=None)
@given(TABLES, st.data(), st.integers(1, 4), st.integers(0, 400))
def test_a_price_is_what_the_plan_loses_without_the_team_and_its_minutes(
    gains: list[tuple[float, ...]], data: st.DataObject, searches: int, limit: int
) -> None:
    """Planned anew with one team and so many minutes less."""
    minutes = [data.draw(TIMES) for _ in gains[0]]
    plans = SearchPlans(gains, minutes, SearchBudget(searches, limit))
    teams = searches if searches >= len(gains) else searches - 1

    for kind, taken in enumerate(minutes):
        price = plans.price(kind)
        if taken > limit:
            assert price == math.inf
        else:
            less = SearchBudget(teams, limit - taken)
            assert price == pytest.approx(plans.best_value - brute(gains, minutes, less), abs=1e-6)


@given(st.lists(GAINS, min_size=1, max_size=8), st.integers(0, 9), st.data())
def test_one_kind_of_search_without_minutes_is_the_best_list(
    gains: list[float], slots: int, data: st.DataObject
) -> None:
    """The numbers of a shift without search minutes are what they always were."""
    plans = SearchPlans([(won,) for won in gains], (0,), SearchBudget(slots))
    chosen = data.draw(st.sets(st.integers(0, len(gains) - 1), max_size=slots))
    random = len(chosen) * sum(gains) / len(gains)

    assert plans.price(0) == pytest.approx(slot_price(gains, slots), abs=1e-8)
    by_list = selection_quality(gains, chosen, slots)
    if by_list is not None:
        own = sum(gains[at] for at in chosen)
        by_plan = (own - random) / (plans.best_value - random)
        assert by_plan == pytest.approx(by_list, abs=1e-6)


def test_two_unloads_or_one_and_several_door_checks() -> None:
    """360 minutes: the second unload brings 45, nine door checks would bring more together."""
    gains = [(10.0, 50.0), (8.0, 45.0), (20.0, 22.0), (18.0, 20.0), (9.0, 9.0)]

    few = SearchPlans(gains, MINUTES, SearchBudget(2, 360))
    many = SearchPlans(gains, MINUTES, SearchBudget(5, 360))

    assert few.best == ((0, UNLOAD), (1, UNLOAD))
    assert few.best_value == 95
    assert many.best == ((0, UNLOAD), (1, DOOR), (2, DOOR), (3, DOOR), (4, DOOR))
    assert many.best_value == 105


def test_minutes_that_are_no_round_number_count_exactly() -> None:
    """Seven and eleven minutes of thirty: one of seven and two of eleven."""
    plans = SearchPlans([(5.0, 6.0)] * 4, (7, 11), SearchBudget(3, 30))

    assert plans.best_value == 17
    assert sorted(kind for _, kind in plans.best) == [0, 1, 1]


CUTTING = PricedSearch(name="unload", minutes=180, cost=3, delay=8 + 4, worth=(95, 60))
"""Damage of 4 beside a delay of 8."""


def test_delay_and_damage_fall_on_honest_loads_only() -> None:
    """Half honest: 0.3 x 95 + 0.2 x 60 - 3 - 0.5 x 12; the cost of the team always falls."""
    assert CUTTING.gain((0.5, 0.3, 0.2)) == pytest.approx(28.5 + 12 - 3 - 6)
    assert CUTTING.gain((1.0, 0.0, 0.0)) == pytest.approx(-3 - 12)
    assert CUTTING.gain((0.0, 1.0, 0.0)) == pytest.approx(95 - 3)
    assert CUTTING.gain((0.5, 0.3, 0.2), find_rate=0.5) == pytest.approx(20.25 - 3 - 6)


def test_it_pays_from_where_its_gain_reaches_the_price() -> None:
    """What may be hidden keeps its proportions of 3 to 2."""
    tau = CUTTING.break_even((0.5, 0.3, 0.2), price=20)

    assert CUTTING.gain((1 - tau, 0.6 * tau, 0.4 * tau)) == pytest.approx(20)

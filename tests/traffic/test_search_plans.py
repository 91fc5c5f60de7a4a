"""Plans of many shifts at once are those of one shift, and three searches are used."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scenario.model import Budget
from profiler_sim.scoring.metrics.search_plan import SearchBudget, SearchPlans
from profiler_sim.traffic.generated import generate_consignments
from profiler_sim.traffic.search_plans import best_plans, longest_mix, search_qualities
from tests.mentor.search_kinds import TIMED, search_kinds
from tests.repetition import first_of

KINDS = (20, 90, 180)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(0, 5), st.none() | st.integers(0, 500))
def test_many_shifts_at_once_have_the_plans_of_one(
    seed: int, searches: int, limit: int | None
) -> None:
    """The same value, within the same teams and minutes; a plan has quality 1."""
    gains = np.random.default_rng(seed).normal(10, 40, (3, 8, len(KINDS)))
    budget = SearchBudget(searches, limit)

    plans = best_plans(gains, KINDS, budget)

    for row, plan in zip(gains, plans, strict=True):
        alone = SearchPlans(row.tolist(), KINDS, budget)
        assert (row * plan).sum() == pytest.approx(alone.best_value, abs=1e-9)
        assert plan.sum() <= searches
        assert limit is None or (plan * KINDS).sum() <= limit
    quality = search_qualities(gains, plans, plans)
    assert quality[~np.isnan(quality)] == pytest.approx(1)


def test_who_has_no_probabilities_takes_the_longest_searches_that_fit() -> None:
    """The most thorough first; what is left goes to shorter ones."""
    assert longest_mix([2, 1, 0], KINDS, SearchBudget(4, 480)) == [2, 2, 1, 0]
    assert longest_mix([2, 1, 0], KINDS, SearchBudget(2, None)) == [2, 2]
    assert longest_mix([2, 1, 0], KINDS, SearchBudget(3, 10)) == []


@first_of("name", TIMED)
def test_no_one_search_is_always_the_best(name: str) -> None:
    """Of the best plans of 50 shifts three kinds of search are part, or all that find anything."""
    scenario = scenario_by_name(name)
    model = compile_model(scenario, read_catalogue())
    able = [kind for kind, shares in model.found_by.items() if max(shares) > 0]

    used = +search_kinds(scenario, 50).shifts_with

    assert scenario.budget.search_minutes is not None
    assert len(used) >= min(3, len(able))
    assert len(used) >= 2


def test_search_minutes_change_no_paper() -> None:
    """The same seed deals the same loads, whatever the teams may spend."""
    timed = scenario_by_name("three-pistols")
    plain = timed.model_copy(update={"budget": Budget()})
    model = compile_model(timed, read_catalogue())

    assert model == compile_model(plain, read_catalogue())
    for one, other in zip(
        generate_consignments(timed, read_catalogue(), model, 40, 7),
        generate_consignments(plain, read_catalogue(), model, 40, 7),
        strict=True,
    ):
        assert one == other

"""Numbers of a class sheet: the ladder, the points to look up, and what a class may spend."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.printing.ladder import LOST_TABLE, ladder, points_lost
from tests.printing.printed import SEA, exercise


def test_points_lost_are_the_brier_score_in_hundredths() -> None:
    """Worked by hand: (0.3 - 0)² = 0.09, (0.8 - 1)² = 0.04, (0.5 - 1)² = 0.25."""
    assert points_lost(30, is_smuggled=False) == 9
    assert points_lost(80, is_smuggled=True) == 4
    assert points_lost(50, is_smuggled=True) == points_lost(50, is_smuggled=False) == 25
    assert LOST_TABLE[0] == (1, 0, 98)


@given(st.floats(0, 100), st.booleans())
def test_points_lost_stay_on_the_scale(percent: float, is_smuggled: bool) -> None:
    """From 0 to 100."""
    assert 0 <= points_lost(percent, is_smuggled=is_smuggled) <= 100


def test_the_ladder_goes_up_and_the_points_lost_go_down() -> None:
    """Two smuggled loads of two cases are found by anybody; among six the rungs differ."""
    rungs = {each.chooser: each for each in ladder(exercise(SEA, ()))}

    assert list(rungs) == ["random", "rules", "papers", "answers", "best"]
    assert rungs["random"].finds == pytest.approx(1.5)  # three searches, half of six cases
    assert rungs["random"].finds <= rungs["papers"].finds <= rungs["best"].finds == 3
    lost = [rungs[way].lost for way in ("random", "papers", "answers", "best")]
    assert lost == sorted((each for each in lost if each is not None), reverse=True)


def test_a_class_gets_its_part_of_the_minutes() -> None:
    """Six of forty cases: 180 · 6/40 = 27 minutes, in steps of five; at most half are searched."""
    budget = exercise(SEA, ()).budget

    assert budget.desk_minutes == 30
    assert budget.searches == 3
    assert budget.search_minutes == 360  # 480 · 3/4
    assert budget.random == 0


def test_the_whole_manifest_has_the_whole_budget() -> None:
    """Nothing is cut where nothing is left out, but the search drawn at random."""
    printed = exercise(SEA, ("all",))

    assert printed.budget == printed.scenario.budget.model_copy(update={"random": 0})

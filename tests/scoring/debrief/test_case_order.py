"""In which order cases are looked back on."""

from profiler_sim.scoring.debrief.case_order import case_order
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from tests.scoring.shifts import World, played, searched


def test_searches_come_first_then_what_slipped_through_then_the_rest() -> None:
    """And each consignment once."""
    world = World(papers=[0.1] * 6, hides=frozenset({1, 4}), searches=2)
    outcomes = ScoredShift(played(world, searched([5, 4]))).outcomes

    assert case_order(outcomes) == ("004", "005", "001", "000", "002", "003")

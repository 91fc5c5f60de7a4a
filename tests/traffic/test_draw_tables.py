"""Distributions are drawn by the same numbers, whichever way is the shorter one."""

import numpy as np
import pytest

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.traffic.draw_tables import Distributions, DrawTables

COUNT = 500


@pytest.mark.parametrize(("hypotheses", "outcomes"), [(5, 3), (3, 5), (4, 4), (1, 6), (6, 1)])
def test_each_outcome_comes_where_its_part_of_the_number_line_lies(
    hypotheses: int, outcomes: int
) -> None:
    """Between the sums of the shares before it and with it."""
    shares = np.random.default_rng(3).dirichlet(np.ones(outcomes), hypotheses)
    which = np.random.default_rng(4).integers(0, hypotheses, COUNT)
    numbers = np.random.default_rng(5).random(COUNT)
    picked = Distributions(shares).pick(which, np.random.default_rng(5))
    for h, number, outcome in zip(which, numbers, picked, strict=True):
        assert shares[h, :outcome].sum() <= number < shares[h, : outcome + 1].sum() + 1e-12


def test_an_impossible_outcome_never_comes() -> None:
    """A share of nought is no share."""
    rows = [[0.5, 0.0, 0.5], [0.0, 1.0, 0.0]]
    which = np.repeat([0, 1], COUNT)
    picked = Distributions(rows).pick(which, np.random.default_rng(6)).reshape(2, COUNT)
    assert set(picked[0]) == {0, 2}
    assert set(picked[1]) == {1}


def test_a_sign_needs_every_sign_that_can_hide_it() -> None:
    """And those that can hide these; of no signs nothing is needed."""
    tables = DrawTables(compile_model(scenario_by_name("parcels-monday"), read_catalogue()))
    assert tables.hidden_by, "some signs are hidden by others"
    for row, others in tables.hidden_by.items():
        needed = tables.needed_for([row])
        assert {row, *(other for other, _ in others)} <= needed
        assert needed == tables.needed_for(needed)
    assert tables.needed_for([]) == frozenset()

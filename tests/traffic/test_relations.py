"""Loads of the same firms: alike in goods, route and firms, each with its own odds."""

from collections import Counter
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.traffic.relations import PERIOD, Relations
from profiler_sim.traffic.sampler import FIRMS, Columns, hidden_probability, sample_batches
from tests.exact_intervals import simultaneous

PERIODS = 20
SEED = 5


@cache
def drawn() -> tuple[EvidenceModel, Columns]:
    """Much traffic of the first scenario."""
    model = compile_model(scenario_by_name("three-pistols"), read_catalogue())
    sizes = [PERIODS * PERIOD]
    return model, next(sample_batches(model, sizes, SEED, relations=Relations(SEED)))


@cache
def odds_by_firms() -> NDArray[np.float64]:
    """Probability of anything hidden, by goods, route and the signs of the firms alone."""
    model, columns = drawn()
    firm = [at for at, table in enumerate(model.signs) if table.about in FIRMS]
    known = model.model_copy(update={"signs": tuple(model.signs[at] for at in firm)})
    answered = np.ones_like(columns.answered)
    shown = replace(columns, values=columns.values[firm], answered=answered)
    return hidden_probability(known, shown, tuple(model.no_answer))


def test_firms_come_back_and_none_has_more_than_its_share() -> None:
    """Most loads are of firms that are seen again; the biggest has 3 of 100."""
    first = Counter(Relations(SEED).draw().tolist())

    assert 200 <= len(first) <= 600
    assert max(first.values()) <= 0.03 * PERIOD
    assert sum(size for size in first.values() if size > 1) > PERIOD / 2


def test_a_leader_leads_itself_and_comes_first() -> None:
    """In every period, also where a big firm goes on from the first one."""
    _, columns = drawn()
    places = np.arange(len(columns))

    assert (columns.leader <= places).all()
    assert (columns.leader[columns.leader] == columns.leader).all()
    assert (columns.leader[PERIOD:] < PERIOD).any()


def test_loads_of_the_same_firms_are_alike() -> None:
    """They have one cover, and one value of every sign of a firm."""
    model, columns = drawn()
    firm = [at for at, table in enumerate(model.signs) if table.about in FIRMS]

    assert firm
    assert (columns.cover == columns.cover[columns.leader]).all()
    assert (columns.values[firm] == columns.values[firm][:, columns.leader]).all()


@pytest.mark.parametrize("asked", ["papers", "everything"])
def test_the_odds_of_followers_are_honest(asked: str) -> None:
    """Of the first follower of each leader: near 30 % three of ten hide something."""
    model, columns = drawn()
    _, first = _pairs(columns)
    q = hidden_probability(
        model, columns, tuple(model.no_answer) if asked == "everything" else ()
    )[first]
    hidden = (columns.hypothesis > 0)[first]

    bands = np.minimum((10 * q).astype(int), 9)
    counts = [(int(hidden[bands == b].sum()), int((bands == b).sum())) for b in range(10)]
    assert counts[0][1]
    for band, limit in enumerate(simultaneous(counts)):
        if counts[band][1]:
            assert limit.holds(float(q[bands == band].mean())), band


def test_what_another_load_of_the_firms_hides_says_nothing_once_the_firms_are_known() -> None:
    """Given goods, route and signs of the firms, both hide something as often as strangers do."""
    _, columns = drawn()
    expected, hidden = odds_by_firms(), columns.hypothesis > 0
    leaders, followers = _pairs(columns)
    both_expected = expected[leaders] * expected[followers]

    both = int((hidden[leaders] & hidden[followers]).sum())
    spread = float(np.sqrt((both_expected * (1 - both_expected)).sum()))
    assert len(leaders) > PERIODS * 50
    assert abs(both - float(both_expected.sum())) < 3.5 * spread


def _pairs(columns: Columns) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Places of leaders, and of the first to follow each of them."""
    followers = np.flatnonzero(columns.leader != np.arange(len(columns)))
    leaders, first = np.unique(columns.leader[followers], return_index=True)
    return leaders, followers[first]

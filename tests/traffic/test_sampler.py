"""Traffic that comes two by two with the same goods and route."""

from functools import cache

import numpy as np
import pytest

from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.fixed_counts import fixed_counts_of
from profiler_sim.traffic.sampler import Columns, hidden_probability, sample_batches
from tests.exact_intervals import simultaneous

COUNT = 20_000


@cache
def paired() -> Scenario:
    """The first scenario, two by two."""
    scenario = scenario_by_name("three-pistols")
    traffic = scenario.traffic.model_copy(update={"pairs": True})
    return scenario.model_copy(update={"traffic": traffic})


@cache
def drawn() -> tuple[EvidenceModel, Columns]:
    """Much of it."""
    model = compile_model(paired(), read_catalogue())
    return model, next(sample_batches(model, [COUNT], 5, fixed_counts_of(paired(), model)))


def test_two_by_two_they_are_alike() -> None:
    """The same cover; about as often as without, one of them hides something."""
    model, columns = drawn()
    first, second = columns.cover[::2], columns.cover[1::2]

    assert (first == second).all()
    hidden = columns.hypothesis > 0
    assert hidden[::2].mean() == pytest.approx(model.base_rate, abs=0.01)
    assert hidden[1::2].mean() == pytest.approx(model.base_rate, abs=0.01)


def test_each_still_hides_every_method_with_its_share() -> None:
    """The second of a pair as well as the first."""
    model, columns = drawn()

    for which in (columns.hypothesis[::2], columns.hypothesis[1::2]):
        counts = np.bincount(which, minlength=len(model.prior)).tolist()
        limits = simultaneous([(n, len(which)) for n in counts])
        assert all(limit.holds(p) for limit, p in zip(limits, model.prior, strict=True))


@pytest.mark.parametrize("asked", ["papers", "everything"])
@pytest.mark.parametrize("half", [0, 1])
def test_its_odds_are_honest(asked: str, half: int) -> None:
    """Of all seconds, and of all firsts, near 30 % three of ten hide something."""
    model, columns = drawn()
    q = hidden_probability(
        model, columns, tuple(model.no_answer) if asked == "everything" else ()
    )[half::2]
    hidden = (columns.hypothesis > 0)[half::2]

    bands = np.minimum((10 * q).astype(int), 9)
    seen = [(int(hidden[bands == b].sum()), int((bands == b).sum())) for b in range(10)]
    for band, limit in enumerate(simultaneous(seen)):
        if seen[band][1]:
            assert limit.holds(float(q[bands == band].mean())), band


def test_what_the_other_hides_says_nothing() -> None:
    """Given goods and route, a pair is no more often alike than two strangers."""
    model, columns = drawn()
    joint = np.asarray(model.prior)[:, None] * np.asarray(model.cover)
    expected = 1 - (joint / joint.sum(axis=0))[0][columns.cover[::2]]
    hidden = columns.hypothesis > 0

    both = int((hidden[::2] & hidden[1::2]).sum())
    spread = float(np.sqrt((expected**2 * (1 - expected**2)).sum()))
    assert abs(both - float((expected**2).sum())) < 3.5 * spread


def test_planted_counts_go_before_pairs() -> None:
    """A class demonstration holds what it says."""
    model = compile_model(paired(), read_catalogue())
    planted = paired().model_copy(update={"hidden": {}, "exactly": {"firearms in machinery": 2}})

    assert fixed_counts_of(paired(), model).pairs
    assert not fixed_counts_of(planted, model).pairs

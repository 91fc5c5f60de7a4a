"""How much goods and route say, worked out exactly."""

from functools import lru_cache

import numpy as np
import pytest

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.covers import cover_auc, cover_shares, loudest_cover, smuggled_covers
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scoring.metrics.detection import auc
from profiler_sim.traffic.sampler import prior_log_scores, probabilities, sample_chunks
from tests.repetition import first_of

SCENARIOS = ("three-pistols", "a-durres-week")


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return read_catalogue()


@lru_cache(maxsize=2)
def model(name: str) -> EvidenceModel:
    """The evidence model of a shipped scenario."""
    return compile_model(scenario_by_name(name), catalogue())


@first_of("name", SCENARIOS)
def test_the_area_is_what_very_many_draws_come_to(name: str) -> None:
    """Within three standard errors of the area under the drawn curve."""
    drawn = [columns for columns, _ in sample_chunks(model(name), 50_000, 12)]
    hidden = np.concatenate([c.hypothesis > 0 for c in drawn])
    q = np.concatenate([1 - probabilities(prior_log_scores(model(name), c))[0] for c in drawn])

    found = auc(q[hidden].tolist(), q[~hidden].tolist())

    assert found is not None
    assert cover_auc(model(name)) == pytest.approx(found.value, abs=3 * found.se)


@pytest.mark.parametrize("name", SCENARIOS)
def test_no_cover_of_a_shipped_scenario_speaks_loudly(name: str) -> None:
    """Six points for a method at most, and .65 for all of them together."""
    methods = {h.method for h in model(name).hypotheses if h.method}

    assert {m: said for m in methods if (said := loudest_cover(model(name), m)[0]) > 6} == {}
    assert cover_auc(model(name)) <= 0.65


def test_what_is_smuggled_sums_to_one_and_is_in_lawful_traffic_too() -> None:
    """No cover gives a load away for certain."""
    world = model("a-durres-week")
    row = smuggled_covers(world)

    assert sum(row) == pytest.approx(1)
    assert all(lawful > 0 for p, lawful in zip(row, world.cover[0], strict=True) if p > 0)
    assert cover_shares(world, lambda _: True) == pytest.approx((1, 1))
    assert cover_shares(world, lambda _: False) == (0, 0)

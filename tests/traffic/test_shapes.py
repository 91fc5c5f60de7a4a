"""The shapes of papers say nothing of what hides: lines, houses, containers on a bill."""

import numpy as np
import pytest

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.sea.model import Sea
from tests.traffic.proofs import setting, weighed

LOADS = 4_000
SHAPES = ("several lines", "house bill", "several containers")


def shapes(papers: Consignment) -> dict[str, bool]:
    """Which shapes the papers of a consignment have."""
    goods, way = papers.goods, papers.transport
    return {
        "several lines": len(goods) > 1,
        "house bill": way.is_shared,
        "several containers": isinstance(way, Sea) and bool(way.other_containers),
    }


@pytest.mark.thorough
@pytest.mark.parametrize(
    "name",
    [
        "bar-profiling-week",
        "three-pistols",
        "tirana-night-flight",
        "bijaca-week",
        "parcels-monday",
    ],
)
def test_q_counts_all_that_papers_of_a_shape_tell(name: str) -> None:
    """Among papers of one shape, as many loads hide something as q says: 4 standard errors."""
    where = setting(name)
    odds = weighed(where, where.everything, LOADS, 23)
    seen = [shapes(one.papers) for one in where.traffic(LOADS, 23)]
    for shape in SHAPES:
        has = np.array([each[shape] for each in seen])
        off = float((odds.hidden - odds.q)[has].sum())
        spread = float((odds.q * (1 - odds.q))[has].sum()) ** 0.5
        assert abs(off) <= 4 * max(1.0, spread), shape

"""Leaving papers shut is no way to a high selection quality (SCORING §0.3).

All papers of the shift count as seen, opened or not. Who opens fewer may only choose among fewer,
by the same odds, and so can never expect a better list.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from statistics import fmean

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scoring.metrics.search_value import Stakes, gain, selection_quality
from profiler_sim.traffic.draw_tables import Floats
from profiler_sim.traffic.sampler import hidden_probability, sample_batches

STAKES = Stakes()
EACH, SLOTS, SHIFTS = 40, 4, 300
SHARES = st.floats(0.0, 1.0, width=32)


def best_list(gains: Sequence[float], opened: Sequence[int], slots: int) -> float | None:
    """The highest selection quality of any list of opened consignments."""
    lists = (set(c) for size in range(slots + 1) for c in combinations(opened, size))
    found = [selection_quality(gains, picked, slots) for picked in lists]
    known = [quality for quality in found if quality is not None]
    return max(known) if known else None


@given(st.lists(SHARES, min_size=2, max_size=7), st.integers(1, 3), st.data())
def test_whoever_opens_fewer_has_no_better_list(
    q: list[float], slots: int, data: st.DataObject
) -> None:
    """The odds are those of all papers whatever was opened; only the choice gets smaller."""
    gains = [gain(each, STAKES) for each in q]
    more = data.draw(st.lists(st.integers(0, len(q) - 1), unique=True, max_size=len(q)))
    fewer = data.draw(st.lists(st.sampled_from(more), unique=True)) if more else []

    best_of_fewer, best_of_more = (best_list(gains, o, slots) for o in (fewer, more))

    if best_of_fewer is not None:
        assert best_of_more is not None
        assert best_of_fewer <= best_of_more + 1e-9


@lru_cache(maxsize=1)
def shifts() -> tuple[Floats, Floats]:
    """Ideal probabilities of many shifts: on the papers, and with every answer."""
    model = compile_model(scenario_by_name("three-pistols"), read_catalogue())
    columns = next(sample_batches(model, [SHIFTS * EACH], 19))
    everything = tuple(model.no_answer)
    papers, full = (hidden_probability(model, columns, asked) for asked in ((), everything))
    return papers.reshape(-1, EACH), full.reshape(-1, EACH)


def qualities(opened: int, *, asks: bool, unopened_count: bool = True) -> float:
    """Mean selection quality of an officer who opens the first few and takes the best of them.

    ``asks``: every question is put about what was opened. ``unopened_count``: as the program has
    it; else what was left shut would stand at the base rate.
    """
    found = []
    for papers, full in zip(*shifts(), strict=True):
        seen = np.where(np.arange(EACH) < opened, full if asks else papers, papers)
        scored = seen if unopened_count else np.where(np.arange(EACH) < opened, seen, 0.125)
        order = np.argsort(-seen[:opened])[:SLOTS]
        gains = [gain(float(q), STAKES) for q in scored]
        picked = {int(at) for at in order if gains[at] > 0 and scored[at] >= scored.mean()}
        quality = selection_quality(gains, picked, SLOTS)
        found += [] if quality is None else [quality]
    return fmean(found)


@pytest.mark.parametrize("asks", [False, True])
def test_the_fewer_are_opened_the_less_is_to_be_expected(asks: bool) -> None:
    """With and without questions, over many shifts of the shipped scenario."""
    expected = [qualities(opened, asks=asks) for opened in (4, 8, 14, 24, 40)]

    assert expected == sorted(expected)
    assert expected[-1] == pytest.approx(1.0, abs=0.02)


def test_if_shut_papers_did_not_count_six_opened_ones_would_pass_for_skill() -> None:
    """The trap this rule closes: an easy high score for hardly having looked."""
    trap = qualities(6, asks=False, unopened_count=False)
    ruled = qualities(6, asks=False)

    assert ruled > 0
    assert trap > 2 * ruled

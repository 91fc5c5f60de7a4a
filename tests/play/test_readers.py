"""Five hundred shifts by somebody who reads perfectly, and by somebody who draws lots."""

from collections.abc import Iterator
from math import sqrt
from random import Random
from statistics import fmean, stdev

import pytest

from profiler_sim.scoring.evaluation.completed_shift import STAKES
from profiler_sim.scoring.metrics.search_value import gain, selection_quality
from profiler_sim.traffic.sampler import hidden_probability, sample_batches
from tests.repetition import first_of
from tests.traffic.proofs import setting

SHIFTS, SEED = 500, 5


def gains(look: str) -> Iterator[list[float]]:
    """What a search of each consignment is expected to bring, shift by shift."""
    where = setting("three-pistols")
    each = where.scenario.traffic.consignments
    for columns in sample_batches(where.model, [each] * SHIFTS, SEED):
        stated = hidden_probability(where.model, columns, where.asked(look)).tolist()
        yield [gain(q, STAKES) for q in stated]


@first_of("look", ["papers", "everything", "everything and scans"])
def test_a_perfect_reader_gets_all_and_lots_get_nothing(look: str) -> None:
    """Selection quality 100 % in every shift; 0 % in the mean of drawn lots, as far as chance."""
    slots = setting("three-pistols").scenario.budget.searches
    lot = Random(SEED)
    read, drawn = [], []
    for won in gains(look):
        ranked = sorted(range(len(won)), key=lambda at: -won[at])
        chosen = {at for at in ranked[:slots] if won[at] > 0}
        read.append(selection_quality(won, chosen, slots))
        drawn.append(selection_quality(won, set(lot.sample(ranked, slots)), slots))

    assert [each for each in read if each is not None] == pytest.approx([1.0] * SHIFTS)
    lots = [each for each in drawn if each is not None]
    assert len(lots) == SHIFTS
    assert abs(fmean(lots)) <= 3 * stdev(lots) / sqrt(SHIFTS)

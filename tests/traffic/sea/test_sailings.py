"""Containers on one feeder: they share its track and its hour, and each has its own odds."""

from collections import Counter, defaultdict
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from profiler_sim.cargo.sea.answers import Schedule
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import CARRIED_BY, Columns, hidden_probability, sample_batches
from profiler_sim.traffic.sea.sailings import ROOM
from tests.exact_intervals import simultaneous
from tests.traffic.proofs import catalogue, setting

SEED, COUNT = 5, 20_000


@cache
def drawn() -> tuple[EvidenceModel, Columns]:
    """Much traffic by sea."""
    scenario, model = setting("three-pistols")
    relations = relations_of(scenario, catalogue(), model, SEED)
    return model, next(sample_batches(model, [COUNT], SEED, relations=relations))


def tracks() -> NDArray[np.int64]:
    """Value of the sign of the voyage, by consignment."""
    model, columns = drawn()
    (at,) = [row for row, table in enumerate(model.signs) if table.about in CARRIED_BY]
    values: NDArray[np.int64] = columns.values[at]
    return values


@pytest.mark.thorough
def test_all_on_board_have_one_track() -> None:
    """And a feeder with an odd one is as full as others: the manifest does not hint at it."""
    _, columns = drawn()
    by_voyage = defaultdict(list)
    for sailing, track in zip(columns.shared.tolist(), tracks().tolist(), strict=True):
        by_voyage[sailing].append(track)

    assert all(len(set(shown)) == 1 for shown in by_voyage.values())
    full = Counter((shown[0], len(shown) == ROOM) for shown in by_voyage.values())
    for odd in (1, 2):
        assert full[odd, True] > 5 * full[odd, False]


def test_tracks_are_as_frequent_as_the_file_says() -> None:
    """Of 100 honest loads 90 are as declared, 6 have a call and 4 are silent."""
    _, columns = drawn()
    shown = tracks()[columns.hypothesis == 0]
    shares = np.bincount(shown, minlength=3) / len(shown)

    assert np.abs(shares - [0.9, 0.06, 0.04]).max() < 0.03


def test_the_odds_of_those_who_share_a_voyage_are_honest() -> None:
    """Of loads with each track, and near 30 % three of ten hide something."""
    model, columns = drawn()
    q = hidden_probability(model, columns, tuple(model.no_answer))
    hidden = columns.hypothesis > 0
    group = 10 * (tracks() > 0) + np.minimum((10 * q).astype(int), 9)
    counts = [(int(hidden[group == each].sum()), int((group == each).sum())) for each in range(20)]

    for each, limit in enumerate(simultaneous(counts)):
        if counts[each][1]:
            assert limit.holds(float(q[group == each].mean())), each


@pytest.mark.thorough
def test_papers_of_a_voyage_tell_of_one_ship() -> None:
    """One hour of arrival, one silence and the same calls, also those no paper names."""
    told = defaultdict[tuple[object, ...], set[object]](set)
    for one in setting("three-pistols").dealt(200, 3):
        sea, schedule = one.papers.by(Sea), one.answers.part(Schedule)
        voyage = (sea.vessel.name, sea.vessel.voyage)
        told[voyage].add(sea.arrives_at)
        if schedule:
            extra = tuple(call for call in schedule.calls if not call.on_papers)
            told[voyage, "track"].add((schedule.silent_hours, extra))

    assert all(len(said) == 1 for said in told.values())

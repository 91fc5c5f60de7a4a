"""The whole world, every shipped scenario: what is written is there, and the odds are honest."""

from collections import Counter

import pytest

from profiler_sim.cargo.modes import MODES, ByMode
from profiler_sim.evidence.covers import cover_auc, loudest_cover
from tests.traffic.proofs import (
    SEEDS,
    dishonest,
    mismatches,
    setting,
    shipped_names,
    weighed,
)

pytestmark = pytest.mark.thorough

NAMES = shipped_names()
LONG = ByMode(sea="a-durres-week", air="cold-boxes", road="bijaca-week", post="parcels-monday")
"""The scenario of each mode that is proved on most consignments."""
LOUD, TELLING = 6.0, 0.65
"""Points no cover speaks for a method, and area of the cover alone, above which papers need not
be read."""
LOOKS = ("papers", "everything", "everything and scans")


def test_every_mode_has_scenarios() -> None:
    """Whatever holds of all scenarios holds of sea, road, air and post."""
    assert {setting(name).mode for name in NAMES} == set(MODES)


@pytest.mark.parametrize("name", NAMES)
def test_written_signs_are_detected_and_no_others(name: str) -> None:
    """A consignment written with a value satisfies its condition and no other of the sign."""
    assert mismatches(setting(name), 1_000, SEEDS[0]) == Counter()


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_written_signs_are_detected_in_fifty_thousand(name: str) -> None:
    """The same on 50,000 consignments of one scenario of each mode, 10,000 of each other."""
    count = 50_000 if name == LONG[setting(name).mode] else 10_000

    assert mismatches(setting(name), count, SEEDS[1]) == Counter()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("look", LOOKS)
def test_of_all_near_a_share_that_share_hides_something(name: str, look: str) -> None:
    """Bands of q match observed shares of 20,000 consignments.

    The intervals hold at once, to 99 %, over all scenarios and looks: some seventy proofs.
    """
    where = setting(name)
    asked = where.asked(look)

    found = weighed(where, asked, 20_000, SEEDS[2])
    assert dishonest(found, proofs=len(NAMES) * len(LOOKS)) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("look", LOOKS)
def test_the_odds_are_honest_three_times_over(name: str, look: str) -> None:
    """The same for 50,000 consignments of each of three seeds, all bands at once."""
    where = setting(name)
    asked = where.asked(look)

    traffics = [weighed(where, asked, 50_000, seed) for seed in SEEDS]
    assert dishonest(*traffics, proofs=len(NAMES) * len(LOOKS)) == []


@pytest.mark.parametrize("name", NAMES)
def test_cover_says_little_papers_more_and_everything_most(name: str) -> None:
    """No scenario is trivial or hopeless, and no goods or route give a method away."""
    where = setting(name)
    least = 0.58 if where.scenario.hard else 0.65

    assert cover_auc(where.model) <= TELLING
    assert max(loudest_cover(where.model, method)[0] for method in where.scenario.shares) <= LOUD
    assert least <= weighed(where, (), 30_000, 1).area <= 0.90
    assert 0.90 <= weighed(where, where.everything, 30_000, 1).area <= 0.99

"""Numbers hold, days follow one another and ways can be gone, unless a sign says otherwise."""

from collections import Counter

import pytest

from profiler_sim.catalogue.modes import MODES
from tests.traffic.proofs import SEEDS, setting, shipped_names
from tests.traffic.soundness import Seen, faults

OF_EACH_MODE = 50_000


def found(name: str, count: int, seed: int) -> Counter[str]:
    """What cannot be, and how often."""
    where = setting(name)
    return Counter(
        fault for one in where.traffic(count, seed) for fault in faults(Seen(one, where))
    )


@pytest.mark.parametrize("name", shipped_names())
def test_nothing_on_papers_or_answers_is_impossible(name: str) -> None:
    """In two hundred consignments of every scenario."""
    assert found(name, 200, SEEDS[0]) == Counter()


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_impossible_in_fifty_thousand_of_each_mode(mode: str) -> None:
    """The same, shared out over the scenarios of a mode: 200,000 consignments in all."""
    names = [name for name in shipped_names() if setting(name).mode == mode]
    share = -(-OF_EACH_MODE // len(names))

    wrong = sum((found(name, share, SEEDS[1]) for name in names), Counter[str]())
    assert wrong == Counter()

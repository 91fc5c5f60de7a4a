"""Trade relations: which consignments of a traffic have the same seller, buyer and goods.

Who trades with whom is drawn before anything is hidden. A consignment begins a relation of its
own, or follows an earlier one: often that of a big firm, seldom that of a small one. This is a
Pitman-Yor process (Pitman and Yor 1997, "The two-parameter Poisson-Dirichlet distribution"), with
a limit on the share of the biggest. Big relations go on as long as the traffic does; small ones
are drawn anew for every ``PERIOD`` consignments.

Followers take over goods, route and firms, and with them the values of every sign that is about a
firm. What they hide is drawn anew from what these values leave probable (``sampler``). So the
ideal probability of each stays what it is. Once goods, route and firms are known, what another
consignment hides says nothing more.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.air.agents import Agents
from profiler_sim.traffic.fixed_counts import fixed_counts_of, rng
from profiler_sim.traffic.sea.feeders import sides_of
from profiler_sim.traffic.sea.sailings import Sailings

Ints = NDArray[np.int64]
PERIOD = 1_000
"""Consignments whose relations are drawn together."""
STRENGTH, DISCOUNT = 16.0, 0.6
"""Parameters of the process. Among 40 consignments some 32 relations, among 1,000 some 380; the
ten largest have some 220 of 1,000."""
_BIGGEST, _FEW = 0.03, 6
"""No relation has more than this share of the traffic so far, but six are always possible."""
_BIG = 12
"""A relation with so many of the first period goes on."""
_RELATIONS = 3
"""Third number of the seed; drawn places have 1, hand-written cases 2, followers 4."""


class Carriers(Protocol):
    """Says which loads share a voyage or an agent."""

    def board(self, covers: Ints) -> Ints:
        """Give each load, by its cover, the number of what it shares."""


class Relations:
    """The relations of one traffic, drawn period by period."""

    def __init__(self, seed: int, carriers: Carriers | None = None) -> None:
        """Draw those of the first period; the same seed, the same relations."""
        self._seed, self._start = seed, 0
        self.carriers = carriers
        """By sea which feeder, by air which agent each load shares with others."""
        self._first = _draw_leaders(rng(seed, 0, _RELATIONS), np.full(PERIOD, -1))
        sizes = Counter(self._first.tolist())
        self.big = frozenset(leader for leader, size in sizes.items() if size >= _BIG)
        """Leaders of the relations that go on."""

    def draw(self) -> Ints:
        """Draw the leaders of the next period, as places in the whole traffic.

        The leader is the first consignment of a relation; whoever is its own leader begins one.
        """
        start, self._start = self._start, self._start + PERIOD
        if not start:
            return self._first
        numbers = rng(self._seed, start, _RELATIONS)
        copied = self._first[numbers.integers(0, PERIOD, PERIOD)]
        goes_on = np.isin(copied, sorted(self.big))
        leaders = _draw_leaders(numbers, np.where(goes_on, PERIOD, -1))
        return np.where(goes_on, copied, leaders + start)


def _draw_leaders(numbers: np.random.Generator, taken: Ints) -> Ints:
    """Draw who leads each consignment of a period; those ``taken`` (not -1) are left out."""
    leaders, chance = taken.copy(), _one_by_one(numbers)
    drawn: list[int] = []
    sizes: Counter[int] = Counter()
    for row in np.flatnonzero(taken < 0).tolist():
        leader = _draw_earlier(chance, drawn, sizes)
        leaders[row] = row if leader is None else leader
        drawn.append(int(leaders[row]))
        sizes[drawn[-1]] += 1
    return leaders


def _one_by_one(numbers: np.random.Generator) -> Iterator[float]:
    """Uniform numbers; they are drawn many at once, as nobody else draws from there any more."""
    while True:
        yield from numbers.random(PERIOD).tolist()


def _draw_earlier(chance: Iterator[float], drawn: list[int], sizes: Counter[int]) -> int | None:
    """Draw the leader to follow, by the leaders ``drawn`` so far; None to begin a relation."""
    place = len(drawn)
    if not place or next(chance) < (STRENGTH + DISCOUNT * len(sizes)) / (STRENGTH + place):
        return None
    while True:
        leader = drawn[int(next(chance) * place)]
        if sizes[leader] >= max(_FEW, _BIGGEST * place):
            return None
        if next(chance) < 1 - DISCOUNT / sizes[leader]:
            return leader


def relations_of(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, seed: int
) -> Relations | None:
    """Relations of the traffic with that seed; None where all are strangers.

    So they are in post, where hardly anybody is seen twice, and where counts are fixed or loads
    come in pairs: who hides what is not drawn freely there.
    """
    unit, fixed = catalogue.units[scenario.unit], fixed_counts_of(scenario, model)
    if unit.mode == "post" or fixed.counts or fixed.pairs:
        return None
    lanes = [cover.lane for cover in model.covers]
    if unit.mode == "sea":
        sides = sides_of(unit, catalogue.places)
        by_cover = [sides[lane] for lane in lanes]
        return Relations(seed, Sailings(by_cover, scenario.traffic.days, seed))
    return Relations(seed, Agents(lanes) if unit.mode == "air" else None)

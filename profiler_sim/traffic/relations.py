"""Trade relations: which consignments of a traffic have the same seller, buyer and goods.

Who trades with whom is drawn before anything is hidden. A consignment begins a relation of its
own, or follows an earlier one: often that of a big firm, seldom that of a small one. This is a
Pitman-Yor process (Pitman and Yor 1997, "The two-parameter Poisson-Dirichlet distribution"), with
a limit on the share of the biggest.

Followers take over goods, route and firms, and with them the values of every sign that is about a
firm. What they hide is drawn anew from what these values leave probable (``sampler``). So the
ideal probability of each stays what it is: what another consignment hides says nothing more.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from profiler_sim.cargo.modes import Mode
from profiler_sim.traffic.fixed_counts import FixedCounts, rng

Ints = NDArray[np.int64]


class Habit(NamedTuple):
    """How often firms trade with each other again."""

    strength: float
    discount: float
    """Parameters of the process; a higher strength means more relations."""
    biggest: float
    """No relation has more than this share of the traffic so far …"""
    few: int
    """… but so many consignments are always possible."""


HABIT = Habit(strength=16.0, discount=0.6, biggest=0.03, few=6)
"""In freight: among 40 consignments some 32 relations, among 1,000 some 380; the ten largest have
some 220 of 1,000."""
_RELATIONS = 3
"""Third number of the seed; drawn places have 1, hand-written cases 2, followers 4."""


class Relations:
    """The relations of one traffic, drawn consignment by consignment."""

    def __init__(self, seed: int) -> None:
        """Begin with none; the same seed, the same relations."""
        self._numbers = rng(seed, 0, _RELATIONS)
        self._leaders: list[int] = []
        self._sizes: dict[int, int] = {}

    def draw(self, count: int) -> Ints:
        """Draw the leaders of the next ``count`` consignments, as places in the whole traffic.

        The leader is the first consignment of a relation; whoever is its own leader begins one.
        """
        start = len(self._leaders)
        for place in range(start, start + count):
            leader = self._draw_leader(place)
            self._leaders.append(leader)
            self._sizes[leader] = self._sizes.get(leader, 0) + 1
        return np.asarray(self._leaders[start:], np.int64)

    def _draw_leader(self, place: int) -> int:
        chance, habit = self._numbers.random, HABIT
        new = (habit.strength + habit.discount * len(self._sizes)) / (habit.strength + place)
        if not place or chance() < new:
            return place
        while True:
            leader = self._leaders[int(chance() * place)]
            size = self._sizes[leader]
            if size >= max(habit.few, habit.biggest * place):
                return place
            if chance() < 1 - habit.discount / size:
                return leader


def relations_of(mode: Mode, seed: int, fixed: FixedCounts) -> Relations | None:
    """Relations of the traffic with that seed; None where all are strangers.

    So they are in post, where hardly anybody is seen twice, and where counts are fixed or loads
    come in pairs: who hides what is not drawn freely there.
    """
    return None if mode == "post" or fixed.counts or fixed.pairs else Relations(seed)

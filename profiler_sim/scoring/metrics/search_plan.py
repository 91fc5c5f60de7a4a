"""The best plan of searches under a budget of teams and minutes, and what a search costs it.

A plan gives some consignments one search each. It uses at most so many teams and, where the teams
have a limit, at most so many minutes. The best plan has the highest sum of gains. It is found
exactly, by dynamic programming over teams and minutes (a knapsack problem, docs/scoring.md).
"""

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from operator import mul
from typing import NamedTuple

from profiler_sim.scoring.metrics.search_value import Stakes

_NOTHING = 1e-9
"""Points; a price below is one of rounding."""
_IMPOSSIBLE = -math.inf


class PricedSearch(NamedTuple):
    """A kind of search: what it takes, and what it brings by what a load hides."""

    name: str
    minutes: int
    """Of the search teams."""
    cost: float
    """Points it costs, whatever it shows."""
    delay: float
    """Points an honest trader loses by it: delay and damage to goods."""
    worth: tuple[float, ...]
    """Points from searching what surely hides something: by hypothesis, after the lawful one."""

    def gain(self, probabilities: Sequence[float], find_rate: float = 1.0) -> float:
        """Points expected from searching what has these probabilities, the lawful one first.

        ``find_rate`` is the part of the usual finds that a trader who was warned leaves.
        """
        return find_rate * self._won(probabilities) - self.cost - probabilities[0] * self.delay

    def break_even(
        self, probabilities: Sequence[float], price: float = 0.0, find_rate: float = 1.0
    ) -> float:
        """Probability of anything hidden from which it pays, when it displaces ``price`` points.

        What may be hidden keeps its proportions. Above 1 when a certain find would be worth less.
        """
        q = math.fsum(probabilities[1:])
        won = self._won(probabilities) / q if q > 0 else Stakes().find
        return (self.cost + self.delay + price) / (find_rate * won + self.delay)

    def _won(self, probabilities: Sequence[float]) -> float:
        return math.fsum(map(mul, probabilities[1:], self.worth))


class SearchBudget(NamedTuple):
    """What a plan may use."""

    searches: int
    """Teams: each makes one search."""
    minutes: int | None = None
    """Minutes of all of them together; None without a limit."""


class PlannedSearch(NamedTuple):
    """One search of a plan."""

    consignment: int
    """Its position."""
    search: int
    """The position of the kind of search."""


class SearchPlans:
    """The best plans for every budget up to the one given."""

    def __init__(
        self, gains: Sequence[Sequence[float]], minutes: Sequence[int], budget: SearchBudget
    ) -> None:
        """Plan with ``gains`` by consignment and by search; ``minutes`` are those of a search."""
        self._gains, self._minutes, self._budget = gains, minutes, budget
        self._rows = max(budget.searches, 1)
        self._step = math.gcd(*minutes) if budget.minutes is not None else 0
        self._steps = [each // self._step if self._step else 0 for each in minutes]
        self._room = self._steps_in(budget.minutes)
        self._candidates = self._best_candidates()
        self._tables = [[[0.0] * (self._room + 1) for _ in range(self._rows + 1)]]
        for at in self._candidates:
            self._tables.append(self._with(at, self._tables[-1]))

    def value(self, searches: int, minutes: int | None) -> float:
        """Gains of the best plan under a budget no larger than the one given; -inf below 0."""
        if searches < 0 or (minutes is not None and minutes < 0):
            return _IMPOSSIBLE
        return self._tables[-1][min(searches, self._rows)][self._steps_in(minutes)]

    @property
    def best_value(self) -> float:
        """Gains of the best plan."""
        return self.value(*self._budget)

    @cached_property
    def best(self) -> tuple[PlannedSearch, ...]:
        """The best plan, in the order of the consignments. It may leave teams unused."""
        return tuple(sorted(self._planned()))

    @cached_property
    def prices(self) -> tuple[float, ...]:
        """The price of every kind of search."""
        return tuple(self.price(search) for search in range(len(self._minutes)))

    def price(self, search: int) -> float:
        """Points the best plan loses when one team and the minutes of ``search`` go elsewhere.

        Without a limit of minutes it is the gain of the last of the best consignments, and 0 where
        there are teams for all. With no team at all it is the price of a first one. Infinite where
        the minutes never suffice.
        """
        taken, limit = self._minutes[search], self._budget.minutes
        left = None if limit is None else limit - taken
        is_for_all = self._budget.searches >= len(self._gains)
        teams = self._rows if is_for_all else self._rows - 1
        lost = self.value(self._rows, limit) - self.value(teams, left)
        return lost if lost > _NOTHING else 0.0

    def _steps_in(self, minutes: int | None) -> int:
        if minutes is None or not self._step:
            return 0
        return min(minutes // self._step, self._rows * max(self._steps))

    def _best_candidates(self) -> list[int]:
        """Consignments that some best plan may need: the best few for each kind of search.

        Where a plan has another, one of these is free and brings no less by the same search.
        """
        chosen: set[int] = set()
        for search in range(len(self._minutes)):
            paying = [at for at, gains in enumerate(self._gains) if gains[search] > 0]
            chosen.update(sorted(paying, key=lambda at: -self._gains[at][search])[: self._rows])
        return sorted(chosen)

    def _with(self, at: int, before: list[list[float]]) -> list[list[float]]:
        """Values of the best plans when one more consignment may be searched."""
        after = [before[0]]
        for fewer, row in pairwise(before):
            best = row
            for steps, gain in self._options(at):
                shifted = [value + gain for value in fewer[: self._room + 1 - steps]]
                best = [*best[:steps], *map(max, best[steps:], shifted)]
            after.append(best)
        return after

    def _options(self, at: int) -> Iterator[tuple[int, float]]:
        for steps, gain in zip(self._steps, self._gains[at], strict=True):
            if gain > 0 and steps <= self._room:
                yield steps, gain

    def _planned(self) -> Iterator[PlannedSearch]:
        """Go back through the tables: where the value rose, the consignment is in the plan."""
        k, m = min(self._budget.searches, self._rows), self._room
        for at, before, after in reversed(
            list(zip(self._candidates, self._tables, self._tables[1:], strict=False))
        ):
            if after[k][m] <= before[k][m]:
                continue
            search = next(
                search
                for search, (steps, gain) in enumerate(
                    zip(self._steps, self._gains[at], strict=True)
                )
                if gain > 0 and steps <= m and before[k - 1][m - steps] + gain == after[k][m]
            )
            yield PlannedSearch(at, search)
            k, m = k - 1, m - self._steps[search]

"""Which feeder each container of a traffic comes by: drawn before anything is hidden.

A container comes on any day of the exercise, by the feeder of its side. A feeder that is full is
followed by another one on the same day.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from profiler_sim.traffic.fixed_counts import rng

Ints = NDArray[np.int64]
ROOM = 16
"""Containers of one exercise that a feeder takes; what else is on board is on nobody's desk."""
_SAILINGS = 6
"""Second number of the seed."""


class Sailings:
    """Puts the containers of one traffic on board, one after the other."""

    def __init__(self, sides: Sequence[bool], days: int, seed: int) -> None:
        """``sides`` says by cover whether its feeders come from the east."""
        self._sides, self._days = np.asarray(sides, np.int64), days
        self._numbers = rng(seed, _SAILINGS)
        self._aboard: Counter[int] = Counter()

    def board(self, covers: Ints) -> Ints:
        """Draw the number of each load's sailing: the same number, the same feeder.

        ``feeders.sailing_of`` reads it.
        """
        days = self._numbers.integers(0, self._days, len(covers))
        numbers = []
        for queue in (2 * days + self._sides[covers]).tolist():
            turn, self._aboard[queue] = self._aboard[queue] // ROOM, self._aboard[queue] + 1
            numbers.append(turn * 2 * self._days + queue)
        return np.asarray(numbers, np.int64)

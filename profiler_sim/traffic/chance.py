"""Chance as an argument: uniform numbers drawn beforehand, spent one by one."""

from collections.abc import Callable, Sequence
from itertools import cycle
from typing import TypeVar

T = TypeVar("T")
_FACTORS = (9973.0, 27_644_437.0, 104_729.0, 1_299_709.0, 611_953.0, 15_485_863.0, 7_368_787.0)
"""Primes by which one number is stretched into several."""
_APART, _STRETCH = 17, 9973.0
"""One more than the numbers apart; how far they are stretched, so that they tell nothing of those
they are made of."""


class Chance:
    """A row of numbers in [0, 1); each call spends one. The same row makes the same papers."""

    __slots__ = ("_row", "draw")
    draw: Callable[[], float]
    """Spend a number and return it."""

    def __init__(self, row: Sequence[float]) -> None:
        """Begin at the front of ``row``, and again there after its end."""
        self._row = row
        self.draw = cycle(row).__next__

    @classmethod
    def of(cls, number: float) -> "Chance":
        """A row of numbers that all follow from one, which stands first."""
        return cls([number, *(number * each % 1.0 for each in _FACTORS)])

    def apart(self, stretch: float = _STRETCH) -> "Chance":
        """Make more numbers of the same row; to spend them leaves this one where it is.

        Another ``stretch``, a prime of four digits or more, makes others.
        """
        return Chance([number * stretch % 1.0 for number in self._row[:-_APART:-1]])

    def between(self, low: float, high: float) -> float:
        """Draw a number from low up to high."""
        return low + (high - low) * self.draw()

    def whole(self, low: int, high: int) -> int:
        """Draw a whole number from low to high, both possible."""
        return low + int(self.draw() * (high - low + 1))

    def pick(self, choices: Sequence[T]) -> T:
        """Draw one of the choices, all alike."""
        return choices[int(self.draw() * len(choices))]

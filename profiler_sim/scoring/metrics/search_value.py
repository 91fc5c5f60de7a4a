"""What a choice was worth, judged by the evidence and not by what luck put in the boxes.

Gains are points: V for a find, less c for each opening and d for delaying lawful trade.
"""

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from statistics import fmean

from pydantic import Field

from profiler_sim.cargo.value import Value

NO_CHOICE = 1e-9
"""Gains that differ by less leave nothing to choose."""


class Stakes(Value):
    """What an examination may bring and what it costs, in points."""

    find: float = Field(default=100.0, gt=0)
    """V: worth of a find whose topic has severity 1."""
    opening: float = Field(default=2.0, ge=0)
    """c: cost of an examination, whatever it shows."""
    delay: float = Field(default=6.0, ge=0)
    """d: cost of delaying a lawful consignment."""
    detect: float = Field(default=1.0, gt=0, le=1)
    """Share of what is hidden that the examination finds."""

    def won(self, severity: float) -> float:
        """Points expected from examining what surely hides something of that severity."""
        return self.detect * self.find * severity


def gain(q: float, stakes: Stakes, severity: float = 1.0) -> float:
    """Points expected from examining a consignment that hides something with probability q."""
    return q * stakes.won(severity) - stakes.opening - (1 - q) * stakes.delay


def break_even(stakes: Stakes, severity: float = 1.0, slot_price: float = 0.0) -> float:
    """Probability from which examining pays, when the slot itself costs ``slot_price`` points.

    Above 1 when even a certain find would be worth less than the slot.
    """
    return (stakes.opening + stakes.delay + slot_price) / (stakes.won(severity) + stakes.delay)


def slot_price(gains: Sequence[float], slots: int) -> float:
    """Points a slot is worth: the gain of the last of the best ``slots``, never below 0.

    0 when there are slots for all; with no slot at all, the price of a first one.
    """
    if slots >= len(gains):
        return 0.0
    return max(0.0, sorted(gains, reverse=True)[max(slots, 1) - 1])


def threshold(gains: Sequence[float], slots: int, stakes: Stakes, severity: float = 1.0) -> float:
    """Probability from which a consignment belongs among those examined (τ).

    The break-even, or where slots are scarce the probability whose gain is that of the last of
    the best ``slots``, whichever is higher. Above 1 as in ``break_even``.
    """
    return break_even(stakes, severity, slot_price(gains, slots))


def selection_quality(
    gains: Sequence[float], chosen: AbstractSet[int], slots: int
) -> float | None:
    """1 is the best list the evidence allowed, 0 as many at random, negative worse than that.

    ``gains`` are those of all consignments by the evidence held, ``chosen`` the positions of those
    that were searched, at most ``slots``. The best list may leave slots empty. None when
    there was no choice to make.
    """
    random = len(chosen) * fmean(gains) if gains else 0.0
    best = math.fsum(max(0.0, won) for won in sorted(gains, reverse=True)[:slots])
    return plan_quality(math.fsum(gains[at] for at in chosen), random, best)


def plan_quality(own: float, random: float, best: float) -> float | None:
    """1 where ``own`` gains are those of the best plan, 0 those of the same searches at random.

    None when there was no choice to make.
    """
    if best - random <= NO_CHOICE:
        return None
    return min(1.0, (own - random) / (best - random))  # sums in another order may be a hair more

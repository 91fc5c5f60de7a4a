"""What became of each smuggled load: found, or lost, and at which step.

Whole loads of one shift, not averages. Every smuggled load is in exactly one place, so that the
places add up to all there were.
"""

from collections.abc import Iterable
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift

Step = Literal["no sign", "no search left", "not asked", "not chosen", "not reached", "found"]
"""In the order of the work: nothing pointed to it, graver loads took the searches, a question
would have shown it, what was known was enough, the search missed it, it was found."""
STEPS: tuple[Step, ...] = (
    "no sign",
    "no search left",
    "not asked",
    "not chosen",
    "not reached",
    "found",
)

_ROUNDING = 1e-9
"""A gain at the price of a search has reached it."""


class LostLoads(Value):
    """The smuggled loads of a shift that count, by what became of them."""

    by_step: dict[Step, tuple[str, ...]]
    """Consignments, in the order of the manifest; every step is there."""

    @property
    def present(self) -> int:
        """All of them."""
        return sum(map(len, self.by_step.values()))


def lost_loads(shift: ScoredShift) -> LostLoads:
    """Say of every smuggled load at which step it was found or lost.

    "Not chosen" and "not asked" go by the limits that the losses of a decision go by.
    """
    gains = {name: stage.full.gain for name, stage in shift.completed.stages.items()}
    price = shift.completed.slot_price(gains).price
    smuggled = [each for each in shift.counted if each.hides]
    return LostLoads(
        by_step={
            step: _names(each for each in smuggled if _step(each, price) == step)
            for step in STEPS
        }
    )


def _names(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    return tuple(each.id for each in outcomes)


def _step(outcome: Outcome, price: float) -> Step:
    """``price`` is what a search was worth with every answer."""
    if outcome.is_searched:
        return "found" if outcome.is_found else "not reached"
    if outcome.loss > 0 or (outcome.is_worth_a_slot and outcome.gain > 0):
        return "not chosen"
    if outcome.gain_full <= 0:
        return "no sign"
    is_best = outcome.gain_full >= price - _ROUNDING
    return "not asked" if outcome.loss_full > 0 or is_best else "no search left"

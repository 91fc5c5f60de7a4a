"""What became of each smuggled load: found, or lost, and at which step.

Whole loads of one shift, not averages. Every smuggled load is in exactly one place, so that the
places add up to all there were.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.evaluation.outcomes import Outcome, SearchMarket
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode

Step = Literal["no sign", "no search left", "not asked", "not chosen", "not reached", "found"]
"""In the order of the work: nothing pointed to it, graver loads took the searches, a question
would have shown it, what was known was enough, the search missed it, it was found."""
STEP_CODES: Mapping[Step, FindingCode] = {
    "no sign": "debrief.became.no_sign",
    "no search left": "debrief.became.no_search",
    "not asked": "debrief.became.not_asked",
    "not chosen": "debrief.became.not_chosen",
    "not reached": "debrief.became.not_reached",
    "found": "debrief.became.found",
}
"""The steps in their order, and what is said of each."""

_ROUNDING = 1e-9
"""A probability at the limit has reached it."""


class LostLoads(Value):
    """The smuggled loads of a shift that count, by what became of them."""

    by_step: dict[Step, tuple[str, ...]]
    """Consignments, in the order of the manifest; every step is there."""

    @property
    def present(self) -> int:
        """All of them."""
        return sum(map(len, self.by_step.values()))

    def findings(self) -> Iterator[tuple[Step, Finding]]:
        """A sentence for each step at which a load was lost, and for the finds."""
        for step, names in self.by_step.items():
            if names or step == "found":
                yield step, Finding(code=STEP_CODES[step], params={"count": len(names)})


def lost_loads(shift: ScoredShift) -> LostLoads:
    """Say of every smuggled load at which step it was found or lost.

    "Not chosen" and "not asked" go by the limits that the losses of a decision go by.
    """
    market = SearchMarket(shift.completed, "full")
    smuggled = [each for each in shift.counted if each.hides]
    return LostLoads(
        by_step={
            step: _names(each for each in smuggled if _step(each, market) == step)
            for step in STEP_CODES
        }
    )


def _names(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    return tuple(each.id for each in outcomes)


def _step(outcome: Outcome, market: SearchMarket) -> Step:
    """``market`` prices searches with every answer."""
    if outcome.is_searched:
        return "found" if outcome.is_found else "not reached"
    if outcome.loss > 0 or (outcome.is_worth_a_slot and outcome.gain > 0):
        return "not chosen"
    if outcome.gain_full <= 0:
        return "no sign"
    is_best = outcome.q_full >= market.threshold(outcome.id) - _ROUNDING
    return "not asked" if outcome.loss_full > 0 or is_best else "no search left"

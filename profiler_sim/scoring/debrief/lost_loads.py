"""What became of each smuggled load: found, or lost, and at which step.

Whole loads of one shift, not averages. Every smuggled load is in exactly one place, so that the
places add up to all there were.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.evaluation.completed_shift import StageName
from profiler_sim.scoring.evaluation.outcomes import Outcome
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

    "Not chosen" are those on the best list by the evidence held, "not asked" those on the best
    list with every answer. So neither is ever more than there were searches.
    """
    held, full = _planned(shift, "held"), _planned(shift, "full")
    steps = {each.id: _step(each, held, full) for each in shift.counted if each.hides}
    return LostLoads(
        by_step={
            step: tuple(name for name, at in steps.items() if at == step) for step in STEP_CODES
        }
    )


def _planned(shift: ScoredShift, stage: StageName) -> frozenset[str]:
    """The consignments on the best list for all teams and minutes, by one stage of evidence."""
    completed = shift.completed
    plans = completed.held_plans if stage == "held" else completed.plans(stage)
    return frozenset(completed.counted[at] for at, _ in plans.best)


def _step(outcome: Outcome, held: Collection[str], full: Collection[str]) -> Step:
    if outcome.is_searched:
        return "found" if outcome.is_found else "not reached"
    if outcome.id in held:
        return "not chosen"
    if outcome.id in full:
        return "not asked"
    return "no search left" if outcome.gain_full > 0 else "no sign"

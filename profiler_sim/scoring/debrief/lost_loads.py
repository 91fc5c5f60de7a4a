"""What became of each smuggled load: found, or lost, and at which step.

Whole loads of one shift, not averages. Every smuggled load is in exactly one place, so that the
places add up to all there were.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.value import Value
from profiler_sim.scoring.debrief.shown_signs import shown_signs
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift, StageName
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode

Step = Literal[
    "no sign",
    "weak signs",
    "no search left",
    "not scanned",
    "not asked",
    "not read",
    "not chosen",
    "not reached",
    "found",
]
"""In the order of the work: nothing pointed to it, what did was too weak, stronger loads took the
searches, a scan would have shown something, all answers were enough, its papers were enough but
nobody read them, what was known was enough, the search missed it, it was found."""
STEP_CODES: Mapping[Step, FindingCode] = {
    "no sign": "debrief.became.no_sign",
    "weak signs": "debrief.became.weak_signs",
    "no search left": "debrief.became.no_search",
    "not scanned": "debrief.became.not_scanned",
    "not asked": "debrief.became.not_asked",
    "not read": "debrief.became.not_read",
    "not chosen": "debrief.became.not_chosen",
    "not reached": "debrief.became.not_reached",
    "found": "debrief.became.found",
}
"""The steps in their order, and what is said of each."""
_WITHOUT_REASON: frozenset[Step] = frozenset({"no sign", "weak signs", "no search left"})
"""No answer but a scan could have brought it among those to search."""


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

    "Not chosen" and "not read" are those on the best list by the evidence held, "not asked" those
    on the best list with every answer. So they are never more than there were searches. A scan is
    read by eye: its answer is on no list, and "not scanned" are those where it shows something.
    """
    held, full = _planned(shift, "held"), _planned(shift, "full")
    steps = {each.id: _step(each, held, full) for each in shift.counted if each.hides}
    for name, step in steps.items():
        if step in _WITHOUT_REASON and _would_show_on_scan(shift.completed, name):
            steps[name] = "not scanned"
        elif step == "no sign" and any(
            sign.is_evidence and sign.direction > 0 for sign in shown_signs(shift.completed, name)
        ):
            steps[name] = "weak signs"
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
        return "not chosen" if outcome.opened else "not read"
    if outcome.id in full:
        return "not asked"
    return "no search left" if outcome.gain_full > 0 else "no sign"


def _would_show_on_scan(shift: CompletedShift, name: str) -> bool:
    """Whether a scan that was not ordered is evidence against it."""
    return SCAN in shift.terms.enquiries and any(
        sign.seen_in == SCAN
        and sign.notice == "not asked"
        and sign.is_evidence
        and sign.direction > 0
        for sign in shown_signs(shift, name, with_scan=True)
    )

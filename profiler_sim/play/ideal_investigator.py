"""What the step-by-step investigator would have found in a shift that is over.

One rung of the ladder, apart from the debrief because it takes as long as all the rest of it: a
screen can ask for it once the page stands.
"""

from collections.abc import Iterator, Sequence

from profiler_sim.evidence.examinations import ExaminationResult, examine, most_thorough
from profiler_sim.evidence.model import GroundTruth
from profiler_sim.play.debriefs import completed_shift, truth_of_closed
from profiler_sim.play.desk import Desk
from profiler_sim.scoring.debrief.findings import ideal_finding
from profiler_sim.scoring.evaluation.completed_shift import (
    STAKES,
    CompletedShift,
)
from profiler_sim.scoring.finding import Finding
from profiler_sim.store.contract import Store
from profiler_sim.traffic.investigator import DeskBudget as Means
from profiler_sim.traffic.investigator import InvestigationResult, investigate
from profiler_sim.traffic.sampler import columns_from_cases
from profiler_sim.traffic.top_k import top_k_shares


def ideal_investigation(store: Store, shift: str) -> Finding | None:
    """Tell what the best questions within the same minutes would have led to.

    As many openings as the trainee made, each a thorough search, as on the other rungs; hand-
    written cases left out. None where no traffic was dealt. Raises ``WrongUsage`` while the shift
    is not closed; its truth is not read then.
    """
    desk = Desk.open(store, shift)
    done = completed_shift(desk, truth_of_closed(desk), {})
    counted = [case for case in done.cases.values() if case.counted and case.cover is not None]
    if not counted:
        return None
    means = _means(done, len(counted))
    known = investigate(done.model, columns_from_cases(done.model, counted), means)
    finds = _finds(done, counted, known)
    ordered = sum(done.state.progress[case.id].order is not None for case in counted)
    shares = top_k_shares(means.gains(known.p, known.findable), ordered)[0].tolist()
    return ideal_finding(sum(share for share, found in zip(shares, finds, strict=True) if found))


def _finds(
    done: CompletedShift, counted: Sequence[GroundTruth], known: InvestigationResult
) -> Iterator[bool]:
    """Whether a thorough search of each finds something after what was asked about it."""
    thorough = most_thorough(done.model)
    for case, paid in zip(counted, known.asked[0].tolist(), strict=True):
        asked = [
            name for name, is_asked in zip(done.model.no_answer, paid, strict=True) if is_asked
        ]
        yield examine(done.model, case, thorough, asked) == ExaminationResult.FIND


def _means(done: CompletedShift, consignments: int) -> Means:
    won = (STAKES.won(done.severity.get(h.topic, 1.0)) for h in done.model.hypotheses[1:])
    return Means(
        consignments=consignments,
        searches=done.budget.searches,
        minutes=done.terms.desk_minutes,
        opening_minutes=done.terms.opening_minutes,
        enquiry_minutes=tuple(done.terms.enquiries[name] for name in done.model.no_answer),
        worth=(-STAKES.delay, *won),
        opening=STAKES.opening,
    )

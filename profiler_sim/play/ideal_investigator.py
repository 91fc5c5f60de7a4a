"""What the step-by-step investigator would have found in a shift that is over.

One rung of the ladder, apart from the debrief because it takes as long as all the rest of it: a
screen can ask for it once the page stands.
"""

from collections.abc import Iterator, Sequence

from profiler_sim.evidence.examinations import ExaminationResult, examine, most_thorough
from profiler_sim.evidence.model import GroundTruth
from profiler_sim.play.debriefs import completed_shift, truth_of_closed
from profiler_sim.play.desk import Desk
from profiler_sim.play.sampled_shift import is_apart, sampled_shift
from profiler_sim.scoring.debrief.findings import ideal_finding
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.store.contract import Store
from profiler_sim.traffic.investigator import DeskBudget as Means
from profiler_sim.traffic.investigator import InvestigationResult, investigate
from profiler_sim.traffic.search_plans import best_plans
from profiler_sim.traffic.top_k import top_k_shares


def ideal_investigation(store: Store, shift: str) -> Finding | None:
    """Tell what the best questions within the same minutes would have led to.

    As many openings as the trainee made, each a thorough search, as on the other rungs; where
    searches are timed, a plan for the same teams and minutes. Hand-written cases are left out, but
    for those that count.
    None where no traffic was dealt. Raises ``WrongUsage`` while the shift is not closed; its truth
    is not read then.
    """
    desk = Desk.open(store, shift)
    done = completed_shift(desk, truth_of_closed(desk), {})
    counted = [case for case in done.cases.values() if case.counted]
    if all(map(is_apart, counted)):
        return None
    shifts, cases = sampled_shift(done, counted)
    known = investigate(shifts.model, shifts.columns, shifts.desk)
    return ideal_finding(sum(_finds(done, cases, known, shifts.desk)))


def _finds(
    done: CompletedShift, counted: Sequence[GroundTruth], known: InvestigationResult, means: Means
) -> Iterator[float]:
    """Finds of every consignment after what was asked about it, a share where some tie."""
    searched, kinds = _placed(done, known, means)
    for case, paid, shares in zip(counted, known.asked[0].tolist(), searched, strict=True):
        asked = [
            name for name, is_asked in zip(done.model.no_answer, paid, strict=True) if is_asked
        ]
        for kind, share in zip(kinds, shares, strict=True):
            if share and examine(done.model, case, kind, asked) == ExaminationResult.FIND:
                yield share


def _placed(
    done: CompletedShift, known: InvestigationResult, means: Means
) -> tuple[list[list[float]], list[str]]:
    """How often each consignment is searched, by kind of search; and the names of the kinds."""
    if means.kinds:
        gains = means.gains_by_kind(known.p, known.findable)
        plans = best_plans(gains, [each.minutes for each in means.kinds], done.spent)
        return plans[0].tolist(), [each.name for each in means.kinds]
    shares = top_k_shares(means.gains(known.p, known.findable), done.spent.searches)
    return shares[0][:, None].tolist(), [most_thorough(done.model)]

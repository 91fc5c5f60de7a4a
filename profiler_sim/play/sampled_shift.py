"""A dealt shift as columns again, so that what plays sampled traffic can play it too."""

from collections.abc import Sequence

from profiler_sim.evidence.examinations import most_thorough
from profiler_sim.evidence.model import GroundTruth
from profiler_sim.scoring.evaluation.completed_shift import STAKES, CompletedShift
from profiler_sim.shift.state import all_minutes
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.investigator import DeskBudget
from profiler_sim.traffic.own_cases import with_cases
from profiler_sim.traffic.policies import SampledShifts
from profiler_sim.traffic.sampler import columns_from_cases


def sampled_shift(
    done: CompletedShift, cases: Sequence[GroundTruth]
) -> tuple[SampledShifts, tuple[GroundTruth, ...]]:
    """Make columns of some cases of a shift, and say in which order they stand there.

    Traffic comes first, then what weighs on its own. No rule is asked about them.
    """
    traffic = [case for case in cases if not is_apart(case)]
    own = [case for case in cases if is_apart(case)]
    desk = _desk_budget(done, len(traffic))
    names = tuple(each.name for each in desk.kinds) or (most_thorough(done.model),)
    columns = columns_from_cases(done.model, traffic)
    shift = SampledShifts(done.model, columns, desk, [0.0] * len(traffic), names)
    if own:
        shift = with_cases(shift, own, [0.0] * len(own), rng(0, 0))
    return shift, (*traffic, *own)


def is_apart(case: GroundTruth) -> bool:
    """Whether a case does not weigh as columns of traffic do: by clues, or by its cover."""
    return case.cover is None or bool(case.clues)


def _desk_budget(done: CompletedShift, consignments: int) -> DeskBudget:
    won = (STAKES.won(done.severity.get(h.topic, 1.0)) for h in done.model.hypotheses[1:])
    return DeskBudget(
        consignments=consignments,
        searches=done.budget.searches,
        minutes=all_minutes(done.terms, done.state),
        opening_minutes=done.terms.opening_minutes,
        enquiry_minutes=tuple(done.terms.enquiries[name] for name in done.model.no_answer),
        worth=(-STAKES.delay, *won),
        opening=STAKES.opening,
        kinds=done.searches if done.terms.search_minutes is not None else (),
        search_minutes=done.budget.minutes,
    )

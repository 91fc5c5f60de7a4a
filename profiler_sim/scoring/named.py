"""How much of the evidence of a shift was marked, and how much of what was marked is evidence."""

from collections.abc import Sequence
from statistics import fmean

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.citing import Cited, cited
from profiler_sim.scoring.marks import mean_f
from profiler_sim.scoring.outcomes import Outcome
from profiler_sim.scoring.played import Played


class Named(Value):
    """The evidence that was marked, mean over consignments that had evidence."""

    n: int
    """Consignments that were searched, or stated at the threshold or above, and had evidence."""
    f: float | None
    precision: float | None
    """Right marks of all marks; None where nothing was marked."""
    recall: float | None
    """Weight of evidence marked rightly, of all its weight."""


def named(played: Played, counted: Sequence[Outcome]) -> Named:
    """Hold the marks of a shift against its evidence."""
    marked = [
        found.evidence
        for one in weighty(counted)
        if (found := marks_of(played, one.id)).evidence.recall is not None
    ]
    precisions = [each.precision for each in marked if each.precision is not None]
    recalls = [each.recall for each in marked if each.recall is not None]
    return Named(
        n=len(marked),
        f=mean_f(marked),
        precision=fmean(precisions) if precisions else None,
        recall=fmean(recalls) if recalls else None,
    )


def marks_of(played: Played, consignment: str) -> Cited:
    """Hold the marks on a consignment against its evidence."""
    case, progress = played.cases[consignment], played.state.progress[consignment]
    return cited(played.model, case, progress)


def weighty(counted: Sequence[Outcome]) -> list[Outcome]:
    """Pick those whose evidence should have been named.

    They were searched, or stated at the probability from which a search pays or above.
    """
    return [
        one
        for one in counted
        if one.search == "ordered" or (one.opened and (one.final or 0) / 100 >= one.threshold)
    ]

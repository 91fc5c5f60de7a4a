"""What the searches of a shift found, beside what other ways of choosing would have found."""

from collections.abc import Sequence

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.examinations import ExaminationResult, examine, most_thorough
from profiler_sim.scoring.metrics.detection import Baselines, baselines, random_finds_at_least
from profiler_sim.scoring.metrics.intervals import Rate, rate
from profiler_sim.scoring.outcomes import Outcome
from profiler_sim.scoring.played import Played


class Finds(Value):
    """What the ordered searches found. It carries luck: shown, and never alone a grade."""

    found: Rate
    """Detection rate: found of what was there."""
    strike: Rate
    """Strike rate: found of what was searched."""
    over_inspection: Rate
    """Lawful and searched of what was lawful."""
    missed: int
    """Smuggled consignments that were searched and in which the search found nothing."""
    ladder: Baselines
    """What other ways of choosing as many consignments would have found, each fully searched."""
    by_luck: float
    """Probability that drawing lots finds as much or more."""


def finds(played: Played, counted: Sequence[Outcome]) -> Finds:
    """Count the finds of the ordered searches among the consignments that count."""
    searched = [one for one in counted if one.search == "ordered"]
    smuggled = [one for one in counted if one.hides]
    found = sum(one.is_found for one in searched)
    lawful = sum(one.hides is None for one in searched)
    findable = [_findable(played, one) for one in counted]
    return Finds(
        found=rate(found, len(smuggled)),
        strike=rate(found, len(searched)),
        over_inspection=rate(lawful, len(counted) - len(smuggled)),
        missed=len(searched) - lawful - found,
        ladder=baselines(
            findable,
            [played.rule_scores.get(one.id, 0.0) for one in counted],
            [one.q_documents for one in counted],
            len(searched),
        ),
        by_luck=random_finds_at_least(len(counted), sum(findable), len(searched), found),
    )


def _findable(played: Played, one: Outcome) -> bool:
    """Whether the most thorough search finds something, which is what the ladder goes by."""
    if one.hides is None:
        return False
    thorough = most_thorough(played.model)
    return examine(played.model, played.cases[one.id], thorough) == ExaminationResult.FIND

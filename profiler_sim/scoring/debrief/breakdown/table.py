"""The numbers that can be broken down, by the code of their finding."""

from collections.abc import Callable, Mapping

from profiler_sim.scoring.debrief.breakdown import judgements, searches
from profiler_sim.scoring.debrief.breakdown.terms import Breakdown
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode

BREAKDOWNS: Mapping[FindingCode, Callable[[ScoredShift, Finding], Breakdown]] = {
    "debrief.selection": searches.selection,
    "debrief.selection.below": searches.selection,
    "debrief.selection.none": searches.selection,
    "debrief.found": searches.detection,
    "debrief.nothing_there": searches.detection,
    "debrief.by_luck": searches.luck,
    "debrief.by_luck.rare": searches.luck,
    "debrief.strike": searches.strike,
    "debrief.over_inspection": searches.over_inspection,
    "debrief.became.no_sign": searches.lost_at_step,
    "debrief.became.no_search": searches.lost_at_step,
    "debrief.became.not_scanned": searches.lost_at_step,
    "debrief.became.not_asked": searches.lost_at_step,
    "debrief.became.not_read": searches.lost_at_step,
    "debrief.became.not_chosen": searches.lost_at_step,
    "debrief.became.not_reached": searches.lost_at_step,
    "debrief.became.found": searches.lost_at_step,
    "debrief.lost.asking": searches.lost_finds,
    "debrief.lost.choosing": searches.lost_finds,
    "debrief.lost.lucky": searches.lost_finds,
    "debrief.lost.little": searches.lost_finds,
    "debrief.stated.high": judgements.stated_probabilities,
    "debrief.stated.low": judgements.stated_probabilities,
    "debrief.stated.level": judgements.stated_probabilities,
    "debrief.stated.few": judgements.stated_probabilities,
    "debrief.quality": judgements.probability_quality,
    "debrief.quality.below": judgements.probability_quality,
    "debrief.named": judgements.marking,
    "debrief.named.none": judgements.marking,
    "debrief.named.nothing": judgements.marking,
    "debrief.enquiry": judgements.enquiries,
    "debrief.topics": searches.topics,
    "debrief.uncounted": searches.uncounted,
    "debrief.total": judgements.total_score,
    "debrief.step": judgements.stated_step,
    "debrief.rung.lots": searches.random_baseline,
    "debrief.rung.rules": searches.rules_baseline,
    "debrief.rung.documents": searches.documents_baseline,
    "debrief.rung.you": searches.detection,
    "debrief.rung.oracle": searches.oracle_baseline,
}
"""Every other finding shows no number that is computed."""


def break_down(shift: ScoredShift, finding: Finding) -> Breakdown | None:
    """Break a number down; None where the finding shows none that is computed."""
    work = BREAKDOWNS.get(finding.code)
    return work(shift, finding) if work else None

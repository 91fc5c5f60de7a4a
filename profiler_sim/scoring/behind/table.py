"""Which numbers can be taken apart, and by what."""

from collections.abc import Callable, Mapping

from profiler_sim.scoring.behind import choices, judgements, searches
from profiler_sim.scoring.behind.sums import Behind
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.review import Review

_OF: Mapping[str, Callable[[Review, Finding], Behind]] = {
    "debrief.guess": searches.found,
    "debrief.selection": choices.selection,
    "debrief.found": searches.found,
    "debrief.nothing_there": searches.found,
    "debrief.by_luck": searches.by_luck,
    "debrief.missed": searches.missed,
    "debrief.strike": searches.strike,
    "debrief.over_inspection": searches.over_inspection,
    "debrief.lost": choices.lost,
    "debrief.over_lots": choices.lost,
    "debrief.under_lots": choices.lost,
    "debrief.stated": judgements.stated,
    "debrief.quality": judgements.quality,
    "debrief.named": judgements.named,
    "debrief.enquiry": judgements.enquiry,
    "debrief.topics": searches.topics,
    "debrief.uncounted": searches.uncounted,
    "debrief.total": judgements.whole,
    "debrief.step": judgements.step,
    "debrief.rung.lots": choices.lots,
    "debrief.rung.rules": choices.rules,
    "debrief.rung.documents": choices.documents,
    "debrief.rung.you": searches.found,
    "debrief.rung.oracle": choices.oracle,
}
"""By the code of the number, or by the beginning of it up to a point."""


def behind(reviewed: Review, told: Finding) -> Behind | None:
    """Take a number apart; None where the sentence tells none that is computed."""
    work = _work(told)
    return work(reviewed, told) if work else None


def is_computed(told: Finding) -> bool:
    """Whether a sentence tells a number that can be taken apart."""
    return _work(told) is not None


def _work(told: Finding) -> Callable[[Review, Finding], Behind] | None:
    return next((_OF[stem] for stem in _stems(told.code) if stem in _OF), None)


def _stems(code: str) -> list[str]:
    """The code, then shorter and shorter beginnings of it."""
    parts = code.split(".")
    return [".".join(parts[:n]) for n in range(len(parts), 0, -1)]

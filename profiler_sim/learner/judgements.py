"""Judgements: which decisions of a completed shift say something of a topic, and were they sound.

A decision belongs to a topic when the consignment hides something of it, or is the similar honest
load of one that does. It is sound when the stated probability and the ideal one lie on the same
side of the threshold a search pays from: luck plays no part (docs/scoring.md).
"""

from collections.abc import Iterable
from math import log10

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.debrief.matched_case import nearest_case
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift

AGAIN_DAYS = 30
"""The same consignment again within so many days shows memory, not skill."""


class Judgement(Value):
    """One decision as it counts for one topic."""

    item: str
    """The consignment, the same whenever the same shift is dealt again."""
    topic: str
    day: int
    """Day of the shift, counted as ``datetime.date.toordinal`` counts."""
    sound: bool
    """What was stated and what the evidence supports lie on the same side of the threshold."""
    difficulty: float
    """In logits, -2 easy to 2 hard; 0 is average."""


def without_repeats(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Sort judgements by time and leave out repeats of one consignment within ``AGAIN_DAYS``."""
    kept: list[Judgement] = []
    last: dict[tuple[str, str], int] = {}
    for one in sorted(judgements, key=_place):
        at = one.item, one.topic
        if at not in last or one.day - last[at] > AGAIN_DAYS:
            last[at] = one.day
            kept.append(one)
    return tuple(kept)


def _place(one: Judgement) -> tuple[int, str, str, bool, float]:
    return one.day, one.item, one.topic, one.sound, one.difficulty


COIN_FLIP = 0.05
"""Nearer to the threshold than this, either side is right."""
GRADES = ((3.0, 2.0), (6.0, 1.0), (10.0, 0.0), (15.0, -1.0))
"""Below so many points between evidence and threshold, the difficulty; beyond, ``EASIEST``."""
EASIEST = -2.0


def judge_decisions(shift: ScoredShift, deal: str, day: int) -> tuple[Judgement, ...]:
    """Judge the decisions of a shift; ``deal`` names its seed and scenario.

    Hand-written cases and people at risk are in no number.
    """
    counted = {one.id: one for one in shift.counted}
    pairs = {
        (name, one.hides.topic): counted[name]
        for one in counted.values()
        if one.hides is not None
        for name in (one.id, nearest_case(shift.completed, one.id))
        if name in counted
    }
    return tuple(
        Judgement(
            item=f"{deal}/{name}",
            topic=topic,
            day=day,
            sound=is_sound(one),
            difficulty=difficulty(one.q_held, one.threshold),
        )
        for (name, topic), one in pairs.items()
        if is_informative(one)
    )


def is_informative(one: Outcome) -> bool:
    """Whether a decision says anything of skill.

    It does not where nothing was decided, near the threshold, where a search could not pay at
    all, and where something was rightly let go unread: that takes no reading. To let go unread
    what the papers spoke for is unsound.
    """
    if one.final is None or one.decision == "left undecided" or one.threshold >= 1:
        return False
    if abs(one.q_held - one.threshold) < COIN_FLIP:
        return False
    return one.opened or not is_sound(one)


def is_sound(one: Outcome) -> bool:
    """Whether statement and evidence lie on the same side of the threshold."""
    return ((one.final or 0) / 100 >= one.threshold) == one.is_worth_a_slot


def difficulty(q: float, threshold: float) -> float:
    """Grade how hard the evidence is to read: -2 to 2, by its distance from the threshold."""
    away = abs(_points(q) - _points(threshold))
    return next((grade for limit, grade in GRADES if away < limit), EASIEST)


def _points(p: float) -> float:
    kept = min(max(p, 1e-6), 1 - 1e-6)
    return 10 * log10(kept / (1 - kept))

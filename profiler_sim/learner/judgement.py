"""A judgement: one decision on one topic, sound by the evidence or not."""

from collections.abc import Iterable

from profiler_sim.cargo.value import Value

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


def first_answers(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Put them in order of time and leave out repeats; the order they come in does not matter."""
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

"""The learner: a function of all judgements so far, recomputed whole and in any order."""

from collections.abc import Collection, Iterable, Sequence
from hashlib import sha256

from profiler_sim.cargo.value import Value
from profiler_sim.learner.ability import Ability, estimate_ability
from profiler_sim.learner.judgements import Judgement, without_repeats
from profiler_sim.learner.standing import Priority, Standing, practice_priority


class LearnerTopic(Value):
    """One topic, as it stands today."""

    topic: str
    standing: Standing
    ability: Ability
    """Corrected for difficulty; what is known of all topics is where a new one begins."""
    days: int | None
    """Since it was last seen; None for never."""
    priority: Priority


class Learner(Value):
    """All topics, and the ability over all of them."""

    overall: Ability
    topics: tuple[LearnerTopic, ...]
    """In the order they were asked for."""

    def topic(self, name: str) -> LearnerTopic:
        """Look one up; raises ``LookupError`` for a topic that was not asked for."""
        return {one.topic: one for one in self.topics}[name]


def assess_learner(judgements: Iterable[Judgement], topics: Sequence[str], today: int) -> Learner:
    """Estimate standing and ability in each of ``topics`` on a day."""
    kept = without_repeats(judgements)
    overall = _ability(kept, 0.0)
    return Learner(
        overall=overall,
        topics=tuple(
            _topic(name, [one for one in kept if one.topic == name], overall.theta, today)
            for name in topics
        ),
    )


def rank_topics(
    topics: Iterable[LearnerTopic], seed: int, pinned: Collection[str] = ()
) -> tuple[LearnerTopic, ...]:
    """Put those first that should be practised first: pinned ones, then by priority.

    Equals are drawn by ``seed``.
    """
    return tuple(
        sorted(
            topics,
            key=lambda one: (
                one.topic not in pinned,
                -round(one.priority.value, 12),
                sha256(f"{seed} {one.topic}".encode()).hexdigest(),
            ),
        )
    )


def _topic(name: str, kept: Sequence[Judgement], overall: float, today: int) -> LearnerTopic:
    standing = Standing(n=len(kept), sound=sum(one.sound for one in kept))
    days = max(0, today - kept[-1].day) if kept else None
    return LearnerTopic(
        topic=name,
        standing=standing,
        ability=_ability(kept, overall),
        days=days,
        priority=practice_priority(standing, days),
    )


def _ability(kept: Sequence[Judgement], prior: float) -> Ability:
    return estimate_ability([one.difficulty for one in kept], [one.sound for one in kept], prior)

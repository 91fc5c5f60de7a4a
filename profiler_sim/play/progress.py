"""How a trainee is getting on: topics, learning curve, what is due, and the shifts so far.

``learning_progress(store, trainee, catalogue, today)`` gives everything that a screen shows, as
values. Nothing here ranks people, and nothing is meant for decisions about them.
"""

from collections.abc import Sequence
from datetime import date

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.i18n.text import N_
from profiler_sim.learner.learner import Learner, LearnerTopic, assess_learner
from profiler_sim.learner.standing import TopicState
from profiler_sim.play.history import PastShift, ShiftCache, read_history
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.metrics.intervals import Interval, ShiftMean, mean_over_shifts
from profiler_sim.store.contract import Store

STATE_WORDS = {
    TopicState.SECURE: N_("good"),
    TopicState.DEVELOPING: N_("on the way"),
    TopicState.NEEDS_TRAINING: N_("practise"),
    TopicState.TOO_LITTLE_SEEN: N_("too little seen"),
}
"""What a screen calls a state, marked for translation."""
WINDOW = 4
"""Shifts that are taken together on the learning curve: one alone says little."""


class TopicSkill(Value):
    """One row of the skills matrix."""

    topic: str
    """Id."""
    title: str
    n: int
    """Decisions that say something of it."""
    sound: int
    level: float
    """Expected share of sound decisions, 0 to 1."""
    interval: Interval
    """Where that share lies with 80 %."""
    state: TopicState
    difficulty_corrected: float
    """Sound decisions to expect of 100 of average difficulty."""
    days: int | None
    """Since it was last seen; None for never."""
    is_due: bool
    """Not seen for two weeks, or never."""
    priority: float
    """0 to 1; the highest is practised first."""


class CurvePoint(Value):
    """One shift on the learning curve."""

    shift: str
    started: str
    selection: float
    """Selection score of the shift as it counts, 0 to 1: worse than at random is 0."""
    recent: ShiftMean
    """Mean of the latest shifts up to this one, at most four, with its 80 % interval."""


class LearningProgress(Value):
    """Everything a progress screen shows."""

    trainee: str
    skills: tuple[TopicSkill, ...]
    """By title."""
    curve: tuple[CurvePoint, ...]
    """Shifts in which there was a choice, the oldest first."""
    due: tuple[TopicSkill, ...]
    """What to see again, the most urgent first."""
    history: tuple[PastShift, ...]
    """Closed shifts, the latest first."""
    left_out: tuple[Finding, ...] = ()
    """A sentence for each closed shift that does not count here."""


def learning_progress(
    store: Store, trainee: str, catalogue: Catalogue, today: date, cache: ShiftCache | None = None
) -> LearningProgress:
    """Work out how a trainee is getting on from her shifts; ``cache`` as in ``history``."""
    read = read_history(store, trainee, cache)
    past = read.shifts
    skills = skills_matrix(learner_standing(past, trainable_topics(catalogue), today), catalogue)
    due = sorted((s for s in skills if s.is_due), key=lambda s: (-s.priority, s.title))
    return LearningProgress(
        trainee=trainee,
        skills=tuple(sorted(skills, key=lambda skill: skill.title)),
        curve=learning_curve(past),
        due=tuple(due),
        history=tuple(reversed(past)),
        left_out=read.left_out,
    )


def trainable_topics(catalogue: Catalogue) -> tuple[str, ...]:
    """Topics that some method brings and that are contraband: where life is at risk none is."""
    brought = {method.topic for method in catalogue.methods.values()}
    return tuple(t for t, topic in catalogue.topics.items() if t in brought and not topic.life)


def learner_standing(past: Sequence[PastShift], topics: Sequence[str], today: date) -> Learner:
    """Estimate the skills after these shifts."""
    found = (one for shift in past for one in shift.judgements)
    return assess_learner(found, topics, today.toordinal())


def skills_matrix(known: Learner, catalogue: Catalogue) -> list[TopicSkill]:
    """One row a topic."""
    return [_skill(one, catalogue.topics[one.topic].title) for one in known.topics]


def learning_curve(past: Sequence[PastShift]) -> tuple[CurvePoint, ...]:
    """Selection score shift by shift, each with the mean of the latest ones."""
    scored = [(one, max(0.0, one.selection)) for one in past if one.selection is not None]
    values = [value for _, value in scored]
    return tuple(
        CurvePoint(shift=one.shift, started=one.started, selection=value, recent=recent)
        for at, (one, value) in enumerate(scored, 1)
        if (recent := mean_over_shifts(values[max(0, at - WINDOW) : at])) is not None
    )


def _skill(one: LearnerTopic, title: str) -> TopicSkill:
    return TopicSkill(
        topic=one.topic,
        title=title,
        n=one.standing.n,
        sound=one.standing.sound,
        level=one.standing.level,
        interval=one.standing.interval,
        state=one.standing.state,
        difficulty_corrected=one.ability.level,
        days=one.days,
        is_due=one.priority.is_due,
        priority=one.priority.value,
    )

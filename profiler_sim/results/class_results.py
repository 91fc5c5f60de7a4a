"""What a class has learnt, and what to teach it next.

For training, not for decisions about people: nothing here ranks trainees.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from statistics import fmean

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.learner.judgements import Judgement
from profiler_sim.learner.learner import LearnerTopic, assess_learner, rank_topics
from profiler_sim.learner.standing import Standing, TopicState
from profiler_sim.play.progress import trainable_topics
from profiler_sim.play.recommended_scenario import RecommendedScenario, recommend_scenario
from profiler_sim.results.case_results import CaseResult, case_results
from profiler_sim.results.class_shifts import ClassShift, ClassShifts
from profiler_sim.results.item_analysis import ItemResult, analyse_items
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.metrics.intervals import Interval, Rate, rate


class TopicResult(Value):
    """Sound decisions of one trainee, or of the class, in one topic."""

    topic: str
    n: int
    sound: int
    level: float
    """Expected share of sound decisions, 0 to 1."""
    interval: Interval
    """Where that share lies with 80 %."""
    state: TopicState


class TraineeResult(Value):
    """One trainee over all her shifts."""

    trainee: str
    shifts: int
    topics: tuple[TopicResult, ...]
    """In the order of the class's topics."""
    detection: Rate
    """Found of what was there."""
    over_inspection: Rate
    """Lawful and searched of what was lawful."""
    selection: float | None
    """Mean selection quality of her shifts; None where there was no choice."""
    desk_minutes: int
    """Minutes of the exercise that she spent."""
    real_minutes: float
    """Minutes at the screen."""
    next_topic: str | None
    """What to practise first; None where no topic can be trained."""
    next: RecommendedScenario | None
    """The scenario that she should play next; None where none has a topic."""


class TraineeRemark(Value):
    """Where a trainee disagrees with a debrief."""

    trainee: str
    title: str
    shift: str
    consignment: str
    text: str


class MonthResult(Value):
    """What a unit's class decided in one month in one topic."""

    month: str
    """Such as 2026-03."""
    topic: str
    n: int
    sound: int
    detection: Rate
    """Smuggled loads of the topic that were found, of those that were there."""


class TopicNeed(Value):
    """How many trainees of the unit stand where in one topic."""

    topic: str
    states: dict[TopicState, int]
    """Trainees by state; those who never decided on it are among the too little seen."""
    detection: Rate
    """Found of what was there, over all months."""


class ClassResults(Value):
    """Everything that the class page shows."""

    topics: tuple[TopicResult, ...]
    """Of all trainees together, those seen least or least well first."""
    trainees: tuple[TraineeResult, ...]
    """By name."""
    cases: tuple[CaseResult, ...]
    """Smuggled loads, the one that fewest found first."""
    items: tuple[ItemResult, ...]
    """Every load that a decision was judged of, the hardest first."""
    months: tuple[MonthResult, ...]
    needs: tuple[TopicNeed, ...]
    """In the order of ``topics``."""
    remarks: tuple[TraineeRemark, ...]
    next: RecommendedScenario | None
    """What to teach the class next."""
    left_out: tuple[Finding, ...]
    """A sentence for each shift that does not count."""
    shifts: int
    day: date
    """On which it was worked out: a topic becomes due with time."""
    words: Mapping[str, str]
    """Titles of topics by id."""


_Advise = Callable[[Sequence[LearnerTopic], Sequence[ClassShift]], RecommendedScenario | None]
"""Chooses what to play next, from topics in order and from shifts that were played."""


def class_results(
    read: ClassShifts, catalogue: Catalogue, scenarios: Sequence[Scenario], today: date
) -> ClassResults:
    """Work out the results of a class; ``scenarios`` are those that can be taught next."""
    first = tuple(read.first_attempts())
    known = trainable_topics(catalogue)
    judged = {name: _judgements(read.of(name)) for name in read.trainees}
    everyone = [each for judgements in judged.values() for each in judgements]
    topics = tuple(t for t in known if any(each.topic == t for each in everyone))
    overall = assess_learner(_unlike(judged), topics, today.toordinal()).topics
    ranked = rank_topics(overall, seed=0)

    def advise(
        topics: Sequence[LearnerTopic], shifts: Sequence[ClassShift]
    ) -> RecommendedScenario | None:
        played = {each.row.scenario for each in shifts}
        return recommend_scenario(topics, played, scenarios, catalogue)

    trainees = tuple(
        _trainee(name, read.of(name), judged[name], topics, known, today, advise)
        for name in read.trainees
    )
    return ClassResults(
        topics=tuple(_topic_result(each) for each in ranked),
        trainees=trainees,
        cases=case_results(first),
        items=analyse_items(_sound_by_item(first)),
        months=_months(read.shifts),
        needs=tuple(_need(each.topic, trainees, read.shifts) for each in ranked),
        day=today,
        remarks=tuple(_remarks(read.shifts)),
        next=advise(ranked, read.shifts),
        left_out=read.left_out,
        shifts=len(read.shifts),
        words={name: topic.title for name, topic in catalogue.topics.items()},
    )


def _judgements(shifts: Iterable[ClassShift]) -> list[Judgement]:
    return [each for shift in shifts for each in shift.judgements]


def _unlike(judged: Mapping[str, Sequence[Judgement]]) -> list[Judgement]:
    """Give judgements of all trainees together; one item of two trainees is no repeat."""
    return [
        each.model_copy(update={"item": f"{trainee}/{each.item}"})
        for trainee, judgements in judged.items()
        for each in judgements
    ]


def _topic_result(one: LearnerTopic) -> TopicResult:
    return _result(one.topic, one.standing)


def _result(topic: str, standing: Standing) -> TopicResult:
    return TopicResult(
        topic=topic,
        n=standing.n,
        sound=standing.sound,
        level=standing.level,
        interval=standing.interval,
        state=standing.state,
    )


def _trainee(  # noqa: PLR0913, PLR0917  her name, her shifts, and what they are measured by
    name: str,
    shifts: Sequence[ClassShift],
    judged: Sequence[Judgement],
    topics: Sequence[str],
    known: Sequence[str],
    today: date,
    advise: _Advise,
) -> TraineeResult:
    learner = assess_learner(judged, known, today.toordinal())
    chosen = [each.scored.selection for each in shifts if each.scored.selection is not None]
    advice = advise(rank_topics(learner.topics, seed=0), shifts)
    return TraineeResult(
        trainee=name,
        shifts=len(shifts),
        topics=tuple(_topic_result(learner.topic(topic)) for topic in topics),
        detection=_pooled(shift.scored.detection for shift in shifts),
        over_inspection=_pooled(shift.scored.score.searches.over_inspection for shift in shifts),
        selection=fmean(chosen) if chosen else None,
        desk_minutes=sum(_spent(shift) for shift in shifts),
        real_minutes=sum(sum(shift.seconds.values()) for shift in shifts) / 60,
        next_topic=advice.topic if advice else None,
        next=advice,
    )


def _spent(shift: ClassShift) -> int:
    return shift.desk.state.minutes_spent


def _pooled(rates: Iterable[Rate]) -> Rate:
    """Give one rate over several shifts."""
    several = list(rates)
    return rate(sum(each.k for each in several), sum(each.n for each in several))


def _sound_by_item(shifts: Iterable[ClassShift]) -> dict[str, dict[str, bool]]:
    answers: dict[str, dict[str, bool]] = {}
    for shift in shifts:
        for each in shift.judgements:
            answers.setdefault(shift.trainee, {})[each.item] = each.sound
    return answers


def _months(shifts: Iterable[ClassShift]) -> tuple[MonthResult, ...]:
    sound: dict[tuple[str, str], list[bool]] = {}
    by_month: dict[str, list[ClassShift]] = {}
    for shift in shifts:
        month = shift.row.started[:7]
        by_month.setdefault(month, []).append(shift)
        for each in shift.judgements:
            sound.setdefault((month, each.topic), []).append(each.sound)
    return tuple(
        MonthResult(
            month=month,
            topic=topic,
            n=len(judged),
            sound=sum(judged),
            detection=_detection(by_month[month], topic),
        )
        for (month, topic), judged in sorted(sound.items())
    )


def _need(
    topic: str, trainees: Iterable[TraineeResult], shifts: Iterable[ClassShift]
) -> TopicNeed:
    states = Counter(each.state for one in trainees for each in one.topics if each.topic == topic)
    return TopicNeed(topic=topic, states=dict(states), detection=_detection(shifts, topic))


def _detection(shifts: Iterable[ClassShift], topic: str) -> Rate:
    """Found of what was there, of one topic; a random search finds nothing of one's own."""
    found = [
        each.search == "ordered" and each.is_found
        for shift in shifts
        for each in shift.scored.counted
        if each.hides is not None and each.hides.topic == topic
    ]
    return rate(sum(found), len(found))


def _remarks(shifts: Iterable[ClassShift]) -> Iterable[TraineeRemark]:
    for shift in shifts:
        for each in shift.remarks:
            yield TraineeRemark(
                trainee=shift.trainee,
                title=shift.row.title,
                shift=shift.row.id,
                consignment=each.about,
                text=each.text,
            )

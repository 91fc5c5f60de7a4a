"""How a trainee is getting on, worked out from the shifts in the store."""

from datetime import date, timedelta

import pytest

from profiler_sim.learner.plan import Setting
from profiler_sim.learner.standing import TopicState
from profiler_sim.play.debriefs import debrief
from profiler_sim.play.desk import Desk
from profiler_sim.play.history import read_history
from profiler_sim.play.progress import LearningProgress, learning_progress, trainable_topics
from profiler_sim.scenario.model import FeedbackTiming, Scenario, Traffic
from profiler_sim.scoring.evaluation.scored_shift import Score
from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin
from tests.play.reader import Reading, perfect, sit_through, upside_down
from tests.play.sitting import MORNING, catalogue

DAY = date(2026, 3, 2)
DRILL = Scenario.model_validate(
    {
        "scenario": "drill",
        "title": "Drill",
        "unit": "Bar",
        "traffic": {"consignments": 12},
        "hidden": {"rip-on rip-off": 3, "firearms in machinery": 3},
        "feedback": "after each",
    }
)


def after(reading: Reading, shifts: int, today: date = DAY) -> LearningProgress:
    """The progress of somebody who reads so."""
    store = MemoryStore()
    for seed in range(shifts):
        sit_through(store, DRILL, reading, seed=seed)
    return learning_progress(store, "otter", catalogue(), today)


def scored(store: Store, shift: str) -> Score:
    """The score of a closed shift."""
    return debrief(Desk.open(store, shift), lambda _: {}).debrief.shift.score


def test_before_the_first_shift_nothing_is_known() -> None:
    """Every topic stands there, too little seen, and is due; people are no topic to train."""
    found = learning_progress(MemoryStore(), "otter", catalogue(), DAY)

    assert {skill.state for skill in found.skills} == {TopicState.TOO_LITTLE_SEEN}
    assert len(found.due) == len(found.skills) == len(trainable_topics(catalogue()))
    assert "people" not in trainable_topics(catalogue())
    assert (found.curve, found.history) == ((), ())


@pytest.mark.thorough
def test_who_reads_perfectly_becomes_secure() -> None:
    """In what she has seen; the rest stays unseen."""
    skills = {skill.topic: skill for skill in after(perfect, 6).skills}

    assert skills["firearms"].state is TopicState.SECURE
    assert skills["firearms"].sound == skills["firearms"].n >= 10
    assert skills["waste"].n == 0


@pytest.mark.thorough
def test_who_reads_upside_down_needs_training() -> None:
    """The evidence says so, whatever was found."""
    skills = {skill.topic: skill for skill in after(upside_down, 6).skills}

    assert skills["firearms"].state is TopicState.NEEDS_TRAINING
    assert skills["firearms"].difficulty_corrected < 50


@pytest.mark.thorough
def test_the_learning_curve_is_the_selection_quality_of_each_shift() -> None:
    """The same as the debrief's, each point with the mean of the latest four."""
    store = MemoryStore()
    readings = (perfect, upside_down, perfect, perfect, perfect, perfect)
    shifts = [sit_through(store, DRILL, how, seed=n) for n, how in enumerate(readings)]

    found = learning_progress(store, "otter", catalogue(), DAY)

    told = [scored(store, shift) for shift in shifts]
    assert [point.shift for point in found.curve] == shifts
    assert all(each.selection is not None for each in told)
    assert any((each.selection or 0) < 0 for each in told)
    assert [point.selection for point in found.curve] == [
        max(0.0, each.selection or 0.0) for each in told
    ]
    assert [point.recent.n for point in found.curve] == [1, 2, 3, 4, 4, 4]
    assert found.curve[0].recent.interval is None
    assert found.curve[-1].recent.mean == pytest.approx(1)
    for point in found.curve:
        between = point.recent.interval
        assert between is None or 0 <= between.low <= point.recent.mean <= between.high <= 1
    past = found.history[-1]
    assert (past.detection, past.strike) == (told[0].searches.detection, told[0].searches.strike)


@pytest.mark.thorough
def test_what_was_not_seen_for_two_weeks_is_due() -> None:
    """And not a day before."""
    soon, late = (after(perfect, 2, DAY + timedelta(days=days)) for days in (13, 14))

    assert "firearms" not in {skill.topic for skill in soon.due}
    assert "firearms" in {skill.topic for skill in late.due}
    assert {skill.days for skill in late.skills} == {None, 14}


def test_open_shifts_and_those_of_others_are_left_alone() -> None:
    """The truth of an open shift is not read."""
    store = MemoryStore()
    sit_through(store, DRILL, trainee="badger")
    begin(store, DRILL, catalogue(), seed=3, trainee="otter", started=MORNING)

    assert read_history(store, "otter").shifts == ()
    assert len(read_history(store, "badger").shifts) == 1


def test_a_changed_shift_does_not_count_and_is_named() -> None:
    """The others say what they say."""
    store = MemoryStore()
    sit_through(store, DRILL, seed=1)
    damaged = sit_through(store, DRILL, seed=2)
    object.__setattr__(store._kept[damaged].new, "truth", "{}")

    past = read_history(store, "otter")
    assert [one.seed for one in past.shifts] == [1]
    assert [(one.code, one.params) for one in past.left_out] == [
        ("stored.not_counted.changed", {"shift": damaged})
    ]


def test_drills_and_real_shifts_are_told_apart() -> None:
    """By when they tell."""
    real = DRILL.model_copy(
        update={"feedback": FeedbackTiming.AT_THE_END, "traffic": Traffic(consignments=20)}
    )
    store = MemoryStore()
    sit_through(store, DRILL)
    sit_through(store, real)

    first, second = read_history(store, "otter").shifts

    assert (first.setting, first.consignments, first.base_rate) == (Setting.DRILL, 12, 0.5)
    assert (second.setting, second.consignments) == (Setting.REAL, 20)
    assert second.base_rate == pytest.approx(0.3)


@pytest.mark.thorough
def test_the_same_deal_again_is_not_counted_twice() -> None:
    """Who plays the same cards again within a month shows memory."""
    skills = []
    for times in (1, 2):
        store = MemoryStore()
        for _ in range(times):
            sit_through(store, DRILL, seed=5)
        skills.append(learning_progress(store, "otter", catalogue(), DAY).skills)

    once, twice = skills
    assert once == twice

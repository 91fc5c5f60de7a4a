"""The scenario to play next: it has the topic that comes first, and is not too hard."""

import csv
from functools import cache
from pathlib import Path
from statistics import fmean

import pytest

from profiler_sim.app.content import Content
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.learner.judgements import Judgement
from profiler_sim.learner.learner import LearnerTopic, assess_learner
from profiler_sim.play.progress import trainable_topics
from profiler_sim.play.recommended_scenario import HARD, recommend_scenario, scans_showing

READINGS = Path(__file__).parents[2] / "scenarios" / "catalogue" / "readings.csv"
TODAY = 10_000


@cache
def shipped() -> Content:
    """The shipped scenarios and catalogue."""
    return Content()


def standing(topic: str, n: int = 0, sound: int = 0) -> LearnerTopic:
    """A topic of which ``n`` decisions were made yesterday."""
    judged = [
        Judgement(item=str(at), topic=topic, sound=at < sound, difficulty=0.0, day=TODAY - 1)
        for at in range(n)
    ]
    return assess_learner(judged, (topic,), TODAY).topic(topic)


@pytest.mark.parametrize("topic", trainable_topics(Content().catalogue))
def test_a_scenario_that_has_the_topic_is_recommended_until_it_was_played(topic: str) -> None:
    """One after the other; then the next topic, then one that was played."""
    content, played = shipped(), set[str]()
    having = {
        each.scenario
        for each in content.scenarios
        if any(content.catalogue.methods[name].topic == topic for name in each.shares)
    }
    while True:
        found = recommend_scenario([standing(topic)], played, content.scenarios, content.catalogue)
        if found is None:
            assert having == set()
            return
        if found.scenario in played:
            break
        played.add(found.scenario)

    assert played == having
    assert found.why.params["title"] == scenario_by_name(found.scenario).title


def test_scans_are_judged_by_the_table_of_readings() -> None:
    """Recomputed from the file: firearms in ordinary goods and in parts."""
    with READINGS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    catalogue = shipped().catalogue
    scenario = scenario_by_name("three-pistols")
    methods = {name for name in scenario.shares if catalogue.methods[name].topic == "firearms"}
    shown = [
        float(row["something there"]) + float(row["plain to see"])
        for row in rows
        if row["method"] in methods
    ]

    assert scans_showing(scenario, "firearms", catalogue) == pytest.approx(fmean(shown))


def test_a_beginner_is_spared_scans_that_show_nothing() -> None:
    """Three pistols comes first in the list; its scans show firearms in fewer than half."""
    content = shipped()
    recommended = {
        n: recommend_scenario([standing("firearms", n)], (), content.scenarios, content.catalogue)
        for n in (0, 40)
    }
    hard = scans_showing(scenario_by_name("three-pistols"), "firearms", content.catalogue)

    assert hard is not None
    assert hard < HARD
    assert {n: found.scenario for n, found in recommended.items() if found} == {
        0: "parcels-monday",
        40: "parcels-monday",
    }


def test_who_is_good_at_it_gets_a_hard_one() -> None:
    """By the level of the course; and the sentence has the numbers."""
    content = shipped()
    found = recommend_scenario(
        [standing("cocaine", 40, 40)], (), content.scenarios, content.catalogue
    )

    assert found is not None
    assert scenario_by_name(found.scenario).level == "advanced"
    assert found.why.params["sound"] == 40


def test_an_exam_is_never_recommended() -> None:
    """It is for its day."""
    content = shipped()
    exams = [each.model_copy(update={"exam": True}) for each in content.scenarios]

    found = recommend_scenario([standing("cocaine")], (), exams, content.catalogue)

    assert found is None

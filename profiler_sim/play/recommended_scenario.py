"""The scenario to play next: it has the topic that needs practice most, and is not too hard.

The topic is the first of ``learner.rank_topics`` that some scenario hides. Of the scenarios that
hide it those come first that were not played, whose scans show enough for somebody who is still
learning it, whose course level fits, and that hide most of it.
"""

from collections.abc import Collection, Iterator, Sequence
from statistics import fmean

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.learner.learner import LearnerTopic
from profiler_sim.learner.standing import TopicState
from profiler_sim.scenario.model import CourseLevel, Scenario
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import RecommendationCode

HARD = 0.5
"""Share of scans that show something, below which scans are too hard for a beginner."""
_SEEN = -2
"""The last two levels of a reading show something."""
_LEVELS = tuple(CourseLevel)
_FITTING = {
    TopicState.TOO_LITTLE_SEEN: CourseLevel.BASIC,
    TopicState.NEEDS_TRAINING: CourseLevel.BASIC,
    TopicState.DEVELOPING: CourseLevel.INTERMEDIATE,
    TopicState.SECURE: CourseLevel.ADVANCED,
}
"""The course level for somebody who stands so in a topic."""


class RecommendedScenario(Value):
    """What to play next, and why."""

    topic: str
    """Id of the topic to practise."""
    state: TopicState
    scenarios: tuple[str, ...]
    """Names of scenarios that have it; the first one is recommended."""
    why: Finding
    """One sentence on the topic, and one on the scenario: ``i18n.wording``."""

    @property
    def scenario(self) -> str:
        """Name of the one to play."""
        return self.scenarios[0]


def recommend_scenario(
    ranked: Sequence[LearnerTopic],
    played: Collection[str],
    scenarios: Sequence[Scenario],
    catalogue: Catalogue,
) -> RecommendedScenario | None:
    """Choose for the first of the ``ranked`` topics that has a scenario nobody ``played``.

    Where all were played, the first topic that a scenario has. Exams are never recommended. None
    where no scenario has any of the topics.
    """
    known = [each for each in scenarios if not each.exam]
    fitting = [(one, _fitting(one, played, known, catalogue)) for one in ranked]
    found = [(one, names) for one, names in fitting if names]
    fresh = [(one, names) for one, names in found if names[0].scenario not in played]
    for one, names in (fresh or found)[:1]:
        return RecommendedScenario(
            topic=one.topic,
            state=one.standing.state,
            scenarios=tuple(each.scenario for each in names),
            why=_why(one, names[0], catalogue),
        )
    return None


def scans_showing(scenario: Scenario, topic: str, catalogue: Catalogue) -> float | None:
    """Share of scans of such loads that show something, 0 to 1, by the reference reader.

    Mean over the methods of the topic and their places; None where nothing was measured.
    """
    readings = (catalogue.readings.get(method) for method in _methods(scenario, topic, catalogue))
    shares = [sum(each[_SEEN:]) for places in readings if places for each in places.values()]
    return fmean(shares) if shares else None


def _fitting(
    one: LearnerTopic, played: Collection[str], scenarios: Sequence[Scenario], catalogue: Catalogue
) -> list[Scenario]:
    """Scenarios that have the topic, the best first."""
    level = _LEVELS.index(_FITTING[one.standing.state])
    is_beginner = level == 0

    def order(scenario: Scenario) -> tuple[bool, bool, int, float, str]:
        shown = scans_showing(scenario, one.topic, catalogue)
        return (
            scenario.scenario in played,
            is_beginner and shown is not None and shown < HARD,
            abs(_LEVELS.index(scenario.level) - level),
            -_share(scenario, one.topic, catalogue),
            scenario.scenario,
        )

    having = [each for each in scenarios if any(_methods(each, one.topic, catalogue))]
    return sorted(having, key=order)


def _methods(scenario: Scenario, topic: str, catalogue: Catalogue) -> Iterator[str]:
    for name, share in scenario.shares.items():
        method = catalogue.methods.get(name)
        if share > 0 and method is not None and method.topic == topic:
            yield name


def _share(scenario: Scenario, topic: str, catalogue: Catalogue) -> float:
    """Of what a scenario hides, the part of one topic."""
    shares = scenario.shares
    own = sum(shares[name] for name in _methods(scenario, topic, catalogue))
    return own / sum(shares.values())


def _why(one: LearnerTopic, scenario: Scenario, catalogue: Catalogue) -> Finding:
    standing = one.standing
    code: RecommendationCode = "recommended.weak"
    if not standing.n:
        code = "recommended.new"
    elif one.priority.reason == "due":
        code = "recommended.due"
    return Finding(
        code=code,
        params={
            "topic": catalogue.topics[one.topic].title,
            "title": scenario.title,
            "n": standing.n,
            "sound": standing.sound,
            "days": one.days or 0,
        },
    )

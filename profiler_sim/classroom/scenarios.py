"""The scenarios of a class by their names: as they are dealt, and as a seat is given them."""

from profiler_sim.files.authored_files import scenario_as_written, scenario_by_name
from profiler_sim.scenario.model import FeedbackTiming, IndicatorTiming, Scenario


class ClassScenarios:
    """Reads each scenario once; the first one may be a file of the mentor's own."""

    def __init__(self, first: Scenario, as_written: Scenario, *, is_exam: bool = False) -> None:
        """Begin with ``first``; ``as_written`` is the same with the texts of its file."""
        self._as_played = exam_scenario if is_exam else _unchanged
        self._dealt = {first.scenario: self._as_played(first)}
        self._written = {first.scenario: self._as_played(as_written)}

    def dealt(self, name: str) -> Scenario:
        """Give what shifts are dealt from; raises ``ProfilerError`` where it is not here."""
        if name not in self._dealt:
            self._dealt[name] = self._as_played(scenario_by_name(name))
        return self._dealt[name]

    def written(self, name: str) -> Scenario:
        """Give what a seat shows in the language of its trainee; raises ``ProfilerError``."""
        if name not in self._written:
            self._written[name] = self._as_played(scenario_as_written(name))
        return self._written[name]


def exam_scenario(scenario: Scenario) -> Scenario:
    """Make an exam of a scenario: no indicators, no feedback before the end, no guide."""
    update = {
        "indicators": IndicatorTiming.NEVER,
        "feedback": FeedbackTiming.AT_THE_END,
        "guide": (),
        "exam": True,
    }
    return scenario.model_copy(update=update)


def _unchanged(scenario: Scenario) -> Scenario:
    return scenario

"""The scenarios of a class by their names: as they are dealt, and as a seat is given them."""

from profiler_sim.files.authored_files import scenario_as_written, scenario_by_name
from profiler_sim.scenario.model import Scenario


class ClassScenarios:
    """Reads each scenario once; the first one may be a file of the mentor's own."""

    def __init__(self, first: Scenario, as_written: Scenario) -> None:
        """Begin with ``first``; ``as_written`` is the same with the texts of its file."""
        self._dealt = {first.scenario: first}
        self._written = {first.scenario: as_written}

    def dealt(self, name: str) -> Scenario:
        """Give what shifts are dealt from; raises ``ProfilerError`` where it is not here."""
        if name not in self._dealt:
            self._dealt[name] = scenario_by_name(name)
        return self._dealt[name]

    def written(self, name: str) -> Scenario:
        """Give what a seat shows in the language of its trainee; raises ``ProfilerError``."""
        if name not in self._written:
            self._written[name] = scenario_as_written(name)
        return self._written[name]

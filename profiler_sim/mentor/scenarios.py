"""A scenario that is about to be used: by name or by path, and checked."""

from pathlib import Path

from profiler_sim.errors import ProblemsFound
from profiler_sim.files.catalogue import named_scenario
from profiler_sim.files.content import named
from profiler_sim.mentor.validate import validate
from profiler_sim.problems import Severity
from profiler_sim.scenario.model import Scenario


def sound_scenario(name: str) -> Scenario:
    """A scenario by the name of a shipped one, or by the path of a file that is checked first.

    Raises ``Unreadable`` where there is no such file, ``ProblemsFound`` with the first error of
    one that has any, in its form or in what it names.
    """
    if named(name) is None:
        _refuse_faulty(Path(name))
    return named_scenario(name)


def _refuse_faulty(path: Path) -> None:
    for found in validate([path]):
        if found.severity == Severity.ERROR:
            raise ProblemsFound(
                "file.broken", {"file": found.file, "line": found.line, "message": found.message}
            )

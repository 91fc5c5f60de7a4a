"""Trial plays: a draft is played as any scenario, and nothing of it is kept."""

from typing import TYPE_CHECKING

from profiler_sim.app.content import Content
from profiler_sim.app.program import Program
from profiler_sim.store.memory import MemoryStore

if TYPE_CHECKING:
    from profiler_sim.scenario.model import Scenario


class TrialProgram(Program):
    """Plays a draft that has been checked already; its store is forgotten with it."""

    def check(self, scenario: "Scenario") -> None:
        """Take the draft as it is: its file may hold another text."""


def trial_of(program: Program) -> TrialProgram:
    """Return a program for one trial, by the clock and for the trainee of ``program``."""
    return TrialProgram(MemoryStore(), program.clock, program.trainee.name, Content())

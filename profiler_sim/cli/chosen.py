"""The scenario that a command was asked for, checked before anything long begins."""

from typing import TYPE_CHECKING

from profiler_sim.cli.streams import say

if TYPE_CHECKING:
    from profiler_sim.scenario.model import Scenario


def chosen_scenario(name: str) -> "Scenario":
    """A sound scenario; files of the mentor's catalogue that are left out are told of beside it.

    Raises ``Unreadable`` or ``ProblemsFound``.
    """
    from profiler_sim.files.diagnostics import as_text
    from profiler_sim.mentor.playable import sound_scenario
    from profiler_sim.mentor.validation import not_used

    scenario = sound_scenario(name)
    for each in not_used():
        say(as_text(each))
    return scenario

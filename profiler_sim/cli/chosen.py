"""The scenario that a command was asked for, checked before anything long begins."""

from typing import TYPE_CHECKING

from profiler_sim.cli.streams import say

if TYPE_CHECKING:
    from profiler_sim.scenario.model import Scenario


def chosen_scenario(name: str) -> "Scenario":
    """A sound scenario; files of the mentor's catalogue that are left out are told of beside it.

    Raises ``Unreadable`` or ``ProblemsFound``.
    """
    from profiler_sim.files.diagnostics import report  # noqa: PLC0415  --help must not wait for it
    from profiler_sim.mentor.scenarios import sound_scenario  # noqa: PLC0415  as above
    from profiler_sim.mentor.validate import not_used  # noqa: PLC0415  as above

    scenario = sound_scenario(name)
    for each in not_used():
        say(report(each))
    return scenario

"""The shipped scenarios in the order of the curriculum."""

from profiler_sim.files.catalogue import scenario
from profiler_sim.files.content import folder
from profiler_sim.scenario.model import Level, Scenario

_ORDER = {level: place for place, level in enumerate(Level)}


def shipped_scenarios() -> tuple[Scenario, ...]:
    """Every scenario that ships, guided ones first, then by level; raises ``ProblemsFound``."""
    found = [scenario(path) for path in sorted(folder().glob("*.yaml"))]
    return tuple(sorted(found, key=lambda s: (not s.guide, _ORDER[s.level], s.title)))

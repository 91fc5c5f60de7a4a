"""Every scenario that can be played, in the order of the curriculum."""

from pathlib import Path

from profiler_sim.errors import ProblemsFound
from profiler_sim.files.catalogue import scenario
from profiler_sim.files.content import folders
from profiler_sim.scenario.model import Level, Scenario

_ORDER = {level: place for place, level in enumerate(Level)}


def scenarios() -> tuple[Scenario, ...]:
    """Every sound scenario, shipped and the mentor's own; guided ones first, then by level."""
    found = [read for path in _files() if isinstance(read := _read(path), Scenario)]
    return tuple(sorted(found, key=lambda s: (not s.guide, _ORDER[s.level], s.title)))


def faulty() -> tuple[ProblemsFound, ...]:
    """What is wrong with the files among them that cannot be played, one fault each."""
    return tuple(read for path in _files() if isinstance(read := _read(path), ProblemsFound))


def _files() -> list[Path]:
    return list({path.stem: path for where in folders() for path in where.glob("*.yaml")}.values())


def _read(path: Path) -> Scenario | ProblemsFound:
    try:
        return scenario(path)
    except ProblemsFound as fault:
        return fault

"""Every scenario of the shipped folder and of a mentor's own, as far as its form is sound."""

from collections.abc import Iterable
from pathlib import Path

from profiler_sim.files.catalogue import read_or_tell
from profiler_sim.files.index import files_by_name, own_files, twins
from profiler_sim.files.translation import in_reader_language
from profiler_sim.scenario.model import Level, Scenario

_ORDER = {level: place for place, level in enumerate(Level)}


def scenarios() -> tuple[Scenario, ...]:
    """Every scenario whose form is sound; guided ones first, then by level."""
    return in_order(scenario for _, scenario in scenarios_by_file())


def in_order(found: Iterable[Scenario]) -> tuple[Scenario, ...]:
    """Guided ones come first, then by level."""
    return tuple(sorted(found, key=lambda s: (not s.guide, _ORDER[s.level], s.title)))


def scenarios_by_file() -> list[tuple[Path, Scenario]]:
    """The same with their files. Of two that bear one name there is neither: nobody can choose."""
    left = {entry.path for entry, _ in twins(own_files().entries)}
    paths = (path for path in files_by_name("scenario").values() if path not in left)
    read = [(path, read_or_tell(path)[0]) for path in paths]
    return [
        (path, in_reader_language(value)) for path, value in read if isinstance(value, Scenario)
    ]

"""Scenarios, rule packs and the glossary: what is read by name, shipped or a mentor's own."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from profiler_sim.catalogue.glossary import Glossary, GlossaryEntry
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.authored_files import read_or_report, read_sound
from profiler_sim.files.compiled_files import compiled_values, in_reader_language
from profiler_sim.files.folder_walk import ENDINGS
from profiler_sim.files.kinds import CATALOGUE, unknown_name
from profiler_sim.files.search_path import (
    files_by_name,
    is_shipped,
    named_file,
    own_files,
    same_named,
    shipped_folder,
)
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import CourseLevel, Scenario

_LEVELS = {level: place for place, level in enumerate(CourseLevel)}


def readable_scenarios() -> tuple[Scenario, ...]:
    """Read every scenario whose form is sound; guided ones first, then by level."""
    return by_level(scenario for _, scenario in scenarios_by_file())


def by_level(scenarios: Iterable[Scenario]) -> tuple[Scenario, ...]:
    """Order scenarios: guided ones first, then by level."""
    return tuple(sorted(scenarios, key=lambda s: (not s.guide, _LEVELS[s.level], s.title)))


def scenarios_by_file() -> list[tuple[Path, Scenario]]:
    """Read every scenario whose form is sound, with its file.

    Of two that bear one name there is neither: nobody can choose.
    """
    same = {entry.path for entry, _ in same_named(own_files().entries)}
    paths = (path for path in files_by_name("scenario").values() if path not in same)
    values = [(path, read_or_report(path)[0]) for path in paths]
    return [(path, in_reader_language(v)) for path, v in values if isinstance(v, Scenario)]


def pack_names() -> tuple[str, ...]:
    """Return names of the packs that can be called by name, in order: shipped, and her own."""
    return tuple(sorted(files_by_name("pack")))


def packs_by_name(names: Sequence[str]) -> tuple[Pack, ...]:
    """Read packs by the name of a shipped one or by the path of a file, in the order given.

    Raises ``WrongUsage`` for a name nobody knows, ``ProblemsFound`` for a file that is no pack
    or has an error of form. Their conditions are checked by ``screening.packs.prepare``.
    """
    return tuple(_pack(pack_file(name)) for name in dict.fromkeys(names))


def readable_packs() -> tuple[Pack, ...]:
    """Read every pack that can be called by name; one with a fault of form is left out."""
    values = (read_or_report(path)[0] for _, path in sorted(files_by_name("pack").items()))
    return tuple(in_reader_language(value) for value in values if isinstance(value, Pack))


def pack_file(name: str) -> Path:
    """Return the file of a pack; raises ``WrongUsage`` where there is none of that name."""
    if (own_or_shipped := named_file("pack", name)) is not None:
        return own_or_shipped
    path = Path(name)
    if path.suffix.casefold() in ENDINGS or path.exists():
        return path
    raise unknown_name("pack", name, pack_names())


def _pack(path: Path) -> Pack:
    """Read a pack; one that ships, from its compiled copy."""
    if is_shipped(path):
        (value,) = compiled_values([path], [Pack], read_sound)
    else:
        value = in_reader_language(read_sound(path))
    if not isinstance(value, Pack):
        raise ProblemsFound("pack.none", {"file": str(path)})
    return value


def glossary() -> Mapping[str, GlossaryEntry]:
    """Return every entry of the shipped glossary by its term, in alphabetical order.

    Raises ``ProblemsFound`` when the file has an error.
    """
    value = read_sound(shipped_folder() / CATALOGUE / "glossary.yaml")
    if not isinstance(value, Glossary):
        raise TypeError(type(value).__name__)
    entries = in_reader_language(value).glossary
    return {each.term: each for each in sorted(entries, key=lambda each: each.term.casefold())}

"""Finds rule packs by name or by path, and reads them."""

from collections.abc import Sequence
from pathlib import Path

from profiler_sim.cargo.value import Value
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.catalogue import read_or_tell, sound
from profiler_sim.files.compiled import compiled_values
from profiler_sim.files.content import named
from profiler_sim.files.index import files_by_name, folder
from profiler_sim.files.lookup import unknown_name
from profiler_sim.files.translation import in_reader_language
from profiler_sim.files.walk import ENDINGS
from profiler_sim.rules.model import Pack

_PACKS = "packs"


def shipped_names() -> tuple[str, ...]:
    """Names of the packs that can be called by name, in order: shipped, and the mentor's own."""
    return tuple(sorted(files_by_name("pack")))


def named_packs(names: Sequence[str]) -> tuple[Pack, ...]:
    """Read packs by the name of a shipped one or by the path of a file, in the order given.

    Raises ``WrongUsage`` for a name nobody knows, ``ProblemsFound`` for a file that is no pack
    or has an error of form. Their conditions are checked by ``screening.packs.prepare``.
    """
    return tuple(_pack(pack_file(name)) for name in dict.fromkeys(names))


def sound_packs() -> tuple[Pack, ...]:
    """Every pack that can be called by name; one with a fault of form is left out."""
    read = (read_or_tell(path)[0] for _, path in sorted(files_by_name("pack").items()))
    return tuple(in_reader_language(value) for value in read if isinstance(value, Pack))


def pack_file(name: str) -> Path:
    """The file of a pack; raises ``WrongUsage`` where there is none of that name."""
    known_file, path = named(name, _PACKS), Path(name)
    if known_file is not None:
        return known_file
    if path.suffix.casefold() in ENDINGS or path.exists():
        return path
    raise unknown_name("pack", name, shipped_names())


def _pack(path: Path) -> Pack:
    found = _shipped(path) if path.is_relative_to(folder()) else in_reader_language(sound(path))
    if not isinstance(found, Pack):
        raise ProblemsFound("pack.none", {"file": str(path)})
    return found


def _shipped(path: Path) -> Value:
    """A pack that ships, from its compiled copy."""
    return compiled_values([path], [Pack], sound)[0]

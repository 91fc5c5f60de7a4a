"""Where authored files lie, and which file bears which name: shipped ones and a mentor's own.

A file of hers may lie in any subfolder and be called anything that ends with .yaml or .yml; what
it is and how it is called stands in it.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from profiler_sim.errors import Unreadable
from profiler_sim.files.folder_walk import TABLES, FolderWalk, has_authored_ending, walk_folder
from profiler_sim.files.kinds import CALLED_BY_NAME, CATALOGUE, kind_and_name
from profiler_sim.files.source import Source
from profiler_sim.problems import Problem
from profiler_sim.settings import settings

_PACKAGE = Path(__file__).parent.parent
TEMPLATES = "templates"
"""The folder of files to begin with, which nobody plays."""


@dataclass(frozen=True, slots=True)
class AuthoredFile:
    """An authored file with what it calls itself."""

    path: Path
    kind: str
    """Its first key that tells a kind; empty where there is none."""
    name: str
    line: int = 1
    """Where that stands."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """What lies in a mentor's folder."""

    entries: tuple[AuthoredFile, ...]
    tables: tuple[Path, ...]
    left_out: tuple[tuple[Path, Problem], ...]
    """Entries that are not read, each with the reason."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that was meant for this program."""
        return not (self.entries or self.tables or self.left_out)

    def of_kind(self, kind: str) -> list[AuthoredFile]:
        """Return files of one kind, in order."""
        return [entry for entry in self.entries if entry.kind == kind]

    @property
    def catalogue(self) -> list[Path]:
        """Files of methods, signs, units, goods and whatever else a catalogue holds."""
        return [e.path for e in self.entries if e.kind and e.kind not in CALLED_BY_NAME]


@lru_cache(maxsize=1)
def shipped_folder() -> Path:
    """Return the folder of scenarios: in the package where installed, beside it in a checkout."""
    inside = _PACKAGE / "scenarios"
    return inside if inside.is_dir() else _PACKAGE.parent / "scenarios"


def is_shipped(path: Path) -> bool:
    """Whether a file is one of the program's own."""
    return path.is_relative_to(shipped_folder())


def own_folder() -> Path | None:
    """Return the mentor's own folder, where there is one."""
    own = settings().own
    return own if own.is_dir() else None


def own_files() -> OwnFiles:
    """Look through the mentor's own folder; empty where there is none."""
    own = own_folder()
    walk = walk_folder(own) if own else FolderWalk()
    files = [path for path in walk.files if not _is_template(path, own)]
    return OwnFiles(
        entries=tuple(authored_file(path) for path in files if has_authored_ending(path.name)),
        tables=tuple(path for path in files if path.name.casefold() in TABLES),
        left_out=tuple(walk.odd),
    )


def _is_template(path: Path, own: Path | None) -> bool:
    return own is not None and path.relative_to(own).parts[0] == TEMPLATES


def authored_file(path: Path) -> AuthoredFile:
    """Tell what a file calls itself; nothing where it cannot be read."""
    status = path.stat() if path.exists() else None
    return _authored_file(path, (status.st_mtime_ns, status.st_size) if status else None)


@lru_cache(maxsize=1024)
def _authored_file(path: Path, _version: tuple[int, int] | None) -> AuthoredFile:
    try:
        return AuthoredFile(path, *kind_and_name(Source.of(path).text))
    except Unreadable:
        return AuthoredFile(path, "", "")


@lru_cache(maxsize=2)
def shipped_files(kind: str) -> dict[str, Path]:
    """Return shipped files by name: each is called as it calls itself."""
    folder = shipped_folder() / CALLED_BY_NAME[kind]
    return {path.stem: path for path in sorted(folder.glob("*.yaml"))}


@lru_cache(maxsize=1)
def shipped_catalogue_files() -> tuple[Path, ...]:
    """Return the shipped catalogue files, in their order."""
    return tuple(sorted((shipped_folder() / CATALOGUE).rglob("*.yaml")))


def files_by_name(kind: str) -> dict[str, Path]:
    """Return all scenarios or packs by name, a mentor's own in place of a shipped one.

    Where two files of hers bear one name, the one that is called so has it.
    """
    own = [entry for entry in own_files().of_kind(kind) if entry.name]
    by_file = sorted(own, key=lambda entry: entry.name == entry.path.stem)
    return {**shipped_files(kind), **{entry.name: entry.path for entry in by_file}}


def named_file(kind: str, name: str) -> Path | None:
    """Return the scenario or pack of a name, or of hers the file that is called so."""
    return files_by_name(kind).get(name) or next(_own_called(kind, name), None)


def _own_called(kind: str, name: str) -> Iterator[Path]:
    """Files of hers that are called so, whether they can be read or not."""
    for entry in own_files().entries:
        if entry.path.stem == name and entry.kind in {kind, ""}:
            yield entry.path


def left_out_file(name: str) -> tuple[Path, Problem] | None:
    """Return an entry of hers that would be called so, were it not left out, with the reason."""
    left_out = own_files().left_out
    return next(((path, why) for path, why in left_out if path.name.split(".")[0] == name), None)


def same_named(entries: Iterable[AuthoredFile]) -> Iterator[tuple[AuthoredFile, AuthoredFile]]:
    """Give each entry that bears the name of another of its kind, with the first such other."""
    groups: dict[tuple[str, str], list[AuthoredFile]] = {}
    for entry in entries:
        if entry.kind and entry.name:
            groups.setdefault((entry.kind, entry.name), []).append(entry)
    for group in groups.values():
        for entry in group if len(group) > 1 else ():
            others = (each for each in group if real_path(each.path) != real_path(entry.path))
            if (other := next(others, None)) is not None:
                yield entry, other


def real_path(path: Path) -> Path:
    """Return where a path leads, past links; of one that leads round in a circle, itself."""
    return Path(os.path.realpath(path))


def relative_name(path: Path, beside: Path) -> str:
    """Return how to name a file in a sentence about another: its path from that one's folder."""
    return os.path.relpath(path, beside.parent)

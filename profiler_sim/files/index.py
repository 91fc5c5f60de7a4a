"""Which file bears which name: a mentor's own by what they say, the shipped ones by their names.

A file of hers may lie in any subfolder and be called anything that ends with .yaml or .yml; what
it is and how it is called stands in it.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from profiler_sim.errors import Unreadable
from profiler_sim.files.kind_keys import kind_and_name
from profiler_sim.files.source import Source
from profiler_sim.files.walk import TABLES, Walk, has_authored_ending, walk
from profiler_sim.problems import Problem
from profiler_sim.settings import settings

_HERE = Path(__file__).parent.parent
_TEMPLATES = "templates"
"""Files to begin with: no scenario that anybody plays."""
NAMED = {"scenario": "", "pack": "packs"}
"""Shipped files that are called by name, and where they lie."""
CATALOGUE = "catalogue"


@dataclass(frozen=True, slots=True)
class Entry:
    """An authored file with what it calls itself."""

    path: Path
    kind: str
    """Its first telling key; empty where there is none."""
    name: str
    line: int = 1
    """Where that stands."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """What lies in a mentor's folder."""

    entries: tuple[Entry, ...]
    tables: tuple[Path, ...]
    odd: tuple[tuple[Path, Problem], ...]
    """Entries that are left out, each with the reason."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that was meant for this program."""
        return not (self.entries or self.tables or self.odd)

    def of_kind(self, kind: str) -> list[Entry]:
        """Files of one kind, in order."""
        return [entry for entry in self.entries if entry.kind == kind]

    @property
    def catalogue(self) -> list[Path]:
        """Files of methods, signs, units, goods and whatever else a catalogue holds."""
        return [e.path for e in self.entries if e.kind and e.kind not in NAMED]


def folder() -> Path:
    """The folder of scenarios: in the package where installed, beside it in a checkout."""
    inside = _HERE / "scenarios"
    return inside if inside.is_dir() else _HERE.parent / "scenarios"


def real(path: Path) -> Path:
    """Where a path leads, past links; of one that leads round in a circle, itself."""
    return Path(os.path.realpath(path))


def own_folder() -> Path | None:
    """The mentor's own folder, where there is one."""
    own = settings().own
    return own if own.is_dir() else None


def own_files() -> OwnFiles:
    """Look through the mentor's own folder; empty where there is none."""
    own = own_folder()
    found = walk(own) if own else Walk()
    files = [path for path in found.files if not _is_template(path, own)]
    return OwnFiles(
        entries=tuple(entry_of(path) for path in files if has_authored_ending(path.name)),
        tables=tuple(path for path in files if path.name.casefold() in TABLES),
        odd=tuple(found.odd),
    )


def _is_template(path: Path, own: Path | None) -> bool:
    return own is not None and path.relative_to(own).parts[0] == _TEMPLATES


def entry_of(path: Path) -> Entry:
    """What a file calls itself; nothing where it cannot be read."""
    status = path.stat() if path.exists() else None
    return _entry(path, (status.st_mtime_ns, status.st_size) if status else None)


@lru_cache(maxsize=1024)
def _entry(path: Path, _version: tuple[int, int] | None) -> Entry:
    try:
        return Entry(path, *kind_and_name(Source.of(path).text))
    except Unreadable:
        return Entry(path, "", "")


@lru_cache(maxsize=2)
def shipped_files(kind: str) -> dict[str, Path]:
    """Shipped files by name: each is called as it calls itself."""
    return {path.stem: path for path in sorted((folder() / NAMED[kind]).glob("*.yaml"))}


def files_by_name(kind: str) -> dict[str, Path]:
    """Every scenario or pack that can be called by name, a mentor's own in place of a shipped one.

    Where two files of hers bear one name, the one that is called so has it.
    """
    own = [entry for entry in own_files().of_kind(kind) if entry.name]
    by_file = sorted(own, key=lambda entry: entry.name == entry.path.stem)
    return {**shipped_files(kind), **{entry.name: entry.path for entry in by_file}}


def named_file(kind: str, name: str) -> Path | None:
    """The file of a name, or of hers the one whose file is called so."""
    found = files_by_name(kind).get(name)
    return found or next(_called(kind, name), None)


def _called(kind: str, name: str) -> Iterator[Path]:
    """Files of hers that are called so, whether they can be read or not."""
    for entry in own_files().entries:
        if entry.path.stem == name and entry.kind in {kind, ""}:
            yield entry.path


def odd_file(name: str) -> tuple[Path, Problem] | None:
    """An entry of hers that would be called so, were it not left out."""
    return next(((p, why) for p, why in own_files().odd if p.name.split(".")[0] == name), None)


def twins(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Each entry that bears the name of another of its kind, with the first other that does."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if entry.kind and entry.name:
            groups.setdefault((entry.kind, entry.name), []).append(entry)
    for group in groups.values():
        for entry in group if len(group) > 1 else ():
            others = (each for each in group if not _is_same(each.path, entry.path))
            for other in islice(others, 1):
                yield entry, other


def _is_same(first: Path, second: Path) -> bool:
    return first == second or real(first) == real(second)

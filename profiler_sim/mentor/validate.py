"""Checks authored files: every problem at once, with place and hint."""

import shlex
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from profiler_sim.cargo.value import Value
from profiler_sim.files.catalogue import (
    read,
    read_or_tell,
    shipped_names,
    shown_beside,
    table_or_problems,
)
from profiler_sim.files.diagnostics import Diagnostic, diagnose_form, errors_in, unreadable
from profiler_sim.files.index import (
    Entry,
    entry_of,
    files_by_name,
    folder,
    own_files,
    own_folder,
    real,
    twins,
)
from profiler_sim.files.kinds import entries
from profiler_sim.files.readings import Row
from profiler_sim.files.source import Source
from profiler_sim.files.walk import TABLES, has_authored_ending, odd_ending, walk
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.mentor.checked_catalogue import catalogue, checked, content, loaded, names
from profiler_sim.problems import Params, Problem, Severity
from profiler_sim.scenario.model import Scenario

_TWICE = "file.name_twice"
_TOGETHER = frozenset({_TWICE, "override.breaks"})
"""Codes of what is seen only when all files of hers are read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file to check, or an entry of a folder that cannot be one."""

    path: Path
    problem: Problem | None = None
    """Why it is left out, or read otherwise than may be thought."""
    given: bool = False
    """By its own path, not as a part of a folder."""


def validate(paths: Sequence[Path]) -> list[Diagnostic]:
    """Check files, and folders with all their files; in the order given.

    Packs of hers that a scenario names are checked with it. Files of her catalogue that are left
    out come last, in a line each. Raises ``Unreadable`` for a path where nothing can be read.
    """
    listed = listed_in(paths)
    files = [each.path for each in listed if each.problem is None]
    entries = [entry_of(path) for path in files if has_authored_ending(path.name)]
    second = {entry.path: other for entry, other in twofold(entries)}
    needed: dict[Path, None] = {}
    found: list[Diagnostic] = []
    for each in listed:
        found += [named_twice(each.path, second[each.path])] if each.path in second else []
        found += _problems(each, needed)
    found += _seen_together(listed, found)
    given = {real(each.path) for each in listed}
    for path in needed:
        if real(path) not in given:
            found += errors_in(read_or_tell(path, content)[1])
    return [*found, *not_used(given)]


def not_used(given: Container[Path] = ()) -> Iterator[Diagnostic]:
    """Warn of each other file of the mentor's catalogue that is left out, with its first fault."""
    told: set[str] = set()
    for first in loaded().problems:
        if first.file not in told and real(Path(first.file)) not in given:
            told.add(first.file)
            params = {"message": first.message, "file": shlex.quote(first.file)}
            yield first.model_copy(
                update={
                    "code": "file.not_used",
                    "severity": Severity.WARNING.value,
                    "message": sentence("file.not_used", params),
                    "hint": hint("file.not_used", params),
                }
            )


def authored(paths: Sequence[Path]) -> list[Path]:
    """Files as they are, and all those in folders; in the order given."""
    return [each.path for each in listed_in(paths) if each.problem is None or each.given]


def listed_in(paths: Sequence[Path]) -> list[Listed]:
    """Everything to check, in the order given; of a folder what is left out, too."""
    return [listed for path in paths for listed in _listed(path)]


def _listed(path: Path) -> list[Listed]:
    if not path.is_dir():
        return [Listed(path, _lost(path), given=True)]
    found = walk(path)
    listed = [Listed(file) for file in found.files]
    listed += [Listed(odd, problem) for odd, problem in found.odd]
    empty = Listed(path, Problem("file.none_here", params={"folder": path.name or str(path)}))
    return sorted(listed, key=lambda each: each.path) or [empty]


def _lost(path: Path) -> Problem | None:
    """Whoever names a file reaches it; by its ending nobody else would."""
    if path.name.casefold() in TABLES or (problem := odd_ending(path)) is None:
        return None
    return Problem(problem.code, params=problem.params, severity=Severity.WARNING)


def _problems(listed: Listed, needed: dict[Path, None]) -> list[Diagnostic]:
    """What is wrong with one file; packs of hers that it names are added to ``needed``."""
    path, told = listed.path, list[Diagnostic]()
    if listed.problem is not None:
        told.append(odd_entry(path, listed.problem))
        if not listed.given:
            return told
    if path.name.casefold() in TABLES:
        return [*told, *table_or_problems(path, _row)[1]]
    reader = read if listed.given else read_or_tell
    value, found = reader(path, partial(_content, path), names)
    if isinstance(value, Scenario):
        needed |= dict.fromkeys(_own_packs(value))
    return [*told, *found]


def _content(path: Path, value: Value) -> list[Problem]:
    own = own_folder()
    is_own = own is not None and real(path).is_relative_to(real(own))
    return [*content(value), *(_replaces(value) if is_own else ())]


def _replaces(value: Value) -> Iterator[Problem]:
    """Say what ships under that name: a file of hers is used in its place."""
    for kind, name, keys in entries(value):
        if name in shipped_names(kind):
            yield Problem("file.replaces", keys, {"name": name}, Severity.NOTE)


def odd_entry(path: Path, problem: Problem) -> Diagnostic:
    """Tell of an entry that is left out, in one line."""
    return unreadable(str(path), problem.code, problem.params, problem.severity)


def _own_packs(value: Scenario) -> Iterator[Path]:
    named = files_by_name("pack")
    for path in (named[name] for name in value.rules if name in named):
        if not path.is_relative_to(folder()):
            yield path


def twofold(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Each file that bears the name of another; in the mentor's folder, of any there."""
    own = own_folder()
    if own is None:
        return twins(entries)
    paths, top = {real(entry.path) for entry in entries}, real(own)
    is_inside = any(path.is_relative_to(top) for path in paths)
    others = [e for e in own_files().entries if is_inside and real(e.path) not in paths]
    return twins([*entries, *others])


def _seen_together(listed: Sequence[Listed], found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """What only a look at all files of hers together shows, in those among the given ones.

    Goods, signs and others that bear one name, and files that break others.
    """
    told = {(each.file, each.line, each.code) for each in found}
    given = {real(each.path): str(each.path) for each in listed}
    for each in loaded().problems:
        file = given.get(real(Path(each.file)))
        place = (str(file), each.line, each.code)
        if file is not None and each.code in _TOGETHER and place not in told:
            yield each.model_copy(update={"file": file})


def named_twice(path: Path, other: Entry) -> Diagnostic:
    """Tell of a file that bears the name of another."""
    shown = shown_beside(other.path, path)
    params: Params = {"name": other.name, "other": shown, "there": other.line}
    source = Source.of(path)
    at, _ = source.bounds(entry_of(path).line)
    return diagnose_form(source, [(at, Problem(_TWICE, params=params))])[0]


def _row(row: Row) -> list[Problem]:
    return checked(row, catalogue())

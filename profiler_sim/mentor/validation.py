"""Checks of authored files: every problem at once, with place and hint."""

import shlex
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from profiler_sim.cargo.value import Value
from profiler_sim.files.authored_files import read_file, read_or_report
from profiler_sim.files.catalogue import BREAKS_OTHERS, NAME_TWICE, shipped_names
from profiler_sim.files.catalogue_tables import ReadingRow, table_problems
from profiler_sim.files.diagnostics import (
    Diagnostic,
    diagnose_at,
    errors_in,
    unreadable_file,
)
from profiler_sim.files.folder_walk import (
    MESSAGES,
    TABLES,
    has_authored_ending,
    odd_ending,
    walk_folder,
)
from profiler_sim.files.kind_models import named_entries
from profiler_sim.files.search_path import (
    AuthoredFile,
    authored_file,
    files_by_name,
    is_shipped,
    own_files,
    own_folder,
    real_path,
    relative_name,
    same_named,
)
from profiler_sim.files.source import Source
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.mentor.checked_catalogue import (
    catalogue,
    checked_catalogue,
    content_problems,
    name_problems,
    problems_of,
)
from profiler_sim.problems import Params, Problem, Severity
from profiler_sim.scenario.model import Scenario

_TOGETHER = frozenset({NAME_TWICE, BREAKS_OTHERS})
"""Codes of what shows only when all files of hers are read."""


@dataclass(frozen=True, slots=True)
class FileToCheck:
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
    files = [each for path in paths for each in _files_at(path)]
    readable = [f.path for f in files if f.problem is None and has_authored_ending(f.path.name)]
    twice = {entry.path: other for entry, other in _same_named(readable)}
    packs: dict[Path, None] = {}
    problems: list[Diagnostic] = []
    for each in files:
        problems += [same_name(each.path, twice[each.path])] if each.path in twice else []
        problems += _problems(each, packs)
    problems += _problems_together(files, problems)
    given = {real_path(each.path) for each in files}
    for path in packs:
        if real_path(path) not in given:
            problems += errors_in(read_or_report(path, content_problems)[1])
    return [*problems, *not_used(given)]


def not_used(given: Container[Path] = ()) -> Iterator[Diagnostic]:
    """Warn of each other file of the mentor's catalogue that is left out, with its first fault."""
    named: set[str] = set()
    for first in checked_catalogue().problems:
        if first.file not in named and real_path(Path(first.file)) not in given:
            named.add(first.file)
            params = {"message": first.message, "file": shlex.quote(first.file)}
            yield first.model_copy(
                update={
                    "code": "file.not_used",
                    "severity": Severity.WARNING.value,
                    "message": sentence("file.not_used", params),
                    "hint": hint("file.not_used", params),
                }
            )


def count_files(paths: Sequence[Path]) -> int:
    """Count files that are checked: those given, and all those in folders."""
    return sum(f.problem is None or f.given for path in paths for f in _files_at(path))


def _files_at(path: Path) -> list[FileToCheck]:
    """Everything to check at a path; of a folder what is left out, too."""
    if not path.is_dir():
        return [FileToCheck(path, _hidden_by_name(path), given=True)]
    walk = walk_folder(path)
    files = [FileToCheck(file) for file in (*walk.files, *walk.messages)]
    files += [FileToCheck(odd, problem) for odd, problem in walk.odd]
    nothing = Problem("file.none_here", params={"folder": path.name or str(path)})
    return sorted(files, key=lambda each: each.path) or [FileToCheck(path, nothing)]


def _hidden_by_name(path: Path) -> Problem | None:
    """Whoever names a file reaches it; by its ending nobody else would."""
    if path.name.casefold() in TABLES or (problem := odd_ending(path)) is None:
        return None
    return Problem(problem.code, params=problem.params, severity=Severity.WARNING)


def _problems(file: FileToCheck, packs: dict[Path, None]) -> list[Diagnostic]:
    """What is wrong with one file; packs of hers that it names are added to ``packs``."""
    path, problems = file.path, list[Diagnostic]()
    if file.problem is not None:
        problems.append(left_out_entry(path, file.problem))
        if not file.given:
            return problems
    if path.name.casefold() in TABLES:
        return [*problems, *table_problems(path, _row_problems)[1]]
    if path.suffix == MESSAGES:
        from profiler_sim.files.message_files import check_messages

        return [*problems, *check_messages(path)]
    reader = read_file if file.given else read_or_report
    value, of_file = reader(path, partial(_content, path), name_problems)
    if isinstance(value, Scenario):
        packs |= dict.fromkeys(_own_packs(value))
    return [*problems, *of_file]


def _content(path: Path, value: Value) -> list[Problem]:
    own = own_folder()
    is_own = own is not None and real_path(path).is_relative_to(real_path(own))
    return [*content_problems(value), *(_replaced(value) if is_own else ())]


def _replaced(value: Value) -> Iterator[Problem]:
    """Note what ships under that name: a file of hers is used in its place."""
    for kind, name, keys in named_entries(value):
        if name in shipped_names(kind):
            yield Problem("file.replaces", keys, {"name": name}, Severity.NOTE)


def left_out_entry(path: Path, problem: Problem) -> Diagnostic:
    """Report an entry of a folder that is left out, in one line."""
    return unreadable_file(str(path), problem.code, problem.params, problem.severity)


def _own_packs(value: Scenario) -> Iterator[Path]:
    packs = files_by_name("pack")
    for path in (packs[name] for name in value.rules if name in packs):
        if not is_shipped(path):
            yield path


def _same_named(paths: Sequence[Path]) -> Iterator[tuple[AuthoredFile, AuthoredFile]]:
    """Each file that bears the name of another; in the mentor's folder, of any there."""
    own, files = own_folder(), [authored_file(path) for path in paths]
    if own is None:
        return same_named(files)
    given, top = {real_path(path) for path in paths}, real_path(own)
    is_inside = any(path.is_relative_to(top) for path in given)
    others = [f for f in own_files().entries if is_inside and real_path(f.path) not in given]
    return same_named([*files, *others])


def _problems_together(
    files: Sequence[FileToCheck], problems: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """What only a look at all files of hers together shows, in those among the given ones.

    Goods, signs and others that bear one name, and files that break others.
    """
    reported = {(each.file, each.line, each.code) for each in problems}
    given = {real_path(each.path): str(each.path) for each in files}
    for each in checked_catalogue().problems:
        file = given.get(real_path(Path(each.file)))
        place = (str(file), each.line, each.code)
        if file is not None and each.code in _TOGETHER and place not in reported:
            yield each.model_copy(update={"file": file})


def same_name(path: Path, other: AuthoredFile) -> Diagnostic:
    """Report a file that bears the name of another."""
    shown = relative_name(other.path, path)
    params: Params = {"name": other.name, "other": shown, "there": other.line}
    source = Source.of(path)
    at, _ = source.bounds(authored_file(path).line)
    return diagnose_at(source, [(at, Problem(NAME_TWICE, params=params))])[0]


def _row_problems(row: ReadingRow) -> list[Problem]:
    return problems_of(row, catalogue())

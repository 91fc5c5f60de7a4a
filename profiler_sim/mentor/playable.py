"""What can be played: scenarios that hold against the catalogue, and what is left out and why."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.cargo.text import nearest_word
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import ProblemsFound, ProfilerError, Unreadable
from profiler_sim.files.authored_files import read_or_report, read_scenario
from profiler_sim.files.diagnostics import Diagnostic, as_text, errors_in, first_error
from profiler_sim.files.folder_walk import ENDINGS
from profiler_sim.files.kinds import unknown_name
from profiler_sim.files.named_files import by_level, scenarios_by_file
from profiler_sim.files.search_path import (
    files_by_name,
    is_shipped,
    left_out_file,
    named_file,
    own_files,
    own_folder,
    same_named,
)
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.mentor.checked_catalogue import (
    CheckedCatalogue,
    catalogue,
    checked_catalogue,
    name_problems,
)
from profiler_sim.mentor.checks.scenario import as_catalogued, check_names
from profiler_sim.mentor.validation import left_out_entry, same_name, validate
from profiler_sim.problems import Params, Severity
from profiler_sim.scenario.model import Scenario

MOST_LEFT_OUT = 20
"""Files that are named as left out; a folder with more has not been made for this program."""


@dataclass(frozen=True, slots=True)
class Playable:
    """Everything authored, as far as it can be used."""

    catalogue: Catalogue
    scenarios: tuple[Scenario, ...]
    """The easiest first."""
    left_out: tuple[Diagnostic, ...]
    """The first fault of each file of the mentor's that cannot be used."""

    @property
    def faults(self) -> tuple[ProblemsFound, ...]:
        """The same to be shown in a line each; of very many files the first."""
        return tuple(_in_a_line(each) for each in self.left_out[:MOST_LEFT_OUT])


def playable() -> Playable:
    """Read the shipped folder and the mentor's own.

    Names are checked; what has to be weighed is checked when a scenario is begun. Raises
    ``ProblemsFound`` when a shipped file has an error.
    """
    checked = checked_catalogue()
    scenarios = [
        (path, as_catalogued(each, checked.catalogue)) for path, each in scenarios_by_file()
    ]
    faults = {path: _name_fault(path, each, checked) for path, each in scenarios}
    wrong = [fault for fault in faults.values() if fault is not None]
    return Playable(
        catalogue=checked.catalogue,
        scenarios=by_level(each for path, each in scenarios if faults[path] is None),
        left_out=tuple(_first_by_file([*_left_out(), *_faulty(), *wrong, *checked.problems])),
    )


def _in_a_line(first: Diagnostic) -> ProblemsFound:
    """A fault of a file that is named by its path from the mentor's folder."""
    own = own_folder()
    path = Path(first.file)
    file = path.relative_to(own) if own and path.is_relative_to(own) else path
    place: Params = {"file": str(file), "line": first.line, "column": first.column}
    return ProblemsFound("file.not_used_here", {**place, "message": first.message})


def _name_fault(path: Path, scenario: Scenario, checked: CheckedCatalogue) -> Diagnostic | None:
    """The first name in it that nothing bears; shipped files name only what ships."""
    if checked.is_shipped and is_shipped(path):
        return None
    if not any(p.severity is Severity.ERROR for p in check_names(scenario, checked.catalogue)):
        return None
    return next(iter(errors_in(read_or_report(path, name_problems)[1])), None)


def _left_out() -> Iterator[Diagnostic]:
    """Entries of the folder that are no files, and files that bear each other's name."""
    own = own_files()
    for path, problem in own.left_out:
        if problem.severity is Severity.ERROR:
            yield left_out_entry(path, problem)
    for entry, other in same_named(own.entries):
        yield same_name(entry.path, other)


def _faulty() -> Iterator[Diagnostic]:
    """Faults of form; those of the catalogue are reported with it."""
    for entry in own_files().entries:
        if entry.kind in {"", "scenario", "pack"}:
            yield from errors_in(read_or_report(entry.path)[1])[:1]


def _first_by_file(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The first fault of each file, in the order of their names."""
    first = {each.file: each for each in reversed(problems)}
    return [first[file] for file in sorted(first)]


def refuse_unsound(scenario: Scenario) -> None:
    """Check a scenario as ``validate`` does before anybody plays it.

    Raises ``ProblemsFound`` with the first error; what ships is not checked again.
    """
    path = named_file("scenario", scenario.scenario)
    if path is None or not _needs_checks(path):
        return
    problems = validate([path])
    if errors_in(problems):
        raise first_error(problems)


def sound_scenario(name: str) -> Scenario:
    """Read a scenario by its name or by the path of a file, checked as ``validate`` checks it.

    Raises ``Unreadable`` where there is no such file, ``ProblemsFound`` with everything that is
    wrong with one that has an error.
    """
    path = scenario_file(name)
    if _needs_checks(path):
        problems = validate([path])
        if errors_in(problems):
            report = "\n".join(as_text(each) for each in problems)
            raise ProblemsFound("file.refused", {"report": report})
    return scenario_of(path)


def _needs_checks(path: Path) -> bool:
    """Whether a file is not one that ships, checked against nothing but what ships."""
    return not (checked_catalogue().is_shipped and is_shipped(path))


def scenario_of(path: Path) -> Scenario:
    """Read a scenario under the names of the catalogue.

    Raises ``ProblemsFound`` where the file is none or has an error of form.
    """
    return as_catalogued(read_scenario(path), catalogue())


def scenario_file(name: str) -> Path:
    """Return the file of a scenario, by the scenario's name, by the file's, or by a path.

    Raises ``WrongUsage`` or ``Unreadable``, with the nearest name, where there is none.
    """
    if (path := named_file("scenario", name)) is not None:
        return path
    if os.path.lexists(name) and name:
        if Path(name).is_dir():
            raise Unreadable("file.is_folder_given", {"file": name})
        return Path(name)
    raise absent_file("scenario", name, files_by_name("scenario"))


def authored_path(name: str) -> Path:
    """Return a file or folder that is there, else the file of the scenario or pack of that name.

    Raises ``WrongUsage`` or ``Unreadable``, with the nearest name, where there is none.
    """
    if name and os.path.lexists(name):
        return Path(name)
    if (path := named_file("scenario", name) or named_file("pack", name)) is not None:
        return path
    raise absent_file("file", name, (*files_by_name("scenario"), *files_by_name("pack")))


def absent_file(kind: str, name: str, names: Iterable[str]) -> ProfilerError:
    """Return the error for a name that no file bears: it is left out, or another is nearest.

    ``kind`` is that of ``unknown_name``.
    """
    path, names = Path(name), tuple(names)
    if not name.strip():
        return Unreadable("file.no_name")
    if path.suffix.casefold() in ENDINGS or path.name != name:
        meant = _nearest_file(path, names)
        code = "file.absent_nearest" if meant else "file.absent"
        return Unreadable(code, {"file": name, "nearest": meant})
    if (left_out := left_out_file(name)) is not None:
        file, why = left_out
        message, advice = sentence(why.code, why.params), hint(why.code, why.params)
        params = {"file": str(file), "message": message, "hint": advice}
        return Unreadable("file.left_out", params)
    return unknown_name(kind, name, names)


def _nearest_file(path: Path, names: Sequence[str]) -> str:
    """A file that lies beside where one was looked for, or the name it can be called by."""
    try:
        beside = sorted(each.name for each in path.parent.iterdir())
    except OSError:
        beside = []
    if name := nearest_word(path.name, beside):
        return str(path.with_name(name))
    return path.stem if path.stem in names else ""

"""What can be played: scenarios that hold against the catalogue, and what is left out and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.catalogue import read_or_tell
from profiler_sim.files.diagnostics import Diagnostic, as_fault, errors_in
from profiler_sim.files.index import folder, named_file, own_files, own_folder, twins
from profiler_sim.files.scenarios import in_order, scenarios_by_file
from profiler_sim.mentor.checked_catalogue import Loaded, loaded, names
from profiler_sim.mentor.checks.scenarios import as_catalogued, named_in
from profiler_sim.mentor.validate import named_twice, odd_entry, validate
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
    known = loaded()
    read = ((p, as_catalogued(each, known.catalogue)) for p, each in scenarios_by_file())
    found = [(each, _misnamed(path, each, known)) for path, each in read]
    wrong = [fault for _, fault in found if fault is not None]
    return Playable(
        catalogue=known.catalogue,
        scenarios=in_order(scenario for scenario, fault in found if fault is None),
        left_out=tuple(_first_of_each([*_odd(), *_faulty(), *wrong, *known.problems])),
    )


def refuse_unsound(scenario: Scenario) -> None:
    """Check a scenario as ``validate`` does before anybody plays it.

    Raises ``ProblemsFound`` with the first error; what ships is not checked again.
    """
    path = named_file("scenario", scenario.scenario)
    if path is None or (loaded().is_shipped and path.is_relative_to(folder())):
        return
    found = validate([path])
    if errors_in(found):
        raise as_fault(found)


def _in_a_line(first: Diagnostic) -> ProblemsFound:
    """A fault of a file that is named by its way from the mentor's folder."""
    own = own_folder()
    path = Path(first.file)
    file = path.relative_to(own) if own and path.is_relative_to(own) else path
    place: Params = {"file": str(file), "line": first.line, "column": first.column}
    return ProblemsFound("file.not_used_here", {**place, "message": first.message})


def _misnamed(path: Path, scenario: Scenario, known: Loaded) -> Diagnostic | None:
    """The first name in it that nothing bears; shipped files name only what ships."""
    if known.is_shipped and path.is_relative_to(folder()):
        return None
    if not any(p.severity is Severity.ERROR for p in named_in(scenario, known.catalogue)):
        return None
    return next(iter(errors_in(read_or_tell(path, names)[1])), None)


def _odd() -> Iterator[Diagnostic]:
    """Entries of the folder that are no files, and files that bear each other's name."""
    own = own_files()
    for path, problem in own.odd:
        if problem.severity is Severity.ERROR:
            yield odd_entry(path, problem)
    for entry, other in twins(own.entries):
        yield named_twice(entry.path, other)


def _faulty() -> Iterator[Diagnostic]:
    """Faults of form; those of the catalogue are known to whoever loads it."""
    for entry in own_files().entries:
        if entry.kind in {"", "scenario", "pack"}:
            yield from errors_in(read_or_tell(entry.path)[1])[:1]


def _first_of_each(told: list[Diagnostic]) -> list[Diagnostic]:
    """The first fault of each file, in the order of their names."""
    first = {each.file: each for each in reversed(told)}
    return [first[file] for file in sorted(first)]

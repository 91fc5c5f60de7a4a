"""Checks authored files: every problem at once, with place and hint."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.operations import Operation
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.catalogue import DeskFile, SignsFile, read, shipped
from profiler_sim.files.content import folders
from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.files.readings import READINGS, Row, read_readings
from profiler_sim.mentor.checks.desks import desk
from profiler_sim.mentor.checks.methods import method
from profiler_sim.mentor.checks.operations import operation
from profiler_sim.mentor.checks.packs import pack
from profiler_sim.mentor.checks.readings import reading
from profiler_sim.mentor.checks.scenarios import scenario
from profiler_sim.mentor.checks.signs import sign, signs
from profiler_sim.mentor.checks.units import unit
from profiler_sim.problems import Problem
from profiler_sim.rules.model import Pack
from profiler_sim.scenario.model import Scenario

Check = Callable[[Any, Catalogue], Iterable[Problem]]
"""Looks at the content of a file whose form is right. Any: each takes its own kind of value."""

CHECKS: Mapping[type[Value], Check] = {
    Scenario: scenario,
    Method: method,
    SignsFile: signs,
    Sign: sign,
    Unit: unit,
    Operation: operation,
    DeskFile: desk,
    Pack: pack,
}
"""Kind of file → what is looked at beyond its form; a kind without an entry has nothing more."""


def validate(paths: Sequence[Path]) -> list[Diagnostic]:
    """Check files, and folders with all their files; in the order given.

    What else is wrong with the catalogue comes last: until it is mended, nothing can be checked
    against it.
    """
    files = authored(paths)
    told = [diagnostic for file in files for diagnostic in _told(file)]
    if _known() is None:
        given = {file.resolve() for file in files}
        others = (file for where in folders() for file in _files(where / "catalogue"))
        told += [d for file in others if file.resolve() not in given for d in _told(file)]
    return told


def authored(paths: Sequence[Path]) -> list[Path]:
    """Files as they are, and all those in folders; in the order given."""
    return [file for path in paths for file in _files(path)]


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """What files are checked against: shipped and the mentor's own, read once."""
    return shipped()


@lru_cache(maxsize=1)
def _known() -> Catalogue | None:
    """The catalogue, None where one of its own files has an error."""
    try:
        return catalogue()
    except ProblemsFound:
        return None


def _files(path: Path) -> list[Path]:
    if not path.is_dir() or path.name == READINGS:
        return [path]
    return sorted([*path.rglob("*.yaml"), *path.rglob(READINGS)])


def _told(path: Path) -> list[Diagnostic]:
    if path.name == READINGS:
        return read_readings(path, _row)[1]
    return read(path, _content)[1]


def _content(value: Value) -> list[Problem]:
    """What a file says that the catalogue does not bear out."""
    check, known = CHECKS.get(type(value)), _known()
    return list(check(value, known)) if check and known else []


def _row(row: Row) -> list[Problem]:
    """The same of a row of readings."""
    known = _known()
    return list(reading(row, known)) if known else []

"""The catalogue that is in force: what ships and what a mentor adds, as far as it holds.

The one loader of everything authored: screens and commands take the catalogue from here, so that
what is accepted plays, and what plays is accepted.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.operations import Operation
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.catalogue import (
    OwnCatalogue,
    joined,
    own_catalogue,
    read_or_tell,
)
from profiler_sim.files.diagnostics import Diagnostic, errors_in
from profiler_sim.files.index import (
    own_files,
    own_folder,
)
from profiler_sim.files.kinds import DeskFile, GoodsFile, SignsFile
from profiler_sim.files.readings import Row
from profiler_sim.mentor.checks.scenarios import as_catalogued, named_in_part
from profiler_sim.problems import Problem
from profiler_sim.rules.model import Pack
from profiler_sim.scenario.model import Scenario

Check = Callable[[Any, Catalogue], Iterable[Problem]]
"""Looks at the content of a file whose form is right. Any: each takes its own kind of value."""

CHECKS: Mapping[type[object], str] = {
    Scenario: "scenarios.scenario",
    Method: "methods.method",
    SignsFile: "signs.signs",
    Sign: "signs.sign",
    Unit: "units.unit",
    Operation: "operations.operation",
    GoodsFile: "goods.goods",
    DeskFile: "desks.desk",
    Pack: "packs.pack",
    Row: "readings.reading",
}
"""Kind of file → module and function of ``mentor.checks`` that look at more than its form.

They are imported with the first file of their kind; a kind without an entry has nothing more.
"""


def check_of(kind: type[object]) -> Check | None:
    """Give the check of a kind of file, if there is one."""
    if kind not in CHECKS:
        return None
    module, _, function = CHECKS[kind].partition(".")
    check: Check = getattr(import_module(f"profiler_sim.mentor.checks.{module}"), function)
    return check


@dataclass(frozen=True, slots=True)
class Loaded:
    """The catalogue, and what is wrong with the mentor's files that are left out of it."""

    catalogue: Catalogue
    problems: tuple[Diagnostic, ...] = ()
    is_shipped: bool = True
    """Nothing of the mentor's is in it."""


def catalogue() -> Catalogue:
    """What files are checked against and what is played: shipped, and the mentor's own.

    Files of hers in which anything is wrong are left out (``loaded``).
    """
    return loaded().catalogue


def loaded() -> Loaded:
    """The catalogue with what is left out of it, read anew only where a file has changed."""
    own = own_files()
    paths = (*(entry.path for entry in own.entries), *own.tables)
    return _loaded(own_folder(), tuple(_version(path) for path in paths))


def _version(path: Path) -> tuple[str, int, int]:
    try:
        status = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), status.st_mtime_ns, status.st_size


@lru_cache(maxsize=2)
def _loaded(_own: Path | None, _versions: tuple[tuple[str, int, int], ...]) -> Loaded:
    own = own_catalogue()
    joint, problems = joined(own), list(own.problems)
    while faults := _faults_of_hers(own, joint):  # one may lean on another
        problems += [each for found in faults.values() for each in found]
        own = own.without(faults)
        joint = joined(own)
    is_shipped = not (own.values or own.rows or own_files().tables)
    return Loaded(joint, tuple(problems), is_shipped)


def _faults_of_hers(own: OwnCatalogue, joint: Catalogue) -> Mapping[Path, list[Diagnostic]]:
    """What is wrong with her files, or with what ships once they take part; empty without any."""
    if not own.values:
        return {}
    from profiler_sim.mentor.overrides import breaking

    return _faults(own, joint) or breaking(own, joint)


def _faults(own: OwnCatalogue, joint: Catalogue) -> dict[Path, list[Diagnostic]]:
    """Errors of her sound-looking files in what they say, by file."""
    found = {
        path: read_or_tell(path, lambda value: checked(value, joint))[1] for path, _ in own.values
    }
    errors = {path: errors_in(told) for path, told in found.items()}
    return {path: told for path, told in errors.items() if told}


def content(value: Value) -> list[Problem]:
    """What a file says that the catalogue does not bear out."""
    return checked(value, catalogue())


def names(value: Value) -> list[Problem]:
    """The same of a file of which only a part can be read: what needs the whole is not asked."""
    if isinstance(value, Scenario):
        joint = catalogue()
        return list(named_in_part(as_catalogued(value, joint), joint))
    return content(value)


def checked(value: Value | Row, joint: Catalogue) -> list[Problem]:
    """What is wrong with a sound-looking value against a catalogue."""
    check = check_of(type(value))
    return list(check(value, joint)) if check else []

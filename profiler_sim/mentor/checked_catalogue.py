"""The catalogue that is in force: what ships and what a mentor adds, as far as it holds.

The one loader of everything authored: screens and commands take the catalogue from here, so that
what is accepted plays, and what plays is accepted.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.authored_files import read_or_report
from profiler_sim.files.catalogue import OwnCatalogue, join_catalogue, own_catalogue
from profiler_sim.files.catalogue_tables import ReadingRow
from profiler_sim.files.diagnostics import Diagnostic, errors_in
from profiler_sim.files.kind_models import DeskFile, GoodsFile, SignsFile
from profiler_sim.files.search_path import own_files, own_folder
from profiler_sim.mentor.checks.scenario import as_catalogued, check_names_in_part, check_scenario
from profiler_sim.problems import Problem
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import Scenario

Check = Callable[[Any, Catalogue], Iterable[Problem]]
"""Checks the content of a file whose form is right. Any: each takes its own kind of value."""


def check_of(kind: type[object]) -> Check | None:  # noqa: PLR0911  a row for each kind
    """Return the check of a kind of file; None where its model says everything.

    Each is imported with the first file of its kind.
    """
    if kind is Scenario:
        return check_scenario
    if kind is Pack:
        from profiler_sim.mentor.checks.rules import check_pack

        return check_pack
    if kind is Method:
        from profiler_sim.mentor.checks.methods import check_method

        return check_method
    if kind is Unit:
        from profiler_sim.mentor.checks.units import check_unit

        return check_unit
    if kind is GoodsFile:
        from profiler_sim.mentor.checks.goods import check_goods

        return check_goods
    if kind in {Sign, SignsFile}:
        from profiler_sim.mentor.checks.signs import check_sign, check_signs

        return check_sign if kind is Sign else check_signs
    from profiler_sim.mentor.checks.desks import check_desk, check_operation, check_reading

    rest: Mapping[type[object], Check] = {
        DeskFile: check_desk,
        CustomsOperation: check_operation,
        ReadingRow: check_reading,
    }
    return rest.get(kind)


@dataclass(frozen=True, slots=True)
class CheckedCatalogue:
    """The catalogue, and what is wrong with the mentor's files that are left out of it."""

    catalogue: Catalogue
    problems: tuple[Diagnostic, ...] = ()
    is_shipped: bool = True
    """Nothing of the mentor's is in it."""


def catalogue() -> Catalogue:
    """Return what files are checked against and what is played: shipped, and the mentor's own.

    Files of hers in which anything is wrong are left out (``checked_catalogue``).
    """
    return checked_catalogue().catalogue


def checked_catalogue() -> CheckedCatalogue:
    """Return the catalogue with what is left out of it, read anew only where a file changed."""
    own = own_files()
    paths = (*(entry.path for entry in own.entries), *own.tables)
    return _checked_catalogue(own_folder(), tuple(_version(path) for path in paths))


def _version(path: Path) -> tuple[str, int, int]:
    try:
        status = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), status.st_mtime_ns, status.st_size


@lru_cache(maxsize=2)
def _checked_catalogue(
    _own: Path | None, _versions: tuple[tuple[str, int, int], ...]
) -> CheckedCatalogue:
    own = own_catalogue()
    joint, problems = join_catalogue(own), list(own.problems)
    while faults := _faults_of_own(own, joint):  # one may lean on another
        problems += [each for of_file in faults.values() for each in of_file]
        own = own.without(faults)
        joint = join_catalogue(own)
    is_shipped = not (own.values or own.rows or own_files().tables)
    return CheckedCatalogue(joint, tuple(problems), is_shipped)


def _faults_of_own(own: OwnCatalogue, joint: Catalogue) -> Mapping[Path, list[Diagnostic]]:
    """What is wrong with her files, or with what ships once they take part; empty without any."""
    if not own.values:
        return {}
    from profiler_sim.mentor.overrides import breaking_files

    return _faults(own, joint) or breaking_files(own, joint)


def _faults(own: OwnCatalogue, joint: Catalogue) -> dict[Path, list[Diagnostic]]:
    """Errors of her sound-looking files in what they say, by file."""
    faults: dict[Path, list[Diagnostic]] = {}
    for path, _ in own.values:
        problems = read_or_report(path, lambda value: problems_of(value, joint))[1]
        if errors := errors_in(problems):
            faults[path] = errors
    return faults


def content_problems(value: Value) -> list[Problem]:
    """Return what a file says that the catalogue does not bear out."""
    return problems_of(value, catalogue())


def name_problems(value: Value) -> list[Problem]:
    """Return the same of a file of which a part can be read: what needs the whole is not asked."""
    if isinstance(value, Scenario):
        joint = catalogue()
        return list(check_names_in_part(as_catalogued(value, joint), joint))
    return content_problems(value)


def problems_of(value: Value | ReadingRow, joint: Catalogue) -> list[Problem]:
    """Return what is wrong with a sound-looking value against a catalogue."""
    check = check_of(type(value))
    return list(check(value, joint)) if check else []

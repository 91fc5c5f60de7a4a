"""Overrides: files of the mentor's in place of shipped ones, and what they would break.

A scenario or a method that holds against what ships must hold against what she has changed.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.authored_files import read_or_report
from profiler_sim.files.catalogue import (
    BREAKS_OTHERS,
    OwnCatalogue,
    join_catalogue,
    shipped_names,
    shipped_values,
)
from profiler_sim.files.diagnostics import Diagnostic, errors_in
from profiler_sim.files.kind_models import SignsFile, named_entries
from profiler_sim.files.named_files import scenarios_by_file
from profiler_sim.files.search_path import is_shipped, relative_name, shipped_catalogue_files
from profiler_sim.mentor.checks.methods import check_method
from profiler_sim.mentor.checks.scenario import check_scenario
from profiler_sim.mentor.checks.signs import check_seen_in
from profiler_sim.mentor.checks.units import check_unit
from profiler_sim.problems import Keys, Params, Problem, Severity
from profiler_sim.scenario.model import Scenario

Dependant = tuple[Path, Value]
"""Something that ships, or a scenario of hers, with its file."""


def breaking_files(own: OwnCatalogue, joint: Catalogue) -> dict[Path, list[Diagnostic]]:
    """Return files of hers that break what holds without them, with what each breaks first."""
    replacing = {path: _replaced(value) for path, value in own.values}
    replacing = {path: replaced for path, replaced in replacing.items() if replaced}
    if not replacing:
        return {}
    breaking: dict[Path, list[Diagnostic]] = {}
    for dependant in _dependants(joint):
        if not _errors(dependant, joint):
            continue
        for path, replaced in replacing.items():
            if path not in breaking and not _errors(
                dependant, join_catalogue(own.without([path]))
            ):
                breaking[path] = [_first_break(path, replaced, dependant, joint)]
                break
    return breaking


def _replaced(value: Value) -> Sequence[tuple[str, Keys]]:
    """What of a file stands in place of something that ships: its name and its keys."""
    named = named_entries(value)
    return [(name, keys) for kind, name, keys in named if name in shipped_names(kind)]


def _dependants(joint: Catalogue) -> Iterator[Dependant]:
    """Everything that names other things, but for what is hers and has been checked itself."""
    yield from scenarios_by_file()
    for path, value in zip(shipped_catalogue_files(), shipped_values(), strict=True):
        if isinstance(value, SignsFile):
            yield path, value
        if isinstance(value, Method | Unit) and value in _standing(value, joint):
            yield path, value


def _standing(value: Method | Unit, joint: Catalogue) -> Iterable[Method | Unit]:
    """What of its kind is in use: a shipped one that she has replaced is not."""
    return joint.methods.values() if isinstance(value, Method) else joint.units.values()


def _signs(value: SignsFile, joint: Catalogue) -> Iterator[Problem]:
    """Shipped signs are still seen somewhere; what writes them, she cannot change."""
    for index, sign in enumerate(value.signs):
        if joint.signs.get(sign.sign) == sign:
            yield from check_seen_in(sign, ("signs", index), joint)


def _errors(dependant: Dependant, joint: Catalogue) -> list[Problem]:
    problems = _checked(dependant[1], joint)
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _checked(value: Value, joint: Catalogue) -> list[Problem]:
    match value:
        case Scenario():
            return list(check_scenario(value, joint))
        case Method():
            return list(check_method(value, joint))
        case Unit():
            return list(check_unit(value, joint))
        case SignsFile():
            return list(_signs(value, joint))
    return []


def _first_break(
    path: Path, replaced: Sequence[tuple[str, Keys]], dependant: Dependant, joint: Catalogue
) -> Diagnostic:
    """The entry that does it, as far as can be told, and the place at which the other breaks."""
    broken, _ = dependant
    problems = read_or_report(broken, lambda value: _checked(value, joint))[1]
    first = errors_in(problems)[0]
    other = broken.name if is_shipped(broken) else relative_name(broken, path)
    params: Params = {"other": other, "there": first.line, "message": first.message}
    texts = [first.message, first.source]
    guilty = [keys for name, keys in replaced if any(name in each for each in texts)]
    keys = (guilty or [keys for _, keys in replaced])[0]
    problem = Problem(BREAKS_OTHERS, keys, params)
    return next(
        each for each in read_or_report(path, lambda _: [problem])[1] if each.code == BREAKS_OTHERS
    )

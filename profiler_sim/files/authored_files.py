"""Reads one authored file of any kind: a value, or everything that is wrong with it."""

from collections.abc import Callable
from pathlib import Path

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.errors import ProblemsFound, Unreadable
from profiler_sim.files.catalogue_tables import operation_with_codes
from profiler_sim.files.compiled_files import in_reader_language
from profiler_sim.files.diagnostics import (
    Diagnostic,
    diagnose,
    diagnose_at,
    errors_in,
    first_error,
    unreadable_file,
)
from profiler_sim.files.kind_models import MODELS, model_of_keys
from profiler_sim.files.model_loader import (
    EMPTY_KEY,
    doubtful_keys,
    load_model,
    without_empty_keys,
)
from profiler_sim.files.search_path import named_file
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_tree import YamlTree
from profiler_sim.problems import Problem, Severity
from profiler_sim.scenario.model import Scenario

Check = Callable[[Value], list[Problem]]
"""Returns the problems of what a file holds."""


def _no_check(_value: Value) -> list[Problem]:
    return []


def read_file(
    path: Path, check: Check = _no_check, names: Check = _no_check
) -> tuple[Value | None, list[Diagnostic]]:
    """Read one authored file of any kind; return a value, or everything that is wrong with it.

    ``check`` looks at the content of a file whose form is right, ``names`` at what can be read of
    another. Raises ``Unreadable`` where there is no file to read.
    """
    try:
        source = Source.of(path)
    except Unreadable as error:
        if "line" not in error.params:
            raise
        return None, [unreadable_file(str(path), error.code, error.params)]
    return read_source(source, check, names)


def read_source(
    source: Source, check: Check = _no_check, names: Check = _no_check
) -> tuple[Value | None, list[Diagnostic]]:
    """Read a text as ``read_file`` reads a file; it is called as its file will be."""
    tree, path = YamlTree(source), Path(source.name)
    of_form = diagnose_at(source, tree.problems)
    is_sound = not errors_in(of_form)
    if not is_sound and not tree.is_whole:
        return None, of_form
    value, problems = _content(path, tree, check if is_sound else _errors_only(names), names)
    faulty, doubtful = {d.line for d in errors_in(of_form)}, {d.line for d in of_form}
    of_content = [
        each
        for each in diagnose(source, tree.root, problems)
        if each.line not in (doubtful if each.code == EMPTY_KEY else faulty)
    ]
    in_order = sorted([*of_form, *of_content], key=lambda each: (each.line, each.column))
    return value if is_sound else None, in_order


def read_or_report(
    path: Path, check: Check = _no_check, names: Check = _no_check
) -> tuple[Value | None, list[Diagnostic]]:
    """Read a file as ``read_file`` does; a file that cannot be read has a diagnostic too."""
    try:
        return read_file(path, check, names)
    except Unreadable as error:
        return None, [unreadable_file(str(path), error.code, error.params)]


def _errors_only(check: Check) -> Check:
    """The same check without its doubts: a file with a fault has enough to be mended."""
    return lambda value: [each for each in check(value) if each.severity is Severity.ERROR]


def _content(
    path: Path, tree: YamlTree, check: Check, names: Check
) -> tuple[Value | None, list[Problem]]:
    """What the tree of a file holds, and what is wrong with that."""
    root = tree.root
    if root is None or root.data is None:
        return None, [Problem("file.empty")]
    model = model_of_keys(root.data if isinstance(root.data, dict) else {})
    if model is None:
        return None, [Problem("file.kind", params={"known": ", ".join(MODELS)})]
    value = load_model(model, root)
    if isinstance(value, CustomsOperation):
        value = operation_with_codes(path, value)
        return (None, value) if isinstance(value, list) else (value, check(value))
    if not isinstance(value, list):
        return value, [*doubtful_keys(root, model), *check(value)]
    from profiler_sim.files.readable_part import read_part

    part = read_part(model, without_empty_keys(root.plain(), model))
    return None, [*value, *(part.problems(names(part.value)) if part else ())]


def read_sound(path: Path) -> Value:
    """Read a file; raises ``ProblemsFound`` with the first error of one that has any."""
    value, problems = read_file(path)
    if value is None:
        raise first_error(problems)
    return value


def read_scenario(path: Path) -> Scenario:
    """Read a scenario in the reader's language.

    Raises ``ProblemsFound`` where the file is none or has an error.
    """
    return in_reader_language(_scenario_as_written(path))


def _scenario_as_written(path: Path) -> Scenario:
    value = read_sound(path)
    if not isinstance(value, Scenario):
        raise ProblemsFound("file.no_scenario", {"file": str(path)})
    return value


def scenario_as_written(name: str) -> Scenario:
    """Read a scenario by its name or file, with the texts that its file has."""
    return _scenario_as_written(named_file("scenario", name) or Path(name))


def scenario_by_name(name: str) -> Scenario:
    """Read a scenario by its name, the mentor's own first, or by the path of a file."""
    return read_scenario(named_file("scenario", name) or Path(name))

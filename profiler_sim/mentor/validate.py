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
from profiler_sim.files.catalogue import DeskFile, SignsFile, read, shipped
from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.mentor.checks.desks import desk
from profiler_sim.mentor.checks.methods import method
from profiler_sim.mentor.checks.operations import operation
from profiler_sim.mentor.checks.packs import pack
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
    """Check files, and folders with all their files; in the order given."""
    files = [
        file
        for path in paths
        for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else [path])
    ]
    return [diagnostic for file in files for diagnostic in read(file, _content)[1]]


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """What files are checked against: shipped and the mentor's own, read once."""
    return shipped()


def _content(value: Value) -> list[Problem]:
    """What a file says that the catalogue does not bear out."""
    check = CHECKS.get(type(value))
    return list(check(value, catalogue())) if check else []

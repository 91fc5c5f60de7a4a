"""Packs that are asked for by name, checked and ready to run."""

from collections.abc import Sequence

from profiler_sim.cargo.facts.reference import PLACE_FACTS
from profiler_sim.cargo.value import Value
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.catalogue import read
from profiler_sim.files.diagnostics import as_fault
from profiler_sim.files.packs import pack_file
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.problems import Problem
from profiler_sim.rules.model import Pack
from profiler_sim.screening.packs import Prepared, prepare


def ready_packs(names: Sequence[str]) -> tuple[Prepared, ...]:
    """Read packs by name or path and make them ready, in the order given.

    Raises ``WrongUsage`` for a name nobody knows, ``ProblemsFound`` for a file that is no pack
    or has an error: the first one, with its place.
    """
    return tuple(_ready(name) for name in dict.fromkeys(names))


def _ready(name: str) -> Prepared:
    path = pack_file(name)
    found: list[Prepared] = []

    def content(value: Value) -> list[Problem]:
        if not isinstance(value, Pack):
            raise ProblemsFound("pack.none", {"file": str(path)})
        pack, problems = prepare(value, fact_columns(catalogue()), PLACE_FACTS)
        found.extend([pack] if pack else [])
        return problems

    told = read(path, content)[1]
    if not found:
        raise as_fault(told)
    return found[0]

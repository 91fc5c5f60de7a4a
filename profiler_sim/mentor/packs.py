"""Packs that are asked for by name, checked and ready to run."""

from collections.abc import Sequence

from profiler_sim.cargo.facts.reference import PLACE_FACTS
from profiler_sim.cargo.value import Value
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.catalogue import read, shipped
from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.files.packs import pack_file
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.problems import Params, Problem, Severity
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
        pack, problems = prepare(value, fact_columns(shipped()), PLACE_FACTS)
        found.extend([pack] if pack else [])
        return problems

    told = read(path, content)[1]
    if not found:
        raise _broken(next(d for d in told if d.severity == Severity.ERROR))
    return found[0]


def _broken(first: Diagnostic) -> ProblemsFound:
    place: Params = {"file": first.file, "line": first.line, "column": first.column}
    return ProblemsFound("file.broken", {**place, "message": first.message})

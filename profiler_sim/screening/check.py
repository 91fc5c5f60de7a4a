"""From a condition's text to a checked tree, or to everything that is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pydantic import ValidationError

from profiler_sim.cargo.facttypes import Column
from profiler_sim.problems import Problem, Severity
from profiler_sim.screening.bench import Bench
from profiler_sim.screening.engine import TimeUp
from profiler_sim.screening.lexis import lexical
from profiler_sim.screening.names import (
    Lists,
    bad_patterns,
    facts_in,
    grafted,
    span_of,
    unknown_names,
)
from profiler_sim.screening.refusal import refused, unparsed
from profiler_sim.screening.spans import PREFIX, whole
from profiler_sim.screening.statements import dumped
from profiler_sim.screening.tree import Expression, Parsed, bottom_up, depth

MAX_NODES = 300
MAX_DEPTH = 32


@dataclass(frozen=True, slots=True)
class Checked:
    """A condition that may run."""

    text: str
    """As written."""
    reads: tuple[Column, ...]
    """The facts it asks for."""
    node: str
    """Its checked tree as JSON, lists in place of their names."""
    warnings: tuple[Problem, ...] = ()


def check(
    condition: str,
    columns: Sequence[Column],
    lists: Lists | None = None,
    places: frozenset[str] = frozenset(),
) -> Checked | list[Problem]:
    """Check a condition over the facts ``columns``; nothing of it is run but on examples.

    ``lists`` are the named lists of its pack; a fact of the same name wins. ``places`` are the
    facts that only tell a place: a condition that reads no other is warned of. All problems
    have codes ``condition.…`` and a span in characters of the condition.
    """
    if problems := lexical(condition):
        return problems
    bench = _bench(tuple(columns))
    root = _read(condition, bench)
    if isinstance(root, list):
        return root
    given = {name.lower(): texts for name, texts in (lists or {}).items()}
    known = [column.name for column in columns]
    problems = _bounds(condition, root) or [
        *unknown_names(condition, root, [*known, *given]),
        *bad_patterns(condition, root),
    ]
    root = grafted(root, {name: given[name] for name in given if name not in known})
    problems = problems or _faults(bench, condition, root)
    if problems:
        return problems
    read = facts_in(root)
    return Checked(
        text=condition,
        reads=tuple(column for column in columns if column.name in read),
        node=dumped(root),
        warnings=_warnings(condition, read, places),
    )


@lru_cache(maxsize=4)
def _bench(columns: tuple[Column, ...]) -> Bench:
    """Keep the connection between checks: it costs ten times what a check does."""
    return Bench(columns)


def _read(condition: str, bench: Bench) -> Expression | list[Problem]:
    told = bench.tree(PREFIX + condition)
    try:
        root = Parsed.model_validate_json(told).root
    except ValidationError as errors:
        if any(error["loc"] == ("error",) for error in errors.errors(include_url=False)):
            return unparsed(condition, told)
        return refused(condition, told, errors)
    return root if _is_all(condition, bench) else [_rest(condition, root)]


def _is_all(condition: str, bench: Bench) -> bool:
    """Tell whether the condition is an expression and nothing more.

    Some clauses behind an expression leave no trace in the tree (WINDOW w AS …). In brackets
    there is no room for any.
    """
    try:
        Parsed.model_validate_json(bench.tree(f"{PREFIX}({condition}\n)"))
    except ValidationError:
        return False
    return True


def _rest(condition: str, root: Expression) -> Problem:
    """Point at what stands behind the expression."""
    _, end = span_of(condition, root)
    rest = condition[end:].lstrip(") \t\n")
    span = (len(condition) - len(rest), len(condition))
    return Problem("condition.clause", params={"part": rest}, span=span)


def _bounds(condition: str, root: Expression) -> list[Problem]:
    measured = {
        "condition.large": (sum(1 for _ in bottom_up(root)), MAX_NODES),
        "condition.deep": (depth(root), MAX_DEPTH),
    }
    return [
        Problem(code, params={"limit": limit}, span=whole(condition))
        for code, (size, limit) in measured.items()
        if size > limit
    ]


def _faults(bench: Bench, condition: str, root: Expression) -> list[Problem]:
    try:
        return bench.faults(condition, root)
    except TimeUp:
        return [Problem("condition.slow", span=whole(condition))]


def _warnings(condition: str, read: frozenset[str], places: frozenset[str]) -> tuple[Problem, ...]:
    if not read:
        return (_warning("condition.no_fact", condition),)
    if read <= places:
        return (_warning("condition.places_only", condition),)
    return ()


def _warning(code: str, condition: str) -> Problem:
    return Problem(code, severity=Severity.WARNING, span=whole(condition))

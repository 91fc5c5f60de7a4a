"""From a condition's text to a checked expression, or to everything that is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.facts.schema import Column
from profiler_sim.problems import Problem, Severity
from profiler_sim.rules.contradictions import contradictions
from profiler_sim.rules.expression import Expression
from profiler_sim.rules.grammar import NotRead, parse
from profiler_sim.rules.operands import Lists, Refused
from profiler_sim.rules.parse_errors import explain
from profiler_sim.rules.tokens import token_problems
from profiler_sim.rules.tree import Name, Node, Span, walk
from profiler_sim.rules.typecheck import typed

MAX_NODES = 300
MAX_DEPTH = 32


@dataclass(frozen=True, slots=True)
class CheckedCondition:
    """A condition that may run."""

    text: str
    """As written."""
    reads: tuple[Column, ...]
    """The facts it asks for."""
    expression: Expression
    """Lists in place of their names."""
    warnings: tuple[Problem, ...] = ()


def check_condition(
    condition: str,
    columns: Sequence[Column],
    lists: Lists | None = None,
    places: frozenset[str] = frozenset(),
) -> CheckedCondition | list[Problem]:
    """Check a condition over the facts ``columns``; nothing of it is run.

    ``lists`` are the named lists of its pack; a fact of the same name wins. ``places`` are the
    facts that only tell a place: a condition that reads no other is warned of. All problems
    have codes ``condition.…`` and a span in characters of the condition.
    """
    if problems := token_problems(condition):
        return problems
    by_name = {column.name: column for column in columns}
    try:
        root = parse(condition)
    except NotRead as fault:
        return [explain(condition, fault.place, fault.expected, by_name)]
    if problems := _bounds(condition, root):
        return problems
    try:
        given = {name.lower(): texts for name, texts in (lists or {}).items()}
        expression = typed(condition, root, by_name, given)
    except Refused as refused:
        return list(refused.problems)
    return _checked(condition, root, by_name, expression, places)


def _checked(
    condition: str,
    root: Node,
    columns: Mapping[str, Column],
    expression: Expression,
    places: frozenset[str],
) -> CheckedCondition:
    named = {node.name for node, _ in walk(root) if isinstance(node, Name)}
    reads = tuple(column for name, column in columns.items() if name in named)
    warnings = (*_warnings(condition, reads, places), *contradictions(condition, root))
    return CheckedCondition(condition, reads, expression, warnings)


def _bounds(condition: str, root: Node) -> list[Problem]:
    sizes = [depth for _, depth in walk(root)]
    measured = {
        "condition.large": (len(sizes), MAX_NODES),
        "condition.deep": (max(sizes), MAX_DEPTH),
    }
    return [
        Problem(code, params={"limit": limit}, span=_whole(condition))
        for code, (size, limit) in measured.items()
        if size > limit
    ]


def _warnings(
    condition: str, reads: Iterable[Column], places: frozenset[str]
) -> tuple[Problem, ...]:
    names = {column.name for column in reads}
    if not names:
        return (_warning("condition.no_fact", condition),)
    return (_warning("condition.places_only", condition),) if names <= places else ()


def _warning(code: str, condition: str) -> Problem:
    return Problem(code, severity=Severity.WARNING, span=_whole(condition))


def _whole(condition: str) -> Span:
    return (0, len(condition))

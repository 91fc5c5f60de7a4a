"""Conditions that contradict themselves: a number above one bound and below a lower one."""

from collections.abc import Iterator
from dataclasses import dataclass

from profiler_sim.problems import Problem, Severity
from profiler_sim.rules.tree import Between, Comparison, Junction, Name, Node, Number, Span, walk

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}
"""A comparison with its sides changed."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound that a part of a condition sets to a fact."""

    fact: str
    value: float
    is_low: bool
    """The fact lies above it, not below."""
    is_open: bool
    """The bound itself does not count."""
    span: Span


def contradictions(condition: str, root: Node) -> Iterator[Problem]:
    """Warn of two parts joined by AND that never hold together: nothing can meet both."""
    for node, _ in walk(root):
        if isinstance(node, Junction) and node.word == "AND":
            bounds = [bound for part in _parts(node) for bound in _bounds(part)]
            yield from _pairs(condition, bounds)


def _parts(junction: Junction) -> Iterator[Node]:
    """What is joined by AND; inner ANDs have a look of their own."""
    yield from (part for part in junction.parts if not isinstance(part, Junction))


def _bounds(part: Node) -> Iterator[Bound]:
    match part:
        case Comparison(sign, Name(name=fact), Number(digits=digits), span) if sign in _TURNED:
            yield from _of(sign, fact, float(digits), span)
        case Comparison(sign, Number(digits=digits), Name(name=fact), span) if sign in _TURNED:
            yield from _of(_TURNED[sign], fact, float(digits), span)
        case Between(Name(name=fact), Number(digits=low), Number(digits=high), False, span):
            yield from _of(">=", fact, float(low), span)
            yield from _of("<=", fact, float(high), span)


def _of(sign: str, fact: str, value: float, span: Span) -> Iterator[Bound]:
    if sign[0] in ">=":
        yield Bound(fact, value, is_low=True, is_open=sign == ">", span=span)
    if sign[0] in "<=":
        yield Bound(fact, value, is_low=False, is_open=sign == "<", span=span)


def _pairs(condition: str, bounds: list[Bound]) -> Iterator[Problem]:
    """The first pair of a fact's bounds between which no number lies."""
    for low in (bound for bound in bounds if bound.is_low):
        for high in (b for b in bounds if not b.is_low and b.fact == low.fact):
            is_point = low.value == high.value and not (low.is_open or high.is_open)
            if low.value >= high.value and not is_point:
                first, second = sorted((low.span, high.span))
                params = {"first": condition[slice(*first)], "second": condition[slice(*second)]}
                code = "condition.contradiction"
                yield Problem(code, params=params, severity=Severity.WARNING, span=second)
                return

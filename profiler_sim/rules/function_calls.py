"""Functions and arithmetic: which way of calling fits what is given."""

from collections.abc import Mapping, Sequence

from profiler_sim.cargo.facts.schema import Enumeration, FactType, Range, Values
from profiler_sim.cargo.text import nearest_word
from profiler_sim.rules import tree
from profiler_sim.rules.comparisons import has, hold_capitals, hold_values
from profiler_sim.rules.expression import Apply, Constant, Operator
from profiler_sim.rules.functions import (
    ARITHMETIC,
    FUNCTIONS,
    HIGHEST,
    Fixed,
    Parameter,
    Signature,
)
from profiler_sim.rules.operands import Operand, Scope, as_day, unified, widened
from profiler_sim.rules.possible_values import changed, fit_fault, joined
from profiler_sim.rules.regular_expressions import BadPattern, compiled
from profiler_sim.rules.text_operations import CHANGES, FITS
from profiler_sim.rules.tree import Node

_O = Operator
_ANSWERS: Mapping[Operator, Range] = {
    _O.YEAR: Range(1000, 9999),
    _O.MONTH: Range(1, 12),
    _O.DAY: Range(1, 31),
    _O.WEEKDAY: Range(1, 7),
    _O.LENGTH: Range(0, None),
    _O.ABS: Range(0, None),
    _O.WHOLE_ABS: Range(0, None),
}
_ORDERED = frozenset({FactType.WHOLE, FactType.NUMBER, FactType.DATE})


def call(scope: Scope, node: tree.Call) -> Operand:
    """A function that is called by its name."""
    if node.name not in FUNCTIONS:
        raise _no_function(scope, node)
    function = FUNCTIONS[node.name]
    if function.any_number is not None:
        return _of_any_number(scope, node, function.any_number, function.example)
    parts = scope.every(node.arguments)
    return _applied(scope, node, parts, (function.example, function.signatures))


def arithmetic(scope: Scope, node: tree.Arithmetic) -> Operand:
    """Two parts and the sign between them."""
    parts = scope.every([node.left, node.right])
    if FactType.DATE in {part.kind for part in parts}:
        parts = [as_day(scope.text, part) for part in parts]
    if node.sign == "+" and parts[1].kind is FactType.DATE:
        parts.reverse()
    divisor = parts[1].constant
    if node.sign in {"/", "%"} and divisor is not None and divisor.value == 0:
        raise scope.refused("condition.division", node.span)
    return _applied(scope, node, parts, ARITHMETIC[node.sign])


def _no_function(scope: Scope, node: tree.Call) -> Exception:
    near = nearest_word(node.name, FUNCTIONS)
    span = (node.span[0], node.span[0] + len(node.name))
    if near is None:
        return scope.refused("condition.function", span, name=node.name)
    example = FUNCTIONS[near].example
    return scope.refused(
        "condition.function_near", span, name=node.name, nearest=near, example=example
    )


def _of_any_number(scope: Scope, node: tree.Call, operation: Operator, example: str) -> Operand:
    parts = unified(scope.text, node.span, scope.every(node.arguments))
    enough = len(parts) > 1 and (operation is _O.COALESCE or parts[0].kind in _ORDERED)
    if not enough:
        raise scope.refused("condition.arguments", node.span, example=example)
    facts = any(part.values for part in parts)
    values = joined(part.values or _own(part) for part in parts) if facts else None
    return Operand(node, _apply(operation, parts, parts[0].kind), values)


def _own(part: Operand) -> Values | None:
    """A constant can be nothing but itself."""
    value = part.constant.value if part.constant else None
    return (
        Enumeration({value: ""}) if isinstance(value, str) and part.kind is FactType.TEXT else None
    )


def _applied(
    scope: Scope,
    node: tree.Call | tree.Arithmetic,
    parts: Sequence[Operand],
    known: tuple[str, Sequence[Signature]],
) -> Operand:
    example, signatures = known
    fitting = (each for each in signatures if _fits(each.takes, parts))
    signature = next(fitting, None)
    if signature is None:
        raise scope.refused("condition.arguments", node.span, example=example)
    for wanted, part in zip(signature.takes, parts, strict=True):
        _hold_fixed(scope, wanted, part)
    return _answer(scope, node, signature, parts)


def _fits(takes: Sequence[Parameter], parts: Sequence[Operand]) -> bool:
    return len(takes) == len(parts) and all(map(_takes, takes, parts))


def _takes(wanted: Parameter, part: Operand) -> bool:
    if isinstance(wanted, FactType):
        widens = wanted is FactType.NUMBER and part.kind is FactType.WHOLE
        return part.kind is wanted or widens
    return part.kind is (FactType.TEXT if wanted is Fixed.PATTERN else FactType.WHOLE)


def _hold_fixed(scope: Scope, wanted: Parameter, part: Operand) -> None:
    """Refuse what must be written out and is not, or is too large, or is no pattern."""
    if isinstance(wanted, FactType):
        return
    value = part.constant.value if part.constant else None
    if wanted is Fixed.PATTERN:
        _hold_pattern(scope, part.node)
    elif not isinstance(value, int) or not 0 <= value <= HIGHEST[wanted]:
        raise scope.refused("condition.fixed", part.node.span, high=HIGHEST[wanted])


def _hold_pattern(scope: Scope, node: Node) -> None:
    if not isinstance(node, tree.Text):
        raise scope.refused("condition.pattern_fixed", node.span)
    try:
        compiled(node.value)
    except BadPattern as bad:
        start = node.span[0] + 1
        places = _places(scope.text[start : node.span[1] - 1], start)
        span = (places[bad.start], places[bad.end])
        near = node.value[bad.start : bad.end]
        raise scope.refused(bad.code, span, near=near) from None


def _places(written: str, start: int) -> list[int]:
    """Where each letter of a text stands in the condition: a quote inside takes two places."""
    places, at = [], 0
    while at < len(written):
        places.append(start + at)
        at += 2 if written.startswith("''", at) else 1
    return [*places, start + at]


def _answer(
    scope: Scope, node: tree.Call | tree.Arithmetic, signature: Signature, parts: Sequence[Operand]
) -> Operand:
    operation = signature.operation
    if operation is None:
        return Operand(node, parts[0].expression, parts[0].values)
    if operation is _O.HAS:
        return has(scope, node, *parts)
    if operation in {_O.HAS_ANY, _O.HAS_ALL}:
        hold_values(scope, parts[0], [parts[1]])
        hold_values(scope, parts[1], [parts[0]])
    _hold_piece(scope, operation, parts)
    wide = [
        widened(part) if wanted is FactType.NUMBER else part
        for wanted, part in zip(signature.takes, parts, strict=True)
    ]
    if operation is _O.ROUND and len(wide) == 1:
        wide.append(Operand(node, Constant(0, FactType.WHOLE)))
    return Operand(node, _apply(operation, wide, signature.gives), _values(operation, parts))


def _hold_piece(scope: Scope, operation: Operator, parts: Sequence[Operand]) -> None:
    """Refuse a piece or pattern that no value of a fact holds."""
    if operation not in FITS or parts[1].constant is None:
        return
    if operation not in {_O.SEARCH, _O.FULL_MATCH}:
        hold_capitals(scope, *parts)
    given, fits = str(parts[1].constant.value), FITS[operation]
    fault = fit_fault(scope.label(parts[0]), parts[0].values, given, lambda v: fits(v, given))
    scope.hold(fault, parts[1].node.span)


def _values(operation: Operator, parts: Sequence[Operand]) -> Values | None:
    """What the answer of a function can be."""
    if operation is _O.LEFT and parts[1].constant is not None:
        count = parts[1].constant.value
        return changed(parts[0].values, lambda text: text[: int(str(count))])
    if operation in CHANGES:
        return changed(parts[0].values, CHANGES[operation])
    return _ANSWERS.get(operation)


def _apply(operation: Operator, parts: Sequence[Operand], kind: FactType) -> Apply:
    return Apply(operation, tuple(part.expression for part in parts), kind)

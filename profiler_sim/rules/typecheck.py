"""Gives every part of a condition its meaning and type, or says what does not fit and where."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import isfinite

from profiler_sim.cargo.facts.schema import WHOLE_LIMIT, Column, FactType, FactValue
from profiler_sim.cargo.text import nearest_word
from profiler_sim.rules import tree
from profiler_sim.rules.comparisons import between, comparison, difference, like, membership
from profiler_sim.rules.expression import Apply, Constant, Expression, FactReference, Operator
from profiler_sim.rules.function_calls import arithmetic, call
from profiler_sim.rules.operands import Lists, Operand, Refused, Scope, day_of, no_date
from profiler_sim.rules.tree import Node

_LARGE = 1000
"""From here on people write marks of thousands."""


def typed(condition: str, root: Node, columns: Mapping[str, Column], lists: Lists) -> Expression:
    """Check a whole condition over facts and lists by name.

    Raises Refused with everything that does not fit.
    """
    scope = Scope(condition, columns, lists, _check)
    return scope.claims([root])[0].expression


def _check(scope: Scope, node: Node) -> Operand:
    return _WAYS[type(node)](scope, node)


def _name(scope: Scope, node: tree.Name) -> Operand:
    if node.name in scope.columns:
        column = scope.columns[node.name]
        large = column.type is FactType.NUMBER and _is_large(column.example)
        return Operand(node, FactReference(column.name, column.type), column.values, large)
    if node.name in scope.lists:
        return Operand(node, Constant(tuple(scope.lists[node.name]), FactType.TEXTS))
    name = scope.text[slice(*node.span)]
    near = nearest_word(name, [*scope.columns, *scope.lists])
    code = "condition.unknown_near" if near else "condition.unknown"
    raise scope.refused(code, node.span, name=name, nearest=near or "")


def _is_large(example: FactValue) -> bool:
    return isinstance(example, int | float) and example >= _LARGE


def _text(_: Scope, node: tree.Text) -> Operand:
    return Operand(node, Constant(node.value, FactType.TEXT))


def _yesno(_: Scope, node: tree.YesNo) -> Operand:
    return Operand(node, Constant(node.value, FactType.YESNO))


def _number(scope: Scope, node: tree.Number) -> Operand:
    digits = node.digits
    if len(digits) > 1 and digits[0] == "0" and digits[1] != ".":
        raise scope.refused("condition.leading_zero", node.span)
    if "." not in digits and int(digits) < WHOLE_LIMIT:
        return Operand(node, Constant(int(digits), FactType.WHOLE))
    if "." in digits and isfinite(float(digits)):
        return Operand(node, Constant(float(digits), FactType.NUMBER))
    raise scope.refused("condition.large_number", node.span)


def _day(scope: Scope, node: tree.Day) -> Operand:
    try:
        day_of(node.text)
    except ValueError:
        raise Refused(no_date(scope.text, node.span, node.text)) from None
    return Operand(node, Constant(node.text, FactType.DATE))


def _listing(scope: Scope, node: tree.ListLiteral) -> Operand:
    """A list between square brackets: texts that are written out."""
    for member in node.members:
        if not isinstance(member, tree.Text):
            raise scope.refused("condition.list_member", member.span)
    texts = tuple(member.value for member in node.members if isinstance(member, tree.Text))
    return Operand(node, Constant(texts, FactType.TEXTS))


def _signed(scope: Scope, node: tree.Signed) -> Operand:
    part = scope.of(node.part)
    if part.kind not in {FactType.WHOLE, FactType.NUMBER}:
        raise scope.refused("condition.sign", node.span, sign=node.sign)
    if node.sign == "+":
        return replace(part, node=node)
    if part.constant is not None and isinstance(part.constant.value, int | float):
        return Operand(node, Constant(-part.constant.value, part.kind))
    negate = Operator.WHOLE_NEGATE if part.kind is FactType.WHOLE else Operator.NEGATE
    return Operand(node, Apply(negate, (part.expression,), part.kind))


def _missing(scope: Scope, node: tree.Missing) -> Operand:
    asked = _claim(Operator.IS_NULL, scope.of(node.part))
    return Operand(node, _claim(Operator.NOT, Operand(node, asked)) if node.negated else asked)


def _negation(scope: Scope, node: tree.Negation) -> Operand:
    return Operand(node, _claim(Operator.NOT, *scope.claims([node.part])))


def _junction(scope: Scope, node: tree.Junction) -> Operand:
    joint = Operator.AND if node.word == "AND" else Operator.OR
    return Operand(node, _claim(joint, *scope.claims(node.parts)))


def _claim(operation: Operator, *parts: Operand) -> Apply:
    return Apply(operation, tuple(part.expression for part in parts), FactType.YESNO)


# Any: each way takes its own kind of node, which the type it is found by guarantees
_WAYS: Mapping[type, Callable[..., Operand]] = {
    tree.Name: _name,
    tree.Text: _text,
    tree.YesNo: _yesno,
    tree.Number: _number,
    tree.Day: _day,
    tree.ListLiteral: _listing,
    tree.Call: call,
    tree.Signed: _signed,
    tree.Arithmetic: arithmetic,
    tree.Comparison: comparison,
    tree.Between: between,
    tree.Membership: membership,
    tree.Like: like,
    tree.Missing: _missing,
    tree.Difference: difference,
    tree.Negation: _negation,
    tree.Junction: _junction,
}

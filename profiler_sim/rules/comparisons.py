"""What compares: signs, ranges, lists and patterns, each held against what a fact can be."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.problems import Problem
from profiler_sim.rules import like_patterns, tree
from profiler_sim.rules.expression import Apply, Constant, Expression, Operator
from profiler_sim.rules.operands import Operand, Refused, Scope, problem, unified
from profiler_sim.rules.possible_values import (
    Fault,
    bound_fault,
    fit_fault,
    order_fault,
    value_fault,
)
from profiler_sim.rules.text_operations import lower, upper
from profiler_sim.rules.tree import Node

_O = Operator
_ORDERS: Mapping[str, tuple[Operator, Operator]] = {
    "<": (_O.LESS, _O.TEXT_LESS),
    "<=": (_O.LESS_EQUAL, _O.TEXT_LESS_EQUAL),
    ">": (_O.GREATER, _O.TEXT_GREATER),
    ">=": (_O.GREATER_EQUAL, _O.TEXT_GREATER_EQUAL),
}
"""By sign: for numbers and dates, and for texts."""
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_ORDERED = frozenset({FactType.WHOLE, FactType.NUMBER, FactType.DATE, FactType.TEXT})
_LETTERS: Mapping[Operator, tuple[str, Callable[[str], str]]] = {
    _O.UPPER: ("capitals", upper),
    _O.LOWER: ("small", lower),
}
"""What the answer of a function is written in, and how it is made."""
_BACKSLASH = "\\"
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")


def comparison(scope: Scope, node: tree.Comparison) -> Operand:
    """``a < b``."""
    left, right = _alike(scope, node, [node.left, node.right])
    if node.sign in {"=", "<>"}:
        _hold_whole(scope, left, right)
        _hold_whole(scope, right, left)
        if node.sign == "=" or not _is_empty(left, right):
            hold_values(scope, left, [right])
            hold_values(scope, right, [left])
        return _made(node, _O.EQUAL if node.sign == "=" else _O.NOT_EQUAL, left, right)
    _hold_order(scope, node, left)
    for sign, part, limit in ((node.sign, left, right), (_TURNED[node.sign], right, left)):
        _hold_limit(scope, node, sign, part, limit)
        _hold_bound(scope, node, part, limit)
    return _made(node, _ORDERS[node.sign][left.kind is FactType.TEXT], left, right)


def difference(scope: Scope, node: tree.Difference) -> Operand:
    """``a IS DISTINCT FROM b``."""
    left, right = _alike(scope, node, [node.left, node.right])
    hold_values(scope, left, [right])
    hold_values(scope, right, [left])
    return _unless(node.negated, _made(node, _O.DIFFERENT, left, right))


def between(scope: Scope, node: tree.Between) -> Operand:
    """``a BETWEEN b AND c``."""
    part, low, high = _alike(scope, node, [node.part, node.low, node.high])
    _hold_order(scope, node, part)
    _hold_turned(scope, node, low, high)
    _hold_limit(scope, node, ">=", part, low)
    _hold_limit(scope, node, "<=", part, high)
    way = _O.TEXT_BETWEEN if part.kind is FactType.TEXT else _O.BETWEEN
    return _unless(node.negated, _made(node, way, part, low, high))


def membership(scope: Scope, node: tree.Membership) -> Operand:
    """``a IN …``."""
    if isinstance(node.among, tree.Name):
        part, listed = scope.every([node.part, node.among])
        _hold_list(scope, node, part, listed)
        return _unless(node.negated, has(scope, node, listed, part))
    members = node.among if isinstance(node.among, tuple) else node.among.members
    if not members:
        raise scope.refused("condition.list_empty", node.span)
    part, *given = scope.every([node.part, *members])
    for member in given:
        if member.kind is FactType.TEXTS and not isinstance(member.node, tree.Name):
            raise scope.refused("condition.list_nested", member.node.span)
    parts = [part, *(each for member in given for each in _spread(member))]
    _hold_thousands(scope, parts)
    part, *spread = unified(scope.text, node.span, parts)
    _hold_whole(scope, part, *spread)
    hold_values(scope, part, spread)
    return _unless(node.negated, _made(node, _O.IN, part, *spread))


def _hold_list(scope: Scope, node: tree.Membership, part: Operand, listed: Operand) -> None:
    if listed.kind is not FactType.TEXTS:
        raise scope.refused("condition.in_brackets", listed.node.span)
    if part.kind is FactType.TEXTS:
        names = {"first": scope.label(part), "second": scope.label(listed)}
        raise scope.refused("condition.list_in_list", node.span, **names)
    if part.kind is not FactType.TEXT:
        raise scope.refused("condition.list_texts", node.span)


def has(scope: Scope, node: Node, listed: Operand, member: Operand) -> Operand:
    """Whether a list, a fact or a named one, holds a text."""
    if listed.constant is None:
        hold_values(scope, listed, [member])
        return _made(node, _O.HAS, listed, member)
    texts = list(_spread(listed))
    if not texts:
        raise scope.refused("condition.list_empty", node.span)
    hold_values(scope, member, texts)
    return _made(node, _O.IN, member, *texts)


def like(scope: Scope, node: tree.Like) -> Operand:
    """``a LIKE b ESCAPE c``."""
    part, pattern = scope.every([node.part, node.pattern])
    if {part.kind, pattern.kind} != {FactType.TEXT}:
        raise scope.refused(
            "condition.arguments", node.span, example="description LIKE '%MACHIN%'"
        )
    sign = _escape_sign(scope, node)
    if pattern.constant is None:
        return _unless(node.negated, Operand(node, _of_fact(node, part, pattern, sign)))
    given = str(pattern.constant.value)
    pieces = _pieces(scope, node, given, sign)
    _hold_star(scope, pattern, given)
    if not node.folded:
        hold_capitals(scope, part, pattern)
    fits = like_patterns.matcher(pieces, folded=node.folded)
    fault = fit_fault(scope.label(part), part.values, given, fits)
    scope.hold(fault, pattern.node.span)
    claim = like_patterns.like(part.expression, pieces, folded=node.folded)
    return _unless(node.negated, Operand(node, claim))


def hold_values(scope: Scope, part: Operand, given: Sequence[Operand]) -> None:
    """Refuse the constants that a part can never be, all of them at once."""
    found: list[Problem] = []
    for each in given:
        value = each.constant.value if each.constant else None
        for single in value if isinstance(value, tuple) else (value,):
            known = value_fault(scope.label(part), part.values, single)
            if fault := known or _capitals_fault(scope, part, single):
                end, params = fault
                if isinstance(each.node, tree.Name):
                    params["list"] = each.node.name
                span = each.node.span
                found.append(problem(f"condition.{end}", scope.text, span, **params))
    if found:
        raise Refused(*found)


def hold_capitals(scope: Scope, part: Operand, given: Operand) -> None:
    """Refuse small letters that ``upper(…)`` never has, and capitals that ``lower(…)`` has not."""
    value = given.constant.value if given.constant else None
    scope.hold(_capitals_fault(scope, part, value), given.node.span)


def _capitals_fault(scope: Scope, part: Operand, given: object) -> Fault | None:
    expression = part.expression
    if not isinstance(expression, Apply) or not isinstance(given, str):
        return None
    kind, change = _LETTERS.get(expression.operation, ("", str))
    if not kind or (meant := change(given)) == given:
        return None
    return f"letters_{kind}", {"fact": scope.label(part), "given": given, "meant": meant}


def _hold_star(scope: Scope, pattern: Operand, given: str) -> None:
    """Refuse ``*PARTS*``: elsewhere a star stands for any letters, here it means itself."""
    if "%" in given or not (len(given) > 1 and (given[0] == "*" or given[-1] == "*")):
        return
    meant = scope.text[slice(*pattern.node.span)].replace("*", "%")
    raise scope.refused("condition.like_star", pattern.node.span, meant=meant)


def _alike(scope: Scope, node: Node, nodes: Sequence[Node]) -> list[Operand]:
    """Check what is compared and bring it to one type."""
    parts = scope.every(nodes)
    _hold_thousands(scope, parts)
    return unified(scope.text, node.span, parts)


def _hold_thousands(scope: Scope, parts: Sequence[Operand]) -> None:
    """Refuse 21.400 beside whole numbers and large ones: a point is no mark of thousands."""
    if not any(map(_is_large, parts)):
        return
    for part in parts:
        if isinstance(part.node, tree.Number) and _THOUSANDS.fullmatch(part.node.digits):
            digits = part.node.digits
            plain = {"whole": digits.replace(".", ""), "short": f"{float(digits):g}"}
            raise scope.refused("condition.thousands_point", part.node.span, **plain)


def _is_large(part: Operand) -> bool:
    return part.constant is None and (part.kind is FactType.WHOLE or part.is_large)


def _hold_whole(scope: Scope, part: Operand, *given: Operand) -> None:
    """Refuse a fraction that a whole number is never equal to."""
    if not _is_widened(part):
        return
    for each in given:
        value = each.constant.value if each.constant else None
        if isinstance(value, float) and not value.is_integer():
            raise scope.refused("condition.whole", each.node.span, fact=scope.label(part))


def _is_widened(part: Operand) -> bool:
    expression = part.expression
    return isinstance(expression, Apply) and expression.operation is _O.WIDEN


def _hold_order(scope: Scope, node: Node, part: Operand) -> None:
    if part.kind not in _ORDERED:
        raise scope.refused("condition.no_order", node.span)


def _hold_limit(scope: Scope, node: Node, sign: str, part: Operand, limit: Operand) -> None:
    """Refuse a limit that a part never passes."""
    value = limit.constant.value if limit.constant else None
    scope.hold(order_fault(sign, scope.label(part), part.values, value), node.span)


def _hold_bound(scope: Scope, node: Node, part: Operand, limit: Operand) -> None:
    """Refuse a limit beyond all that a part can be: a share is not compared with 70."""
    value = limit.constant.value if limit.constant else None
    scope.hold(bound_fault(scope.label(part), part.values, value), node.span)


def _hold_turned(scope: Scope, node: Node, low: Operand, high: Operand) -> None:
    """Refuse a range whose ends are exchanged: nothing lies in it."""
    match (low.constant, high.constant):
        case (Constant(int() | float() as least), Constant(int() | float() as most)):
            turned = least > most
        case (Constant(str() as first), Constant(str() as last)):
            turned = first > last
        case _:
            turned = False
    if turned:
        raise scope.refused("condition.between_turned", node.span)


def _spread(part: Operand) -> Iterator[Operand]:
    """The texts of a list, each standing where the list stands; other parts as they are."""
    value = part.constant.value if part.constant else None
    if not isinstance(value, tuple):
        yield part
        return
    for text in value:
        yield Operand(part.node, Constant(text, FactType.TEXT))


def _is_empty(*parts: Operand) -> bool:
    """Tell whether one is the empty text: ``<> ''`` is a way to ask whether anything is there."""
    return any(part.constant is not None and part.constant.value == "" for part in parts)


def _made(node: Node, operation: Operator, *parts: Operand) -> Operand:
    expressions = tuple(part.expression for part in parts)
    return Operand(node, Apply(operation, expressions, FactType.YESNO))


def _unless(negated: bool, part: Operand) -> Operand:  # noqa: FBT001  the word that stands in the text
    return _made(part.node, _O.NOT, part) if negated else part


def _of_fact(node: tree.Like, part: Operand, pattern: Operand, sign: str) -> Expression:
    """A pattern that stands in a fact: known only when the rule runs."""
    given = (part.expression, pattern.expression)
    if sign:
        way = _O.ESCAPED_FOLDED_LIKE if node.folded else _O.ESCAPED_LIKE
        return Apply(way, (*given, Constant(sign, FactType.TEXT)), FactType.YESNO)
    doubled = Apply(_O.DOUBLED, (pattern.expression,), FactType.TEXT)
    way = _O.FOLDED_LIKE if node.folded else _O.LIKE
    return Apply(way, (part.expression, doubled), FactType.YESNO)


def _escape_sign(scope: Scope, node: tree.Like) -> str:
    if node.escape is None:
        return ""
    sign = node.escape.value
    if len(sign) != 1 or sign.isalnum() or sign in "%_ \t\n":
        raise scope.refused("condition.like_escape", node.escape.span)
    return sign


def _pieces(
    scope: Scope, node: tree.Like, pattern: str, sign: str
) -> tuple[like_patterns.Piece, ...]:
    span = node.pattern.span
    if not sign and any(mark in pattern for mark in (r"\%", r"\_")):
        raise scope.refused("condition.like_backslash", span)
    try:
        return like_patterns.pieces(pattern, sign or _BACKSLASH * pattern.endswith(_BACKSLASH))
    except ValueError:
        raise scope.refused("condition.like_end", span, sign=pattern[-1]) from None

"""How large and how small the parts of a condition can be, worked out before any row is read.

Where no row can take an operation out of range, a dialect that fails on overflow needs no guard
and its SQL stays short (``writer.Dialect.plain``). Magnitudes are absolute values; zero, missing,
infinite and not-a-number values pass through every operation and are left out of account.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf

from profiler_sim.cargo.facts.schema import WHOLE_LIMIT, FactType
from profiler_sim.rules.expression import Apply, Constant, Expression, FactReference, Operator

_O = Operator
MOST_DAYS = 32_767
"""Days that may be added to a date (``Operation.ADD_DAYS``)."""
_MOST = 1e307
_LEAST = 1e-290
"""Between these a result is a double, however it is rounded."""
_HIDDEN = 1e290
"""What is smaller is lost when it is added to the largest double."""
_ROUNDING = 2.0**-53


@dataclass(frozen=True, slots=True)
class Magnitude:
    """Bounds of an absolute value that is not zero."""

    least: float
    most: float

    def joined(self, other: "Magnitude") -> "Magnitude":
        """Cover both."""
        return Magnitude(min(self.least, other.least), max(self.most, other.most))


_ANY_NUMBER = Magnitude(0.0, inf)
_ANY_WHOLE = Magnitude(1, WHOLE_LIMIT)
_SMALL_WHOLES = {
    _O.LENGTH: 500 * 500,  # a text of 500 in which replacing has doubled every sign, and more
    _O.YEAR: 100_000,
    _O.MONTH: 12,
    _O.DAY: 31,
    _O.WEEKDAY: 7,
    _O.DAYS_BETWEEN: 100_000_000,
}


def is_tame(operation: Apply) -> bool:
    """Tell whether no values of its arguments take an operation out of range."""
    if operation.operation is _O.HAS:
        return isinstance(operation.arguments[1], Constant)  # never missing
    if operation.operation is _O.YEAR:
        return isinstance(
            operation.arguments[0], FactReference | Constant
        )  # never before the year 1
    rule = _TAME.get(operation.operation)
    return rule is None or rule(*map(magnitude, operation.arguments))


def magnitude(expression: Expression) -> Magnitude:
    """Bound a part of a condition; one that is no number has bounds that say nothing."""
    match expression:
        case FactReference():
            return _any(expression.kind)
        case Constant():
            return _constant(expression)
        case Apply():
            return _applied(expression)


def _any(kind: FactType) -> Magnitude:
    return _ANY_WHOLE if kind is FactType.WHOLE else _ANY_NUMBER


def _constant(constant: Constant) -> Magnitude:
    value = constant.value
    if isinstance(value, str | tuple) or not value:
        return Magnitude(1, 0) if value == 0 else _ANY_NUMBER
    return Magnitude(abs(value), abs(value))


def _applied(apply: Apply) -> Magnitude:
    if apply.operation in _SMALL_WHOLES:
        return Magnitude(1, _SMALL_WHOLES[apply.operation])
    parts = [magnitude(part) for part in apply.arguments]
    if apply.operation in _SAME:
        return parts[0]
    if apply.operation in _ONE_OF:
        found = parts[0]
        for part in parts[1:]:
            found = found.joined(part)
        return found
    if apply.operation in _WORKED_OUT:
        return _WORKED_OUT[apply.operation](*parts)
    return _any(apply.kind)


_SAME = {_O.WIDEN, _O.NEGATE, _O.ABS, _O.WHOLE_NEGATE, _O.WHOLE_ABS}
_ONE_OF = {_O.GREATEST, _O.LEAST, _O.COALESCE}


def _sum(one: Magnitude, other: Magnitude) -> Magnitude:
    least = min(one.least, other.least) * _ROUNDING
    return Magnitude(least, (one.most + other.most) * 1.01)


def _whole_sum(one: Magnitude, other: Magnitude) -> Magnitude:
    return Magnitude(1, min(one.most + other.most, WHOLE_LIMIT))


def _whole_product(one: Magnitude, other: Magnitude) -> Magnitude:
    return Magnitude(1, min(one.most * other.most, WHOLE_LIMIT))


def _product(one: Magnitude, other: Magnitude) -> Magnitude:
    return Magnitude(one.least * other.least * 0.99, one.most * other.most * 1.01)


def _quotient(one: Magnitude, other: Magnitude) -> Magnitude:
    most = one.most / other.least if other.least else inf
    least = one.least / other.most if other.most else 0.0
    return Magnitude(least * 0.99, most * 1.01)


_WORKED_OUT: Mapping[Operator, Callable[[Magnitude, Magnitude], Magnitude]] = {
    _O.ADD: _sum,
    _O.SUBTRACT: _sum,
    _O.MULTIPLY: _product,
    _O.DIVIDE: _quotient,
    _O.WHOLE_ADD: _whole_sum,
    _O.WHOLE_SUBTRACT: _whole_sum,
    _O.WHOLE_MULTIPLY: _whole_product,
}


def _sum_is_tame(one: Magnitude, other: Magnitude) -> bool:
    return one.most + other.most < _MOST or min(one.most, other.most) < _HIDDEN


def _fits(found: Magnitude) -> bool:
    return found.least > _LEAST and found.most < _MOST


def _whole_sum_is_tame(one: Magnitude, other: Magnitude) -> bool:
    return one.most + other.most < WHOLE_LIMIT


def _is_small_whole(one: Magnitude) -> bool:
    return one.most < WHOLE_LIMIT


_TAME: Mapping[Operator, Callable[..., bool]] = {
    _O.ADD: _sum_is_tame,
    _O.SUBTRACT: _sum_is_tame,
    _O.MULTIPLY: lambda one, other: _fits(_product(one, other)),
    _O.DIVIDE: lambda one, other: _fits(_quotient(one, other)),
    _O.WHOLE_ADD: _whole_sum_is_tame,
    _O.WHOLE_SUBTRACT: _whole_sum_is_tame,
    _O.WHOLE_MULTIPLY: lambda one, other: one.most * other.most < WHOLE_LIMIT,
    _O.WHOLE_NEGATE: _is_small_whole,
    _O.WHOLE_ABS: _is_small_whole,
    _O.ADD_DAYS: lambda _, days: days.most <= MOST_DAYS,
    _O.SUBTRACT_DAYS: lambda _, days: days.most <= MOST_DAYS,
}
"""Every operation that can leave its range; REMAINDER and ROUND are never plain."""

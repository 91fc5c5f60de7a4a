"""Checked conditions over single rows, without a database.

For examples, signs and one consignment at a time; a whole table is a database's work. Both
answer alike: the tests hold them against each other.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import ge, gt, le, lt

from profiler_sim.cargo.facts.schema import WHOLE_LIMIT, FactType, FactValue, Row
from profiler_sim.rules.condition import CheckedCondition
from profiler_sim.rules.expression import (
    LIKE_ESCAPE,
    Apply,
    Constant,
    Expression,
    FactReference,
    Operator,
)
from profiler_sim.rules.like_patterns import matcher, pieces
from profiler_sim.rules.operands import day_of
from profiler_sim.rules.text_operations import CHANGES, FITS

Present = str | int | float | bool | tuple[str, ...]
"""A value that is known; a date is the number of its day."""
Answer = Present | None
Ask = Callable[[Row], Answer]
Question = Callable[[Row], bool | None]
"""A condition that can be asked of a row; None is unknown."""

_MOST_DAYS = 2**15
MAX_TEXT = 500
"""Characters of a text that conditions see."""
_O = Operator


def evaluate(
    conditions: Mapping[str, CheckedCondition], rows: Sequence[Row]
) -> list[dict[str, bool | None]]:
    """Answer every condition for every row, in the order of the rows; None is unknown."""
    asked = {name: question(checked.expression) for name, checked in conditions.items()}
    return [{name: ask(row) for name, ask in asked.items()} for row in rows]


@lru_cache(maxsize=4096)
def question(expression: Expression) -> Question:
    """Make a function of a condition; each is made once."""
    ask = _asked(expression)

    def answer(row: Row) -> bool | None:
        value = ask(row)
        return None if value is None else bool(value)

    return answer


def _asked(expression: Expression) -> Ask:
    match expression:
        case FactReference():
            return _fact(expression)
        case Constant():
            value = _constant(expression)
            return lambda _: value
        case Apply():
            return _applied(expression)


def _fact(fact: FactReference) -> Ask:
    read = _READERS.get(fact.kind, _plain)

    def ask(row: Row) -> Answer:
        value = row.get(fact.name)
        return None if value is None else read(value)

    return ask


def _plain(value: FactValue) -> Answer:
    return None if isinstance(value, date) else value


def _day(value: FactValue) -> Answer:
    return value.toordinal() if isinstance(value, date) else None


def _number(value: FactValue) -> Answer:
    return float(value) if isinstance(value, int | float) else None


def _text(value: FactValue) -> Answer:
    return value[:MAX_TEXT] if isinstance(value, str) else None


def _texts(value: FactValue) -> Answer:
    return tuple(each[:MAX_TEXT] for each in value) if isinstance(value, tuple) else None


_READERS: Mapping[FactType, Callable[[FactValue], Answer]] = {
    FactType.DATE: _day,
    FactType.NUMBER: _number,
    FactType.TEXT: _text,
    FactType.TEXTS: _texts,
}


def _constant(constant: Constant) -> Present:
    if constant.kind is FactType.DATE:
        return day_of(str(constant.value)).toordinal()
    return constant.value


def _applied(apply: Apply) -> Ask:
    parts = [_asked(part) for part in apply.arguments]
    if apply.operation in _LOOSE:
        loose = _LOOSE[apply.operation]
        return lambda row: loose([part(row) for part in parts])
    strict = _STRICT[apply.operation]

    def ask(row: Row) -> Answer:
        values: list[Present] = []
        for part in parts:
            value = part(row)
            if value is None:
                return None
            values.append(value)
        return strict(*values)

    return ask


# three-valued


def _and(values: Sequence[Answer]) -> Answer:
    if any(value is False for value in values):
        return False
    return None if None in values else True


def _or(values: Sequence[Answer]) -> Answer:
    if any(value is True for value in values):
        return True
    return None if None in values else False


def _in(values: Sequence[Answer]) -> Answer:
    part, *members = values
    if part is None:
        return None
    return _or([None if each is None else _equal(part, each) for each in members])


def _different(values: Sequence[Answer]) -> Answer:
    left, right = values
    if left is None or right is None:
        return (left is None) is not (right is None)
    return not _equal(left, right)


def _first(values: Sequence[Answer]) -> Answer:
    return next((value for value in values if value is not None), None)


def _extreme(choose: Callable[..., Answer]) -> Callable[[Sequence[Answer]], Answer]:
    def of(values: Sequence[Answer]) -> Answer:
        known = [value for value in values if value is not None]
        return choose(known, key=_height) if known else None

    return of


# comparisons: not a number is the largest number and equals itself


def _is_nan(value: Present) -> bool:
    return isinstance(value, float) and math.isnan(value)


def _height(value: Present) -> tuple[bool, Present]:
    return (True, 0) if _is_nan(value) else (False, value)


def _equal(left: Present, right: Present) -> bool:
    return _height(left) == _height(right)


def _ordered(compare: Callable[..., bool]) -> Callable[..., bool]:
    return lambda left, right: compare(_height(left), _height(right))


def _between(values: Sequence[Answer]) -> Answer:
    """``a >= b AND a <= c``: one end may decide where the other is missing."""
    part, low, high = values
    if part is None:
        return None
    above = None if low is None else _ordered(le)(low, part)
    below = None if high is None else _ordered(le)(part, high)
    return _and([above, below])


# numbers


def _whole(number: int) -> Answer:
    return number if -WHOLE_LIMIT <= number < WHOLE_LIMIT else None


def _remainder(left: int, right: int) -> Answer:
    if right == 0:
        return None
    rest = abs(left) % abs(right)
    return -rest if left < 0 else rest


def _divided(left: float, right: float) -> Answer:
    return None if right == 0 else left / right


def _rest(left: float, right: float) -> Answer:
    if right == 0:
        return None
    return math.nan if math.isinf(left) else math.fmod(left, right)


def _rounded(number: float, digits: int) -> Answer:
    """Halves go away from zero; what would become infinite stays."""
    moved = number * 10.0**digits
    if not math.isfinite(moved):
        return number
    near = math.trunc(moved)
    if abs(moved - near) >= 0.5:  # noqa: PLR2004  the half
        near += 1 if moved > 0 else -1
    return math.copysign(near / 10.0**digits, number)


# dates


def _moved(day: int, by: int) -> Answer:
    return day + by if -_MOST_DAYS <= by < _MOST_DAYS else None


def _part(name: str) -> Callable[[int], Answer]:
    def of(day: int) -> Answer:
        if not date.min.toordinal() <= day <= date.max.toordinal():
            return None
        value: int = getattr(date.fromordinal(day), name)
        return value

    return of


def _weekday(day: int) -> Answer:
    return (day - 1) % 7 + 1


# patterns


def _like(*, folded: bool) -> Callable[[str, str], bool]:
    return lambda text, pattern: _matcher(pattern, LIKE_ESCAPE, folded=folded)(text)


def _escaped(*, folded: bool) -> Callable[[str, str, str], Answer]:
    def ask(text: str, pattern: str, sign: str) -> Answer:
        try:
            return _matcher(pattern, sign, folded=folded)(text)
        except ValueError:
            return None

    return ask


@lru_cache(maxsize=1024)
def _matcher(pattern: str, sign: str, *, folded: bool) -> Callable[[str], bool]:
    return matcher(pieces(pattern, sign), folded=folded)


_LOOSE: Mapping[Operator, Callable[[Sequence[Answer]], Answer]] = {
    _O.AND: _and,
    _O.OR: _or,
    _O.IS_NULL: lambda values: values[0] is None,
    _O.DIFFERENT: _different,
    _O.IN: _in,
    _O.COALESCE: _first,
    _O.GREATEST: _extreme(max),
    _O.LEAST: _extreme(min),
    _O.BETWEEN: _between,
    _O.TEXT_BETWEEN: _between,
}
"""Operations that an unknown argument need not make unknown."""

_STRICT: Mapping[Operator, Callable[..., Answer]] = {
    _O.NOT: lambda value: not value,
    _O.EQUAL: _equal,
    _O.NOT_EQUAL: lambda left, right: not _equal(left, right),
    _O.LESS: _ordered(lt),
    _O.LESS_EQUAL: _ordered(le),
    _O.GREATER: _ordered(gt),
    _O.GREATER_EQUAL: _ordered(ge),
    _O.TEXT_LESS: lt,
    _O.TEXT_LESS_EQUAL: le,
    _O.TEXT_GREATER: gt,
    _O.TEXT_GREATER_EQUAL: ge,
    _O.WHOLE_ADD: lambda left, right: _whole(left + right),
    _O.WHOLE_SUBTRACT: lambda left, right: _whole(left - right),
    _O.WHOLE_MULTIPLY: lambda left, right: _whole(left * right),
    _O.WHOLE_REMAINDER: _remainder,
    _O.WHOLE_NEGATE: lambda number: _whole(-number),
    _O.WHOLE_ABS: lambda number: _whole(abs(number)),
    _O.WIDEN: float,
    _O.ADD: lambda left, right: left + right,
    _O.SUBTRACT: lambda left, right: left - right,
    _O.MULTIPLY: lambda left, right: left * right,
    _O.DIVIDE: _divided,
    _O.REMAINDER: _rest,
    _O.NEGATE: lambda number: -number,
    _O.ABS: abs,
    _O.ROUND: _rounded,
    _O.ADD_DAYS: _moved,
    _O.SUBTRACT_DAYS: lambda day, by: None if _moved(day, by) is None else day - by,
    _O.DAYS_BETWEEN: lambda left, right: left - right,
    _O.YEAR: _part("year"),
    _O.MONTH: _part("month"),
    _O.DAY: _part("day"),
    _O.WEEKDAY: _weekday,
    **CHANGES,
    _O.LENGTH: len,
    _O.LEFT: lambda text, count: text[:count],
    **FITS,
    _O.LIKE: _like(folded=False),
    _O.FOLDED_LIKE: _like(folded=True),
    _O.DOUBLED: lambda text: text.replace(LIKE_ESCAPE, LIKE_ESCAPE * 2),
    _O.ESCAPED_LIKE: _escaped(folded=False),
    _O.ESCAPED_FOLDED_LIKE: _escaped(folded=True),
    _O.HAS: lambda texts, text: text in texts,
    _O.HAS_ANY: lambda texts, others: any(each in texts for each in others),
    _O.HAS_ALL: lambda texts, others: all(each in texts for each in others),
}
"""Operations of which any unknown argument makes the answer unknown."""

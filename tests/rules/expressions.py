"""Random checked expressions over every operation there is, and the values to try them on.

They reach what no condition on paper reaches: whatever the writer can be handed, every database
must answer alike.
"""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from profiler_sim.cargo.facts.schema import Column, FactType
from profiler_sim.rules.expression import (
    Apply,
    Constant,
    Expression,
    FactReference,
    Literal,
    Operator,
)

T, N, W, D, B, L = (
    FactType.TEXT,
    FactType.NUMBER,
    FactType.WHOLE,
    FactType.DATE,
    FactType.YESNO,
    FactType.TEXTS,
)
COLUMNS = tuple(
    Column(name=name, type=kind, example=None)
    for name, kind in {
        "words": T, "port": T, "pattern": T,
        "share": N, "ratio": N,
        "pieces": W, "extra": W,
        "begins": D, "ends": D,
        "cold": B, "known": B,
        "ports": L, "others": L,
    }.items()
)  # fmt: skip
"""Facts of every type, two and more of each."""

CONSTANTS: Mapping[FactType, Sequence[Literal]] = {
    T: ("ECGYE", "ecgye", "", "it's", "a\\b", "100 %", "ß", "Straße", "İstanbul", "ΑΣ", "ç", "😀"),
    N: (0.0, 1.0, -1.5, 0.1, 0.3, 2.675, 1e-310, 1e308, -1e308, 1.7976931348623157e308, 5e-324,
        9007199254740993.0, 1e15, 3e-162, 7e200),
    W: (0, 1, -1, 2, 7, 40, -3, 500, 32767, 32768, 2**31, 2**53 + 1, 2**63 - 1, -(2**63)),
    D: ("2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31"),
    B: (True, False),
    L: (("ECGYE",), ("ECGYE", "TRMER", ""), (), ("it's", "a\\b", "ß")),
}  # fmt: skip
PATTERNS = (
    "^EC", "E$", "a.b", "^$", "(GY|gy)E", "[A-Z]{2,5}", "[^A-Z]", r"\d+", r"\D", r"\w+\W", r"\s",
    r"\bG", r"E\b", r"[\D]", r"[\W_]", r"[\S]x", r"a\\b", "[a\\\\]", "x*y?", "(ab|)c",
    "[-a]", "[a-]", r"[\]\[^]", "ß", "[à-ÿ]", "^(?:A|B)*$", r"\.", "a??b", "a{0,3}?b", "}", r"\n",
    "[\\n\\t]", ".", "..", "^.$", "\u03c3|ς", "😀", "[😀-😎]", " ", "it's",
    "(a+)+$", r"\/", "-", "[%_!]",
)  # fmt: skip
LIKES = (
    "%E%",
    "EC___",
    "%",
    "_",
    "",
    "100 !%",
    "a%",
    "%!!%",
    "!_%",
    "%\\%",
    "İ%",
    "%ß",
    "a_b",
    "😀%",
)
_SIGNS = ("!", "\\", "#", "^", "$", ".", "'")

_O = Operator
SIGNATURES: Mapping[Operator, tuple[Sequence[FactType], FactType]] = {
    _O.NOT: ((B,), B),
    _O.TEXT_LESS: ((T, T), B),
    _O.TEXT_LESS_EQUAL: ((T, T), B),
    _O.TEXT_GREATER: ((T, T), B),
    _O.TEXT_GREATER_EQUAL: ((T, T), B),
    _O.TEXT_BETWEEN: ((T, T, T), B),
    _O.WHOLE_ADD: ((W, W), W),
    _O.WHOLE_SUBTRACT: ((W, W), W),
    _O.WHOLE_MULTIPLY: ((W, W), W),
    _O.WHOLE_REMAINDER: ((W, W), W),
    _O.WHOLE_NEGATE: ((W,), W),
    _O.WHOLE_ABS: ((W,), W),
    _O.WIDEN: ((W,), N),
    _O.ADD: ((N, N), N),
    _O.SUBTRACT: ((N, N), N),
    _O.MULTIPLY: ((N, N), N),
    _O.DIVIDE: ((N, N), N),
    _O.REMAINDER: ((N, N), N),
    _O.NEGATE: ((N,), N),
    _O.ABS: ((N,), N),
    _O.ADD_DAYS: ((D, W), D),
    _O.SUBTRACT_DAYS: ((D, W), D),
    _O.DAYS_BETWEEN: ((D, D), W),
    _O.YEAR: ((D,), W),
    _O.MONTH: ((D,), W),
    _O.DAY: ((D,), W),
    _O.WEEKDAY: ((D,), W),
    _O.LOWER: ((T,), T),
    _O.UPPER: ((T,), T),
    _O.TRIM: ((T,), T),
    _O.LENGTH: ((T,), W),
    _O.CONTAINS: ((T, T), B),
    _O.STARTS_WITH: ((T, T), B),
    _O.ENDS_WITH: ((T, T), B),
    _O.HAS: ((L, T), B),
    _O.HAS_ANY: ((L, L), B),
    _O.HAS_ALL: ((L, L), B),
}
"""Operations whose arguments may be anything of a type."""
_ANY_TYPE = {_O.IS_NULL: 1, _O.EQUAL: 2, _O.NOT_EQUAL: 2, _O.DIFFERENT: 2, _O.IN: 3}
_ORDERED = {
    _O.LESS: 2, _O.LESS_EQUAL: 2, _O.GREATER: 2, _O.GREATER_EQUAL: 2, _O.BETWEEN: 3,
}  # fmt: skip


class Expressions:
    """Writes expressions by chance."""

    def __init__(self, chance: Random, columns: Sequence[Column] = COLUMNS) -> None:
        """Take where choices come from, and the facts to read."""
        self._chance = chance
        self._columns = columns

    def condition(self, depth: int = 4) -> Expression:
        """Write something that is true, false or unknown."""
        return self._of(B, depth)

    def asking(self, operation: Operator, depth: int = 2) -> Expression:
        """Write a condition whose root, or what its root compares, is one operation."""
        apply = self._applied(operation, depth)
        if apply.kind is B:
            return apply
        return Apply(_O.EQUAL, (apply, self._of(apply.kind, depth)), B)

    def _of(self, kind: FactType, depth: int) -> Expression:
        if depth <= 0 or self._chance.random() < 0.2:
            return self._leaf(kind)
        return self._applied(self._chance.choice(_giving(kind)), depth, kind)

    def _leaf(self, kind: FactType) -> Expression:
        if self._chance.random() < 0.3:
            return Constant(self._chance.choice(CONSTANTS[kind]), kind)
        return FactReference(
            self._chance.choice([c.name for c in self._columns if c.type is kind]), kind
        )

    def _applied(self, operation: Operator, depth: int, kind: FactType = N) -> Apply:
        if operation in SIGNATURES:
            takes, gives = SIGNATURES[operation]
            return Apply(operation, self._all(takes, depth), gives)
        if operation in _ANY_TYPE:
            one = self._chance.choice((T, N, W, D, B, L))
            return Apply(operation, self._all([one] * _ANY_TYPE[operation], depth), B)
        if operation in _ORDERED:
            one = self._chance.choice((N, W, D))
            return Apply(operation, self._all([one] * _ORDERED[operation], depth), B)
        if operation in {_O.GREATEST, _O.LEAST, _O.COALESCE, _O.AND, _O.OR}:
            count = self._chance.choice((2, 2, 3))
            kind = B if operation in {_O.AND, _O.OR} else kind
            return Apply(operation, self._all([kind] * count, depth), kind)
        return self._special[operation](self, operation, depth)

    def _all(self, kinds: Sequence[FactType], depth: int) -> tuple[Expression, ...]:
        return tuple(self._of(kind, depth - 1) for kind in kinds)

    def _round(self, operation: Operator, depth: int) -> Apply:
        digits = Constant(self._chance.choice((0, 1, 2, 5, 9)), W)
        return Apply(operation, (self._of(N, depth - 1), digits), N)

    def _left(self, operation: Operator, depth: int) -> Apply:
        count = Constant(self._chance.choice((0, 1, 2, 4, 500)), W)
        return Apply(operation, (self._of(T, depth - 1), count), T)

    def _like(self, operation: Operator, depth: int) -> Apply:
        pattern = self._chance.choice((self._fixed, self._doubled))()
        return Apply(operation, (self._of(T, depth - 1), pattern), B)

    def _fixed(self) -> Expression:
        return Constant(self._chance.choice(LIKES), T)

    def _doubled(self) -> Apply:
        return Apply(_O.DOUBLED, (FactReference("pattern", T),), T)

    def _escaped_like(self, operation: Operator, depth: int) -> Apply:
        sign = Constant(self._chance.choice(_SIGNS), T)
        return Apply(operation, (self._of(T, depth - 1), FactReference("pattern", T), sign), B)

    def _searched(self, operation: Operator, depth: int) -> Apply:
        return Apply(
            operation, (self._of(T, depth - 1), Constant(self._chance.choice(PATTERNS), T)), B
        )

    _special: Mapping[Operator, Callable[["Expressions", Operator, int], Apply]] = {
        _O.ROUND: _round,
        _O.LEFT: _left,
        _O.LIKE: _like,
        _O.FOLDED_LIKE: _like,
        _O.DOUBLED: lambda self, *_: self._doubled(),
        _O.ESCAPED_LIKE: _escaped_like,
        _O.ESCAPED_FOLDED_LIKE: _escaped_like,
        _O.SEARCH: _searched,
        _O.FULL_MATCH: _searched,
    }


def _giving(kind: FactType) -> list[Operator]:
    return _GIVING[kind]


_TRUTHS = {
    _O.AND, _O.OR, *_ANY_TYPE, *_ORDERED, _O.LIKE, _O.FOLDED_LIKE, _O.ESCAPED_LIKE,
    _O.ESCAPED_FOLDED_LIKE, _O.SEARCH, _O.FULL_MATCH,
}  # fmt: skip
_SPECIALS = {N: (_O.ROUND, _O.GREATEST, _O.LEAST), T: (_O.LEFT,), B: tuple(_TRUTHS)}
_EXTREMES = {W: (_O.GREATEST, _O.LEAST), D: (_O.GREATEST, _O.LEAST)}
_GIVING: Mapping[FactType, list[Operator]] = {
    kind: sorted(
        {
            _O.COALESCE,
            *(operation for operation, (_, gives) in SIGNATURES.items() if gives is kind),
            *_SPECIALS.get(kind, ()),
            *_EXTREMES.get(kind, ()),
        }
    )
    for kind in FactType
}

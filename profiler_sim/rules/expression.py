"""A condition after its check: facts, constants and operations, every one with its type.

This is what writers turn into SQL. Conversions are written out (``WIDEN``), list names are
replaced by their texts, patterns are in one spelling, and every operation is *total*: its
comment says when its answer is unknown, and it never fails.
"""

from dataclasses import dataclass
from enum import StrEnum, auto

from profiler_sim.cargo.facts.schema import FactType

Literal = str | int | float | bool | tuple[str, ...]
LIKE_ESCAPE = "!"
"""Stands before %, _ and itself in every pattern of LIKE and FOLDED_LIKE that is a constant."""


class Operator(StrEnum):
    """Everything a checked condition can do.

    An argument that is unknown makes the answer unknown unless the comment says otherwise. W
    stands for WHOLE (64 bits), N for NUMBER (double).
    """

    # true, false, unknown
    AND = auto()  # two or more; three-valued
    OR = auto()  # two or more; three-valued
    NOT = auto()
    IS_NULL = auto()  # of any type; never unknown
    # comparisons of two of one type: W, N, TEXT, DATE, YESNO or TEXTS
    EQUAL = auto()
    NOT_EQUAL = auto()
    DIFFERENT = auto()  # IS DISTINCT FROM: never unknown
    IN = auto()  # the first among the others, three-valued as a chain of OR
    # orders of W, N or DATE; not a number is the largest number and equals itself
    LESS = auto()
    LESS_EQUAL = auto()
    GREATER = auto()
    GREATER_EQUAL = auto()
    BETWEEN = auto()  # part, low, high
    # orders of TEXT by code points
    TEXT_LESS = auto()
    TEXT_LESS_EQUAL = auto()
    TEXT_GREATER = auto()
    TEXT_GREATER_EQUAL = auto()
    TEXT_BETWEEN = auto()
    # whole numbers; unknown where the result needs more than 64 bits, and by zero
    WHOLE_ADD = auto()
    WHOLE_SUBTRACT = auto()
    WHOLE_MULTIPLY = auto()
    WHOLE_REMAINDER = auto()  # the sign of the first
    WHOLE_NEGATE = auto()
    WHOLE_ABS = auto()
    # numbers; too large is infinite, by zero is unknown
    WIDEN = auto()  # W to N
    ADD = auto()
    SUBTRACT = auto()
    MULTIPLY = auto()
    DIVIDE = auto()
    REMAINDER = auto()
    NEGATE = auto()
    ABS = auto()
    ROUND = auto()  # N and a constant of 0 to 9 digits; halves away from zero
    # of W, N or DATE; two or more; unknown only where all are
    GREATEST = auto()
    LEAST = auto()
    COALESCE = auto()  # of any one type; the first that is not unknown
    # dates
    ADD_DAYS = auto()  # DATE and W; unknown beyond 32,767 days
    SUBTRACT_DAYS = auto()  # likewise
    DAYS_BETWEEN = auto()  # the first less the second, W
    YEAR = auto()
    MONTH = auto()
    DAY = auto()
    WEEKDAY = auto()  # Monday 1 … Sunday 7
    # texts
    LOWER = auto()
    UPPER = auto()
    TRIM = auto()  # blanks (U+0020) at both ends
    LENGTH = auto()  # code points
    LEFT = auto()  # TEXT and a constant count of 0 to 500
    CONTAINS = auto()  # text, piece
    STARTS_WITH = auto()
    ENDS_WITH = auto()
    LIKE = auto()  # text, pattern with LIKE_ESCAPE as escape sign; _ and % match line breaks
    FOLDED_LIKE = auto()  # the same, passing over capitals
    DOUBLED = auto()  # a text with every LIKE_ESCAPE doubled: a pattern that has no escape sign
    ESCAPED_LIKE = auto()  # text, pattern, constant sign; unknown where the pattern ends with it
    ESCAPED_FOLDED_LIKE = auto()
    # text and a constant regular expression (``patterns``); . matches no line break, ^ and $ only
    # the ends of the text
    SEARCH = auto()  # somewhere in the text
    FULL_MATCH = auto()  # the whole text
    # lists of texts
    HAS = auto()  # list, text
    HAS_ANY = auto()  # list, list: one of the second is in the first
    HAS_ALL = auto()  # all of the second are in the first


@dataclass(frozen=True, slots=True)
class FactReference:
    """The value of a fact."""

    name: str
    kind: FactType


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that stands in the condition; a date as its ISO text."""

    value: Literal
    kind: FactType


@dataclass(frozen=True, slots=True)
class Apply:
    """An operation on its arguments."""

    operation: Operator
    arguments: "tuple[Expression, ...]"
    kind: FactType
    """Of the answer."""


Expression = FactReference | Constant | Apply
"""At most ``check.MAX_DEPTH`` deep, apart from conversions."""

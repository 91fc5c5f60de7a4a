"""What a condition may call: each name with an example, and what it takes and gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.rules.expression import Operator

T, N, W, D, B, L = (
    FactType.TEXT,
    FactType.NUMBER,
    FactType.WHOLE,
    FactType.DATE,
    FactType.YESNO,
    FactType.TEXTS,
)


class Fixed(Enum):
    """An argument that must be written out in the condition."""

    COUNT = auto()
    """A whole number from 0 to 500."""
    DIGITS = auto()
    """A whole number from 0 to 9."""
    PATTERN = auto()
    """A regular expression (``patterns``)."""


HIGHEST = {Fixed.COUNT: 500, Fixed.DIGITS: 9}
Parameter = FactType | Fixed


@dataclass(frozen=True, slots=True)
class Signature:
    """One way to call a function."""

    takes: Sequence[Parameter]
    gives: FactType
    operation: Operator | None
    """None where the argument is the answer already."""


@dataclass(frozen=True, slots=True)
class Function:
    """One function; the first signature that fits is taken."""

    example: str
    signatures: Sequence[Signature]
    any_number: Operator | None = None
    """The operation of a function that takes two or more arguments of one type."""


def _one(example: str, takes: Sequence[Parameter], gives: FactType, does: Operator) -> Function:
    return Function(example, [Signature(takes, gives, does)])


_O = Operator

FUNCTIONS: Mapping[str, Function] = {
    # numbers
    "abs": Function(
        "abs(vgm_excess_kg)", [Signature([W], W, _O.WHOLE_ABS), Signature([N], N, _O.ABS)]
    ),
    "round": Function(
        "round(kg_per_package, 1)",
        [
            Signature([W], W, None),
            Signature([W, Fixed.DIGITS], W, None),
            Signature([N, Fixed.DIGITS], N, _O.ROUND),
            Signature([N], N, _O.ROUND),
        ],
    ),
    "greatest": Function("greatest(gross_kg, vgm_kg)", [], _O.GREATEST),
    "least": Function("least(gross_kg, vgm_kg)", [], _O.LEAST),
    "coalesce": Function("coalesce(past_shipments, 0)", [], _O.COALESCE),
    # texts
    "lower": _one("lower(description)", [T], T, _O.LOWER),
    "upper": _one("upper(description)", [T], T, _O.UPPER),
    "trim": _one("trim(description)", [T], T, _O.TRIM),
    "length": _one("length(description)", [T], W, _O.LENGTH),
    "left": _one("left(hs6, 4)", [T, Fixed.COUNT], T, _O.LEFT),
    "contains": Function(
        "contains(description, 'PARTS')",
        [Signature([T, T], B, _O.CONTAINS), Signature([L, T], B, _O.HAS)],
    ),
    "starts_with": _one("starts_with(hs6, '08')", [T, T], B, _O.STARTS_WITH),
    "ends_with": _one("ends_with(description, 'NOS')", [T, T], B, _O.ENDS_WITH),
    "regexp_matches": _one(
        "regexp_matches(description, '^(AS|AND) ')", [T, Fixed.PATTERN], B, _O.SEARCH
    ),
    "regexp_full_match": _one(
        "regexp_full_match(hs6, '08[0-9]+')", [T, Fixed.PATTERN], B, _O.FULL_MATCH
    ),
    # dates
    "year": _one("year(loaded_on)", [D], W, _O.YEAR),
    "month": _one("month(loaded_on)", [D], W, _O.MONTH),
    "day": _one("day(loaded_on)", [D], W, _O.DAY),
    "isodow": _one("isodow(loaded_on)", [D], W, _O.WEEKDAY),
    # lists
    "list_has_any": _one(
        "list_has_any(transhipment_ports, ['ESALG', 'MAPTM'])", [L, L], B, _O.HAS_ANY
    ),
    "list_has_all": _one(
        "list_has_all(transhipment_ports, ['ESALG', 'MAPTM'])", [L, L], B, _O.HAS_ALL
    ),
}

ARITHMETIC: Mapping[str, tuple[str, Sequence[Signature]]] = {
    "+": (
        "gross_kg + 500",
        [
            Signature([W, W], W, _O.WHOLE_ADD),
            Signature([N, N], N, _O.ADD),
            Signature([D, W], D, _O.ADD_DAYS),
        ],
    ),
    "-": (
        "arrives_on - loaded_on",
        [
            Signature([W, W], W, _O.WHOLE_SUBTRACT),
            Signature([N, N], N, _O.SUBTRACT),
            Signature([D, W], D, _O.SUBTRACT_DAYS),
            Signature([D, D], W, _O.DAYS_BETWEEN),
        ],
    ),
    "*": (
        "packages * 12.5",
        [Signature([W, W], W, _O.WHOLE_MULTIPLY), Signature([N, N], N, _O.MULTIPLY)],
    ),
    "/": ("gross_kg / packages", [Signature([N, N], N, _O.DIVIDE)]),
    "%": (
        "packages % 100",
        [Signature([W, W], W, _O.WHOLE_REMAINDER), Signature([N, N], N, _O.REMAINDER)],
    ),
}
"""By sign: an example, and what it takes and gives."""

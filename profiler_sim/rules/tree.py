"""A condition as it was written: one frozen class a kind of part, each with its place.

Spans are characters of the condition, from the first to behind the last.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Order = Literal["=", "<>", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Name:
    """A fact or a list of the pack; in small letters, because capitals make no difference."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Text:
    """A text without its quotes."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Number:
    """Digits as written, with or without a point."""

    digits: str
    span: Span


@dataclass(frozen=True, slots=True)
class YesNo:
    """``true`` or ``false``."""

    value: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Day:
    """``DATE '2026-01-31'``; the text may still be no date."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class ListLiteral:
    """Values between square brackets."""

    members: "tuple[Node, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class Call:
    """A function's name, in small letters, and its arguments."""

    name: str
    arguments: "tuple[Node, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class Signed:
    """A plus or minus before one part."""

    sign: Literal["+", "-"]
    part: "Node"
    span: Span


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Two parts that are added, subtracted, multiplied or divided."""

    sign: Literal["+", "-", "*", "/", "%"]
    left: "Node"
    right: "Node"
    span: Span


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two parts and what stands between them."""

    sign: Order
    left: "Node"
    right: "Node"
    span: Span


@dataclass(frozen=True, slots=True)
class Between:
    """``part BETWEEN low AND high``, both included."""

    part: "Node"
    low: "Node"
    high: "Node"
    negated: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Membership:
    """``part IN (…)`` as members, or ``part IN list`` as the list."""

    part: "Node"
    among: "tuple[Node, ...] | Name | ListLiteral"
    negated: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Like:
    """A text held against a pattern; ``folded`` passes over capitals (ILIKE)."""

    part: "Node"
    pattern: "Node"
    escape: Text | None
    folded: bool
    negated: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Missing:
    """``part IS NULL`` or, negated, ``part IS NOT NULL``."""

    part: "Node"
    negated: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Difference:
    """``IS DISTINCT FROM`` or, negated, ``IS NOT DISTINCT FROM``: missing values compare too."""

    left: "Node"
    right: "Node"
    negated: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Negation:
    """NOT before one part."""

    part: "Node"
    span: Span


@dataclass(frozen=True, slots=True)
class Junction:
    """Two or more parts joined by one word."""

    word: Literal["AND", "OR"]
    parts: "tuple[Node, ...]"
    span: Span


Node = (
    Name
    | Text
    | Number
    | YesNo
    | Day
    | ListLiteral
    | Call
    | Signed
    | Arithmetic
    | Comparison
    | Between
    | Membership
    | Like
    | Missing
    | Difference
    | Negation
    | Junction
)
"""Any part of a condition."""


_BELOW = ("part", "left", "right", "low", "high", "among", "pattern", "escape")
_SEVERAL = ("members", "arguments", "parts", "among")


def children(node: Node) -> tuple[Node, ...]:
    """List the parts directly below a part, in the order of the text."""
    alone = [getattr(node, name, None) for name in _BELOW]
    several = [getattr(node, name, ()) for name in _SEVERAL]
    return (
        *(part for part in alone if part is not None and not isinstance(part, tuple)),
        *(part for parts in several if isinstance(parts, tuple) for part in parts),
    )


def walk(root: Node) -> Iterator[tuple[Node, int]]:
    """Yield every part with its depth, 1 for the root; without recursion, so of any depth."""
    waiting = [(root, 1)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting += [(child, depth + 1) for child in reversed(children(node))]

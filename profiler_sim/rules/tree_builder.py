"""Turns Lark's tree into ours, from the leaves up and without recursion."""

from typing import Literal, cast

from lark import Token, v_args
from lark.tree import Meta
from lark.visitors import Transformer_NonRecursive

from profiler_sim.rules.tree import (
    Arithmetic,
    Between,
    Call,
    Comparison,
    Day,
    Difference,
    Junction,
    Like,
    ListLiteral,
    Membership,
    Missing,
    Name,
    Negation,
    Node,
    Number,
    Order,
    Signed,
    Span,
    Text,
    YesNo,
)

Sign = Literal["+", "-"]
Scale = Literal["+", "-", "*", "/", "%"]


def _span(meta: Meta) -> Span:
    return (meta.start_pos, meta.end_pos)


def _unquoted(token: Token) -> str:
    return token[1:-1].replace("''", "'")


@v_args(meta=True, inline=True)
class Builder(Transformer_NonRecursive[Token, Node]):
    """One method a rule of the grammar, named as the rule is."""

    def name(self, meta: Meta, token: Token) -> Node:
        """A fact or a list."""
        return Name(token.lower(), _span(meta))

    def text(self, meta: Meta, token: Token) -> Node:
        """A text in quotes."""
        return Text(_unquoted(token), _span(meta))

    def number(self, meta: Meta, token: Token) -> Node:
        """Digits."""
        return Number(str(token), _span(meta))

    def yesno(self, meta: Meta, token: Token) -> Node:
        """``true`` or ``false``."""
        return YesNo(token.lower() == "true", _span(meta))

    def day(self, meta: Meta, token: Token) -> Node:
        """``DATE '…'``."""
        return Day(_unquoted(token), _span(meta))

    def listing(self, meta: Meta, *members: Node) -> Node:
        """``[a, b]``."""
        return ListLiteral(members, _span(meta))

    def members(self, _: Meta, *members: Node) -> tuple[Node, ...]:
        """``(a, b)`` behind IN."""
        return members

    def call(self, meta: Meta, name: Token, *arguments: Node) -> Node:
        """``left(hs6, 4)``."""
        return Call(name.lower(), arguments, _span(meta))

    def signed(self, meta: Meta, sign: Token, part: Node) -> Node:
        """``-5``."""
        return Signed(cast("Sign", str(sign)), part, _span(meta))

    def arithmetic(self, meta: Meta, left: Node, sign: Token, right: Node) -> Node:
        """``a + b``."""
        return Arithmetic(cast("Scale", str(sign)), left, right, _span(meta))

    def comparison(self, meta: Meta, left: Node, sign: Token, right: Node) -> Node:
        """``a < b``; ``!=`` is another way to write ``<>``."""
        order = "<>" if sign == "!=" else str(sign)
        return Comparison(cast("Order", order), left, right, _span(meta))

    def between(self, meta: Meta, part: Node, negated: Token | None, *bounds: Node) -> Node:
        """``a BETWEEN b AND c``."""
        low, high = bounds
        return Between(part, low, high, negated is not None, _span(meta))

    def membership(
        self,
        meta: Meta,
        part: Node,
        negated: Token | None,
        among: tuple[Node, ...] | Name | ListLiteral,
    ) -> Node:
        """``a IN …``."""
        return Membership(part, among, negated is not None, _span(meta))

    def like(self, meta: Meta, part: Node, *rest: object) -> Node:
        """``a LIKE b ESCAPE c``."""
        negated, word, pattern, escape = cast("tuple[Token | None, Token, Node, Text]", rest)
        folded = word.lower() == "ilike"
        return Like(part, pattern, escape, folded, negated is not None, _span(meta))

    def missing(self, meta: Meta, part: Node, negated: Token | None = None) -> Node:
        """``a IS NULL``."""
        return Missing(part, negated is not None, _span(meta))

    def difference(self, meta: Meta, left: Node, negated: Token | None, right: Node) -> Node:
        """``a IS DISTINCT FROM b``."""
        return Difference(left, right, negated is not None, _span(meta))

    def negation(self, meta: Meta, part: Node) -> Node:
        """``NOT a``."""
        return Negation(part, _span(meta))

    def conjunction(self, meta: Meta, *parts: Node) -> Node:
        """``a AND b AND c``."""
        return Junction("AND", parts, _span(meta))

    def disjunction(self, meta: Meta, *parts: Node) -> Node:
        """``a OR b OR c``."""
        return Junction("OR", parts, _span(meta))

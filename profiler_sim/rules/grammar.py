"""From the text of a condition to its tree, by the grammar in ``condition.lark``.

Lark is imported and the grammar compiled when the first condition is parsed: most commands
parse none.
"""

from collections.abc import Collection
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from profiler_sim.rules.tree import Node

if TYPE_CHECKING:
    from lark import Lark


class NotRead(Exception):
    """A condition that does not follow the grammar."""

    def __init__(self, place: int, expected: Collection[str]) -> None:
        """Keep the character where it goes wrong, and the terminals that could stand there."""
        super().__init__(place)
        self.place = place
        self.expected = frozenset(expected)


def parse(condition: str) -> Node:
    """Read a condition in time linear in its length and without recursion. Raises NotRead."""
    from lark import UnexpectedInput, UnexpectedToken

    from profiler_sim.rules.tree_builder import Builder

    try:
        read = _parser().parse(condition)
    except UnexpectedInput as fault:
        expected = fault.expected if isinstance(fault, UnexpectedToken) else ()
        at_end = isinstance(fault, UnexpectedToken) and fault.token.type == "$END"
        raise NotRead(len(condition) if at_end else fault.pos_in_stream or 0, expected) from None
    return Builder().transform(read)


@cache
def _parser() -> "Lark":
    from lark import Lark

    return Lark.open_from_package(
        "profiler_sim.rules",
        "condition.lark",
        parser="lalr",
        lexer="basic",
        propagate_positions=True,
        maybe_placeholders=True,
    )


@lru_cache(maxsize=64)
def accepted_terminals(beginning: str) -> frozenset[str] | None:
    """Return the terminals that may follow the beginning of a condition; None where it is none.

    ``$END`` is among them where the beginning is a whole condition.
    """
    from lark import UnexpectedInput

    parser = _parser().parse_interactive(beginning)
    try:
        parser.exhaust_lexer()
    except UnexpectedInput:
        return None
    return frozenset(parser.accepts())  # type: ignore[no-untyped-call]

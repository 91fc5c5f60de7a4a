"""From the text of a condition to its tree, by the grammar in ``condition.lark``.

Lark is imported and the grammar compiled when the first condition is parsed: most commands
parse none.
"""

from functools import cache
from typing import TYPE_CHECKING

from profiler_sim.rules.tree import Node

if TYPE_CHECKING:
    from lark import Lark


def parse(condition: str) -> Node:
    """Read a condition.

    Raises ``lark.exceptions.UnexpectedInput`` where it does not follow the grammar. Linear in
    the length of the text and without recursion.
    """
    from profiler_sim.rules.builder import Builder  # noqa: PLC0415  loads Lark

    return Builder().transform(_parser().parse(condition))


@cache
def _parser() -> "Lark":
    from lark import Lark  # noqa: PLC0415  costs as much as a third of the program's start

    return Lark.open_from_package(
        "profiler_sim.rules", "condition.lark", parser="lalr", lexer="basic",
        propagate_positions=True, maybe_placeholders=True,
    )  # fmt: skip

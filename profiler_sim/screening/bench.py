"""Try the parts of a condition on example values.

DuckDB's binder lets ``text AND yes/no`` or ``number > 'x'`` pass and fails on the rows, or
never. So each part is tried alone on two rows: the facts' examples, and nothing but missing
values. A sound condition costs one statement; only for a faulty one the culprit is looked for,
node by node from the leaves.
"""

from collections.abc import Sequence

from profiler_sim.cargo.facttypes import Column
from profiler_sim.problems import Problem
from profiler_sim.screening.engine import Engine, Fault
from profiler_sim.screening.functions import ARITHMETIC, FUNCTIONS, PATTERNS
from profiler_sim.screening.kinds import (
    FACT_FAMILIES,
    Known,
    at,
    is_asked,
    misfits,
    not_yesno,
    sql_family,
)
from profiler_sim.screening.statements import EVERYTHING, dumped, probe
from profiler_sim.screening.table import of_rows
from profiler_sim.screening.tree import (
    Between,
    Call,
    Comparison,
    Expression,
    Operator,
    bottom_up,
    children,
)

SECONDS = 2.0
"""Time for one condition on two rows; one that takes longer is too heavy to run."""


class Bench:
    """Two example rows behind one connection."""

    def __init__(self, columns: Sequence[Column]) -> None:
        """Lay out the examples of the facts, and a row of missing values."""
        self._facts = {column.name: FACT_FAMILIES[column.type] for column in columns}
        self._engine = Engine(seconds=SECONDS)
        of_rows([{c.name: c.example for c in columns}, {}], columns, engine=self._engine)

    def tree(self, select: str) -> str:
        """Parse; see ``Engine.tree``."""
        return self._engine.tree(select)

    def faults(self, condition: str, root: Expression) -> list[Problem]:
        """Find what does not fit; empty when every part works on both rows.

        Raises TimeUp when that takes too long.
        """
        nodes = list(bottom_up(root))
        known = Known(self._facts)
        tested = [node for node in nodes if node is root or _is_tested(node)]
        try:
            self._try(known, list(filter(is_asked, nodes)), tested)
        except Fault:
            return self._culprits(condition, nodes)
        found = [fault for node in nodes for fault in misfits(condition, node, known)]
        return found or not_yesno(condition, [root], known)

    def _try(
        self, known: Known, typed: Sequence[Expression], valued: Sequence[Expression]
    ) -> None:
        """Let DuckDB find the types of some nodes and the values of others; raises its Fault."""
        statement = probe(self._engine, list(map(dumped, typed)), list(map(dumped, valued)))
        names = self._engine.rows(EVERYTHING, [statement])[0]
        for node, name in zip(typed, names, strict=False):
            known.calls[id(node)] = sql_family(name)

    def _culprits(self, condition: str, nodes: Sequence[Expression]) -> list[Problem]:
        """Try node by node; what stands above a culprit is not blamed as well."""
        known = Known(self._facts)
        bad: set[int] = set()
        found: list[Problem] = []
        for node in nodes:
            above = any(id(child) in bad for child in children(node))
            faults = [] if above else self._alone(condition, node, known)
            if above or faults:
                bad.add(id(node))
            found += faults
        root = nodes[-1]
        return found or not_yesno(condition, [root], known) or [_fails(condition, root)]

    def _alone(self, condition: str, node: Expression, known: Known) -> list[Problem]:
        """Find what is wrong with one node whose parts are sound; note its type if nothing is."""
        if found := misfits(condition, node, known):
            return found
        try:
            self._try(known, [node] if is_asked(node) else [], [node])
        except Fault:
            return [_fault(condition, node, known)]
        return []


def _is_tested(node: Expression) -> bool:
    """Tell whether the node must be tried alone: what is above it may never look at it."""
    return isinstance(node, Comparison | Between | Operator | Call)


def _fault(condition: str, node: Expression, known: Known) -> Problem:
    """Name what DuckDB could not do with a node whose parts are sound."""
    if not isinstance(node, Call):
        return _fails(condition, node)
    name = node.function_name
    if name in PATTERNS:
        return at("condition.pattern", condition, node)
    if name == "contains":
        return at("condition.member", condition, node)
    if name in ARITHMETIC and {known.family(part) for part in children(node)} == {"number"}:
        return _fails(condition, node)
    return at("condition.arguments", condition, node, example=FUNCTIONS[name])


def _fails(condition: str, node: Expression) -> Problem:
    return at("condition.fails", condition, node)

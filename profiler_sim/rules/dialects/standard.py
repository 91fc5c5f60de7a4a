"""Templates that every dialect here spells alike."""

from collections.abc import Mapping

from profiler_sim.rules.expression import Operator

_O = Operator
STANDARD: Mapping[Operator, str] = {
    _O.AND: "({ands})",
    _O.OR: "({ors})",
    _O.NOT: "(NOT {0})",
    _O.IS_NULL: "({0} IS NULL)",
    _O.EQUAL: "({0} = {1})",
    _O.NOT_EQUAL: "({0} <> {1})",
    _O.DIFFERENT: "({0} IS DISTINCT FROM {1})",
    _O.IN: "({0} IN ({rest}))",
    _O.LESS: "({0} < {1})",
    _O.LESS_EQUAL: "({0} <= {1})",
    _O.GREATER: "({0} > {1})",
    _O.GREATER_EQUAL: "({0} >= {1})",
    _O.BETWEEN: "({0} BETWEEN {1} AND {2})",
    _O.NEGATE: "(-{0})",
    _O.ABS: "abs({0})",
    _O.GREATEST: "greatest({all})",
    _O.LEAST: "least({all})",
    _O.COALESCE: "coalesce({all})",
    _O.LIKE: "({0} LIKE {1} ESCAPE '!')",
    _O.DOUBLED: "replace({0}, '!', '!!')",
}

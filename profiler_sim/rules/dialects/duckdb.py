"""DuckDB: whole numbers are worked out in 128 bits and cut back, so that none is too large."""

from collections.abc import Callable, Mapping

from profiler_sim.cargo.facts.schema import WHOLE_LIMIT, FactType
from profiler_sim.rules.dialects.standard import STANDARD
from profiler_sim.rules.evaluate import MAX_TEXT
from profiler_sim.rules.expression import Literal, Operator
from profiler_sim.rules.sql_query import NESTED_FRAME, TableDialect
from profiler_sim.rules.sql_writer import Dialect, quoted


def _listed(value: Literal) -> str:
    texts = value if isinstance(value, tuple) else ()
    return f"CAST([{', '.join(map(quoted, texts))}] AS VARCHAR[])"


def _cut(whole: str) -> str:
    """Make a result of 128 bits one of 64, or unknown where it needs more.

    Not by TRY_CAST: DuckDB 1.4 compares what is below it with a constant before it is cut.
    """
    low, high = (f"CAST('{end}' AS HUGEINT)" for end in (-WHOLE_LIMIT - 1, WHOLE_LIMIT))
    held = f"least(greatest({whole}, {low}), {high})"
    return f"CAST(NULLIF(NULLIF({held}, {low}), {high}) AS BIGINT)"


_CONSTANTS: Mapping[FactType, Callable[[Literal], str]] = {
    FactType.TEXT: lambda value: quoted(str(value)),
    FactType.NUMBER: lambda value: f"CAST({quoted(repr(value))} AS DOUBLE)",
    FactType.WHOLE: lambda value: f"CAST({value} AS BIGINT)",
    FactType.DATE: lambda value: f"DATE {quoted(str(value))}",
    FactType.YESNO: lambda value: "true" if value else "false",
    FactType.TEXTS: _listed,
}

_O = Operator
_TEMPLATES: Mapping[Operator, str] = {
    **STANDARD,
    _O.TEXT_LESS: "({0} < {1})",
    _O.TEXT_LESS_EQUAL: "({0} <= {1})",
    _O.TEXT_GREATER: "({0} > {1})",
    _O.TEXT_GREATER_EQUAL: "({0} >= {1})",
    _O.TEXT_BETWEEN: "({0} BETWEEN {1} AND {2})",
    _O.WHOLE_ADD: _cut("CAST({0} AS HUGEINT) + CAST({1} AS HUGEINT)"),
    _O.WHOLE_SUBTRACT: _cut("CAST({0} AS HUGEINT) - CAST({1} AS HUGEINT)"),
    _O.WHOLE_MULTIPLY: _cut("CAST({0} AS HUGEINT) * CAST({1} AS HUGEINT)"),
    _O.WHOLE_REMAINDER: "CAST(CAST({0} AS HUGEINT) % NULLIF(CAST({1} AS HUGEINT), 0) AS BIGINT)",
    _O.WHOLE_NEGATE: _cut("-CAST({0} AS HUGEINT)"),
    _O.WHOLE_ABS: _cut("abs(CAST({0} AS HUGEINT))"),
    _O.WIDEN: "CAST({0} AS DOUBLE)",
    _O.ADD: "({0} + {1})",
    _O.SUBTRACT: "({0} - {1})",
    _O.MULTIPLY: "({0} * {1})",
    _O.DIVIDE: "({0} / NULLIF({1}, 0))",
    _O.REMAINDER: "({0} % NULLIF({1}, 0))",
    _O.ROUND: "round({0}, CAST({1} AS INTEGER))",
    _O.ADD_DAYS: "({0} + CAST(TRY_CAST({1} AS SMALLINT) AS INTEGER))",
    _O.SUBTRACT_DAYS: "({0} - CAST(TRY_CAST({1} AS SMALLINT) AS INTEGER))",
    _O.DAYS_BETWEEN: "({0} - {1})",
    _O.YEAR: "year({0})",
    _O.MONTH: "month({0})",
    _O.DAY: "day({0})",
    _O.WEEKDAY: "isodow({0})",
    _O.LOWER: "lower({0})",
    _O.UPPER: "upper({0})",
    _O.TRIM: "trim({0}, ' ')",
    _O.LENGTH: "length({0})",
    _O.LEFT: "left({0}, {1})",
    _O.CONTAINS: "contains({0}, {1})",
    _O.STARTS_WITH: "starts_with({0}, {1})",
    _O.ENDS_WITH: "ends_with({0}, {1})",
    _O.FOLDED_LIKE: "({0} ILIKE {1} ESCAPE '!')",
    _O.ESCAPED_LIKE: "({0} LIKE CASE WHEN NOT ends_with(replace({1}, {2} || {2}, ''), {2})"
    " THEN {1} END ESCAPE {2})",
    _O.ESCAPED_FOLDED_LIKE: "({0} ILIKE CASE WHEN NOT ends_with(replace({1}, {2} || {2}, ''), {2})"
    " THEN {1} END ESCAPE {2})",
    _O.SEARCH: "regexp_matches({0}, {1})",
    _O.FULL_MATCH: "regexp_full_match({0}, {1})",
    # whether an empty list holds a missing text is answered by each version in its own way
    _O.HAS: "list_contains({0} || [NULL], {1})",
    _O.HAS_ANY: "list_has_any({0}, {1})",
    _O.HAS_ALL: "list_has_all({0}, {1})",
}

DUCKDB = Dialect(
    "duckdb",
    '"{name}"',
    _CONSTANTS,
    _TEMPLATES,
    plain={_O.HAS: "list_contains({0}, {1})"},
)

DUCKDB_TABLE = TableDialect(
    dialect=DUCKDB,
    quote='"',
    types={
        FactType.TEXT: "VARCHAR",
        FactType.NUMBER: "DOUBLE",
        FactType.WHOLE: "BIGINT",
        FactType.DATE: "DATE",
        FactType.YESNO: "BOOLEAN",
        FactType.TEXTS: "VARCHAR[]",
    },
    reads={
        FactType.TEXT: f"left(CAST({{column}} AS VARCHAR), {MAX_TEXT})",
        FactType.NUMBER: "CAST({column} AS DOUBLE)",
        FactType.WHOLE: "CAST({column} AS BIGINT)",
        FactType.DATE: "CASE WHEN CAST({column} AS DATE) BETWEEN DATE '0001-01-01'"
        " AND DATE '9999-12-31' THEN CAST({column} AS DATE) END",
        FactType.YESNO: "CAST({column} AS BOOLEAN)",
        FactType.TEXTS: f"[left(x, {MAX_TEXT}) FOR x IN CAST({{column}} AS VARCHAR[])"
        " IF x IS NOT NULL]",
    },
    text="CAST({value} AS VARCHAR)",
    row_number="CAST(row_number() OVER () AS VARCHAR)",
    id_of="v",
    frame=NESTED_FRAME,
    names="[x FOR x IN [\n    {names}] IF x IS NOT NULL]",
    points="{points}::DOUBLE",
)

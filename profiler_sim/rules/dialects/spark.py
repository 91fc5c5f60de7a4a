"""Spark SQL from 3.5 on, with and without its ANSI mode, which is strict about overflow."""

from collections.abc import Callable, Mapping

from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.rules.dialects.standard import STANDARD
from profiler_sim.rules.evaluate import MAX_TEXT
from profiler_sim.rules.expression import Literal, Operator
from profiler_sim.rules.regex_spelling import Spelling, respelt
from profiler_sim.rules.sql_query import NESTED_FRAME, TableDialect
from profiler_sim.rules.sql_writer import Dialect

_JAVA = Spelling(end=r"\z", last=r"\x{10FFFF}")


def quoted(text: str) -> str:
    """Write a text so that Spark reads it back: there a backslash is a sign as the quote is."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _listed(value: Literal) -> str:
    texts = value if isinstance(value, tuple) else ()
    return f"CAST(array({', '.join(map(quoted, texts))}) AS ARRAY<STRING>)"


_CONSTANTS: Mapping[FactType, Callable[[Literal], str]] = {
    FactType.TEXT: lambda value: quoted(str(value)),
    FactType.NUMBER: lambda value: f"CAST({quoted(repr(value))} AS DOUBLE)",
    FactType.WHOLE: lambda value: f"({value}L)" if int(str(value)) < 0 else f"{value}L",
    FactType.DATE: lambda value: f"DATE {quoted(str(value))}",
    FactType.YESNO: lambda value: "true" if value else "false",
    FactType.TEXTS: _listed,
}
_PATTERNS: Mapping[Operator, Callable[[str], str]] = {
    Operator.SEARCH: lambda pattern: quoted(respelt(pattern, _JAVA)),
    Operator.FULL_MATCH: lambda pattern: quoted(f"^(?:{respelt(pattern, _JAVA)})\\z"),
}

_O = Operator
_PLAIN_SIGNS = r"concat('(?s)(\\Q', {2}, '\\E[%_\\Q', {2}, '\\E])|\\Q', {2}, '\\E(.)')"
"""Spark refuses an escape sign before a letter that needs none: such signs are taken out."""
_SAFE = (
    "CASE WHEN NOT endswith(replace({1}, concat({2}, {2}), ''), {2})"
    " THEN regexp_replace({1}, " + _PLAIN_SIGNS + ", '$1$2') END"
)
_CUT = "try_cast({1} AS SMALLINT)"
_LOWER = "lower(translate({0}, 'İΣ', 'i\u03c3'))"
"""Java makes two letters of İ, and of a Σ whatever stands right at the end of a word."""


def _wide(sign: str) -> str:
    """Work out whole numbers in 38 digits.

    ``try_add(try_add(x, 1), -1)`` will not do: Spark adds up the constants first, and what was
    out of range is in range again. Nor will a plain ``(0 * x) * y``: it multiplies x by y first.
    """
    wide = "CAST({{{}}} AS DECIMAL(19, 0))"
    return f"try_cast({wide.format(0)} {sign} {wide.format(1)} AS BIGINT)"


_TEMPLATES: Mapping[Operator, str] = {
    **STANDARD,
    _O.TEXT_LESS: "({0} < {1})",
    _O.TEXT_LESS_EQUAL: "({0} <= {1})",
    _O.TEXT_GREATER: "({0} > {1})",
    _O.TEXT_GREATER_EQUAL: "({0} >= {1})",
    _O.TEXT_BETWEEN: "({0} BETWEEN {1} AND {2})",
    _O.WHOLE_ADD: _wide("+"),
    _O.WHOLE_SUBTRACT: "try_subtract({0}, {1})",
    _O.WHOLE_MULTIPLY: _wide("*"),
    _O.WHOLE_REMAINDER: "({0} % NULLIF({1}, 0L))",
    _O.WHOLE_NEGATE: "try_subtract(0L, {0})",
    _O.WHOLE_ABS: "abs(NULLIF({0}, -9223372036854775808L))",
    _O.WIDEN: "CAST({0} AS DOUBLE)",
    _O.ADD: "({0} + {1})",
    _O.SUBTRACT: "({0} - {1})",
    _O.MULTIPLY: "({0} * {1})",
    _O.DIVIDE: "({0} / NULLIF({1}, CAST(0 AS DOUBLE)))",
    _O.REMAINDER: "({0} % NULLIF({1}, CAST(0 AS DOUBLE)))",
    # Spark rounds the shortest decimal spelling of a number; the others round the number itself
    _O.ROUND: "transform(array({0}), x -> CASE WHEN abs(x * pow(10, {1})) < double('Infinity')"
    " THEN CASE WHEN abs(x * pow(10, {1})) < 4503599627370496 THEN round(x * pow(10, {1}))"
    " ELSE x * pow(10, {1}) END / pow(10, {1}) ELSE x END)[0]",
    _O.ADD_DAYS: f"date_add({{0}}, {_CUT})",
    _O.SUBTRACT_DAYS: f"date_sub({{0}}, {_CUT})",
    _O.DAYS_BETWEEN: "CAST(datediff({0}, {1}) AS BIGINT)",
    _O.YEAR: "CAST(year({0}) AS BIGINT)",
    _O.MONTH: "CAST(month({0}) AS BIGINT)",
    _O.DAY: "CAST(day({0}) AS BIGINT)",
    _O.WEEKDAY: "CAST(weekday({0}) + 1 AS BIGINT)",
    _O.LOWER: _LOWER,
    _O.UPPER: "upper(translate({0}, 'ß', 'ẞ'))",
    _O.TRIM: "trim(BOTH ' ' FROM {0})",
    _O.LENGTH: "CAST(length({0}) AS BIGINT)",
    _O.LEFT: "left({0}, CAST({1} AS INT))",
    _O.CONTAINS: "contains({0}, {1})",
    _O.STARTS_WITH: "startswith({0}, {1})",
    _O.ENDS_WITH: "endswith({0}, {1})",
    _O.FOLDED_LIKE: f"({_LOWER} LIKE {_LOWER.replace('{0}', '{1}')} ESCAPE '!')",
    _O.ESCAPED_LIKE: f"({{0}} LIKE {_SAFE} ESCAPE {{2}})",
    _O.ESCAPED_FOLDED_LIKE: f"({_LOWER} LIKE {_LOWER.replace('{0}', _SAFE)} ESCAPE {{2}})",
    _O.SEARCH: "({0} RLIKE {1})",
    _O.FULL_MATCH: "({0} RLIKE {1})",
    _O.HAS: "array_contains({0}, {1})",
    _O.HAS_ANY: "arrays_overlap({0}, {1})",
    _O.HAS_ALL: "(array_size(array_except({1}, {0})) = 0)",
}

_PLAIN: Mapping[Operator, str] = {
    _O.WHOLE_NEGATE: "(-{0})",
    _O.WHOLE_ABS: "abs({0})",
    _O.ADD_DAYS: "date_add({0}, CAST({1} AS INT))",
    _O.SUBTRACT_DAYS: "date_sub({0}, CAST({1} AS INT))",
}

SPARK = Dialect("spark", "`{name}`", _CONSTANTS, _TEMPLATES, _PATTERNS, _PLAIN)

SPARK_TABLE = TableDialect(
    dialect=SPARK,
    quote="`",
    types={
        FactType.TEXT: "STRING",
        FactType.NUMBER: "DOUBLE",
        FactType.WHOLE: "BIGINT",
        FactType.DATE: "DATE",
        FactType.YESNO: "BOOLEAN",
        FactType.TEXTS: "ARRAY<STRING>",
    },
    reads={
        FactType.TEXT: f"left(CAST({{column}} AS STRING), {MAX_TEXT})",
        FactType.NUMBER: "CAST({column} AS DOUBLE)",
        FactType.WHOLE: "CAST({column} AS BIGINT)",
        FactType.DATE: "CASE WHEN {column} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'"
        " THEN {column} END",
        FactType.YESNO: "{column}",
        FactType.TEXTS: "transform(filter({column}, x -> x IS NOT NULL),"
        f" x -> left(x, {MAX_TEXT}))",
    },
    text="CAST({value} AS STRING)",
    row_number="CAST(row_number() OVER (ORDER BY NULL) AS STRING)",
    id_of="v",
    frame=NESTED_FRAME,
    names="filter(array(\n    {names}), x -> x IS NOT NULL)",
    points="CAST({points} AS DOUBLE)",
)

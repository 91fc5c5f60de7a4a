"""PostgreSQL from 13 on. One overflow ends its statement, so what could overflow is guarded.

A guard looks at its operands several times; they get names in a sub-select of one row, which
OFFSET 0 keeps from being merged into what is around it. Where no row can overflow
(``magnitudes``) the plain templates do.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.rules.dialects.standard import STANDARD
from profiler_sim.rules.evaluate import MAX_TEXT
from profiler_sim.rules.expression import Literal, Operator
from profiler_sim.rules.regex_spelling import Spelling, respelt
from profiler_sim.rules.sql_query import TableDialect
from profiler_sim.rules.sql_writer import Dialect, quoted

_ARE = Spelling(end="$", last=r"\U0010FFFF")
"""PostgreSQL's advanced regular expressions, whose ^ and $ are the ends of the text."""


def _listed(value: Literal) -> str:
    texts = value if isinstance(value, tuple) else ()
    return f"CAST(ARRAY[{', '.join(map(quoted, texts))}] AS text[])"


_CONSTANTS: Mapping[FactType, Callable[[Literal], str]] = {
    FactType.TEXT: lambda value: quoted(str(value)),
    FactType.NUMBER: lambda value: f"float8 {quoted(repr(value))}",
    FactType.WHOLE: lambda value: f"bigint {quoted(str(value))}",
    FactType.DATE: lambda value: f"DATE {quoted(str(value))}",
    FactType.YESNO: lambda value: "true" if value else "false",
    FactType.TEXTS: _listed,
}
_PATTERNS: Mapping[Operator, Callable[[str], str]] = {
    Operator.SEARCH: lambda pattern: quoted(respelt(pattern, _ARE)),
    Operator.FULL_MATCH: lambda pattern: quoted(f"^(?:{respelt(pattern, _ARE)})$"),
}

_O = Operator
_MOST = 1.7976931348623157e308
_UP, _DOWN = 2.0**537, 2.0**-537
"""Factors that bring a product back between the smallest and the largest double, exactly."""
_PAIR = "FROM (SELECT {0} AS x, {1} AS y OFFSET 0) AS pair)"
_SIGNED = "sign(x) * sign(y) * float8 'Infinity'"
_ENDLESS = "abs(x) >= 'Infinity' OR abs(y) >= 'Infinity'"
"""Infinite or not a number: PostgreSQL goes on with these as the others do."""


def _f(value: float) -> str:
    return f"float8 '{value!r}'"


def _sum(sign: str) -> str:
    half = f"x / 2 {sign} y / 2"
    return (
        f"(SELECT CASE WHEN abs(x) < 1 OR abs(y) < 1 OR {_ENDLESS} THEN x {sign} y"
        f" WHEN {half} > {_f(_MOST / 2)} THEN float8 'Infinity'"
        f" WHEN {half} < {_f(-_MOST / 2)} THEN float8 '-Infinity'"
        f" ELSE x {sign} y END {_PAIR}"
    )


_PRODUCT = (
    f"(SELECT CASE WHEN x = 0 OR y = 0 OR {_ENDLESS} THEN x * y"
    " WHEN abs(x) > 1 AND abs(y) > 1 THEN"
    f" CASE WHEN abs(x * {_f(_DOWN)}) * abs(y * {_f(_DOWN)}) > {_f(_MOST * _DOWN * _DOWN)}"
    f" THEN {_SIGNED} ELSE x * y END"
    " WHEN abs(x) < 1e-150 OR abs(y) < 1e-150 THEN CASE WHEN abs(x) >= 1 OR abs(y) >= 1 THEN x * y"
    f" WHEN (abs(x) * {_f(_UP)}) * (abs(y) * {_f(_UP)}) <= 0.5 THEN 0 ELSE x * y END"
    f" ELSE x * y END {_PAIR}"
)
_QUOTIENT = (
    f"(SELECT CASE WHEN x = 0 OR {_ENDLESS} THEN x / y"
    " WHEN abs(y) < 1 AND abs(x) > 1e-20 THEN"
    f" CASE WHEN abs(x) / 16 >= abs(y) * {_f(_MOST)} THEN {_SIGNED}"
    f" WHEN abs(x) / 64 / abs(y) > {_f(_MOST / 64)} THEN {_SIGNED} ELSE x / y END"
    " WHEN abs(y) < 1 THEN x / y"
    " WHEN abs(x) < 1e-15 THEN"
    f" CASE WHEN abs(x) * {_f(2.0**600)} <= abs(y) * {_f(2.0**-475)} THEN 0 ELSE x / y END"
    " ELSE x / y END FROM (SELECT {0} AS x, NULLIF({1}, 0) AS y OFFSET 0) AS pair)"
)
_EXPONENT = "greatest(floor(ln(abs({x})) / ln(float8 '2'))::integer - 54, -1074)"
"""Small enough that the number is whole in units of two to this power, and fits 64 bits."""
_REMAINDER = (
    "(SELECT CASE WHEN x IS NULL OR y IS NULL THEN NULL WHEN x = 'NaN' OR y = 'NaN'"
    " OR abs(x) = 'Infinity' THEN float8 'NaN' WHEN abs(x) < abs(y) THEN x ELSE ("
    " SELECT CAST(CAST(x / power(float8 '2', a) AS bigint) * power(numeric '2', a - b)"
    " % CAST(y / power(float8 '2', b) AS bigint) AS float8) * power(float8 '2', b)"
    f" FROM (SELECT {_EXPONENT.format(x='x')} AS a, {_EXPONENT.format(x='y')} AS b OFFSET 0)"
    " AS units) END FROM (SELECT {0} AS x, NULLIF({1}, 0) AS y OFFSET 0) AS pair)"
)
_ROUND = (
    f"(SELECT CASE WHEN abs(x) < {_f(_MOST)} / f THEN CASE"
    " WHEN abs(x * f) >= 4503599627370496 THEN x * f"
    " WHEN abs(x * f - trunc(x * f)) >= 0.5 THEN trunc(x * f) + sign(x)"
    " ELSE trunc(x * f) END / f ELSE x END"
    " FROM (SELECT {0} AS x, power(float8 '10', {1}) AS f OFFSET 0) AS pair)"
)


def _whole(worked_out: str) -> str:
    return (
        "(SELECT CASE WHEN n BETWEEN -9223372036854775808 AND 9223372036854775807"
        f" THEN CAST(n AS bigint) END FROM (SELECT {worked_out} AS n OFFSET 0) AS whole)"
    )


_DAYS = (
    "(SELECT CASE WHEN n BETWEEN -32768 AND 32767 THEN CAST(n AS integer) END"
    " FROM (SELECT {1} AS n OFFSET 0) AS days)"
)
_YEAR = (
    "(SELECT CASE WHEN n < 0 THEN n + 1 ELSE n END"  # the others count a year 0
    " FROM (SELECT CAST(extract(year FROM {0}) AS bigint) AS n OFFSET 0) AS years)"
)
_HAS = (
    "(SELECT CASE WHEN y IS NOT NULL THEN y = ANY (x) END"  # also where the list is empty
    " FROM (SELECT {0} AS x, {1} AS y OFFSET 0) AS pair)"
)
CASES = "pg_c_utf8"
"""The collation that knows capitals: one for one, in every alphabet, from version 17 on."""
_LOWER = f'(lower({{0}} COLLATE "{CASES}") COLLATE "C")'
_C = 'COLLATE "C"'
_SAFE = "CASE WHEN right(replace({1}, {2} || {2}, ''), 1) <> {2} THEN {1} END"

_TEMPLATES: Mapping[Operator, str] = {
    **STANDARD,
    _O.TEXT_LESS: f"({{0}} {_C} < {{1}})",
    _O.TEXT_LESS_EQUAL: f"({{0}} {_C} <= {{1}})",
    _O.TEXT_GREATER: f"({{0}} {_C} > {{1}})",
    _O.TEXT_GREATER_EQUAL: f"({{0}} {_C} >= {{1}})",
    _O.TEXT_BETWEEN: f"({{0}} {_C} BETWEEN {{1}} AND {{2}})",
    _O.WHOLE_ADD: _whole("CAST({0} AS numeric) + {1}"),
    _O.WHOLE_SUBTRACT: _whole("CAST({0} AS numeric) - {1}"),
    _O.WHOLE_MULTIPLY: _whole("CAST({0} AS numeric) * {1}"),
    _O.WHOLE_REMAINDER: "({0} % NULLIF({1}, 0))",
    _O.WHOLE_NEGATE: _whole("-CAST({0} AS numeric)"),
    _O.WHOLE_ABS: _whole("abs(CAST({0} AS numeric))"),
    _O.WIDEN: "CAST({0} AS float8)",
    _O.ADD: _sum("+"),
    _O.SUBTRACT: _sum("-"),
    _O.MULTIPLY: _PRODUCT,
    _O.DIVIDE: _QUOTIENT,
    _O.REMAINDER: _REMAINDER,
    _O.ROUND: _ROUND,
    _O.ADD_DAYS: f"({{0}} + {_DAYS})",
    _O.SUBTRACT_DAYS: f"({{0}} - {_DAYS})",
    _O.DAYS_BETWEEN: "CAST({0} - {1} AS bigint)",
    _O.YEAR: _YEAR,
    _O.MONTH: "CAST(extract(month FROM {0}) AS bigint)",
    _O.DAY: "CAST(extract(day FROM {0}) AS bigint)",
    _O.WEEKDAY: "CAST(extract(isodow FROM {0}) AS bigint)",
    _O.LOWER: _LOWER,
    _O.UPPER: f"(upper(translate({{0}}, 'ß', 'ẞ') COLLATE \"{CASES}\") {_C})",
    _O.TRIM: "btrim({0}, ' ')",
    _O.LENGTH: "CAST(length({0}) AS bigint)",
    _O.LEFT: "left({0}, CAST({1} AS integer))",
    _O.CONTAINS: "(strpos({0}, {1}) > 0)",
    _O.STARTS_WITH: "starts_with({0}, {1})",
    _O.ENDS_WITH: "starts_with(reverse({0}), reverse({1}))",
    _O.FOLDED_LIKE: f"({_LOWER} LIKE {_LOWER.replace('{0}', '{1}')} ESCAPE '!')",
    _O.ESCAPED_LIKE: f"({{0}} LIKE {_SAFE} ESCAPE {{2}})",
    _O.ESCAPED_FOLDED_LIKE: f"({_LOWER} LIKE {_LOWER.replace('{0}', _SAFE)} ESCAPE {{2}})",
    _O.SEARCH: f"({{0}} {_C} ~ {{1}})",
    _O.FULL_MATCH: f"({{0}} {_C} ~ {{1}})",
    _O.HAS: _HAS,
    _O.HAS_ANY: "({0} && {1})",
    _O.HAS_ALL: "({0} @> {1})",
}
_PLAIN: Mapping[Operator, str] = {
    _O.WHOLE_ADD: "({0} + {1})",
    _O.WHOLE_SUBTRACT: "({0} - {1})",
    _O.WHOLE_MULTIPLY: "({0} * {1})",
    _O.WHOLE_NEGATE: "(-{0})",
    _O.WHOLE_ABS: "abs({0})",
    _O.ADD: "({0} + {1})",
    _O.SUBTRACT: "({0} - {1})",
    _O.MULTIPLY: "({0} * {1})",
    _O.DIVIDE: "({0} / NULLIF({1}, 0))",
    _O.YEAR: "CAST(extract(year FROM {0}) AS bigint)",
    _O.HAS: "({1} = ANY ({0}))",
    _O.ADD_DAYS: "({0} + CAST({1} AS integer))",
    _O.SUBTRACT_DAYS: "({0} - CAST({1} AS integer))",
}

POSTGRES = Dialect("postgres", '"{name}"', _CONSTANTS, _TEMPLATES, _PATTERNS, _PLAIN)

POSTGRES_TABLE = TableDialect(
    dialect=POSTGRES,
    quote='"',
    types={
        FactType.TEXT: "text",
        FactType.NUMBER: "double precision",
        FactType.WHOLE: "bigint",
        FactType.DATE: "date",
        FactType.YESNO: "boolean",
        FactType.TEXTS: "text[]",
    },
    reads={
        FactType.TEXT: f"left(CAST({{column}} AS text), {MAX_TEXT}) {_C}",
        FactType.NUMBER: "CAST({column} AS float8)",
        FactType.WHOLE: "CAST({column} AS bigint)",
        FactType.DATE: "CASE WHEN {column} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'"
        " THEN {column} END",
        FactType.YESNO: "{column}",
        FactType.TEXTS: "CASE WHEN {column} IS NOT NULL THEN ARRAY("
        f"SELECT left(CAST(part AS text), {MAX_TEXT}) {_C}"
        " FROM unnest({column}) WITH ORDINALITY AS parts (part, place)"
        " WHERE part IS NOT NULL ORDER BY place) END",
    },
    text="CAST({value} AS text)",
    row_number="CAST(row_number() OVER () AS text)",
    id_of="f",  # so that whoever asks for one id has the rules of one row worked out
    # OFFSET 0: what reads a truth value several times must not work it out several times
    frame="FROM (\n  SELECT\n{facts}\n  FROM {table}\n) AS f\n"
    "CROSS JOIN LATERAL (\n  SELECT\n{claims}\n  OFFSET 0\n) AS v",
    names="array_remove(ARRAY[\n    {names}], NULL)",
    points="float8 '{points}'",
)


def case_collation(name: str) -> TableDialect:
    """Spell capitals by another collation, for servers before version 17."""
    other = {
        operation: template.replace(f'"{CASES}"', f'"{name}"')
        for operation, template in _TEMPLATES.items()
    }
    return replace(POSTGRES_TABLE, dialect=replace(POSTGRES, templates=other))

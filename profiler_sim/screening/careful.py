"""Values of a file that are not of their fact's type: missing, and named one by one.

A cast alone would make 21 of the text 21.000, 4 of the number 3.5 and the text 8 of a chapter
that was 08; here none of them is a value.
"""

from collections.abc import Mapping

from profiler_sim.cargo.facts.schema import Column, FactType

_NUMBER = r"[+-]?[0-9]+(\.([0-9]{1,2}|[0-9]{4,}|[0-9]{2}[1-9]))?([eE][+-]?[0-9]{1,3})?"
"""Three decimals of which the last is 0 may be thousands."""
_WRITTEN = {
    FactType.NUMBER: _NUMBER,
    FactType.WHOLE: r"[+-]?[0-9]{1,19}",
    FactType.DATE: r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
}
_NUMERIC = (
    "TINY",
    "SMALL",
    "INT",
    "BIG",
    "HUGE",
    "UTINY",
    "USMALL",
    "UINT",
    "UBIG",
    "UHUGE",
    "DOUBLE",
    "FLOAT",
    "DECIMAL",
)
"""Beginnings of the names of types of numbers."""
_FRACTIONS = ("DOUBLE", "FLOAT", "DECIMAL")
_TEXT = "VARCHAR"


def careful(column: Column, sql_type: str, held: str) -> str:
    """Cast a column that a file holds as ``held``; NULL for what is no value of the fact."""
    name = f'"{column.name}"'
    cast = f"TRY_CAST({name} AS {sql_type})"
    if held == _TEXT and column.type in _WRITTEN:
        return f"CASE WHEN regexp_full_match({name}, '{_WRITTEN[column.type]}') THEN {cast} END"
    if column.type is FactType.WHOLE and held.startswith(_FRACTIONS):
        return f"CASE WHEN {name} = trunc({name}) THEN {cast} END"
    if column.type is FactType.TEXT and held.startswith(_NUMERIC):
        return "CAST(NULL AS VARCHAR)"  # a code that became a number has lost its zeros
    return cast


def odd_query(reader: str, casts: Mapping[str, str], most: int) -> str:
    """Select column, row and text of values that their cast has lost, in the order of rows."""
    lost = " UNION ALL ".join(
        f"""SELECT '{name}' AS fact, number, CAST("{name}" AS VARCHAR) AS value FROM numbered
        WHERE "{name}" IS NOT NULL AND ({cast}) IS NULL"""
        for name, cast in casts.items()
    )
    return f"""WITH numbered AS (SELECT row_number() OVER () AS number, * FROM {reader})
        SELECT fact, number, value FROM ({lost}) ORDER BY number LIMIT {most}"""

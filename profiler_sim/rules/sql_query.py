"""One SELECT that asks every rule of every row of a table of facts, in any dialect.

Its innermost part reads the facts as rules see them: texts cut to length, dates of the years 1
to 9999, lists without missing members. Around it stands one truth value a rule.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.facts.schema import Column, FactType
from profiler_sim.rules.expression import Expression
from profiler_sim.rules.sql_writer import Dialect, write_sql

ID = "id"
"""Column of the consignment's id."""
SCORE, HITS, UNKNOWN = "score", "hits", "unknown"
NESTED_FRAME = (
    "FROM (\n  SELECT\n    f.id,\n{claims}\n  FROM (\n    SELECT\n{facts}\n    FROM {table}\n"
    "  ) AS f\n) AS v"
)
"""For databases that work out a truth value once, however often it is read."""
_NAME_PART = re.compile(r""""(?:[^"]|"")+"|[^".][^.]*""")
"""A name, or one in double quotes, in which a dot is a letter and two quotes are one."""
_LONGEST = 60
"""Bytes of a column's name; PostgreSQL cuts names after 63."""


@dataclass(frozen=True, slots=True)
class TableDialect:
    """How one database spells tables and what stands around conditions."""

    dialect: Dialect
    quote: str
    """Stands around identifiers, and is written twice inside one."""
    types: Mapping[FactType, str]
    """What a column of facts is expected to be."""
    reads: Mapping[FactType, str]
    """A fact as rules see it; {column} is its column."""
    text: str
    """{value} as a text."""
    row_number: str
    """The number of a row from 1, as a text."""
    id_of: str
    """f or v: where the id is read in a frame."""
    frame: str
    """The facts {facts} of {table} as f, and truth values {claims} of them as v."""
    names: str
    """The list of those among {names} that are not missing."""
    points: str
    """A double of the digits {points}."""

    def identifier(self, name: str) -> str:
        """Quote one name."""
        return self.quote + name.replace(self.quote, self.quote * 2) + self.quote


@dataclass(frozen=True, slots=True)
class QueriedRule:
    """One rule in a query."""

    name: str
    """As results name it; unique in its query."""
    points: float
    expression: Expression


@dataclass(frozen=True, slots=True)
class FactSource:
    """A table of facts: where it is, and how its columns are read."""

    table: str
    """With its schema, quoted as the database wants it."""
    columns: Sequence[Column]
    """The facts that are read."""
    reads: Mapping[str, str]
    """SQL by fact, for columns that are not of the expected type; NULL for one that is absent."""
    has_id: bool = True
    numbered: bool = False
    """Where a row has no id, its number stands for it; that costs a look at all rows at once."""


def report(claims: Sequence[QueriedRule], source: FactSource, spelling: TableDialect) -> str:
    """Select id, score, hits, unknown and a column a rule: what a view for people shows."""
    named = column_names(claims)
    columns = [f"v.{spelling.identifier(named[claim.name])}" for claim in claims]
    selected = [
        f"{spelling.id_of}.{spelling.identifier(ID)}",
        f"{_score(claims, columns, spelling)} AS {SCORE}",
        f"{_names(claims, columns, spelling, '{} THEN')} AS {HITS}",
        f"{_names(claims, columns, spelling, '{} IS NULL THEN')} AS {UNKNOWN}",
        *columns,
    ]
    return f"SELECT\n{_lines(selected, 1)}\n{frame(claims, source, spelling)}"


def letters(
    claims: Sequence[QueriedRule],
    source: FactSource,
    spelling: TableDialect,
    faulty: frozenset[str] = frozenset(),
) -> str:
    """Select id and one text a row: 1, 0 or ? for every rule in turn, ? for those ``faulty``."""
    named = column_names(claims)
    said = [
        "'?'"
        if claim.name in faulty
        else f"CASE v.{spelling.identifier(named[claim.name])} WHEN true THEN '1'"
        " WHEN false THEN '0' ELSE '?' END"
        for claim in claims
    ]
    every = f"concat({', '.join(said)})" if said else "''"
    asked = f"{spelling.id_of}.{spelling.identifier(ID)}, {every}"
    sound = [claim for claim in claims if claim.name not in faulty]
    return f"SELECT {asked}\n{frame(sound, source, spelling)}"


def frame(claims: Sequence[QueriedRule], source: FactSource, spelling: TableDialect) -> str:
    """Write FROM: the facts of every row as f, its truth values as v."""
    named = column_names(claims)
    written = [
        write_sql(each.expression, spelling.dialect)
        + f" AS {spelling.identifier(named[each.name])}"
        for each in claims
    ]
    return spelling.frame.format(
        facts=_lines(list(_facts(source, spelling)), 3),
        table=source.table,
        claims=_lines(written or ["true AS nothing"], 2),
    )


def column_names(claims: Sequence[QueriedRule]) -> Mapping[str, str]:
    """Name a column for every claim; no two are alike to a database that passes over capitals."""
    taken = {ID, SCORE, HITS, UNKNOWN}
    named: dict[str, str] = {}
    for claim in claims:
        name, number = claim.name.encode()[:_LONGEST].decode(errors="ignore"), 2
        free = name
        while free.casefold() in taken:
            free, number = f"{name[: _LONGEST - 4]}_{number}", number + 1
        taken.add(free.casefold())
        named[claim.name] = free
    return named


def table_name(written: str, spelling: TableDialect) -> str:
    """Quote ``schema.table``; a part in double quotes may hold a dot. Raises ValueError."""
    return ".".join(spelling.identifier(part) for part in name_parts(written))


def name_parts(written: str) -> tuple[str, ...]:
    """Cut ``schema.table`` at its dots, quotes taken off. Raises ValueError for no name."""
    parts: list[str] = []
    at = 0
    while at <= len(written):
        found = _NAME_PART.match(written, at)
        if (
            found is None
            or not found[0].isprintable()
            or written[found.end() :][:1] not in ("", ".")
        ):
            raise ValueError(written)
        quoted = found[0].startswith('"')
        parts.append(found[0][1:-1].replace('""', '"') if quoted else found[0])
        at = found.end() + 1
    return tuple(parts)


def _facts(source: FactSource, spelling: TableDialect) -> Iterator[str]:
    ident, own = spelling.identifier(ID), spelling.text.format(value=spelling.identifier(ID))
    number = spelling.row_number
    either = f"coalesce({own}, {number})" if source.numbered else own
    yield f"{either if source.has_id else number} AS {ident}"
    for column in source.columns:
        name = spelling.identifier(column.name)
        read = source.reads.get(column.name, spelling.reads[column.type]).format(column=name)
        yield name if read == name else f"{read} AS {name}"


def _score(claims: Sequence[QueriedRule], columns: Sequence[str], spelling: TableDialect) -> str:
    terms = [
        f"CASE WHEN {column} THEN {spelling.points.format(points=repr(float(claim.points)))}"
        " ELSE 0 END"
        for claim, column in zip(claims, columns, strict=True)
    ]
    return "\n    + ".join([spelling.points.format(points="0.0"), *terms])


def _names(
    claims: Sequence[QueriedRule], columns: Sequence[str], spelling: TableDialect, when: str
) -> str:
    write_text = spelling.dialect.constants[FactType.TEXT]
    each = [
        f"CASE WHEN {when.format(column)} {write_text(claim.name)} END"
        for claim, column in zip(claims, columns, strict=True)
    ]
    return spelling.names.format(names=",\n    ".join(each))


def _lines(parts: Sequence[str], depth: int) -> str:
    indent = "  " * depth
    return ",\n".join(indent + part for part in parts)

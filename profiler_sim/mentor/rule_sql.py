"""Packs as SQL for a database that holds the facts of declarations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.cargo.text import on_one_line
from profiler_sim.errors import WrongUsage
from profiler_sim.mentor.screen import named_rules
from profiler_sim.rules.dialects.duckdb import DUCKDB_TABLE
from profiler_sim.rules.dialects.postgres import CASES, POSTGRES_TABLE
from profiler_sim.rules.dialects.spark import SPARK_TABLE
from profiler_sim.rules.query import ID, FactSource, TableDialect, column_names, report, table_name
from profiler_sim.screening.packs import Prepared, screen

SPELLINGS: Mapping[str, TableDialect] = {
    "postgres": POSTGRES_TABLE,
    "spark": SPARK_TABLE,
    "duckdb": DUCKDB_TABLE,
}

COLLATION = CASES
"""The collation for capitals in PostgreSQL, which its older versions lack."""


@dataclass(frozen=True, slots=True)
class FactColumn:
    """A column that the query reads."""

    name: str
    type: str
    """In the database's words."""
    sentence: str
    """What the fact says, marked for translation."""


@dataclass(frozen=True, slots=True)
class RuleColumn:
    """A column of truth values that the query gives."""

    name: str
    points: float
    title: str


@dataclass(frozen=True, slots=True)
class RuleQuery:
    """All rules of some packs as one SELECT."""

    sql: str
    reads: tuple[FactColumn, ...]
    gives: tuple[RuleColumn, ...]


def rule_query(packs: Sequence[Prepared], dialect: str, table: str) -> RuleQuery:
    """Write packs for a dialect of ``SPELLINGS``, over a table of facts.

    Raises ``WrongUsage`` for a table that has no name.
    """
    spelling = SPELLINGS[dialect]
    try:
        source = table_name(table, spelling)
    except ValueError:
        raise WrongUsage("database.table_name", {"table": on_one_line(table)}) from None
    joined = screen(packs)
    columns = column_names(joined.claims)
    reads = tuple(
        FactColumn(each.name, spelling.types[each.type], FACTS[each.name].sentence)
        for each in joined.reads
    )
    gives = tuple(
        RuleColumn(columns[name], rule.points, rule.title)
        for name, rule in named_rules(packs, joined).items()
    )
    written = report(joined.claims, FactSource(source, joined.reads, {}), spelling)
    return RuleQuery(written, (FactColumn(ID, spelling.types[FactType.TEXT], ""), *reads), gives)

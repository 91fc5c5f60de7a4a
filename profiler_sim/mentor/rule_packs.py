"""Rule packs by name: checked and ready to run, or written as SQL for a database of facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.facts.reference import FACTS, PLACE_FACTS
from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.cargo.text import on_one_line
from profiler_sim.cargo.value import Value
from profiler_sim.errors import ProblemsFound, WrongUsage
from profiler_sim.files.authored_files import read_file
from profiler_sim.files.diagnostics import first_error
from profiler_sim.files.named_files import pack_file
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.mentor.screen import rules_by_name
from profiler_sim.problems import Problem
from profiler_sim.rules.dialects.duckdb import DUCKDB_TABLE
from profiler_sim.rules.dialects.postgres import CASES, POSTGRES_TABLE
from profiler_sim.rules.dialects.spark import SPARK_TABLE
from profiler_sim.rules.pack import Pack
from profiler_sim.rules.sql_query import (
    ID,
    FactSource,
    TableDialect,
    column_names,
    report,
    table_name,
)
from profiler_sim.screening.packs import Prepared, prepare, screen

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
        for name, rule in rules_by_name(packs, joined).items()
    )
    written = report(joined.claims, FactSource(source, joined.reads, {}), spelling)
    return RuleQuery(written, (FactColumn(ID, spelling.types[FactType.TEXT], ""), *reads), gives)


def ready_packs(names: Sequence[str]) -> tuple[Prepared, ...]:
    """Read packs by name or path and make them ready, in the order given.

    Raises ``WrongUsage`` for a name nobody knows, ``ProblemsFound`` for a file that is no pack
    or has an error: the first one, with its place.
    """
    return tuple(_ready(name) for name in dict.fromkeys(names))


def _ready(name: str) -> Prepared:
    path = pack_file(name)
    found: list[Prepared] = []

    def content(value: Value) -> list[Problem]:
        if not isinstance(value, Pack):
            raise ProblemsFound("pack.none", {"file": str(path)})
        pack, problems = prepare(value, fact_columns(catalogue()), PLACE_FACTS)
        found.extend([pack] if pack else [])
        return problems

    problems = read_file(path, content)[1]
    if not found:
        raise first_error(problems)
    return found[0]

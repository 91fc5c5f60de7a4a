"""Rules over rows: three-valued, all rules in one SELECT, one answer a rule and row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import compress
from operator import add, mul
from typing import Any, TypeVar

from profiler_sim.cargo.facts.schema import Column, Row
from profiler_sim.rules.condition import CheckedCondition
from profiler_sim.rules.dialects.duckdb import DUCKDB
from profiler_sim.rules.evaluate import Question, question
from profiler_sim.rules.sql_query import QueriedRule
from profiler_sim.rules.sql_writer import write_sql
from profiler_sim.screening.engine import Fault
from profiler_sim.screening.table import FactTable

T = TypeVar("T")
Faulty = frozenset[int]
"""Places of rules that no statement can hold."""

_UNKNOWN = 2
_LETTERS = {True: "1", False: "0", None: "?"}
_NOTHING = "CAST(NULL AS BOOLEAN)"


@dataclass(frozen=True, slots=True)
class ScreenRule:
    """One rule ready to run."""

    name: str
    """Unique in its screen."""
    points: float
    condition: CheckedCondition


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of one consignment."""

    id: str
    """The one given with the rows or the file; otherwise the row's number from 1."""
    score: float
    """Sum of the points of all hits."""
    hits: tuple[str, ...]
    unknown: tuple[str, ...]
    """Rules that cannot tell: a value is missing, or the condition failed on this row."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the rules say of very many consignments, as columns; rows are counted from 0."""

    scores: list[float]
    hits: Mapping[str, list[int]]
    """Rows each rule fires on, ascending."""
    unknown: Mapping[str, list[int]]
    """Rows each rule cannot tell of, ascending."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Rules of one or more packs, run together."""

    rules: tuple[ScreenRule, ...]

    @property
    def reads(self) -> tuple[Column, ...]:
        """The facts these rules ask for: nothing else need be loaded."""
        return reads([rule.condition for rule in self.rules])

    def judge(self, rows: Iterable[Row]) -> list[Verdict]:
        """Judge rows one by one, without a database; each is named by its number from 1.

        This is quicker for some hundreds of rows; ``verdicts`` says the same of very many.
        """
        asked = [question(rule.condition.expression) for rule in self.rules]
        return self.scored(
            (str(number), "".join(_letter(ask, row) for ask in asked))
            for number, row in enumerate(rows, 1)
        )

    def verdicts(self, table: FactTable, *, ranked: bool = False) -> list[Verdict]:
        """Judge every row, in the table's order or highest score first (ties in its order).

        Raises Unreadable for a value in a file that is not of its fact's type, ProfilerError
        when time or memory run out.
        """
        order = " ORDER BY score DESC, row" if ranked else ""
        asked = f"SELECT id, {_letters(len(self.rules))} AS said, {self._score()} AS score"
        rows = self._answered(
            table, lambda faulty: table.rows(f"{asked} FROM ({self._inner(faulty)}){order}")
        )
        verdict = cache(self._read)  # few different ones among many rows
        return [Verdict(name, score, *verdict(said)) for name, said, score in rows]

    def scored(self, answers: Iterable[tuple[str, str]]) -> list[Verdict]:
        """Make verdicts of ids and letters (1, 0 or ? for every rule), in the order given."""
        points = [float(rule.points) for rule in self.rules]

        @cache
        def read(said: str) -> tuple[float, tuple[str, ...], tuple[str, ...]]:
            score = reduce(add, compress(points, map("1".__eq__, said)), 0.0)  # as SQL adds
            return score, *self._read(said)

        return [Verdict(name, *read(said)) for name, said in answers]

    @property
    def claims(self) -> tuple[QueriedRule, ...]:
        """What a query asks (``rules.sql_query``), in the order of the rules."""
        return tuple(
            QueriedRule(rule.name, rule.points, rule.condition.expression) for rule in self.rules
        )

    def tally(self, table: FactTable) -> Tally:
        """Count over every row. Needs NumPy; raises as ``verdicts`` does."""
        codes = [f"coalesce(CAST(r{i} AS UTINYINT), {_UNKNOWN}) AS c{i}" for i in self._places()]
        asked = f"SELECT {', '.join(['0::DOUBLE AS zero', *codes])}"
        said = self._answered(
            table, lambda faulty: table.arrays(f"{asked} FROM ({self._inner(faulty)})")
        )
        fired = [said[f"c{i}"] == 1 for i in self._places()]
        scores = sum(map(mul, fired, [rule.points for rule in self.rules]), start=said["zero"])
        return Tally(
            scores=scores.tolist(),
            hits=self._by_rule(fired),
            unknown=self._by_rule(said[f"c{i}"] == _UNKNOWN for i in self._places()),
        )

    def _by_rule(self, found: Iterable[Any]) -> dict[str, list[int]]:
        """Number the rows that NumPy arrays of true and false mark."""
        marked = (array.nonzero()[0].tolist() for array in found)
        return {rule.name: rows for rule, rows in zip(self.rules, marked, strict=True)}

    def _places(self) -> range:
        return range(len(self.rules))

    def _answered(self, table: FactTable, ask: Callable[[Faulty], T]) -> T:
        """Ask of all rules; a rule that brings the statement down is unknown of every row."""
        try:
            return ask(frozenset())
        except Fault:
            table.read_through()
            return ask(frozenset(i for i in self._places() if not self._runs(table, i)))

    def _runs(self, table: FactTable, place: int) -> bool:
        others = frozenset(self._places()) - {place}
        try:
            table.rows(f"SELECT count(r{place}) FROM ({self._inner(others)})")
        except Fault:
            return False
        return True

    def _inner(self, faulty: Faulty) -> str:
        """Select row, id and each condition as r0, r1 …; a fault in one row is unknown there."""
        tried = [f"{_NOTHING if i in faulty else self._tried(i)} AS r{i}" for i in self._places()]
        return f"SELECT {', '.join(['row', 'id', *tried])} FROM facts"

    def _tried(self, place: int) -> str:
        return f"TRY({write_sql(self.rules[place].condition.expression, DUCKDB)})"

    def _score(self) -> str:
        """Add up the points in DuckDB, which orders by them; they are finite numbers of ours."""
        terms = [
            f"CASE WHEN r{i} THEN {float(rule.points)!r}::DOUBLE ELSE 0 END"
            for i, rule in enumerate(self.rules)
        ]
        return " + ".join(["0::DOUBLE", *terms])

    def _read(self, said: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        names = [rule.name for rule in self.rules]
        return tuple(compress(names, map("1".__eq__, said))), tuple(
            compress(names, map("?".__eq__, said))
        )


def reads(conditions: Sequence[CheckedCondition]) -> tuple[Column, ...]:
    """Gather the facts that some conditions ask for, each once."""
    return tuple({c.name: c for checked in conditions for c in checked.reads}.values())


def _letter(ask: Question, row: Row) -> str:
    """Say the answer of one rule as ``_letters`` does; a fault is unknown, as TRY makes it."""
    try:
        return _LETTERS[ask(row)]
    except Exception:  # noqa: BLE001  whatever fails, other rules and rows go on
        return _LETTERS[None]


def _letters(count: int) -> str:
    """Say the answers of a row as one text."""
    letter = "CASE r{} WHEN true THEN '1' WHEN false THEN '0' ELSE '?' END"
    letters = ", ".join(letter.format(place) for place in range(count))
    return f"concat('', {letters})" if count else "''"

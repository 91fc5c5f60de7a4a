"""Rules over rows: three-valued, all rules in one SELECT, one answer a rule and row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from operator import mul
from typing import Any

from profiler_sim.cargo.facttypes import Column, Row
from profiler_sim.screening.check import Checked
from profiler_sim.screening.statements import EXECUTE, verdicts
from profiler_sim.screening.table import FactTable, of_rows

_ANSWERS = {"1": True, "0": False, "?": None}
"""A row's verdict is a text with one of these letters a rule: cheap to fetch, of any length."""

_UNKNOWN = 2


@dataclass(frozen=True, slots=True)
class ScreenRule:
    """One rule ready to run."""

    name: str
    """Unique in its screen."""
    points: float
    condition: Checked


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

    def verdicts(self, table: FactTable, *, ranked: bool = False) -> list[Verdict]:
        """Judge every row, in the table's order or highest score first (ties in its order).

        Raises Unreadable for a value in a file that is not of its fact's type, ProfilerError
        when time or memory run out.
        """
        order = " ORDER BY score DESC, row" if ranked else ""
        asked = f"SELECT id, {_letters(len(self.rules))} AS said, {self._score()} AS score"
        rows = table.rows(f"{asked} FROM {EXECUTE}{order}", [self._statement(table)])
        verdict = cache(self._read)  # few different ones among many rows
        return [Verdict(name, score, *verdict(said)) for name, said, score in rows]

    def tally(self, table: FactTable) -> Tally:
        """Count over every row. Needs NumPy; raises as ``verdicts`` does."""
        codes = [f"coalesce(CAST(r{i} AS UTINYINT), {_UNKNOWN}) AS c{i}" for i in self._places()]
        asked = f"SELECT {', '.join(['0::DOUBLE AS zero', *codes])}"
        said = table.arrays(f"{asked} FROM {EXECUTE}", [self._statement(table)])
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

    def _statement(self, table: FactTable) -> str:
        return verdicts(table.engine, [rule.condition.node for rule in self.rules])

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


def evaluate(
    conditions: Mapping[str, Checked], rows: Sequence[Row]
) -> list[dict[str, bool | None]]:
    """Answer every condition for every row, in the order of the rows; None is unknown.

    Raises ProfilerError when time or memory run out.
    """
    names = list(conditions)
    with of_rows(rows, reads(list(conditions.values()))) as table:
        statement = verdicts(table.engine, [checked.node for checked in conditions.values()])
        asked = f"SELECT {_letters(len(names))} FROM {EXECUTE}"  # noqa: S608  numbers only
        said = table.rows(asked, [statement])
    return [dict(zip(names, map(_ANSWERS.__getitem__, row[0]), strict=True)) for row in said]


def reads(conditions: Sequence[Checked]) -> tuple[Column, ...]:
    """Gather the facts that some conditions ask for, each once."""
    return tuple({c.name: c for checked in conditions for c in checked.reads}.values())


def _letters(count: int) -> str:
    """Say the answers of a row as one text."""
    letter = "CASE r{} WHEN true THEN '1' WHEN false THEN '0' ELSE '?' END"
    letters = ", ".join(letter.format(place) for place in range(count))
    return f"concat('', {letters})" if count else "''"

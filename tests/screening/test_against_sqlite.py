"""Conditions answer as an independent evaluator answers, missing values included."""

import sqlite3
from collections.abc import Iterator, Sequence

import pytest

from profiler_sim.cargo.facts.schema import Row
from profiler_sim.rules.condition import CheckedCondition, check_condition
from profiler_sim.rules.evaluate import evaluate
from profiler_sim.screening.run import Screen, ScreenRule
from profiler_sim.screening.table import of_rows
from tests.screening.grammar import COLUMNS, Grammar, chance_of, rows

ROWS = 60
BATCH = 100
IMPOSSIBLE = {
    "condition.range_low",
    "condition.never_low",
    "condition.always_low",
    "condition.division",
    "condition.letters_small",
    "condition.letters_capitals",
}
"""What a grammar that knows no values cannot help writing now and then."""
NAMES = [column.name for column in COLUMNS]


@pytest.fixture(scope="module")
def facts() -> list[Row]:
    """Sixty rows with every kind of value, a fifth of them missing."""
    return list(rows(chance_of(7), ROWS))


@pytest.fixture(scope="module")
def other(facts: list[Row]) -> Iterator[sqlite3.Connection]:
    """The same rows in SQLite, where LIKE tells capitals apart as well."""
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA case_sensitive_like = on")
    kinds = {"text": "TEXT", "whole": "INTEGER", "number": "REAL", "yesno": "INTEGER"}
    held = ", ".join(f"{c.name} {kinds[c.type]}" for c in COLUMNS)
    connection.execute(f"CREATE TABLE facts ({held})")
    marks = ", ".join("?" * len(NAMES))
    values = [tuple(row[name] for name in NAMES) for row in facts]
    connection.executemany(f"INSERT INTO facts VALUES ({marks})", values)
    yield connection
    connection.close()


def _theirs(connection: sqlite3.Connection, condition: str) -> list[bool | None]:
    said = connection.execute(f"SELECT ({condition}) FROM facts ORDER BY rowid").fetchall()
    return [None if value is None else bool(value) for (value,) in said]


def _checked(condition: str) -> CheckedCondition:
    told = check_condition(condition, COLUMNS)
    assert isinstance(told, CheckedCondition), (condition, told)
    return told


def _drawn(grammar: Grammar, count: int) -> list[str]:
    """Draw conditions that say something: some compare with what abs() never is."""
    drawn: list[str] = []
    while len(drawn) < count:
        condition = grammar.condition()
        told = check_condition(condition, COLUMNS)
        if isinstance(told, CheckedCondition):
            drawn.append(condition)
        else:
            assert {p.code for p in told} <= IMPOSSIBLE, (condition, told)
    return drawn


def _ours(conditions: Sequence[str], facts: list[Row]) -> list[list[bool | None]]:
    """Ask DuckDB; the evaluator of single rows must say the same."""
    checked = {}
    for number, condition in enumerate(conditions):
        checked[str(number)] = _checked(condition)
    screen = Screen(tuple(ScreenRule(name, 0.0, each) for name, each in checked.items()))
    with of_rows(facts, COLUMNS) as table:
        verdicts = screen.verdicts(table)
    alone = evaluate(checked, facts)
    found: list[list[bool | None]] = []
    for name, condition in zip(checked, conditions, strict=True):
        said = [None if name in v.unknown else name in v.hits for v in verdicts]
        assert said == [each[name] for each in alone], condition
        found.append(said)
    return found


def _disagreements(
    count: int, seed: int, facts: list[Row], connection: sqlite3.Connection
) -> Iterator[str]:
    grammar = Grammar(chance_of(seed))
    for start in range(0, count, BATCH):
        conditions = _drawn(grammar, min(BATCH, count - start))
        for condition, said in zip(conditions, _ours(conditions, facts), strict=True):
            if said != _theirs(connection, condition):
                yield condition


def test_the_grammar_reaches_every_answer(facts: list[Row]) -> None:
    """Among its conditions are many that are true, false and unknown of some row."""
    grammar = Grammar(chance_of(1))
    said = _ours(_drawn(grammar, BATCH), facts)

    for answer in (True, False, None):
        assert sum(answer in each for each in said) > BATCH / 4


@pytest.mark.thorough
def test_six_hundred_conditions_agree_with_sqlite(
    facts: list[Row], other: sqlite3.Connection
) -> None:
    """Three-valued logic, lists, ranges, words and arithmetic."""
    assert list(_disagreements(600, 11, facts, other)) == []


@pytest.mark.slow
def test_a_hundred_thousand_conditions_agree_with_sqlite(
    facts: list[Row], other: sqlite3.Connection
) -> None:
    """The same, many times over."""
    assert list(_disagreements(100_000, 2026, facts, other)) == []

"""Single rows are answered as a database answers them, whatever stands in them."""

from collections.abc import Iterator, Sequence
from random import Random

import pytest

from profiler_sim.cargo.facts.schema import Row
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import pack_names, packs_by_name
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.rules.condition import CheckedCondition, check_condition
from profiler_sim.rules.dialects.duckdb import DUCKDB
from profiler_sim.rules.evaluate import evaluate
from profiler_sim.rules.sql_writer import write_sql
from profiler_sim.screening.table import FactTable, of_rows
from tests.rules.conditions import COLUMNS, HOSTILE, Conditions, hostile_rows

BATCH = 100
_ENDS = ("never", "always", "range", "between", "list", "large", "like", "letters")
NEVER = (*(f"condition.{end}_" for end in _ENDS), "condition.division")
"""How codes begin of what can never be."""


def _chance(seed: int) -> Random:
    return Random(seed)


def _drawn(conditions: Conditions, count: int) -> Iterator[CheckedCondition]:
    """Draw what may run; what is refused can never be true."""
    left = count
    while left:
        condition = conditions.condition()
        told = check_condition(condition, COLUMNS)
        if isinstance(told, CheckedCondition):
            left -= 1
            yield told
        else:
            assert all(p.code.startswith(NEVER) for p in told), (condition, told)


def _differing(
    table: FactTable, rows: Sequence[Row], checked: Sequence[CheckedCondition]
) -> list[str]:
    """Conditions that DuckDB answers otherwise; nothing catches a fault in its statement."""
    named = {f"r{n}": each for n, each in enumerate(checked)}
    asked = ", ".join(f"{write_sql(c.expression, DUCKDB)} AS {name}" for name, c in named.items())
    said = table.engine.rows(f"SELECT {asked} FROM facts")
    ours = evaluate(named, rows)
    return [
        each.text
        for place, (name, each) in enumerate(named.items())
        if [row[place] for row in said] != [row[name] for row in ours]
    ]


def _disagreements(seed: int, count: int) -> list[str]:
    conditions, rows = Conditions(_chance(seed)), hostile_rows(_chance(seed + 1), 60)
    found: list[str] = []
    with of_rows(rows, COLUMNS) as table:
        for _ in range(count // BATCH):
            found += _differing(table, rows, list(_drawn(conditions, BATCH)))
    return found


@pytest.mark.thorough
def test_random_conditions_never_fail_and_answer_alike_on_hostile_rows() -> None:
    """Not a number, infinity, both ends of 64 bits, odd letters, and nothing at all."""
    assert _disagreements(1, 500) == []


@pytest.mark.slow
def test_very_many_conditions_never_fail_and_answer_alike_on_hostile_rows() -> None:
    """A hundred thousand."""
    assert [each for seed in range(20) for each in _disagreements(10 * seed, 5000)] == []


@pytest.mark.thorough
def test_shipped_conditions_never_fail_and_answer_alike_on_hostile_rows() -> None:
    """Every rule and every sign that is shipped."""
    columns = fact_columns(read_catalogue())
    chance = _chance(3)
    rows = [{c.name: chance.choice(HOSTILE[c.type]) for c in columns} for _ in range(60)]
    packs = packs_by_name(pack_names())
    whens = [(rule.when, pack.lists) for pack in packs for rule in pack.rules]
    whens += [
        (value.when, read_catalogue().lists)
        for sign in read_catalogue().signs.values()
        for value in sign.values.values()
    ]
    told = [check_condition(when, columns, lists) for when, lists in whens]
    checked = [each for each in told if isinstance(each, CheckedCondition)]

    assert len(checked) == len(told) > 400
    with of_rows(rows, columns) as table:
        for start in range(0, len(checked), BATCH):
            assert _differing(table, rows, checked[start : start + BATCH]) == []

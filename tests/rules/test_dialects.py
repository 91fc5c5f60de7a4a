"""Every dialect spells every operation."""

from string import Formatter

import pytest

from profiler_sim.cargo.facttypes import FactType
from profiler_sim.rules.dialects.duckdb import DUCKDB
from profiler_sim.rules.expression import Apply, Constant, Fact, Operation
from profiler_sim.rules.writer import Dialect, write

DIALECTS = [DUCKDB]


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda each: each.name)
def test_a_dialect_has_a_template_for_every_operation(dialect: Dialect) -> None:
    """And a way to write constants of every type."""
    assert set(dialect.templates) == set(Operation)
    assert set(dialect.constants) == set(FactType)


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda each: each.name)
def test_a_template_names_no_argument_twice_that_can_be_nested(dialect: Dialect) -> None:
    """Otherwise thirty levels would be a text of a billion characters."""
    nestless = {Operation.ESCAPED_LIKE, Operation.ESCAPED_FOLDED_LIKE}
    for operation, template in dialect.templates.items():
        fields = [field for _, field, *_ in Formatter().parse(template) if field is not None]
        assert len(set(fields)) == len(fields) or operation in nestless, operation


def test_a_checked_condition_is_written_with_all_its_brackets() -> None:
    """Texts quoted, conversions visible."""
    kg = Apply(Operation.WIDEN, (Fact("packages", FactType.WHOLE),), FactType.NUMBER)
    heavy = Apply(Operation.GREATER, (kg, Constant(0.5, FactType.NUMBER)), FactType.YESNO)
    named = Apply(
        Operation.EQUAL,
        (Fact("description", FactType.TEXT), Constant("it's", FactType.TEXT)),
        FactType.YESNO,
    )

    assert write(Apply(Operation.OR, (heavy, named), FactType.YESNO), DUCKDB) == (
        """((CAST("packages" AS DOUBLE) > CAST('0.5' AS DOUBLE)) OR ("description" = 'it''s'))"""
    )

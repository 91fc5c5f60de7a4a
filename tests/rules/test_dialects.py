"""Every dialect spells every operation."""

from string import Formatter

import pytest

from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.rules.dialects.duckdb import DUCKDB
from profiler_sim.rules.dialects.postgres import POSTGRES
from profiler_sim.rules.dialects.spark import SPARK
from profiler_sim.rules.expression import Apply, Constant, FactReference, Operator
from profiler_sim.rules.sql_writer import Dialect, write_sql

DIALECTS = [DUCKDB, POSTGRES, SPARK]


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda each: each.name)
def test_a_dialect_has_a_template_for_every_operation(dialect: Dialect) -> None:
    """And a way to write constants of every type."""
    assert set(dialect.templates) == set(Operator)
    assert set(dialect.constants) == set(FactType)


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda each: each.name)
def test_a_template_names_no_argument_twice_that_can_be_nested(dialect: Dialect) -> None:
    """Otherwise thirty levels would be a text of a billion characters."""
    nestless = {
        Operator.ESCAPED_LIKE: ["1", "2"],
        Operator.ESCAPED_FOLDED_LIKE: ["1", "2"],
        Operator.ROUND: ["1"],  # a constant
    }
    for operation, template in [*dialect.templates.items(), *dialect.plain.items()]:
        fields = [field for _, field, *_ in Formatter().parse(template) if field is not None]
        twice = {field for field in fields if fields.count(field) > 1}
        assert twice <= set(nestless.get(operation, [])), operation


def test_a_checked_condition_is_written_with_all_its_brackets() -> None:
    """Texts quoted, conversions visible."""
    kg = Apply(Operator.WIDEN, (FactReference("packages", FactType.WHOLE),), FactType.NUMBER)
    heavy = Apply(Operator.GREATER, (kg, Constant(0.5, FactType.NUMBER)), FactType.YESNO)
    named = Apply(
        Operator.EQUAL,
        (FactReference("description", FactType.TEXT), Constant("it's", FactType.TEXT)),
        FactType.YESNO,
    )

    assert write_sql(Apply(Operator.OR, (heavy, named), FactType.YESNO), DUCKDB) == (
        """((CAST("packages" AS DOUBLE) > CAST('0.5' AS DOUBLE)) OR ("description" = 'it''s'))"""
    )


def _whole(name: str) -> FactReference:
    return FactReference(name, FactType.WHOLE)


def _wide(name: str) -> Apply:
    return Apply(Operator.WIDEN, (_whole(name),), FactType.NUMBER)


def _number(value: float) -> Constant:
    return Constant(value, FactType.NUMBER)


def test_what_cannot_overflow_is_written_without_a_guard() -> None:
    """Most rules read well in PostgreSQL."""
    share = Apply(Operator.MULTIPLY, (_number(0.05), _wide("vgm_kg")), FactType.NUMBER)
    each = Apply(Operator.DIVIDE, (_wide("gross_kg"), _wide("packages")), FactType.NUMBER)

    assert write_sql(share, POSTGRES) == """(float8 '0.05' * CAST("vgm_kg" AS float8))"""
    assert write_sql(each, POSTGRES) == (
        '(CAST("gross_kg" AS float8) / NULLIF(CAST("packages" AS float8), 0))'
    )


def test_what_could_overflow_is_guarded() -> None:
    """A number may be anything, and a whole number may be the largest there is."""
    usual = Apply(
        Operator.MULTIPLY, (_number(1.2), FactReference("share", FactType.NUMBER)), FactType.NUMBER
    )
    more = Apply(
        Operator.WHOLE_ADD, (_whole("gross_kg"), Constant(500, FactType.WHOLE)), FactType.WHOLE
    )

    assert write_sql(usual, POSTGRES).startswith("(SELECT CASE")
    assert write_sql(more, POSTGRES).startswith("(SELECT CASE")
    assert write_sql(more, SPARK).startswith("try_cast(")


PATTERNS = {
    r"(USED|SECOND HAND)": (r"(?:USED|SECOND HAND)", r"(?:USED|SECOND HAND)"),
    r"^a.b$": (r"^a[^\n]b$", r"^a[^\n]b\z"),
    r"\d+?\.\D": (r"[0-9]+\.[^0-9]", r"[0-9]+\.[^0-9]"),
    r"[^\w-]x*": (r"[^0-9A-Za-z_\-]x*", r"[^0-9A-Za-z_\-]x*"),
    r"[a-z\]&&]": (r"[a-z\]\&\&]", r"[a-z\]\&\&]"),
    r"[\D]": (r"[\u0001-/:-\U0010FFFF]", r"[\u0001-/:-\x{10FFFF}]"),
    "a??}": (r"a?\}", r"a?\}"),
}


@pytest.mark.parametrize(("pattern", "spelt"), PATTERNS.items())
def test_a_pattern_leaves_nothing_to_an_engine_s_defaults(
    pattern: str, spelt: tuple[str, str]
) -> None:
    """PostgreSQL's . takes line breaks, Java's $ passes over one, and both have own letters."""
    asked = (FactReference("description", FactType.TEXT), Constant(pattern, FactType.TEXT))
    search = Apply(Operator.SEARCH, asked, FactType.YESNO)

    assert f"~ '{spelt[0]}'" in write_sql(search, POSTGRES)
    assert f"RLIKE '{spelt[1].replace(chr(92), chr(92) * 2)}'" in write_sql(search, SPARK)

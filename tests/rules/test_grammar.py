"""Conditions as trees: what binds tighter, where every part stands, nothing recurses."""

import pytest

from profiler_sim.rules.grammar import NotRead, parse
from profiler_sim.rules.tree import Comparison, Junction, Like, Name, walk
from tests.repetition import first_of

BINDINGS = {
    "a OR b AND c": "a OR (b AND c)",
    "NOT a AND b": "(NOT a) AND b",
    "NOT a = b": "NOT (a = b)",
    "NOT a IS NULL": "NOT (a IS NULL)",
    "a = b IS NULL": "(a = b) IS NULL",
    "a IS DISTINCT FROM b = c": "a IS DISTINCT FROM (b = c)",
    "a = b IN (1)": "a = (b IN (1))",
    "a BETWEEN 1 AND 2 = b": "(a BETWEEN 1 AND 2) = b",
    "a NOT BETWEEN 1 AND 2 AND b": "(a NOT BETWEEN 1 AND 2) AND b",
    "a + b * c": "a + (b * c)",
    "a - b - c": "(a - b) - c",
    "-a % b": "(-a) % b",
    "a + b LIKE c": "(a + b) LIKE c",
    "a or B And not c": "a OR (b AND (NOT c))",
    "a != b": "a <> b",
}


@pytest.mark.parametrize(("written", "bracketed"), BINDINGS.items())
def test_what_binds_tighter_is_what_sql_binds_tighter(written: str, bracketed: str) -> None:
    """The order of PostgreSQL and DuckDB; brackets leave no trace."""
    assert _shape(written) == _shape(bracketed)


def _shape(condition: str) -> list[tuple[str, object, int]]:
    marks = ("name", "sign", "word", "digits", "negated")
    return [
        (type(node).__name__, [getattr(node, mark, None) for mark in marks], depth)
        for node, depth in walk(parse(condition))
    ]


def test_every_part_has_its_place_in_characters() -> None:
    """Brackets belong to what stands around them."""
    text = "čaj = 'x' AND (reefer OR b)".replace("č", "c")
    root = parse(text)

    assert isinstance(root, Junction)
    assert [text[slice(*part.span)] for part in root.parts] == ["caj = 'x'", "reefer OR b"]
    assert text[slice(*root.span)] == text


def test_a_quote_inside_a_text_is_written_twice() -> None:
    """As everywhere in SQL."""
    root = parse("description NOT ILIKE 'it''s%' ESCAPE '!'")

    assert isinstance(root, Like)
    assert (root.pattern.value, root.folded, root.negated) == ("it's%", True, True)  # type: ignore[union-attr]


def test_words_that_only_begin_like_a_keyword_are_names() -> None:
    """ORIGIN is no OR."""
    root = parse("origin = nullable")

    assert isinstance(root, Comparison)
    assert isinstance(root.left, Name)
    assert isinstance(root.right, Name)


@first_of("inner", ["(", "f(", "NOT ", "- "])
def test_nesting_needs_no_recursion(inner: str) -> None:
    """Five thousand deep is read like anything else; the check that follows has its bound."""
    closing = ")" * 5000 if "(" in inner else ""

    assert max(depth for _, depth in walk(parse(inner * 5000 + "a" + closing))) >= 1


REFUSED = (
    "a = b = c",
    "a::int = 1",
    "a == 1",
    '"a" = 1',
    "a; b",
    "a.b = 1",
    "(SELECT 1) = 1",
    "a AND AND b",
    "CASE WHEN a THEN b END",
    "a = 'x",
    "a -- b",
    "a[1] = 2",
    "a LIKE b LIKE c",
    "a = NULL",
    "x -> x",
    "a = ?",
)


@pytest.mark.parametrize("condition", REFUSED)
def test_what_the_grammar_does_not_hold_does_not_exist(condition: str) -> None:
    """No list of forbidden words is needed."""
    with pytest.raises(NotRead):
        parse(condition)

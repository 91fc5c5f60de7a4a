"""Values of examples: texts in the file, typed by the fact they are given for."""

from datetime import date

import pytest

from profiler_sim.cargo.facts.schema import FactType, FactValue
from profiler_sim.rules.example_values import typed

READ: tuple[tuple[str, FactType, FactValue], ...] = (
    ("080390", FactType.TEXT, "080390"),
    (" NO ", FactType.TEXT, "NO"),
    ("998", FactType.WHOLE, 998),
    ("-40", FactType.WHOLE, -40),
    ("0.5", FactType.NUMBER, 0.5),
    ("12", FactType.NUMBER, 12.0),
    ("2026-01-31", FactType.DATE, date(2026, 1, 31)),
    ("yes", FactType.YESNO, True),
    ("No", FactType.YESNO, False),
    ("true", FactType.YESNO, True),
    ("ITGIT, GRPIR", FactType.TEXTS, ("ITGIT", "GRPIR")),
    ("", FactType.TEXTS, ()),
)


@pytest.mark.parametrize(("text", "kind", "value"), READ)
def test_a_text_is_read_as_the_kind_of_its_fact(
    text: str, kind: FactType, value: FactValue
) -> None:
    """A code keeps its zeros, Norway stays a word."""
    assert typed(text, kind) == value
    assert type(typed(text, kind)) is type(value)


UNREAD = (
    ("12.5", FactType.WHOLE),
    ("1_000", FactType.WHOLE),
    ("a dozen", FactType.WHOLE),
    ("9" * 19, FactType.WHOLE),
    ("nan", FactType.NUMBER),
    ("inf", FactType.NUMBER),
    ("1e5", FactType.NUMBER),
    ("1,5", FactType.NUMBER),
    ("31.01.2026", FactType.DATE),
    ("2026-02-30", FactType.DATE),
    ("perhaps", FactType.YESNO),
    ("1", FactType.YESNO),
)


@pytest.mark.parametrize(("text", "kind"), UNREAD)
def test_what_is_no_value_of_that_kind_is_refused(text: str, kind: FactType) -> None:
    """No guessing."""
    with pytest.raises(ValueError, match=r".*"):
        typed(text, kind)

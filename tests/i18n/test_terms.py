"""Translations hold to the term base: one term of the trade, one translation."""

from collections import Counter

import pytest

from tests.i18n.term_base import LANGUAGES, rows, uses

LEAST = 400
"""Terms of the term base."""
SHARE = 0.02
"""Of all uses of a term: those that may be worded otherwise, where a sentence asks for it."""
OFTEN, HALF = 6, 0.5
"""A term used so often may not be worded otherwise in so many of its messages."""


def test_each_term_has_a_translation_and_a_source_in_each_language() -> None:
    """At least four hundred terms, each once."""
    terms = rows()
    assert len({row["english"] for row in terms}) == len(terms) >= LEAST
    empty = [(row["english"], key) for row in terms for key, value in row.items() if not value]
    assert empty == []


@pytest.mark.thorough
@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_use_the_terms(language: str) -> None:
    """Of very many uses few differ, and no term is worded otherwise as a rule."""
    used = list(uses(language))
    other = [each.said for each in used if not each.is_kept]
    assert len(used) > 2_000
    assert len(other) <= SHARE * len(used), "\n".join(map(str, other[:40]))

    every = Counter(each.said.term for each in used)
    missed = Counter(each.term for each in other)
    seldom = {
        t: (n, every[t]) for t, n in missed.items() if every[t] >= OFTEN and n > HALF * every[t]
    }
    assert seldom == {}

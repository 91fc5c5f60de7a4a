"""The catalogues that are made by rule are those of today's Bosnian one."""

import re

import pytest

from profiler_sim.i18n.serbian.catalogues import Rules, catalogue_path, make_catalogues
from profiler_sim.i18n.serbian.terms import TERMS, make_terms


@pytest.mark.thorough
def test_they_are_up_to_date() -> None:
    """``make serbian`` writes them."""
    for language, content in make_catalogues(Rules()).items():
        assert catalogue_path(language).read_bytes() == content, language


def test_the_terms_that_are_made_are_up_to_date() -> None:
    """``make serbian`` writes them too."""
    text = TERMS.read_text(encoding="utf-8")
    assert make_terms(Rules(), text) == text


def test_the_future_is_one_word() -> None:
    """Serbian and Montenegrin write *naučiće*; the Bosnian text avoids *naučit će*."""
    future = re.compile(r"[aeiu]t (?:ću|ćeš|će|ćemo|ćete)\b")
    text = catalogue_path("bs").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if future.search(line)] == []

"""Every text of scenarios that people read is plain English, as the program's own sentences are.

Whether a sentence reads well is judged by reading it; these limits only keep it from slipping.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pytest

from profiler_sim.files.readable_texts import readable_texts
from tests.i18n.test_plain import BANNED

SCENARIOS = Path(__file__).parents[2] / "scenarios"
MEDIAN, MOST = 12, 25
"""Words of a sentence: at the median, and at most."""
WORST = 10
"""Sentences that are shown where a limit is broken."""
TRADE = r"lawful\b"
"""A word of the trade, as in “lawful trade”; the program itself says “honest”."""
LITERARY = (
    r"lawful loads?\b",
    r"who(?:ever|soever)\b",
    r"whichever\b",
    r"slip(?:s)? of the (?:hand|pen|keyboard)\b",
    r"nought\b",
    r"reckon(?:s|ed|ing)?\b",
    r"bears? out\b",
    r"blind (?:behind|to)\b",
    r"the belief:",
    r"ideal probability\b",
)
"""Words that no officer whose third language is English should have to look up."""
OLD_WORDS = re.compile(
    rf"\b(?:{'|'.join((*(word for word in BANNED if word != TRADE), *LITERARY))})", re.IGNORECASE
)
NAMES = {"usual for the lane"}
"""Values of signs: files of mentors have them, so they stay."""


class Sentence(NamedTuple):
    """One sentence, and where it stands."""

    words: int
    place: str
    text: str


def sentences() -> list[Sentence]:
    """Every sentence, title and name of the shipped files, templates left out."""
    return [
        Sentence(len(part.split()), f"{path.relative_to(SCENARIOS)}:{line}", part)
        for path in sorted(SCENARIOS.rglob("*.yaml"))
        if "templates" not in path.parts
        for line, text in readable_texts(path)
        for part in re.split(r"(?<=[.!?])\s+", text)
    ]


def worst(among: Sequence[Sentence]) -> str:
    """The longest, one a line."""
    return "\n".join(
        f"{each.place}: {each.words} words: {each.text}"
        for each in sorted(among, reverse=True)[:WORST]
    )


def test_no_sentence_is_long() -> None:
    """A reader in the middle of a task loses the thread of a long one."""
    long = [each for each in sentences() if each.words > MOST]

    assert not long, worst(long)


def test_most_sentences_are_short() -> None:
    """Titles and names are left out: they are shorter still."""
    whole = [each for each in sentences() if each.text.endswith((".", "!", "?"))]

    assert median(each.words for each in whole) <= MEDIAN, worst(whole)


@pytest.mark.thorough
def test_no_text_has_a_word_that_officers_do_not_know() -> None:
    """What has a word in the list of terms is called by no other."""
    strange = [
        each for each in sentences() if OLD_WORDS.search(each.text) and each.text not in NAMES
    ]

    assert not strange, worst(strange)

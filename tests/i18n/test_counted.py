"""A sentence that counts says one thing as one and many as many."""

import re

import pytest

from profiler_sim.i18n.text import Counted, counted
from profiler_sim.i18n.wording import hint, sentence, sentences

COUNTING = [
    (code, template)
    for code, pair in sentences().items()
    for template in pair
    if isinstance(template, Counted)
]
PLURAL = re.compile(r"\{(\w+)\} (consignments|judgements|minutes|searches|finds|boxes|days)\b")
AT_LEAST = {
    "debrief.quality": "judgements from twelve on",
    "trade.too_many": "a limit of thousands",
    "training.why": "a shift of ten consignments or more, two weeks or more",
}
"""Beginnings of codes whose number is never 1, and why."""
IN_WORDS = {"file.too_far_left": "words", "file.too_far_right": "words"}
"""Codes whose number is written out, and the value that does."""


@pytest.mark.parametrize(("code", "template"), COUNTING)
def test_both_forms_name_what_is_counted(code: str, template: Counted) -> None:
    """And the same values, so that neither breaks when it is said."""
    names = {
        form: set(re.findall(r"\{(\w+)", form)) for form in (template.singular, str(template))
    }
    counting = {template.by, IN_WORDS.get(code.removesuffix("_of"), template.by)}

    assert counting & (names[str(template)] | names[template.singular]), code
    assert names[template.singular] <= names[str(template)], code
    assert template.singular != str(template)


def test_one_is_said_as_one() -> None:
    """By the value that is named; text about many is the template itself."""
    params: dict[str, str | int | float] = {
        "consignment": "007",
        "enquiry": "seal check",
        "minutes": 1,
    }
    assert sentence("debrief.best_next", params) == "seal check about 007, 1 minute."
    assert sentence("debrief.best_next", {**params, "minutes": 3}).endswith("3 minutes.")
    assert hint("debrief.named", {"n": 1}).startswith("Counted: 1 consignment that")
    assert hint("debrief.named", {"n": 0}).startswith("Counted: 0 consignments that")
    assert counted("a {n}", "b {n}", "n") == "b {n}"


def test_no_sentence_counts_without_both_forms() -> None:
    """A number before a word for many things has a form for one, or is never 1."""
    left = [
        (code, found[0])
        for code, pair in sentences().items()
        for template in pair
        if not isinstance(template, Counted) and not code.startswith(tuple(AT_LEAST))
        for found in PLURAL.finditer(template)
    ]

    assert left == []

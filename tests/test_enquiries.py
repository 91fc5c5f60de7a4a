"""Each enquiry is declared once, in ``cargo.answers.Answers``; all else goes by its type."""

from pathlib import Path

import pytest
from mypy.api import run

from profiler_sim.cargo.answers import ANSWER_TYPES, Answers, enquiry_of
from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.scans import SCAN
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.documents.answers import PAGES
from profiler_sim.documents.papers import DOCUMENTS
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.traffic.modes import LINES
from tests.repetition import first_of
from tests.traffic.proofs import setting

SCENARIOS: dict[Mode, str] = {
    "sea": "three-pistols",
    "air": "tirana-night-flight",
    "road": "bijaca-week",
    "post": "parcels-monday",
}
EVERY_MODE = Answers.__module__
"""Answers of one mode are declared in a module of that mode."""
READ_BY_EYE = {SCAN}
"""A picture has no facts; the officer reads it."""
PAGE = """
from profiler_sim.cargo.answers import ImportHistory, Registry
from profiler_sim.documents.answer_context import AnswerContext, AnswerPage
from profiler_sim.documents.form_template import FieldTemplate, Lines


def _activity(context: AnswerContext[Registry]) -> Lines:
    return (context.answer.activity or "",)


_PAGE = AnswerPage(
    Registry, "Registry", "REG", (FieldTemplate("activity", "1", "", 0, 6, 0, _activity),)
)
"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """What ships."""
    return read_catalogue()


@pytest.mark.parametrize("enquiry", ANSWER_TYPES)
def test_a_declared_enquiry_is_complete(enquiry: str, catalogue: Catalogue) -> None:
    """It has its numbers in the catalogue, a page, and signs and facts that its answer shows."""
    assert enquiry in catalogue.enquiries
    assert PAGES[enquiry].answer is ANSWER_TYPES[enquiry]
    if enquiry not in READ_BY_EYE:
        assert any(fact.source == enquiry for fact in FACTS.values())
        assert any(sign.seen_in == enquiry for sign in catalogue.signs.values())


def test_nothing_belongs_to_an_enquiry_that_is_not_declared(catalogue: Catalogue) -> None:
    """Neither numbers nor a page."""
    assert ANSWER_TYPES.keys() == catalogue.enquiries.keys() == PAGES.keys()
    assert len(set(ANSWER_TYPES.values())) == len(ANSWER_TYPES)


def test_pages_of_a_mode_are_of_its_own_enquiries(catalogue: Catalogue) -> None:
    """What several modes ask stands with the subject, not with one of the modes."""
    for mode in MODES:
        enquiries = [enquiry_of(page.answer) for page in DOCUMENTS[mode].answer_pages]
        assert {catalogue.enquiries[each].modes for each in enquiries} == {(mode,)}


def test_signs_are_written_on_pages_of_declared_enquiries() -> None:
    """Every line that the effect ``answer`` can write."""
    assert {page for page, _ in LINES} <= ANSWER_TYPES.keys()


@first_of("mode", MODES)
def test_traffic_answers_the_enquiries_of_its_mode(mode: Mode, catalogue: Catalogue) -> None:
    """All that a desk of the mode can ask, and nothing that only other modes have."""
    dealt = setting(SCENARIOS[mode]).dealt(120, 3)
    answered = {
        enquiry
        for one in dealt
        for enquiry, part in one.answers.by_enquiry().items()
        if part is not None
    }

    asked = {e.enquiry for e in catalogue.enquiries.values() if mode in e.modes}
    assert asked <= answered
    assert all(ANSWER_TYPES[other].__module__ == EVERY_MODE for other in answered - asked)


@pytest.mark.thorough
def test_a_page_that_reads_another_answer_is_a_type_error(tmp_path: Path) -> None:
    """The boxes of a page are bound to the answer that it shows."""
    found = [_types(PAGE.replace("AnswerPage(\n    Registry", with_), tmp_path) for with_ in _OF]

    assert "no issues found" in found[0]
    assert "no issues found" not in found[1]


_OF = ("AnswerPage(\n    Registry", "AnswerPage(\n    ImportHistory")


def _types(source: str, folder: Path) -> str:
    """What mypy says of a module with this source."""
    snippet = folder / "snippet.py"
    snippet.write_text(source, encoding="utf-8")
    options = ["--no-incremental", "--follow-imports=silent", "--config-file="]
    report, errors, _ = run([*options, str(snippet)])
    assert not errors
    return report

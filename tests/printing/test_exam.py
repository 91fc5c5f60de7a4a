"""A printed exercise: every page is marked, nothing gives the truth away, the same bytes again."""

from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from profiler_sim.play.session import Session
from profiler_sim.printing.case_pages import CasePages, case_document
from profiler_sim.printing.class_sheet import class_document
from profiler_sim.printing.paper_exercise import deal_exercise
from profiler_sim.printing.solution_pages import solution_document
from profiler_sim.printing.typesetting import page_inputs, set_pages
from profiler_sim.scenario.model import IndicatorTiming
from tests.play.sitting import Stopwatch
from tests.printing.printed import (
    AIR,
    HONEST,
    POST,
    ROAD,
    SEA,
    SMUGGLED,
    as_archive,
    exam,
    exercise,
    silent,
    texts,
)
from tests.safety.canaries import Birds, secret_catalogue, secret_scenario

A4 = (595, 842)
"""Width and height in points."""
CARDS = 17
"""Of each case of the sea exercise: sixteen answers and the risk indicators."""


def check_pages(pdf: bytes) -> None:
    """Every page says EXERCISE, has its number, is A4 and shows no text that was not filled in."""
    pages = PdfReader(BytesIO(pdf)).pages
    for number, (page, text) in enumerate(zip(pages, texts(pdf), strict=True), 1):
        assert text.count("EXERCISE") >= 2
        assert f"page {number} of {len(pages)}" in text
        assert tuple(sorted(map(round, page.mediabox[2:]))) == A4
        assert "{" not in text


@pytest.mark.thorough
def test_every_page_of_all_three_files_is_marked_and_numbered() -> None:
    """Above and below, on A4."""
    for pdf in exam():
        check_pages(pdf)


@pytest.mark.thorough
@pytest.mark.parametrize("name", [ROAD, POST, AIR])
def test_every_mode_of_transport_can_be_printed(name: str) -> None:
    """Each with its own forms, and every letter on them has a shape."""
    for pdf in exam(name, ("8",)):
        check_pages(pdf)
    assert as_archive(case_document(exercise(name, ("8",)), silent))


def test_without_a_wish_six_cases_are_chosen_two_by_two() -> None:
    """Smuggled loads, each beside the similar honest load."""
    chosen = exercise(SEA, ())

    hiding = [chosen.view.debrief.outcome(name).hides is not None for name in chosen.cases]
    assert sorted(hiding) == [False] * 3 + [True] * 3


@pytest.mark.thorough
def test_the_cases_that_a_mentor_wrote_come_first() -> None:
    """Those that count in no score are all there, and others fill the rest."""
    dealt = exercise("gas-and-cash", ())

    own = {one.id for one in dealt.view.debrief.shift.outcomes if not one.counted}
    assert own
    assert own < set(dealt.cases)
    assert len(dealt.cases) == 6


@pytest.mark.thorough
def test_indicators_from_the_start_stand_with_the_papers() -> None:
    """And there is no card for them; where there are none, nothing speaks of them."""
    for timing, is_paper in (("from the start", True), ("never", False)):
        scenario = exercise().scenario.model_copy(update={"indicators": IndicatorTiming(timing)})
        dealt = replace(exercise(), scenario=scenario)
        brief = dealt.session.desk.brief
        terms = brief.terms.model_copy(update={"indicators": timing})
        desk = replace(dealt.session.desk, brief=brief.model_copy(update={"terms": terms}))
        session = Session(desk, dealt.session.indicators, Stopwatch())

        pages = case_document(replace(dealt, session=session), silent).data

        assert isinstance(pages, CasePages)
        titles = [form.title for form in pages.cases[0].forms]
        assert ("Indicators" in titles) == is_paper
        assert not [card for card in pages.cards if card.number.endswith("R")]


@pytest.mark.thorough
def test_each_answer_is_on_a_sheet_of_its_own_with_its_price() -> None:
    """A mentor can hand it over: it has its case, its number and its minutes."""
    pages = texts(exam().cases)

    cards = [page for page in pages if "Costs:" in page]
    assert len(cards) == 2 * CARDS
    assert all(page.count("Costs:") == 1 for page in cards)
    seal = next(page for page in cards if "Card 002-6 · Seal check" in page)
    assert "Costs: 8 minutes" in seal
    assert "Case 002" in seal


@pytest.mark.thorough
def test_the_papers_are_the_forms_of_the_desk() -> None:
    """Their boxes have numbers, headings and what the trader wrote."""
    text = "\n".join(texts(exam().cases))

    papers = exercise().session.paper(SMUGGLED)
    for words in ("Bill of lading", "Consignee", "Commercial invoice", "Packing list"):
        assert words in text
    assert papers.transport.unit_no in text
    assert papers.consignee.name in text


def test_a_decision_sheet_has_everything_to_decide() -> None:
    """The ladder twice, what and where, why, and every search."""
    sheet = next(page for page in texts(exam().cases) if "Decision: Case 002" in page)

    assert sheet.count("95 %") == 2
    for words in ("Firearms", "Right side", "Detector dog", "release", "dangerous goods"):
        assert words in sheet


@pytest.mark.thorough
def test_the_cases_name_no_secret_and_the_solutions_do() -> None:
    """Methods, places, find reports and signs are made-up words here; none is on paper."""
    birds = Birds()
    catalogue = secret_catalogue(birds)
    scenario = secret_scenario(catalogue, birds)
    dealt = deal_exercise(scenario, catalogue, (), seed=3, wanted=("9",), clock=Stopwatch())
    cases = case_document(dealt, silent)

    assert birds.heard(str(page_inputs(cases))) == []
    pdf = set_pages(cases)
    assert birds.heard("\n".join(texts(pdf))) == []
    assert birds.heard(str(PdfReader(BytesIO(pdf)).metadata)) == []
    assert birds.heard(str(page_inputs(solution_document(dealt, silent))))


def test_scans_of_cases_are_pictures_and_nothing_else() -> None:
    """No outline and no word in them; the solutions outline what was hidden."""
    dealt = exercise()
    cases, solutions = case_document(dealt, silent), solution_document(dealt, silent)

    for scan in cases.pictures.values():
        tags = [each.tag.rpartition("}")[2] for each in ET.fromstring(scan).iter()]  # noqa: S314  ours
        assert tags == ["svg", "image"]
    assert '"bodies": [[' not in page_inputs(cases)["data"]
    assert '"bodies": [[' in page_inputs(solutions)["data"]


def test_the_solutions_say_what_was_in_it_and_where_it_stood() -> None:
    """By case: contents, percentages, signs by box, what each search finds, the similar load."""
    first, second = (
        "\n".join(page for page in texts(exam().solutions) if f"Case {name}" in page)
        for name in (SMUGGLED, HONEST)
    )

    assert "3 pistols" in first
    assert "Full unload" in first
    assert "finds it" in first
    assert "Bill of lading" in first
    assert "Similar honest load" in first
    assert "Case 005: honest" in second
    assert "finds it" not in second


def test_the_class_sheet_has_the_ladder_and_lines_for_a_class() -> None:
    """Random, rules, papers, every answer, best; and the points to look up."""
    text = "\n".join(texts(exam().class_sheet))

    for words in ("Random", "Rules", "Papers", "Every answer", "Best", "Points lost"):
        assert words in text


def test_the_same_seed_gives_the_same_bytes() -> None:
    """No day, no path and no name of a computer is in a file."""
    dealt = exercise()

    again = set_pages(case_document(dealt, silent))

    assert again == exam().cases
    reader = PdfReader(BytesIO(again))
    assert reader.metadata is not None
    assert reader.metadata.title == "EXERCISE · Three pistols"
    assert reader.metadata.creation_date is None
    assert reader.metadata.author is None


def test_a_file_names_its_language() -> None:
    """A program that reads it aloud speaks in it."""
    document = class_document(exercise())

    catalogs = [PdfReader(BytesIO(set_pages(document, code))).root_object for code in ("en", "sq")]

    assert [str(each["/Lang"]) for each in catalogs] == ["en", "sq"]


def test_a_name_of_the_manifest_may_be_short() -> None:
    """3 means 003; all means all."""
    assert exercise(SEA, ("2", "005")).cases == (SMUGGLED, HONEST)
    assert len(exercise(SEA, ("all",)).cases) == 40

"""What papers do not state is unknown: blank on the form, missing to rules, no sign."""

import json
import re

import pytest

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import PAPERS, CaseFile, Facts, row
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.documents.answers import PAGES, fill_answer_page
from profiler_sim.documents.attachments import attached_documents
from profiler_sim.documents.itinerary import Atlas
from profiler_sim.documents.manifest import manifest_line
from profiler_sim.documents.papers import DOCUMENTS, fill_documents
from profiler_sim.documents.route_page import build_route, fill_route_page
from profiler_sim.rules.evaluate import evaluate
from tests.cargo.stated import OPTIONAL, earlier_case, earlier_papers, without
from tests.documents.golden import drawn
from tests.traffic.proofs import catalogue, conditions_of

SAYS_SO = {"delivery", "road delivery", "shipper's account", "chargeable weight"}
"""Signs of which an empty box is a value: goods that stay, no account, no sizes."""
FIELDS = [(mode, path) for mode in MODES for path in OPTIONAL[mode]]


def facts(papers: Consignment, answers: Answers) -> Facts:
    """Every fact of a case."""
    return row(CaseFile(papers, answers, catalogue().norms()))


@pytest.mark.parametrize("mode", MODES)
def test_papers_stored_before_still_open(mode: Mode) -> None:
    """And say what they said."""
    for place, stored in enumerate(earlier_papers()[mode]):
        papers, answers = earlier_case(mode, place)
        written = json.loads(papers.model_dump_json(exclude_unset=True))
        assert written == stored["papers"]
        assert fill_documents(papers, {})
        assert facts(papers, answers)


@pytest.mark.parametrize(("mode", "path"), FIELDS, ids=str)
def test_a_field_that_is_not_stated_makes_facts_missing_and_changes_none(
    mode: Mode, path: str
) -> None:
    """Unknown is not no."""
    papers, answers = earlier_case(mode)
    before, after = facts(papers, answers), facts(without(papers, path), answers)

    assert {
        name: value for name, value in after.items() if value not in {before[name], None}
    } == {}


@pytest.mark.parametrize("mode", MODES)
def test_a_paper_without_a_field_has_an_empty_box(mode: Mode) -> None:
    """No box says anything that nobody wrote; every page can be drawn."""
    papers, answers = earlier_case(mode)
    blank = without(papers, *OPTIONAL[mode])
    if isinstance(blank.transport, Air):
        grounded = blank.transport.model_copy(update={"flights": ()})
        blank = blank.model_copy(update={"transport": grounded})

    sheets = [
        *fill_documents(blank, {}),
        *attached_documents("document check", answers, blank, {}),
    ]
    sheets += [fill_answer_page(enquiry, answers, blank, {}) for enquiry in PAGES]
    assert any(not filled.lines for sheet in sheets for filled in sheet.boxes)
    assert all(drawn(sheet, width) for sheet in sheets for width in (38, 66, 80))
    assert not re.search(r"\bNone\b(?!:)", " ".join(_texts(blank, answers)))
    assert len(" ".join(_texts(blank, answers))) < len(" ".join(_texts(papers, answers)))


def _texts(papers: Consignment, answers: Answers) -> list[str]:
    row = DOCUMENTS[papers.transport.mode]
    sheets = [
        *fill_documents(papers, {}),
        *attached_documents("document check", answers, papers, {}),
    ]
    sheets += [fill_answer_page(enquiry, answers, papers, {}) for enquiry in PAGES]
    sheets.append(fill_route_page(build_route(papers, answers, Atlas({}, {}, {}))))
    lines = manifest_line(papers, {}, 110)
    return [
        *(line for sheet in sheets for filled in sheet.boxes for line in filled.lines),
        lines.goods,
        lines.packages,
        row.find_line(papers),
        row.seal_line(papers),
    ]


@pytest.mark.parametrize("mode", MODES)
def test_a_sign_that_needs_what_is_not_stated_is_unknown(mode: Mode) -> None:
    """None of its values holds: ordinary papers would be said to speak for the trader."""
    papers, _ = earlier_case(mode)
    blank = facts(without(papers, *OPTIONAL[mode]), Answers())

    for sign in catalogue().signs.values():
        asked = conditions_of(sign.sign)
        reads = {column.name for each in asked.values() for column in each.reads}
        if sign.sign in SAYS_SO or sign.seen_in != PAPERS or mode not in sign.modes:
            continue
        if all(blank[name] is None for name in reads):
            (held,) = evaluate(asked, [blank])
            assert not any(held[key] for key in asked), sign.sign

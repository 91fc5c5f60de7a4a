"""Blanks of imported papers: the box is empty, and no fact reads a meaning into it."""

import pytest

from profiler_sim.app.content import Content
from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.blanks import BLANKS, blank_boxes, unknown_facts
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import FACTS, CaseFile, row
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.norms import Norms
from profiler_sim.documents.boxes import box_ids
from profiler_sim.documents.papers import fill_documents
from profiler_sim.mentor.imports.vocabulary import place_index
from profiler_sim.screening.signs import Detector
from profiler_sim.trade_files.formats import FORMATS
from profiler_sim.trade_files.papers.consignments import write_papers
from profiler_sim.trade_files.papers.desk import ImportDesk
from profiler_sim.traffic.world import FIRST_DAY
from tests.trade_files.samples import AWMDS, CC015C, FHL, ITMATT

FILES = {
    "sea": ("awmds", AWMDS, "MEBAR"),
    "air": ("cargo-imp", FHL, "ALTIA"),
    "road": ("cc015c", CC015C, "BABIJ"),
    "post": ("itmatt", ITMATT, "BASJJ"),
}
NORMS = Norms(goods={}, stops={("TRMER", "MEBAR"): 1, ("TRIST", "BABIJ"): 2})


def imported(mode: Mode) -> Consignment:
    """The first papers of a sample."""
    name, text, port = FILES[mode]
    desk = ImportDesk(mode, port, ("TRIST", "CNSZX"), place_index(), FIRST_DAY.date(), "TRIST")
    record = FORMATS[name].read(text.encode()).records[0]
    papers = next(iter(write_papers(record, desk))).papers
    assert papers is not None
    return papers


@pytest.mark.parametrize("mode", MODES)
def test_what_a_file_lacks_is_blank_and_unknown(mode: Mode) -> None:
    """No "none", "same as consignee" or "none stated" on the papers; the facts are missing."""
    papers = imported(mode)
    facts = row(CaseFile(papers, Answers(), NORMS))

    assert {name: facts[name] for name in unknown_facts(papers) if facts[name] is not None} == {}
    blank = blank_boxes(papers)
    lines = {
        filled.box.id: filled.lines
        for sheet in fill_documents(papers, {})
        for filled in sheet.boxes
        if filled.box.id in blank
    }
    assert lines
    assert not any(lines.values())


def test_the_manifest_by_sea_says_neither_direct_nor_the_same_party() -> None:
    """Ports, notify party and certificate: facts, boxes and signs."""
    papers = imported("sea")
    unknown = {"notify_same", "extra_transhipments", "authorised_exporter", "onward_country"}

    assert unknown <= unknown_facts(papers)
    assert {"notify party", "ports", "certificate no", "dangerous goods"} <= blank_boxes(papers)
    detect = Detector(Content().catalogue)
    written = detect(papers.model_copy(update={"blank_is_unknown": False}), Answers())
    misread = {"notify party", "transhipments", "authorised exporter", "delivery"}
    assert misread <= written.keys()
    assert not misread & detect(papers, Answers()).keys()


def test_what_a_mentor_adds_is_known_again() -> None:
    """A notify party written into the papers is read as on any others."""
    papers = imported("sea")
    added = papers.model_copy(update={"notify": papers.consignee})

    assert "notify party" not in blank_boxes(added)
    assert row(CaseFile(added, Answers(), NORMS), ["notify_same"]) == {"notify_same": True}


def test_papers_of_the_program_mean_what_they_always_meant() -> None:
    """Without the mark a blank speaks, and the mark is not stored."""
    papers = imported("sea").model_copy(update={"blank_is_unknown": False})

    assert (unknown_facts(papers), blank_boxes(papers)) == (frozenset(), frozenset())
    assert row(CaseFile(papers, Answers(), NORMS), ["notify_same"]) == {"notify_same": True}
    assert "blank_is_unknown" not in papers.model_dump_json()


def test_every_blank_names_boxes_and_facts_that_exist() -> None:
    """In each of its modes."""
    catalogue = Content().catalogue
    for blank in BLANKS:
        assert set(blank.facts) <= FACTS.keys(), blank
        for mode in blank.modes:
            assert not blank.box or blank.box in box_ids(mode, catalogue), (blank, mode)

"""Air waybills, the data before loading and their answers: what stands where."""

import pytest

from profiler_sim.cargo.air.model import iata
from profiler_sim.cargo.answers import ANSWER_FIELDS
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.identifiers import is_awb_no
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import PAPERS
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.papers import fill_documents
from profiler_sim.files.catalogue import read_catalogue
from tests.documents import air_golden, golden
from tests.documents.air_papers import AIR, ANSWERS, BARE, HOUSE, NAMES
from tests.documents.leaves import NAUGHTY, Path, free_texts, leaves, named, replaced
from tests.documents.sheet_reader import letters, read
from tests.repetition import first_of

WORDED = {
    "master.pieces": "31",
    "issued_on": "25 Feb 2026",
    "requested_flight.on": "28 Feb 2026",
    "flights.on": "26 Feb 2026",
    "arrives_at": "2 Mar 2026, 01:12",
    "onward_country": "in transit to Kosovo (UNSCR 1244)",
    "chargeable_kg": "734 kg",
    "security_status": "SPX, secured",
    "dangerous": "declared",
    "service": "express",
    "account.opened_on": "17 Feb 2026",
    "account.known_consignor": "known consignor: yes",
    "account.payment": "in cash",
    "mode": "House air waybill",
}
"""Wording of every value that is not printed as it is; of several, that of the first."""

ANSWERED = {
    "consignor_status.entry": "entered, valid until",
    "consignor_status.entry_ends": "31 Jan 2027",
    "consignor_status.agent": "the approval has ended",
    "account_history.contact_changed_on": "20 Feb 2026",
    "request_for_information.end_use": "vague: for industry",
    "dangerous_goods_check.noted": "old danger labels under new tape",
    "dangerous_goods_check.data_sheet": "not shown",
    "partner_unit.record": "Differs from your papers.",
    "partner_unit.stuffed": "Loaded at a forwarder's warehouse.",
    "partner_unit.shipper": "Noted here before, in another matter.",
}
"""The same of the answers."""


def of_air() -> Catalogue:
    """What the desk at Sarajevo knows."""
    return read_catalogue().of_unit("Sarajevo")


def seen(sheets: tuple[Sheet, ...]) -> str:
    """Everything that is read on the papers, headings and titles too."""
    return "".join(letters(sheet.title) + "".join(read(sheet, 66).values()) for sheet in sheets)


@pytest.mark.parametrize("name", air_golden.LOOKS)
def test_a_paper_of_air_looks_as_it_was_agreed(name: str) -> None:
    """The drawing is the file of that name, sign for sign."""
    drawn = golden.drawn(*air_golden.LOOKS[name])

    assert drawn == golden.path(name).read_text(encoding="utf-8")


AT_SEA = {"master.consignor", "master.houses.consignee"}
"""What only a master bill by sea states."""
PRINTED = [leaf for leaf in leaves(AIR) if named(leaf[0]) not in AT_SEA]


@pytest.mark.parametrize(("path", "value"), PRINTED, ids=str)
def test_every_value_of_an_air_waybill_is_read(path: Path, value: object) -> None:
    """As it is, or in the words an officer would use."""
    wording = WORDED.get(named(path), str(value))

    first_day = named(path) == "flights.on"
    told = wording if not first_day else f"{value.day} {value:%b %Y}"  # type: ignore[attr-defined]
    assert letters(told) in seen(fill_documents(HOUSE, NAMES))


@pytest.mark.parametrize("width", [38, 66, 80])
def test_nothing_on_the_papers_of_air_is_cut(width: int) -> None:
    """Every line a clerk wrote is read whole, whatever the width."""
    for consignment in (HOUSE, BARE):
        for sheet in fill_documents(consignment, NAMES):
            told = read(sheet, width)
            for filled in sheet.boxes:
                assert all(filled.lines), filled.box.id
                assert letters("".join(filled.lines)) in told[filled.box.id]


@pytest.mark.thorough
@first_of("path", free_texts(HOUSE), ids=named, quick=4)
def test_any_text_on_a_house_waybill_is_shown_as_it_stands(path: Path) -> None:
    """Text from outside is never markup and never lost."""
    untouched = fill_documents(HOUSE, NAMES)
    for text in NAUGHTY:
        changed = fill_documents(replaced(HOUSE, path, text), NAMES)
        shown = tuple(s for s, before in zip(changed, untouched, strict=True) if s != before)
        assert letters(text) in seen(shown[:1])


def test_what_a_bare_house_waybill_leaves_out_is_told_in_words() -> None:
    """An officer sees that it was left out."""
    house, advance, _ = fill_documents(BARE, NAMES)

    told = {
        "account": "opened on: not stated",
        "security": "known consignor: not stated",
        "dimensions": "none stated",
        "dangerous goods": "nothing said",
        "handling": "none",
        "consignee": "no telephone stated",
    }
    boxes = read(house, 66)
    for box, words in told.items():
        assert boxes[box].endswith(letters(words))
    assert read(advance, 66)["house list"].endswith(letters("no list was sent"))


def test_every_box_a_sign_of_air_names_is_on_its_paper_or_page() -> None:
    """What gives a load away can be marked where it is seen."""
    papers = {filled.box.id for sheet in fill_documents(HOUSE, NAMES) for filled in sheet.boxes}
    for sign in of_air().signs.values():
        if sign.seen_in == PAPERS:
            assert set(sign.boxes) <= papers, sign.sign
        elif ANSWER_FIELDS[sign.seen_in] in ANSWERS.model_fields_set:
            sheet = fill_answer_page(sign.seen_in, ANSWERS, HOUSE, NAMES)
            assert set(sign.boxes) <= {filled.box.id for filled in sheet.boxes}, sign.sign


@pytest.mark.parametrize("enquiry", air_golden.ENQUIRIES)
def test_every_value_of_an_answer_about_air_is_read_on_its_page(enquiry: str) -> None:
    """As it is, or in words."""
    field = ANSWER_FIELDS[enquiry]
    told = "".join(read(fill_answer_page(enquiry, ANSWERS, HOUSE, NAMES), 66).values())
    for path, value in leaves(getattr(ANSWERS, field), (field,)):
        assert letters(ANSWERED.get(named(path), str(value))) in told


def test_the_number_of_the_master_has_its_check_digit() -> None:
    """The serial modulo 7; the prefix is invented."""
    assert is_awb_no(AIR.master.number)
    assert not is_awb_no(f"{AIR.master.number[:-1]}5")


def test_airports_are_said_by_their_own_code() -> None:
    """As a rule the end of the UN/LOCODE; Istanbul's is another."""
    assert (iata("BASJJ"), iata("TRISL")) == ("SJJ", "IST")

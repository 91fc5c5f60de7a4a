"""CMR note, transit document and the answers about a lorry: what stands where."""

import pytest

from profiler_sim.cargo.answers import ANSWER_FIELDS
from profiler_sim.cargo.forms import Sheet
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import PAPERS
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.manifest import manifest_line
from profiler_sim.documents.papers import fill_documents
from profiler_sim.documents.road.cmr_fields import CMR_NOTE
from profiler_sim.files.catalogue import read_catalogue
from tests.documents import golden, road_golden
from tests.documents.leaves import NAUGHTY, Path, free_texts, leaves, named, replaced
from tests.documents.road_papers import ANSWERS, LORRY, NAMES, ROAD, SHORT
from tests.documents.sheet_reader import letters, read
from tests.repetition import first_of

WORDED = {
    "mode": "CMR note",
    "issued_on": "25 Feb 2026",
    "taken_over_at": "Istanbul TRIST",
    "taken_over_on": "26 Feb 2026",
    "onward_country": "in transit to Austria",
    "post": "Bijaca",
    "arrives_at": "2 Mar 2026, 07:05",
    "transit.issued_on": "27 Feb 2026",
    "transit.time_limit": "7 Mar 2026",
    "transit.guarantee_usd": "USD 8 300",
    "vehicle.tare_kg": "14 610 kg",
    "vehicle.weighed_kg": "39 120 kg",
    "carrier.country": "Bulgaria",
    "carrier.founded": "founded 2018",
    "charges_payment": "in cash",
}
"""Wording of every value that is not printed as it is."""

ANSWERED = {
    "transit_system.status": "a first time limit was missed, then extended",
    "transit_system.guarantee": "valid, but not for this amount",
    "transit_system.past_late": "3 of 41 discharged late",
    "border_log.lost_hours": "13 hours",
    "border_log.stop": "people have climbed into lorries before",
    "border_log.drivers_changed": "another than at the start",
    "carrier_register.licence": "in order, issued this year",
    "carrier_register.rented": "rented, for one way",
    "lorry_scale.weight_kg": "39 300 kg",
    "partner_unit.record": "Agrees with your papers.",
    "partner_unit.stuffed": "Nobody here can say where it was loaded.",
    "partner_unit.shipper": "Exports regularly, without remarks.",
    "transit_seals.series": "an office reported missing",
    "transit_seals.fastening": "cut and joined again",
    "look_over.tanks_built": "built with 2",
    "look_over.welding": "fresh, on the trailer's front wall",
    "air_probe.co2_ppm": "2 100 ppm",
}
"""The same of the answers."""


def of_road() -> Catalogue:
    """What the desk at Bijača knows."""
    return read_catalogue().of_unit("Bijača")


def seen(sheets: tuple[Sheet, ...]) -> str:
    """Everything that is read on the papers, titles too."""
    return "".join(letters(sheet.title) + "".join(read(sheet, 66).values()) for sheet in sheets)


def worded(name: str, value: object) -> str:
    """How a value of an answer is said: places by name, hours by day."""
    if name.endswith(".place"):
        return NAMES[str(value)]
    if name.endswith((".at", ".left_at")):
        return f"{value:%H:%M}"
    if name.endswith(".kg"):
        return f"{value:,}".replace(",", " ")
    return ANSWERED.get(name, str(value))


@pytest.mark.parametrize("name", road_golden.LOOKS)
def test_a_paper_of_the_road_looks_as_it_was_agreed(name: str) -> None:
    """The drawing is the file of that name, sign for sign."""
    drawn = golden.drawn(*road_golden.LOOKS[name])

    assert drawn == golden.path(name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("path", "value"), list(leaves(ROAD)), ids=str)
def test_every_value_of_a_lorrys_papers_is_read(path: Path, value: object) -> None:
    """As it is, or in the words an officer would use."""
    name = named(path)
    wording = NAMES[str(value)] if name == "crossings" else WORDED.get(name, str(value))

    assert letters(wording) in seen(fill_documents(LORRY, NAMES))


def test_the_note_has_the_boxes_of_the_real_form() -> None:
    """From 1 to 24, every number once."""
    numbers = [n for box in CMR_NOTE.boxes if box.number for n in box.number.split(", ")]

    assert sorted(map(int, numbers)) == list(range(1, 25))


@pytest.mark.parametrize("width", [38, 66, 80])
def test_nothing_on_the_papers_of_the_road_is_cut(width: int) -> None:
    """Every line a clerk wrote is read whole, whatever the width."""
    for consignment in (LORRY, SHORT):
        for sheet in fill_documents(consignment, NAMES):
            told = read(sheet, width)
            for filled in sheet.boxes:
                assert all(filled.lines), filled.box.id
                assert letters("".join(filled.lines)) in told[filled.box.id]


@first_of("path", free_texts(LORRY), ids=named, quick=4)
def test_any_text_on_a_lorrys_papers_is_shown_as_it_stands(path: Path) -> None:
    """Text from outside is never markup and never lost."""
    for text in NAUGHTY:
        assert letters(text) in seen(fill_documents(replaced(LORRY, path, text), NAMES))


def test_what_is_left_out_is_told_in_words() -> None:
    """An officer sees that it was left out."""
    note, transit = (read(sheet, 66) for sheet in fill_documents(SHORT, NAMES))

    assert note["successive carrier"].endswith("none")
    assert note["notify party"].endswith(letters("same as consignee"))
    assert transit["crossings"].endswith("none")
    assert transit["seal"].endswith(letters("none stated"))


def test_a_crossing_without_a_code_is_said_by_its_name_alone() -> None:
    """Ids of our own table are no UN/LOCODEs and would be taken for some."""
    told = seen(fill_documents(LORRY, NAMES))

    assert "RSDIM" in told
    assert "BA-RACA" not in told


def test_the_list_shows_plate_and_place_in_full() -> None:
    """A plate has room; a place of our own table shows the code it stands beside."""
    inland = replaced(LORRY, ("transport", "taken_over_at"), "HUBUD-INL")

    assert manifest_line(inland, NAMES, 78).container == "BY-4435-NY"
    assert manifest_line(inland, NAMES, 78).origin == "HUBUD"


def test_every_box_a_sign_of_the_road_names_is_on_its_paper_or_page() -> None:
    """What gives a load away can be marked where it is seen."""
    papers = {filled.box.id for sheet in fill_documents(LORRY, NAMES) for filled in sheet.boxes}
    for sign in of_road().signs.values():
        if sign.seen_in == PAPERS:
            assert set(sign.boxes) <= papers, sign.sign
        elif ANSWER_FIELDS[sign.seen_in] in ANSWERS.model_fields_set:
            sheet = fill_answer_page(sign.seen_in, ANSWERS, LORRY, NAMES)
            assert set(sign.boxes) <= {filled.box.id for filled in sheet.boxes}, sign.sign


@pytest.mark.parametrize("enquiry", road_golden.ENQUIRIES)
def test_every_value_of_an_answer_about_a_lorry_is_read_on_its_page(enquiry: str) -> None:
    """As it is, or in words."""
    field = ANSWER_FIELDS[enquiry]
    told = "".join(read(fill_answer_page(enquiry, ANSWERS, LORRY, NAMES), 66).values())
    for path, value in leaves(getattr(ANSWERS, field), (field,)):
        assert letters(worded(named(path), value)) in told, named(path)


def test_the_note_is_known_by_its_number() -> None:
    """The reference tells one note from another."""
    sheet = CMR_NOTE.sheet(FormData(LORRY, NAMES))

    assert (sheet.id, sheet.reference) == ("CMR note", "HK3864133")

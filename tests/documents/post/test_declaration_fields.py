"""Declarations and pages of post show every value, where an officer looks for it."""

from collections.abc import Iterator

import pytest

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.post.model import is_item_no
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import PAPERS, Sign
from profiler_sim.documents import formats, manifest
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.manifest import manifest_line
from profiler_sim.documents.papers import fill_documents
from profiler_sim.documents.post.declaration_fields import (
    CN22,
    CN23,
    COURIER_WAYBILL,
)
from profiler_sim.files.catalogue import read_catalogue
from tests.documents import post_golden as golden
from tests.documents.golden import drawn, path
from tests.documents.leaves import NAUGHTY, Path, free_texts, leaves, named, replaced
from tests.documents.post_papers import ANSWERS, ENVELOPE, LETTER, NAMES, PARCEL
from tests.documents.sheet_reader import letters, read
from tests.repetition import first_of


def declaration(item: Consignment) -> Sheet:
    """Fill in the paper of an item; each has one."""
    (paper,) = fill_documents(item, NAMES)
    return paper


WIDTHS = (38, 66, 80)
ITEMS = {"parcel": PARCEL, "letter packet": LETTER, "envelope": ENVELOPE}

WORDED = {
    "shipper.country": ("sender", "Germany"),
    "shipper.kind": ("sender", "GmbH"),
    "consignee.country": ("addressee", "Bosnia and Herzegovina"),
    "consignee.kind": ("addressee", "K. Brenoval"),
    "goods.packages": ("quantity", "2 pieces"),
    "goods.package_code": ("quantity", "2 pieces"),
    "goods.gross_kg": ("gross weight", "1.864 kg"),
    "goods.net_kg": ("net weight", "1.678 kg"),
    "origin": ("origin", "Viet Nam"),
    "freight_usd": ("postage", "USD 26"),
    "value_usd": ("value", "USD 84"),
    "goods.value_usd": ("value", "USD 84"),
    "transport.service": ("service", "express mail (EMS)"),
    "transport.posted_on": ("posting", "20 Feb 2026"),
    "transport.posting_office": ("posting", "Frankfurt office of exchange"),
    "transport.transit_offices": ("posting", "through Leipzig courier hub"),
    "transport.sorting_office": ("arrival", "Sarajevo postal and courier sorting centre"),
    "transport.arrives_at": ("arrival", "2 Mar 2026, 07:05"),
    "transport.category": ("category", "[x] gift"),
    "transport.payment": ("postage", "in cash"),
    "transport.delivery": ("addressee", "at a parcel locker"),
    "transport.advance_data": ("advance data", "received, in part"),
    "transport.length_cm": ("dimensions", "16 x 12 x 5 cm"),
    "transport.width_cm": ("dimensions", "16 x 12 x 5 cm"),
    "transport.height_cm": ("dimensions", "16 x 12 x 5 cm"),
}
"""Box and wording of every value that is not printed as it is."""

BOX_OF = {
    "id": "item",
    "shipper": "sender",
    "consignee": "addressee",
    "goods.description": "goods",
    "goods.hs6": "hs code",
    "transport.item_no": "item",
    "transport.dispatch_no": "arrival",
    "transport.licence_no": "licence",
    "transport.invoice_no": "invoice",
}
"""Box of the values that are printed as they are."""

NOT_PRINTED = {
    "blank_is_unknown",
    "notify",
    "incoterm",
    "freight",
    "insured",
    "authorised_exporter",
    "goods.volume_m3",
    "goods.marks",
    "goods.dangerous",
    "transport.mode",
    "transport.onward_country",
    "transport.account_opened_on",
    "shipper.care_of",
    "consignee.care_of",
    "consignee.tax_id",
}
"""Nothing a declaration has a box for; the account stands on a courier's waybill alone."""

ANSWER_WORDED = {
    "addressee_history.items_30_days": ("items", "9"),
    "addressee_history.same_sender": ("items", "6 of them from this sender"),
    "addressee_history.in_a_row": ("numbers", "4 items within twenty numbers"),
    "addressee_history.known_months": ("known", "for 17 months"),
    "addressee_history.stopped": ("stopped", "2"),
    "sender_look_up.is_listed": ("sender found", "a seller's page"),
    "sender_look_up.sells": ("sells", "household textiles"),
    "sender_look_up.site_months": ("sender found", "5 months old"),
    "advance_data.says": ("sending post", "the data at the counter state another weight"),
    "weight_and_size.weight_kg": ("scale", "2.315 kg"),
    "weight_and_size.length_cm": ("size", "17 x 13 x 7 cm"),
    "weight_and_size.width_cm": ("size", "17 x 13 x 7 cm"),
    "weight_and_size.height_cm": ("size", "17 x 13 x 7 cm"),
    "weight_and_size.packing": ("packing", "thicker and heavier than such goods need"),
    "address_check.known_there": ("known there", "nobody of this name is known there"),
    "authority.authority": ("authority", "Medicines agency"),
    "authority.holder": ("holder", "Has no application on file here this year."),
    "address_check.earlier_seizure": ("watch list", "items to this address were seized before"),
}
"""Box and wording of every value of an answer."""

UNSAID = {"sender_look_up.sells_such"}
"""The page says what is sold; whether that goes with the declaration is for the officer to see."""


def printed() -> list[tuple[Path, object]]:
    """The values of a parcel's papers that its declaration prints."""
    return [(at, value) for at, value in leaves(PARCEL) if named(at) not in NOT_PRINTED]


def answered() -> list[tuple[Path, object]]:
    """The values of the answers only a sorting office gets."""
    fields = {ANSWER_FIELDS[enquiry] for enquiry in golden.ENQUIRIES}
    return [(at, value) for at, value in leaves(ANSWERS) if at[0] in fields and len(at) > 1]


def enquiry_of(at: Path) -> str:
    """The enquiry that answers the value at ``at``."""
    return str(at[0]).replace("_", " ")


def catalogue() -> Catalogue:
    """What a sorting office knows."""
    return read_catalogue().of_unit("BiH post")


@pytest.mark.parametrize("name", golden.LOOKS)
def test_a_paper_looks_as_it_was_agreed(name: str) -> None:
    """The drawing is the file of that name, sign for sign."""
    assert drawn(*golden.LOOKS[name]) == path(name).read_text(encoding="utf-8")


def test_the_numbers_of_the_papers_are_right() -> None:
    """The check digits of UPU S10 and of a courier's waybill."""
    assert all(is_item_no(item.transport.document_no) for item in ITEMS.values())


def test_the_paper_goes_with_the_service() -> None:
    """The small label for letter packets, the large one for parcels, a waybill for couriers."""
    assert [declaration(item).id for item in ITEMS.values()] == [
        form.id for form in (CN23, CN22, COURIER_WAYBILL)
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("at", "value"), printed(), ids=str)
def test_every_value_of_the_papers_stands_in_its_box(at: Path, value: object, width: int) -> None:
    """As it is, or in the words an officer would use."""
    seen = read(declaration(PARCEL), width)

    box, wording = WORDED.get(named(at)) or (_box_of(named(at)), str(value))
    assert letters(wording) in seen[box]


def _box_of(name: str) -> str:
    return next(box for part, box in BOX_OF.items() if f"{name}.".startswith(f"{part}."))


def test_a_courier_tells_the_age_of_the_account() -> None:
    """Or that there is none."""
    none = replaced(ENVELOPE, ("transport", "account_opened_on"), None)

    assert letters("11 Feb 2026") in read(declaration(ENVELOPE), 66)["account"]
    assert letters("no account") in read(declaration(none), 66)["account"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_nothing_on_a_declaration_is_cut(item: Consignment, width: int) -> None:
    """Every line a clerk wrote is read whole."""
    sheet = declaration(item)

    seen = read(sheet, width)
    for filled in sheet.boxes:
        assert letters("".join(filled.lines)) in seen[filled.box.id]


WRITTEN = [at for at in free_texts(PARCEL) if named(at) not in NOT_PRINTED | {"transport.item_no"}]
"""Where anything may stand; the item's number names the courier and is read as a number."""


@first_of("at", WRITTEN, ids=named, quick=4)
def test_any_text_of_the_papers_is_shown_as_it_stands(at: Path) -> None:
    """Papers come from outside."""
    for text in NAUGHTY:
        seen = read(declaration(replaced(PARCEL, at, text)), 66)

        assert letters(text) in "".join(seen.values())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("at", "value"), answered(), ids=str)
def test_every_value_of_an_answer_is_read_on_its_page(at: Path, value: object, width: int) -> None:
    """In the words an officer would use."""
    seen = read(fill_answer_page(enquiry_of(at), ANSWERS, PARCEL, NAMES), width)

    if named(at) in UNSAID:
        other = read(
            fill_answer_page(enquiry_of(at), replaced(ANSWERS, at, not value), PARCEL, NAMES),
            width,
        )
        assert other == seen
    else:
        box, wording = ANSWER_WORDED[named(at)]
        assert letters(wording) in seen[box]


@pytest.mark.parametrize("enquiry", golden.ENQUIRIES)
def test_an_enquiry_without_an_answer_looks_like_none(enquiry: str) -> None:
    """No box of it is one in which a sign could be marked."""
    sheet = fill_answer_page(enquiry, Answers(), PARCEL, NAMES)

    assert letters("No answer came.") in read(sheet, 66)["reply"]
    boxes = {filled.box.id for filled in sheet.boxes}
    assert not boxes & {box for sign in _signs(enquiry) for box in sign.boxes}


def test_every_box_a_sign_names_is_on_the_paper_it_is_seen_in() -> None:
    """On every form where papers show it; the account is a courier's alone."""
    for sign in _signs(PAPERS):
        for form in (CN22, CN23, COURIER_WAYBILL):
            shown = {printed.id for printed in form.boxes}
            only_courier = "courier" in sign.applies_to and form is not COURIER_WAYBILL
            assert only_courier or set(sign.boxes) <= shown, (sign.sign, form.id)
    for enquiry in catalogue().enquiries:
        sheet = fill_answer_page(enquiry, _all_answers(), PARCEL, NAMES)
        for sign in _signs(enquiry):
            assert set(sign.boxes) <= {filled.box.id for filled in sheet.boxes}, sign.sign


def _all_answers() -> Answers:
    from tests.documents.papers import ANSWERS as BY_SEA

    return ANSWERS.model_copy(update={"registry": BY_SEA.registry})


def _signs(seen_in: str) -> Iterator[Sign]:
    return (sign for sign in catalogue().signs.values() if sign.seen_in == seen_in)


@pytest.mark.parametrize(
    ("kg", "told"),
    [(0.188, "188 g"), (1.864, "1.9 kg"), (26, "26 kg"), (24160, "24.2 t"), (99949, "99.9 t")],
)
def test_a_weight_in_the_list_is_told_in_what_it_is_large_in(kg: float, told: str) -> None:
    """A parcel of 0.0 t would tell nothing; the column holds every one."""
    assert formats.weight_in_list(kg) == told.replace(" ", "\N{NO-BREAK SPACE}")
    assert len(told) <= manifest.WEIGHT


def test_the_list_tells_an_item_by_its_number_without_the_country() -> None:
    """The office it comes from stands beside it."""
    written = manifest_line(PARCEL, NAMES, 80)

    assert written.weight == formats.measured("1.9", "kg")
    assert written.container == "CA100000017"
    assert written.origin == "DEFRA"


def test_the_declarations_have_the_numbers_of_the_real_forms() -> None:
    """CN 22 from 1 to 8, CN 23 from 1 to 15, every number once."""
    for form, last in ((CN22.boxes, 8), (CN23.boxes, 15)):
        found = {int(n) for box in form if box.number for n in box.number.split(", ")}

        assert found == set(range(1, last + 1))

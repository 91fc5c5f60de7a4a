"""Invoice and packing list: they add up, and say what the document check says, no more."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.answers import ATTACHMENTS, Answers, Paperwork
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.value import required
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.attachments import attached_documents
from profiler_sim.documents.currencies import DOLLAR, EURO, Currency, invoice_currency
from profiler_sim.documents.invoice_data import PARTS, InvoiceData, split_value
from profiler_sim.documents.papers import fill_documents
from profiler_sim.evidence.model import PAPERS
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scoring.evaluation.field_sources import FIELD_SOURCES
from tests.documents import commercial_golden as kept
from tests.documents import golden
from tests.documents.leaves import NAUGHTY, Path, free_texts, named, replaced
from tests.documents.papers import ANSWERS, FULL, NAMES, TILES
from tests.documents.sheet_reader import letters, read
from tests.repetition import first_of

UNSAID = {
    "certificate",
    "permit",
    "permit_kind",
    "end_user",
    "end_user_country",
    "haulier",
    "haulier_registered",
    "cold_store",
}
"""What the document check says of other papers than these two."""


def checked(**changes: object) -> Paperwork:
    """A document check without anything to be seen, but for ``changes``."""
    return kept.PLAIN.model_copy(update=changes)


def told(consignment: Consignment = FULL, **changes: object) -> Mapping[str, Mapping[str, str]]:
    """What is read on both papers, box by box."""
    sheets = kept.behind(consignment, NAMES, checked(**changes))
    return {name: read(sheet, 66) for name, sheet in sheets.items()}


def numbered(bill_no: str) -> Consignment:
    """The same consignment under another bill."""
    return replaced(FULL, ("transport", "bill_no"), bill_no)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", kept.LOOKS)
def test_a_paper_behind_looks_as_it_was_agreed(name: str) -> None:
    """The drawing is the file of that name, sign for sign."""
    assert golden.drawn(*kept.LOOKS[name]) == golden.path(name).read_text(encoding="utf-8")


@given(
    value=st.integers(1, 5_000_000),
    freight=st.none() | st.integers(0, 20_000),
    packages=st.lists(st.integers(1, 20_000), min_size=1, max_size=4),
    term=st.sampled_from(["EXW", "FOB", "CFR", "CIF", "CIP", "DDP", None]),
    currency=st.sampled_from([DOLLAR, EURO]),
)
def test_an_invoice_adds_up_to_the_cent(
    value: int, freight: int | None, packages: list[int], term: str | None, currency: Currency
) -> None:
    """Quantities times prices, packing, freight and insurance are the value on the papers."""
    total = currency.of_dollars(100 * value)
    goods = tuple(TILES.model_copy(update={"packages": each}) for each in packages)
    stated = {"value_usd": value, "freight_usd": freight, "incoterm": term, "goods": goods}
    found = split_value(FULL.model_copy(update=stated), currency)

    assert found is not None
    charges = found.rounding + (found.freight or 0) + found.insurance
    assert sum(line.quantity * line.unit for line in found.lines) + charges == total
    assert found.total == total
    assert 0 <= found.rounding <= sum(packages) + len(packages)
    assert min(found.insurance, *(line.unit for line in found.lines)) >= 0


def test_sellers_of_europe_invoice_in_euro() -> None:
    """The total is converted at the stated rate; a value agreed in round dollars stays in them."""
    exact, whole = (FULL.model_copy(update={"value_usd": usd}) for usd in (11_703, 12_000))

    assert invoice_currency(exact, "HR") == EURO
    assert invoice_currency(exact, "CN") == invoice_currency(whole, "HR") == DOLLAR
    total = told(exact, seller_country="HR")["invoice"]["value"]
    assert letters("EUR 10 002.56") in total
    assert letters("USD 11 703") in total
    assert letters("EUR 1 = USD 1.17") in total


def test_freight_and_insurance_stand_where_the_terms_have_them() -> None:
    """The buyer's freight is no line; a freight that eats up the goods is in their price."""
    by_term = {
        term: told(FULL.model_copy(update={"incoterm": term}))["invoice"]
        for term in ("EXW", "CFR", "CIF")
    }
    dear = told(FULL.model_copy(update={"freight_usd": 9_000}))["invoice"]

    assert letters("for the buyer to pay") in by_term["EXW"]["carriage"]
    assert letters("EUR 1 239.32") in by_term["CFR"]["carriage"]
    assert letters("none") in by_term["CFR"]["cover"]
    assert letters("EUR 33.34") in by_term["CIF"]["cover"]
    assert letters("in the price of the goods") in dear["carriage"]


def test_the_terms_name_the_place_that_they_are_about() -> None:
    """The seller's town, the port of loading, that of discharge, or where the goods go."""
    places = {"EXW": "Piraeus", "FOB": "Mersin TRMER", "CIF": "Bar MEBAR", "DAP": "Pristina"}
    for term, place in places.items():
        written = told(FULL.model_copy(update={"incoterm": term}))["invoice"]["terms"]

        assert letters(f"{term} {place}") in written


def test_without_a_value_there_is_no_price() -> None:
    """What the papers do not state, the invoice does not invent."""
    invoice = told(FULL.model_copy(update={"value_usd": None}))["invoice"]

    for box in ("unit price", "amount", "packing", "value"):
        assert letters("not stated") in invoice[box], box


@pytest.mark.parametrize("number", range(40))
def test_an_invoice_lacks_something_only_where_the_check_says_so(number: int) -> None:
    """One to three parts are missing then, each in its own box; else none is."""
    bare, whole = (
        told(numbered(f"ZZSU{number}"), invoice_complete=complete)["invoice"]
        for complete in (False, True)
    )
    lacking = {part for part in PARTS if "not" in bare[part]}

    assert 1 <= len(lacking) <= 3
    assert not any("not" in whole[part] for part in PARTS)
    assert {box for box in whole if bare[box] != whole[box]} == lacking


def test_each_part_is_missing_on_some_invoice() -> None:
    """Alone and with others: all seven ways come up among forty bills."""
    bare = checked(invoice_complete=False)
    ways = {InvoiceData(numbered(f"ZZSU{n}"), NAMES, bare).missing for n in range(40)}

    assert len(ways) == 7


@pytest.mark.parametrize("number", range(40))
def test_a_packing_list_differs_only_where_the_check_says_so(number: int) -> None:
    """Then a figure is another one than on the bill, by no more than a tenth; else none is."""
    bill = numbered(f"ZZSU{number}")
    other = InvoiceData(bill, NAMES, checked(packing_list="differs")).packed_goods
    same = InvoiceData(bill, NAMES, checked()).packed_goods
    parts = [required(other.packages) / required(bill.packages), other.gross_kg / bill.gross_kg]

    assert same == bill
    assert any(part != 1 for part in parts)
    assert all(0.9 < part < 1.1 for part in parts)
    assert 0 < required(other.net_kg) < other.gross_kg


def test_a_single_small_package_can_differ_too() -> None:
    """There is always another figure, and never none at all."""
    small = TILES.model_copy(update={"packages": 1, "gross_kg": 2, "net_kg": 1})
    for number in range(40):
        bill = numbered(f"ZZSU{number}").model_copy(update={"goods": (small,)})
        other = InvoiceData(bill, NAMES, checked(packing_list="differs")).packed_goods

        assert (other.packages, other.gross_kg) != (1, 2)
        assert required(other.packages) >= 1
        assert required(other.net_kg) >= 1


def test_a_missing_packing_list_has_no_page() -> None:
    """The page of the document check says that it is missing."""
    assert told(packing_list="missing").keys() == {"invoice"}


def test_the_invoice_is_dated_before_the_goods_left() -> None:
    """And its number is of that year or the next, as the check has it."""
    for consignment, names in kept.MODES.values():
        sale = InvoiceData(consignment, names, checked())

        assert required(sale.invoice_date) < required(consignment.transport.left_on)
        assert required(sale.invoice_date).year == required(consignment.transport.left_on).year


def test_a_third_country_is_told_without_inventing_a_firm() -> None:
    """The shipper's name, and where the invoice was written."""
    near, far = (told(seller_country=country)["invoice"]["seller"] for country in ("GR", "CY"))

    assert letters("12 Kastelon Road") in near
    assert letters("invoiced from Cyprus") in far
    assert letters("Veloria Trading A.E.") in far


def test_the_two_papers_say_nothing_that_the_check_does_not_say() -> None:
    """What else it answers leaves no trace on them."""
    for name in UNSAID - {"permit_kind", "haulier", "end_user_country"}:
        for value in ("missing", None, True, False):
            assert told(FULL, **{name: value}) == told(), name


def test_they_come_with_this_enquiry_and_its_answer_alone() -> None:
    """Another page has nothing behind it, and neither has silence."""
    sheets = attached_documents("document check", ANSWERS, FULL, NAMES)

    assert {sheet.id: "document check" for sheet in sheets} == ATTACHMENTS
    assert attached_documents("registry", ANSWERS, FULL, NAMES) == ()
    assert attached_documents("document check", Answers(), FULL, NAMES) == ()


def test_every_echo_is_on_its_page_and_on_the_one_it_repeats() -> None:
    """A mark can be made in both places."""
    papers: list[Sheet] = [*fill_documents(FULL, NAMES)]
    boxes = {PAPERS: {filled.box.id for sheet in papers for filled in sheet.boxes}}
    checks = [fill_answer_page("document check", ANSWERS, FULL, NAMES)]
    boxes["document check"] = {filled.box.id for filled in checks[0].boxes}
    pages = {name: set(boxes_of) for name, boxes_of in told().items()}

    for page in ATTACHMENTS:
        assert FIELD_SOURCES[page].keys() <= pages[page]
        for spots in FIELD_SOURCES[page].values():
            assert all(box in boxes[seen] for seen, box in spots)


def test_every_sign_that_these_papers_show_can_be_marked_on_them() -> None:
    """Seller, order, payment, invoice, packing list; the others are of other papers."""
    spots = {
        spot for page in ATTACHMENTS for echoes in FIELD_SOURCES[page].values() for spot in echoes
    }
    signs = [s for s in read_catalogue().signs.values() if s.seen_in == "document check"]
    shown = {s.sign for s in signs if any((s.seen_in, box) in spots for box in s.boxes)}

    assert shown == {"invoice", "packing list", "payment", "standing order", "seller"}


@pytest.mark.parametrize("width", [38, 62, 78])
def test_nothing_on_them_is_cut(width: int) -> None:
    """Every line is read whole, whatever the width and the mode."""
    for consignment, names in kept.MODES.values():
        for sheet in kept.behind(consignment, names, kept.CHECKED).values():
            seen = read(sheet, width)
            for filled in sheet.boxes:
                assert all(filled.lines), filled.box.id
                assert letters("".join(filled.lines)) in seen[filled.box.id]


@first_of(
    "path",
    [path for path in free_texts(FULL) if path[0] in {"consignee", "goods"}],
    ids=named,
    quick=3,
)
def test_any_text_on_the_papers_is_shown_as_it_stands(path: Path) -> None:
    """Text from outside is never markup and never lost."""
    for text in NAUGHTY:
        pages = told(replaced(FULL, path, text))

        assert letters(text) in "".join(seen for page in pages.values() for seen in page.values())

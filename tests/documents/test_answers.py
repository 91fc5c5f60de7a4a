"""The page of an enquiry shows its whole answer, and says so when none came."""

from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers, PriceBand, Registry
from profiler_sim.catalogue.signs import PAPERS
from profiler_sim.documents.answers import PAGES, fill_answer_page
from profiler_sim.documents.goods_pages import price_scale
from profiler_sim.files.catalogue import read_catalogue
from tests.documents.leaves import NAUGHTY, Path, free_texts, leaves, named, replaced
from tests.documents.papers import ANSWERS, FULL, NAMES
from tests.documents.sheet_reader import letters, read

WIDTHS = (38, 66, 80)

WORDED = {
    "registry.is_registered": ("registered", "entered in the register"),
    "registry.manager_changed_on": ("manager", "changed on 14 Feb 2026"),
    "import_history.founded_on": ("founded", "6 May 2019"),
    "import_history.same_goods": ("same goods", "21 of 26"),
    "import_history.last_on": ("last import", "12 Jan 2026"),
    "import_history.usual_usd": ("shipments", "usual value: USD 3 480"),
    "container_moves.repaired_days": ("log", "7 Feb 2026 repaired"),
    "container_moves.events.on": ("log", "21 Jan 2026"),
    "container_moves.transhipment_days": ("wait", "6 days"),
    "container_moves.usual_days": ("wait", "usual from Mersin TRMER: 3 days"),
    "container_moves.returned": ("returned", "came back unopened"),
    "container_moves.also_on": ("elsewhere", "CYLMS on 24 Feb 2026"),
    "container_moves.fleet": ("fleet", "a box of another type has this number"),
    "vessel_schedule.calls.arrived": ("calls", "19 Feb 2026"),
    "vessel_schedule.calls.on_papers": ("calls", "21 Feb 2026 not declared CYLMS"),
    "vessel_schedule.silent_hours": ("silence", "31 hours"),
    "price_reference.others": ("other prices", "higher than here, for the same goods"),
    "price_reference.p05": ("price", "cheap: below USD 0.610"),
    "price_reference.p50": ("price", "usual: about USD 0.980"),
    "price_reference.p95": ("price", "dear: above USD 1.570"),
    "seal_check.recorded": ("handovers", "not all are noted"),
    "weighbridge.weight_kg": ("scale", "29 130 kg"),
    "document_check.invoice_on": ("invoice", "No. 381/26 of 14 Jan 2026"),
    "document_check.invoice_complete": ("invoice", "bank, terms or signature is missing"),
    "document_check.seller_country": ("seller", "Cyprus"),
    "document_check.packing_list": ("packing list", "differs from the transport document"),
    "document_check.certificate": ("certificate", "its issuer does not reply"),
    "document_check.haulier_registered": ("haulier", "not in the register of hauliers"),
    "document_check.permit": ("permit", "it covers less than is on the papers"),
    "document_check.end_user": ("end user", "where the goods come from"),
    "document_check.end_user_country": ("end user", "Georgia"),
    "document_check.cold_store": ("haulier", "to an address without cold store"),
    "export_declaration.is_on_file": ("export record", "on file"),
    "export_declaration.value_usd": ("export value", "USD 24 960"),
    "terminal_release.code_given_at": ("release code", "given on 1 Mar 2026, 16:30"),
    "terminal_release.accounts": ("release code", "looked up by 2 accounts"),
    "terminal_release.named_by": ("collected by", "nobody named him"),
    "terminal_release.pick_up_at": ("pick-up", "3 Mar 2026, 23:45"),
    "terminal_release.yard": ("yard place", "no order is on file"),
    "trader_documents.payment": ("payment proof", "paid by somebody else"),
    "trader_documents.order": ("order", "differs from the transport document"),
    "partner_unit.record": ("record", "Differs from your papers."),
    "partner_unit.stuffed": ("stuffed at", "Loaded at a forwarder's warehouse."),
    "partner_unit.shipper": ("shipper there", "New to us: no earlier export on file."),
    "open_sources.site": ("website", "a page some weeks old, with pictures only"),
    "authority.authority": ("authority", "Competent authority for waste shipments"),
    "authority.holder": ("holder", "Noted: an earlier shipment was refused"),
}
"""Box and wording of every value that is not printed as it is."""

UNSAID = {"registry.fits_goods", "export_declaration.goods_agree"}
"""A page gives activity and words; whether they go with the goods is for the officer to see."""


def page(enquiry: str, answers: Answers, width: int) -> dict[str, str]:
    """What is read on one page, box by box."""
    return read(fill_answer_page(enquiry, answers, FULL, NAMES), width)


def pages(answers: Answers, width: int) -> dict[str, dict[str, str]]:
    """What is read on every page."""
    return {enquiry: page(enquiry, answers, width) for enquiry in PAGES}


def enquiry_of(path: Path) -> str:
    """The enquiry that answers the value at ``path``."""
    return next(enquiry for enquiry, field in ANSWER_FIELDS.items() if field == path[0])


def test_every_enquiry_has_a_page() -> None:
    """And no page is without its enquiry."""
    assert PAGES.keys() == ANSWER_FIELDS.keys()
    assert PAGES.keys() == read_catalogue().enquiries.keys()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("path", "value"), [leaf for leaf in leaves(ANSWERS) if leaf[0][1:]], ids=str
)
def test_every_value_of_an_answer_is_read_on_its_page(
    path: Path, value: object, width: int
) -> None:
    """As it is, or in the words an officer would use."""
    enquiry = enquiry_of(path)
    seen = page(enquiry, ANSWERS, width)

    name = named(path)
    if name in UNSAID:
        changed = replaced(ANSWERS, path, by=not value)
        assert page(enquiry, changed, width) == seen
    elif name in WORDED:
        box, wording = WORDED[name]
        assert letters(wording) in seen[box]
    else:
        assert letters(str(value)) in "".join(seen.values())


@pytest.mark.parametrize("path", free_texts(ANSWERS), ids=named)
def test_any_text_in_an_answer_is_shown_as_it_stands(path: Path) -> None:
    """Answers come from outside, as papers do."""
    for text in NAUGHTY:
        seen = page(enquiry_of(path), replaced(ANSWERS, path, text), 66)

        assert letters(text) in "".join(seen.values())


@pytest.mark.parametrize("enquiry", PAGES)
def test_an_enquiry_without_an_answer_says_so(enquiry: str) -> None:
    """Under the same number, and without a box that looks like an answer."""
    sheet = fill_answer_page(enquiry, Answers(), FULL, NAMES)

    assert sheet.id == enquiry
    assert sheet.reference == fill_answer_page(enquiry, ANSWERS, FULL, NAMES).reference
    assert letters("No answer came.") in read(sheet, 66)["reply"]
    boxes = {filled.box.id for filled in sheet.boxes}
    for sign in read_catalogue().signs.values():
        assert sign.seen_in != enquiry or not boxes & set(sign.boxes)


def test_every_box_a_sign_names_is_on_the_page_it_is_seen_in() -> None:
    """A sign of an enquiry can be marked where it is seen."""
    for sign in read_catalogue().of_unit("Bar").signs.values():
        if sign.seen_in != PAPERS:
            sheet = fill_answer_page(sign.seen_in, ANSWERS, FULL, NAMES)

            assert set(sign.boxes) <= {filled.box.id for filled in sheet.boxes}, sign.sign


def test_a_firm_that_is_not_in_the_registry_has_no_entries() -> None:
    """Nothing is read into an extract that does not exist."""
    nobody = ANSWERS.model_copy(update={"registry": Registry(is_registered=False)})
    seen = pages(nobody, 66)["registry"]

    assert seen["registered"].endswith(letters("no entry of this name or number"))
    for box in ("activity", "premises", "manager"):
        assert seen[box].endswith(letters("no entry"))
    assert seen["telephone"].endswith(letters("no other entry has it"))


prices = st.floats(0.01, 500)


@given(st.lists(prices, min_size=3, max_size=3, unique=True).map(sorted), prices)
def test_the_declared_price_stands_on_its_side_of_every_mark(
    band: list[float], declared: float
) -> None:
    """However near it is to one; on the mark itself when it is equal."""
    drawn = price_scale(PriceBand(p05=band[0], p50=band[1], p95=band[2]), declared)

    place = drawn.index("X")
    marks = [7, 15, 23]
    assert len(drawn) == 31
    if declared in band:
        assert place == marks[band.index(declared)]
    else:
        assert bisect_left(marks, place) == bisect_left(band, declared)
        assert [drawn[mark] for mark in marks] == ["[", "|", "]"]


@given(st.lists(prices, min_size=2, max_size=2).map(sorted))
def test_a_dearer_price_never_stands_left_of_a_cheaper_one(pair: list[float]) -> None:
    """The scale grows to the right."""
    band = PriceBand(p05=1, p50=2, p95=4)

    cheap, dear = (price_scale(band, price).index("X") for price in pair)
    assert cheap <= dear

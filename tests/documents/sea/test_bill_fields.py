"""The bill of lading shows every value of the papers, where an officer looks for it."""

import pytest

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.catalogue.signs import PAPERS
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.sea.bill_fields import BILL_OF_LADING
from profiler_sim.files.catalogue import read_catalogue
from tests.documents import golden
from tests.documents.leaves import NAUGHTY, Path, free_texts, leaves, named, replaced
from tests.documents.papers import FULL, NAMES, PLAIN, TILES
from tests.documents.sheet_reader import letters, read
from tests.repetition import first_of

WIDTHS = (38, 66, 80)

WORDED = {
    "shipper.country": ("shipper", "Greece"),
    "shipper.kind": ("shipper", "A.E."),
    "consignee.kind": ("consignee", "sh.p.k."),
    "notify.kind": ("notify party", "d.o.o."),
    "consignee.country": ("consignee", "Kosovo (UNSCR 1244)"),
    "notify.country": ("notify party", "Montenegro"),
    "goods.packages": ("packages", "1 920 cartons"),
    "goods.package_code": ("packages", "1 920 cartons"),
    "goods.gross_kg": ("gross weight", "24 160 kg"),
    "goods.net_kg": ("net weight", "23 410 kg"),
    "goods.volume_m3": ("measurement", "18.4 m³"),
    "goods.dangerous": ("dangerous goods", "none declared"),
    "origin": ("origin", "Türkiye"),
    "freight_usd": ("freight", "USD 1 450"),
    "value_usd": ("value", "USD 11 703"),
    "goods.value_usd": ("value", "USD 11 703"),
    "insured": ("insurance", "for the full value"),
    "transport.mode": ("bill no", "B/L No."),
    "transport.issued_on": ("date of issue", "24 Feb 2026"),
    "transport.onward_country": ("place of delivery", "in transit to Kosovo (UNSCR 1244)"),
    "transport.loaded_on": ("loaded on", "20 Feb 2026"),
    "transport.arrives_at": ("arrival", "2 Mar 2026, 07:05"),
    "transport.booking.made_on": ("booking", "made on 18 Feb 2026"),
    "transport.booking.amended_on": (
        "booking",
        "bill amended on 28 Feb 2026 bill amended on 1 Mar 2026",
    ),
    "transport.booking.payment": ("freight", "in cash"),
    "transport.container.tare_kg": ("tare", "4 640 kg"),
    "transport.container.vgm_kg": ("verified mass", "28 815 kg"),
    "transport.container.set_temp_c": ("temperature", "-18 °C"),
    "transport.container.reefer": ("container", "reefer"),
    "transport.other_containers.packages": ("other containers", "1 805 cases"),
    "transport.other_containers.package_code": ("other containers", "1 805 cases"),
    "transport.other_containers.gross_kg": ("other containers", "22 710 kg"),
}
"""Box and wording of every value that is not printed as it is; the mode is the form itself."""

BOX_OF = {
    "id": "item",
    "shipper": "shipper",
    "consignee": "consignee",
    "notify": "notify party",
    "goods.description": "goods",
    "goods.hs6": "hs code",
    "goods.marks": "marks",
    "incoterm": "incoterm",
    "freight": "freight",
    "authorised_exporter": "certificate no",
    "transport.bill_no": "bill no",
    "transport.bill_type": "bill no",
    "transport.carrier": "carrier",
    "transport.vessel": "arrival",
    "transport.ocean_vessel": "vessel",
    "transport.place_of_receipt": "place of receipt",
    "transport.loading_port": "port of loading",
    "transport.transhipment_ports": "ports",
    "transport.discharge_port": "port of discharge",
    "transport.place_of_delivery": "place of delivery",
    "transport.booking": "freight",
    "transport.container.number": "container",
    "transport.container.size_type": "container",
    "transport.container.seal": "seal",
    "transport.other_containers": "other containers",
}
"""Box of the values that are printed as they are, by name or by the part they belong to."""

NOT_PRINTED = {"blank_is_unknown", "transport.master"}
PRINTED = [leaf for leaf in leaves(FULL) if named(leaf[0]) not in NOT_PRINTED]
"""Everything on a bill of the carrier's own; a master has a form of its own."""


def box_of(name: str) -> str:
    """The box in which the value of this name is printed as it is."""
    return next(box for part, box in BOX_OF.items() if f"{name}.".startswith(f"{part}."))


@pytest.mark.parametrize("name", golden.LOOKS)
def test_a_paper_looks_as_it_was_agreed(name: str) -> None:
    """The drawing is the file of that name, sign for sign."""
    assert golden.drawn(*golden.LOOKS[name]) == golden.path(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("path", "value"), PRINTED, ids=str)
def test_every_value_of_the_papers_stands_in_its_box(
    path: Path, value: object, width: int
) -> None:
    """As it is, or in the words an officer would use."""
    seen = read(BILL_OF_LADING.sheet(FormData(FULL, NAMES)), width)

    box, wording = WORDED.get(named(path)) or (box_of(named(path)), str(value))
    assert letters(wording) in seen[box]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("papers", [FULL, PLAIN], ids=["full", "plain"])
def test_nothing_on_the_bill_is_cut(papers: Consignment, width: int) -> None:
    """Every line a clerk wrote is read whole."""
    sheet = BILL_OF_LADING.sheet(FormData(papers, NAMES))

    seen = read(sheet, width)
    for filled in sheet.boxes:
        assert letters("".join(filled.lines)) in seen[filled.box.id]


def test_no_box_is_left_empty() -> None:
    """What is not stated says so, and is not taken for a slip of the printer."""
    for filled in BILL_OF_LADING.sheet(FormData(PLAIN, NAMES)).boxes:
        assert all(filled.lines), filled.box.id


@first_of("path", free_texts(FULL), ids=named, quick=4)
def test_any_text_in_any_field_is_shown_and_changes_nothing_else(path: Path) -> None:
    """Text from outside is never markup, never a control sequence and never lost."""
    for text in NAUGHTY:
        papers = replaced(FULL, path, text)

        seen = read(BILL_OF_LADING.sheet(FormData(papers, NAMES)), 66)
        assert letters(text) in "".join(seen.values())
        assert all(sign.isprintable() or sign == "\u200b" for box in seen.values() for sign in box)


def test_what_may_be_left_out_is_told_in_words() -> None:
    """An officer sees that it was left out."""
    seen = read(BILL_OF_LADING.sheet(FormData(PLAIN, NAMES)), 66)

    told = {
        "notify party": "same as consignee",
        "ports": "none",
        "seal": "none stated",
        "certificate no": "none stated",
        "insurance": "none stated",
        "temperature": "not a reefer",
        "bill no": "to a named consignee",
        "freight": "service contract: none stated",
    }
    for box, words in told.items():
        assert seen[box].endswith(letters(words))


def test_a_reefer_without_a_temperature_is_not_running() -> None:
    """It travels as a dry box, or somebody switched it off."""
    stopped = replaced(FULL, ("transport", "container", "set_temp_c"), None)

    assert read(BILL_OF_LADING.sheet(FormData(stopped, NAMES)), 66)["temperature"].endswith(
        "notrunning"
    )


def test_several_goods_are_numbered_and_added_up() -> None:
    """So that description, packages and weights can be put together line by line."""
    plaster = TILES.model_copy(
        update={"description": "PLASTER", "packages": 80, "package_code": "BG", "gross_kg": 2000}
    )
    seen = read(
        BILL_OF_LADING.sheet(FormData(FULL.model_copy(update={"goods": (TILES, plaster)}), NAMES)),
        80,
    )

    assert letters("1) CERAMIC TILES, GLAZED 2) PLASTER") in seen["goods"]
    assert letters("1) 1 920 cartons 2) 80 bags total 2 000") in seen["packages"]
    assert letters("1) 24 160 kg 2) 2 000 kg total 26 160 kg") in seen["gross weight"]


def test_every_box_a_sign_names_is_on_the_bill() -> None:
    """A sign of the papers can be marked where it is seen."""
    boxes = {filled.box.id for filled in BILL_OF_LADING.sheet(FormData(FULL, NAMES)).boxes}

    for sign in read_catalogue().of_unit("Bar").signs.values():
        if sign.seen_in == PAPERS:
            assert set(sign.boxes) <= boxes, sign.sign


def test_marks_know_the_page_by_its_id() -> None:
    """The reference tells one bill from another."""
    sheet = BILL_OF_LADING.sheet(FormData(FULL, NAMES))

    assert (sheet.id, sheet.reference) == (BILL_OF_LADING.id, "ZZSU30118842")
    assert BILL_OF_LADING.id == "bill of lading"

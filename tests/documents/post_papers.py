"""Items of post for the tests, made by hand: a parcel, a letter packet, a courier's envelope."""

from datetime import date, datetime

from profiler_sim.cargo.answers import Answers, AuthorityReply, PriceBand
from profiler_sim.cargo.consignment import Consignment, GoodsItem, Party
from profiler_sim.cargo.post.answers import (
    AddressCheck,
    AddresseeHistory,
    AdvanceData,
    SenderLookUp,
    WeightAndSize,
)
from profiler_sim.cargo.post.model import Post

NAMES = {
    "DEFRA-POST": "Frankfurt office of exchange",
    "DELEJ-POST": "Leipzig courier hub",
    "BASJJ-POST": "Sarajevo postal and courier sorting centre",
}

PARCEL = Consignment(
    id="012",
    shipper=Party(
        name="Velorex Versand GmbH",
        street="Tivanstraße 18",
        city="Frankfurt",
        country="DE",
        postcode="04158",
        phone="+49 69 041 220",
        email="office@velorex.example",
        tax_id="9314455",
    ),
    consignee=Party(
        name="K. Brenoval",
        street="Parcel locker 417",
        city="Mostar",
        country="BA",
        postcode="88000",
        phone="+387 36 055 110",
        email="brenoval7@mailbox.example",
        kind="person",
    ),
    notify=None,
    goods=(
        GoodsItem(
            description="BICYCLE PARTS",
            hs6="871499",
            packages=2,
            package_code="PP",
            gross_kg=1.864,
            net_kg=1.678,
            volume_m3=0.00096,
            marks="20DE/1-2",
        ),
    ),
    origin="VN",
    incoterm=None,
    freight=None,
    freight_usd=26,
    value_usd=84,
    insured=False,
    transport=Post(
        item_no="CA100000017DE",
        service="express mail",
        posted_on=date(2026, 2, 20),
        posting_office="DEFRA-POST",
        transit_offices=("DELEJ-POST",),
        sorting_office="BASJJ-POST",
        arrives_at=datetime(2026, 3, 2, 7, 5),
        dispatch_no="0417/06",
        category="gift",
        payment="cash",
        account_opened_on=date(2026, 2, 11),
        delivery="parcel locker",
        advance_data="partial",
        length_cm=16,
        width_cm=12,
        height_cm=5,
        licence_no="DE-L-40112",
        invoice_no="8815/26",
    ),
)
"""Nothing left out, no value twice."""


def _sent(**changes: object) -> Post:
    return PARCEL.by(Post).model_copy(update=changes)


LETTER = PARCEL.model_copy(
    update={
        "shipper": PARCEL.shipper.model_copy(update={"phone": None, "tax_id": None}),
        "goods": (PARCEL.goods[0].model_copy(update={"hs6": None, "description": "GIFT"}),),
        "origin": None,
        "value_usd": None,
        "freight_usd": None,
        "transport": _sent(
            item_no="RA100000017DE",
            service="letter packet",
            transit_offices=(),
            category="sale of goods",
            payment="card",
            account_opened_on=None,
            delivery="address",
            advance_data="missing",
            licence_no=None,
            invoice_no=None,
        ),
    }
)
"""All that may be left out is."""

ENVELOPE = PARCEL.model_copy(
    update={
        "transport": _sent(
            item_no="QVX10000001", service="courier", category="documents", payment="account"
        )
    }
)
"""Under a courier's waybill."""

ANSWERS = Answers(
    price_reference=PriceBand(p05=18.5, p50=31.0, p95=55.2),
    addressee_history=AddresseeHistory(
        items_30_days=9, same_sender=6, in_a_row=4, known_months=17, stopped=2
    ),
    sender_look_up=SenderLookUp(
        is_listed=True, sells="household textiles", sells_such=False, site_months=5
    ),
    advance_data=AdvanceData(says="another weight"),
    weight_and_size=WeightAndSize(
        weight_kg=2.315,
        length_cm=17,
        width_cm=13,
        height_cm=7,
        packing="heavier than the goods need",
    ),
    address_check=AddressCheck(known_there=False, earlier_seizure=True),
    authority=AuthorityReply(authority="medicines", holder="never applied"),
)
"""An answer to every enquiry only a sorting office makes."""

"""A house by air for the tests, made by hand: one with everything, a bare one, its answers."""

from datetime import date, datetime

from profiler_sim.cargo.air.answers import (
    AcceptanceCheck,
    AccountHistory,
    ConsignorStatus,
    Measured,
    Reply,
)
from profiler_sim.cargo.air.model import Account, Agent, Air, Flight, Size
from profiler_sim.cargo.answers import Answers, PartnerReply
from profiler_sim.cargo.consignment import Consignment, GoodsItem
from profiler_sim.cargo.consolidation import House, Master
from tests.documents.papers import FULL

NAMES = {
    "CNPVG": "Shanghai Pudong Airport",
    "AEDXB": "Dubai International Airport",
    "TRISL": "Istanbul Airport",
    "BASJJ": "Sarajevo International Airport",
}

AIR = Air(
    house_no="VEL4471820",
    master=Master(
        number="909-44718203",
        pieces=31,
        gross_kg=604,
        houses=(
            House(house_no="VEL9000417", pieces=7, gross_kg=88, goods="TOYS AND PUZZLES"),
            House(house_no="VEL4471820", pieces=24, gross_kg=516, goods="CAMERA DRONES"),
        ),
        broker="Kastelex Logistics",
    ),
    airline="Zekora Air Cargo",
    agent=Agent(name="Veloria Air Cargo", city="Shanghai", code="00-0 4471"),
    issued_on=date(2026, 2, 25),
    departure_airport="CNPVG",
    transfer_airports=("AEDXB", "TRISL"),
    destination_airport="BASJJ",
    requested_flight=Flight(number="ZZK 418", on=date(2026, 2, 28)),
    flights=(
        Flight(number="ZZM 611", on=date(2026, 2, 26)),
        Flight(number="ZZV 233", on=date(2026, 2, 27)),
        Flight(number="ZZK 418", on=date(2026, 3, 1)),
    ),
    arrives_at=datetime(2026, 3, 2, 1, 12),
    onward_country="XK",
    place_of_delivery="Pristina",
    chargeable_kg=734,
    sizes=(Size(pieces=24, length=62, width=49, height=43),),
    security_status="SPX",
    handling_codes=("ELI", "XPS"),
    dangerous="declared",
    un_number="UN3481",
    service="express",
    account=Account(opened_on=date(2026, 2, 17), known_consignor=True, payment="cash"),
    permit_no="2026/04177",
)

HOUSE = FULL.model_copy(
    update={
        "goods": (
            GoodsItem(
                description="CAMERA DRONES",
                hs6="880622",
                packages=24,
                package_code="CT",
                gross_kg=516,
                net_kg=479,
                volume_m3=3.1,
                marks="8203/1-24",
            ),
        ),
        "incoterm": "CIP",
        "origin": "CN",
        "transport": AIR,
    }
)
"""Nothing left out, no value twice."""

BARE: Consignment = HOUSE.model_copy(
    update={
        "notify": None,
        "authorised_exporter": None,
        "insured": False,
        "freight": "collect",
        "consignee": HOUSE.consignee.model_copy(update={"phone": None}),
        "transport": AIR.model_copy(
            update={
                "master": AIR.master.model_copy(update={"houses": None}),
                "transfer_airports": (),
                "flights": AIR.flights[-1:],
                "onward_country": None,
                "sizes": None,
                "security_status": "NSC",
                "handling_codes": (),
                "dangerous": None,
                "un_number": None,
                "service": "standard",
                "account": Account(opened_on=None, known_consignor=None, payment="account"),
            }
        ),
    }
)
"""All that may be left out is."""

ANSWERS = Answers(
    consignor_status=ConsignorStatus(
        entry="as claimed", entry_ends=date(2027, 1, 31), agent="expired"
    ),
    account_history=AccountHistory(
        shipments=37, same_goods=12, contact_changed_on=date(2026, 2, 20)
    ),
    request_for_information=Reply(
        agrees="in part",
        hours=19,
        end_use="vague",
        sizes=(Size(pieces=8, length=31, width=27, height=19),),
        consignee_phone="+383 38 055 991",
    ),
    dangerous_goods_check=AcceptanceCheck(
        check_list="open points", noted="old labels covered", data_sheet=False
    ),
    dimension_and_weight_check=Measured(weight_kg=561.4, volume_m3=3.22),
    partner_unit=PartnerReply(
        record="differs", recorded="11", stuffed="at a forwarder's", shipper="noted before"
    ),
)
"""An answer to every enquiry of air cargo alone."""

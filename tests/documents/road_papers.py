"""A lorry for the tests, made by hand: with everything, with little, and its answers."""

from datetime import date, datetime

from profiler_sim.cargo.answers import Answers, PartnerReply
from profiler_sim.cargo.road.answers import (
    AirProbe,
    BorderLog,
    CarrierRecord,
    Crossing,
    LookOver,
    LorryScale,
    RoadSeals,
    TransitRecord,
    Weighed,
)
from profiler_sim.cargo.road.model import Carrier, ChargesPayer, Road, Transit, Vehicle
from tests.documents.papers import FULL

NAMES = {
    "TRIST": "Istanbul",
    "BGKAN": "Kapitan Andreevo",
    "RSDIM": "Dimitrovgrad",
    "BA-RACA": "Raca",
    "BA-BIJACA": "Bijaca",
}

ROAD = Road(
    cmr_no="HK3864133",
    issued_on=date(2026, 2, 25),
    taken_over_at="TRIST",
    taken_over_on=date(2026, 2, 26),
    place_of_delivery="Graz",
    onward_country="AT",
    post="BA-BIJACA",
    row="row B",
    arrives_at=datetime(2026, 3, 2, 7, 5),
    crossings=("BGKAN", "RSDIM", "BA-RACA"),
    transit=Transit(
        kind="TIR",
        number="XK20411718",
        issued_on=date(2026, 2, 27),
        departure_office="Istanbul Erenler",
        destination_office="Graz Süd",
        time_limit=date(2026, 3, 7),
        guarantee="cash deposit",
        guarantee_usd=8_300,
        seals=("TS204417", "TS204418"),
    ),
    vehicle=Vehicle(
        tractor_plate="HQ-3089-DY",
        trailer_plate="BY-4435-NY",
        trailer="curtain side",
        tare_kg=14_610,
        weighed_kg=39_120,
    ),
    carrier=Carrier(
        name="Hestralis Transport",
        country="BG",
        licence_no="L594381",
        founded=2018,
        successive="Lokvaria Transport",
    ),
    charges_by=ChargesPayer.THIRD_PARTY,
    charges_payment="cash",
    permit_no="2026/04177",
)

LORRY = FULL.model_copy(update={"incoterm": "DAP", "transport": ROAD})
"""Nothing left out, no value twice."""

SHORT = LORRY.model_copy(
    update={
        "notify": None,
        "authorised_exporter": None,
        "insured": False,
        "freight": None,
        "freight_usd": None,
        "transport": ROAD.model_copy(
            update={
                "onward_country": None,
                "crossings": (),
                "carrier": ROAD.carrier.model_copy(update={"successive": None}),
                "transit": ROAD.transit.model_copy(update={"seals": ()}),
            }
        ),
    }
)
"""All that may be left out is."""

ANSWERS = Answers(
    transit_system=TransitRecord(
        status="time limit passed",
        guarantee="not enough",
        seals=("TS204417", "TS204418"),
        past_movements=41,
        past_late=3,
    ),
    border_log=BorderLog(
        crossings=(
            Crossing(at=datetime(2026, 2, 27, 9, 40), place="BGKAN"),
            Crossing(at=datetime(2026, 2, 28, 3, 15), place="RSDIM"),
            Crossing(at=datetime(2026, 3, 1, 22, 5), place="BA-RACA"),
            Crossing(at=datetime(2026, 3, 2, 7, 5), place="BA-BIJACA"),
        ),
        left_at=datetime(2026, 2, 26, 11, 5),
        lost_hours=13,
        stop="known stop",
        drivers_changed=True,
        passages=6,
    ),
    carrier_register=CarrierRecord(licence="issued this year", lorries=6, rented=True, fines=4),
    lorry_scale=LorryScale(
        weight_kg=39_300,
        on_the_way=(
            Weighed(place="BGKAN", kg=39_118),
            Weighed(place="RSDIM", kg=39_276),
        ),
    ),
    transit_seals=RoadSeals(
        on_doors=("QV417702",), series="reported missing", fastening="cut and joined"
    ),
    look_over=LookOver(
        tanks=3,
        tanks_built=2,
        welding="recent on the front wall",
        roof="cut and mended",
        trailer_plate="ZQ-1882-PW",
    ),
    air_probe=AirProbe(co2_ppm=2_100),
    partner_unit=PartnerReply(
        record="agrees", recorded="TS204417", stuffed="not known", shipper="exports regularly"
    ),
)
"""An answer to every enquiry of the road."""

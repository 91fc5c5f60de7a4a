"""Papers for the tests, made by hand: a plain consignment, one with everything, its answers."""

from datetime import UTC, date, datetime

from profiler_sim.cargo.answers import (
    Answers,
    AuthorityReply,
    ImportHistory,
    Paperwork,
    PartnerReply,
    PriceBand,
    Registry,
    TraderFile,
    WebFile,
)
from profiler_sim.cargo.consignment import Consignment, GoodsItem, Party
from profiler_sim.cargo.sea.answers import (
    ExportRecord,
    Move,
    Moves,
    PortCall,
    Release,
    Schedule,
    SealCheck,
    TransitPast,
    Weighbridge,
)
from profiler_sim.cargo.sea.model import (
    Booking,
    Container,
    FreightPayer,
    OtherContainer,
    Sea,
    Vessel,
)

NAMES = {"TRMER": "Mersin", "MTMAR": "Marsaxlokk", "GRPIR": "Piraeus", "MEBAR": "Bar"}

TILES = GoodsItem(
    description="CERAMIC TILES, GLAZED",
    hs6="690721",
    packages=1920,
    package_code="CT",
    gross_kg=24160,
    net_kg=23410,
    volume_m3=18.4,
    marks="0842/1-1920",
)

FULL = Consignment(
    id="008",
    shipper=Party(
        name="Veloria Trading A.E.",
        street="12 Kastelon Road",
        city="Piraeus",
        country="GR",
        postcode="185 40",
        phone="+30 210 041 220",
        email="office@veloria.example",
        tax_id="9314455",
        care_of="Ostrelin Forwarding",
    ),
    consignee=Party(
        name="Brenoval Tregti sh.p.k.",
        street="Rruga Orbelis 7",
        city="Prizren",
        country="XK",
        postcode="20000",
        phone="+383 38 055 110",
        email="brenoval@mailbox.example",
        tax_id="9020417",
        care_of="Zelina Forwarding",
    ),
    notify=Party(
        name="Lumeris Komerc d.o.o.",
        street="ulica Tivana 31",
        city="Nikšić",
        country="ME",
        postcode="81400",
        phone="+382 30 077 640",
        email="office@lumeris.example",
        tax_id="9788102",
        care_of="Galanto Forwarding",
    ),
    goods=(TILES,),
    origin="TR",
    incoterm="CIF",
    freight="prepaid",
    freight_usd=1450,
    value_usd=11703,
    insured=True,
    authorised_exporter="TR-EX-041277",
    transport=Sea(
        bill_no="ZZSU30118842",
        bill_type="to order",
        issued_on=date(2026, 2, 24),
        carrier="Zephyros Sea Lines",
        vessel=Vessel(name="MV KORUNA TEAL", imo="3747984", voyage="118W"),
        ocean_vessel=Vessel(name="MV ALTERRA CREST", imo="3551239", voyage="K4418W"),
        place_of_receipt="Adana",
        loading_port="TRMER",
        transhipment_ports=("GRPIR", "MTMAR"),
        discharge_port="MEBAR",
        place_of_delivery="Pristina",
        onward_country="XK",
        loaded_on=date(2026, 2, 20),
        arrives_at=datetime(2026, 3, 2, 7, 5),
        booking=Booking(
            made_on=date(2026, 2, 18),
            amended_on=(date(2026, 2, 28), date(2026, 3, 1)),
            paid_by=FreightPayer.THIRD_PARTY,
            payment="cash",
            contract="SC-4471",
        ),
        container=Container(
            number="QXTU5968531",
            size_type="45R1",
            tare_kg=4640,
            seal="FX1234567",
            vgm_kg=28815,
            set_temp_c=-18,
            reefer=True,
        ),
        other_containers=(
            OtherContainer(
                number="QXTU7182048",
                size_type="42R1",
                seal="FX7654321",
                packages=1805,
                package_code="CS",
                gross_kg=22710,
            ),
        ),
    ),
)
"""Nothing left out, no value twice."""

PLAIN = FULL.model_copy(
    update={
        "notify": None,
        "authorised_exporter": None,
        "insured": False,
        "freight": "collect",
        "incoterm": "FOB",
        "shipper": FULL.shipper.model_copy(
            update={"phone": None, "email": None, "tax_id": None, "care_of": None}
        ),
        "transport": FULL.transport.model_copy(
            update={
                "bill_type": "named",
                "transhipment_ports": (),
                "other_containers": (),
                "onward_country": None,
                "booking": Booking(
                    made_on=date(2026, 1, 30), paid_by=FreightPayer.CONSIGNEE, payment="account"
                ),
                "container": FULL.by(Sea).container.model_copy(
                    update={"size_type": "22G1", "seal": None, "set_temp_c": None, "reefer": False}
                ),
            }
        ),
    }
)
"""All that may be left out is."""

ANSWERS = Answers(
    registry=Registry(
        is_registered=True,
        activity="wholesale of building materials",
        fits_goods=True,
        premises="shared office",
        manager_changed_on=date(2026, 2, 14),
        phone_also="Selmaria Promet d.o.o. (our note: fined for a false declaration)",
    ),
    import_history=ImportHistory(
        founded_on=date(2019, 5, 6),
        shipments=26,
        same_goods=21,
        irregularities=1,
        last_on=date(2026, 1, 12),
        usual_usd=3480,
    ),
    container_moves=Moves(
        events=(
            Move(on=date(2026, 1, 21), place="TRMER", event="returned"),
            Move(on=date(2026, 2, 7), place="TRMER", event="repaired"),
            Move(on=date(2026, 2, 19), place="TRMER", event="gate in"),
            Move(on=date(2026, 2, 20), place="TRMER", event="yard move"),
            Move(on=date(2026, 2, 20), place="TRMER", event="loaded"),
            Move(on=date(2026, 2, 23), place="MTMAR", event="discharged"),
            Move(on=date(2026, 3, 1), place="MTMAR", event="loaded"),
            Move(on=date(2026, 3, 2), place="MEBAR", event="discharged"),
        ),
        transhipment_days=6,
        usual_days=3,
        yard_moves=1,
        returned=True,
        repaired_days=13,
        also_at="CYLMS",
        also_on=date(2026, 2, 24),
        fleet="another type",
    ),
    vessel_schedule=Schedule(
        calls=(
            PortCall(port="TRMER", arrived=date(2026, 2, 19), on_papers=True),
            PortCall(port="CYLMS", arrived=date(2026, 2, 21), on_papers=False),
            PortCall(port="MTMAR", arrived=date(2026, 2, 23), on_papers=True),
        ),
        silent_hours=31,
    ),
    price_reference=PriceBand(p05=0.61, p50=0.98, p95=1.57, others="higher"),
    seal_check=SealCheck(
        seal_at_loading="FX1234567",
        seal_at_discharge="QL7654321",
        recorded=False,
        grade="high security",
        marks="rivet renewed",
        also_on="XZQU4410274",
    ),
    weighbridge=Weighbridge(weight_kg=29130),
    document_check=Paperwork(
        invoice_no="381/26",
        invoice_on=date(2026, 1, 14),
        invoice_complete=False,
        seller_country="CY",
        standing_order="FO-212",
        payment="letter of credit",
        packing_list="differs",
        certificate="no reply from issuer",
        permit="covers less",
        certificate_kind="Annex VII waste document",
        permit_kind="Basel movement document",
        end_user="back where it came from",
        end_user_country="GE",
        haulier="Orbela Transport",
        haulier_registered=False,
        cold_store=False,
    ),
    export_declaration=ExportRecord(
        is_on_file=True, value_usd=24960, goods="SAWN HARDWOOD IN BUNDLES", goods_agree=False
    ),
    transit_history=TransitPast(transits=7, open=2, exported_again=4),
    terminal_release=Release(
        code_given_at=datetime(2026, 3, 1, 16, 30, tzinfo=UTC),
        accounts=2,
        haulier="Drimir Transport sh.p.k.",
        named_by="nobody",
        pick_up_at=datetime(2026, 3, 3, 23, 45, tzinfo=UTC),
        yard="moved without an order",
        taken_by_strangers=1,
    ),
    trader_documents=TraderFile(
        payment="by somebody else", payer="Velora Trading FZE", order="differs", ordered=640
    ),
    partner_unit=PartnerReply(
        record="differs", recorded="QL5550123", stuffed="at a forwarder's", shipper="new to them"
    ),
    open_sources=WebFile(site="some weeks old", phone="another firm answers"),
    authority=AuthorityReply(authority="waste", holder="noted before"),
)
"""An answer to every enquiry."""

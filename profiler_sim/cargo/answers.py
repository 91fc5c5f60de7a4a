"""What enquiries answer. Neither papers nor truth; each is paid for before it is seen."""

from datetime import date
from typing import Literal

from profiler_sim.cargo.air.answers import (
    AcceptanceCheck,
    AccountHistory,
    ConsignorStatus,
    Measured,
    Reply,
)
from profiler_sim.cargo.post.answers import (
    AddressCheck,
    AddresseeHistory,
    AdvanceData,
    SenderLookUp,
    WeightAndSize,
)
from profiler_sim.cargo.road.answers import (
    AirProbe,
    BorderLog,
    CarrierRecord,
    LookOver,
    LorryScale,
    RoadSeals,
    TransitRecord,
)
from profiler_sim.cargo.scans import Scene
from profiler_sim.cargo.sea.answers import (
    ExportRecord,
    Moves,
    Schedule,
    SealCheck,
    TransitPast,
    Weighbridge,
)
from profiler_sim.cargo.value import Value

Authority = Literal[
    "wildlife",
    "waste",
    "precursors",
    "medicines",
    "weapons",
    "end use",
    "excise",
    "plants",
    "animals",
    "products",
    "chemicals",
    "issuer",
]
"""Kinds of authorities that give or check what goods need."""


class TraderFile(Value):
    """What the trader sends when he is asked for the papers behind the sale."""

    payment: Literal["by the consignee", "by somebody else", "none"]
    """Who paid by the proof of payment, if there is one."""
    payer: str | None = None
    """The firm that paid, where it is not the consignee."""
    order: Literal["agrees", "differs", "none"]
    """The order confirmation beside the transport document."""
    ordered: int | None = None
    """Packages ordered; None where no order confirmation came."""


class PartnerReply(Value):
    """What the unit where the journey began has on record."""

    record: Literal["agrees", "differs", "none"]
    """Its record of the seal, by air of the pieces accepted, beside the papers."""
    recorded: str | None = None
    """The number of the seal or, by air, of the pieces on its record; None where it has none."""
    stuffed: Literal["at the shipper's", "at a forwarder's", "not known"]
    """Where the goods were loaded."""
    shipper: Literal["exports regularly", "new to them", "noted before"]


class WebFile(Value):
    """The consignee on the web and on the telephone."""

    site: Literal["sells such goods", "sells other goods", "some weeks old", "nothing found"]
    phone: Literal["the firm answers", "another firm answers", "nobody answers"]
    """Under the number on the papers."""


class AuthorityReply(Value):
    """What the authority for these goods knows of the consignee."""

    authority: Authority | None
    """None for goods that need no permit and no certificate."""
    holder: Literal["known, nothing against", "never applied", "noted before"] | None
    """None as above."""


class Registry(Value):
    """Extract of the company registry on the consignee."""

    found: bool
    activity: str | None = None
    """Registered main activity, in words."""
    fits_goods: bool | None = None
    """Whether that activity deals in goods of this kind."""
    premises: Literal["own premises", "shared office", "mail address"] | None = None
    manager_changed_on: date | None = None
    """Last change of manager or owner; None where none is on record."""
    phone_also: str | None = None
    """Another firm registered with the same phone, and what is known of it."""


class ImportHistory(Value):
    """The customs office's own file on the consignee."""

    founded_on: date
    shipments: int
    """Import declarations in the last 24 months."""
    same_goods: int
    """How many of them in the same chapter of the tariff."""
    irregularities: int
    """How many ended with a fine or a seizure."""
    last_on: date | None = None
    usual_usd: int | None = None
    """Usual value of one import, whole US dollars; None where there was none."""


class PriceBand(Value):
    """Values of the same goods, origin and quality in the last year, USD per net kg."""

    p05: float
    p50: float
    p95: float


class Paperwork(Value):
    """The commercial documents behind the bill of lading, as the agent handed them in."""

    invoice_no: str
    invoice_complete: bool
    """Bank, terms and a signature are on it."""
    seller_country: str
    standing_order: str | None
    """Order number of a running supply contract, where the invoice cites one."""
    payment: Literal["letter of credit", "bank transfer", "cash"]
    packing_list: Literal["agrees", "differs", "missing"]
    certificate: Literal["verified", "no reply from issuer", "unknown to issuer", "missing"] | None
    """The certificate these goods need; None where they need none."""
    permit: Literal["in order", "no reply", "covers less", "unknown", "missing"] | None = None
    """The permit or licence these goods need, held against the authority's own register; None
    where they need none."""
    permit_kind: str | None = None
    """What that permit is called, in words."""
    haulier: str
    haulier_registered: bool
    """The haulier named for the pick-up stands in the port's register."""
    cold_store: bool | None = None
    """He is to bring the goods to a cold store; None for goods that need none."""


class Answers(Value):
    """One part an enquiry; None means: not asked, or no answer came."""

    registry: Registry | None = None
    import_history: ImportHistory | None = None
    container_moves: Moves | None = None
    vessel_schedule: Schedule | None = None
    price_reference: PriceBand | None = None
    seal_check: SealCheck | None = None
    weighbridge: Weighbridge | None = None
    document_check: Paperwork | None = None
    export_declaration: ExportRecord | None = None
    transit_history: TransitPast | None = None
    addressee_history: AddresseeHistory | None = None
    sender_look_up: SenderLookUp | None = None
    advance_data: AdvanceData | None = None
    weight_and_size: WeightAndSize | None = None
    address_check: AddressCheck | None = None
    consignor_status: ConsignorStatus | None = None
    account_history: AccountHistory | None = None
    request_for_information: Reply | None = None
    dangerous_goods_check: AcceptanceCheck | None = None
    dimension_and_weight_check: Measured | None = None
    transit_system: TransitRecord | None = None
    border_log: BorderLog | None = None
    carrier_register: CarrierRecord | None = None
    lorry_scale: LorryScale | None = None
    transit_seals: RoadSeals | None = None
    look_over: LookOver | None = None
    air_probe: AirProbe | None = None
    scan: Scene | None = None
    trader_documents: TraderFile | None = None
    partner_unit: PartnerReply | None = None
    open_sources: WebFile | None = None
    authority: AuthorityReply | None = None


ANSWER_FIELDS = {name.replace("_", " "): name for name in Answers.model_fields}
"""Id of an enquiry → its field in ``Answers``."""

BEHIND = {"invoice": "document check", "packing list": "document check"}
"""Papers that come to the desk with the answer of an enquiry: page → the enquiry."""

"""What enquiries answer. Neither papers nor truth; each is paid for before it is seen."""

from datetime import date
from typing import Literal

from profiler_sim.cargo.air_answers import (
    AcceptanceCheck,
    AccountHistory,
    ConsignorStatus,
    Measured,
    Reply,
)
from profiler_sim.cargo.correspondence import (
    AuthorityReply,
    PartnerReply,
    TraderFile,
    WebFile,
)
from profiler_sim.cargo.post_answers import (
    AddressCheck,
    AddresseeHistory,
    AdvanceData,
    SenderLookUp,
    WeightAndSize,
)
from profiler_sim.cargo.road_answers import (
    AirProbe,
    BorderLog,
    CarrierRecord,
    LookOver,
    LorryScale,
    RoadSeals,
    TransitRecord,
)
from profiler_sim.cargo.scans import Scene
from profiler_sim.cargo.sea_answers import ExportRecord, TransitPast
from profiler_sim.cargo.value import Value


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


class Move(Value):
    """One line of a container's event log."""

    on: date
    place: str
    """UN/LOCODE."""
    event: Literal[
        "gate in",
        "yard move",
        "loaded",
        "discharged",
        "returned",
        "repaired",
        "gate out empty",
        "held",
    ]


class Moves(Value):
    """The container's event log from the carrier."""

    events: tuple[Move, ...]
    transhipment_days: int | None
    """Days at the first usual transhipment port; None on a lane that has none."""
    usual_days: int | None
    """What is usual there."""
    yard_moves: int
    """Moves in the yard of loading within 24 hours before loading."""
    returned: bool
    """The same box came back from an earlier discharge unopened."""
    repaired_days: int | None = None
    """Days between the last repair of the box and its loading; None where none is noted."""


class PortCall(Value):
    """One call of the vessel as tracked."""

    port: str
    arrived: date
    on_papers: bool


class Schedule(Value):
    """What the vessel really did, from tracking."""

    calls: tuple[PortCall, ...]
    silent_hours: int
    """Longest time without position signal, in hours."""


class PriceBand(Value):
    """Values of the same goods, origin and quality in the last year, USD per net kg."""

    p05: float
    p50: float
    p95: float


class SealCheck(Value):
    """What the terminal sees on the doors, and what the port of loading recorded."""

    seal_at_loading: str | None
    seal_at_discharge: str | None
    recorded: bool
    """Every handover in between noted the same number."""
    grade: Literal["high security", "security", "indicative"]
    """Class of ISO 17712."""
    marks: Literal["none", "scratches at the hasp", "rivet renewed"]
    also_on: str | None = None
    """Another container on which the same seal number was recorded."""


class Weighbridge(Value):
    """The box on the port's own scale."""

    weight_kg: int


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

"""What enquiries answer. Neither papers nor truth; each is paid for before it is seen."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, Literal, Self, TypeVar, get_args

from pydantic import Field

from profiler_sim.cargo.air.answers import (
    AcceptanceCheck,
    AccountHistory,
    ConsignorStatus,
    Measured,
    Reply,
)
from profiler_sim.cargo.answer_part import AnswerPart
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
    Release,
    Schedule,
    SealCheck,
    TransitPast,
    Weighbridge,
)
from profiler_sim.cargo.value import STORED_BY_ALIAS, Unfrozen, Value

A = TypeVar("A", bound=Value)

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
    "gases",
    "issuer",
]
"""Kinds of authorities that give or check what goods need."""


class TraderFile(AnswerPart):
    """What the trader sends when he is asked for the papers behind the sale."""

    payment: Literal["by the consignee", "by somebody else", "none"]
    """Who paid by the proof of payment, if there is one."""
    payer: str | None = None
    """The firm that paid, where it is not the consignee."""
    order: Literal["agrees", "differs", "none"]
    """The order confirmation beside the transport document."""
    ordered: int | None = None
    """Packages ordered; None where no order confirmation came."""


class PartnerReply(AnswerPart):
    """What the unit where the journey began has on record."""

    record: Literal["agrees", "differs", "none"]
    """Its record of the seal, by air of the pieces accepted, beside the papers."""
    recorded: str | None = None
    """The number of the seal or, by air, of the pieces on its record; None where it has none."""
    stuffed: Literal["at the shipper's", "at a forwarder's", "not known"]
    """Where the goods were loaded."""
    shipper: Literal["exports regularly", "new to them", "noted before"]


class WebFile(AnswerPart):
    """The consignee on the web and on the telephone."""

    site: Literal["sells such goods", "sells other goods", "some weeks old", "nothing found"]
    phone: Literal["the firm answers", "another firm answers", "nobody answers"]
    """Under the number on the papers."""


class AuthorityReply(AnswerPart):
    """What the authority for these goods knows of the consignee."""

    authority: Authority | None
    """None for goods that need no permit and no certificate."""
    holder: Literal["known, nothing against", "never applied", "noted before"] | None
    """None as above."""


class Registry(AnswerPart):
    """Extract of the company registry on the consignee."""

    model_config = STORED_BY_ALIAS

    is_registered: bool = Field(alias="found")
    activity: str | None = None
    """Registered main activity, in words."""
    fits_goods: bool | None = None
    """Whether that activity deals in goods of this kind."""
    premises: Literal["own premises", "shared office", "mail address"] | None = None
    manager_changed_on: date | None = None
    """Last change of manager or owner; None where none is on record."""
    phone_also: str | None = None
    """Another firm registered with the same phone, and what is known of it."""


class ImportHistory(AnswerPart):
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


class PriceBand(AnswerPart):
    """Values of the same goods, origin and quality in the last year, USD per net kg."""

    p05: float
    p50: float
    p95: float
    others: Literal["about the same", "higher", "none on file"] | None = None
    """What the same seller asked others for such goods; None in shifts stored before."""


class Paperwork(AnswerPart):
    """The commercial documents behind the bill of lading, as the agent handed them in."""

    invoice_no: str
    invoice_on: date | None = None
    """Day of the invoice; None in answers stored before it was kept."""
    invoice_complete: bool
    """Bank, terms and a signature are on it."""
    seller_country: str
    standing_order: str | None
    """Order number of a running contract of sale, where the invoice cites one."""
    payment: Literal["letter of credit", "bank transfer", "cash", "part in cash"]
    packing_list: Literal["agrees", "differs", "missing"]
    certificate: Literal["verified", "no reply from issuer", "unknown to issuer", "missing"] | None
    """The certificate these goods need; None where they need none."""
    certificate_kind: str | None = None
    """What that certificate is called, in words; None in answers stored before it was kept."""
    permit: Literal["in order", "no reply", "covers less", "unknown", "missing"] | None = None
    """The permit or licence these goods need, held against the authority's own register; None
    where they need none."""
    permit_kind: str | None = None
    """What that permit is called, in words."""
    end_user: (
        Literal["user here", "dealer", "further country", "back where it came from", "none"] | None
    ) = None
    """Whom the end-use statement names; None for goods that need no such statement."""
    end_user_country: str | None = None
    """Country of that user, where it is not the consignee's."""
    haulier: str
    haulier_registered: bool
    """The haulier named for the pick-up stands in the port's register."""
    cold_store: bool | None = None
    """He is to bring the goods to a cold store; None for goods that need none."""


class Answers(Value):
    """The enquiries and what they answered about one consignment.

    One field declares one enquiry: the field's name with blanks is the id of the enquiry, its type
    is the answer. Page, facts and traffic name the enquiry by that type. None: not asked, or no
    answer came.
    """

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
    terminal_release: Release | None = None
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

    @classmethod
    def of(
        cls,
        parts: Iterable[Unfrozen[Any]],
        silent: Collection[str] = (),
        scan: Scene | None = None,
    ) -> Self:
        """Put each part into the field of its kind; the other enquiries have no answer.

        Nor have those with an id in ``silent``, whatever the parts say. All parts are checked
        together.
        """
        left_out = {ANSWER_FIELDS[enquiry] for enquiry in silent}
        fields = ((_FIELDS[part.kind], part.fields) for part in parts)
        given: dict[str, object] = {name: part for name, part in fields if name not in left_out}
        if scan is not None:
            given["scan"] = scan
        return cls.model_validate(given)

    def part(self, answer: type[A]) -> A | None:
        """Return the answer of this type; None: not asked, or no answer came."""
        part: A | None = getattr(self, _FIELDS[answer])
        return part

    def by_enquiry(self) -> dict[str, Value | None]:
        """Return every part by the id of its enquiry."""
        return {enquiry: getattr(self, field) for enquiry, field in ANSWER_FIELDS.items()}


ANSWER_FIELDS: Mapping[str, str] = {name.replace("_", " "): name for name in Answers.model_fields}
"""Field of ``Answers`` by the id of the enquiry."""


def _answer_of(field: str) -> type[Value]:
    answer, _none = get_args(Answers.model_fields[field].annotation)
    model: type[Value] = answer
    return model


ANSWER_TYPES: Mapping[str, type[Value]] = {
    enquiry: _answer_of(field) for enquiry, field in ANSWER_FIELDS.items()
}
"""Type of the answer by the id of the enquiry."""
_FIELDS = {_answer_of(field): field for field in ANSWER_FIELDS.values()}
_ENQUIRIES = {answer: enquiry for enquiry, answer in ANSWER_TYPES.items()}


def enquiry_of(answer: type[Value]) -> str:
    """Return the id of the enquiry that brings such an answer."""
    return _ENQUIRIES[answer]


ATTACHMENTS: Mapping[str, str] = {
    page: enquiry_of(Paperwork) for page in ("invoice", "packing list")
}
"""Enquiry that brings a further paper to the desk, by the page of that paper."""

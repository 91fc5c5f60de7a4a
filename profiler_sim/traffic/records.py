"""What registry, customs file, trader, partner unit, web and authorities would answer."""

from dataclasses import dataclass
from datetime import date, timedelta

from profiler_sim.cargo.answers import (
    Authority,
    AuthorityReply,
    ImportHistory,
    Paperwork,
    PartnerReply,
    Registry,
    TraderFile,
    WebFile,
)
from profiler_sim.cargo.value import Unfrozen
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.trade import GoodsLoad
from profiler_sim.traffic.world import ConsignmentOrder

AUTHORITIES: tuple[tuple[Authority, tuple[str, ...]], ...] = (
    ("wildlife", ("CITES", "species")),
    ("waste", ("Basel", "Waste")),
    ("precursors", ("Pre-export",)),
    ("medicines", ("Marketing", "Prescription", "Biocide")),
    ("weapons", ("weapons",)),
    ("end use", ("End-use", "Export licence")),
    ("excise", ("Excise",)),
    ("plants", ("Phytosanitary", "Plant health", "Plant protection", "Fumigation")),
    ("animals", ("Veterinary", "Health certificate")),
    ("products", ("CE ", "conformity", "Test records")),
    ("gases", ("HFC",)),
    ("chemicals", ("Safety data", "Self-heating", "Analysis")),
)
"""The kind of authority by words of what the goods need, the first that fits."""


@dataclass(slots=True)
class Records:
    """Answers that every mode has."""

    registry: Unfrozen[Registry]
    history: Unfrozen[ImportHistory]
    paperwork: Unfrozen[Paperwork]
    trader: Unfrozen[TraderFile]
    partner: Unfrozen[PartnerReply]
    open_sources: Unfrozen[WebFile]
    authority: Unfrozen[AuthorityReply]
    seller_country: str | None = None
    """Country from which invoices come, where it is not the shipper's own."""
    other_prices: str = "about the same"
    """What the seller asks others."""
    cites_order: bool = False
    """The invoice cites a running contract."""


def draw_records(order: ConsignmentOrder, arrival: date, load: GoodsLoad) -> Records:
    """Draw what would be answered of an honest consignment."""
    kind = authority_of(order.goods)
    history = _draw_history(order, arrival, load)
    return Records(
        registry=Unfrozen(
            Registry,
            is_registered=True,
            activity=order.goods.activity,
            fits_goods=True,
            premises="own premises",
        ),
        history=history,
        paperwork=_draw_paperwork(order),
        trader=Unfrozen(TraderFile, payment="by the consignee", order="agrees"),
        partner=Unfrozen(
            PartnerReply, record="agrees", stuffed="at the shipper's", shipper="exports regularly"
        ),
        open_sources=Unfrozen(WebFile, site="sells such goods", phone="the firm answers"),
        authority=Unfrozen(
            AuthorityReply,
            authority=kind,
            holder="known, nothing against" if kind else None,
        ),
    )


def authority_of(goods: Commodity) -> Authority | None:
    """Name who gives or checks what goods need, the permit before the certificate."""
    needed = goods.permit or goods.certificate
    if needed is None:
        return None
    fits = (kind for kind, words in AUTHORITIES if any(word in needed for word in words))
    return next(fits, "issuer")


def _draw_history(
    order: ConsignmentOrder, arrival: date, load: GoodsLoad
) -> Unfrozen[ImportHistory]:
    chance = order.chance
    shipments = chance.whole(8, 60)
    return Unfrozen(
        ImportHistory,
        founded_on=arrival - timedelta(days=chance.whole(1200, 8000)),
        shipments=shipments,
        same_goods=round(shipments * chance.between(0.75, 1.0)),
        irregularities=int(chance.draw() < 0.04),  # noqa: PLR2004  a few in a hundred
        last_on=arrival - timedelta(days=chance.whole(12, 90)),
        usual_usd=round(load.value_usd * chance.between(0.6, 1.4)),
    )


def _draw_paperwork(order: ConsignmentOrder) -> Unfrozen[Paperwork]:
    """Number, day and seller of the invoice are known when the firms have their names."""
    chance, goods = order.chance, order.goods
    return Unfrozen(
        Paperwork,
        invoice_no="",
        invoice_complete=True,
        seller_country="",
        standing_order=None,
        payment="bank transfer",
        packing_list="agrees",
        certificate="verified" if goods.certificate else None,
        certificate_kind=goods.certificate,
        permit="in order" if goods.permit else None,
        permit_kind=goods.permit,
        end_user="user here" if "end user" in goods.tags else None,
        cold_store=True if goods.reefer_c is not None else None,
        haulier=chance.pick(order.world.pools.hauliers),
        haulier_registered=True,
    )

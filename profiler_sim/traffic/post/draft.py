"""By post and courier: one item, with its declaration and what the sorting office can ask."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from profiler_sim.cargo.answers import ImportHistory, Paperwork, PriceBand, Registry
from profiler_sim.cargo.check_digits import s10_no
from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.post.answers import (
    AddressCheck,
    AddresseeHistory,
    AdvanceData,
    SenderLookUp,
    WeightAndSize,
)
from profiler_sim.cargo.post.model import COURIERS, DUTY_FREE_USD, Post, courier_no
from profiler_sim.cargo.scans import UnitKind
from profiler_sim.cargo.value import Value, required
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.people import private_party
from profiler_sim.traffic.post.dispatches import delivered_at, deliveries, dispatch_no
from profiler_sim.traffic.post.shops import shop_words
from profiler_sim.traffic.records import draw_records
from profiler_sim.traffic.trade import (
    GoodsLoad,
    Parties,
    TradeTerms,
    draw_parties,
    draw_place_of_delivery,
)
from profiler_sim.traffic.world import ConsignmentOrder

COURIER = "courier"
SERVICES = {"letter": "letter packet", "parcel": "parcel", "express": "express mail"}
"""Postal service by the ``box`` of a commodity; a courier's is its own."""
INDICATORS = {"letter packet": "LRU", "parcel": "C", "express mail": "E"}
"""First letters of UPU S10 numbers by service."""
_NET_SHARE = {"letter": (0.86, 0.97), "parcel": (0.8, 0.94), "courier": (0.84, 0.95)}
"""Contents of an item over what it weighs in its wrapping, by the ``box`` of a commodity."""
_WRAPPING = 15_013.0
"""The numbers from which the wrapping is drawn."""
_BOX = (1.5, 1.1)
"""Length and width of an item, as parts of the side of a cube that holds as much."""
_NEAR_USD = 0.85 * DUTY_FREE_USD
"""From here on a value is just under the limit."""
_DEAR = 0.6
"""Where in its range the price of such goods lies at least."""
_MOST_KG = {"letter": 1.95, "parcel": 29.0, "courier": 60.0}
"""Gross weight that goods stay below, by the ``box`` of a commodity."""
_POSTAGE = {"letter": (0.12, 0.55), "parcel": (0.7, 0.3), "courier": (0.75, 0.25)}
"""Postage of an item, and of each of its kilograms, over that of a parcel of one kilogram."""
_SWOLLEN = 0.45
"""By so much of its height a bigger item is higher than declared."""


@dataclass(slots=True)
class ItemLoad(GoodsLoad):
    """The contents of an item: to the gram, with the size that their density gives it."""

    length_cm: int = field(init=False)
    width_cm: int = field(init=False)
    height_cm: int = field(init=False)
    kg_per_litre: float = field(init=False)
    net_share: float = field(init=False)
    """Contents over what the item weighs in its wrapping."""
    near_limit_usd: int | None = field(init=False, default=None)
    """The value, where a sign puts it just under the duty-free limit."""

    def __post_init__(self) -> None:
        """Draw the wrapping, and what is in it."""
        wrapping = self.order.chance.apart(_WRAPPING)
        self.net_share = wrapping.between(*_NET_SHARE[self.order.goods.box])
        GoodsLoad.__post_init__(self)

    def set_packages(self, packages: int, kg: float) -> None:
        """Set pieces of ``kg`` gross each, to the gram; the room they take follows."""
        self.packages = packages
        self.gross_kg = max(0.02, round(packages * kg, 3))
        self.net_kg = round(self.gross_kg * self.net_share, 3)
        usual = self.order.goods.kg_per_m3 / 1000
        self.set_density(usual * self.order.chance.between(0.8, 1.1))

    def set_density(self, kg_per_litre: float) -> None:
        """Set length, width and height so that the item weighs so much for its room."""
        self.kg_per_litre = kg_per_litre
        volume = 1000 * self.gross_kg / kg_per_litre
        side = volume ** (1 / 3)
        self.length_cm, self.width_cm = (max(1, round(part * side)) for part in _BOX)
        self.height_cm = max(1, round(volume / (self.length_cm * self.width_cm)))
        self.volume_m3 = round(self.length_cm * self.width_cm * self.height_cm / 1_000_000, 6)

    def keep_level(self, level: float) -> None:
        """Senders by post have prices of their own."""

    def put_near_limit(self, usd: int) -> None:
        """State a value just under the duty-free limit, for as much as that buys."""
        self.near_limit_usd = usd
        self.set_value(usd)

    def set_value(self, usd: float) -> None:
        """State a whole value; where it does not go with the weight, the weight gives way.

        A value is just under the duty-free limit only where a sign puts it there.
        """
        low, high = self._limits(self.price)
        if self.near_limit_usd is not None:  # seldom a heap of cheap things
            self.usd_per_kg = max(self.usd_per_kg, low + _DEAR * (high - low))
        self.value_usd = self.near_limit_usd or max(1, round(usd))
        if self.near_limit_usd is None and _NEAR_USD <= self.value_usd <= DUTY_FREE_USD:
            self.value_usd = DUTY_FREE_USD + 1 + self.value_usd % 20
        most = _MOST_KG[self.order.goods.box] * self.net_share
        while self.value_usd / self.usd_per_kg > most:
            self.value_usd -= 1
        if not low <= self.value_usd / self.net_kg <= high:
            self._set_net(self.value_usd / self.usd_per_kg)

    def _set_net(self, kg: float) -> None:
        """Set the net weight, in pieces as heavy as such goods are."""
        goods = self.order.goods
        self.gross_kg = max(0.01, round(kg / self.net_share, 3))
        self.net_kg = round(self.gross_kg * self.net_share, 3)
        each = self.gross_kg / self.packages
        if not goods.kg_low <= each <= goods.kg_high:
            self.packages = max(1, round(self.gross_kg / (goods.kg_low * goods.kg_high) ** 0.5))
        self.set_density(self.kg_per_litre)


@dataclass(slots=True)
class Item:
    """The item in the post: its numbers, its service, and what its sender ticked and paid."""

    origin: str
    """Country of posting."""
    posted_on: date
    delivery_turn: int
    """Delivery of mail that brought it, counted from the first of the exercise."""
    serial: int
    receptacle: int
    """Bag or tray of the dispatch in which it came."""
    courier: str
    """Letters of the courier, if a courier carries it."""
    service: str
    category: str
    postage_factor: float
    """Postage over the usual one."""
    payment: str = "card"
    """How postage was paid."""
    account_opened_on: date | None = None
    delivery: str = "address"
    delivered_to: str | None = None
    """The locker or counter; None where it goes to the addressee's street."""
    advance_data: str = "complete"
    licence_no: str | None = None
    invoice_no: str | None = None
    item_no: str = field(init=False)

    def __post_init__(self) -> None:
        """Number it as its service does."""
        self.set_service(self.service)

    def set_service(self, service: str) -> None:
        """Set the service, and a number as that service gives."""
        self.service = service
        if service == COURIER:
            self.item_no = courier_no(self.courier, self.serial)
            return
        first = INDICATORS[service]
        letters = first[self.serial % len(first)] + "ABDEG"[self.serial % 5]
        self.item_no = s10_no(letters, 10 * self.serial + self.receptacle % 10, self.origin)


@dataclass(slots=True)
class SortingChecks:
    """What sorting office, web and sending post would answer."""

    past: AddresseeHistory
    sender: SenderLookUp
    reply: AdvanceData
    scale_share: float
    """Weight on the scale over the declared one."""
    address: AddressCheck
    packing: str = "ordinary"
    """How the item looks from outside."""
    is_bigger: bool = False
    """It is higher than declared."""


@dataclass(slots=True, kw_only=True)
class PostDraft(Draft):
    """One letter packet, parcel or courier item."""

    load: ItemLoad
    item: Item
    checks: SortingChecks

    @property
    def firm_parts(self) -> tuple[str, ...]:
        """What registers and offices hold of its firms."""
        return (
            "item.account_opened_on",
            "item.payment",
            "item.category",
            "checks.past",
            "checks.address",
            "checks.sender",
        )

    @property
    def left_on(self) -> date:
        """The day of posting."""
        return self.item.posted_on

    @property
    def document_no(self) -> str:
        """The item's number."""
        return self.item.item_no

    @property
    def stated_shipper(self) -> Party:
        """Without a tax number: declarations ask for none, a courier's waybill does."""
        shipper = self.parties.shipper
        if self.item.service == COURIER:
            return shipper
        return shipper.model_copy(update={"tax_id": None})

    @property
    def stated_consignee(self) -> Party:
        """At a locker or counter, where the item goes to one."""
        consignee, street = self.parties.consignee, self.item.delivered_to
        return consignee.model_copy(update={"street": street}) if street else consignee

    def carriage(self) -> Post:
        """The declaration's part of the papers."""
        item, load = self.item, self.load
        dispatch = dispatch_no(self.order, item.service, item.delivery_turn)
        return Post.model_validate(
            {
                "item_no": item.item_no,
                "service": item.service,
                "posted_on": item.posted_on,
                "arrives_at": self.arrives_at,
                "posting_office": self.lane.origin,
                "transit_offices": tuple(self.via),
                "sorting_office": self.world.unit.port,
                "dispatch_no": f"{dispatch}/{item.receptacle:02d}",
                "category": item.category,
                "payment": item.payment,
                "account_opened_on": item.account_opened_on,
                "delivery": item.delivery,
                "advance_data": item.advance_data,
                "length_cm": load.length_cm,
                "width_cm": load.width_cm,
                "height_cm": load.height_cm,
                "licence_no": item.licence_no,
                "invoice_no": item.invoice_no,
            }
        )

    def mode_answers(self) -> Iterable[Value]:
        """Sorting office, web and sending post."""
        checks = self.checks
        return (
            checks.past,
            checks.sender,
            checks.reply,
            self._weight_and_size(),
            checks.address,
        )

    def _freight_usd(self) -> int:
        """Postage by weight; no contract of sale stands behind it on paper."""
        item, kilogram = _POSTAGE[self.goods.box]
        usd = self.lane.freight * (item + kilogram * self.load.gross_kg)
        return max(2, round(usd * self.item.postage_factor))

    def unanswered(self) -> tuple[type[Value], ...]:
        """Neither customs file nor commercial documents; no registry of private persons.

        Nobody can look up the price of goods without a code.
        """
        nobody: list[type[Value]] = [ImportHistory, Paperwork]
        if self.parties.consignee.kind == "person":
            nobody.append(Registry)
        if self.load.hs6 is None:
            nobody.append(PriceBand)
        return tuple(nobody)

    def _weight_and_size(self) -> WeightAndSize:
        load, checks = self.load, self.checks
        return WeightAndSize.model_validate(
            {
                "weight_kg": round(load.gross_kg * checks.scale_share, 3),
                "length_cm": load.length_cm,
                "width_cm": load.width_cm,
                "height_cm": load.height_cm
                + checks.is_bigger * max(1, round(_SWOLLEN * load.height_cm)),
                "packing": checks.packing,
            }
        )


def draft_item(order: ConsignmentOrder) -> PostDraft:
    """Draw an honest item."""
    delivery = _draw_delivery(order)
    arrives_at = delivered_at(order, delivery)
    load = ItemLoad(order, room_m3=1.0)
    days = max(2, round(order.lane.days * order.chance.between(0.7, 1.6)))
    posted_on = arrives_at.date() - timedelta(days=days)
    parties = _draw_parties(order)
    postage_factor = order.chance.between(0.9, 1.15)
    item = _draw_item(order, posted_on, delivery, postage_factor)
    records = draw_records(order, arrives_at.date(), load, parties)
    return PostDraft(
        order=order,
        arrives_at=arrives_at,
        load=load,
        parties=parties,
        terms=TradeTerms(incoterm=None, freight=None, freight_usd=None),
        records=records,
        item=item,
        checks=_draw_checks(order),
    )


def parcel_kind(_: Commodity) -> UnitKind:
    """An item goes through the scanner as a parcel."""
    return "parcel"


def _draw_delivery(order: ConsignmentOrder) -> int:
    """Draw with which delivery of mail it comes, counted from the first of the exercise."""
    turn = order.chance.whole(0, deliveries(order) - 1)
    return turn + deliveries(order) * order.chance.whole(0, order.world.days - 1)


def _draw_parties(order: ConsignmentOrder) -> Parties:
    parties = draw_parties(order)
    draw_place_of_delivery(order, parties.consignee)  # its number stays spent: seeds keep papers
    if not order.has_tag("to a firm"):
        parties.consignee = private_party(order.world.unit.country, order.chance)
    parties.place_of_delivery = required(parties.consignee.city)
    return parties


def _draw_item(
    order: ConsignmentOrder, posted_on: date, delivery: int, postage_factor: float
) -> Item:
    chance = order.chance
    item = Item(
        origin=order.lane.origin[:2],
        posted_on=posted_on,
        delivery_turn=delivery,
        serial=chance.whole(1_000_000, 8_999_999),
        receptacle=chance.whole(1, 18),
        courier=chance.pick(tuple(COURIERS)),
        service=SERVICES.get(order.goods.box, COURIER),
        category=_category(order),
        postage_factor=postage_factor,
    )
    if item.service == COURIER:
        item.payment = "account"
        item.account_opened_on = posted_on - timedelta(days=chance.whole(400, 3200))
    return item


def _category(order: ConsignmentOrder) -> str:
    if order.has_tag("documents"):
        return "documents"
    return "commercial sample" if order.has_tag("sample") else "sale of goods"


def _draw_checks(order: ConsignmentOrder) -> SortingChecks:
    chance = order.chance
    items = chance.whole(1, 5)
    return SortingChecks(
        past=AddresseeHistory(
            items_30_days=items,
            same_sender=min(chance.whole(0, 1), items - 1),
            in_a_row=0,
            known_months=chance.whole(1, 20),
            stopped=0,
        ),
        sender=SenderLookUp(
            is_listed=True,
            sells=shop_words(order.goods),
            sells_such=True,
            site_months=chance.whole(14, 120),
        ),
        reply=AdvanceData(says="confirms the declaration"),
        scale_share=chance.between(0.95, 1.06),
        address=AddressCheck(known_there=True, earlier_seizure=False),
    )

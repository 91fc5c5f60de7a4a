"""By post and courier: one item, with its declaration and what the sorting office can ask."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from profiler_sim.cargo.answers import ImportHistory, Paperwork, PriceBand, Registry
from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.post.answers import (
    AddressCheck,
    AddresseeHistory,
    AdvanceData,
    SenderLookUp,
    WeightAndSize,
)
from profiler_sim.cargo.post.model import COURIERS, Post
from profiler_sim.cargo.scans import UnitKind
from profiler_sim.cargo.value import Unfrozen, Value, required
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.draft import Draft, Part
from profiler_sim.traffic.people import private_party
from profiler_sim.traffic.post.contents import MOST_KG, ItemLoad
from profiler_sim.traffic.post.dispatches import delivered_at, deliveries, dispatch_no
from profiler_sim.traffic.post.item import COURIER, SERVICES, Item
from profiler_sim.traffic.post.shops import shop_words
from profiler_sim.traffic.records import draw_records
from profiler_sim.traffic.trade import (
    Parties,
    TradeTerms,
    draw_parties,
    draw_place_of_delivery,
)
from profiler_sim.traffic.world import ConsignmentOrder

_SWOLLEN = 0.45
"""By so much of its height a bigger item is higher than declared."""
_SMALL, _SMALL_ELSEWHERE = {"CN": 0.95, "HK": 0.9, "DE": 0.3, "US": 0.2}, 0.5
"""Part of the senders of a country who post what is small as a letter packet. Assumed."""
_SMALL_CM = 90
"""Length, width and height of a letter packet in all, at most (Universal Postal Convention)."""
_WORTH, _TRIES = (0.6, 2.7), 4
"""Postage over value, at most, of items that somebody thinks worth sending; more in an item costs
more to send, so how often that is weighed up."""
_SENDING = 15_017.0
"""The numbers from which a sender's habits are drawn."""
_UNPRICED = frozenset({"no value", "sample", "documents"})
"""Tags of goods that are not sent for what they are worth."""


@dataclass(slots=True)
class SortingChecks:
    """What sorting office, web and sending post would answer."""

    past: Unfrozen[AddresseeHistory]
    sender: Unfrozen[SenderLookUp]
    reply: Unfrozen[AdvanceData]
    scale_share: float
    """Weight on the scale over the declared one."""
    address: Unfrozen[AddressCheck]
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
        return self.item.number(self.service)

    @property
    def service(self) -> str:
        """The service; what is small goes as a letter packet where shops do so."""
        item, load = self.item, self.load
        size = load.length_cm + load.width_cm + load.height_cm
        is_small = load.gross_kg <= MOST_KG["letter"] and size <= _SMALL_CM
        is_packet = item.service == "parcel" and item.goes_small and is_small
        return "letter packet" if is_packet else item.service

    def be_worth_sending(self) -> None:
        """Let the contents be worth what it costs to send them, or not much less."""
        if self.service != COURIER and _UNPRICED.isdisjoint(self.goods.tags):
            for _ in range(_TRIES):
                self.load.be_worth(self._freight_usd() / self.item.worth)

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
        dispatch = dispatch_no(self.order, self.service, item.delivery_turn)
        return Post.model_validate(
            {
                "item_no": self.document_no,
                "service": self.service,
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

    def mode_answers(self) -> Iterable[Part]:
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
        return self.item.postage_usd(self.service, self.lane.freight, self.load.gross_kg)

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

    def _weight_and_size(self) -> Unfrozen[WeightAndSize]:
        load, checks = self.load, self.checks
        swollen = checks.is_bigger * max(1, round(_SWOLLEN * load.height_cm))
        return Unfrozen(
            WeightAndSize,
            weight_kg=round(load.gross_kg * checks.scale_share, 3),
            length_cm=load.length_cm,
            width_cm=load.width_cm,
            height_cm=load.height_cm + swollen,
            packing=checks.packing,
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
    records = draw_records(order, arrives_at.date(), load)
    draft = PostDraft(
        order=order,
        arrives_at=arrives_at,
        load=load,
        parties=parties,
        terms=TradeTerms(incoterm=None, freight=None, freight_usd=None),
        records=records,
        item=item,
        checks=_draw_checks(order),
    )
    draft.be_worth_sending()
    return draft


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
    chance, habits = order.chance, order.chance.apart(_SENDING)
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
        goes_small=habits.draw() < _SMALL.get(order.lane.origin[:2], _SMALL_ELSEWHERE),
        worth=habits.between(*_WORTH),
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
        past=Unfrozen(
            AddresseeHistory,
            items_30_days=items,
            same_sender=min(chance.whole(0, 1), items - 1),
            in_a_row=0,
            known_months=chance.whole(1, 20),
            stopped=0,
        ),
        sender=Unfrozen(
            SenderLookUp,
            is_listed=True,
            sells=shop_words(order.goods),
            sells_such=True,
            site_months=chance.whole(14, 120),
        ),
        reply=Unfrozen(AdvanceData, says="confirms the declaration"),
        scale_share=chance.between(0.95, 1.06),
        address=Unfrozen(AddressCheck, known_there=True, earlier_seizure=False),
    )

"""By post and courier: one item, with its declaration and what the sorting office can ask."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import ClassVar

from profiler_sim.cargo.answers import ImportHistory, Paperwork, Registry
from profiler_sim.cargo.check_digits import s10_no
from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.facts.parties import FREE_MAIL
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.post.answers import (
    AddressCheck,
    AddresseeHistory,
    AdvanceData,
    SenderLookUp,
    WeightAndSize,
)
from profiler_sim.cargo.post.model import COURIERS, DUTY_FREE_USD, Post, courier_no
from profiler_sim.cargo.value import Value
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.countries import COUNTRY, INVENTED
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.world import FIRST_DAY

_INITIALS = "ABDEIKLMNORSTV"
COURIER = "courier"
SERVICES = {"letter": "letter packet", "parcel": "parcel", "express": "express mail"}
"""Postal service by the ``box`` of a commodity; a courier's is its own."""
INDICATORS = {"letter packet": "LRU", "parcel": "C", "express mail": "E"}
"""First letters of UPU S10 numbers by service."""
_BOX = (1.5, 1.1)
"""Length and width of an item, as parts of the side of a cube that holds as much."""
_SORTING_MINUTES = 570
"""The floor works so long a day; the deliveries of mail share it."""


class PostDraft(Draft):
    """One letter packet, parcel or courier item."""

    mode: ClassVar[Mode] = "post"

    def _arrives(self) -> datetime:
        feeders, chance = self.world.unit.feeders, self.chance
        turn, day = chance.whole(0, len(feeders) - 1), chance.whole(0, self.world.days - 1)
        each = _SORTING_MINUTES // len(feeders)
        self.dispatch_no = f"{100 + (17 * self.world.seed + 31 * day + turn) % 800:04d}"
        return FIRST_DAY + timedelta(days=day, minutes=turn * each + chance.whole(0, each))

    @property
    def document_no(self) -> str:
        """The item's number."""
        return self.item_no

    def is_for(self, tag: str) -> bool:
        """Whether these goods have a tag."""
        return tag in self.goods.tags

    def _load(self) -> None:
        super()._load()
        self.value_stated = not self.is_for("no value")

    def set_load(self, packages: int, kg: float) -> None:
        """Set pieces of ``kg`` gross each, to the gram; the room they take follows."""
        self.packages = packages
        self.gross_kg = max(0.02, round(packages * kg, 3))
        self.net_kg = round(self.gross_kg * 0.9, 3)
        self.set_density(self.goods.kg_per_m3 / 1000 * self.chance.between(0.8, 1.1))

    def set_density(self, kg_per_litre: float) -> None:
        """Set length, width and height so that the item weighs so much for its room."""
        volume = 1000 * self.gross_kg / kg_per_litre
        side = volume ** (1 / 3)
        self.length_cm, self.width_cm = (max(1, round(part * side)) for part in _BOX)
        self.height_cm = max(1, round(volume / (self.length_cm * self.width_cm)))
        self.volume_m3 = round(self.length_cm * self.width_cm * self.height_cm / 1_000_000, 6)

    def set_value(self, usd: int) -> None:
        """Set a value that is not just under the duty-free limit; a sign alone puts it there."""
        near = 0.85 * DUTY_FREE_USD <= usd <= DUTY_FREE_USD
        self.value_usd = DUTY_FREE_USD + usd // 6 if near else max(4, usd)

    def _journey(self) -> None:
        days = max(2, round(self.lane.days * self.chance.between(0.7, 1.6)))
        self.posted_on = self.arrives_at.date() - timedelta(days=days)

    def _parties(self) -> None:
        super()._parties()
        if not self.is_for("to a firm"):
            self.consignee = private_party(self.world.unit.country, self.chance)
        self.place_of_delivery = self.consignee.city

    def _trade_terms(self) -> None:
        """No contract of sale stands behind it on paper; what is paid is postage."""
        self.incoterm: str | None = None
        self.freight: str | None = None
        postage = self.lane.freight * (0.3 + 0.7 * self.gross_kg)
        self.freight_usd: int | None = max(3, round(postage * self.chance.between(0.8, 1.2)))

    def _unit(self) -> None:
        chance = self.chance
        self.serial, self.receptacle = chance.whole(1_000_000, 8_999_999), chance.whole(1, 18)
        self.letters = chance.pick(tuple(COURIERS))
        self.set_service(SERVICES.get(self.goods.box, COURIER))
        self.payment, self.delivery, self.advance_data = "card", "address", "complete"
        self.account_opened_on: date | None = None
        if self.service == COURIER:
            self.payment = "account"
            self.account_opened_on = self.posted_on - timedelta(days=chance.whole(400, 3200))
        self.category = self._category()
        self.licence_no: str | None = None
        self.invoice_no: str | None = None

    def _category(self) -> str:
        if self.is_for("documents"):
            return "documents"
        return "commercial sample" if self.is_for("sample") else "sale of goods"

    def set_service(self, service: str) -> None:
        """Set the service, and a number as that service gives."""
        self.service = service
        if service == COURIER:
            self.item_no = courier_no(self.letters, self.serial)
            return
        first = INDICATORS[service]
        letters = first[self.serial % len(first)] + "ABDEG"[self.serial % 5]
        self.item_no = s10_no(letters, 10 * self.serial + self.receptacle % 10, self._country())

    def _country(self) -> str:
        return self.lane.origin[:2]

    def _asked(self) -> None:
        chance = self.chance
        items = chance.whole(1, 5)
        self.past: dict[str, int] = {
            "items_30_days": items,
            "same_sender": min(chance.whole(0, 1), items - 1),
            "in_a_row": 0,
            "known_months": chance.whole(1, 20),
            "stopped": 0,
        }
        self.sender: dict[str, object] = {
            "found": True,
            "sells": named(self.goods.commodity),
            "sells_such": True,
            "site_months": chance.whole(14, 120),
        }
        self.reply = {"says": "confirms the declaration"}
        self.scale_share = chance.between(0.95, 1.06)
        self.height_found: int | None = None
        self.outside = {"packing": "ordinary"}
        self.address = {"known_there": True, "earlier_seizure": False}

    def carriage(self) -> Post:
        """The declaration's part of the papers."""
        return Post.model_validate(
            {
                "item_no": self.item_no,
                "service": self.service,
                "posted_on": self.posted_on,
                "arrives_at": self.arrives_at,
                "posting_office": self.lane.origin,
                "transit_offices": tuple(self.via),
                "sorting_office": self.world.unit.port,
                "dispatch_no": f"{self.dispatch_no}/{self.receptacle:02d}",
                "category": self.category,
                "payment": self.payment,
                "account_opened_on": self.account_opened_on,
                "delivery": self.delivery,
                "advance_data": self.advance_data,
                "length_cm": self.length_cm,
                "width_cm": self.width_cm,
                "height_cm": self.height_cm,
                "licence_no": self.licence_no,
                "invoice_no": self.invoice_no,
            }
        )

    def answers(self) -> Iterable[Value]:
        """Sorting office, web and sending post."""
        return (
            AddresseeHistory.model_validate(self.past),
            SenderLookUp.model_validate(self.sender),
            AdvanceData.model_validate(self.reply),
            self._measured(),
            AddressCheck.model_validate(self.address),
        )

    def unanswered(self) -> tuple[type[Value], ...]:
        """Neither customs file nor commercial documents; no registry of private persons."""
        nobody: tuple[type[Value], ...] = (ImportHistory, Paperwork)
        return nobody if self.is_for("to a firm") else (*nobody, Registry)

    def _measured(self) -> WeightAndSize:
        return WeightAndSize.model_validate(
            {
                "weight_kg": round(self.gross_kg * self.scale_share, 3),
                "length_cm": self.length_cm,
                "width_cm": self.width_cm,
                "height_cm": self.height_found or self.height_cm,
                **self.outside,
            }
        )


def named(commodity: str) -> str:
    """The goods in an officer's words, without the mode in front."""
    return commodity.rsplit(": ", maxsplit=1)[-1]


def private_party(country: str, chance: Chance) -> Party:
    """Make up somebody: an initial and an invented surname tell neither sex nor origin."""
    land, surname = COUNTRY[country], chance.pick(INVENTED)
    city, area = chance.pick(land.towns)
    number = f"0{chance.whole(10, 99)} {chance.whole(100, 999)}"
    return Party(
        name=f"{chance.pick(_INITIALS)}. {surname}",
        street=land.streets[-1].format(
            name=chance.pick(INVENTED),
            no=chance.whole(1, 180),
            zone=chance.whole(2, 9),
            unit=chance.whole(101, 940),
        ),
        city=city,
        country=country,
        phone=" ".join(filter(None, (f"+{land.dial}", area, number))),
        email=f"{surname.lower()}{chance.whole(1, 99)}@{chance.pick(FREE_MAIL)}",
        kind="person",
    )

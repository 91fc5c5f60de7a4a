"""A consignment in the making: lawful and coherent, until effects write its signs.

What every mode of transport shares is here; a mode adds its journey, its unit and its own answers
(``traffic.modes``).
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import ClassVar

from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.units import Lane
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.world import World

CIGARETTE_LOAD = range(900, 1101)
"""Master cases in a forty-foot box of cigarettes (DOMAIN T01)."""
CIGARETTE_KG = (11.0, 15.0)
"""Weight of a master case, from and to."""


class Draft(ABC):
    """Mutable while it is written; ``papers.consignment`` makes the frozen consignment of it."""

    mode: ClassVar[Mode]
    terms: ClassVar[tuple[str, ...]] = ("CIF", "CFR", "CIF", "CPT", "FOB", "FCA", "EXW")
    """Incoterms 2020 usual in the mode, the frequent ones more than once."""
    value_stated = True
    """The papers say what the goods are worth."""

    def __init__(self, world: World, lane: Lane, goods: Commodity, chance: Chance) -> None:
        """Fill in everything an honest load would show, without looking at the hypothesis."""
        self.world, self.lane, self.goods, self.chance = world, lane, goods, chance
        self.apart = chance.apart()
        self.via = list(lane.via)
        self.onward_country: str | None = None
        self.arrives_at = self._arrives()
        self._load()
        self._journey()
        self._parties()
        self._trade_terms()
        self._unit()
        self._records()
        self._asked()

    @abstractmethod
    def _arrives(self) -> datetime:
        """When it comes to the unit."""

    @abstractmethod
    def _journey(self) -> None:
        """Dates and documents of the way."""

    @abstractmethod
    def _unit(self) -> None:
        """What is opened: a container, a trailer, a parcel."""

    @abstractmethod
    def _asked(self) -> None:
        """What the enquiries of this mode alone would answer."""

    @abstractmethod
    def carriage(self) -> Carriage:
        """The mode's part of the papers, from what has been written."""

    @abstractmethod
    def answers(self) -> Iterable[Value]:
        """Answer the enquiries that only this mode has."""

    def unanswered(self) -> tuple[type[Value], ...]:
        """Answers of every mode that nobody can give about this consignment."""
        return ()

    @property
    @abstractmethod
    def document_no(self) -> str:
        """Number of the transport document."""

    def recorded(self) -> str:
        """What the unit where the journey began has on record: of the seal, where there is one."""
        return self.document_no

    def recorded_otherwise(self) -> str:
        """The same where it differs from the papers."""
        return f"QL{self.apart.whole(1_000_000, 9_999_999)}"

    @property
    def home(self) -> str:
        """Country of the consignee."""
        return self.lane.to or self.world.unit.country

    @property
    def onward(self) -> Mapping[str, str]:
        """Places the goods may go on to in transit, by their country."""
        return self.lane.onward or self.world.unit.onward

    @property
    def room_m3(self) -> float:
        """What goes into the unit, in m3."""
        return 1_000.0

    def _load(self) -> None:
        goods, chance = self.goods, self.chance
        self.description = chance.pick(goods.wordings)
        self.hs6: str | None = goods.hs6
        self.package = goods.package
        kg = chance.between(*_inside(goods.kg_low, goods.kg_high))
        packages = chance.whole(goods.packages_low, goods.packages_high)
        if packages in CIGARETTE_LOAD and CIGARETTE_KG[0] <= kg <= CIGARETTE_KG[1]:
            packages = CIGARETTE_LOAD.start - 10 - packages % 40
        self.set_load(packages, kg)
        self.usd_per_kg = goods.value_low * (goods.value_high / goods.value_low) ** chance.draw()
        self.set_value(round(self.usd_per_kg * self.net_kg))

    def set_load(self, packages: int, kg: float) -> None:
        """Set packages of ``kg`` gross each; net weight and volume follow."""
        self.packages = packages
        self.gross_kg: int | float = max(1, round(packages * kg))
        self.net_kg: int | float = max(1, round(self.gross_kg * 0.93))
        usual = packages * (self.goods.kg_low + self.goods.kg_high) / 2 / self.goods.kg_per_m3
        self.volume_m3 = max(0.1, round(min(usual, self.room_m3), 1))

    def set_value(self, usd: int) -> None:
        """Set an invoice value that is no round thousand."""
        self.value_usd = max(1001, usd)
        self.value_usd += 7 * (self.value_usd % 1000 == 0)

    def _parties(self) -> None:
        firms, country = self.world.pools.firms, self.home
        self.loading_country = self.lane.origin[:2]
        self.origin: str | None = self.loading_country
        self.shipper: Party = self.chance.pick(firms[self.loading_country])
        self.consignee: Party = self.chance.pick(firms[country])
        self.notify: Party | None = None
        self.place_of_delivery = self._delivered()
        self.authorised_exporter: str | None = None
        self.insured = False

    def _delivered(self) -> str:
        """To the consignee's town as a rule; some fetch the goods at the unit."""
        inland, town = self.world.unit.inland, self.consignee.city
        fetched = self.chance.draw() < 0.3  # noqa: PLR2004  not quite a third
        return next(iter(inland)) if fetched or town not in inland else town

    def _trade_terms(self) -> None:
        chance = self.chance
        self.incoterm: str | None = chance.pick(self.terms)
        prepaid = self.incoterm in {"CIF", "CFR", "CPT", "CIP", "DAP", "DDP"}
        self.freight: str | None = "prepaid" if prepaid else "collect"
        usual = self.lane.freight * self._freight_part()
        self.freight_usd: int | None = round(usual * chance.between(0.8, 1.3) / 10) * 10

    def _freight_part(self) -> float:
        """Freight of this load, as a part of the lane's usual freight."""
        return 1.0

    def _records(self) -> None:
        """What registry, customs file, price table and commercial documents would answer."""
        chance, arrival = self.chance, self.arrives_at.date()
        self.registry: dict[str, object] = {
            "found": True,
            "activity": self.goods.activity,
            "fits_goods": True,
            "premises": "own premises",
        }
        shipments = chance.whole(8, 60)
        self.history: dict[str, object] = {
            "founded_on": arrival - timedelta(days=chance.whole(1200, 8000)),
            "shipments": shipments,
            "same_goods": round(shipments * chance.between(0.75, 1.0)),
            "irregularities": int(chance.draw() < 0.04),  # noqa: PLR2004  a few in a hundred
            "last_on": arrival - timedelta(days=chance.whole(12, 90)),
            "usual_usd": round(self.value_usd * chance.between(0.6, 1.4)),
        }
        self.price_ratio = chance.between(0.75, 1.3)
        self.paperwork: dict[str, object] = {
            "invoice_no": f"{chance.whole(100, 9999)}/{arrival.year % 100}",
            "invoice_complete": True,
            "seller_country": self.loading_country,
            "standing_order": None,
            "payment": "bank transfer",
            "packing_list": "agrees",
            "certificate": "verified" if self.goods.certificate else None,
            "permit": "in order" if self.goods.permit else None,
            "permit_kind": self.goods.permit,
            "cold_store": True if self.goods.reefer_c is not None else None,
            "haulier": chance.pick(self.world.pools.hauliers),
            "haulier_registered": True,
        }
        self.trader = {"payment": "by the consignee", "order": "agrees"}
        self.partner = {
            "record": "agrees",
            "stuffed": "at the shipper's",
            "shipper": "exports regularly",
        }
        self.web = {"site": "sells such goods", "phone": "the firm answers"}
        self.authority = {"holder": "known, nothing against"}


def _inside(low: float, high: float) -> tuple[float, float]:
    """A range without its edges, which rounding might pass; of a narrow one the middle."""
    inner = (low * 1.01, high * 0.99)
    middle = (low + high) / 2
    return inner if inner[0] <= inner[1] else (middle, middle)

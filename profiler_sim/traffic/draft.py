"""A consignment in the making: lawful and coherent, until effects write its signs."""

from dataclasses import dataclass
from datetime import date, timedelta

from profiler_sim.cargo.identifiers import container_no
from profiler_sim.cargo.parties import Party
from profiler_sim.cargo.sea import FreightPayer
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.units import Lane, Unit
from profiler_sim.traffic.calls import Call
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.regional import CARRIERS, LESSORS, Pools

TARE_KG = {"22G1": 2300, "42G1": 3750, "45G1": 3940, "42R1": 4480, "45R1": 4640}
"""Typical tare by ISO 6346 size and type."""
ROOM_M3 = {"22G1": 32.5, "42G1": 66.5, "45G1": 75.5, "42R1": 58.5, "45R1": 66.5}
"""What goes in, in m3."""
FREIGHT_PARTS = {"22G1": 0.65, "42G1": 1.0, "45G1": 1.05, "42R1": 1.3, "45R1": 1.3}
"""Ocean freight of a box, as a part of that of an ordinary forty-foot box."""
CIGARETTE_LOAD = range(900, 1101)
"""Master cases in a forty-foot box of cigarettes (DOMAIN T01)."""
CIGARETTE_KG = (11.0, 15.0)
"""Weight of a master case, from and to."""
LEAST_DAYS = 5
"""No voyage here is shorter: a bill that comes days late must still come before the box."""


@dataclass(frozen=True, slots=True)
class World:
    """What every consignment of one exercise shares."""

    unit: Unit
    pools: Pools
    goods: dict[str, Commodity]
    wordings: dict[str, frozenset[str]]
    """Descriptions that go with each HS subheading."""
    vague: tuple[str, ...]
    port_name: dict[str, str]
    calls: tuple[Call, ...]


class Draft:
    """Mutable while it is written; ``papers.finish`` makes the frozen consignment of it."""

    def __init__(self, world: World, lane: Lane, goods: Commodity, chance: Chance) -> None:
        """Fill in everything an honest load would show, without looking at the hypothesis."""
        self.world, self.lane, self.goods, self.chance = world, lane, goods, chance
        call = chance.pick(world.calls)
        self.vessel = call.vessel
        self.arrives_at = call.berthed + timedelta(minutes=chance.whole(0, call.minutes))
        self._load()
        self._voyage()
        self._parties()
        self._terms()
        self._box()
        self._answers()

    def _load(self) -> None:
        goods, chance = self.goods, self.chance
        self.description = chance.pick(goods.wordings)
        kg = chance.between(goods.kg_low * 1.01, goods.kg_high * 0.99)
        packages = chance.whole(goods.packages_low, goods.packages_high)
        if packages in CIGARETTE_LOAD and CIGARETTE_KG[0] <= kg <= CIGARETTE_KG[1]:
            packages = CIGARETTE_LOAD.start - 10 - packages % 40
        self.set_load(packages, kg)
        self.usd_per_kg = goods.value_low * (goods.value_high / goods.value_low) ** chance.draw()
        self.set_value(round(self.usd_per_kg * self.net_kg))

    def set_load(self, packages: int, kg: float) -> None:
        """Set packages of ``kg`` gross each; net weight and volume follow."""
        self.packages = packages
        self.gross_kg = round(packages * kg)
        self.net_kg = round(self.gross_kg * 0.93)
        usual = packages * (self.goods.kg_low + self.goods.kg_high) / 2 / self.goods.kg_per_m3
        self.volume_m3 = max(0.1, round(min(usual, ROOM_M3[self.goods.box]), 1))

    def set_value(self, usd: int) -> None:
        """Set an invoice value that is no round thousand."""
        self.value_usd = max(1001, usd)
        self.value_usd += 7 * (self.value_usd % 1000 == 0)

    def _voyage(self) -> None:
        lane, chance = self.lane, self.chance
        spread = chance.between(0.9, 1.5) if lane.via else 1.0
        self.days = max(LEAST_DAYS, round(lane.days * spread))
        self.loaded_on = self.arrives_at.date() - timedelta(days=self.days)
        self.via = list(lane.via)
        self.booked_on = self.loaded_on - timedelta(days=chance.whole(9, 34))
        self.issued_on = self.loaded_on + timedelta(days=chance.whole(0, 2))
        self.amended_on: tuple[date, ...] = ()
        self.bill_type = "named"

    def _parties(self) -> None:
        firms, country = self.world.pools.firms, self.world.unit.country
        self.loading_country = self.lane.origin[:2]
        self.shipper: Party = self.chance.pick(firms[self.loading_country])
        self.consignee: Party = self.chance.pick(firms[country])
        self.notify: Party | None = None
        self.place_of_delivery = self._delivered()
        self.onward_country: str | None = None
        self.authorised_exporter: str | None = None
        self.insured = False

    def _delivered(self) -> str:
        """To the consignee's town as a rule; some fetch the box at the port."""
        inland, town = self.world.unit.inland, self.consignee.city
        fetched = self.chance.draw() < 0.3  # noqa: PLR2004  not quite a third
        return next(iter(inland)) if fetched or town not in inland else town

    def _terms(self) -> None:
        chance = self.chance
        self.incoterm = chance.pick(("CIF", "CFR", "CIF", "CPT", "FOB", "FCA", "EXW"))
        prepaid = self.incoterm in {"CIF", "CFR", "CPT"}
        self.freight = "prepaid" if prepaid else "collect"
        usual = self.lane.freight * FREIGHT_PARTS[self.goods.box]
        self.freight_usd = round(usual * chance.between(0.8, 1.3) / 10) * 10
        self.paid_by = FreightPayer.SHIPPER if prepaid else FreightPayer.CONSIGNEE
        if chance.draw() < 0.2:  # noqa: PLR2004  a fifth goes over forwarders' accounts
            self.paid_by = FreightPayer.FORWARDER
        self.freight_payment = "account"
        self.contract: str | None = None

    def _box(self) -> None:
        chance = self.chance
        self.carrier_code = chance.pick(tuple(CARRIERS))
        leased = chance.draw() < 0.3  # noqa: PLR2004  about a third of boxes are leased
        owner = chance.pick(LESSORS) if leased else self.carrier_code
        self.container_no = container_no(owner, chance.whole(100_000, 999_999))
        self.bill_no = f"{self.carrier_code}{chance.whole(10_000_000, 99_999_999)}"
        self.seal = f"FX{chance.whole(1_000_000, 9_999_999)}"
        self.tare_kg = TARE_KG[self.goods.box]
        self.vgm_excess = chance.whole(-60, 60)
        self.set_temp_c = self.goods.reefer_c

    def _answers(self) -> None:
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
        }
        self.usual_wait = max(2, round(0.2 * self.lane.days)) if self.lane.via else None
        self.wait = max(1, round((self.usual_wait or 0) * chance.between(0.6, 1.5)))
        self.yard_moves = 0
        self.returned = False
        self.undeclared: str | None = None
        self.silent_hours = chance.whole(2, 11)
        self.price_ratio = chance.between(0.75, 1.3)
        self.seals: dict[str, object] = {
            "seal_at_loading": self.seal,
            "seal_at_discharge": self.seal,
            "recorded": False,
            "grade": chance.pick(("high security", "high security", "security")),
            "marks": "none",
        }
        self.scale_excess = chance.whole(-60, 60)
        self.paperwork: dict[str, object] = {
            "invoice_no": f"{chance.whole(100, 9999)}/{arrival.year % 100}",
            "invoice_complete": True,
            "seller_country": self.loading_country,
            "standing_order": None,
            "payment": "bank transfer",
            "packing_list": "agrees",
            "certificate": "verified" if self.goods.certificate else None,
            "haulier": chance.pick(self.world.pools.hauliers),
            "haulier_registered": True,
        }

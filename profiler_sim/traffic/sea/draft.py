"""By sea: a container on a feeder from the last port of transhipment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from profiler_sim.cargo.check_digits import container_no
from profiler_sim.cargo.scans import UnitKind
from profiler_sim.cargo.sea.answers import (
    ExportRecord,
    Moves,
    Release,
    Schedule,
    SealCheck,
    TransitPast,
    Weighbridge,
)
from profiler_sim.cargo.sea.model import (
    TYPICAL_TARE_KG,
    FreightPayer,
    Sea,
    Vessel,
)
from profiler_sim.cargo.value import Fields, Unfrozen
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.draft import Draft, Part
from profiler_sim.traffic.people import private_party
from profiler_sim.traffic.records import draw_records
from profiler_sim.traffic.sea.bill_of_several import other_containers
from profiler_sim.traffic.sea.feeders import FeederVoyage, draw_feeder, feeder_port
from profiler_sim.traffic.sea.groupage import Groupage, draw_groupage
from profiler_sim.traffic.sea.pick_up import PickUp, release_box
from profiler_sim.traffic.sea.voyage import (
    MORE_DAYS,
    HubStop,
    Voyage,
    detour_days,
    draw_voyage,
    draw_wait,
    hub_stops,
    ocean_vessel,
)
from profiler_sim.traffic.trade import (
    SELLER_PAYS,
    FreightPayment,
    GoodsLoad,
    draw_parties,
    draw_place_of_delivery,
    draw_terms,
)
from profiler_sim.traffic.world import ConsignmentOrder

CARRIERS = {
    "ZZSU": "Zephyros Sea Lines S.A.",
    "QXTU": "Quexta Container Line Ltd",
    "ZQRU": "Zaquira Ocean A/S",
    "QVXU": "Quivex Shipping Co., Ltd.",
    "ZQXU": "Ziquex Lines GmbH",
}
"""Invented owner codes and carriers."""
LESSORS = ("XZQU", "JQZU", "QZVU")
"""Invented owner codes of leasing firms; their boxes travel with every carrier."""
ROOM_M3 = {"22G1": 32.5, "42G1": 66.5, "45G1": 75.5, "42R1": 58.5, "45R1": 66.5}
"""What goes in, in m3."""
FREIGHT_PARTS = {"22G1": 0.65, "42G1": 1.0, "45G1": 1.05, "42R1": 1.3, "45R1": 1.3}
"""Ocean freight of a box, as a part of that of an ordinary forty-foot box."""

_BOXES: Mapping[str, UnitKind] = {
    "22G1": "container 20",
    "42G1": "container 40",
    "45G1": "container 40",
    "45R1": "reefer 40",
}


@dataclass(slots=True)
class Box:
    """The container and its papers."""

    carrier_code: str
    owner: str
    """Owner code of the box: the carrier's, or that of a leasing firm."""
    container_no: str
    bill_no: str
    seal: str
    tare_kg: int
    vgm_excess: int
    """Kg by which the verified gross mass is more than goods and tare."""
    set_temp_c: float | None
    bill_type: str = "named"
    contract: str | None = None
    """Number of a service contract between trader and carrier."""

    def vgm_kg(self, gross_kg: float) -> int:
        """Verified gross mass of the box with goods of that weight."""
        return round(gross_kg) + self.tare_kg + self.vgm_excess


@dataclass(slots=True)
class PortChecks:
    """What carrier, tracking, customs abroad, terminal and scale would answer."""

    export: Unfrozen[ExportRecord]
    export_ratio: float
    """Value on the export declaration over that on the import papers."""
    transits: Unfrozen[TransitPast]
    seal_check: Unfrozen[SealCheck]
    scale_excess: int
    """Kg by which the port's scale shows more than the verified gross mass."""
    yard_moves: int = 0
    returned: bool = False
    """The box came back from an earlier discharge."""
    repaired_days: int | None = None
    """Days between the last repair of the box and its loading."""
    seen_elsewhere: bool = False
    """Another place noted the same container number meanwhile."""
    fleet: str = "as on the papers"
    """The box in the register of its owner."""
    pick_up: PickUp = field(default_factory=PickUp)


@dataclass(slots=True, kw_only=True)
class SeaDraft(Draft):
    """One container under one bill of lading."""

    feeder: FeederVoyage
    voyage: Voyage
    box: Box
    payment: FreightPayment
    checks: PortChecks
    groupage: Groupage | None = None
    """Houses of others beside this one, as drawn; ``shared`` tells whether they went in."""

    @property
    def shared(self) -> Groupage | None:
        """The houses beside this one; None where signs made it too large to go among others."""
        fits = self.groupage is not None and self.groupage.has_room_for(self.load)
        return self.groupage if fits else None

    @property
    def document_no(self) -> str:
        """The bill of lading's number; in groupage that of the house bill."""
        return self.shared.house_no if self.shared else self.box.bill_no

    @property
    def freight_part(self) -> float:
        """A house in groupage pays for its part of the container."""
        return self.shared.freight_part if self.shared else 1.0

    @property
    def stowed_m3(self) -> float:
        """Room that this load and the others in the container take."""
        return self.load.volume_m3 + (self.shared.others_m3 if self.shared else 0.0)

    @property
    def firm_parts(self) -> tuple[str, ...]:
        """What the terminal and customs know of its consignee."""
        return ("checks.pick_up.taken_by_strangers", "checks.transits")

    @property
    def left_on(self) -> date:
        """The day it went on board."""
        return self.voyage.loaded_on

    def reroute(self) -> None:
        """Load earlier for one more hub."""
        if self.lane.via:
            self.voyage.lengthen(detour_days(self.order, self.via))
        else:
            from_hub = self.feeder.days_from(self.via[-1])
            self.voyage.lengthen(max(0, from_hub + MORE_DAYS - self.voyage.days))

    def origin_record(self) -> str:
        """The seal of the bill of lading."""
        return self.box.seal

    def carriage(self) -> Sea:
        """The bill of lading's part of the papers."""
        return Sea.model_validate(
            {
                "bill_no": self.document_no,
                "bill_type": self.box.bill_type,
                "issued_on": self.voyage.issued_on,
                "carrier": CARRIERS[self.box.carrier_code],
                "vessel": self.feeder.vessel,
                "ocean_vessel": self._ocean_vessel(),
                "place_of_receipt": self.world.place_name(self.lane.origin),
                "loading_port": self.lane.origin,
                "transhipment_ports": tuple(self.via),
                "discharge_port": self.world.unit.port,
                "place_of_delivery": self.parties.place_of_delivery,
                "onward_country": self.parties.onward_country,
                "loaded_on": self.voyage.loaded_on,
                "arrives_at": self.arrives_at,
                "booking": self._booking(),
                "container": self._container(),
                "master": self._master(),
                "other_containers": self._other_containers(),
            }
        )

    def mode_answers(self) -> Iterable[Part]:
        """Event log, vessel's track, export, seals, scale and release."""
        checks = self.checks
        weight_kg = self.box.vgm_kg(self._gross_kg()) + checks.scale_excess
        return (
            self._moves(),
            self._schedule(),
            checks.seal_check,
            Unfrozen(Weighbridge, weight_kg=weight_kg),
            self._export_record(),
            checks.transits,
            self._release(),
        )

    def _master(self) -> Fields | None:
        if self.shared is None:
            return None
        return self.shared.master(self.box.bill_no, self.load, self.parties.consignee.name)

    def _other_containers(self) -> Sequence[Fields]:
        """A house has one part of one container."""
        if self.shared:
            return ()
        return other_containers(self.order, self.load, self.box.owner)

    def _gross_kg(self) -> int | float:
        """Weight of all goods in the container."""
        return self.load.gross_kg + (self.shared.others_kg if self.shared else 0)

    def _booking(self) -> Fields:
        payment, payer = self.payment, self.payment.payer(self.terms, FreightPayer.SHIPPER)
        return {
            "made_on": self.voyage.booked_on_workday,
            "amended_on": self.voyage.amended_after_issue,
            "paid_by": payer,
            "payment": "cash" if payment.is_cash(self.terms) else "account",
            "contract": self.box.contract,
        }

    def _container(self) -> Fields:
        box = self.box
        return {
            "number": box.container_no,
            "size_type": self.goods.box,
            "tare_kg": box.tare_kg,
            "seal": box.seal,
            "vgm_kg": box.vgm_kg(self._gross_kg()),
            "set_temp_c": box.set_temp_c,
            "reefer": self.goods.reefer_c is not None,
        }

    def _moves(self) -> Unfrozen[Moves]:
        voyage, checks, start = self.voyage, self.checks, self.lane.origin
        log: list[tuple[int, str, str]] = [(-1, start, "gate in")]
        log += [(0, start, "yard move")] * checks.yard_moves
        log.append((0, start, "loaded"))
        for port, comes, goes in self._stops():
            log += [(comes, port, "discharged"), (goes, port, "loaded")]
        log.append((voyage.days, self.world.unit.port, "discharged"))
        if checks.returned:
            log.insert(0, (-30, start, "returned"))
        if checks.repaired_days:
            log.insert(checks.returned, (-checks.repaired_days, start, "repaired"))
        also_at, also_on = self._seen_elsewhere()
        return Unfrozen(
            Moves,
            events=[
                {"on": voyage.day(day), "place": place, "event": event}
                for day, place, event in log
            ],
            transhipment_days=voyage.wait if voyage.usual_wait else None,
            usual_days=voyage.usual_wait,
            yard_moves=checks.yard_moves,
            returned=checks.returned,
            repaired_days=checks.repaired_days,
            also_at=also_at,
            also_on=also_on,
            fleet=checks.fleet,
        )

    def _seen_elsewhere(self) -> tuple[str | None, date | None]:
        """Where and when a second box of this number was seen, while this one was at sea."""
        if not self.checks.seen_elsewhere:
            return None, None
        own = {self.lane.origin, self.world.unit.port, *self.via}
        ports = {port for lane in self.world.unit.lanes for port in (*lane.via, lane.origin)}
        days = self.apart.whole(1, max(1, self.voyage.days - 1))
        return self.apart.pick(sorted(ports - own)), self.voyage.day(days)

    def _release(self) -> Unfrozen[Release]:
        haulier = self.records.paperwork["haulier"]
        return release_box(self.checks.pick_up, self.order, self.arrives_at, haulier, self.apart)

    def _schedule(self) -> Unfrozen[Schedule]:
        """The feeder's calls from where it took the box to the unit's port."""
        feeder, port = self.feeder, feeder_port(self.order, self.via)
        left = feeder.sailed_on(port) if self.via else self.voyage.loaded_on
        extra = [(feeder.extra_port, feeder.extra_call_on, False)] if feeder.extra_port else []
        regular = feeder.regular_port
        served = [(regular, feeder.regular_call_on, True)] if regular not in {None, port} else []
        end = (self.world.unit.port, self.arrives_at.date(), True)
        calls = [(port, left, True), *extra, *served, end]
        return Unfrozen(
            Schedule,
            calls=[
                {"port": at, "arrived": day, "on_papers": on_papers}
                for at, day, on_papers in calls
            ],
            silent_hours=feeder.silent_hours,
        )

    def _stops(self) -> list[HubStop]:
        return hub_stops(self.order, self.voyage, self.via, self.feeder)

    def _ocean_vessel(self) -> Vessel | None:
        stops = self._stops()
        return ocean_vessel(self.order, self.voyage, stops[0]) if stops else None

    def _export_record(self) -> Unfrozen[ExportRecord]:
        """Free on board: what the import papers say, less the freight that is in their value."""
        export, usd, ratio = self.checks.export, self.load.value_usd, self.checks.export_ratio
        if ratio <= 1 and self.terms.incoterm in SELLER_PAYS:
            usd -= self._freight_usd() or 0
        usd = round(usd * ratio)
        return export.changed(value_usd=usd if export["is_on_file"] else None)


def draft_container(order: ConsignmentOrder) -> SeaDraft:
    """Draw an honest container."""
    chance = order.chance
    feeder = draw_feeder(order)
    load = GoodsLoad(order, ROOM_M3[order.goods.box])
    groupage = draw_groupage(order, load)
    voyage = draw_voyage(order, feeder)
    parties = draw_parties(order)
    if order.has_tag("private"):
        parties.consignee = private_party(order.home, chance, parties.consignee.city)
    parties.place_of_delivery = draw_place_of_delivery(order, parties.consignee)
    terms = draw_terms(order, FREIGHT_PARTS[order.goods.box])
    payment = FreightPayment(over_forwarder=chance.draw() < 0.2)  # noqa: PLR2004  a fifth does
    box = _draw_box(order)
    records = draw_records(order, feeder.berthed.date(), load)
    draw_wait(order, voyage)
    return SeaDraft(
        order=order,
        arrives_at=feeder.berthed,
        load=load,
        parties=parties,
        terms=terms,
        records=records,
        feeder=feeder,
        voyage=voyage,
        box=box,
        payment=payment,
        checks=_draw_checks(order, load, box),
        groupage=groupage,
    )


def container_kind(goods: Commodity) -> UnitKind:
    """The box that a scanner meets."""
    return _BOXES.get(goods.box, "container 40")


def _draw_box(order: ConsignmentOrder) -> Box:
    chance = order.chance
    carrier_code = chance.pick(tuple(CARRIERS))
    leased = chance.draw() < 0.3  # noqa: PLR2004  about a third of boxes are leased
    owner = chance.pick(LESSORS) if leased else carrier_code
    return Box(
        carrier_code=carrier_code,
        owner=owner,
        container_no=container_no(owner, chance.whole(100_000, 999_999)),
        bill_no=f"{carrier_code}{chance.whole(10_000_000, 99_999_999)}",
        seal=f"FX{chance.whole(1_000_000, 9_999_999)}",
        tare_kg=TYPICAL_TARE_KG[order.goods.box] + 10 * chance.whole(-8, 8),
        vgm_excess=chance.whole(-60, 60),
        set_temp_c=order.goods.reefer_c,
    )


def _draw_checks(order: ConsignmentOrder, load: GoodsLoad, box: Box) -> PortChecks:
    chance = order.chance
    return PortChecks(
        export=Unfrozen(ExportRecord, is_on_file=True, goods=load.description, goods_agree=True),
        export_ratio=chance.between(0.97, 1.0),
        transits=Unfrozen(TransitPast, transits=0, open=0, exported_again=0),
        seal_check=Unfrozen(
            SealCheck,
            seal_at_loading=box.seal,
            seal_at_discharge=box.seal,
            recorded=False,
            grade=chance.pick(("high security", "high security", "security")),
            marks="none",
        ),
        scale_excess=chance.whole(-60, 60),
    )

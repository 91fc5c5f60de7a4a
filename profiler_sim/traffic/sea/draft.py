"""By sea: a container on a feeder from the last port of transhipment."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import accumulate, pairwise
from math import ceil
from typing import ClassVar

from profiler_sim.cargo.check_digits import container_no
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.sea.answers import (
    ExportRecord,
    Move,
    Moves,
    PortCall,
    Schedule,
    SealCheck,
    TransitPast,
    Weighbridge,
)
from profiler_sim.cargo.sea.model import TYPICAL_TARE_KG, Booking, Container, FreightPayer, Sea
from profiler_sim.cargo.value import Value
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.sea.voyage import feeder_schedule

CARRIERS = {
    "ZZSU": "Zephyros Sea Lines",
    "QXTU": "Quexta Container Line",
    "ZQRU": "Zaquira Ocean",
    "QVXU": "Quivex Shipping",
    "ZQXU": "Ziquex Lines",
}
"""Invented owner codes and carriers."""
LESSORS = ("XZQU", "JQZU", "QZVU")
"""Invented owner codes of leasing firms; their boxes travel with every carrier."""
ROOM_M3 = {"22G1": 32.5, "42G1": 66.5, "45G1": 75.5, "42R1": 58.5, "45R1": 66.5}
"""What goes in, in m3."""
FREIGHT_PARTS = {"22G1": 0.65, "42G1": 1.0, "45G1": 1.05, "42R1": 1.3, "45R1": 1.3}
"""Ocean freight of a box, as a part of that of an ordinary forty-foot box."""
LEAST_DAYS = 5
"""No voyage here is shorter: a bill that comes days late must still come before the box."""
LEAST_DAYS_BY_HUB = 7
"""Nor one over a hub, where a box may wait twice as long as usual and must still sail."""


class SeaDraft(Draft):
    """One container under one bill of lading."""

    mode: ClassVar[Mode] = "sea"

    def _arrives(self) -> datetime:
        call = self.chance.pick(
            feeder_schedule(self.world.unit.feeders, self.world.days, self.world.seed)
        )
        self.vessel = call.vessel
        return call.berthed + timedelta(minutes=self.chance.whole(0, call.minutes))

    @property
    def room_m3(self) -> float:
        """What goes into the box."""
        return ROOM_M3[self.goods.box]

    @property
    def document_no(self) -> str:
        """The bill of lading's number."""
        return self.bill_no

    def _journey(self) -> None:
        lane, chance = self.lane, self.chance
        spread = chance.between(0.9, 1.5) if lane.via else 1.0
        least = LEAST_DAYS_BY_HUB if lane.via else LEAST_DAYS
        self.days = max(least, round(lane.days * spread))
        self.loaded_on = self.arrives_at.date() - timedelta(days=self.days)
        self.booked_on = self.loaded_on - timedelta(days=chance.whole(9, 34))
        self.issued_on = self.loaded_on + timedelta(days=chance.whole(0, 2))
        self.amended_on: tuple[date, ...] = ()
        self.bill_type = "named"

    def _freight_part(self) -> float:
        return FREIGHT_PARTS[self.goods.box]

    def _unit(self) -> None:
        chance = self.chance
        self.over_forwarder = chance.draw() < 0.2  # noqa: PLR2004  a fifth goes over their accounts
        self.freight_aside: str | None = None
        self.contract: str | None = None
        self.carrier_code = chance.pick(tuple(CARRIERS))
        leased = chance.draw() < 0.3  # noqa: PLR2004  about a third of boxes are leased
        owner = chance.pick(LESSORS) if leased else self.carrier_code
        self.container_no = container_no(owner, chance.whole(100_000, 999_999))
        self.bill_no = f"{self.carrier_code}{chance.whole(10_000_000, 99_999_999)}"
        self.seal = f"FX{chance.whole(1_000_000, 9_999_999)}"
        self.tare_kg = TYPICAL_TARE_KG[self.goods.box] + 10 * chance.whole(-8, 8)
        self.vgm_excess = chance.whole(-60, 60)
        self.set_temp_c = self.goods.reefer_c

    def _asked(self) -> None:
        chance = self.chance
        self.usual_wait = max(2, round(0.15 * self.lane.days)) if self.lane.via else None
        self.wait = max(1, round((self.usual_wait or 0) * chance.between(0.6, 1.5)))
        self.yard_moves = 0
        self.returned = False
        self.repaired_days: int | None = None
        self.export: dict[str, object] = {
            "found": True,
            "goods": self.description,
            "goods_agree": True,
        }
        self.export_ratio = chance.between(0.84, 1.0)
        self.transits = {"transits": 0, "open": 0, "exported_again": 0}
        self.undeclared: str | None = None
        self.silent_hours = chance.whole(2, 11)
        self.seals: dict[str, object] = {
            "seal_at_loading": self.seal,
            "seal_at_discharge": self.seal,
            "recorded": False,
            "grade": chance.pick(("high security", "high security", "security")),
            "marks": "none",
        }
        self.scale_excess = chance.whole(-60, 60)

    def carriage(self) -> Sea:
        """The bill of lading's part of the papers."""
        return Sea.model_validate(
            {
                "bill_no": self.bill_no,
                "bill_type": self.bill_type,
                "issued_on": self.issued_on,
                "carrier": CARRIERS[self.carrier_code],
                "vessel": self.vessel,
                "place_of_receipt": self.world.place_name(self.lane.origin),
                "loading_port": self.lane.origin,
                "transhipment_ports": tuple(self.via),
                "discharge_port": self.world.unit.port,
                "place_of_delivery": self.place_of_delivery,
                "onward_country": self.onward_country,
                "loaded_on": self.loaded_on,
                "arrives_at": self.arrives_at,
                "booking": self._booking(),
                "container": self._container(),
            }
        )

    def _booking(self) -> Booking:
        return Booking.model_validate(
            {
                "made_on": self.booked_on,
                "amended_on": self.amended_on,
                "paid_by": self._payer(),
                "payment": "cash" if self._in_cash else "account",
                "contract": self.contract,
            }
        )

    @property
    def _in_cash(self) -> bool:
        """Only freight that is paid where the goods are loaded can have been paid in cash."""
        return self.freight_aside == "cash" and self.freight == "prepaid"

    def _payer(self) -> FreightPayer:
        """The shipper where freight is prepaid, else the consignee, unless somebody steps in."""
        if self.freight_aside and not self._in_cash:
            return FreightPayer.THIRD_PARTY
        if self.over_forwarder:
            return FreightPayer.FORWARDER
        prepaid = self.freight == "prepaid"
        return FreightPayer.SHIPPER if prepaid else FreightPayer.CONSIGNEE

    def _container(self) -> Container:
        return Container(
            number=self.container_no,
            size_type=self.goods.box,
            tare_kg=self.tare_kg,
            seal=self.seal,
            vgm_kg=self._vgm(),
            set_temp_c=self.set_temp_c,
            reefer=self.goods.reefer_c is not None,
        )

    def _vgm(self) -> int:
        return round(self.gross_kg) + self.tare_kg + self.vgm_excess

    def recorded(self) -> str:
        """The seal of the bill of lading."""
        return self.seal

    def answers(self) -> Iterable[Value]:
        """Event log, vessel's track, seal card, scale, export and earlier transits."""
        return (
            self._moves(),
            self._schedule(),
            SealCheck.model_validate(self.seals),
            Weighbridge(weight_kg=self._vgm() + self.scale_excess),
            self._exported(),
            TransitPast.model_validate(self.transits),
        )

    def _stops(self) -> list[tuple[str, int, int]]:
        """Every hub with the days of discharge and of loading, counted from the first loading.

        Whole days: sailing days are what the waits leave, spread over the legs by their length;
        the last leg has at least one.
        """
        waits = [self.wait if port in self.lane.via else 1 for port in self.via]
        sailing, found = self.days - sum(waits), []
        for place, (port, wait, sailed) in enumerate(
            zip(self.via, waits, self._sailed(), strict=True)
        ):
            comes = min(ceil(sailing * sailed), sailing - 1) + sum(waits[:place])
            found.append((port, comes, comes + wait))
        return found

    def _sailed(self) -> list[float]:
        """How much of the way lies behind at each hub, from 0 to 1."""
        codes = (self.lane.origin, *self.via, self.world.unit.port)
        places = [self.world.places[code] for code in codes]
        behind = list(accumulate(one.km_to(other) for one, other in pairwise(places)))
        return [km / behind[-1] for km in behind[:-1]]

    def _moves(self) -> Moves:
        log: list[tuple[int, str, str]] = [(-1, self.lane.origin, "gate in")]
        log += [(0, self.lane.origin, "yard move")] * self.yard_moves
        log.append((0, self.lane.origin, "loaded"))
        for port, comes, goes in self._stops():
            log += [(comes, port, "discharged"), (goes, port, "loaded")]
        log.append((self.days, self.world.unit.port, "discharged"))
        if self.returned:
            log.insert(0, (-30, self.lane.origin, "returned"))
        if self.repaired_days:
            log.insert(self.returned, (-self.repaired_days, self.lane.origin, "repaired"))
        return Moves(
            events=tuple(
                Move.model_validate({"on": self._day(day), "place": place, "event": event})
                for day, place, event in log
            ),
            transhipment_days=self.wait if self.usual_wait else None,
            usual_days=self.usual_wait,
            yard_moves=self.yard_moves,
            returned=self.returned,
            repaired_days=self.repaired_days,
        )

    def _exported(self) -> ExportRecord:
        """Free on board as a rule, and so somewhat below what the import papers say."""
        usd = round(self.value_usd * self.export_ratio) if self.export["found"] else None
        return ExportRecord.model_validate({**self.export, "value_usd": usd})

    def _schedule(self) -> Schedule:
        """The feeder's calls from where it took the box to the unit's port."""
        stops = self._stops()
        port, goes = (stops[-1][0], stops[-1][2]) if stops else (self.lane.origin, 0)
        between = [(self.undeclared, (goes + self.days) // 2, False)] if self.undeclared else []
        told = [(port, goes, True), *between, (self.world.unit.port, self.days, True)]
        return Schedule(
            calls=tuple(
                PortCall(port=at, arrived=self._day(day), on_papers=on_papers)
                for at, day, on_papers in told
            ),
            silent_hours=self.silent_hours,
        )

    def _day(self, after: int) -> date:
        return self.loaded_on + timedelta(days=after)

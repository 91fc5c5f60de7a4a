"""By road: a lorry that comes to a crossing over other crossings."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import ClassVar

from profiler_sim.cargo.check_digits import mrn
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.road.answers import (
    AirProbe,
    BorderLog,
    CarrierRecord,
    Crossing,
    LookOver,
    LorryScale,
    RoadSeals,
    TransitRecord,
    Weighed,
)
from profiler_sim.cargo.road.model import Carrier, ChargesPayer, Road, Transit, Vehicle
from profiler_sim.cargo.value import Value
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.world import FIRST_DAY

PAYLOAD_KG = 24_200
"""What a lorry of forty tonnes may carry."""
_ROOM_M3 = 88.0
_DAY_MINUTES = 720
"""The crossing's commercial lanes work so long a day."""
_EU = frozenset({"AT", "BE", "BG", "DE", "GR", "HR", "HU", "IT", "NL", "PL", "RO", "SI"})
_COMMON_TRANSIT = _EU | {"CH", "GB", "IS", "MK", "NO", "RS", "TR", "UA"}
"""Parties to the Convention on common transit, as far as lorries here come from them."""
_WAYS_OUT = {
    ("BA", "ME"): "BA-KLOBUK",
    ("BA", "RS"): "BA-RACA",
    ("BA", "XK"): "BA-RACA",
    ("BA", "MK"): "BA-RACA",
    ("BA", "TR"): "BA-RACA",
}
"""Crossings by which goods leave a country, by where they go on to."""
CARNET_USD = 100_000
"""What a TIR carnet guarantees, at most; rounded."""
_COLD_KG, _DRY_KG = 15_900, 14_600
"""Tractor and empty trailer, refrigerated or not."""
_LETTERS = "BDFGHJKLNPRSTVZ"
_AMBIENT_PPM = 420


class RoadDraft(Draft):
    """One lorry under one CMR note."""

    mode: ClassVar[Mode] = "road"
    terms: ClassVar[tuple[str, ...]] = ("DAP", "FCA", "DAP", "EXW", "CPT", "CIP", "DDP")

    def _arrives(self) -> datetime:
        self.row = self.chance.pick(self.world.unit.feeders)
        day = timedelta(days=self.chance.whole(0, self.world.days - 1))
        return FIRST_DAY + day + timedelta(minutes=self.chance.whole(0, _DAY_MINUTES))

    @property
    def room_m3(self) -> float:
        """What goes into a trailer of 13.6 m."""
        return _ROOM_M3

    @property
    def document_no(self) -> str:
        """The CMR note's number."""
        return self.cmr_no

    def set_load(self, packages: int, kg: float) -> None:
        """As everywhere, but never more than the lorry may carry."""
        super().set_load(max(1, min(packages, int(PAYLOAD_KG / kg))), min(kg, PAYLOAD_KG))

    def _delivered(self) -> str:
        """At the consignee's door; a lorry needs no place of transfer."""
        return self.consignee.city

    def _journey(self) -> None:
        chance = self.chance
        self.hours = max(9, round(self.lane.days * 24 * chance.between(0.75, 1.1)))
        self.taken_over_on = (self.arrives_at - timedelta(hours=self.hours)).date()
        self.issued_on = self.taken_over_on
        self.cmr_no = f"{chance.pick(_LETTERS)}{chance.pick(_LETTERS)}{self._digits(7)}"

    def _unit(self) -> None:
        chance, goods = self.chance, self.goods
        self.tractor_plate, self.trailer_plate = self.plate(), self.plate()
        kinds = ("curtain side", "curtain side", "box")
        self.trailer = "refrigerated" if goods.reefer_c is not None else chance.pick(kinds)
        self.weighed_excess = chance.whole(-60, 60)
        self.fittings_kg = chance.whole(-450, 500)
        self.over_forwarder = chance.draw() < 0.2  # noqa: PLR2004  a fifth goes over their accounts
        self.charges_aside: str | None = None
        self._carrier()
        self._transit()

    def _carrier(self) -> None:
        chance = self.chance
        self.carrier_name = chance.pick(self.world.pools.hauliers)
        seats = (self.loading_country, self.home)
        self.carrier_country = chance.pick(seats)
        self.carrier_years = chance.whole(3, 9)
        self.licence_no = f"L{self._digits(6)}"
        self.successive: str | None = None

    def _transit(self) -> None:
        chance = self.chance
        union = self.loading_country in _EU
        common = chance.pick(("T1", "T1", "T2") if union else ("T1",))
        self.transit_kind = self._kind_of_transit(common)
        self.transit_no = self._carnet() if self.lane.carnet else self._movement()
        self.limit_days = chance.whole(3, 8)
        self.guarantee = "carnet" if self.lane.carnet else "individual"
        self.guarantee_part = chance.between(0.25, 0.4)
        several = chance.draw() < 0.3  # noqa: PLR2004  side doors and a cord take seals of their own
        prefix = f"{chance.pick(_LETTERS)}{chance.pick(_LETTERS)}"
        first = chance.whole(100_000, 999_000)
        self.seals = tuple(f"{prefix}{first + n}" for n in range(1 + several))

    def _kind_of_transit(self, common: str) -> str:
        """Common transit ends where a country is no party to it: there a national one begins."""
        if self.lane.carnet:
            return "TIR"
        return common if self.world.unit.country in _COMMON_TRANSIT else "national"

    def _movement(self) -> str:
        body = f"{self._digits(6)}{self.chance.pick(_LETTERS)}{self._digits(5)}J"
        national = self.transit_kind == "national"
        country = self.world.unit.country if national else self.loading_country
        return mrn(self.arrives_at.year, country, body)

    def _carnet(self) -> str:
        return f"X{self.chance.pick(_LETTERS)}{self._digits(8)}"

    def plate(self) -> str:
        """A plate of a form no country issues."""
        chance = self.chance
        ends = [chance.pick(_LETTERS) + chance.pick("WQY") for _ in range(2)]
        return f"{ends[0]}-{self._digits(4)}-{ends[1]}"

    def _digits(self, count: int) -> str:
        return str(self.chance.whole(10 ** (count - 1), 10**count - 1))

    def _asked(self) -> None:
        chance = self.chance
        self.paperwork["haulier"] = self.carrier_name
        past = chance.whole(6, 60)
        self.system: dict[str, object] = {
            "status": "open",
            "guarantee": "valid",
            "past_movements": past,
            "past_late": int(past * chance.between(0.0, 0.08)),
        }
        self.lost_hours = chance.whole(0, 5)
        self.stop = chance.pick(("none known", "truck park", "truck park"))
        self.drivers_changed = False
        self.record: dict[str, object] = {
            "licence": "in order",
            "lorries": chance.whole(4, 60),
            "rented": False,
            "fines": 0,
        }
        self.scale_excess = chance.whole(-50, 50)
        self.errors_on_the_way = [chance.whole(-5, 5) for _ in range(6)]
        self.step_kg = 0
        self.seals_found: tuple[str, ...] | None = None
        self.card: dict[str, object] = {"series": "issued to the office", "fastening": "whole"}
        built = chance.whole(1, 2)
        self.seen: dict[str, object] = {
            "tanks": built,
            "tanks_built": built,
            "welding": "none",
            "roof": "whole",
        }
        self.trailer_seen: str | None = None
        self.co2_ppm = _AMBIENT_PPM + chance.whole(0, 140)

    def carriage(self) -> Road:
        """The CMR note's and the transit document's part of the papers."""
        return Road(
            cmr_no=self.cmr_no,
            issued_on=self.issued_on,
            taken_over_at=self.lane.origin,
            taken_over_on=self.taken_over_on,
            place_of_delivery=self.place_of_delivery,
            onward_country=self.onward_country,
            post=self.world.unit.port,
            row=self.row,
            arrives_at=self.arrives_at,
            crossings=tuple(self.via),
            transit=self._document(),
            vehicle=self._vehicle(),
            carrier=self._firm(),
            charges_by=self._payer(),
            charges_payment="cash" if self._in_cash else "account",
        )

    @property
    def _in_cash(self) -> bool:
        """Only carriage that is paid where the lorry sets out can have been paid in cash."""
        return self.charges_aside == "cash" and self.freight == "prepaid"

    def _payer(self) -> ChargesPayer:
        """The sender where carriage is paid, else the consignee, unless somebody steps in."""
        if self.charges_aside and not self._in_cash:
            return ChargesPayer.THIRD_PARTY
        if self.over_forwarder:
            return ChargesPayer.FORWARDER
        return ChargesPayer.SENDER if self.freight == "prepaid" else ChargesPayer.CONSIGNEE

    def _stamps(self) -> list[tuple[str, datetime]]:
        """Every crossing with its hour, evenly on the way; time lost lies before the unit's."""
        driven = self.hours - min(self.lost_hours, self.hours - 2 * len(self.via) - 2)
        start = self.arrives_at - timedelta(hours=self.hours)
        legs = len(self.via) + 1
        return [
            (place, start + timedelta(hours=driven * (turn + 1) / legs))
            for turn, place in enumerate(self.via)
        ]

    def _document(self) -> Transit:
        value = max(2_000, round(self.value_usd * self.guarantee_part, -2))
        departure, since, destination = self._offices()
        return Transit.model_validate(
            {
                "kind": self.transit_kind,
                "number": self.transit_no,
                "issued_on": since,
                "departure_office": departure,
                "destination_office": destination,
                "time_limit": self.limit,
                "guarantee": self.guarantee,
                "guarantee_usd": CARNET_USD if self.lane.carnet else value,
                "seals": self.seals,
            }
        )

    def _offices(self) -> tuple[str, date, str]:
        """Where the transit began, on which day, and where it is to end.

        A national one begins at the crossing into the country and ends inside it, or where the
        lorry leaves it.
        """
        if self.transit_kind != "national":
            start = self.world.place_name(self.lane.origin)
            return start, self.taken_over_on, self.place_of_delivery
        unit = self.world.unit
        inside = [stamp for stamp in self._stamps() if stamp[0].startswith(unit.country)]
        entry, since = (inside or [(unit.port, self.arrives_at)])[0]
        leaves = self.onward_country or self.home
        end = self.place_of_delivery
        if inside:
            end = self._crossing(unit.port)
        elif leaves != unit.country:
            end = self._crossing(_WAYS_OUT.get((unit.country, leaves), unit.port))
        return self._crossing(entry), since.date(), end

    def _crossing(self, code: str) -> str:
        """Say a crossing without what lies opposite it."""
        return self.world.place_name(code).partition(" (")[0]

    @property
    def limit(self) -> date:
        """Last day of the transit."""
        return self.arrives_at.date() + timedelta(days=self.limit_days)

    def _vehicle(self) -> Vehicle:
        return Vehicle.model_validate(
            {
                "tractor_plate": self.tractor_plate,
                "trailer_plate": self.trailer_plate,
                "trailer": self.trailer,
                "tare_kg": self._tare(),
                "weighed_kg": self._loaded() + self.weighed_excess,
            }
        )

    def _tare(self) -> int:
        empty = _COLD_KG if self.trailer == "refrigerated" else _DRY_KG
        return empty + self.fittings_kg

    def _loaded(self) -> int:
        """Declared goods and the empty lorry."""
        return round(self.gross_kg) + self._tare()

    def _firm(self) -> Carrier:
        return Carrier(
            name=self.carrier_name,
            country=self.carrier_country,
            licence_no=self.licence_no,
            founded=self.arrives_at.year - self.carrier_years,
            successive=self.successive,
        )

    def recorded(self) -> str:
        """The first of the seals."""
        return self.seals[0]

    def answers(self) -> Iterable[Value]:
        """Offices, crossings, registers, scale, seal card, and a walk around the lorry."""
        return (
            TransitRecord.model_validate({**self.system, "seals": self.seals}),
            self._log(),
            CarrierRecord.model_validate(self.record),
            self._scales(),
            RoadSeals.model_validate(
                {
                    **self.card,
                    "found": self.seals if self.seals_found is None else self.seals_found,
                }
            ),
            LookOver.model_validate(
                {**self.seen, "trailer_plate": self.trailer_seen or self.trailer_plate}
            ),
            AirProbe(co2_ppm=self.co2_ppm),
        )

    def _scales(self) -> LorryScale:
        """The scales on the way; what came in and went again shows at one of them."""
        loaded = self._loaded() + self.weighed_excess
        heavy = len(self.via) // 2
        kg = [loaded + error for error, _ in zip(self.errors_on_the_way, self.via, strict=False)]
        return LorryScale(
            weight_kg=loaded + self.scale_excess,
            on_the_way=tuple(
                Weighed(place=place, kg=each + self.step_kg * (turn == heavy))
                for turn, (place, each) in enumerate(zip(self.via, kg, strict=True))
            ),
        )

    def _log(self) -> BorderLog:
        stamps = [*self._stamps(), (self.world.unit.port, self.arrives_at)]
        return BorderLog.model_validate(
            {
                "crossings": tuple(Crossing(at=at, place=place) for place, at in stamps),
                "lost_hours": self.lost_hours,
                "stop": self.stop,
                "drivers_changed": self.drivers_changed,
            }
        )

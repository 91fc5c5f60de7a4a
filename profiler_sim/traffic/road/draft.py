"""By road: a lorry that comes to a crossing over other crossings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from profiler_sim.cargo.answers import Paperwork
from profiler_sim.cargo.road.answers import (
    AirProbe,
    BorderLog,
    LookOver,
    LorryScale,
    TransitRecord,
)
from profiler_sim.cargo.road.model import Carrier, ChargesPayer, Road
from profiler_sim.cargo.scans import UnitKind
from profiler_sim.cargo.value import Fields, Unfrozen
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.countries import COUNTRY
from profiler_sim.traffic.draft import Draft, Part
from profiler_sim.traffic.firms import FirmRegister
from profiler_sim.traffic.records import draw_records
from profiler_sim.traffic.road.checks import CrossingChecks, draw_checks
from profiler_sim.traffic.road.driving import Itinerary, Pace, legs_of, plan_backwards
from profiler_sim.traffic.road.plates import Plate, PlateRegister
from profiler_sim.traffic.road.transit import (
    LETTERS,
    TransitMovement,
    draw_digits,
    draw_movement,
    way_out,
)
from profiler_sim.traffic.trade import FreightPayment, GoodsLoad, Parties, draw_parties, draw_terms
from profiler_sim.traffic.world import FIRST_DAY, ConsignmentOrder

PAYLOAD_KG = 24_200
"""What a lorry of forty tonnes may carry."""
_ROOM_M3 = 88.0
"""What goes into a trailer of 13.6 m."""
_DAY_MINUTES, _EVENING_MINUTES = 720, 360
"""So long lorries come that a desk deals with by day, or in the evening and at night."""
_EVENING, _HOURS_BEFORE = 14, 2
"""A desk that opens at this hour or later meets lorries from two hours before."""
_COLD_KG, _DRY_KG = 15_900, 14_600
"""Tractor and empty trailer, refrigerated or not."""
_KM_PER_HOUR = (58, 69)
"""Mean speed of a loaded lorry over motorway and mountain road."""
_WAIT_HOURS = (0.3, 2.4)
"""Before a lorry is dealt with at a crossing."""
_WAITS = 4
MOST_LOST_HOURS = 20
"""What a lorry may lose on the way, at most. The day of taking over leaves room for it, so that
the papers do not tell of it."""
_STANDING_HOURS = (2, 9)
"""From taking over to leaving: loading, export papers."""


@dataclass(slots=True)
class Drive:
    """The drive from the place of taking over to the unit's crossing."""

    row: str
    """Row of the yard in which the lorry stands."""
    pace: Pace
    standing_hours: float
    """Between taking over and leaving, when the most is lost on the way."""
    cmr_no: str


@dataclass(slots=True)
class Lorry:
    """Tractor and trailer."""

    tractor_plate: Plate
    trailer_plate: Plate
    trailer: str
    """Kind of trailer."""
    weighed_excess: int
    """Kg by which the scale at loading shows more than papers and tare."""
    fittings_kg: int
    """What fuel, tools and fittings weigh beyond the usual."""

    @property
    def tare_kg(self) -> int:
        """Tractor and empty trailer."""
        return (_COLD_KG if self.trailer == "refrigerated" else _DRY_KG) + self.fittings_kg

    def loaded_kg(self, gross_kg: float) -> int:
        """Declared goods and the empty lorry."""
        return round(gross_kg) + self.tare_kg


@dataclass(slots=True, kw_only=True)
class RoadDraft(Draft):
    """One lorry under one CMR note."""

    drive: Drive
    lorry: Lorry
    carrier: Unfrozen[Carrier]
    successive: str | None = None
    """A second carrier who takes over on the way."""
    payment: FreightPayment
    movement: TransitMovement
    checks: CrossingChecks

    def enter_firms(self, register: FirmRegister) -> None:
        """Enter the carrier."""
        country = self.carrier["country"]
        town = next(iter(COUNTRY[country].towns))[0]
        name = register.enter_name(country, town, "Transport")
        self.carrier.change(name=name)

    @property
    def firm_parts(self) -> tuple[str, ...]:
        """What registers and offices hold of its firms."""
        return (
            "carrier",
            "checks.carrier_record",
            "checks.past_movements",
            "checks.past_late",
        )

    @property
    def document_no(self) -> str:
        """The CMR note's number."""
        return self.drive.cmr_no

    @property
    def left_on(self) -> date:
        """The day of taking over."""
        return self.taken_over_on

    @property
    def taken_over_on(self) -> date:
        """Day of taking over; time lost on the way does not move it."""
        standing = timedelta(hours=self.drive.standing_hours)
        return (self._itinerary(MOST_LOST_HOURS).left_at - standing).date()

    def origin_record(self) -> str:
        """The first of the seals; pieces, where the goods were sealed at a later border."""
        if self.movement.kind == "national":
            return str(self.load.packages)
        return self.movement.seals[0]

    def differing_record(self) -> str:
        """The same where it differs from the papers."""
        if self.movement.kind == "national":
            return str(self.load.packages + self.apart.whole(1, 9))
        return Draft.differing_record(self)

    def carriage(self) -> Road:
        """The CMR note's and the transit document's part of the papers."""
        payment, since = self.payment, self.taken_over_on
        return Road.model_validate(
            {
                "cmr_no": self.drive.cmr_no,
                "issued_on": since,
                "taken_over_at": self.lane.origin,
                "taken_over_on": since,
                "place_of_delivery": self.parties.place_of_delivery,
                "onward_country": self.parties.onward_country,
                "post": self.world.unit.port,
                "row": self.drive.row,
                "arrives_at": self.arrives_at,
                "crossings": tuple(self.via),
                "transit": self._transit(since),
                "vehicle": self._vehicle(),
                "carrier": self.carrier.fields | {"successive": self.successive},
                "charges_by": payment.payer(self.terms, ChargesPayer.SENDER),
                "charges_payment": "cash" if payment.is_cash(self.terms) else "account",
                "permit_no": self.parties.permit_no,
            }
        )

    def paperwork(self) -> Unfrozen[Paperwork]:
        """The commercial documents; the haulier is the carrier."""
        return Draft.paperwork(self).changed(haulier=self.carrier["name"])

    def mode_answers(self) -> Iterable[Part]:
        """Offices, crossings, registers, scale, seals, and a walk around the lorry."""
        checks = self.checks
        return (
            self._transit_record(),
            self._border_log(),
            checks.carrier_record,
            self._scales(),
            checks.seal_card,
            self._inspection(),
            Unfrozen(AirProbe, co2_ppm=checks.co2_ppm),
        )

    def _transit_record(self) -> Unfrozen[TransitRecord]:
        """Answer of the transit system: this movement, and the earlier ones of its holder."""
        checks = self.checks
        return checks.transit_record.changed(
            past_movements=checks.past_movements, past_late=checks.past_late
        )

    def _inspection(self) -> Unfrozen[LookOver]:
        plate = self.checks.trailer_plate.written(self.carrier["country"])
        return self.checks.vehicle_inspection.changed(trailer_plate=plate)

    def _itinerary(self, lost_hours: float) -> Itinerary:
        return plan_backwards(self._legs(), self.drive.pace, self.arrives_at, lost_hours)

    def _legs(self) -> Sequence[float]:
        """Kilometres from place to place, as the crow flies."""
        world = self.world
        codes = (self.lane.origin, *self.via, world.unit.port)
        return world.once(("legs", codes), lambda: legs_of([world.places[c] for c in codes]))

    def _stamps(self, itinerary: Itinerary) -> list[tuple[str, datetime]]:
        """Every crossing before the unit's with the hour at which the lorry passed it."""
        return list(zip(self.via, itinerary.passed_at, strict=False))

    def _transit(self, taken_over_on: date) -> Fields:
        movement = self.movement
        departure, since, destination = self._offices(taken_over_on)
        return {
            "kind": movement.kind,
            "number": movement.number,
            "issued_on": since,
            "departure_office": departure,
            "destination_office": destination,
            "time_limit": movement.time_limit(since, self.arrives_at.date()),
            "guarantee": movement.guarantee,
            "guarantee_usd": movement.guarantee_usd(self.load.value_usd),
            "seals": movement.seals,
        }

    def _offices(self, taken_over_on: date) -> tuple[str, date, str]:
        """Where the transit began, on which day, and where it is to end.

        A national one begins at the crossing into the country, or where the lorry is loaded in it.
        It ends inside the country, or where the lorry leaves it.
        """
        unit, end = self.world.unit, self.parties.place_of_delivery
        start = self.world.place_name(self.lane.origin)
        if self.movement.kind != "national":
            return start, taken_over_on, end
        if self.lane.origin.startswith(unit.country):
            return start, taken_over_on, self._crossing_name(unit.port)
        stamps = self._stamps(self._itinerary(self.checks.lost_hours))
        inside = [stamp for stamp in stamps if stamp[0].startswith(unit.country)]
        entry, since = (inside or [(unit.port, self.arrives_at)])[0]
        to = self.parties.onward_country or self.order.home
        if inside:
            end = self._crossing_name(unit.port)
        elif to != unit.country:
            end = self._crossing_name(way_out(unit.country, to, unit.port))
        return self._crossing_name(entry), since.date(), end

    def _crossing_name(self, code: str) -> str:
        """Say a crossing without what lies opposite it."""
        return self.world.place_name(code).partition(" (")[0]

    def _vehicle(self) -> Fields:
        lorry, country = self.lorry, self.carrier["country"]
        return {
            "tractor_plate": lorry.tractor_plate.written(country),
            "trailer_plate": lorry.trailer_plate.written(country),
            "trailer": lorry.trailer,
            "tare_kg": lorry.tare_kg,
            "weighed_kg": lorry.loaded_kg(self.load.gross_kg) + lorry.weighed_excess,
        }

    def _scales(self) -> Unfrozen[LorryScale]:
        """The scales on the way; what came in and went again shows at one of them."""
        loaded = self.lorry.loaded_kg(self.load.gross_kg) + self.lorry.weighed_excess
        heavy, checks = len(self.via) // 2, self.checks
        return Unfrozen(
            LorryScale,
            weight_kg=loaded + checks.scale_excess,
            on_the_way=[
                {"place": place, "kg": loaded + error + checks.step_kg * (turn == heavy)}
                for turn, (place, error) in enumerate(
                    zip(self.via, checks.scale_errors[: len(self.via)], strict=True)
                )
            ],
        )

    def _border_log(self) -> Unfrozen[BorderLog]:
        itinerary = self._itinerary(self.checks.lost_hours)
        stamps = [*self._stamps(itinerary), (self.world.unit.port, self.arrives_at)]
        return Unfrozen(
            BorderLog,
            left_at=itinerary.left_at,
            crossings=[{"at": at, "place": place} for place, at in stamps],
            lost_hours=self.checks.lost_hours,
            stop=self.checks.stop,
            drivers_changed=self.checks.drivers_changed,
            passages=self.checks.passages,
        )


def draft_lorry(order: ConsignmentOrder) -> RoadDraft:
    """Draw an honest lorry."""
    chance, unit = order.chance, order.world.unit
    row = chance.pick(unit.feeders)
    arrives_at = _draw_arrival(order)
    load = GoodsLoad(order, _ROOM_M3, PAYLOAD_KG)
    drive = _draw_drive(order, row)
    parties = draw_parties(order)
    terms = draw_terms(order)
    lorry = _draw_lorry(order)
    payment = FreightPayment(over_forwarder=chance.draw() < 0.2)  # noqa: PLR2004  a fifth does
    carrier = _draw_carrier(order, arrives_at, parties)
    movement = draw_movement(order, arrives_at, parties.loading_country)
    records = draw_records(order, arrives_at.date(), load)
    return RoadDraft(
        order=order,
        arrives_at=arrives_at,
        load=load,
        parties=parties,
        terms=terms,
        records=records,
        drive=drive,
        lorry=lorry,
        carrier=carrier,
        payment=payment,
        movement=movement,
        checks=draw_checks(chance, movement, lorry.trailer_plate),
    )


def _draw_arrival(order: ConsignmentOrder) -> datetime:
    """Draw a day of the exercise and a minute of the hours in which lorries come."""
    chance, opens = order.chance, order.world.desk_opens
    day = FIRST_DAY + timedelta(days=chance.whole(0, order.world.days - 1))
    minute = chance.whole(0, _DAY_MINUTES)
    if opens < _EVENING:
        return day + timedelta(minutes=minute)
    evening = day.replace(hour=opens - _HOURS_BEFORE)
    return evening + timedelta(minutes=minute * _EVENING_MINUTES // (_DAY_MINUTES + 1))


def trailer_kind(goods: Commodity) -> UnitKind:
    """The trailer that a scanner meets."""
    return "trailer" if goods.reefer_c is None else "reefer trailer"


def _draw_drive(order: ConsignmentOrder, row: str) -> Drive:
    chance = order.chance
    return Drive(
        row=row,
        pace=Pace(
            km_per_hour=chance.between(*_KM_PER_HOUR),
            waits=tuple(chance.between(*_WAIT_HOURS) for _ in range(_WAITS)),
        ),
        standing_hours=chance.between(*_STANDING_HOURS),
        cmr_no=f"{chance.pick(LETTERS)}{chance.pick(LETTERS)}{draw_digits(chance, 7)}",
    )


def _draw_lorry(order: ConsignmentOrder) -> Lorry:
    chance, kinds = order.chance, ("curtain side", "curtain side", "box")
    plates = order.world.once("plates", PlateRegister)
    return Lorry(
        tractor_plate=plates.draw(chance),
        trailer_plate=plates.draw(chance),
        trailer="refrigerated" if order.goods.reefer_c is not None else chance.pick(kinds),
        weighed_excess=chance.whole(-60, 60),
        fittings_kg=chance.whole(-450, 500),
    )


def _draw_carrier(
    order: ConsignmentOrder, arrives_at: datetime, parties: Parties
) -> Unfrozen[Carrier]:
    chance = order.chance
    return Unfrozen(
        Carrier,
        name=chance.pick(order.world.pools.hauliers),
        country=chance.pick((parties.loading_country, order.home)),
        founded=arrives_at.year - chance.whole(3, 9),
        licence_no=f"L{draw_digits(chance, 6)}",
    )

"""By air: a house in a consolidation, seen before its last flight is loaded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import ceil
from operator import attrgetter

from profiler_sim.cargo.air.answers import (
    AcceptanceCheck,
    AccountHistory,
    ConsignorStatus,
    Measured,
    Reply,
)
from profiler_sim.cargo.air.model import (
    KG_PER_M3,
    Air,
    Size,
)
from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.scans import UnitKind
from profiler_sim.cargo.value import Fields, Unfrozen
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.air.agents import enter_agent
from profiler_sim.traffic.air.consolidation import (
    Consolidation,
    Flights,
    HouseLine,
    draw_consolidation,
    draw_flights,
    kind_of_cargo,
    landing,
)
from profiler_sim.traffic.draft import Draft, Part
from profiler_sim.traffic.firms import FirmRegister
from profiler_sim.traffic.records import draw_records
from profiler_sim.traffic.trade import (
    GoodsLoad,
    draw_parties,
    draw_place_of_delivery,
    draw_terms,
)
from profiler_sim.traffic.world import FIRST_DAY, ConsignmentOrder

CODES = {
    "flowers": "PEF",
    "fruit": "PEP",
    "seafood": "PES",
    "live": "AVI",
    "cool": "COL",
    "pharma": "PIL",
    "valuable": "VAL",
}
"""Special handling code by tag of the goods."""
DANGEROUS = {
    "battery": ("UN3481", "ELI"),
    "aerosol": ("UN1950", "RFG"),
    "flammable": ("UN1266", "RFL"),
    "reagent": ("UN1845", "ICE"),
}
"""UN number and handling code by tag, for goods that may be dangerous in the air."""
_BREAKS = ((0, 1.3), (45, 1.15), (100, 1.0), (300, 0.85), (500, 0.75), (1_000, 0.65))
"""Weight breaks in kg, and what a kilogram costs from there on, over that of 100 kg."""
_LEAST_FREIGHT = 0.45
"""Minimum charge, over the freight of 100 kg."""
_COMMODITY_RATES = {"flowers": 0.7, "fruit": 0.7, "seafood": 0.8}
"""Rates of such goods over general ones, by their tag. Assumed."""
_ROOM_M3 = 18.0
"""What a house in a short-haul freighter may take."""


@dataclass(slots=True)
class Waybill:
    """What agent and shipper state of the house: account, service, security and dangers."""

    account_opened_on: date | None
    dangerous: str | None
    un_number: str | None
    danger_code: str
    payment: str = "account"
    service: str = "standard"
    security: str = "SPX"
    known_consignor: bool | None = False
    is_measured: bool = True
    """Dimensions are stated."""
    charge_factor: float = 1.0
    """Chargeable weight over what weight and room come to."""
    is_phone_stated: bool = True
    """The consignee's telephone is on it."""


@dataclass(slots=True)
class AirportChecks:
    """What registers, airline, agent, acceptance and the terminal's scale would answer."""

    consignor: Unfrozen[ConsignorStatus]
    """The shipper's entry; the agent's approval stands apart."""
    airline_record: Unfrozen[AccountHistory]
    reply: Unfrozen[Reply]
    acceptance: Unfrozen[AcceptanceCheck]
    weight_gap: float
    """Percent by which the scale shows more than the papers."""
    size_gap: float
    """The same of the volume."""
    agent_approval: str = "approved"


@dataclass(slots=True, kw_only=True)
class AirDraft(Draft):
    """One house consignment."""

    flights: Flights
    consolidation: Consolidation
    waybill: Waybill
    checks: AirportChecks

    @property
    def firm_parts(self) -> tuple[str, ...]:
        """What registers and offices hold of its firms."""
        return (
            "waybill.account_opened_on",
            "checks.consignor",
            "checks.airline_record",
        )

    @property
    def document_no(self) -> str:
        """The master air waybill's number."""
        return self.consolidation.master_no

    @property
    def left_on(self) -> date:
        """The day of the first flight."""
        return self.flights.by_leg(self.stops())[0].on

    @property
    def stated_consignee(self) -> Party:
        """Without its telephone, where the waybill leaves it out."""
        consignee = self.parties.consignee
        if self.waybill.is_phone_stated:
            return consignee
        return consignee.model_copy(update={"phone": None})

    def enter_agent(self, register: FirmRegister) -> None:
        """Enter the agent, who sits near the airport of departure."""
        self.consolidation.agent = enter_agent(self.order, register)

    @property
    def load_no(self) -> str:
        """The house waybill's number: several houses go under one master."""
        return self.consolidation.house_no

    @property
    def kind_of_cargo(self) -> str:
        """What such goods go together with."""
        return kind_of_cargo(self.goods)

    @property
    def as_house(self) -> HouseLine:
        """Its line in a house list."""
        return HouseLine(
            self.consolidation.house_no,
            self.load.packages,
            round(self.load.gross_kg),
            self.load.description,
        )

    def reroute(self) -> None:
        """Come by the flight from the airport that is now the last on the way."""
        day = (self.arrives_at - FIRST_DAY).days
        number, self.arrives_at = landing(self.order, self.via[-1], day)
        self.flights.fly(number, self.arrives_at)
        self.consolidation.fly(number)

    def origin_record(self) -> str:
        """The pieces of the house waybill."""
        return str(self.load.packages)

    def differing_record(self) -> str:
        """A few pieces more."""
        return str(self.load.packages + self.apart.whole(1, 4))

    def carriage(self) -> Air:
        """The air waybills' part of the papers."""
        stops = self.stops()
        flights = self.flights.by_leg(stops)
        due = chargeable_kg(self.load)
        return Air.model_validate(
            {
                "house_no": self.consolidation.house_no,
                "master": self._master(),
                "airline": self.consolidation.airline,
                "agent": self.consolidation.agent,
                "issued_on": flights[0].on - timedelta(days=self.flights.paper_days),
                "departure_airport": stops[0],
                "transfer_airports": tuple(stops[1:]),
                "destination_airport": _code(self.world.unit.port),
                "requested_flight": self.flights.requested._asdict(),
                "flights": [flight._asdict() for flight in flights],
                "arrives_at": self.arrives_at,
                "onward_country": self.parties.onward_country,
                "place_of_delivery": self.parties.place_of_delivery,
                "chargeable_kg": ceil(due * self.waybill.charge_factor),
                "sizes": (piece_size(self.load),) if self.waybill.is_measured else None,
                "security_status": self.waybill.security,
                "handling_codes": self._handling_codes(),
                "dangerous": self.waybill.dangerous,
                "un_number": self.waybill.un_number,
                "service": self.waybill.service,
                "account": self._account(),
                "permit_no": self.parties.permit_no,
            }
        )

    def mode_answers(self) -> Iterable[Part]:
        """Registers, airline's record, agent's reply, acceptance and the terminal's scale."""
        load, checks = self.load, self.checks
        return (
            checks.consignor.changed(agent=checks.agent_approval),
            checks.airline_record,
            self._reply(),
            checks.acceptance,
            Unfrozen(
                Measured,
                weight_kg=round(load.gross_kg * (1 + checks.weight_gap / 100), 1),
                volume_m3=round(load.volume_m3 * (1 + checks.size_gap / 100), 3),
            ),
        )

    def _reply(self) -> Unfrozen[Reply]:
        """House data that were left out are sent now; an agent who answers in part sends none."""
        reply = self.checks.reply
        if reply["agrees"] == "in part":
            return reply
        sizes = None if self.waybill.is_measured else (piece_size(self.load),)
        phone = None if self.waybill.is_phone_stated else self.parties.consignee.phone
        return reply.changed(sizes=sizes, consignee_phone=phone)

    def _master(self) -> Fields:
        group = self.consolidation
        ours = self.as_house
        by_number = attrgetter("house_no")
        others = sorted((*group.other_houses(), *group.mates), key=by_number)
        every = sorted((*others, ours), key=by_number)
        lists = {"complete": every, "left out": others, "no list": None}
        listed = lists[group.house_list]
        return {
            "number": group.master_no,
            "pieces": sum(house.pieces for house in every),
            "gross_kg": sum(house.gross_kg for house in every),
            "houses": listed if listed is None else [house._asdict() for house in listed],
            "broker": group.broker,
        }

    def stops(self) -> list[str]:
        """Airports of departure and of transfer."""
        return [_code(place) for place in (self.lane.origin, *self.via)]

    def _handling_codes(self) -> tuple[str, ...]:
        waybill = self.waybill
        codes = [CODES[tag] for tag in self.goods.tags if tag in CODES]
        declared = [waybill.danger_code] if waybill.dangerous == "declared" else []
        urgent = ["XPS"] if waybill.service == "express" else []
        return tuple(code for code in (*codes, *declared, *urgent) if code)

    def _account(self) -> Fields:
        return {
            "opened_on": self.waybill.account_opened_on,
            "known_consignor": self.waybill.known_consignor,
            "payment": self.waybill.payment,
        }


def draft_house(order: ConsignmentOrder) -> AirDraft:
    """Draw an honest house."""
    chance, world = order.chance, order.world
    day = chance.whole(0, world.days - 1)
    airport = order.lane.via[-1] if order.lane.via else order.lane.origin
    flight_no, arrives_at = landing(order, airport, day)
    load = GoodsLoad(order, _ROOM_M3)
    flights = draw_flights(order, flight_no, arrives_at)
    parties = draw_parties(order)
    parties.place_of_delivery = draw_place_of_delivery(order, parties.consignee)
    terms = draw_terms(order, freight_part(order.goods, chargeable_kg(load)))
    consolidation = draw_consolidation(order, flight_no)
    waybill = _draw_waybill(order, arrives_at.date())
    records = draw_records(order, arrives_at.date(), load)
    return AirDraft(
        order=order,
        arrives_at=arrives_at,
        load=load,
        parties=parties,
        terms=terms,
        records=records,
        flights=flights,
        consolidation=consolidation,
        waybill=waybill,
        checks=_draw_checks(order, arrives_at.date()),
    )


def pieces_kind(_: Commodity) -> UnitKind:
    """Pieces go through the scanner one by one."""
    return "pieces"


def chargeable_kg(load: GoodsLoad) -> int:
    """Weight that is charged: of the goods or of their room. The lane's freight is for 100 kg."""
    return ceil(max(load.gross_kg, piece_size(load).m3 * KG_PER_M3))


def freight_part(goods: Commodity, kg: float) -> float:
    """Freight of ``kg`` of such goods over that of 100 kg of general cargo.

    It falls at weight breaks. Nobody pays more than for the weight of the next break (rules of
    IATA's tariff).
    """
    due = min(max(kg, least) * rate / 100 for least, rate in _BREAKS)
    reduced = min((_COMMODITY_RATES.get(tag, 1.0) for tag in goods.tags), default=1.0)
    return max(_LEAST_FREIGHT, due * reduced)


def piece_size(load: GoodsLoad) -> Size:
    """Pieces of one size that take the stated room."""
    return _equal_pieces(load.packages, load.volume_m3)


@lru_cache(maxsize=256)
def _equal_pieces(pieces: int, volume_m3: float) -> Size:
    side = (1e6 * volume_m3 / pieces) ** (1 / 3)
    length, width, height = (max(4, round(side * part)) for part in (1.25, 1.0, 0.8))
    return Size(pieces=pieces, length=length, width=width, height=height)


def _draw_waybill(order: ConsignmentOrder, arrival: date) -> Waybill:
    opened_on = arrival - timedelta(days=order.chance.whole(120, 3200))
    kinds = [DANGEROUS[tag] for tag in order.goods.tags if tag in DANGEROUS]
    return Waybill(
        account_opened_on=opened_on,
        dangerous="declared" if kinds else None,
        un_number=kinds[0][0] if kinds else None,
        danger_code=kinds[0][1] if kinds else "",
    )


def _draw_checks(order: ConsignmentOrder, arrival: date) -> AirportChecks:
    chance = order.chance
    entry_ends = arrival + timedelta(days=chance.whole(60, 900))
    shipments = chance.whole(8, 70)
    return AirportChecks(
        consignor=Unfrozen(
            ConsignorStatus, entry="as claimed", entry_ends=entry_ends, agent="approved"
        ),
        airline_record=Unfrozen(
            AccountHistory,
            shipments=shipments,
            same_goods=ceil(shipments * chance.between(0.75, 1.0)),
            contact_changed_on=None,
        ),
        reply=Unfrozen(
            Reply,
            agrees="agrees",
            hours=chance.whole(1, 5),
            end_use="named" if order.has_tag("technical") else None,
        ),
        acceptance=Unfrozen(
            AcceptanceCheck,
            check_list="passed",
            noted="nothing",
            data_sheet=True if order.has_tag("regulated") else None,
        ),
        weight_gap=chance.between(-2, 2),
        size_gap=chance.between(-3, 3),
    )


def _code(place: str) -> str:
    """UN/LOCODE of an airport of the table of places."""
    return place.removesuffix("-AIR")

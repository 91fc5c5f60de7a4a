"""Flights, and the consolidation under a master air waybill that a house travels in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from math import ceil
from typing import NamedTuple
from zlib import crc32

from profiler_sim.cargo.air.model import Agent
from profiler_sim.cargo.check_digits import awb_no
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.units import Unit
from profiler_sim.traffic.invented_names import mail_host
from profiler_sim.traffic.world import FIRST_DAY, ConsignmentOrder

AIRLINES = {
    "ZZK": ("909", "Zekora Air Cargo"),
    "ZZM": ("913", "Zemaro Airways"),
    "ZZV": ("917", "Zevira Air"),
}
"""Invented airlines by the letters of their flights, with an invented prefix of their waybills."""
_PERISHABLE = ("perishable", "live", "eggs")
_KINDS = (
    ("live", "live"),
    ("perishable", "perishable"),
    ("eggs", "perishable"),
    ("regulated", "dangerous"),
    ("pharma", "pharma"),
)
"""Kind of cargo by tag, the first that fits. Kinds are loaded apart (IATA Dangerous Goods
Regulations, 9.3; IATA Live Animals Regulations), and agents consolidate them apart."""
_BACK_TO_BACK = 0.25
"""Part of the houses that are alone under their master."""
_MOST_HOUSES = 5
_NOBODY = Agent(name="", city="", code="")
"""Until an agent is entered."""
_FLOWN = timedelta(hours=2)
"""The last leg is short."""


class Leg(NamedTuple):
    """A flight, before it stands on papers (``air.model.Flight``)."""

    number: str
    on: date


class HouseLine(NamedTuple):
    """One line of a house list, before it stands on papers (``consolidation.House``)."""

    house_no: str
    pieces: int
    gross_kg: int
    goods: str


@dataclass(slots=True)
class Flights:
    """The last flight, what was booked for it, and the days that the journey takes."""

    flight_no: str
    flown_on: date
    requested: Leg
    days: int
    paper_days: int
    """Days from the house waybill to the first flight."""

    def by_leg(self, stops: list[str]) -> tuple[Leg, ...]:
        """List one flight a leg; the waits in between are spread over the days of the journey."""
        before = len(stops) - 1
        legs = zip(stops, stops[1:], range(before), strict=False)
        return (
            *(
                Leg(number=_leg(start, end), on=self._day(self.days * (before - at) // before))
                for start, end, at in legs
            ),
            Leg(number=self.flight_no, on=self.flown_on),
        )

    def fly(self, flight_no: str, arrives_at: datetime) -> None:
        """End with another flight."""
        self.flight_no, self.flown_on = flight_no, (arrives_at - _FLOWN).date()
        self.requested = Leg(number=flight_no, on=self.flown_on)

    def _day(self, before: int) -> date:
        return self.flown_on - timedelta(days=before)


@dataclass(slots=True)
class Consolidation:
    """The master waybill, its agent and the houses under it."""

    airline: str
    agent: Agent
    broker: str
    master_no: str
    serial: int
    """Number of the house waybill, behind the agent's letters."""
    others: tuple[HouseLine, ...]
    """Somebody else's loads under the same master, numbered without the agent's letters."""
    room: int
    """Houses under the master, at most; 1 for a house that is alone."""
    mates: list[HouseLine] = field(default_factory=list)
    """Houses of the desk under the same master."""
    house_list: str = "complete"
    """Complete, without this house (``left out``), or ``no list``."""

    @property
    def house_no(self) -> str:
        """The house waybill's number; it begins with the agent's letters."""
        return f"{self._letters}{self.serial}"

    def other_houses(self) -> tuple[HouseLine, ...]:
        """The other houses with the agent's letters."""
        letters = self._letters
        return tuple(
            house._replace(house_no=f"{letters}{house.house_no}") for house in self.others
        )

    def list_houses(self, order: ConsignmentOrder, house_list: str) -> None:
        """Say something of a house list that is not complete: it takes several houses."""
        self.house_list = house_list
        if not self.others:
            self.others = (_draw_other_house(order), _draw_other_house(order))

    @property
    def _letters(self) -> str:
        return mail_host(self.agent.name)[:3].upper()

    def fly(self, flight_no: str) -> None:
        """Fly the last leg with another airline, under a master waybill of its own."""
        prefix, self.airline = AIRLINES[flight_no[:3]]
        self.master_no = f"{prefix}{self.master_no[3:]}"


class LastFlight(NamedTuple):
    """The flight that brings loads to the unit from one airport."""

    number: str
    minute: int
    """Minutes from the beginning of the exercise's day to its landing."""


def last_flight(order: ConsignmentOrder, airport: str) -> LastFlight:
    """The flight from ``airport`` to the unit: each airport has its own, once a day.

    The numbers of the unit come first, those of the biggest lanes.
    """
    return _last_flights(_last_airports(order.world.unit), order.world.unit.feeders)[airport]


def landing(order: ConsignmentOrder, airport: str, day: int) -> tuple[str, datetime]:
    """Number and landing of the flight from ``airport`` on a day of the exercise, from 0."""
    flight = last_flight(order, airport)
    return flight.number, FIRST_DAY + timedelta(days=day, minutes=flight.minute)


def _last_airports(unit: Unit) -> tuple[str, ...]:
    """Airports from which loads fly straight to the unit, the busiest first."""
    shares: dict[str, float] = {}
    for lane in unit.lanes:
        airport = lane.via[-1] if lane.via else lane.origin
        shares[airport] = shares.get(airport, 0.0) + lane.share
        shares.setdefault(lane.detour, 0.0)
    return tuple(sorted(shares, key=lambda airport: -shares[airport]))


@lru_cache(maxsize=8)
def _last_flights(airports: tuple[str, ...], numbers: tuple[str, ...]) -> Mapping[str, LastFlight]:
    """Landings are spread over the day and the night after it."""
    gap = 24 * 60 // (len(airports) + 1)
    named = [*numbers, *(_leg(airport, "home") for airport in airports)]
    return {
        airport: LastFlight(number, gap * turn + crc32(number.encode()) % 45)
        for turn, (airport, number) in enumerate(zip(airports, named, strict=False), 1)
    }


def draw_flights(order: ConsignmentOrder, flight_no: str, arrives_at: datetime) -> Flights:
    """Draw the journey that ends with the last flight."""
    chance, flown_on = order.chance, (arrives_at - _FLOWN).date()
    return Flights(
        flight_no=flight_no,
        flown_on=flown_on,
        requested=Leg(number=flight_no, on=flown_on),
        days=_days(order, chance.between(0.8, 1.6), arrives_at),
        paper_days=chance.whole(0, 2),
    )


def _days(order: ConsignmentOrder, spread: float, arrives_at: datetime) -> int:
    """Days of the journey: the same for all that one agent sends; what does not keep flies on."""
    if order.shared >= 0:
        key = f"{order.world.seed} {order.shared} {arrives_at}"
        spread = 0.8 + 0.8 * (crc32(key.encode()) % 1_000) / 1_000
    days = max(1, round(order.lane.days * spread))
    return min(days, 1) if any(map(order.has_tag, _PERISHABLE)) else days


def draw_consolidation(order: ConsignmentOrder, flight_no: str) -> Consolidation:
    """Draw broker, numbers and the other houses of a complete house list; the agent comes later.

    One broker at destination takes apart what one agent sends.
    """
    chance, hauliers = order.chance, order.world.pools.hauliers
    prefix, airline = AIRLINES[flight_no[:3]]
    part = chance.draw()
    if order.shared >= 0:
        part = crc32(f"{order.world.seed} {order.shared}".encode()) % 1_000 / 1_000
    broker = hauliers[int(part * len(hauliers))].replace("Transport", "Logistics")
    room = 1 if chance.draw() < _BACK_TO_BACK else chance.whole(2, _MOST_HOUSES)
    master_no = awb_no(prefix, chance.whole(1_000_000, 9_999_999))
    serial = chance.whole(1_000_000, 8_999_999)
    return Consolidation(
        airline=airline,
        agent=_NOBODY,
        broker=broker,
        master_no=master_no,
        serial=serial,
        others=tuple(_draw_other_house(order) for _ in range(room - 1)),
        room=room,
    )


def kind_of_cargo(goods: Commodity) -> str:
    """What such goods go together with: kinds are not mixed under one master."""
    return _kind(goods.tags)


@lru_cache(maxsize=64)
def _kind(tags: tuple[str, ...]) -> str:
    return next((kind for tag, kind in _KINDS if tag in tags), "general")


def _draw_other_house(order: ConsignmentOrder) -> HouseLine:
    """Draw somebody else's load under the same master; it is on nobody's desk here."""
    chance = order.chance
    alike = _alike(order)
    goods = chance.pick(alike or [order.goods])  # a mentor's own load may be unusual on its lane
    pieces = chance.whole(1, 12)
    return HouseLine(
        house_no=str(chance.whole(1_000_000, 8_999_999)),
        pieces=pieces,
        gross_kg=ceil(pieces * chance.between(goods.kg_low, goods.kg_high)),
        goods=chance.pick(goods.wordings),
    )


def _alike(order: ConsignmentOrder) -> Sequence[Commodity]:
    """Goods of the lane that go together with those of an order."""
    world, lane, kind = order.world, order.lane, kind_of_cargo(order.goods)

    def work() -> Sequence[Commodity]:
        carried = [world.goods[name] for name in lane.goods]
        return [each for each in carried if kind_of_cargo(each) == kind]

    return world.once(("go together", kind, *lane.goods), work)


def _leg(start: str, end: str) -> str:
    """Flight number of an earlier leg: always the same between the same two airports."""
    turn = crc32(f"{start}{end}".encode())
    return f"{tuple(AIRLINES)[turn % len(AIRLINES)]} {1_000 + turn % 8_000}"

"""Flights, and the consolidation under a master air waybill that a house travels in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from math import ceil
from zlib import crc32

from profiler_sim.cargo.air.model import Agent, Flight, House
from profiler_sim.cargo.check_digits import awb_no
from profiler_sim.traffic.trade import Parties
from profiler_sim.traffic.world import FIRST_DAY, ConsignmentOrder

AIRLINES = {
    "ZZK": ("909", "Zekora Air Cargo"),
    "ZZM": ("913", "Zemaro Airways"),
    "ZZV": ("917", "Zevira Air"),
}
"""Invented airlines by the letters of their flights, with an invented prefix of their waybills."""
_FLOWN = timedelta(hours=2)
"""The last leg is short."""


@dataclass(slots=True)
class Flights:
    """The last flight, what was booked for it, and the days that the journey takes."""

    flight_no: str
    flown_on: date
    requested: Flight
    days: int
    paper_days: int
    """Days from the house waybill to the first flight."""

    def by_leg(self, stops: list[str]) -> tuple[Flight, ...]:
        """List one flight a leg; the waits in between are spread over the days of the journey."""
        before = len(stops) - 1
        legs = zip(stops, stops[1:], range(before), strict=False)
        return (
            *(
                Flight(number=_leg(start, end), on=self._day(self.days * (before - at) // before))
                for start, end, at in legs
            ),
            Flight(number=self.flight_no, on=self.flown_on),
        )

    def _day(self, before: int) -> date:
        return self.flown_on - timedelta(days=before)


@dataclass(slots=True)
class Consolidation:
    """The master waybill, its agent and the houses under it."""

    airline: str
    agent: Agent
    broker: str
    master_no: str
    house_no: str
    others: tuple[House, ...]
    """Somebody else's loads under the same master."""
    house_list: str = "complete"
    """Complete, without this house (``left out``), or ``no list``."""


@lru_cache(maxsize=8)
def landings(flights: tuple[str, ...], days: int) -> tuple[tuple[str, datetime], ...]:
    """List the landings: every flight once a day, spread over the day and the night after it."""
    gap = 24 * 60 // (len(flights) + 1)
    return tuple(
        (number, FIRST_DAY + timedelta(days=day, minutes=gap * turn + crc32(number.encode()) % 45))
        for day in range(days)
        for turn, number in enumerate(flights, 1)
    )


def draw_flights(order: ConsignmentOrder, flight_no: str, arrives_at: datetime) -> Flights:
    """Draw the journey that ends with the last flight."""
    chance, flown_on = order.chance, (arrives_at - _FLOWN).date()
    return Flights(
        flight_no=flight_no,
        flown_on=flown_on,
        requested=Flight(number=flight_no, on=flown_on),
        days=max(1, round(order.lane.days * chance.between(0.8, 1.6))),
        paper_days=chance.whole(0, 2),
    )


def draw_consolidation(order: ConsignmentOrder, flight_no: str, parties: Parties) -> Consolidation:
    """Draw agent, broker, numbers and the other houses of a complete house list."""
    chance, hauliers = order.chance, order.world.pools.hauliers
    prefix, airline = AIRLINES[flight_no[:3]]
    forwarder = chance.pick(hauliers).split()[0]
    code = f"00-0 {chance.whole(1000, 9999)}"
    broker = f"{chance.pick(hauliers).split()[0]} Logistics"
    master_no = awb_no(prefix, chance.whole(1_000_000, 9_999_999))
    letters = forwarder[:3].upper()
    house_no = f"{letters}{chance.whole(1_000_000, 8_999_999)}"
    return Consolidation(
        airline=airline,
        agent=Agent(name=f"{forwarder} Air Cargo", city=parties.shipper.city, code=code),
        broker=broker,
        master_no=master_no,
        house_no=house_no,
        others=tuple(_draw_other_house(order, letters) for _ in range(chance.whole(2, 4))),
    )


def _draw_other_house(order: ConsignmentOrder, letters: str) -> House:
    """Draw somebody else's load under the same master; it is on nobody's desk here."""
    chance = order.chance
    goods = order.world.goods[chance.pick(tuple(order.lane.goods))]
    pieces = chance.whole(1, 12)
    return House(
        house_no=f"{letters}{chance.whole(9_000_000, 9_999_999)}",
        pieces=pieces,
        gross_kg=ceil(pieces * goods.kg_low),
        goods=chance.pick(goods.wordings),
    )


def _leg(start: str, end: str) -> str:
    """Flight number of an earlier leg: always the same between the same two airports."""
    turn = crc32(f"{start}{end}".encode())
    return f"{tuple(AIRLINES)[turn % len(AIRLINES)]} {100 + turn % 800}"

"""By air: a house in a consolidation, seen before its last flight is loaded."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from math import ceil
from typing import ClassVar
from zlib import crc32

from profiler_sim.cargo.air.answers import (
    AcceptanceCheck,
    AccountHistory,
    ConsignorStatus,
    Measured,
    Reply,
)
from profiler_sim.cargo.air.model import (
    KG_PER_M3,
    Account,
    Agent,
    Air,
    Flight,
    House,
    Master,
    Size,
)
from profiler_sim.cargo.check_digits import awb_no
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.value import Value
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.world import FIRST_DAY

AIRLINES = {
    "ZZK": ("909", "Zekora Air Cargo"),
    "ZZM": ("913", "Zemaro Airways"),
    "ZZV": ("917", "Zevira Air"),
}
"""Invented airlines by the letters of their flights, with an invented prefix of their waybills."""
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
_FLOWN = timedelta(hours=2)
"""The last leg is short."""


class AirDraft(Draft):
    """One house consignment."""

    mode: ClassVar[Mode] = "air"
    terms: ClassVar[tuple[str, ...]] = ("CPT", "CIP", "DAP", "FCA", "FCA", "EXW")

    def _arrives(self) -> datetime:
        self.flight_no, landing = self.chance.pick(
            _landings(self.world.unit.feeders, self.world.days)
        )
        return landing

    @property
    def document_no(self) -> str:
        """The master air waybill's number."""
        return self.master_no

    @property
    def room_m3(self) -> float:
        """What a house in a short-haul freighter may take."""
        return 18.0

    def _journey(self) -> None:
        chance = self.chance
        self.flown_on = (self.arrives_at - _FLOWN).date()
        self.days = max(1, round(self.lane.days * chance.between(0.8, 1.6)))
        self.paper_days = chance.whole(0, 2)
        self.requested = Flight(number=self.flight_no, on=self.flown_on)

    def _freight_part(self) -> float:
        """The lane's freight is that of 100 kg."""
        return max(0.45, self._due() / 100)

    def _due(self) -> int:
        return ceil(max(self.gross_kg, self._size().m3 * KG_PER_M3))

    def _unit(self) -> None:
        chance = self.chance
        prefix, self.airline = AIRLINES[self.flight_no[:3]]
        forwarder = chance.pick(self.world.pools.hauliers).split()[0]
        self.agent = Agent(
            name=f"{forwarder} Air Cargo",
            city=self.shipper.city,
            code=f"00-0 {chance.whole(1000, 9999)}",
        )
        self.broker = f"{chance.pick(self.world.pools.hauliers).split()[0]} Logistics"
        self.master_no = awb_no(prefix, chance.whole(1_000_000, 9_999_999))
        self.house_no = f"{_letters(forwarder)}{chance.whole(1_000_000, 8_999_999)}"
        self.others = tuple(self._other() for _ in range(chance.whole(2, 4)))
        self.house_list = "complete"
        self.security = "SPX"
        self.known_consignor: bool | None = False
        self._goods_terms()

    def _goods_terms(self) -> None:
        """Account, service and what the waybill says of the goods' nature."""
        opened = self.arrives_at.date() - timedelta(days=self.chance.whole(120, 3200))
        self.account_opened_on: date | None = opened
        self.payment, self.service = "account", "standard"
        self.is_measured, self.charge_factor = True, 1.0
        self.phone_left_out: str | None = None
        kinds = [DANGEROUS[tag] for tag in self.goods.tags if tag in DANGEROUS]
        self.dangerous = "declared" if kinds else None
        self.un_number: str | None = kinds[0][0] if kinds else None
        self.danger_code = kinds[0][1] if kinds else ""

    def _other(self) -> House:
        """Somebody else's load under the same master; it is on nobody's desk here."""
        chance = self.chance
        goods = self.world.goods[chance.pick(tuple(self.lane.goods))]
        pieces = chance.whole(1, 12)
        return House(
            house_no=f"{self.house_no[:3]}{chance.whole(9_000_000, 9_999_999)}",
            pieces=pieces,
            gross_kg=ceil(pieces * goods.kg_low),
            goods=chance.pick(goods.wordings),
        )

    def _asked(self) -> None:
        chance, arrival = self.chance, self.arrives_at.date()
        self.consignor: dict[str, object] = {
            "entry": "as claimed",
            "entry_ends": arrival + timedelta(days=chance.whole(60, 900)),
            "agent": "approved",
        }
        shipments = chance.whole(8, 70)
        self.airline_record: dict[str, object] = {
            "shipments": shipments,
            "same_goods": ceil(shipments * chance.between(0.75, 1.0)),
            "contact_changed_on": None,
        }
        self.reply: dict[str, object] = {
            "agrees": "agrees",
            "hours": chance.whole(1, 5),
            "end_use": "named" if "technical" in self.goods.tags else None,
        }
        self.acceptance: dict[str, object] = {
            "check_list": "passed",
            "noted": "nothing",
            "data_sheet": True if "regulated" in self.goods.tags else None,
        }
        self.weight_gap, self.size_gap = chance.between(-2, 2), chance.between(-3, 3)

    def carriage(self) -> Air:
        """The air waybills' part of the papers."""
        stops = [self._code(place) for place in (self.lane.origin, *self.via)]
        flights = self._flights(stops)
        return Air.model_validate(
            {
                "house_no": self.house_no,
                "master": self._master(),
                "airline": self.airline,
                "agent": self.agent,
                "issued_on": flights[0].on - timedelta(days=self.paper_days),
                "departure_airport": stops[0],
                "transfer_airports": tuple(stops[1:]),
                "destination_airport": self._code(self.world.unit.port),
                "requested_flight": self.requested,
                "flights": flights,
                "arrives_at": self.arrives_at,
                "onward_country": self.onward_country,
                "place_of_delivery": self.place_of_delivery,
                "chargeable_kg": ceil(self._due() * self.charge_factor),
                "sizes": (self._size(),) if self.is_measured else None,
                "security_status": self.security,
                "handling_codes": self._handling(),
                "dangerous": self.dangerous,
                "un_number": self.un_number,
                "service": self.service,
                "account": self._account(),
            }
        )

    @staticmethod
    def _code(place: str) -> str:
        """UN/LOCODE of an airport of the table of places."""
        return place.removesuffix("-AIR")

    def _flights(self, stops: list[str]) -> tuple[Flight, ...]:
        """One a leg; the waits in between are spread over the days of the journey."""
        last = Flight(number=self.flight_no, on=self.flown_on)
        before = len(stops) - 1
        legs = zip(stops, stops[1:], range(before), strict=False)
        return (
            *(
                Flight(number=_leg(one, other), on=self._day(self.days * (before - at) // before))
                for one, other, at in legs
            ),
            last,
        )

    def _day(self, before: int) -> date:
        return self.flown_on - timedelta(days=before)

    def _size(self) -> Size:
        """Pieces of one size that take the stated room."""
        side = (1e6 * self.volume_m3 / self.packages) ** (1 / 3)
        length, width, height = (max(4, round(side * part)) for part in (1.25, 1.0, 0.8))
        return Size(pieces=self.packages, length=length, width=width, height=height)

    def _master(self) -> Master:
        ours = House(
            house_no=self.house_no,
            pieces=self.packages,
            gross_kg=round(self.gross_kg),
            goods=self.description,
        )
        lists = {"complete": (*self.others, ours), "left out": self.others, "no list": None}
        return Master(
            number=self.master_no,
            pieces=sum(house.pieces for house in (*self.others, ours)),
            gross_kg=sum(house.gross_kg for house in (*self.others, ours)),
            houses=lists[self.house_list],
            broker=self.broker,
        )

    def _handling(self) -> tuple[str, ...]:
        codes = [CODES[tag] for tag in self.goods.tags if tag in CODES]
        declared = [self.danger_code] if self.dangerous == "declared" else []
        urgent = ["XPS"] if self.service == "express" else []
        return tuple(code for code in (*codes, *declared, *urgent) if code)

    def _account(self) -> Account:
        return Account.model_validate(
            {
                "opened_on": self.account_opened_on,
                "known_consignor": self.known_consignor,
                "payment": self.payment,
            }
        )

    def recorded(self) -> str:
        """The pieces of the house waybill."""
        return str(self.packages)

    def recorded_otherwise(self) -> str:
        """A few pieces more."""
        return str(self.packages + self.apart.whole(1, 4))

    def answers(self) -> Iterable[Value]:
        """Registers, airline's record, agent's reply, acceptance and the terminal's scale."""
        return (
            ConsignorStatus.model_validate(self.consignor),
            AccountHistory.model_validate(self.airline_record),
            Reply.model_validate({**self.reply, **self._completed()}),
            AcceptanceCheck.model_validate(self.acceptance),
            Measured(
                weight_kg=round(self.gross_kg * (1 + self.weight_gap / 100), 1),
                volume_m3=round(self.volume_m3 * (1 + self.size_gap / 100), 3),
            ),
        )

    def _completed(self) -> Mapping[str, object]:
        """House data that were left out; an agent who answers in part sends none."""
        if self.reply["agrees"] == "in part":
            return {}
        sizes = None if self.is_measured else (self._size(),)
        return {"sizes": sizes, "consignee_phone": self.phone_left_out}


@lru_cache(maxsize=8)
def _landings(flights: tuple[str, ...], days: int) -> tuple[tuple[str, datetime], ...]:
    """Every flight once a day, spread over the day and the night after it."""
    gap = 24 * 60 // (len(flights) + 1)
    return tuple(
        (number, FIRST_DAY + timedelta(days=day, minutes=gap * turn + crc32(number.encode()) % 45))
        for day in range(days)
        for turn, number in enumerate(flights, 1)
    )


def _leg(one: str, other: str) -> str:
    """Flight number of an earlier leg: always the same between the same two airports."""
    turn = crc32(f"{one}{other}".encode())
    return f"{tuple(AIRLINES)[turn % len(AIRLINES)]} {100 + turn % 800}"


def _letters(name: str) -> str:
    return name[:3].upper()

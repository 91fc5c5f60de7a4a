"""Goods by air: a house air waybill inside a consolidation under a master air waybill."""

from datetime import date
from typing import Literal

from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.consolidation import Master
from profiler_sim.cargo.value import Value

SecurityStatus = Literal["SPX", "SCO", "SHR", "NSC"]
"""Secured for passenger aircraft, for cargo aircraft only, to high-risk rules; not secured."""
KG_PER_M3 = 1000 / 6
"""A cubic metre is charged as so many kg: airlines sell room as well as lift."""
_IATA = {"TRISL": "IST"}
"""Airports whose IATA code is not the end of their UN/LOCODE."""


def iata(code: str) -> str:
    """IATA code of an airport, from its UN/LOCODE."""
    return _IATA.get(code, code[2:])


class Flight(Value):
    """One flight by number and day."""

    number: str
    """Invented: no airline has the letters ZZ and a third."""
    on: date


class Size(Value):
    """Outer size of one kind of piece, in cm."""

    pieces: int
    length: int
    width: int
    height: int

    @property
    def m3(self) -> float:
        """Room of all these pieces."""
        return self.pieces * self.length * self.width * self.height / 1e6


class Agent(Value):
    """The forwarder at departure, who issues the house waybill and hands over to the airline."""

    name: str
    city: str
    code: str
    """Number as cargo agent; invented."""


class Account(Value):
    """What agent and airline know of the house shipper, as the data set states it."""

    opened_on: date | None = None
    known_consignor: bool | None = None
    """The shipper says it secures its own cargo under approval."""
    payment: Literal["account", "cash"] | None = None


class Air(Carriage):
    """One house consignment; what a search opens are its pieces."""

    mode: Literal["air"] = "air"
    house_no: str
    master: Master
    airline: str
    agent: Agent | None = None
    issued_on: date | None = None
    departure_airport: str
    """UN/LOCODE."""
    transfer_airports: tuple[str, ...] = ()
    """UN/LOCODEs in the order of the flights."""
    destination_airport: str
    requested_flight: Flight | None = None
    """What was booked for the last leg."""
    flights: tuple[Flight, ...] = ()
    """One a leg, the last one into the unit's airport; none where none is stated."""
    place_of_delivery: str | None = None
    """Where the goods go after the airport, in words."""
    chargeable_kg: int | float | None = None
    sizes: tuple[Size, ...] | None
    """None where the house waybill states no dimensions."""
    security_status: SecurityStatus | None = None
    handling_codes: tuple[str, ...] = ()
    """Special handling codes, such as PER, without the security status."""
    dangerous: Literal["declared", "not restricted"] | None = None
    """What the waybill says of dangerous goods; None where it says nothing."""
    un_number: str | None = None
    service: Literal["standard", "express"] | None = "standard"
    account: Account = Account()
    permit_no: str | None = None
    """Number of the permit, licence or quota that the goods need, where stated."""

    @property
    def unit_no(self) -> str:
        """The house air waybill's number: its pieces are what is opened."""
        return self.house_no

    @property
    def document_no(self) -> str:
        """The master air waybill's number."""
        return self.master.number

    @property
    def start(self) -> str:
        """The airport of departure."""
        return self.departure_airport

    @property
    def left_on(self) -> date | None:
        """The day of the first flight."""
        return self.flights[0].on if self.flights else None

    @property
    def via(self) -> tuple[str, ...]:
        """The airports of transfer."""
        return self.transfer_airports

    @property
    def end(self) -> str:
        """The airport of destination."""
        return self.destination_airport

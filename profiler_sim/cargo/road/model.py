"""Goods by road: a lorry under a CMR note and a transit document."""

from datetime import date
from enum import StrEnum
from typing import Literal

from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.value import Value


class ChargesPayer(StrEnum):
    """Who pays the carrier, as box 14 of the CMR note says."""

    SENDER = "sender"
    CONSIGNEE = "consignee"
    FORWARDER = "forwarder"
    THIRD_PARTY = "third party"


class Transit(Value):
    """The customs document the goods travel under."""

    kind: Literal["T1", "T2", "TIR", "national"] | None = None
    """Common transit of goods from outside the Union or of Union goods, carnet, or transit through
    one country."""
    number: str | None = None
    """The movement reference number, or the number of the TIR carnet."""
    issued_on: date | None = None
    departure_office: str | None = None
    """In words."""
    destination_office: str | None = None
    time_limit: date | None = None
    """Day by which the goods must be presented."""
    guarantee: Literal["comprehensive", "individual", "cash deposit", "carnet"] | None = None
    guarantee_usd: int | None = None
    seals: tuple[str, ...] | None = None
    """Empty where the document says that there are none."""


class Vehicle(Value):
    """Tractor and trailer; plates in their country's form, of a series that nobody has."""

    tractor_plate: str
    trailer_plate: str | None = None
    trailer: Literal["curtain side", "box", "refrigerated"] | None = None
    tare_kg: int | None = None
    """Tractor and empty trailer together."""
    weighed_kg: int | None = None
    """The loaded lorry on the scale of the place of taking over."""


class Carrier(Value):
    """The firm that drives."""

    name: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2, of the seat."""
    licence_no: str | None = None
    founded: int | None = None
    """Year."""
    successive: str | None = None
    """A second carrier who takes over on the way (box 17), where one is named."""


class Road(Carriage):
    """One lorry under one CMR note."""

    mode: Literal["road"] = "road"
    cmr_no: str | None = None
    issued_on: date | None = None
    taken_over_at: str
    """Code of the place where the carrier took the goods over."""
    taken_over_on: date | None = None
    place_of_delivery: str | None = None
    """In words."""
    post: str
    """Code of the unit's crossing."""
    row: str | None = None
    """Row of the yard in which the lorry stands."""
    crossings: tuple[str, ...] = ()
    """Crossings before the unit's as the transit document lists them, in the order of the way:
    UN/LOCODEs, or ids of the table of places where the list has no code."""
    transit: Transit = Transit()
    vehicle: Vehicle
    carrier: Carrier = Carrier()
    charges_by: ChargesPayer | None = None
    charges_payment: Literal["account", "cash"] | None = None
    permit_no: str | None = None
    """Number of the permit, licence or quota that the goods need, where stated."""

    @property
    def unit_no(self) -> str:
        """The trailer's plate; the tractor's where no trailer is stated."""
        return self.vehicle.trailer_plate or self.vehicle.tractor_plate

    @property
    def document_no(self) -> str:
        """The CMR note's number; that of the transit document where no note is stated."""
        return self.cmr_no or self.transit.number or ""

    @property
    def start(self) -> str:
        """The place of taking over."""
        return self.taken_over_at

    @property
    def left_on(self) -> date | None:
        """The day the carrier took it over."""
        return self.taken_over_on

    @property
    def via(self) -> tuple[str, ...]:
        """The crossings on the way."""
        return self.crossings

    @property
    def end(self) -> str:
        """The unit's crossing."""
        return self.post

    @property
    def is_reefer(self) -> bool:
        """Whether the trailer is refrigerated."""
        return self.vehicle.trailer == "refrigerated"

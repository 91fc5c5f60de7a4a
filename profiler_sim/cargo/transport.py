"""How the goods travel: one member of a union for each mode of transport."""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from profiler_sim.cargo.equipment import Container
from profiler_sim.cargo.value import Value


class FreightPayer(StrEnum):
    """Who pays the carrier, as the booking says."""

    SHIPPER = "shipper"
    CONSIGNEE = "consignee"
    FORWARDER = "forwarder"
    THIRD_PARTY = "third party"


class Booking(Value):
    """How the space on the vessel was ordered."""

    made_on: date
    amended_on: tuple[date, ...] = ()
    """Days on which party, port or goods were changed after booking."""
    paid_by: FreightPayer
    payment: Literal["account", "cash"]
    contract: str | None = None
    """Number of the service contract between trader and carrier, where there is one."""


class Vessel(Value):
    """The ship of the last leg. Invented, with a number from a range believed unused."""

    name: str
    imo: str
    voyage: str


class Sea(Value):
    """One container under one bill of lading."""

    mode: Literal["sea"] = "sea"
    bill_no: str
    bill_type: Literal["named", "to order"]
    issued_on: date
    carrier: str
    vessel: Vessel
    place_of_receipt: str
    """Where the carrier took the goods over, in words."""
    loading_port: str
    """UN/LOCODE."""
    transhipment_ports: tuple[str, ...] = ()
    """UN/LOCODEs in sailing order."""
    discharge_port: str
    place_of_delivery: str
    """Where the goods go after the port, in words."""
    onward_country: str | None = None
    """Country of delivery when the goods go on in transit, else None."""
    loaded_on: date
    arrives_at: datetime
    booking: Booking
    container: Container


Transport = Sea
"""The union of all modes, told apart by ``mode``; air, road and post join it here."""

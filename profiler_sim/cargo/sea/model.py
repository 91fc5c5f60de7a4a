"""The papers of goods by sea: a container under a bill of lading."""

from datetime import date
from enum import StrEnum
from typing import Literal

from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.consolidation import Master
from profiler_sim.cargo.value import Value

TYPICAL_TARE_KG = {"22G1": 2300, "42G1": 3750, "45G1": 3940, "42R1": 4480, "45R1": 4640}
"""What boxes of a kind weigh empty, typically; builders differ, and so do single boxes."""
_SINGLE_KG = 100
"""So far a single box differs, up or down."""


def usual_tare_kg(size_type: str | None) -> tuple[int, int] | None:
    """From which to which weight boxes of a kind are usual, in rounded kg; None if not known."""
    typical = TYPICAL_TARE_KG.get(size_type or "")
    if typical is None:
        return None
    return 50 * round((typical - _SINGLE_KG) / 50), 50 * round((typical + _SINGLE_KG) / 50)


class Container(Value):
    """A container as the bill of lading and the weight certificate state it."""

    number: str
    """ISO 6346: owner, category, serial, check digit."""
    size_type: str | None = None
    """ISO 6346 size and type, such as 45R1."""
    tare_kg: int | None = None
    seal: str | None
    """Seal number on the bill of lading."""
    vgm_kg: int | None = None
    """Verified gross mass: the packed container on the scale, in kg."""
    set_temp_c: int | None = None
    """Set temperature of a reefer in Celsius; None where the box is dry or not running."""
    reefer: bool | None = False
    """None where the papers do not say what kind of box it is."""


class OtherContainer(Value):
    """Another container under the same bill of lading, which is opened, or not, by itself."""

    number: str
    size_type: str | None = None
    seal: str | None = None
    packages: int | None = None
    package_code: str | None = None
    gross_kg: int | float | None = None


class FreightPayer(StrEnum):
    """Who pays the carrier, as the booking says."""

    SHIPPER = "shipper"
    CONSIGNEE = "consignee"
    FORWARDER = "forwarder"
    THIRD_PARTY = "third party"


class Booking(Value):
    """How the space on the vessel was ordered."""

    made_on: date | None = None
    amended_on: tuple[date, ...] = ()
    """Days on which party, port or goods were changed after booking."""
    paid_by: FreightPayer | None = None
    payment: Literal["account", "cash"] | None = None
    contract: str | None = None
    """Number of the service contract between trader and carrier, where there is one."""


class Vessel(Value):
    """A ship and one of its voyages. Invented, with a number from a range believed unused."""

    name: str
    imo: str | None = None
    voyage: str | None = None


class Sea(Carriage):
    """One container under one bill of lading."""

    mode: Literal["sea"] = "sea"
    bill_no: str
    bill_type: Literal["named", "to order"] | None = None
    issued_on: date | None = None
    carrier: str
    vessel: Vessel
    """The ship that brings it to the unit: the feeder, where it is transhipped."""
    ocean_vessel: Vessel | None = None
    """The ship that loaded it, as the bill names it; None where it is the same, and in papers
    stored before it was kept."""
    place_of_receipt: str | None = None
    """Where the carrier took the goods over, in words."""
    loading_port: str
    """UN/LOCODE."""
    transhipment_ports: tuple[str, ...] = ()
    """UN/LOCODEs in sailing order."""
    discharge_port: str
    place_of_delivery: str | None = None
    """Where the goods go after the port, in words."""
    loaded_on: date | None = None
    booking: Booking | None = None
    """None where the papers say nothing of it, as a manifest does."""
    container: Container
    master: Master | None = None
    """In groupage the carrier's bill over all houses of the container; then ``bill_no`` is that of
    a house bill. None where the bill is the carrier's own."""
    other_containers: tuple[OtherContainer, ...] = ()
    """The others under the same bill. Goods, weights and value of the papers are those of
    ``container`` alone."""

    @property
    def unit_no(self) -> str:
        """The container's number."""
        return self.container.number

    @property
    def document_no(self) -> str:
        """The bill of lading's number."""
        return self.bill_no

    @property
    def start(self) -> str:
        """The port of loading."""
        return self.loading_port

    @property
    def left_on(self) -> date | None:
        """The day it went on board."""
        return self.loaded_on

    @property
    def via(self) -> tuple[str, ...]:
        """The ports of transhipment."""
        return self.transhipment_ports

    @property
    def end(self) -> str:
        """The port of discharge."""
        return self.discharge_port

    @property
    def is_shared(self) -> bool:
        """Whether it is one house of a container with groupage."""
        return self.master is not None

    @property
    def is_reefer(self) -> bool:
        """Whether the container is refrigerated."""
        return bool(self.container.reefer)

    def excess_kg(self, gross_kg: float | None) -> int | None:
        """Return the verified gross mass beyond tare and declared goods, in kg.

        ``gross_kg`` is that of the goods of the papers; in groupage the goods of all houses count.
        None where a part is not stated.
        """
        box = self.container
        declared = self.master.gross_kg if self.master else gross_kg
        if box.vgm_kg is None or box.tare_kg is None or declared is None:
            return None
        return round(box.vgm_kg - declared - box.tare_kg)

"""Goods by post and by express courier: one item under a customs declaration of its own."""

import re
from datetime import date
from typing import Literal

from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.identifiers import read_identifier
from profiler_sim.cargo.number_notation import compact, normalise

DUTY_FREE_USD = 90
"""Value up to which this exercise's customs asks no duty. Invented; no administration's."""
COURIERS = {"QVX": "Quivex Express", "ZQX": "Ziquex Courier"}
"""Invented couriers by the letters their waybill numbers begin with."""
_LETTERS = 3
_COURIER_FORM = re.compile(r"[A-Z]{3}[0-9]{8}")
_WITHOUT_COUNTRY = 11

Service = Literal["letter packet", "parcel", "express mail", "courier"]
Category = Literal[
    "gift", "documents", "sale of goods", "commercial sample", "returned goods", "other"
]
"""The boxes a sender ticks on CN22 and CN23."""


def courier_no(letters: str, serial: int) -> str:
    """Write a courier's waybill number: letters, seven digits, and their remainder by seven."""
    return f"{letters}{serial:07d}{serial % 7}"


def is_item_no(value: str) -> bool:
    """Return whether a postal item or courier number has the right check digit."""
    number = compact(normalise(value), "s10")
    if number[:_LETTERS] in COURIERS and _COURIER_FORM.fullmatch(number):
        return int(number[_LETTERS:-1]) % 7 == int(number[-1])
    return bool(read_identifier(value, "s10").valid)


class Post(Carriage):
    """One letter packet, parcel, express mail item or courier item."""

    mode: Literal["post"] = "post"
    item_no: str
    """UPU S10 in post; the waybill number of a courier."""
    service: Service
    posted_on: date | None = None
    posting_office: str
    """Office of exchange of the sending post: a place of the table of places."""
    transit_offices: tuple[str, ...] = ()
    sorting_office: str
    dispatch_no: str | None = None
    """Dispatch and receptacle in which it came, such as 0417/06."""
    category: Category | None = None
    payment: Literal["account", "card", "cash"] | None = None
    """How postage was paid."""
    account_opened_on: date | None = None
    """When the sender's account with the courier was opened; None where there is none."""
    delivery: Literal["address", "parcel locker", "poste restante"] | None = None
    """Where the addressee gets it."""
    advance_data: Literal["complete", "partial", "missing"] | None = None
    """Electronic advance data (ITMATT) received before the item."""
    length_cm: int | None = None
    width_cm: int | None = None
    height_cm: int | None = None
    licence_no: str | None = None
    """Licence or certificate number on the declaration."""
    invoice_no: str | None = None

    @property
    def unit_no(self) -> str:
        """The item's number as the sorting floor calls it: without the country at its end."""
        return self.item_no[:_WITHOUT_COUNTRY]

    @property
    def document_no(self) -> str:
        """The whole number of the item, under which its declaration goes."""
        return self.item_no

    @property
    def start(self) -> str:
        """The office of exchange it was sent from."""
        return self.posting_office

    @property
    def left_on(self) -> date | None:
        """The day of posting."""
        return self.posted_on

    @property
    def via(self) -> tuple[str, ...]:
        """The offices it passed in transit."""
        return self.transit_offices

    @property
    def end(self) -> str:
        """The sorting office of the unit."""
        return self.sorting_office

    @property
    def litres(self) -> float | None:
        """Room the item takes, from its stated length, width and height."""
        if self.length_cm is None or self.width_cm is None or self.height_cm is None:
            return None
        return self.length_cm * self.width_cm * self.height_cm / 1000

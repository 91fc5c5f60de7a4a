"""A postal or courier item: how it is numbered, sent and paid."""

from dataclasses import dataclass
from datetime import date

from profiler_sim.cargo.check_digits import s10_no
from profiler_sim.cargo.post.model import courier_no

COURIER = "courier"
SERVICES = {"letter": "letter packet", "parcel": "parcel", "express": "express mail"}
"""Postal service by the ``box`` of a commodity; a courier's is its own."""
INDICATORS = {"letter packet": "LRU", "parcel": "C", "express mail": "E"}
"""First letters of UPU S10 numbers by service."""
_POSTAGE = {
    "letter packet": (0.09, 0.45),
    "parcel": (0.7, 0.3),
    "express mail": (0.75, 0.15),
    "courier": (0.75, 0.25),
}
"""Postage of an item, and of each of its kilograms, over that of a parcel of one kilogram."""
_CHECK = 10
"""Place of the check digit in a number of either kind, counted from 0."""


@dataclass(slots=True)
class Item:
    """The item in the post: its numbers, its service, and what its sender ticked and paid."""

    origin: str
    """Country of posting."""
    posted_on: date
    delivery_turn: int
    """Delivery of mail that brought it, counted from the first of the exercise."""
    serial: int
    receptacle: int
    """Bag or tray of the dispatch in which it came."""
    courier: str
    """Letters of the courier, if a courier carries it."""
    service: str
    category: str
    postage_factor: float
    """Postage over the usual one."""
    payment: str = "card"
    """How postage was paid."""
    account_opened_on: date | None = None
    delivery: str = "address"
    delivered_to: str | None = None
    """The locker or counter; None where it goes to the addressee's street."""
    advance_data: str = "complete"
    licence_no: str | None = None
    invoice_no: str | None = None
    goes_small: bool = False
    """Its sender sends what is small as a letter packet."""
    worth: float = 1.0
    """Postage over the value, at most: what the sender thinks worth sending."""
    mistyped: int = 0
    """By how much the check digit is wrong, modulo ten."""

    def number(self, service: str) -> str:
        """Number of the item, as that service gives it."""
        if service == COURIER:
            number = courier_no(self.courier, self.serial)
        else:
            first = INDICATORS[service]
            letters = first[self.serial % len(first)] + "ABDEG"[self.serial % 5]
            number = s10_no(letters, 10 * self.serial + self.receptacle % 10, self.origin)
        if not self.mistyped:
            return number
        wrong = (int(number[_CHECK]) + self.mistyped) % 10
        return f"{number[:_CHECK]}{wrong}{number[_CHECK + 1 :]}"

    def postage_usd(self, service: str, usual_usd: int, gross_kg: float) -> int:
        """Postage, where a parcel of one kilogram usually costs ``usual_usd``."""
        each, kilogram = _POSTAGE[service]
        usd = usual_usd * (each + kilogram * gross_kg) * self.postage_factor
        return max(2, round(usd))

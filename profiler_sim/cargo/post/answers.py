"""What enquiries about postal and courier items answer."""

from typing import Literal

from pydantic import Field

from profiler_sim.cargo.answer_part import AnswerPart
from profiler_sim.cargo.value import STORED_BY_ALIAS


class AddresseeHistory(AnswerPart):
    """What the sorting office knows of earlier items to the same addressee and address."""

    items_30_days: int
    """Items to this addressee in the last 30 days, this one not counted."""
    same_sender: int
    """How many of them came from the same sender."""
    in_a_row: int
    """How many of the last 14 days have numbers within twenty of one another."""
    known_months: int
    """For how long items have come to this addressee; 0 for none before these."""
    stopped: int
    """Earlier items that customs stopped."""


class SenderLookUp(AnswerPart):
    """What the web and the trade directories say of the sender."""

    model_config = STORED_BY_ALIAS

    is_listed: bool = Field(alias="found")
    """A page, a shop or an entry under the sender's words or address."""
    sells: str | None = None
    """What is sold there, in words; None where nothing was found."""
    sells_such: bool | None = None
    site_months: int | None = None
    """Age of the page."""


class AdvanceData(AnswerPart):
    """The sending post's answer to a request to complete the electronic advance data."""

    says: Literal[
        "confirms the declaration",
        "other contents",
        "another weight",
        "sender unknown",
    ]


class WeightAndSize(AnswerPart):
    """The item on the sorting office's own scale and measure, looked at from outside."""

    weight_kg: float
    length_cm: int
    width_cm: int
    height_cm: int
    packing: Literal["ordinary", "opened and taped again", "heavier than the goods need"]


class AddressCheck(AnswerPart):
    """The delivery address against the carrier's knowledge and the unit's watch list."""

    known_there: bool
    """The postman, or the locker's account, knows the addressee there."""
    earlier_seizure: bool
    """Items to this address were seized in the last two years."""

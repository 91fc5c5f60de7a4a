"""What enquiries about a container answer: its log, its vessel, its seal, its release."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from profiler_sim.cargo.answer_part import AnswerPart
from profiler_sim.cargo.value import STORED_BY_ALIAS, Value


class ExportRecord(AnswerPart):
    """What the customs of the country of loading were told of the same box."""

    model_config = STORED_BY_ALIAS

    is_on_file: bool = Field(alias="found")
    value_usd: int | None = None
    goods: str | None = None
    """Description on the export declaration."""
    goods_agree: bool | None = None
    """The two descriptions name the same kind of goods."""


class TransitPast(AnswerPart):
    """Transits in the last 24 months with the same consignee as principal."""

    transits: int
    open: int
    """How many never came to an end at an office of destination, their time limit being over."""
    exported_again: int
    """How many were sent out again from where they should have ended."""


class Move(Value):
    """One line of a container's event log."""

    on: date
    place: str
    """UN/LOCODE."""
    event: Literal[
        "gate in",
        "yard move",
        "loaded",
        "discharged",
        "returned",
        "repaired",
        "gate out empty",
        "held",
    ]


class Moves(AnswerPart):
    """The container's event log from the carrier."""

    events: tuple[Move, ...]
    transhipment_days: int | None
    """Days at the first usual transhipment port; None on a lane that has none."""
    usual_days: int | None
    """What is usual there."""
    yard_moves: int
    """Moves in the yard of loading within 24 hours before loading."""
    returned: bool
    """The same box came back from an earlier discharge unopened."""
    repaired_days: int | None = None
    """Days between the last repair of the box and its loading; None where none is noted."""
    also_at: str | None = None
    """UN/LOCODE of another place that noted the same number while this box was on its way."""
    also_on: date | None = None
    """When it was noted there."""
    fleet: Literal["as on the papers", "another type", "not in the fleet"] = "as on the papers"
    """The box in the register of its owner."""


class PortCall(Value):
    """One call of the vessel as tracked."""

    port: str
    arrived: date
    on_papers: bool


class Schedule(AnswerPart):
    """What the vessel really did, from tracking."""

    calls: tuple[PortCall, ...]
    silent_hours: int
    """Longest time without position signal, in hours."""


class SealCheck(AnswerPart):
    """What the terminal sees on the doors, and what the port of loading recorded."""

    seal_at_loading: str | None
    seal_at_discharge: str | None
    recorded: bool
    """Every handover in between noted the same number."""
    grade: Literal["high security", "security", "indicative"]
    """Class of ISO 17712."""
    marks: Literal["none", "scratches at the hasp", "rivet renewed"]
    also_on: str | None = None
    """Another container on which the same seal number was recorded."""


class Weighbridge(AnswerPart):
    """The box on the port's own scale."""

    weight_kg: int


class Release(AnswerPart):
    """What the terminal knows of the release of a box, and of the lorry that is to collect it."""

    code_given_at: datetime
    """When the carrier gave the release code."""
    accounts: int
    """Accounts that looked the code up."""
    haulier: str | None
    """Who has the appointment to collect the box; None where it is the haulier on the papers."""
    named_by: Literal["the papers", "the agent", "nobody"]
    """Who named this haulier to the terminal."""
    pick_up_at: datetime
    """The appointment."""
    yard: Literal["where it was put", "moved without an order"]
    """Where the box stands since it was discharged."""
    taken_by_strangers: int
    """Boxes of the same consignee that somebody else collected in the last 24 months."""

"""What the enquiries on a lorry answer."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from profiler_sim.cargo.answer_part import AnswerPart
from profiler_sim.cargo.value import STORED_BY_ALIAS, Value


class TransitRecord(AnswerPart):
    """The movement or the carnet in the system of the offices."""

    status: Literal["open", "time limit passed", "already discharged"]
    guarantee: Literal["valid", "not enough", "not known"]
    seals: tuple[str, ...]
    """As the office of departure entered them."""
    past_movements: int
    """Of the same holder in twelve months."""
    past_late: int
    """How many of them were discharged late or never."""


class Crossing(Value):
    """One line of the crossings' own log."""

    at: datetime
    place: str
    """UN/LOCODE or the id of the table of places."""


class BorderLog(AnswerPart):
    """When the lorry was at each crossing, the unit's the last."""

    crossings: tuple[Crossing, ...]
    left_at: datetime | None = None
    """When it left the place of taking over; None in shifts stored before it was kept."""
    lost_hours: int
    """Longest time between two crossings beyond driving and rest."""
    stop: Literal["none known", "truck park", "known stop"]
    """Where it stood longest; a known stop is one where people have climbed in before."""
    drivers_changed: bool
    """Another driver than at the start."""
    passages: int | None = None
    """How often the lorry passed the unit's crossing in the 30 days before; None in shifts stored
    before it was kept."""


class CarrierRecord(AnswerPart):
    """The register of carriers and what offices noted of the firm."""

    licence: Literal["in order", "issued this year", "not found"]
    lorries: int
    rented: bool
    """The tractor is rented, for one way."""
    fines: int
    """In three years."""


class Weighed(Value):
    """The lorry on the scale of a crossing."""

    place: str
    kg: int
    """Fuel reckoned off."""


class LorryScale(AnswerPart):
    """The lorry on the unit's own weighbridge, and what the scales on the way showed."""

    weight_kg: int
    on_the_way: tuple[Weighed, ...]


class RoadSeals(AnswerPart):
    """The seals on the doors and the cord around the cover."""

    model_config = STORED_BY_ALIAS

    on_doors: tuple[str, ...] = Field(alias="found")
    """Seal numbers on the doors."""
    series: Literal["issued to the office", "not issued to the office", "reported missing"]
    fastening: Literal["whole", "cut and joined"]
    """The TIR cord through the eyelets of the cover, or the hasps of the doors."""


class LookOver(AnswerPart):
    """A walk around the lorry with lamp and mirror."""

    tanks: int
    """Fuel tanks seen."""
    tanks_built: int
    """Fuel tanks of the model as built."""
    welding: Literal["none", "recent under the chassis", "recent on the front wall"]
    roof: Literal["whole", "cut and mended"]
    smell: Literal["none", "strong, not of the goods"] = "none"
    """At the seams of the doors."""
    trailer_plate: str


class AirProbe(AnswerPart):
    """A probe through the seam of the doors."""

    co2_ppm: int
    """Carbon dioxide in the load space; about 420 outside."""

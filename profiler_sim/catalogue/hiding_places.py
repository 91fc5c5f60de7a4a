"""Hiding places: where in a load contraband lies, and how a scanner meets it there."""

from collections.abc import Mapping

from pydantic import Field, ValidationInfo, field_validator

from profiler_sim.cargo.authored import (
    Count,
    DisplayName,
    Number,
    Readable,
    Share,
    YesNo,
    ordered_range,
)
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.scans import Look, Stuff
from profiler_sim.cargo.value import Value


class Matter(Value):
    """What a method hides, as the beam meets it."""

    stuff: Stuff | None = None
    """What it is made of, as the beam sees it. Leave it out where it is like the goods."""
    look: Look = "solid"
    """How it is made up: one piece, bags, cartons or long pieces."""
    kg_per_m3: Number | None = Field(default=None, alias="kg per m3", gt=0)
    """How dense it is. Leave it out where it is like the goods."""
    litres_low: Number = Field(alias="litres from", gt=0)
    """The smallest volume of everything hidden, in litres."""
    litres_high: Number = Field(alias="litres to", gt=0)
    """The largest volume of everything hidden, in litres."""
    pieces_low: Count = Field(default=1, alias="pieces from", ge=1)
    """The fewest pieces in which it lies."""
    pieces_high: Count = Field(default=1, alias="pieces to", ge=1, validate_default=True)
    """The most pieces in which it lies."""

    @field_validator("litres_high", "pieces_high")
    @classmethod
    def _is_in_order(cls, high: float, info: ValidationInfo) -> float:
        return ordered_range(cls, high, info)


class ScanArea(Value):
    """A stretch of the unit seen from the side, in hundredths of its inside."""

    x_low: Number = Field(alias="x from")
    """Where it begins along the unit, 0 at the doors, 100 at the far end."""
    x_high: Number = Field(alias="x to")
    """Where it ends along the unit. Above 100 it is in the machinery or the cab."""
    y_low: Number = Field(alias="y from")
    """Where it begins upwards, 0 at the floor. Below 0 it is under the floor."""
    y_high: Number = Field(alias="y to")
    """Where it ends upwards, 100 at the ceiling."""
    displaces: YesNo = False
    """yes: it takes the room of goods."""
    fills: YesNo = False
    """yes: it fills the whole stretch."""

    @field_validator("x_high", "y_high")
    @classmethod
    def _is_in_order(cls, high: float, info: ValidationInfo) -> float:
        return ordered_range(cls, high, info, "no_stretch")


class HidingPlace(Value):
    """A place in or on the load."""

    place: DisplayName
    """Its name, as methods and cases write it."""
    title: Readable
    """What the debrief calls it."""
    needs: str | None = None
    """Tag of goods without which the place does not exist, such as reefer."""
    modes: tuple[Mode, ...] = MODES
    """Modes of transport whose loads have it."""
    found_by: Mapping[str, Share] = Field(alias="found by")
    """Of 100 loads hidden here, how many each search finds. Invented, rounded figures."""
    on_the_scan: ScanArea | None = Field(default=None, alias="on the scan")
    """Where a picture from the side shows it. Leave it out where it shows nothing."""
    points: tuple[str, ...] = ()
    """Points at which such a find is reported; the first that the transport has counts."""
    opened: Readable = ""
    """What officers open before they find it: where, never how. It may use {goods}, {packages}."""
    saw: Readable = ""
    """What they see first, in the same way. Leave both out and the report names the point only."""

"""How hidden loads look to a scanner: what they are made of, and where in the unit they lie."""

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.authored import Count, Number, YesNo
from profiler_sim.cargo.scans import Look, Stuff
from profiler_sim.cargo.value import Value


class Matter(Value):
    """What a method hides, as the beam meets it."""

    stuff: Stuff | None = None
    """None for things of the same matter as the goods, such as a copy of a brand."""
    look: Look = "solid"
    kg_per_m3: Number | None = Field(default=None, alias="kg per m3", gt=0)
    """None for things about as dense as the goods."""
    litres_low: Number = Field(alias="litres from", gt=0)
    litres_high: Number = Field(alias="litres to", gt=0)
    """Volume of everything hidden."""
    pieces_low: Count = Field(default=1, alias="pieces from", ge=1)
    pieces_high: Count = Field(default=1, alias="pieces to", ge=1)
    """In how many pieces it lies."""

    @model_validator(mode="after")
    def _is_in_order(self) -> "Matter":
        if self.litres_high < self.litres_low or self.pieces_high < self.pieces_low:
            raise PydanticCustomError("order", "from at most to")
        return self


class Spot(Value):
    """A stretch of the unit seen from the side, in hundredths of its inside."""

    x_low: Number = Field(alias="x from")
    x_high: Number = Field(alias="x to")
    """Along it, 0 at the doors; from 100 on it is in the machinery or the cab."""
    y_low: Number = Field(alias="y from")
    y_high: Number = Field(alias="y to")
    """Upwards, 0 at the floor; below 0 it is under the floor."""
    displaces: YesNo = False
    """What lies there takes the room of goods."""
    fills: YesNo = False
    """It fills the whole stretch."""

    @model_validator(mode="after")
    def _is_in_order(self) -> "Spot":
        if self.x_high <= self.x_low or self.y_high <= self.y_low:
            raise PydanticCustomError("order", "from below to")
        return self

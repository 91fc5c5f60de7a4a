"""Units: where the desk stands and what traffic reaches it."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.authored import Count, Name, Weight, YesNo
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.codes import CountryCode
from profiler_sim.catalogue.examinations import SearchCosts

Days = Annotated[Count, Field(ge=1, le=120)]
"""How long goods may be on their way: a slow voyage with a wait takes two months."""
Dollars = Annotated[Count, Field(ge=1, le=100_000)]
"""What carriage may cost."""


class Lane(Value):
    """A way goods come: from a port of loading over usual transhipments to the unit's port."""

    origin: str = Field(alias="from")
    """Code of the place of loading."""
    via: tuple[str, ...] = ()
    """Codes of the usual places of transhipment. Empty where the goods come straight."""
    detour: str
    """Code of one more place, which now and then is added."""
    share: Weight
    """Weight among the lanes. 0: only where a scenario asks for it."""
    days: Days
    """Usual days from loading to arrival."""
    freight: Dollars
    """Usual freight, in US dollars; by sea for a forty-foot box."""
    goods: Mapping[str, Weight] = Field(min_length=1)
    """Goods carried, with their weights on this lane."""
    to: CountryCode | None = None
    """Country the goods are for, where they only pass the unit."""
    onward: Mapping[Name, CountryCode] = Field(default_factory=dict)
    """Places beyond that country, name: country code."""
    roundabout: tuple[str, ...] = ()
    """By road the whole of another way, over more crossings than the usual one. Empty where
    lorries start in the unit's own country and cross nothing before it."""
    carnet: YesNo = False
    """yes: by road, lorries come this way under a TIR carnet."""

    @field_validator("goods")
    @classmethod
    def _carries_something(cls, goods: Mapping[str, float]) -> Mapping[str, float]:
        if sum(goods.values()) <= 0:
            raise PydanticCustomError("nothing", "every weight is 0")
        return goods


class Unit(Value):
    """A unit's desk."""

    unit: Name
    """Its name, as scenarios write it."""
    title: Name
    """What screens call it."""
    mode: Mode = "sea"
    """The transport: sea, air, road or post."""
    port: str
    """Code of the port, airport, crossing or office."""
    country: CountryCode
    """Code of its country, such as ME."""
    inland: Mapping[Name, str] = Field(min_length=1)
    """Places of delivery in the country, name: postcode."""
    onward: Mapping[Name, CountryCode] = Field(default_factory=dict)
    """Places of delivery beyond it, name: country code."""
    feeders: tuple[Name, ...] = Field(min_length=1, max_length=60)
    """By sea invented names of feeder ships, by air flight numbers, by road rows of the yard, in
    post the deliveries of a day."""
    lanes: tuple[Lane, ...] = Field(min_length=1)
    """The ways goods come, each with its goods."""
    searches: Mapping[str, SearchCosts] = Field(default_factory=dict)
    """What searches cost here, by name. Leave one out for what the catalogue says."""

    @field_validator("lanes")
    @classmethod
    def _sees_some_traffic(cls, lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
        if sum(lane.share for lane in lanes) <= 0:
            raise PydanticCustomError("nothing", "every share is 0")
        return lanes

"""Units: where the desk stands and what traffic reaches it."""

from collections.abc import Mapping

from pydantic import Field

from profiler_sim.cargo.authored import Count, Number, YesNo
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.modes import Mode


class Lane(Value):
    """A way goods come: from a port of loading over usual transhipments to the unit's port."""

    origin: str = Field(alias="from")
    """Code of the place of loading."""
    via: tuple[str, ...] = ()
    """Codes of the usual places of transhipment. Empty where the goods come straight."""
    detour: str
    """Code of one more place, which now and then is added."""
    share: Number
    """Weight among the lanes. 0: only where a scenario asks for it."""
    days: Count
    """Usual days from loading to arrival."""
    freight: Count
    """Usual freight, in US dollars; by sea for a forty-foot box."""
    goods: Mapping[str, Number] = Field(min_length=1)
    """Goods carried, with their weights on this lane."""
    to: str | None = None
    """Country the goods are for, where they only pass the unit."""
    onward: Mapping[str, str] = Field(default_factory=dict)
    """Places beyond that country, name: country code."""
    roundabout: tuple[str, ...] = ()
    """By road the whole of another way, over more crossings than the usual one."""
    carnet: YesNo = False
    """yes: by road, lorries come this way under a TIR carnet."""


class Unit(Value):
    """A unit's desk."""

    unit: str
    """Its name, as scenarios write it."""
    title: str
    """What screens call it."""
    mode: Mode = "sea"
    """The transport: sea, air, road or post."""
    port: str
    """Code of the port, airport, crossing or office."""
    country: str
    """Code of its country, such as ME."""
    inland: Mapping[str, str] = Field(default_factory=dict)
    """Places of delivery in the country, name: postcode."""
    onward: Mapping[str, str] = Field(default_factory=dict)
    """Places of delivery beyond it, name: country code."""
    feeders: tuple[str, ...] = Field(min_length=1)
    """By sea invented names of feeder ships, by air flight numbers, by road rows of the yard."""
    lanes: tuple[Lane, ...] = Field(min_length=1)
    """The ways goods come, each with its goods."""

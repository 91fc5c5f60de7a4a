"""Units: where the desk stands and what traffic reaches it."""

from collections.abc import Mapping

from pydantic import Field

from profiler_sim.cargo.authored import Count, Number, YesNo
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.modes import Mode


class Lane(Value):
    """A way goods come: from a port of loading over usual transhipments to the unit's port."""

    origin: str = Field(alias="from")
    """UN/LOCODE or name of the port of loading."""
    via: tuple[str, ...] = ()
    """Usual ports of transhipment; empty where a feeder comes straight."""
    detour: str
    """A further port of transhipment that now and then is added."""
    share: Number
    """Weight among the unit's lanes."""
    days: Count
    """Usual days from loading to arrival."""
    freight: Count
    """Usual ocean freight for a forty-foot box, US dollars."""
    goods: Mapping[str, Number] = Field(min_length=1)
    """Commodities carried, with their weights on this lane."""
    to: str | None = None
    """Country the goods are for where they only pass the unit, such as a crossing outwards."""
    onward: Mapping[str, str] = Field(default_factory=dict)
    """Places beyond that country, name → country; the unit's own where empty."""
    roundabout: tuple[str, ...] = ()
    """By road the whole of another way, over more crossings than the usual one."""
    carnet: YesNo = False
    """By road: lorries come this way under a TIR carnet, which is its own guarantee."""


class Unit(Value):
    """A unit's desk."""

    unit: str
    title: str
    mode: Mode = "sea"
    port: str
    """UN/LOCODE of the port."""
    country: str
    inland: Mapping[str, str] = Field(default_factory=dict)
    """Places of delivery in the country: name → postcode."""
    onward: Mapping[str, str] = Field(default_factory=dict)
    """Places of delivery beyond it: name → country."""
    feeders: tuple[str, ...] = Field(min_length=1)
    """Invented names of feeder vessels; by air the numbers of the flights that land here,
    by road the rows of the yard in which lorries stand."""
    lanes: tuple[Lane, ...] = Field(min_length=1)

"""What every consignment of one exercise shares: unit, firms, goods, places and days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from profiler_sim.cargo.consignment import Party
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.units import Unit

FIRST_DAY = datetime(2026, 3, 2, 6, 0)  # noqa: DTZ001  exercise time has no zone
"""Every exercise begins on this Monday."""


@dataclass(frozen=True)
class FirmPools:
    """Ready names of one exercise, picked by traffic by index."""

    firms: dict[str, tuple[Party, ...]]
    hauliers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """What every consignment of one exercise shares."""

    unit: Unit
    pools: FirmPools
    goods: dict[str, Commodity]
    """What units of this mode of transport see."""
    spare: tuple[Commodity, ...]
    """Other goods that travel so, where those leave nothing to choose from."""
    wordings: dict[str, frozenset[str]]
    """Descriptions that go with each HS subheading."""
    vague: tuple[str, ...]
    places: Mapping[str, Place]
    days: int
    seed: int

    def place_name(self, code: str) -> str:
        """Say a place as a name; the code itself where it is not in the table."""
        place = self.places.get(code)
        return place.name if place else code

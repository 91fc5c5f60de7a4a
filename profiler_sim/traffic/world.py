"""What every consignment of one exercise shares, and the order that one is drafted from."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, TypeVar

from profiler_sim.cargo.air.model import Agent
from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.norms import Norms, UsualPrice
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.units import Lane, Unit
from profiler_sim.traffic.chance import Chance

T = TypeVar("T")
PriceZone = Literal["usual", "below", "above"]
"""Where a value lies in the price table."""
FIRST_DAY = datetime(2026, 3, 2, 6, 0)  # noqa: DTZ001  exercise time has no zone
"""Every exercise begins on this Monday."""


@dataclass(frozen=True)
class FirmPools:
    """Firms of one exercise that are only named on papers, and names of hauliers."""

    firms: Mapping[str, tuple[Party, ...]]
    """By country: payers, agents and the like; they also stand in until a firm is entered."""
    hauliers: tuple[str, ...]
    unknown_hauliers: tuple[str, ...]
    """Those that no port has registered."""


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
    """Words that say nothing of goods."""
    vague_food: tuple[str, ...]
    """The same for food, which nobody calls spare parts."""
    places: Mapping[str, Place]
    norms: Norms
    """What is usual, prices among it."""
    days: int
    seed: int
    desk_opens: int = 8
    """Hour at which the desk opens."""
    ocean_voyages: dict[str, int] = field(default_factory=dict)
    """Number of each ocean voyage that has been named so far, by its ports and days."""
    agents: dict[int, Agent] = field(default_factory=dict)
    """Agents at airports of departure by the number that their houses share."""
    invoices: dict[tuple[str, date], list[str]] = field(default_factory=dict)
    """Transport documents of the invoices written so far, by seller and day."""

    worked_out: dict[Hashable, Any] = field(default_factory=dict)
    """What has been worked out once for the whole exercise (``once``)."""

    def once(self, what: Hashable, work: Callable[[], T]) -> T:
        """Return what ``work`` comes to, worked out once for the whole exercise under ``what``."""
        known = self.worked_out
        if what not in known:
            known[what] = work()
        found: T = known[what]
        return found

    def place_name(self, code: str) -> str:
        """Say a place as a name; the code itself where it is not in the table."""
        place = self.places.get(code)
        return place.name if place else code


@dataclass(frozen=True, slots=True)
class ConsignmentOrder:
    """Goods ordered along a lane, and the numbers to draw everything else with."""

    world: World
    lane: Lane
    goods: Commodity
    chance: Chance
    shared: int = -1
    """Number of the feeder, or by air of the agent, that it shares with others; -1 for none."""
    made_in: str | None = None
    """Country in which the goods were made, where it is not the one that loads them."""
    is_authored: bool = False
    """A case written by hand: one line of goods in a unit of its own, as its author has it."""

    @property
    def home(self) -> str:
        """Country of the consignee."""
        return self.lane.to or self.world.unit.country

    @property
    def origin(self) -> str:
        """Country in which the goods were made."""
        return self.made_in or self.lane.origin[:2]

    @property
    def onward(self) -> Mapping[str, str]:
        """Places the goods may go on to in transit, by their country."""
        return self.lane.onward or self.world.unit.onward

    def usual_price(self) -> UsualPrice:
        """What one net kg of the goods is usually worth where they come from, in US dollars."""
        key = ("price", self.goods.commodity, self.origin)
        return self.world.once(key, self._usual_price)

    def _usual_price(self) -> UsualPrice:
        goods, origin = self.goods, self.origin
        price = self.world.norms.usual_price(self.world.unit.mode, goods.hs6, origin)
        low, high = goods.value_low, goods.value_high
        return price or UsualPrice(low, (low * high) ** 0.5, high)

    def price_zones(self) -> Mapping[PriceZone, tuple[float, float]]:
        """US dollars of one net kg, from and to, without the edges, which rounding might pass."""
        key = ("price zones", self.goods.commodity, self.origin)
        return self.world.once(key, self._price_zones)

    def _price_zones(self) -> Mapping[PriceZone, tuple[float, float]]:
        p05, _, p95 = self.usual_price()
        return {
            "usual": (p05 * 1.005, p95 * 0.995),
            "below": (p05 * 0.3, p05 * 0.85),
            "above": (p95 * 1.15, p95 * 2.0),
        }

    def has_tag(self, tag: str) -> bool:
        """Tell whether the goods have a tag."""
        return tag in self.goods.tags

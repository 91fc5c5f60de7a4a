"""What is in a postal or courier item: to the gram, with its size, and what it is worth."""

from dataclasses import dataclass, field
from typing import ClassVar

from profiler_sim.cargo.post.model import DUTY_FREE_USD
from profiler_sim.traffic.trade import GoodsLoad
from profiler_sim.traffic.world import PriceZone

_NET_SHARE = {"letter": (0.86, 0.97), "parcel": (0.8, 0.94), "courier": (0.84, 0.95)}
"""Contents of an item over what it weighs in its wrapping, by the ``box`` of a commodity."""
_WRAPPING = 15_013.0
"""The numbers from which the wrapping is drawn."""
_BOX = (1.5, 1.1)
"""Length and width of an item, as parts of the side of a cube that holds as much."""
_NEAR_USD = 0.85 * DUTY_FREE_USD
"""From here on a value is just under the limit."""
_GROWN_KG = 10
"""Net weight up to which somebody sends more so that it is worth the postage."""
_UNDERSTATED = 3
"""A value that is stated far too low may be so many times too low to be worth the postage."""
_DEAR = 0.6
"""Where in its range the price of such goods lies at least."""
MOST_KG = {"letter": 1.95, "parcel": 29.0, "courier": 60.0}
"""Gross weight that goods stay below, by the ``box`` of a commodity."""


@dataclass(slots=True)
class ItemLoad(GoodsLoad):
    """The contents of an item: to the gram, with the size that their density gives it."""

    mixes: ClassVar[bool] = False
    length_cm: int = field(init=False)
    width_cm: int = field(init=False)
    height_cm: int = field(init=False)
    kg_per_litre: float = field(init=False)
    net_share: float = field(init=False)
    """Contents over what the item weighs in its wrapping."""
    near_limit_usd: int | None = field(init=False, default=None)
    """The value, where a sign puts it just under the duty-free limit."""
    least_usd: int = field(init=False, default=1)
    """What it is worth at least: nobody posts what costs far more to send."""

    def __post_init__(self) -> None:
        """Draw the wrapping, and what is in it."""
        wrapping = self.order.chance.apart(_WRAPPING)
        self.net_share = wrapping.between(*_NET_SHARE[self.order.goods.box])
        GoodsLoad.__post_init__(self)

    def set_packages(self, packages: int, kg: float) -> None:
        """Set pieces of ``kg`` gross each, to the gram; the room they take follows."""
        self.packages = packages
        self.gross_kg = max(0.02, round(packages * kg, 3))
        self.net_kg = round(self.gross_kg * self.net_share, 3)
        usual = self.order.goods.kg_per_m3 / 1000
        self.set_density(usual * self.order.chance.between(0.8, 1.1))

    def set_density(self, kg_per_litre: float) -> None:
        """Set length, width and height so that the item weighs so much for its room."""
        self.kg_per_litre = kg_per_litre
        volume = 1000 * self.gross_kg / kg_per_litre
        side = volume ** (1 / 3)
        self.length_cm, self.width_cm = (max(1, round(part * side)) for part in _BOX)
        self.height_cm = max(1, round(volume / (self.length_cm * self.width_cm)))
        self.volume_m3 = round(self.length_cm * self.width_cm * self.height_cm / 1_000_000, 6)

    def keep_level(self, level: float) -> None:
        """Senders by post have prices of their own."""

    def put_near_limit(self, usd: int) -> None:
        """State a value just under the duty-free limit, for as much as that buys."""
        self.near_limit_usd = usd
        self.set_value(usd)

    def be_worth(self, usd: float) -> None:
        """Let it be worth as much at least; at its price that may be more of the goods."""
        most = max(self.least_usd, int(_GROWN_KG * self.usd_per_kg))
        self.least_usd = max(self.least_usd, min(round(usd), most))
        self.set_value(self.value_usd)

    def move_price(self, zone: PriceZone) -> None:
        """State a value in another zone; who declares far below declares less than it is worth."""
        if zone == "below":
            self.least_usd = max(1, self.least_usd // _UNDERSTATED)
        GoodsLoad.move_price(self, zone)

    def set_value(self, usd: float) -> None:
        """State a whole value; where it does not go with the weight, the weight gives way.

        A value is just under the duty-free limit only where a sign puts it there.
        """
        low, high = self._limits(self.price)
        if self.near_limit_usd is not None:  # seldom a heap of cheap things
            self.usd_per_kg = max(self.usd_per_kg, low + _DEAR * (high - low))
        most = int(MOST_KG[self.order.goods.box] * self.net_share * self.usd_per_kg)
        wanted = self.near_limit_usd or max(self.least_usd, round(usd))
        self.value_usd = max(1, min(wanted, most))
        if self.near_limit_usd is None and _NEAR_USD <= self.value_usd <= DUTY_FREE_USD:
            above = DUTY_FREE_USD + 1 + wanted % 20
            self.value_usd = above if above <= most else int(_NEAR_USD)
        if not low <= self.value_usd / self.net_kg <= high:
            self._set_net(self.value_usd / self.usd_per_kg)

    def _set_net(self, kg: float) -> None:
        """Set the net weight, in pieces as heavy as such goods are."""
        goods = self.order.goods
        self.gross_kg = max(0.01, round(kg / self.net_share, 3))
        self.net_kg = round(self.gross_kg * self.net_share, 3)
        each = self.gross_kg / self.packages
        if not goods.kg_low <= each <= goods.kg_high:
            self.packages = max(1, round(self.gross_kg / (goods.kg_low * goods.kg_high) ** 0.5))
        self.set_density(self.kg_per_litre)

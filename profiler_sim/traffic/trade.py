"""The trade behind a consignment, in every mode: goods, parties, terms of sale and freight."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from math import ceil
from typing import ClassVar

from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.round_values import is_round, round_step
from profiler_sim.cargo.value import Fields, required
from profiler_sim.traffic.catchments import sellers_near
from profiler_sim.traffic.goods_lines import (
    Article,
    draw_articles,
    split_measure,
    split_whole,
    with_other_goods,
)
from profiler_sim.traffic.packing import StatedContent, stated_content
from profiler_sim.traffic.terms_of_sale import usual_incoterms
from profiler_sim.traffic.world import ConsignmentOrder, PriceZone

CIGARETTE_LOAD = range(900, 1101)
"""Master cases in a forty-foot box of cigarettes."""
CIGARETTE_KG = (11.0, 15.0)
"""Weight of a master case, from and to."""
_TARE = (0.85, 1.15)
"""Weight of the packing of a load over the usual one: makers pack differently."""
_PACKING = 10_067.0
"""The numbers from which it is drawn."""
_MIXED_FROM = 30
"""Packages from which a load may hold goods of two codes: fewer do not split evenly."""
_LINES = 10_007.0
"""The numbers from which lines of goods are drawn."""
SELLER_PAYS = frozenset({"CIF", "CFR", "CPT", "CIP", "DAP", "DDP"})
"""Terms under which the seller pays the freight."""


@dataclass(slots=True)
class GoodsLoad:
    """Goods and packages: what they are called, how many, how heavy, and what they are worth."""

    mixes: ClassVar[bool] = True
    """Goods of several codes may travel together."""

    order: ConsignmentOrder
    room_m3: float
    """What goes into the unit."""
    payload_kg: float | None = None
    """What the unit may carry; None where that is never in question."""
    description: str = field(init=False)
    hs6: str | None = field(init=False)
    tare_part: float = field(init=False)
    """Weight of the packing over the usual one."""
    package: str = field(init=False)
    """Package code of UN/ECE Recommendation 21."""
    packages: int = field(init=False)
    gross_kg: int | float = field(init=False)
    net_kg: int | float = field(init=False)
    volume_m3: float = field(init=False)
    usd_per_kg: float = field(init=False)
    value_usd: int = field(init=False)
    level: float = field(init=False, default=0.5)
    """How dear the seller is: 0 at the lower end of the usual prices, 1 at the upper."""
    jitter: float = field(init=False, default=0.5)
    """How this load differs from that, from 0 to 1."""
    price: PriceZone = field(init=False, default="usual")
    """Where the stated value lies in the price table."""
    is_round: bool = field(init=False, default=False)
    is_danger_stated: bool = field(init=False, default=True)
    """Papers state the danger of dangerous goods."""

    def __post_init__(self) -> None:
        """Draw an honest load."""
        goods, chance = self.order.goods, self.order.chance
        self.description = chance.pick(goods.wordings)
        self.hs6, self.package = goods.hs6, goods.package
        self.tare_part = chance.apart(_PACKING).between(*_TARE)
        content = self.stated_content()
        kg = chance.between(*_inside(goods.kg_low, goods.kg_high))
        kg = content.gross if content else kg
        packages = chance.whole(goods.packages_low, goods.packages_high)
        if packages in CIGARETTE_LOAD and CIGARETTE_KG[0] <= kg <= CIGARETTE_KG[1]:
            packages = CIGARETTE_LOAD.start - 10 - packages % 40
        self.set_packages(packages, kg)
        self.draw_value()

    def set_packages(self, packages: int, kg: float) -> None:
        """Set packages of ``kg`` gross each; net weight and volume follow."""
        if self.payload_kg is not None:
            packages = max(1, min(packages, int(self.payload_kg / kg)))
            kg = min(kg, self.payload_kg)
        goods = self.order.goods
        self.packages = packages
        self.gross_kg = max(1, round(packages * kg))
        content = self.stated_content()
        usual = 1 - self.tare_part * (1 - goods.net_of_gross)
        share = content.net / content.gross if content else usual
        self.net_kg = max(1, round(packages * kg * share))
        stowed = packages * (goods.kg_low + goods.kg_high) / 2 / goods.kg_per_m3
        self.volume_m3 = max(0.1, round(min(stowed, self.room_m3), 1))

    def stated_content(self) -> StatedContent | None:
        """What the description says of one package."""
        return stated_content(self.description, self.order.goods)

    def draw_value(self) -> None:
        """Draw what an honest trader pays: inside the usual range, spread by ratios."""
        self.level, self.jitter = self.order.chance.between(0.06, 0.94), self.order.chance.draw()
        self._price_at_level()

    def make_at_loading(self) -> None:
        """Let it be made where it is loaded, at that country's price."""
        before = self.order.usual_price().p50
        self.order = replace(self.order, made_in=None)
        self.usd_per_kg *= self.order.usual_price().p50 / before
        self.set_value(self.usd_per_kg * self.net_kg)

    def keep_level(self, level: float) -> None:
        """Ask about what the same seller asks for other loads, unless a sign says otherwise."""
        self.level = level
        if self.price == "usual":
            self._price_at_level()

    def _price_at_level(self) -> None:
        low, high = self._limits("usual")
        part = self.level + 0.06 * (2 * self.jitter - 1)
        self.usd_per_kg = low * (high / low) ** part
        self.set_value(self.usd_per_kg * self.net_kg)

    def move_price(self, zone: PriceZone) -> None:
        """State a value in another zone of the price table."""
        self.price = zone
        low, high = self._limits(zone)
        self.usd_per_kg = low * (high / low) ** self.order.chance.draw()
        self.set_value(self.usd_per_kg * self.net_kg)

    def set_value(self, usd: float) -> None:
        """State a value near ``usd``, round or not, that stays in its zone of the price table."""
        low, high = (limit * self.net_kg for limit in self._limits(self.price))
        self.value_usd = max(5, round(usd))
        if self.is_round:
            self.value_usd = nearest_round(usd, low, high)
        elif is_round(self.value_usd):
            self.value_usd += 3 if usd < (low + high) / 2 else -3

    def _limits(self, zone: PriceZone) -> tuple[float, float]:
        """US dollars of one net kg in a zone of the price table, from and to."""
        return self.order.price_zones()[zone]

    def goods_items(self, mark: str, value_usd: int | None) -> Sequence[Fields]:
        """List the goods as papers do; ``mark`` and a running number are on each package.

        ``value_usd`` is what the papers state in all; None where they state none.
        """
        articles = self._articles()
        if value_usd is not None:  # no line is worth nothing
            articles = articles[: max(1, value_usd)]
        counts = split_whole(self.packages, [each.part for each in articles], least=1)
        heavy = [count * each.heaviness for count, each in zip(counts, articles, strict=True)]
        weights = split_measure(self.gross_kg, heavy)
        net_weights = split_measure(self.net_kg, weights)
        prices = [kg * each.dearness for kg, each in zip(net_weights, articles, strict=True)]
        values: Sequence[int | None] = [None] * len(articles)
        if value_usd is not None and len(articles) > 1:
            values = split_whole(value_usd, prices, least=1)
        dangerous = self.order.goods.dangerous if self.is_danger_stated else None
        return [
            {
                "description": article.description,
                "hs6": article.hs6 or self.hs6,
                "packages": count,
                "package_code": self.package,
                "gross_kg": gross_kg,
                "net_kg": net_kg,
                "volume_m3": volume_m3,
                "value_usd": value,
                "marks": f"{mark}/{last - count + 1}-{last}",
                "dangerous": dangerous,
            }
            for article, count, last, gross_kg, net_kg, volume_m3, value in zip(
                articles,
                counts,
                accumulate(counts),
                weights,
                net_weights,
                split_measure(self.volume_m3, counts),
                values,
                strict=True,
            )
        ]

    def _articles(self) -> Sequence[Article]:
        is_light = isinstance(self.gross_kg, int) and self.gross_kg < 2 * self.packages
        if self.order.is_authored or is_light:
            return (Article(self.description),)
        chance = self.order.chance.apart(_LINES)
        lines = draw_articles(self.order.goods, self.description, self.packages, chance)
        is_mixed = self.mixes and self.packages > _MIXED_FROM
        return with_other_goods(self.order.goods, lines, chance) if is_mixed else lines


@dataclass(slots=True)
class Parties:
    """Who sends, who receives, and where the goods go in the end."""

    loading_country: str
    origin: str | None
    """Country of origin of the goods."""
    shipper: Party
    consignee: Party
    place_of_delivery: str
    onward_country: str | None = None
    """Country of delivery when the goods go on in transit."""
    notify: Party | None = None
    authorised_exporter: str | None = None
    permit_no: str | None = None
    """Number of the permit or quota that the goods need, where papers state it."""
    insured: bool = False


@dataclass(slots=True)
class TradeTerms:
    """Terms of sale and what carriage costs; None where no contract of sale stands behind it."""

    incoterm: str | None
    freight: str | None
    """Prepaid or collect."""
    freight_usd: int | None


@dataclass(slots=True)
class FreightPayment:
    """Who pays the carrier, and whether in cash."""

    over_forwarder: bool
    """It goes over a forwarder's accounts."""
    aside: str | None = None
    """``third party`` or ``cash``, where it is not paid as usual."""

    def is_cash(self, terms: TradeTerms) -> bool:
        """Tell whether it is cash: only freight that is paid at loading can be."""
        return self.aside == "cash" and terms.freight == "prepaid"

    def payer(self, terms: TradeTerms, sender: str) -> str:
        """Name who pays: the sender of prepaid freight, else the consignee, or somebody else."""
        if self.aside and not self.is_cash(terms):
            return "third party"
        if self.over_forwarder:
            return "forwarder"
        return sender if terms.freight == "prepaid" else "consignee"


def draw_parties(order: ConsignmentOrder) -> Parties:
    """Draw a shipper and a consignee, at whose door the goods are delivered."""
    firms, loading_country = order.world.pools.firms, order.lane.origin[:2]
    start, home, once = order.lane.origin, order.home, order.world.once
    sellers = once(("sellers", start), lambda: sellers_near(start, firms[loading_country]))
    buyers = once(("buyers", home), lambda: _served(order, firms[home]))
    shipper, consignee = order.chance.pick(sellers), order.chance.pick(buyers)
    return Parties(
        loading_country=loading_country,
        origin=order.origin,
        shipper=shipper,
        consignee=consignee,
        place_of_delivery=required(consignee.city),
    )


def _served(order: ConsignmentOrder, firms: Sequence[Party]) -> Sequence[Party]:
    """Those in towns that the unit's way leads to; in another country all of them."""
    return [firm for firm in firms if firm.city in order.world.unit.inland] or firms


def draw_place_of_delivery(order: ConsignmentOrder, consignee: Party) -> str:
    """Draw the consignee's town as a rule; some fetch the goods at the unit."""
    inland, town = order.world.unit.inland, required(consignee.city)
    fetched = order.chance.draw() < 0.3  # noqa: PLR2004  not quite a third
    return next(iter(inland)) if fetched or town not in inland else town


def draw_terms(order: ConsignmentOrder, freight_part: float = 1.0) -> TradeTerms:
    """Draw terms of sale; ``freight_part`` is freight of this load over the lane's usual one."""
    mode, country = order.world.unit.mode, order.lane.origin[:2]
    incoterm = order.chance.pick(usual_incoterms(mode, country))
    usual = order.lane.freight * freight_part
    return TradeTerms(
        incoterm=incoterm,
        freight="prepaid" if incoterm in SELLER_PAYS else "collect",
        freight_usd=round(usual * order.chance.between(0.8, 1.3) / 10) * 10,
    )


def nearest_round(usd: float, low: float, high: float) -> int:
    """Find the round value nearest to ``usd`` between two limits; the nearest of all without."""
    step = round_step(usd)
    inside = [n for n in range(_up(low, step), int(high) + 1, step) if is_round(n)]
    return min(inside or [max(step, round(usd / step) * step)], key=lambda n: abs(n - usd))


def _up(usd: float, step: int) -> int:
    return max(1, ceil(usd / step)) * step


def _inside(low: float, high: float) -> tuple[float, float]:
    """A range without its edges, which rounding might pass; of a narrow one the middle."""
    inner = (low * 1.01, high * 0.99)
    middle = (low + high) / 2
    return inner if inner[0] <= inner[1] else (middle, middle)

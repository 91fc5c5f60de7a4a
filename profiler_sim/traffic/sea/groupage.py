"""Groupage: the loads of several importers in one container, under a master bill.

What stands on the desk is one house of it, and a search opens the container. The other houses are
drawn by the goods and the room that is left, so they say nothing of what a load hides. What is
hidden lies in the goods of the house on the desk, or in the container itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from profiler_sim.cargo.consolidation import House
from profiler_sim.cargo.value import Fields
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.goods_lines import articles_of
from profiler_sim.traffic.invented_names import mail_host
from profiler_sim.traffic.trade import CIGARETTE_LOAD, GoodsLoad
from profiler_sim.traffic.world import ConsignmentOrder

SHARE = 0.65
"""Part of the containers of such goods that are groupage: about a fifth of all. Assumed."""
_PART = (0.12, 0.55)
"""Part of the usual load that the house on the desk has."""
_FILLED = (0.6, 0.85)
"""Part of the container that all houses fill."""
_MOST_M3, _MOST_KG = 0.92, 24_000
"""More does not go into a container of several loads."""
_FREIGHT = 1.5
"""Freight of a part of a container, over that part of its freight."""
_STREAM = 10_037.0
"""The numbers from which groupage is drawn."""
_ALONE = frozenset({"food", "chemical", "removal", "vehicle", "waste-like", "gas", "building"})
"""Tags of goods that fill a container, or that no forwarder puts among others."""


@dataclass(frozen=True, slots=True)
class Groupage:
    """The houses beside ours in one container, and who sends it."""

    consignor: str
    """The forwarder who loads it."""
    broker: str
    """Who takes it apart at the port."""
    house_no: str
    """Number of our house bill."""
    others: tuple[House, ...]
    others_m3: float
    """Room that the others take."""
    room_m3: float
    """What goes into the container."""
    freight_part: float
    """Part of the container's freight that is due for our house."""

    @property
    def others_kg(self) -> int | float:
        """Gross weight of the others."""
        return sum(house.gross_kg for house in self.others)

    def has_room_for(self, load: GoodsLoad) -> bool:
        """Tell whether our load still goes in; signs may have changed its packages."""
        fits = load.volume_m3 + self.others_m3 <= _MOST_M3 * self.room_m3
        return fits and load.gross_kg + self.others_kg <= _MOST_KG

    def master(self, number: str, load: GoodsLoad, consignee: str) -> Fields:
        """Write the master bill over our load and the others (``consolidation.Master``)."""
        ours = House(
            house_no=self.house_no,
            pieces=load.packages,
            gross_kg=load.gross_kg,
            goods=load.description,
            consignee=consignee,
        )
        houses = sorted((ours, *self.others), key=lambda house: house.house_no)
        return {
            "number": number,
            "pieces": sum(house.pieces for house in houses),
            "gross_kg": sum(house.gross_kg for house in houses),
            "houses": tuple(houses),
            "consignor": self.consignor,
            "broker": self.broker,
        }


def is_part_load(goods: Commodity) -> bool:
    """Tell whether such goods travel in part loads: those that are sold by article."""
    is_alone = goods.reefer_c is not None or not _ALONE.isdisjoint(goods.tags)
    return not is_alone and bool(articles_of(goods.hs6))


def draw_groupage(order: ConsignmentOrder, load: GoodsLoad) -> Groupage | None:
    """Draw the groupage that a load travels in, and make the load a part of a container.

    Returns None for a container of its own.
    """
    chance = order.chance.apart(_STREAM)
    if order.is_authored or chance.draw() >= SHARE or not is_part_load(order.goods):
        return None
    part, each = chance.between(*_PART), load.gross_kg / load.packages
    packages = max(1, round(part * load.packages))
    load.set_packages(min(packages, CIGARETTE_LOAD.start - 1), each)
    load.set_value(load.usd_per_kg * load.net_kg)
    forwarder, broker = (chance.pick(order.world.pools.hauliers).split()[0] for _ in range(2))
    letters, first = mail_host(forwarder)[:3].upper(), chance.whole(1_000_000, 8_000_000)
    count, room = chance.whole(2, 5), chance.between(*_FILLED) * load.room_m3
    numbers = [f"{letters}{first + place}" for place in range(count + 1)]
    ours = numbers.pop(chance.whole(0, count))
    free = max(0.0, room - load.volume_m3) / count
    others = [_draw_house(order, each, free, chance.draw()) for each in numbers]
    return Groupage(
        consignor=f"{forwarder} Forwarding",
        broker=f"{broker} Logistics",
        house_no=ours,
        others=tuple(house for house, _ in others),
        others_m3=sum(m3 for _, m3 in others),
        room_m3=load.room_m3,
        freight_part=min(1.0, _FREIGHT * part),
    )


def _part_loads(order: ConsignmentOrder) -> Sequence[Commodity]:
    """Goods of the lane that travel in part loads."""
    world, lane = order.world, order.lane
    return world.once(
        ("part loads", *lane.goods),
        lambda: [g for name in lane.goods if is_part_load(g := world.goods[name])],
    )


def _draw_house(
    order: ConsignmentOrder, house_no: str, free_m3: float, number: float
) -> tuple[House, float]:
    """Draw somebody else's load of at most so many m³, and the room it takes."""
    chance = Chance.of(number)
    goods = chance.pick(_part_loads(order) or [order.goods])
    kg = chance.between(goods.kg_low, goods.kg_high)
    m3_each = kg / goods.kg_per_m3
    pieces = max(1, int(chance.between(0.3, 1.0) * free_m3 / m3_each))
    return House(
        house_no=house_no,
        pieces=pieces,
        gross_kg=max(1, round(pieces * kg)),
        goods=chance.pick(goods.wordings),
        consignee=chance.pick(order.world.pools.firms[order.home]).name,
    ), pieces * m3_each

"""The other containers of a bill of lading: an importer of such goods often has two or three.

They are drawn by the goods alone, so they say nothing of what a container hides. They are not on
the desk: a bill has many signs, and two containers of one bill would have to show the same ones.
"""

from collections.abc import Sequence

from profiler_sim.cargo.check_digits import container_no
from profiler_sim.cargo.value import Fields
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.trade import GoodsLoad
from profiler_sim.traffic.world import ConsignmentOrder

SEVERAL = 0.42
"""Part of the bills of such goods that cover more than one container; a third of all. Assumed."""
_HOW_MANY = ((0.68, 1), (0.90, 2), (1.0, 3))
"""How many others there are, by a number from 0 to 1 that is below the first of the pair."""
_ALIKE = (0.97, 1.03)
"""Packages in another container, over those in this one."""
_SINGLE = frozenset({"removal", "vehicle"})
"""Tags of goods that come in one container."""
_STREAM = 10_009.0
"""The numbers from which they are drawn."""


def other_containers(order: ConsignmentOrder, load: GoodsLoad, owner: str) -> Sequence[Fields]:
    """Draw the other containers of a bill; ``owner`` is the owner code of their numbers."""
    chance = order.chance.apart(_STREAM)
    if order.is_authored or chance.draw() >= SEVERAL or not _SINGLE.isdisjoint(order.goods.tags):
        return ()
    draw = chance.draw()
    count = next(others for below, others in _HOW_MANY if draw < below)
    return [_draw_container(order, load, owner, chance.draw()) for _ in range(count)]


def _draw_container(order: ConsignmentOrder, load: GoodsLoad, owner: str, number: float) -> Fields:
    chance = Chance.of(number)
    packages = max(1, round(load.packages * chance.between(*_ALIKE)))
    return {
        "number": container_no(owner, chance.whole(100_000, 999_999)),
        "size_type": order.goods.box,
        "seal": f"FX{chance.whole(1_000_000, 9_999_999)}",
        "packages": packages,
        "package_code": load.package,
        "gross_kg": round(load.gross_kg / load.packages * packages),
    }

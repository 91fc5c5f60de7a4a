"""Goods: a code of the tariff, and full loads that their box can carry."""

from collections.abc import Iterator

from profiler_sim.catalogue.boxes import ITEMS
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.files.catalogue import GoodsFile
from profiler_sim.files.content import code_tables
from profiler_sim.mentor.checks.loads import ITEM_KG, ROOM_M3
from profiler_sim.problems import Keys, Params, Problem, Severity

LEAST_KG = 2
"""Papers state whole kilograms, but for the post; less cannot be told apart."""
DENSITIES = (80, 1_300)
"""kg per m3 of postal items: what is lighter or denser shows a sign."""
COURIER = "courier"
"""The box of a courier's item, and the tag of goods that travel so."""
CONTAINER_KG = 30_000
"""A container carries no more, however it is built (ISO 668)."""


def goods(value: GoodsFile, _: Catalogue) -> Iterator[Problem]:
    """Every commodity of a file."""
    for index, each in enumerate(value.commodities):
        keys: Keys = ("commodities", index)
        if each.hs6 not in code_tables().hs6:
            yield Problem("goods.no_code", (*keys, "hs6"), {"code": each.hs6})
        yield from _full(keys, each)
        yield from _item(keys, each)


def _full(keys: Keys, each: Commodity) -> Iterator[Problem]:
    """A load with the usual packages at their usual weight."""
    least = 0.02 if each.box in ITEM_KG else LEAST_KG
    if each.packages_low * each.kg_low < least:
        light = {"kg": f"{each.packages_low * each.kg_low:g}", "limit": f"{least:g}"}
        yield Problem("goods.too_light", (*keys, "packages from"), light)
        return
    limit = ITEM_KG.get(each.box, float(CONTAINER_KG))
    packages = (each.packages_low + each.packages_high) / 2
    kg = packages * (each.kg_low + each.kg_high) / 2
    if kg > limit:
        params = {"kg": f"{kg:.0f}", "limit": f"{limit:g}"}
        yield Problem("goods.too_heavy", (*keys, "packages to"), params)
        return
    room = ROOM_M3.get(each.box)
    if room is not None and kg / each.kg_per_m3 > 1.3 * room:
        sizes = {"volume": f"{kg / each.kg_per_m3:.0f}", "room": f"{room:g}"}
        yield Problem("goods.no_room", (*keys, "packages to"), sizes, Severity.WARNING)


def _item(keys: Keys, each: Commodity) -> Iterator[Problem]:
    """By post the size follows from the weight; a courier's item is sent as one."""
    if each.box in ITEMS and not DENSITIES[0] <= each.kg_per_m3 <= DENSITIES[1]:
        low, high = DENSITIES
        params: Params = {"given": f"{each.kg_per_m3:g}", "low": low, "high": high}
        yield Problem("goods.density", (*keys, "kg per m3"), params)
    if (each.box == COURIER) != (COURIER in each.tags) and each.box in ITEMS:
        yield Problem("goods.courier", (*keys, "box"), {"name": COURIER})

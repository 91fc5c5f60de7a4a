"""Goods: a code of the tariff, and full loads that their box can carry."""

from collections.abc import Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.files.catalogue import GoodsFile
from profiler_sim.files.content import code_tables
from profiler_sim.mentor.checks.loads import ITEM_KG, ROOM_M3
from profiler_sim.problems import Key, Problem, Severity

Keys = tuple[Key, ...]
MOST_KG = 30_000
"""A container carries no more, however it is built (ISO 668)."""


def goods(value: GoodsFile, _: Catalogue) -> Iterator[Problem]:
    """Every commodity of a file."""
    for index, each in enumerate(value.commodities):
        keys: Keys = ("commodities", index)
        if each.hs6 not in code_tables().hs6:
            yield Problem("goods.no_code", (*keys, "hs6"), {"code": each.hs6})
        yield from _full(keys, each)


def _full(keys: Keys, each: Commodity) -> Iterator[Problem]:
    """A load with the usual packages at their usual weight."""
    limit = ITEM_KG.get(each.box, float(MOST_KG))
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

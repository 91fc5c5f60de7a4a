"""Goods that papers may name in place of those that are there."""

from collections.abc import Callable, Iterable, Sequence

from profiler_sim.cargo.norms import description_fits
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.world import World


def draw_other_goods(draft: Draft) -> str:
    """Draw a description of goods of another kind that travel alike: trade, packing, or box."""
    world, goods = draft.world, draft.goods
    key = ("other goods", goods)
    return draft.chance.pick(world.once(key, lambda: _descriptions(world, goods)))


def _descriptions(world: World, goods: Commodity) -> Sequence[str]:
    """Descriptions of the kinds nearest to ``goods`` that do not fit its code as well."""
    right = world.wordings.get(goods.hs6, frozenset(goods.wordings))
    others = (
        _kin(goods, several, alike)
        for several in (world.goods.values(), world.spare)
        for alike in (_same_trade, _same_packing, _same_box)
    )
    words = (
        [w for g in kin for w in g.wordings if not description_fits(w, right)] for kin in others
    )
    return next(filter(None, words))


def _kin(
    goods: Commodity,
    several: Iterable[Commodity],
    alike: Callable[[Commodity, Commodity], bool],
) -> list[Commodity]:
    """Those of ``several`` a clerk might take these for; nobody writes tobacco by mistake."""
    return [g for g in several if alike(g, goods) and "tobacco" not in g.tags]


def _same_trade(one: Commodity, other: Commodity) -> bool:
    return bool(set(one.tags) & set(other.tags)) and _same_packing(one, other)


def _same_packing(one: Commodity, other: Commodity) -> bool:
    return one.package == other.package and _same_box(one, other)


def _same_box(one: Commodity, other: Commodity) -> bool:
    return (one.reefer_c is None) == (other.reefer_c is None)

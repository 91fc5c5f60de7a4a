"""Goods that papers may name in place of those that are there."""

from collections.abc import Callable, Iterable

from profiler_sim.cargo.norms import description_fits
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.draft import Draft


def draw_other_goods(draft: Draft) -> str:
    """Draw a description of goods of another kind that travel alike: trade, packing, or box."""
    right = draft.world.wordings.get(draft.goods.hs6, frozenset(draft.goods.wordings))
    others = (
        _kin(draft, goods, alike)
        for goods in (draft.world.goods.values(), draft.world.spare)
        for alike in (_same_trade, _same_packing, _same_box)
    )
    words = [
        [w for g in kin for w in g.wordings if not description_fits(w, right)] for kin in others
    ]
    return draft.chance.pick(next(filter(None, words)))


def _kin(
    draft: Draft, goods: Iterable[Commodity], alike: Callable[[Commodity, Commodity], bool]
) -> list[Commodity]:
    """Those of ``goods`` a clerk might take these for; nobody writes tobacco by mistake."""
    return [g for g in goods if alike(g, draft.goods) and "tobacco" not in g.tags]


def _same_trade(one: Commodity, other: Commodity) -> bool:
    return bool(set(one.tags) & set(other.tags)) and _same_packing(one, other)


def _same_packing(one: Commodity, other: Commodity) -> bool:
    return one.package == other.package and _same_box(one, other)


def _same_box(one: Commodity, other: Commodity) -> bool:
    return (one.reefer_c is None) == (other.reefer_c is None)

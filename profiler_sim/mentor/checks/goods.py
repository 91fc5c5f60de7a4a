"""Goods and loads: tariff codes, and weights that packages have and a unit can carry."""

from collections.abc import Iterator, Mapping

from profiler_sim.cargo.modes import ByMode, Mode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.codes import CONTAINERS, ITEMS, PACKAGES
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.figures import Figure
from profiler_sim.files.catalogue_tables import code_tables
from profiler_sim.files.kind_models import GoodsFile
from profiler_sim.problems import Keys, Params, Problem, Severity
from profiler_sim.scenario.model import AuthoredCase

PAYLOAD_KG = 28_500
"""Goods in a container above which they are unusual: the rating of 30,480 kg (ISO 668) less a
light box."""
MOST_KG: ByMode[int] = ByMode(sea=32_500, air=12_000, road=40_000, post=70)
"""No unit of the mode weighs more, goods and all: the heaviest rating of a container; a lorry
(Directive 96/53/EC); one consignment in a short-haul freighter (our figure); a courier's item."""
ITEM_KG = dict(zip(ITEMS, (5.0, 31.5, 70.0), strict=True))
"""By post: letter packets at most 2 kg, with books 5; parcels 31.5 (UPU Convention Regulations);
couriers' items 70 by their usual terms."""
ROOM_M3: Mapping[str, float] = {"22G1": 33, "42G1": 68, "45G1": 76, "42R1": 60, "45R1": 68}
"""What goes into a container, in m3."""
_TRAILER_M3 = 100.0
_UNUSUAL = 3.0
"""So many times less or more than usual is worth a word: papers lie, but seldom by so much."""
LEAST_KG = 2
"""Papers state whole kilograms, but for the post; less cannot be told apart."""
DENSITIES = (80, 1_300)
"""kg per m3 of postal items: what is lighter or denser shows a sign."""
COURIER = "courier"
"""The box of a courier's item, and the tag of goods that travel so."""
_WITH_GROUP = frozenset({"3", "4.2", "4.3", "5.1", "6.1", "8"})
"""Classes whose entries have a packing group (UN Model Regulations, 2.0.1.3)."""
CONTAINER_KG = 30_000
"""A container carries no more, however it is built (ISO 668)."""


def check_goods(value: GoodsFile, _: Catalogue) -> Iterator[Problem]:
    """Check every commodity of a file."""
    for index, each in enumerate(value.commodities):
        keys: Keys = ("commodities", index)
        if each.hs6 not in code_tables().hs6:
            yield Problem("goods.no_code", (*keys, "hs6"), {"code": each.hs6})
        yield from _full(keys, each)
        yield from _item(keys, each)
        yield from _danger(keys, each)


def _full(keys: Keys, each: Commodity) -> Iterator[Problem]:
    """A load with the usual packages at their usual weight."""
    least = 0.02 if each.box in ITEM_KG else LEAST_KG
    if each.packages_low * each.kg_low < least:
        kg = each.packages_low * each.kg_low
        light = {"kg": Figure(f"{kg:g}"), "limit": Figure(f"{least:g}")}
        yield Problem("goods.too_light", (*keys, "packages from"), light)
        return
    limit = ITEM_KG.get(each.box, float(CONTAINER_KG))
    packages = (each.packages_low + each.packages_high) / 2
    kg = packages * (each.kg_low + each.kg_high) / 2
    if kg > limit:
        params = {"kg": f"{kg:.0f}", "limit": Figure(f"{limit:g}")}
        yield Problem("goods.too_heavy", (*keys, "packages to"), params)
        return
    room = ROOM_M3.get(each.box)
    if room is not None and kg / each.kg_per_m3 > 1.3 * room:
        sizes = {"volume": f"{kg / each.kg_per_m3:.0f}", "room": Figure(f"{room:g}")}
        yield Problem("goods.no_room", (*keys, "packages to"), sizes, Severity.WARNING)


def _item(keys: Keys, each: Commodity) -> Iterator[Problem]:
    """By post the size follows from the weight; a courier's item is sent as one."""
    if each.box in ITEMS and not DENSITIES[0] <= each.kg_per_m3 <= DENSITIES[1]:
        low, high = DENSITIES
        params: Params = {"given": Figure(f"{each.kg_per_m3:g}"), "low": low, "high": high}
        yield Problem("goods.density", (*keys, "kg per m3"), params)
    if (each.box == COURIER) != (COURIER in each.tags) and each.box in ITEMS:
        yield Problem("goods.courier", (*keys, "box"), {"name": COURIER})


def _danger(keys: Keys, each: Commodity) -> Iterator[Problem]:
    """By air the tags say what a waybill declares; by post nothing does."""
    danger = each.dangerous
    if danger is None:
        return
    keys = (*keys, "dangerous")
    if each.box not in CONTAINERS:
        yield Problem("goods.danger_box", keys, {"given": each.box})
    if danger.packing_group is None and danger.danger_class in _WITH_GROUP:
        yield Problem("goods.danger_group", (*keys, "class"), {"given": danger.danger_class})


def check_load(keys: Keys, case: AuthoredCase, goods: Commodity, mode: Mode) -> list[Problem]:
    """Tell of weights and numbers of packages that cannot be, and of those that hardly are.

    ``goods`` are those of the case, as named or as filled in.
    """
    heavy = list(_heavy(keys, case, goods, mode))
    return heavy or [*_packages(keys, case, goods), *_room(keys, case, goods, mode)]


def check_weight(
    keys: Keys, case: AuthoredCase, goods: Commodity | None, mode: Mode
) -> list[Problem]:
    """Tell of weights that cannot be, also where not even the goods are known."""
    heavy = list(_heavy(keys, case, goods, mode))
    return heavy or ([] if goods is None else list(_packages(keys, case, goods)))


def _heavy(
    keys: Keys, case: AuthoredCase, goods: Commodity | None, mode: Mode
) -> Iterator[Problem]:
    if case.gross_kg is None:
        return
    most: float = MOST_KG[mode]
    if goods is not None and mode == "post":
        most = ITEM_KG.get(goods.box, most)
    params: dict[str, str | int | float] = {"given": case.gross_kg, "limit": Figure(f"{most:g}")}
    if case.gross_kg > most:
        yield Problem("case.impossibly_heavy", (*keys, "gross kg"), params)
    elif mode == "sea" and case.gross_kg > PAYLOAD_KG:
        params["limit"] = PAYLOAD_KG
        yield Problem("case.too_heavy", (*keys, "gross kg"), params, Severity.WARNING)


def _packages(keys: Keys, case: AuthoredCase, goods: Commodity) -> Iterator[Problem]:
    """What one package weighs, where both numbers are stated."""
    if not case.packages or not case.gross_kg:
        return
    each = case.gross_kg / case.packages
    low, high = PACKAGES[goods.package]
    params: Params = {
        "each": Figure(f"{each:.3g}"),
        "goods": goods.commodity,
        "low": Figure(f"{goods.kg_low:g}"),
        "high": Figure(f"{goods.kg_high:g}"),
    }
    if not low <= each <= high:
        yield Problem("case.impossible_packages", (*keys, "gross kg"), params)
    elif not goods.kg_low / _UNUSUAL <= each <= goods.kg_high * _UNUSUAL:
        yield Problem("case.odd_packages", (*keys, "gross kg"), params, Severity.WARNING)


def _room(keys: Keys, case: AuthoredCase, goods: Commodity, mode: Mode) -> Iterator[Problem]:
    """The goods must go into what carries them."""
    room = {"sea": ROOM_M3.get(goods.box), "road": _TRAILER_M3}.get(mode)
    usual = (goods.kg_low + goods.kg_high) / 2
    kg = case.gross_kg or (case.packages or 0) * usual
    volume = kg / goods.kg_per_m3
    if room is None or volume <= room:
        return
    key = "gross kg" if case.gross_kg else "packages"
    params: Params = {
        "volume": f"{volume:.0f}",
        "room": Figure(f"{room:g}"),
        "goods": goods.commodity,
    }
    if volume > _UNUSUAL * room:
        yield Problem("case.impossible_volume", (*keys, key), params)
    else:
        yield Problem("case.no_room", (*keys, key), params, Severity.WARNING)

"""Where goods were made: not always in the country that loads them.

Trading places and warehouses send on what factories elsewhere made. Origin is drawn by the goods
and the country of loading, and not by what a load hides, so it says nothing of it.
"""

from collections.abc import Mapping
from itertools import accumulate

from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.chance import Chance

_STREAM = 10_061.0
"""The numbers from which the origin is drawn."""
_FACTORY_GOODS = frozenset({
    "34", "38", "39", "40", "42", "48", "57", "61", "62", "63", "64", "69",
    "70", "71", "73", "74", "82", "83", "84", "85", "87", "90", "91", "94", "95",
})  # fmt: skip
"""Chapters of the Harmonized System with goods that warehouses of other countries trade in."""
_AT_HOME = frozenset({"waste-like", "second-hand", "removal", "vehicle", "private", "gas"})
"""Tags of goods that nobody sells from a warehouse abroad."""
_MADE_ELSEWHERE: Mapping[str, float] = {
    "AE": 0.85, "HK": 0.95, "CY": 0.9, "NL": 0.5, "GR": 0.4, "HR": 0.4, "SI": 0.35, "AT": 0.3,
    "US": 0.3, "DE": 0.25, "HU": 0.25, "ES": 0.2, "PL": 0.2, "SK": 0.2, "XK": 0.2, "MK": 0.15,
    "AL": 0.15, "ME": 0.3, "BA": 0.1, "BG": 0.15, "RS": 0.1, "IT": 0.12, "TR": 0.05, "MY": 0.1,
    "VN": 0.02,
}  # fmt: skip
"""Part of the factory goods a country loads that another one made; 0.01 of others. Rounded by us
after what trade statistics call re-exports: high for trading places, low for makers."""
_ELSEWHERE_AT_ALL = 0.01
_MAKERS: Mapping[str, Mapping[str, float]] = {
    "Asia": {"CN": 0.8, "VN": 0.08, "IN": 0.08, "MY": 0.04},
    "Gulf": {"CN": 0.62, "IN": 0.22, "VN": 0.06, "TR": 0.1},
    "Europe": {"CN": 0.45, "DE": 0.15, "IT": 0.13, "TR": 0.13, "PL": 0.08, "VN": 0.06},
    "Balkans": {"IT": 0.3, "CN": 0.25, "TR": 0.25, "DE": 0.2},
}
"""Makers of what is loaded in a part of the world, with their shares."""
_PART: Mapping[str, str] = {
    **dict.fromkeys(("CN", "HK", "VN", "MY", "ID"), "Asia"),
    **dict.fromkeys(("AE", "IN", "LB"), "Gulf"),
    **dict.fromkeys(("AL", "XK", "MK", "ME", "BA", "RS"), "Balkans"),
}


def draw_origin(goods: Commodity, loaded_in: str, chance: Chance) -> str:
    """Draw the country in which goods were made that are loaded in a country."""
    apart = chance.apart(_STREAM)
    elsewhere, maker = apart.draw(), apart.draw()
    is_traded = goods.hs6[:2] in _FACTORY_GOODS and _AT_HOME.isdisjoint(goods.tags)
    if not is_traded or elsewhere >= _MADE_ELSEWHERE.get(loaded_in, _ELSEWHERE_AT_ALL):
        return loaded_in
    parts = {c: p for c, p in _MAKERS[_PART.get(loaded_in, "Europe")].items() if c != loaded_in}
    steps = accumulate(parts.values())
    threshold = maker * sum(parts.values())
    return next((c for c, step in zip(parts, steps, strict=True) if threshold < step), loaded_in)

"""What is usual: the reference knowledge an officer brings to the papers.

Harvest months are general knowledge of trade, by HS heading and country; cold stores stretch
every season.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from profiler_sim.cargo.value import Value


class GoodsNorm(Value):
    """What is usual for goods of one HS subheading."""

    kg_low: float
    """Gross kg of one package, from here …"""
    kg_high: float
    """… to here."""
    wordings: frozenset[str]
    """Descriptions that fit the code."""
    reefer_c: int | None = None
    """Usual set temperature in Celsius; None for dry goods."""
    kg_per_m3: float | None = None
    """Usual weight of one m3 as loaded; None where several kinds of goods share the code."""
    is_dangerous: bool = False
    """All goods that share the code are dangerous goods in transport."""
    usd_low: float | None = None
    """Usual value of one net kg in US dollars, from here: 5 of 100 are below …"""
    usd_high: float | None = None
    """… to here: 5 of 100 are above. Both for an origin of level 1 in ``PRICE_LEVELS``."""


PRICE_LEVELS: Mapping[str, float] = {
    "CN": 0.9, "IN": 0.9, "VN": 0.92, "ID": 0.94, "TR": 1.0, "EG": 0.95, "BR": 0.97,
    "IT": 1.12, "DE": 1.15, "AT": 1.15, "NL": 1.1, "ES": 1.06, "US": 1.15, "AE": 1.04,
}  # fmt: skip
"""What the same goods cost by country of origin, over the usual; 1 for others. Our own, rounded:
makers in the euro area and the United States are dearer than those in Asia."""


class UsualPrice(NamedTuple):
    """What one net kg of such goods of one origin is usually worth, in US dollars."""

    p05: float
    p50: float
    p95: float


class LaneNorm(Value):
    """What is usual for a journey to the unit."""

    via: tuple[str, ...]
    """Places on the way, coded as on the papers."""
    days: int
    """From leaving to arrival."""


class Lookout(Value):
    """What an operation tells every office to look for, from one day to another."""

    first: date
    last: date
    codes: frozenset[str]
    """Headings and subheadings, edition 2022."""
    keywords: frozenset[str]
    """Words of descriptions, in small letters."""


class Norms(Value):
    """Norms by mode of transport and HS subheading, and by (start, end) of a journey."""

    goods: Mapping[tuple[str, str], GoodsNorm]
    """A package by sea is a master carton, one by post a single piece."""
    stops: Mapping[tuple[str, str], int]
    """Usual number of stops on the way."""
    lookouts: tuple[Lookout, ...] = ()
    """Operations, running or not."""

    def usual_price(self, mode: str, hs6: str, origin: str | None) -> UsualPrice | None:
        """Look up the price table by goods and origin; None for goods it does not have.

        In post it asks for no origin: who posts goods is seldom where they were made.
        The middle is the geometric mean of both ends, as prices spread by ratios.
        """
        norm, level = self.goods.get((mode, hs6)), PRICE_LEVELS.get(origin or "", 1.0)
        level = 1.0 if mode == "post" else level
        if norm is None or norm.usd_low is None or norm.usd_high is None:
            return None
        low, high = norm.usd_low * level, norm.usd_high * level
        return UsualPrice(*(round(price, 5) for price in (low, (low * high) ** 0.5, high)))


_ALL_YEAR = frozenset(range(1, 13))


def _months(first: int, last: int) -> frozenset[int]:
    """From one month to another, over the turn of the year where need be."""
    if first <= last:
        return frozenset(range(first, last + 1))
    return frozenset(range(first, 13)) | frozenset(range(1, last + 1))


_HARVEST: Mapping[str, Mapping[str, frozenset[int]]] = {
    "0803": {"EC": _ALL_YEAR, "CO": _ALL_YEAR, "CR": _ALL_YEAR, "GT": _ALL_YEAR},
    "080430": {"CR": _ALL_YEAR, "EC": _ALL_YEAR, "GH": _ALL_YEAR},
    "080440": {
        "CO": _ALL_YEAR,
        "PE": _months(4, 9),
        "CR": _months(5, 9),
        "KE": _months(3, 9),
        "BR": _months(2, 8),
    },
    "080510": {
        "TR": _months(11, 5),
        "EG": _months(12, 6),
        "ES": _months(11, 6),
        "GR": _months(11, 6),
        "MA": _months(11, 6),
        "BR": _months(5, 12),
        "ZA": _months(6, 11),
    },
    "070960": {"AL": _months(6, 11), "XK": _months(7, 10), "MK": _months(7, 10)},
    "080810": dict.fromkeys(
        ("AL", "AT", "BA", "GR", "HR", "IT", "ME", "MK", "PL", "RS", "SI", "XK"), _months(8, 11)
    ),
    "080610": {"PE": _months(10, 3), "CL": _months(12, 5), "ZA": _months(11, 4)},
}


def is_harvest_time(hs6: str, country: str, month: int) -> bool | None:
    """Return whether goods are harvested somewhere in a month or the one before.

    None for goods or countries the table does not have: no season is known, so none is missed.
    """
    months = (_HARVEST.get(hs6) or _HARVEST.get(hs6[:4], {})).get(country)
    return None if months is None else bool({month, (month - 2) % 12 + 1} & months)


_WORD = re.compile(r"[^\W\d_]{3,}")
_SHARED = """
    fresh frozen new used second hand raw red white green yellow mixed assorted various general
    goods parts part articles article items item products product spare sets set samples sundry
    consumer cargo household wooden plastic textile cotton and for the with
    cartons carton boxes box bags bag bales crates pallets pallet rolls tins bottles blocks pieces
    packed flat big cut cuts size retail sale ply pvc pcs food powder beans oil tested working
    disposable motor jute all kinds freight free units"""
_TELL_NOTHING = frozenset(_SHARED.split())
"""Words that goods of every kind share: state, packing, material."""


def description_fits(description: str, wordings: frozenset[str]) -> bool:
    """Return whether a description is one of the wordings or shares a distinctive word."""
    return description in wordings or not distinctive_words(description).isdisjoint(_all(wordings))


@lru_cache(maxsize=4096)
def distinctive_words(text: str) -> frozenset[str]:
    """The words of a description that say what it is, without marks of the plural."""
    words = _WORD.findall(text.casefold())
    return frozenset(word.rstrip("s") for word in words if word not in _TELL_NOTHING)


@lru_cache(maxsize=1024)
def _all(wordings: frozenset[str]) -> frozenset[str]:
    return frozenset(word for wording in wordings for word in distinctive_words(wording))

"""The lines of goods that papers list: one for bulk goods, several articles of most others.

Lines are articles of one kind of goods: sizes, colours, models. They are drawn by the goods and by
how the papers describe them, and not by what a load hides, so they say nothing of it. Packages,
weights, volume and value of the lines add up to those of the load.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from profiler_sim.cargo.norms import description_fits
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.chance import Chance

SEVERAL = 0.7
"""Part of the loads of goods with articles that list more than one. Assumed."""
MOST = 5
"""Lines of one load, at most."""
_NUMBERS = ("REF. {n}",)
"""How makers of parts and tools name articles; ``{n}`` is a number of four digits."""
_COLOURS = ("BLACK", "WHITE", "NAVY", "GREY", "BEIGE", "RED", "ASSORTED COLOURS")
_SIZES = ("SIZE S", "SIZE M", "SIZE L", "SIZE XL", "SIZE XXL", "KIDS SIZES")
ARTICLES: Mapping[str, Sequence[str]] = {
    "1704": ("ORANGE", "LEMON", "STRAWBERRY", "COLA", "MINT", "MIXED FLAVOURS"),
    "33": ("30 ML", "50 ML", "75 ML", "100 ML", "200 ML", "GIFT BOX", "TESTERS"),
    "340250": ("MOUNTAIN SCENT", "LAVENDER", "SENSITIVE", "COLOUR", "WHITE", "ALOE VERA"),
    "3926": _COLOURS,
    "42": _COLOURS,
    "4819": ("TYPE A", "TYPE B", "TYPE C", "TYPE D", "TYPE E"),
    "49": ("VOL. 1", "VOL. 2", "VOL. 3", "ISSUE A", "ISSUE B"),
    "5702": ("80X150", "120X170", "160X230", "200X290", "RUNNERS"),
    "61": _SIZES,
    "62": _SIZES,
    "6302": ("30X50", "50X90", "70X140", "100X150", "SETS OF 3"),
    "64": ("SIZES 28-35", "SIZES 36-38", "SIZES 39-41", "SIZES 42-43", "SIZES 44-46"),
    "6907": ("30X60 BEIGE", "30X90 WHITE", "60X60 GREY", "60X120 GREY", "SKIRTING"),
    "6910": ("MODEL A", "MODEL B", "MODEL C", "WITH LID", "WALL HUNG"),
    "7117": _COLOURS,
    "82": _NUMBERS,
    "83": _NUMBERS,
    "84": _NUMBERS,
    "85": _NUMBERS,
    "8708": _NUMBERS,
    "8714": _NUMBERS,
    "90": _NUMBERS,
    "91": _NUMBERS,
    "9401": ("1 SEAT", "2 SEATS", "3 SEATS", "CORNER LEFT", "CORNER RIGHT"),
    "9403": ("OAK", "WALNUT", "BEECH", "WHITE", "GREY"),
    "95": ("ASSORTMENT A", "ASSORTMENT B", "ASSORTMENT C", "AGE 3+", "AGE 6+"),
}
"""What articles of a code, or else of its heading or chapter, differ in. Goods that are not listed
are sold by weight or in one make, and have one line."""
BESIDE: Mapping[str, Sequence[tuple[str, str]]] = {
    "330499": (("330720", "DEODORANTS"),),
    "392410": (("691110", "PORCELAIN TABLEWARE"),),
    "420222": (("420292", "BACKPACKS AND TRAVEL BAGS"),),
    "610910": (("611020", "COTTON PULLOVERS"), ("620342", "MENS COTTON TROUSERS")),
    "611020": (("610910", "COTTON T-SHIRTS"),),
    "620342": (("620462", "WOMENS COTTON TROUSERS"), ("611020", "COTTON PULLOVERS")),
    "630260": (("940440", "QUILTS AND BEDSPREADS"),),
    "640411": (("640299", "SHOES WITH PLASTIC UPPERS"),),
    "843229": (("848790", "PARTS FOR GARDEN MACHINES"),),
    "848340": (("848210", "BALL BEARINGS"), ("848790", "MACHINE PARTS")),
    "851660": (("841821", "HOUSEHOLD REFRIGERATORS"),),
    "851779": (("851830", "HEADPHONES"),),
    "870899": (("870830", "BRAKE PADS AND DISCS"), ("848210", "WHEEL BEARINGS")),
    "940161": (("940360", "COFFEE TABLES OF WOOD"),),
    "940360": (("940350", "BEDROOM FURNITURE"), ("940340", "KITCHEN CABINETS")),
}
"""Goods of another code, of about the same price, that sellers of goods send with them."""
_WITH_OTHERS, _OTHERS_PART = 0.35, 0.22
"""Part of the loads of several lines where the last is of another code, and that line's part of
the load. Assumed."""
_LINE_VALUE = (0.85, 1.15)
"""What a kg of an article costs, over the average of the load."""
_LINE_WEIGHT = (0.95, 1.05)
"""What a package of an article weighs, over the average."""
_UNMIXED = frozenset({"second-hand", "removal", "no value"})
"""Tags of goods that nobody itemises by article."""
_FEW = 20
"""A measure of fewer units a line than this is split to finer units."""


class Article(NamedTuple):
    """One line: what the papers call it and its part of the load, from 0 to 1."""

    description: str
    part: float = 1.0
    heaviness: float = 1.0
    """What a package of it weighs, over the average."""
    dearness: float = 1.0
    """What a kg of it costs, over the average."""
    hs6: str | None = None
    """Its own code, where it is of another than the goods of the load."""


@lru_cache(maxsize=1024)
def articles_of(hs6: str) -> Sequence[str]:
    """What articles of goods of that code differ in; nothing of goods that have one line."""
    codes = (hs6, hs6[:4], hs6[:2])
    return next((ARTICLES[code] for code in codes if code in ARTICLES), ())


def draw_articles(
    goods: Commodity, description: str, packages: int, chance: Chance
) -> tuple[Article, ...]:
    """Draw the lines of a load of so many packages; the largest stands first.

    A description that says nothing of the goods, or names others, is one line: whoever writes so
    does not itemise.
    """
    hs6, wordings = goods.hs6, frozenset(goods.wordings)
    names = articles_of(hs6)
    is_one = not names or description not in wordings or not _UNMIXED.isdisjoint(goods.tags)
    several, count = chance.draw() < SEVERAL, chance.whole(2, MOST)
    if is_one or not several or packages < count:
        return (Article(description),)
    called = _names(names, count, chance)
    parts = sorted((0.3 + chance.draw() for _ in called), reverse=True)
    lines = tuple(
        Article(
            f"{description}, {name}",
            part / sum(parts),
            chance.between(*_LINE_WEIGHT),
            chance.between(*_LINE_VALUE),
        )
        for name, part in zip(called, parts, strict=True)
    )
    fits = all(description_fits(line.description, wordings) for line in lines)
    return lines if fits else (Article(description),)


def with_other_goods(goods: Commodity, lines: Sequence[Article], chance: Chance) -> list[Article]:
    """Let the last of several lines be of another code now and then.

    All lines then weigh and cost alike, so that the main goods do what the whole load does.
    """
    others, is_mixed, which = (
        BESIDE.get(goods.hs6, ()),
        chance.draw() < _WITH_OTHERS,
        chance.draw(),
    )
    if len(lines) == 1 or not others or not is_mixed:
        return list(lines)
    hs6, description = others[int(which * len(others))]
    parts = [line.part for line in lines[:-1]]
    mains = [
        Article(line.description, line.part / sum(parts) * (1 - _OTHERS_PART))
        for line in lines[:-1]
    ]
    return [*mains, Article(description, _OTHERS_PART, hs6=hs6)]


def _names(names: Sequence[str], count: int, chance: Chance) -> list[str]:
    """Names of so many articles, no two alike; fewer where there are fewer."""
    if tuple(names) == _NUMBERS:
        numbers = accumulate(
            chance.whole(1_000, 8_000) // (1 + 49 * bool(n)) for n in range(count)
        )
        return [names[0].format(n=number) for number in numbers]
    start = chance.whole(0, len(names) - 1)
    return [names[(start + place) % len(names)] for place in range(min(count, len(names)))]


def split_whole(total: int, parts: Sequence[float], least: int = 0) -> list[int]:
    """Split a whole number by ``parts`` into whole numbers that add up to it.

    Each gets at least ``least``; raises ``ValueError`` where there is not enough for all.
    """
    rest, whole = total - least * len(parts), sum(parts)
    if rest < 0:
        raise ValueError(total)
    edges = [0, *(round(rest * edge / whole) for edge in accumulate(parts))]
    return [least + after - before for before, after in pairwise(edges)]


def split_measure(total: float, parts: Sequence[float]) -> list[int | float]:
    """Split a weight or volume: whole numbers stay whole, small others get more decimals."""
    if isinstance(total, int):
        return list(split_whole(total, parts))
    unit = 10 ** len(f"{total:.6f}".rstrip("0").partition(".")[2])
    while 0 < total * unit < _FEW * len(parts):
        unit *= 10
    return [each / unit for each in split_whole(round(total * unit), parts)]

"""Texts of search reports: that each fits what it may be said of, and that none is missing."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from profiler_sim.catalogue import find_texts as words
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.find_texts import FindText, placeholders
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.hiding_places import HidingPlace
from profiler_sim.catalogue.methods import ANYTHING_ELSE, Method
from profiler_sim.figures import Figure
from profiler_sim.mentor.checks.names import check_known, first_names
from profiler_sim.problems import Key, Keys, Params, Problem, Severity
from profiler_sim.traffic.find_counts import can_count
from profiler_sim.traffic.finds import (
    FindLoad,
    HiddenAmount,
    amount_of,
    available_words,
    texts_that_fit,
)
from profiler_sim.traffic.modes import TRAFFIC

_SHOWN = 4
"""Goods that a message names."""
_VALUE_USD = 1_000
"""Any value will do: texts only ask whether there is one."""
_NUMBERS = re.compile(
    r"\b(\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty|sixty|dozens?|hundreds?|thousands?)\b(?!-)",
    re.IGNORECASE,
)

_COVER = re.compile(
    r"\b(?:inside|under|behind|among|between|around|into|from|in|on|at)\b((?: +[\w-]+){1,5})",
    re.IGNORECASE,
)
"""What stands behind such a word is mostly what something lies in."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NO_PLACE = _words(
    "the at in of into load goods whole deep first lorry false themselves itself mixed pieces "
    "all among inside space vehicle package dangerous parcel sub behind rows front papers "
    "reefer trailer declaration and"
)
"""Words of names of hiding places that stand in texts on any place."""
_NO_GOODS = _words(
    "fresh frozen used new parts goods cartons carton boxes bags packs pieces sets other with "
    "and for from machines metal steel plastic mixed small large live fish second hand rolls "
    "sheets chemical chemicals household powder products articles sample samples labels "
    "bottles blank medical screens white controlled copied rubber bundles drums kits test "
    "tests lead cans spray made paper documents waste cable cables"
)
"""Words of names of goods that stand in texts on anything."""


@dataclass(frozen=True)
class _Case:
    """A place and goods that a find of the method can meet, with little and with much hidden."""

    place: HidingPlace
    goods: Commodity
    little: tuple[FindLoad, HiddenAmount | None]
    much: tuple[FindLoad, HiddenAmount | None]


def check_find_texts(value: Method, catalogue: Catalogue) -> Iterator[Problem]:
    """Check the words in braces, the names, and what each text can meet."""
    named = list(_names(value, catalogue))
    yield from named
    if named or any(place not in catalogue.hiding_places for place in value.lies):
        return
    cases = list(_cases(value, catalogue))
    for index, text in enumerate(value.find_texts):
        met = [c for c in cases if text.fits(c.place.place, c.goods.commodity, c.goods.tags)]
        yield from _possible(("find report", index), text, value, met)
        yield from _fixed(("find report", index), text)
        yield from _other_places(("find report", index), text, met, catalogue)
        yield from _other_goods(("find report", index), text, met, catalogue)
    yield from _missing(value, cases)


def _names(value: Method, catalogue: Catalogue) -> Iterator[Problem]:
    known = [*value.things_found, *words.PLACEHOLDERS]
    places = list(value.lies)
    goods = {*catalogue.commodities, *(t for g in catalogue.commodities.values() for t in g.tags)}
    for index, (text, entry) in enumerate(zip(value.find_texts, value.find_report, strict=True)):
        keys: tuple[Key, ...] = ("find report", index)
        at = (*keys, "text") if isinstance(entry, FindText) else keys
        for name in placeholders(text.text):
            yield from check_known(at, name, known)
        for at_name, name in enumerate(text.lies_in):
            yield from check_known((*keys, "lies in", at_name), name, places)
        for key, listed in (("in goods", text.in_goods), ("not in goods", text.not_in_goods)):
            for at_name, name in enumerate(listed):
                yield from check_known((*keys, key, at_name), name, sorted(goods))


def _cases(value: Method, catalogue: Catalogue) -> Iterator[_Case]:
    for mode in value.modes:
        kind_of = TRAFFIC[mode].unit_kind
        for goods in catalogue.goods_of(mode).values():
            is_named = value.rides_on.get(goods.commodity) or value.rides_on.get(ANYTHING_ELSE)
            if not is_named or not value.is_possible(goods.commodity, goods.tags):
                continue
            little, much = _load(goods, least=True), _load(goods, least=False)
            for name in value.lies:
                place = catalogue.hiding_places[name]
                if place.needs == "reefer" and goods.reefer_c is None:
                    continue
                kind = kind_of(goods)
                yield _Case(
                    place,
                    goods,
                    _hidden(value, place, FindLoad.full(goods, kind, *little), least=True),
                    _hidden(value, place, FindLoad.full(goods, kind, *much), least=False),
                )


def _load(goods: Commodity, *, least: bool) -> tuple[int, float, int | None]:
    packages = goods.packages_low if least else goods.packages_high
    kg = packages * (goods.kg_low if least else goods.kg_high)
    return packages, kg, None if "no value" in goods.tags else _VALUE_USD


def _hidden(
    value: Method, place: HidingPlace, load: FindLoad, *, least: bool
) -> tuple[FindLoad, HiddenAmount | None]:
    matter, spot = value.on_the_scan, place.on_the_scan
    if matter is None or spot is None:
        return load, None
    litres = matter.litres_low if least else matter.litres_high
    pieces = matter.pieces_low if least else matter.pieces_high
    return load, amount_of(matter, spot, load, litres, pieces)


def _possible(
    keys: Keys, text: FindText, value: Method, met: Sequence[_Case]
) -> Iterator[Problem]:
    """Some load must be such that the text is true of it."""
    if not met:
        yield Problem("find.meets_nothing", keys, {"text": _begin(text)}, Severity.WARNING)
        return
    wanted = set(placeholders(text.text)) - value.things_found.keys()
    if not any(wanted <= available_words(*case.much) for case in met):
        never = sorted(wanted - available_words(*met[0].much))
        params = {"name": f"{{{never[0]}}}" if never else "", "place": met[0].place.place}
        is_known = value.on_the_scan is not None
        yield Problem("find.not_there" if is_known else "find.no_amount", keys, params)
        return
    counted = [n for n in placeholders(text.text) if n in value.things_found]
    if any(can_count(text.text, value.things_found, case.much[1]) for case in met):
        return
    least = sum(value.things_found[n].low * (value.things_found[n].kg_each or 0) for n in counted)
    most = max((case.much[1].kg for case in met if case.much[1]), default=0.0)
    params = {
        "least": Figure(f"{least:.3g}"),
        "most": Figure(f"{most:.3g}"),
        "things": ", ".join(counted),
    }
    yield Problem("find.too_much", keys, params)


def _listed(names: Collection[str]) -> str:
    """Names as a list of a file takes them."""
    return ", ".join(f'"{each}"' if ": " in each else each for each in sorted(names)[:_SHOWN])


def _begin(text: FindText) -> str:
    return text.text[:40]


def _fixed(keys: Keys, text: FindText) -> Iterator[Problem]:
    """A number that is the same for a parcel and a full lorry."""
    found = _NUMBERS.search(_own_words(text))
    if found:
        yield Problem("find.fixed_number", keys, {"number": found[0]}, Severity.WARNING)


def _own_words(text: FindText) -> str:
    return re.sub(r"\{[^{}]*\}", " ", text.text)


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _stems(text: str, without: frozenset[str]) -> set[str]:
    found = re.findall(r"[a-z]{3,}", text.casefold())
    return {_stem(word) for word in found if word not in without}


def _other_places(
    keys: Keys, text: FindText, met: Sequence[_Case], catalogue: Catalogue
) -> Iterator[Problem]:
    """A text that names a part of the unit, and is bound to none: it may be said of another."""
    if text.lies_in:
        return
    by_word: dict[str, set[str]] = {}
    for place in catalogue.hiding_places:
        for stem in _stems(place, _NO_PLACE):
            by_word.setdefault(stem, set()).add(place)
    possible = {case.place.place for case in met}
    named = {place for some in by_word.values() for place in some}
    for stem in sorted(_stems(_own_words(text), frozenset()) & by_word.keys()):
        others, such = possible - by_word[stem], possible & by_word[stem]
        if others and (such or others & named):
            params = {"word": stem, "other": min(others), "fitting": _listed(such)}
            code = "find.other_place" if such else "find.no_such_place"
            yield Problem(code, keys, params, Severity.WARNING)
            return


_OF_GOODS = {words.GOODS, words.DECLARED_GOODS, words.PACKAGES}
"""A text with one of these names its goods itself."""


def _other_goods(
    keys: Keys, text: FindText, met: Sequence[_Case], catalogue: Catalogue
) -> Iterator[Problem]:
    """A text that names what it lies in, and is bound to no goods: it may be said of others."""
    if text.in_goods or _OF_GOODS.intersection(placeholders(text.text)):
        return
    goods = {case.goods.commodity: case.goods for case in met}
    by_word = _goods_by_word(tuple(goods.values()))
    behind = " ".join(_COVER.findall(_own_words(text)))
    parts = {stem for place in catalogue.hiding_places for stem in _stems(place, _NO_PLACE)}
    for stem in sorted((_stems(behind, frozenset()) - parts) & by_word.keys()):
        others = goods.keys() - by_word[stem]
        if others:
            params = {
                "word": stem,
                "other": min(others),
                "fitting": _listed(by_word[stem]),
            }
            yield Problem("find.other_goods", keys, params, Severity.WARNING)
            return


def _goods_by_word(goods: Iterable[Commodity]) -> Mapping[str, frozenset[str]]:
    """Goods by the words that name them."""
    by_word: dict[str, set[str]] = {}
    for each in goods:
        for stem in _stems_of(each.called, each.wordings):
            by_word.setdefault(stem, set()).add(each.commodity)
    return {stem: frozenset(some) for stem, some in by_word.items()}


@lru_cache(maxsize=1024)
def _stems_of(called: str, wordings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_stems(" ".join((called, *wordings)), _NO_GOODS))


def _missing(value: Method, cases: Sequence[_Case]) -> Iterator[Problem]:
    """Places with goods of which no text can be said, where little is hidden in little."""
    bare: dict[str, list[str]] = {}
    for case in cases:
        if not texts_that_fit(value, case.place.place, *case.little):
            bare.setdefault(case.place.place, []).append(case.goods.commodity)
    weighed = value.on_the_scan is not None
    for place, goods in bare.items():
        has_spot = next(c.place.on_the_scan for c in cases if c.place.place == place)
        params: Params = {
            "place": place,
            "goods": first_names(goods, _SHOWN),
            "count": len(goods),
            "words": "{weight}, {goods}" if weighed and has_spot else "{goods}",
        }
        yield Problem("find.no_text", ("lies", place), params, Severity.WARNING, at_key=True)

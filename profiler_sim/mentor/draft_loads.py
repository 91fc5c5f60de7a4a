"""What is known of a load of a draft, and what else changes when its goods or hidden thing do.

What the form filled in itself follows the change: the words for the goods, the place, the number
under "hidden". A sign that the new goods cannot show goes. What the mentor wrote stays.
"""

from collections.abc import Iterator, Mapping, Sequence

from profiler_sim.cargo.text import fold_name
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import Method
from profiler_sim.evidence.cases import commodity_of, has_place
from profiler_sim.evidence.compile import load_tags
from profiler_sim.files.yaml_edits import YamlEdit
from profiler_sim.mentor.draft_form import CASES, expected_methods, text_at, value_at
from profiler_sim.problems import Keys
from profiler_sim.scenario.model import AuthoredCase
from profiler_sim.scenario.names import resolved_name

Plain = Mapping[str, object]
ADDED = "1"
"""How many of a method are hidden, when it comes with a load."""


def unit_of(plain: Plain, catalogue: Catalogue) -> str | None:
    """Return the unit that the text names, where anybody knows it."""
    name = resolved_name(text_at(plain, ("unit",)), catalogue.units)
    return name if name in catalogue.units else None


def tags_of_load(
    keys: Keys, plain: Plain, catalogue: Catalogue, goods: str = ""
) -> list[frozenset[str]]:
    """Return the tags that the goods of a load have on each lane it may come by.

    ``goods`` stand in place of those of the text, which names or describes them. Nothing where
    nobody knows them.
    """
    unit, origin = unit_of(plain, catalogue), fold_name(text_at(plain, (*keys, "from")))
    goods = goods or text_at(plain, (*keys, "commodity"))
    described = text_at(plain, (*keys, "goods"))
    if unit is not None and described and not goods:
        said = AuthoredCase(goods=described)
        goods = commodity_of(said, catalogue, catalogue.units[unit]) or ""
    known = catalogue.commodities.get(resolved_name(goods, catalogue.commodities))
    if unit is None or known is None:
        return []
    return [
        frozenset(load_tags(known, lane))
        for lane in catalogue.units[unit].lanes
        if origin in {"", fold_name(catalogue.place_name(lane.origin)), fold_name(lane.origin)}
    ]


def method_of_load(keys: Keys, plain: Plain, catalogue: Catalogue) -> Method | None:
    """Return what the load hides to which a key belongs; None for an honest one."""
    hides = text_at(plain, (*keys[:2], "hides", "method"))
    return catalogue.methods.get(resolved_name(hides, catalogue.methods))


def change_goods(load: Keys, goods: str, plain: Plain, catalogue: Catalogue) -> Iterator[YamlEdit]:
    """Give a load other goods, with all that follows from them."""
    before = text_at(plain, (*load, "commodity"))
    described = text_at(plain, (*load, "goods"))
    yield YamlEdit((*load, "commodity"), goods)
    if described and fold_name(described) in _wordings(before, catalogue):
        yield YamlEdit((*load, "goods"), called(goods, catalogue))
    possible = tags_of_load(load, plain, catalogue, goods)
    yield from _without_impossible_signs(load, possible, plain, catalogue)
    method = method_of_load(load, plain, catalogue)
    place = text_at(plain, (*load, "hides", "place"))
    if method is not None and place in method.lies:
        fitting = likely_place(method, place, possible, catalogue)
        if fitting != place:
            yield YamlEdit((*load, "hides", "place"), fitting)


def called(goods: str, catalogue: Catalogue) -> str:
    """Return what a bill calls goods of the catalogue."""
    return catalogue.commodities[goods].wordings[0].upper()


def _wordings(goods: str, catalogue: Catalogue) -> set[str]:
    known = catalogue.commodities.get(resolved_name(goods, catalogue.commodities))
    return {fold_name(each) for each in known.wordings} if known else set()


def _without_impossible_signs(
    load: Keys, possible: Sequence[frozenset[str]], plain: Plain, catalogue: Catalogue
) -> Iterator[YamlEdit]:
    shown = value_at(plain, (*load, "signs"))
    for name in shown if isinstance(shown, Mapping) and possible else ():
        sign = catalogue.signs.get(resolved_name(name, catalogue.signs))
        if sign is not None and not any(map(sign.applies, possible)):
            yield YamlEdit((*load, "signs", name), None)


def likely_place(
    method: Method, wanted: str, possible: Sequence[frozenset[str]], catalogue: Catalogue
) -> str:
    """Return where a load hides it: as wanted where that can be, else where it most often lies."""
    can_be = {
        place: share
        for place, share in method.lies.items()
        if share and (not possible or any(has_place(place, tags, catalogue) for tags in possible))
    }
    if wanted in can_be:
        return wanted
    places = can_be or method.lies
    return max(places, key=lambda place: places[place])


def expect_method(
    load: Keys, method: str, plain: Plain, catalogue: Catalogue
) -> Iterator[YamlEdit]:
    """Let the traffic hide what a load hides now; what came with the load before goes again."""
    expected = expected_methods(plain, catalogue)
    before = method_of_load(load, plain, catalogue)
    if method and method not in expected:
        yield YamlEdit(("hidden", method), ADDED)
        expected = [*expected, method]
    if before is not None and before.method != method and len(expected) > 1:
        yield from _expect_no_more(load, before.method, plain, catalogue)


def _expect_no_more(
    load: Keys, method: str, plain: Plain, catalogue: Catalogue
) -> Iterator[YamlEdit]:
    hidden, cases = value_at(plain, ("hidden",)), value_at(plain, (CASES,))
    others = [
        resolved_name(text_at(each, ("hides", "method")), catalogue.methods)
        for place, each in enumerate(cases if isinstance(cases, list) else ())
        if place != load[1]
    ]
    for name, number in hidden.items() if isinstance(hidden, Mapping) else ():
        is_same = resolved_name(name, catalogue.methods) == method
        if is_same and number == ADDED and method not in others:
            yield YamlEdit(("hidden", name), None)

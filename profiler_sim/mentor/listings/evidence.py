"""Signs, methods and hiding places: what cases and methods name."""

from collections.abc import Iterator

from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.methods import ANYTHING_ELSE, Method
from profiler_sim.catalogue.signs import PAPERS, Sign
from profiler_sim.evidence.compile import DERIVED_TAGS
from profiler_sim.i18n.text import _, pgettext
from profiler_sim.mentor.listings.entries import (
    ListDetail,
    ListEntry,
    ListScope,
    in_order,
    plain_number,
)


def signs(scope: ListScope) -> Iterator[ListEntry]:
    """List every sign with its values and how common each is among honest loads."""
    for sign in scope.catalogue.signs.values():
        yield ListEntry(
            name=sign.sign,
            about=sign.title,
            modes=sign.modes,
            details=(
                *_where(sign),
                (pgettext("detail of a list", "values"), _values(sign)),
                *_only(sign),
            ),
            facts={
                "seen in": sign.seen_in,
                "boxes": list(sign.boxes),
                "values": {name: value.lawful for name, value in sign.values.items()},
                "applies to": list(sign.applies_to),
                "not for": list(sign.not_for),
            },
        )


def _where(sign: Sign) -> Iterator[ListDetail]:
    yield (
        (_("on the papers"), (_("box: {boxes}").format(boxes=", ".join(sign.boxes)),))
        if sign.seen_in == PAPERS
        else (_("enquiry"), (sign.seen_in,))
    )


def _values(sign: Sign) -> tuple[str, ...]:
    return tuple(f"{name} ({plain_number(value.lawful)})" for name, value in sign.values.items())


def _only(sign: Sign) -> Iterator[ListDetail]:
    if sign.applies_to:
        yield _("only for goods"), sign.applies_to
    if sign.not_for:
        yield _("not for goods"), sign.not_for


def methods(scope: ListScope) -> Iterator[ListEntry]:
    """List every method with its topic, its places and the goods it likes best."""
    for method in scope.catalogue.methods.values():
        goods = _goods(method)
        yield ListEntry(
            name=method.method,
            about=method.title,
            modes=method.modes,
            details=(
                (_("topic"), (method.topic,)),
                (pgettext("detail of a list", "places"), tuple(method.lies)),
                *([(_("goods"), goods)] if goods else []),
            ),
            facts={
                "topic": method.topic,
                "places": dict(method.lies),
                "goods": dict(method.rides_on),
                "comes from": list(method.comes_from),
                "signs": sorted(method.signs),
            },
        )


def _goods(method: Method) -> tuple[str, ...]:
    """What it rides on, the commonest first."""
    shares = {name: n for name, n in method.rides_on.items() if name != ANYTHING_ELSE}
    return tuple(sorted(shares, key=lambda name: -shares[name]))


def places(scope: ListScope) -> Iterator[ListEntry]:
    """List every hiding place, with the methods that lie there and the searches that find them."""
    methods = scope.catalogue.methods.values()
    for place in scope.catalogue.hiding_places.values():
        lies = [each for each in methods if each.lies.get(place.place)]
        found_by = sorted(
            (pair for pair in place.found_by.items() if _in_scope(pair[0], scope)),
            key=lambda pair: -pair[1],
        )
        yield ListEntry(
            name=place.place,
            about=place.title,
            modes=in_order(place.modes),
            details=(
                *(
                    [(pgettext("detail of a list", "needs"), (place.needs,))]
                    if place.needs
                    else []
                ),
                (
                    _("methods"),
                    tuple(e.method for e in lies if set(e.modes) & set(scope.modes)),
                ),
                (
                    _("found by"),
                    tuple(f"{name} ({plain_number(share)})" for name, share in found_by),
                ),
            ),
            facts={
                "needs": place.needs,
                "methods": [each.method for each in lies],
                "found by": dict(place.found_by),
            },
        )


def _in_scope(search: str, scope: ListScope) -> bool:
    """Whether the team of some unit that is asked for can make the search."""
    known = scope.catalogue.examinations.get(search)
    return known is None or bool(set(known.modes) & set(scope.modes))


_DERIVED = {
    "reefer": "set temperature",
    "cartons": "cartons: yes",
    "certificate": "certificate",
    "permit": "permit",
    "dangerous": "dangerous",
}
"""Tags that goods have from one of their own keys."""


def tags(scope: ListScope) -> Iterator[ListEntry]:
    """List every tag of goods, for ``applies to`` and ``not for``, with the goods that bear it."""
    bearing: dict[str, list[str]] = {}
    of_mode = {m: scope.catalogue.goods_of(m) for m in scope.modes}
    carried = {name: goods for each in of_mode.values() for name, goods in each.items()}
    everything = scope.catalogue.commodities if scope.unit is None else carried
    for goods in everything.values():
        for tag in _tags(goods):
            bearing.setdefault(tag, []).append(goods.commodity)
    for tag in sorted({*bearing, *DERIVED_TAGS}):
        named = bearing.get(tag, [])
        yield ListEntry(
            name=tag,
            about=_about(tag, len(named)),
            modes=in_order(m for m, goods in of_mode.items() if set(named) & set(goods))
            or (scope.modes if not named else ()),
            details=((_("goods"), tuple(named)),) if named else (),
            facts={"goods": named},
        )


def _tags(goods: Commodity) -> set[str]:
    holds = {
        "reefer": goods.reefer_c is not None,
        "cartons": goods.cartons,
        "certificate": goods.certificate is not None,
        "permit": goods.permit is not None,
        "dangerous": goods.dangerous is not None,
    }
    return {*goods.tags, *(tag for tag, is_so in holds.items() if is_so)}


def _about(tag: str, count: int) -> str:
    if tag == "transhipped":
        return _("loads whose lane has a place under “via”")
    if tag == "carnet":
        return _("loads whose lane has “carnet: yes”")
    if tag in _DERIVED:
        return _("goods with “{key}”").format(key=_DERIVED[tag])
    return _("{count} kinds of goods").format(count=count)

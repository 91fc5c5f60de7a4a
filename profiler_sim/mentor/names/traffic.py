"""Goods, ports and units: what traffic is made of."""

from collections.abc import Iterator

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.units import Lane, Unit
from profiler_sim.documents.formats import PACKAGES, SIZE_TYPES
from profiler_sim.i18n.text import _
from profiler_sim.mentor.names.entries import Detail, Entry, Scope, in_order, number


def goods(scope: Scope) -> Iterator[Entry]:
    """Every kind of goods that the lanes carry, with code, packing and usual words."""
    known = scope.catalogue
    carried: dict[Mode, set[str]] = {
        mode: {
            name
            for unit in scope.units
            if unit.mode == mode
            for lane in unit.lanes
            for name in lane.goods
        }
        for mode in MODES
    }
    for each in known.commodities.values():
        modes = in_order(mode for mode in MODES if each.commodity in carried[mode])
        if scope.unit is not None and not modes:
            continue
        codes = PACKAGES.get(each.package)
        package = f"{each.package} ({_(codes[0])})" if codes else each.package
        size = SIZE_TYPES.get(each.box)
        box = f"{each.box} ({_(size)})" if size else each.box
        yield Entry(
            name=each.commodity,
            about=each.wordings[0],
            modes=modes,
            details=(
                (_("papers say"), (f"HS {each.hs6}", package, box)),
                *([(_("tags"), each.tags)] if each.tags else []),
            ),
            facts={
                "hs6": each.hs6,
                "package": each.package,
                "box": each.box,
                "wordings": list(each.wordings),
                "tags": list(each.tags),
            },
        )


def ports(scope: Scope) -> Iterator[Entry]:
    """Every place of loading: where a lane begins, with the units it leads to."""
    leads: dict[str, list[Unit]] = {}
    for unit in scope.units:
        for lane in unit.lanes:
            starts = leads.setdefault(lane.origin, [])
            starts += [unit] if unit not in starts else []
    for code, units in leads.items():
        place = scope.catalogue.places.get(code)
        yield _port(code, place, in_order(u.mode for u in units), [u.unit for u in units])
    if scope.unit is None:
        for code, place in scope.catalogue.places.items():
            if code not in leads:
                yield _port(code, place, (), [])


def _port(code: str, place: Place | None, modes: tuple[Mode, ...], units: list[str]) -> Entry:
    country = COUNTRIES.get(place.country, place.country) if place else ""
    kind = place.kind if place else ""
    where = ", ".join(filter(None, (code, country, "" if units else kind)))
    return Entry(
        name=place.name if place else code,
        about=f"{where} → {', '.join(units)}" if units else where,
        modes=modes,
        facts={
            "code": code,
            "country": place.country if place else "",
            "kind": kind,
            "units": units,
        },
    )


def units(scope: Scope) -> Iterator[Entry]:
    """Every unit with its lanes."""
    for unit in scope.units:
        yield Entry(
            name=unit.unit,
            about=unit.title,
            modes=(unit.mode,),
            details=(
                (_("lies at"), (f"{scope.catalogue.place_name(unit.port)} ({unit.port})",)),
                *_lanes(scope, unit),
            ),
            facts={
                "port": unit.port,
                "country": unit.country,
                "lanes": [
                    {
                        "from": scope.catalogue.place_name(lane.origin),
                        "code": lane.origin,
                        "via": list(lane.via),
                        "share": lane.share,
                        "goods": list(lane.goods),
                    }
                    for lane in unit.lanes
                ],
            },
        )


def _lanes(scope: Scope, unit: Unit) -> Iterator[Detail]:
    usual = [lane for lane in unit.lanes if lane.share > 0]
    asked = [lane for lane in unit.lanes if lane.share <= 0]
    total = sum(lane.share for lane in usual) or 1
    yield (
        _("lanes, in % of the traffic"),
        tuple(f"{_from(scope, x)} ({number(round(100 * x.share / total))})" for x in usual),
    )
    if asked:
        yield _("only where a scenario asks"), tuple(_from(scope, lane) for lane in asked)


def _from(scope: Scope, lane: Lane) -> str:
    return scope.catalogue.place_name(lane.origin)

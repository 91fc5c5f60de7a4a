"""Entries of goods, ports, units, boxes, enquiries, searches, topics and words."""

from collections.abc import Iterator

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.packages import PACKAGES
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.units import Lane, Unit
from profiler_sim.documents.boxes import BoxedForm, boxed_forms
from profiler_sim.documents.formats import SIZE_TYPES
from profiler_sim.files.named_files import glossary
from profiler_sim.i18n.local_forms import country_name, place_name
from profiler_sim.i18n.text import _, ngettext, pgettext
from profiler_sim.mentor.listings.entries import (
    ListDetail,
    ListEntry,
    ListScope,
    in_order,
    plain_number,
)


def goods(scope: ListScope) -> Iterator[ListEntry]:
    """List every kind of goods that the lanes carry, with code, packing and usual words."""
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
        yield ListEntry(
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


def ports(scope: ListScope) -> Iterator[ListEntry]:
    """List every place of loading: where a lane begins, with the units it leads to."""
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


def _country(code: str) -> str:
    return country_name(code, COUNTRIES.get(code, code))


def _port(code: str, place: Place | None, modes: tuple[Mode, ...], units: list[str]) -> ListEntry:
    country = _country(place.country) if place else ""
    kind = place.kind if place else ""
    where = ", ".join(filter(None, (code, country, "" if units else kind)))
    return ListEntry(
        name=place_name(place.name) if place else code,
        about=f"{where} → {', '.join(units)}" if units else where,
        modes=modes,
        facts={
            "code": code,
            "country": place.country if place else "",
            "kind": kind,
            "units": units,
        },
    )


def units(scope: ListScope) -> Iterator[ListEntry]:
    """List every unit with its lanes."""
    for unit in scope.units:
        yield ListEntry(
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


def _lanes(scope: ListScope, unit: Unit) -> Iterator[ListDetail]:
    usual = [lane for lane in unit.lanes if lane.share > 0]
    asked = [lane for lane in unit.lanes if lane.share <= 0]
    total = sum(lane.share for lane in usual) or 1
    yield (
        _("lanes, in % of the traffic"),
        tuple(f"{_from(scope, x)} ({plain_number(round(100 * x.share / total))})" for x in usual),
    )
    if asked:
        yield _("only where a scenario asks"), tuple(_from(scope, lane) for lane in asked)


def _from(scope: ListScope, lane: Lane) -> str:
    return scope.catalogue.place_name(lane.origin)


def boxes(scope: ListScope) -> Iterator[ListEntry]:
    """List every box that a sign may name, form by form."""
    for mode in scope.modes:
        for form in boxed_forms(mode, scope.catalogue):
            for box, heading in form.headings().items():
                yield ListEntry(
                    name=box,
                    about=heading,
                    modes=(mode,),
                    group=_form(mode, form),
                    facts={"form": _(form.title), "enquiry": form.enquiry or None},
                )


def _form(mode: Mode, form: BoxedForm) -> str:
    heading = _("By {mode} · {form}").format(mode=_(mode), form=_(form.title))
    asked = _("enquiry: {enquiry}").format(enquiry=form.enquiry)
    return f"{heading} ({asked})" if form.enquiry else heading


def enquiries(scope: ListScope) -> Iterator[ListEntry]:
    """List every question with its minutes and the signs its answer shows."""
    known = scope.catalogue
    for each in known.enquiries.values():
        shows = tuple(
            sign.sign
            for sign in known.signs.values()
            if sign.seen_in == each.enquiry and set(sign.modes) & set(scope.modes)
        )
        minutes = [str(each.at(m).minutes) for m in scope.modes if m in each.modes]
        wait = _("{n} more until the answer comes").format(n=each.latency)
        yield ListEntry(
            name=each.enquiry,
            about=f"{_(each.title)}. {_(each.asks)}",
            modes=each.modes,
            details=(
                (
                    pgettext("detail of a list", "minutes"),
                    (" / ".join(dict.fromkeys(minutes)), *([wait] if each.latency else [])),
                ),
                (pgettext("detail of a list", "shows"), shows or _shown_otherwise(each.enquiry)),
            ),
            facts={
                "minutes": each.minutes,
                "minutes in": dict(each.minutes_in),
                "latency": each.latency,
                "no answer": each.no_answer,
                "shows": list(shows),
            },
        )


def _shown_otherwise(enquiry: str) -> tuple[str, ...]:
    return (_("a picture"),) if enquiry == "scan" else (_("no sign"),)


def examinations(scope: ListScope) -> Iterator[ListEntry]:
    """List every search the team can make, with what it takes and looks at."""
    for each in scope.catalogue.examinations.values():
        yield ListEntry(
            name=each.examination,
            about=_(each.about),
            modes=each.modes,
            details=(
                (
                    pgettext("detail of a list", "takes"),
                    (
                        ngettext("{n} officer", "{n} officers", each.staff).format(n=each.staff),
                        ngettext("{n} minute", "{n} minutes", each.minutes).format(n=each.minutes),
                    ),
                ),
                (
                    _("points"),
                    (
                        _("cost {points}").format(points=each.cost),
                        _("delay {points}").format(points=each.delay),
                        _("damage {points}").format(points=each.damage),
                    ),
                ),
                *([(_("finds only"), each.finds_only)] if each.finds_only else []),
            ),
            facts={
                "staff": each.staff,
                "minutes": each.minutes,
                "cost": each.cost,
                "delay": each.delay,
                "damage": each.damage,
                "finds only": list(each.finds_only),
                "looks at": list(each.looks_at),
                "measures": list(each.measures),
            },
        )


def topics(scope: ListScope) -> Iterator[ListEntry]:
    """List every topic with the methods that belong to it."""
    for topic in scope.catalogue.topics.values():
        named = [m for m in scope.catalogue.methods.values() if m.topic == topic.topic]
        here = [m for m in named if set(m.modes) & set(scope.modes)]
        yield ListEntry(
            name=topic.topic,
            about=_(topic.title),
            modes=in_order(mode for method in here for mode in method.modes),
            details=((_("methods"), tuple(m.method for m in here)),),
            group=_("Topics"),
            facts={"life": topic.life, "methods": [m.method for m in here]},
        )


def words(_scope: ListScope) -> Iterator[ListEntry]:
    """List every word of the glossary."""
    for word in glossary().values():
        yield ListEntry(
            name=word.term,
            about=word.means,
            group=_("Words of the trade and of this program"),
            details=((pgettext("detail of a list", "also"), word.also),) if word.also else (),
            facts={"also": list(word.also), "see": list(word.see)},
        )

"""Units: goods, places and countries of their lanes, each of the unit's mode of transport."""

from collections.abc import Iterator

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.modes import MODES, ByMode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.codes import modes_of_box
from profiler_sim.catalogue.units import Lane, Unit
from profiler_sim.i18n.local_forms import country_name
from profiler_sim.mentor.checks.names import (
    LOADING_PLACES,
    check_known,
    first_names,
    list_command,
    other_mode,
)
from profiler_sim.problems import Keys, Problem, Severity
from profiler_sim.traffic.countries import COUNTRY

STANDS: ByMode[tuple[str, ...]] = ByMode(
    sea=("port",), air=("airport",), road=("border",), post=("post",)
)
"""Kinds of places at which a unit of a mode stands, and over which goods come to it."""


def check_unit(value: Unit, catalogue: Catalogue) -> Iterator[Problem]:
    """Check that a unit's names are known and of its mode, and firms exist where goods start."""
    yield from _place(("port",), value.port, value, catalogue, STANDS[value.mode])
    yield from _firms(("country",), value.country)
    for place, country in value.onward.items():
        yield from _firms(("onward", place), country)
    for index, lane in enumerate(value.lanes):
        yield from _lane(("lanes", index), lane, value, catalogue)
    yield from _onward(value)
    yield from _searches(value, catalogue)
    if value.mode == "air":
        yield from _flights(value)


def _lane(keys: Keys, lane: Lane, value: Unit, catalogue: Catalogue) -> Iterator[Problem]:
    starts, stands = LOADING_PLACES[value.mode], STANDS[value.mode]
    for name in lane.goods:
        yield from _goods((*keys, "goods", name), name, value, catalogue)
    found = list(_place((*keys, "from"), lane.origin, value, catalogue, starts))
    yield from found or _firms((*keys, "from"), lane.origin[:2])
    yield from _place((*keys, "detour"), lane.detour, value, catalogue, stands)
    for key, codes in (("via", lane.via), ("roundabout", lane.roundabout)):
        for index, code in enumerate(codes):
            yield from _place((*keys, key, index), code, value, catalogue, stands)
    if lane.detour in {lane.origin, value.port, *lane.via}:
        yield Problem("unit.no_detour", (*keys, "detour"), {"name": lane.detour})
    yield from _firms((*keys, "to"), lane.to or value.country)
    for place, country in lane.onward.items():
        yield from _firms((*keys, "onward", place), country)
    if value.mode == "road":
        yield from _crossings(keys, lane, value.country)
    elif lane.carnet:
        yield Problem("unit.carnet", (*keys, "carnet"), severity=Severity.WARNING)


def _searches(value: Unit, catalogue: Catalogue) -> Iterator[Problem]:
    """What it states of searches is about searches of its transport, and each takes something."""
    known = {n: e for n, e in catalogue.examinations.items() if value.mode in e.modes}
    for name, costs in value.searches.items():
        keys, command = ("searches", name), list_command("examinations")
        yield from check_known(keys, name, sorted(known), at_key=True, command=command)
        for key, stated in (("staff", costs.staff), ("minutes", costs.minutes)):
            if stated == 0:
                params = {"key": key, "name": name}
                yield Problem("examination.takes_nothing", (*keys, key), params)


def _crossings(keys: Keys, lane: Lane, home: str) -> Iterator[Problem]:
    """A lorry from abroad comes over a crossing, and the way round has more of them.

    One that starts in the unit's own country comes straight to the unit.
    """
    if not lane.via:
        if lane.origin[:2] == home:
            return
        yield Problem("unit.no_crossing", (*keys, "from"))
    elif len(lane.roundabout) <= len(lane.via):
        key = "roundabout" if lane.roundabout else "via"
        yield Problem("unit.no_way_round", (*keys, key))


def _goods(keys: Keys, name: str, value: Unit, catalogue: Catalogue) -> Iterator[Problem]:
    known = [
        each.commodity
        for each in catalogue.commodities.values()
        if value.mode in modes_of_box(each.box)
    ]
    command = list_command("goods")
    if name in catalogue.commodities and name not in known:
        modes = modes_of_box(catalogue.commodities[name].box)
        params = other_mode(value, name, modes, known=first_names(known), command=command)
        yield Problem("mode.goods", keys, params, at_key=True)
    else:
        yield from check_known(keys, name, known, at_key=True, command=command)


def _place(
    keys: Keys, code: str, value: Unit, catalogue: Catalogue, kinds: tuple[str, ...]
) -> Iterator[Problem]:
    """The code of a place of such a kind."""
    known = [each.id for each in catalogue.places.values() if each.kind in kinds]
    place = catalogue.places.get(code)
    if place is not None and place.kind not in kinds:
        modes = [mode for mode in MODES if place.kind in (*LOADING_PLACES[mode], *STANDS[mode])]
        params = other_mode(
            value, place.name, modes, known=first_names(known), command=list_command("ports")
        )
        yield Problem("mode.port", keys, params)
    else:
        names = {each: catalogue.places[each].name for each in known}
        yield from check_known(keys, code, known, command=list_command("ports"), titles=names)


def _firms(keys: Keys, country: str) -> Iterator[Problem]:
    """Shippers and consignees can be invented only for some countries."""
    if country not in COUNTRY:
        known = ", ".join(sorted(COUNTRY))
        params = {
            "country": country_name(country, COUNTRIES.get(country, country)),
            "known": known,
        }
        yield Problem("unit.no_firms", keys, params)


def _onward(value: Unit) -> Iterator[Problem]:
    """But for the post, some goods only pass; they need somewhere to go."""
    without = [index for index, lane in enumerate(value.lanes) if not lane.onward]
    if value.mode != "post" and not value.onward and without:
        yield Problem("unit.no_onward", ("unit",))


def _flights(value: Unit) -> Iterator[Problem]:
    """Flights are those of the invented airlines."""
    from profiler_sim.traffic.air.consolidation import AIRLINES

    for index, flight in enumerate(value.feeders):
        if flight[:3] not in AIRLINES:
            params = {"name": flight, "known": ", ".join(AIRLINES)}
            yield Problem("unit.no_airline", ("feeders", index), params)

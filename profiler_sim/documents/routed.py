"""The page of the route, and the legend of its map."""

import re
from collections.abc import Mapping

from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents import words
from profiler_sim.documents.manifest import short
from profiler_sim.documents.printed import Lines, Printed, fill
from profiler_sim.documents.route import LETTERS, Route, Stop
from profiler_sim.documents.table import columns
from profiler_sim.i18n.text import N_, _, ngettext

ROUTE = "route"
MAP = "map"
"""Ids of the pages."""

_NONE = "\N{EN DASH}"
"""Stands in a table for what nobody has said; a line below explains it."""
_AIRPORT = (" International Airport", " Airport")
"""Ends of names that the table leaves out: every stop of such a journey has them."""
_ASIDE = re.compile(r" \([^()]*\)$")
"""What the table of places adds in brackets, such as the crossing opposite."""
_PERCENT = 0.5
"""A detour that rounds to less is none."""
_LOCODE_COUNTRY = 2
_LABEL = 16
"""Cells of a name on the map."""


def place(route: Route, code: str) -> str:
    """Say a stop by its name and country."""
    return f"{_name(route, code)}, {words.country(code[:_LOCODE_COUNTRY])}"


def labels(route: Route) -> dict[str, str]:
    """What stands beside the letters of the map, by letter: the name, without the country."""
    stops = zip(LETTERS, route.stops, strict=False)
    return {letter: short(_name(route, stop.code), _LABEL) for letter, stop in stops}


def _name(route: Route, code: str) -> str:
    name = _ASIDE.sub("", route.atlas.names.get(code, code))
    for ending in _AIRPORT:
        name = name.removesuffix(ending)
    return name


def _table(route: Route) -> Lines:
    head = ("", _("in"), _("out"), _("days"), _("km"), "")
    stops = zip(LETTERS, route.stops, route.legs, strict=False)
    rows = [_line(route, letter, stop, km) for letter, stop, km in stops]
    lines = columns([head, *rows])
    gaps = any(_NONE in row for row in rows)
    return [*lines, _("{sign} not stated").format(sign=_NONE)] if gaps else lines


def _line(route: Route, letter: str, stop: Stop, km: float | None) -> tuple[str, ...]:
    is_first, is_last = stop is route.stops[0], stop is route.stops[-1]
    came, left = (words.day_of_year(on) if on else _NONE for on in (stop.came, stop.left))
    days = _NONE if stop.days is None else words.number(stop.days)
    return (
        letter,
        "" if is_first else came,
        "" if is_last else left,
        "" if is_first or is_last else days,
        "" if is_first else _NONE if km is None else words.number(round(km)),
        _remarked(route, stop),
    )


def _remarked(route: Route, stop: Stop) -> str:
    """The place, and in words whether it is one too many."""
    name = place(route, stop.code)
    if not stop.on_papers:
        return _("{place}: NOT ON THE PAPERS").format(place=name)
    if route.is_unusual(stop):
        return _("{place}: EXTRA, not usual here").format(place=name)
    return name


def _days(route: Route) -> Lines:
    return _count(route.days), _usual(_count(route.usual.days) if route.usual else None)


def _count(days: int) -> str:
    return ngettext("{count} day", "{count} days", days).format(count=words.number(days))


def _usual(told: str | None) -> str:
    return _("usual: {what}").format(what=told if told is not None else _("not known"))


def _stops(route: Route) -> Lines:
    """How many, and which ones are usual."""
    counted = words.number(len(route.stops) - 2)
    if route.usual is None:
        return counted, _usual(None)
    names = "; ".join(place(route, code) for code in route.usual.via)
    told = words.number(len(route.usual.via))
    left = [_("left out: {place}").format(place=place(route, code)) for code in route.left_out]
    return counted, _usual(f"{told} ({names})" if names else told), *left


def _distance(route: Route) -> Lines:
    straight = _("without a stop: {km}").format(km=_km(route.straight_km))
    return _km(route.km), _usual(_km(route.usual_km)), straight


def _km(of: float | None) -> str:
    return _("not known") if of is None else words.kilometres(of)


def _detour(route: Route) -> Lines:
    """Beside the usual way; a journey may be shorter than usual too."""
    km, usual = route.km, route.usual_km
    if km is None or not usual:
        return (_("not known"),)
    percent = 100 * (km - usual) / usual
    if abs(percent) < _PERCENT:
        return (_("none"),)
    told = {
        "km": words.kilometres(abs(km - usual)),
        "percent": words.measured(f"{abs(percent):.0f}", "%"),
    }
    more, less = _("{km} more than usual ({percent})"), _("{km} less than usual ({percent})")
    return ((more if percent > 0 else less).format_map(told),)


def _wait(route: Route) -> Lines:
    """At the usual port of transhipment, from the container's event log."""
    moves = route.answers.container_moves
    if moves is None:
        return (_("not stated"),)
    if moves.transhipment_days is None:
        return (_("no transhipment is usual on this route"),)
    usual = moves.usual_days
    return _count(moves.transhipment_days), _usual(None if usual is None else _count(usual))


def _calls(route: Route) -> Lines:
    """From the vessel's track."""
    if route.answers.vessel_schedule is None:
        return (_("not stated"),)
    extra = [place(route, stop.code) for stop in route.stops if not stop.on_papers]
    return extra or (_("none"),)


def _lost(route: Route) -> Lines:
    """From the log of the crossings."""
    log = route.answers.border_log
    if log is None:
        return (_("not stated"),)
    told = ngettext("{count} hour", "{count} hours", log.lost_hours)
    return (told.format(count=words.number(log.lost_hours)),)


WAYS: Mapping[str, Printed[Route]] = {
    "sea": Printed("ports", "1", N_("Ports on the way"), 0, 12, 0, _table),
    "air": Printed("route", "1", N_("Airports on the way"), 0, 12, 0, _table),
    "road": Printed("crossings", "1", N_("Crossings on the way"), 0, 12, 0, _table),
    "post": Printed("posting", "1", N_("Offices on the way"), 0, 12, 0, _table),
}
"""The table of each mode; its box has the name of the one on the papers."""
_ALL: tuple[Printed[Route], ...] = (
    Printed("days", "2", N_("Time under way"), 0, 6, 1, _days),
    Printed("stops", "3", N_("Stops on the way"), 6, 6, 1, _stops),
    Printed("distance", "4", N_("Distance, great circle"), 0, 6, 2, _distance),
    Printed("detour", "5", N_("Detour"), 6, 6, 2, _detour),
)
_ASKED: Mapping[str, tuple[Printed[Route], ...]] = {
    "sea": (
        Printed("wait", "6", N_("Days at the usual transhipment port"), 0, 6, 3, _wait),
        Printed("calls", "7", N_("Calls not on the papers"), 6, 6, 3, _calls),
    ),
    "road": (
        Printed("lost time", "6", N_("Longest time beyond driving and rest"), 0, 12, 3, _lost),
    ),
}
"""What only enquiries tell."""


def route_page(route: Route) -> Sheet:
    """The journey stop by stop, beside what is usual on its lane."""
    mode = route.consignment.transport.mode
    return Sheet(
        id=ROUTE,
        title=_("Route"),
        reference=route.consignment.transport.unit_no,
        boxes=fill((WAYS[mode], *_ALL, *_ASKED.get(mode, ())), route),
    )


def _legend(route: Route) -> Lines:
    """Letters and places in one line, and what the dots are not."""
    stops = zip(LETTERS, route.stops, strict=False)
    told = [f"{letter} {_remarked(route, stop)}" for letter, stop in stops]
    return "; ".join(told), _("The dots follow great circles, not the way that was really taken.")


def map_page(route: Route) -> Sheet | None:
    """The legend of the map; None where fewer than two places of the journey are known."""
    if len(route.points) < 2:  # noqa: PLR2004  a line needs two ends
        return None
    box = WAYS[route.consignment.transport.mode]
    legend = Printed(box.id, "", box.heading, 0, 12, 0, _legend)
    return Sheet(
        id=MAP,
        title=_("Map"),
        reference=route.consignment.transport.unit_no,
        boxes=fill((legend,), route),
    )

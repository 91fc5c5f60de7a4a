"""The route page, and the legend of its map."""

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents import formats
from profiler_sim.documents.form_template import FieldTemplate, Lines, columns, fill
from profiler_sim.documents.itinerary import LETTERS, Atlas, Route, Stop, usual_text
from profiler_sim.documents.manifest import shorten
from profiler_sim.documents.mode_documents import ModeDocuments
from profiler_sim.documents.papers import DOCUMENTS
from profiler_sim.i18n.text import N_, _, pgettext

ROUTE = "route"
MAP = "map"
"""Ids of the pages."""

_NONE = "\N{EN DASH}"
"""Stands in a table for what nobody has said; a line below explains it."""
_PERCENT = 0.5
"""A detour that rounds to less is none."""
_LABEL = 16
"""Cells of a name on the map."""


def build_route(consignment: Consignment, answers: Answers, atlas: Atlas) -> Route:
    """Build the route of a consignment from the first place on its papers to the unit.

    ``answers`` are those that were asked for; what nobody asked stays unknown.
    """
    transport = consignment.transport
    stops = [
        Stop(transport.start, left=transport.left_on),
        *(Stop(code) for code in transport.via),
        Stop(transport.end, came=transport.arrives_at.date()),
    ]
    for add in DOCUMENTS[transport.mode].stop_sources:
        stops = add(stops, consignment, answers)
    return Route(consignment, answers, atlas, tuple(stops))


def map_labels(route: Route) -> dict[str, str]:
    """Return the place name for each letter of the map."""
    stops = zip(LETTERS, route.stops, strict=False)
    return {letter: shorten(route.name(stop.code), _LABEL) for letter, stop in stops}


def _table(route: Route) -> Lines:
    head = (
        "",
        pgettext("column: arrival at a stop", "in"),
        pgettext("column: departure from a stop", "out"),
        pgettext("column: time at a stop", "days"),
        pgettext("column: distance", "km"),
        "",
    )
    stops = zip(LETTERS, route.stops, route.legs, strict=False)
    rows = [_line(route, letter, stop, km) for letter, stop, km in stops]
    lines = columns([head, *rows])
    gaps = any(_NONE in row for row in rows)
    return [*lines, _("{sign} not stated").format(sign=_NONE)] if gaps else lines


def _line(route: Route, letter: str, stop: Stop, km: float | None) -> tuple[str, ...]:
    is_first, is_last = stop is route.stops[0], stop is route.stops[-1]
    came, left = (formats.day_of_year(on) if on else _NONE for on in (stop.came, stop.left))
    days = _NONE if stop.days is None else formats.number(stop.days)
    return (
        letter,
        "" if is_first else came,
        "" if is_last else left,
        "" if is_first or is_last else days,
        "" if is_first else _NONE if km is None else formats.number(round(km)),
        _remarked(route, stop),
    )


def _remarked(route: Route, stop: Stop) -> str:
    """Write the place, and whether it is missing on the papers or not usual."""
    name = route.place(stop.code)
    if not stop.on_papers:
        return _("{place}: NOT ON THE PAPERS").format(place=name)
    if route.is_unusual(stop):
        return _("{place}: EXTRA, not usual here").format(place=name)
    return name


def _days(route: Route) -> Lines:
    here = _("not known") if route.days is None else formats.days(route.days)
    return here, usual_text(formats.days(route.usual.days) if route.usual else None)


def _stops(route: Route) -> Lines:
    """Write how many stops there are, and which ones are usual."""
    counted = formats.number(len(route.stops) - 2)
    if route.usual is None:
        return counted, usual_text(None)
    names = "; ".join(route.place(code) for code in route.usual.via)
    text = formats.number(len(route.usual.via))
    left = [_("left out: {place}").format(place=route.place(code)) for code in route.left_out]
    return counted, usual_text(f"{text} ({names})" if names else text), *left


def _distance(route: Route) -> Lines:
    straight = _("without a stop: {km}").format(km=_km(route.straight_km))
    how = _("{km} by sea") if route.is_by_sea else _("{km} in a straight line")
    km = _km(route.km) if route.km is None else how.format(km=_km(route.km))
    return km, usual_text(_km(route.usual_km)), straight


def _km(of: float | None) -> str:
    return _("not known") if of is None else formats.kilometres(of)


def _detour(route: Route) -> Lines:
    """Compare the distance with the usual way, which can also be longer."""
    km, usual = route.km, route.usual_km
    if km is None or not usual:
        return (_("not known"),)
    percent = 100 * (km - usual) / usual
    if abs(percent) < _PERCENT:
        return (_("none"),)
    text = {
        "km": formats.kilometres(abs(km - usual)),
        "percent": formats.measured(f"{abs(percent):.0f}", "%"),
    }
    more, less = _("{km} more than usual ({percent})"), _("{km} less than usual ({percent})")
    return ((more if percent > 0 else less).format_map(text),)


_ALL: tuple[FieldTemplate[Route], ...] = (
    FieldTemplate("days", "2", N_("Time under way"), 0, 6, 1, _days),
    FieldTemplate("stops", "3", N_("Stops on the way"), 6, 6, 1, _stops),
    FieldTemplate("distance", "4", N_("Distance"), 0, 6, 2, _distance),
    FieldTemplate("detour", "5", N_("Detour"), 6, 6, 2, _detour),
)


def _itinerary(row: ModeDocuments) -> FieldTemplate[Route]:
    """Build the box of the table of stops; it has the id of the box on the papers."""
    return FieldTemplate(row.route_box, "1", row.route_heading, 0, 12, 0, _table)


def fill_route_page(route: Route) -> Sheet:
    """Fill in the route page: the journey stop by stop, and what is usual."""
    row = DOCUMENTS[route.consignment.transport.mode]
    return Sheet(
        id=ROUTE,
        title=_("Route"),
        reference=route.consignment.transport.unit_no,
        boxes=fill((_itinerary(row), *_ALL, *row.route_answers), route),
    )


def _legend(route: Route) -> Lines:
    """Write letters and places in one line, and that the dots are not the real way."""
    stops = zip(LETTERS, route.stops, strict=False)
    text = [f"{letter} {_remarked(route, stop)}" for letter, stop in stops]
    if route.is_by_sea:
        return "; ".join(text), _("The dots show the way only roughly.")
    return "; ".join(text), _("The dots follow great circles, not the real way.")


def fill_map_page(route: Route) -> Sheet | None:
    """Fill in the legend of the map; None where fewer than two places are known."""
    if sum(bool(letter) for letter, _spot in route.points) < 2:  # noqa: PLR2004  a line needs two ends
        return None
    row = DOCUMENTS[route.consignment.transport.mode]
    legend = FieldTemplate(row.route_box, "", row.route_heading, 0, 12, 0, _legend)
    return Sheet(
        id=MAP,
        title=_("Map"),
        reference=route.consignment.transport.unit_no,
        boxes=fill((legend,), route),
    )

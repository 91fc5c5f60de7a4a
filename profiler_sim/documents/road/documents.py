"""The documents of goods by lorry."""

from dataclasses import replace
from datetime import date

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.documents import formats
from profiler_sim.documents.form_template import FieldTemplate, Lines
from profiler_sim.documents.itinerary import Route, Stop, Stops, insert_stop
from profiler_sim.documents.mode_documents import ModeDocuments
from profiler_sim.documents.road.answer_pages import PAGES
from profiler_sim.documents.road.cmr_fields import (
    CMR_NOTE,
    TRANSIT_DOCUMENT,
    departure_office,
    find_line,
    seal_line,
)
from profiler_sim.i18n.text import N_, _


def _add_crossings(stops: Stops, _consignment: Consignment, answers: Answers) -> Stops:
    """Add the days of crossings, from the crossings' own books."""
    crossings = answers.border_log.crossings if answers.border_log else ()
    passed = {each.place: each.at.date() for each in crossings}
    start, *others = stops
    known = {stop.code for stop in stops}
    stops = [start, *(_passing(stop, passed.get(stop.code)) for stop in others)]
    for place, on in passed.items():
        if place not in known:
            stops = insert_stop(stops, Stop(place, came=on, left=on, on_papers=False))
    return stops


def _passing(stop: Stop, on: date | None) -> Stop:
    """Date a crossing: a lorry leaves it on the day it came, except the last."""
    if on is None or stop.came is not None:
        return stop
    return replace(stop, came=on, left=on)


def _lost(route: Route) -> Lines:
    """Write the longest time beyond driving and rest, from the crossings' log."""
    log = route.answers.border_log
    return (_("not stated"),) if log is None else (formats.hours(log.lost_hours),)


ROAD = ModeDocuments(
    forms=(CMR_NOTE, TRANSIT_DOCUMENT),
    answer_pages=PAGES,
    manifest_heading=N_("trailer"),
    unit_heading=N_("Trailer"),
    safety_checks={
        "gas": N_("gas or fumigation: measured, load space aired"),
        "dangerous goods": N_("dangerous goods: none declared, or an expert is here"),
        "load at the doors": N_("the load may press on doors or curtain: strap set"),
        "who is present": N_("who is present: driver stands aside, engine off"),
    },
    safety_heading=N_("Before the lorry is opened"),
    route_box="crossings",
    route_heading=N_("Crossings on the way"),
    route_answers=(
        FieldTemplate(
            "lost time", "6", N_("Longest time beyond driving and rest"), 0, 12, 3, _lost
        ),
    ),
    stop_sources=(_add_crossings,),
    partner=N_("customs office of departure"),
    partner_place=departure_office,
    find_line=find_line,
    seal_line=seal_line,
)

"""The documents of goods by lorry."""

from profiler_sim.documents import formats
from profiler_sim.documents.form_template import FieldTemplate, Lines
from profiler_sim.documents.itinerary import Route
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
    partner=N_("customs office of departure"),
    partner_place=departure_office,
    find_line=find_line,
    seal_line=seal_line,
)

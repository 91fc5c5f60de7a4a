"""The documents of air cargo."""

from dataclasses import replace

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.documents.air.answer_pages import PAGES
from profiler_sim.documents.air.consolidation import ADVANCE_DATA, MASTER_WAYBILL
from profiler_sim.documents.air.waybill_fields import HOUSE_WAYBILL, find_line, seal_line
from profiler_sim.documents.itinerary import Stops
from profiler_sim.documents.mode_documents import ModeDocuments, start
from profiler_sim.i18n.text import N_


def _add_flights(stops: Stops, consignment: Consignment, _answers: Answers) -> Stops:
    """Add the days of flights, from the house waybill."""
    flights = zip(stops, consignment.by(Air).flights, strict=False)
    left = [replace(stop, left=flight.on) for stop, flight in flights]
    return [*left, *stops[len(left) :]]


AIR = ModeDocuments(
    forms=(HOUSE_WAYBILL, ADVANCE_DATA, MASTER_WAYBILL),
    answer_pages=PAGES,
    manifest_heading=N_("air waybill"),
    unit_heading=N_("House air waybill"),
    safety_checks={
        "gas": N_("gas, dry ice or fumigation: asked, the place is aired"),
        "dangerous goods": N_("dangerous goods: none declared, or an expert is here"),
        "load at the doors": N_("heavy or stacked pieces: nothing can fall"),
        "who is present": N_("who is present: written down, one keeps the notes"),
    },
    safety_heading=N_("Before the pieces are opened"),
    route_box="route",
    route_heading=N_("Airports on the way"),
    stop_sources=(_add_flights,),
    partner=N_("unit at the airport of departure"),
    partner_place=start,
    find_line=find_line,
    seal_line=seal_line,
)

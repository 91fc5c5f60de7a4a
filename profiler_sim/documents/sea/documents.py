"""The documents of goods by sea."""

from dataclasses import replace

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents import formats
from profiler_sim.documents.form_template import FieldTemplate, Lines
from profiler_sim.documents.itinerary import Route, Stop, Stops, insert_stop, usual_text
from profiler_sim.documents.mode_documents import ModeDocuments, start
from profiler_sim.documents.sea.answer_pages import PAGES
from profiler_sim.documents.sea.bill_fields import BILL_OF_LADING, find_line, seal_line
from profiler_sim.documents.sea.master_bill import MASTER_BILL
from profiler_sim.i18n.text import N_, _


def _add_moves(stops: Stops, _consignment: Consignment, answers: Answers) -> Stops:
    """Add the days of discharge and loading, from the container's event log."""
    events = answers.container_moves.events if answers.container_moves else ()
    came = {move.place: move.on for move in reversed(events) if move.event == "discharged"}
    left = {move.place: move.on for move in events if move.event == "loaded"}
    return [
        replace(stop, came=stop.came or came.get(stop.code), left=stop.left or left.get(stop.code))
        for stop in stops
    ]


def _add_calls(stops: Stops, _consignment: Consignment, answers: Answers) -> Stops:
    """Add calls that the papers do not have, from the vessel's track."""
    calls = answers.vessel_schedule.calls if answers.vessel_schedule else ()
    for call in calls:
        if call.port not in {stop.code for stop in stops}:
            stops = insert_stop(stops, Stop(call.port, came=call.arrived, on_papers=False))
    return stops


def _wait(route: Route) -> Lines:
    """Write the days at the usual port of transhipment, from the container's event log."""
    moves = route.answers.container_moves
    if moves is None:
        return (_("ask: Container moves"),)
    if moves.transhipment_days is None:
        return (_("no transhipment is usual on this route"),)
    usual = moves.usual_days
    text = formats.days(moves.transhipment_days)
    if usual is None:
        return text, usual_text(None)
    from_where = route.place(route.consignment.by(Sea).loading_port)
    here = _("usual from {port}: {days}").format(port=from_where, days=formats.days(usual))
    return text, here


def _calls(route: Route) -> Lines:
    """Write the calls that only the vessel's track knows."""
    if route.answers.vessel_schedule is None:
        return (_("ask: Vessel schedule"),)
    extra = [route.place(stop.code) for stop in route.stops if not stop.on_papers]
    return extra or (_("none"),)


SEA = ModeDocuments(
    forms=(BILL_OF_LADING, MASTER_BILL),
    answer_pages=PAGES,
    manifest_heading=N_("container"),
    unit_heading=N_("Container"),
    safety_checks={
        "gas": N_("gas or fumigation: measured, doors aired"),
        "dangerous goods": N_("dangerous goods: none declared, or an expert is here"),
        "load at the doors": N_("the load may press on the doors: strap set"),
        "who is present": N_("who is present: written down, one keeps the notes"),
    },
    safety_heading=N_("Before the doors open"),
    route_box="ports",
    route_heading=N_("Ports on the way"),
    route_answers=(
        FieldTemplate("wait", "6", N_("Days at the usual transhipment port"), 0, 6, 3, _wait),
        FieldTemplate("calls", "7", N_("Calls not on the papers"), 6, 6, 3, _calls),
    ),
    stop_sources=(_add_moves, _add_calls),
    partner=N_("unit at the port of loading"),
    partner_place=start,
    find_line=find_line,
    seal_line=seal_line,
)

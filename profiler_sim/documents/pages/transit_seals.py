"""The card filled in at the doors and around the cover of the trailer."""

from profiler_sim.cargo.road.answers import RoadSeals
from profiler_sim.cargo.road.model import Road
from profiler_sim.documents import asked
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_SERIES = {
    "issued to the office": N_("issued to the office of departure"),
    "not issued to the office": N_("never issued to the office of departure"),
    "reported missing": N_("of a set that an office reported missing"),
}
_FASTENINGS = {
    "whole": N_("whole"),
    "cut and joined": N_("cut and joined again"),
}


def _on_papers(page: Asked[RoadSeals]) -> Lines:
    return page.consignment.by(Road).transit.seals or (_("none stated"),)


def _found(page: Asked[RoadSeals]) -> Lines:
    return page.answer.found or (_("none on the doors"),)


def _series(page: Asked[RoadSeals]) -> Lines:
    return (_(_SERIES[page.answer.series]),)


def _fastening(page: Asked[RoadSeals]) -> Lines:
    return (_(_FASTENINGS[page.answer.fastening]),)


BOXES: tuple[Printed[Asked[RoadSeals]], ...] = (
    Printed("trailer", "1", N_("Trailer"), 0, 6, 0, asked.unit),
    Printed("note", "2", N_("CMR note"), 6, 6, 0, asked.document),
    Printed("seals on papers", "3", N_("Seals on the transit document"), 0, 6, 1, _on_papers),
    Printed("seals found", "4", N_("Seals found"), 6, 6, 1, _found),
    Printed("series", "5", N_("Series of the papers' seals"), 0, 6, 2, _series),
    Printed("fastening", "6", N_("Cord of the cover, hasps"), 6, 6, 2, _fastening),
)

"""The movement or the carnet in the system the offices share."""

from profiler_sim.cargo.road.answers import TransitRecord
from profiler_sim.cargo.road.model import Road
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.noted import numbered
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_STATUS = {
    "open": N_("open, to be presented"),
    "time limit passed": N_("open; the time limit has passed"),
    "already discharged": N_("already discharged at another office"),
}
_GUARANTEES = {
    "valid": N_("valid for this amount"),
    "not enough": N_("valid, but not for this amount"),
    "not known": N_("not known to the guarantor"),
}


def _transit_no(page: Asked[TransitRecord]) -> Lines:
    return (numbered(page.consignment.by(Road).transit),)


def _status(page: Asked[TransitRecord]) -> Lines:
    return (_(_STATUS[page.answer.status]),)


def _guarantee(page: Asked[TransitRecord]) -> Lines:
    return (_(_GUARANTEES[page.answer.guarantee]),)


def _seals(page: Asked[TransitRecord]) -> Lines:
    return page.answer.seals or (_("none entered"),)


def _past(page: Asked[TransitRecord]) -> Lines:
    counted = {
        "late": words.number(page.answer.past_late),
        "all": words.number(page.answer.past_movements),
    }
    return (_("{late} of {all} discharged late or never").format_map(counted),)


BOXES: tuple[Printed[Asked[TransitRecord]], ...] = (
    Printed("transit no", "1", N_("Movement or carnet"), 0, 6, 0, _transit_no),
    Printed("note", "2", N_("CMR note"), 6, 6, 0, asked.document),
    Printed("status", "3", N_("Status"), 0, 6, 1, _status),
    Printed("guarantee in the system", "4", N_("Guarantee"), 6, 6, 1, _guarantee),
    Printed("seals entered", "5", N_("Seals as entered at departure"), 0, 6, 2, _seals),
    Printed("past movements", "6", N_("The holder's movements in a year"), 6, 6, 2, _past),
)

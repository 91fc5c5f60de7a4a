"""A walk around the lorry with lamp and mirror: what was seen."""

from profiler_sim.cargo.road.answers import LookOver
from profiler_sim.cargo.road.model import Road
from profiler_sim.documents import words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_WELDING = {
    "none": N_("none that is fresh"),
    "recent under the chassis": N_("fresh, under the chassis"),
    "recent on the front wall": N_("fresh, on the trailer's front wall"),
}
_ROOFS = {"whole": N_("whole"), "cut and mended": N_("cut and mended")}


def _tanks(page: Asked[LookOver]) -> Lines:
    seen = _("{count} seen").format(count=words.number(page.answer.tanks))
    built = _("the model is built with {count}").format(
        count=words.number(page.answer.tanks_built)
    )
    return seen, built


def _welding(page: Asked[LookOver]) -> Lines:
    return (_(_WELDING[page.answer.welding]),)


def _roof(page: Asked[LookOver]) -> Lines:
    return (_(_ROOFS[page.answer.roof]),)


def _plate(page: Asked[LookOver]) -> Lines:
    return (page.answer.trailer_plate,)


def _plate_on_papers(page: Asked[LookOver]) -> Lines:
    return (page.consignment.by(Road).vehicle.trailer_plate,)


BOXES: tuple[Printed[Asked[LookOver]], ...] = (
    Printed("plate on papers", "1", N_("Trailer on the papers"), 0, 6, 0, _plate_on_papers),
    Printed("plate", "2", N_("Plate seen on the trailer"), 6, 6, 0, _plate),
    Printed("tanks", "3", N_("Fuel tanks"), 0, 6, 1, _tanks),
    Printed("welding", "4", N_("Welding"), 6, 6, 1, _welding),
    Printed("roof", "5", N_("Roof and cover"), 0, 12, 2, _roof),
)

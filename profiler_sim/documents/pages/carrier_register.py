"""The carrier in the register of licences, and what offices noted of it."""

from profiler_sim.cargo.road.answers import CarrierRecord
from profiler_sim.cargo.road.model import Road
from profiler_sim.documents import words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_LICENCES = {
    "in order": N_("in order"),
    "issued this year": N_("in order, issued this year"),
    "not found": N_("no licence of this number"),
}


def _carrier(page: Asked[CarrierRecord]) -> Lines:
    firm = page.consignment.by(Road).carrier
    return firm.name, words.country(firm.country)


def _licence(page: Asked[CarrierRecord]) -> Lines:
    number = page.consignment.by(Road).carrier.licence_no
    return number, _(_LICENCES[page.answer.licence])


def _lorries(page: Asked[CarrierRecord]) -> Lines:
    return (words.number(page.answer.lorries),)


def _tractor(page: Asked[CarrierRecord]) -> Lines:
    plate = page.consignment.by(Road).vehicle.tractor_plate
    return plate, _("rented, for one way") if page.answer.rented else _("the carrier's own")


def _fines(page: Asked[CarrierRecord]) -> Lines:
    return (words.number(page.answer.fines) if page.answer.fines else _("none"),)


BOXES: tuple[Printed[Asked[CarrierRecord]], ...] = (
    Printed("carrier", "1", N_("Carrier"), 0, 6, 0, _carrier),
    Printed("licence", "2", N_("Licence"), 6, 6, 0, _licence),
    Printed("lorries", "3", N_("Lorries"), 0, 6, 1, _lorries),
    Printed("tractor", "4", N_("Tractor"), 6, 6, 1, _tractor),
    Printed("fines", "5", N_("Fines in three years"), 0, 12, 2, _fines),
)

"""The airline's record of the house shipper."""

from profiler_sim.cargo.air.answers import AccountHistory
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _


def _shipments(page: Asked[AccountHistory]) -> Lines:
    return (words.number(page.answer.shipments),)


def _same_goods(page: Asked[AccountHistory]) -> Lines:
    return (words.number(page.answer.same_goods),)


def _contact(page: Asked[AccountHistory]) -> Lines:
    changed = page.answer.contact_changed_on
    if changed is None:
        return (_("no change in a year"),)
    return (_("telephone and e-mail changed on {day}").format(day=words.day(changed)),)


BOXES: tuple[Printed[Asked[AccountHistory]], ...] = (
    Printed("house", "1", N_("House waybill"), 0, 6, 0, asked.unit),
    Printed("shipments", "2", N_("Shipments in 12 months, any agent"), 6, 6, 0, _shipments),
    Printed("same goods", "3", N_("Of the same kind of goods"), 0, 6, 1, _same_goods),
    Printed("contact", "4", N_("The shipper's contact"), 6, 6, 1, _contact),
)

"""The registers of known consignors and regulated agents."""

from profiler_sim.cargo.air.answers import ConsignorStatus
from profiler_sim.cargo.air.model import Air
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.billed import party
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_AGENTS = {
    "approved": N_("approved as a regulated agent"),
    "expired": N_("the approval has ended and was not renewed"),
    "not in the register": N_("not in the register of regulated agents"),
}


def _shipper(page: Asked[ConsignorStatus]) -> Lines:
    return party(page.consignment.shipper)


def _entry(page: Asked[ConsignorStatus]) -> Lines:
    answer = page.answer
    day = words.day(answer.entry_ends)
    if answer.entry == "expired":
        return (_("the entry ended on {day}").format(day=day),)
    if answer.entry == "address differs":
        return (_("this name is there with another address"),)
    if page.consignment.by(Air).account.known_consignor:
        return (_("entered, valid until {day}").format(day=day),)
    return (_("no entry, and the papers claim none"),)


def _agent(page: Asked[ConsignorStatus]) -> Lines:
    return page.consignment.by(Air).agent.name, _(_AGENTS[page.answer.agent])


BOXES: tuple[Printed[Asked[ConsignorStatus]], ...] = (
    Printed("house", "1", N_("House waybill"), 0, 6, 0, asked.unit),
    Printed("firm", "2", N_("Shipper asked about"), 6, 6, 0, _shipper),
    Printed("entry", "3", N_("Known consignor"), 0, 6, 1, _entry),
    Printed("agent", "4", N_("Agent"), 6, 6, 1, _agent),
)

"""The commercial documents behind the transport document, looked through."""

from profiler_sim.cargo.answers import Paperwork
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

PAYMENTS = {
    "letter of credit": N_("by letter of credit"),
    "bank transfer": N_("by bank transfer"),
    "cash": N_("in cash"),
}
_PACKING_LISTS = {
    "agrees": N_("agrees with the transport document"),
    "differs": N_("differs from the transport document"),
    "missing": N_("missing"),
}
_CERTIFICATES = {
    "verified": N_("confirmed by its issuer"),
    "no reply from issuer": N_("handed in; its issuer does not reply"),
    "unknown to issuer": N_("handed in; its issuer does not know it"),
    "missing": N_("missing"),
    None: N_("not needed for these goods"),
}
_REGISTERED = {
    True: N_("in the register of hauliers"),
    False: N_("not in the register of hauliers"),
}
_PERMITS = {
    "in order": N_("in order, the authority confirms it"),
    "no reply": N_("handed in; the authority does not reply"),
    "covers less": N_("handed in; it covers less than is on the papers"),
    "unknown": N_("handed in; the authority does not know it"),
    "missing": N_("missing"),
    None: N_("not needed for these goods"),
}


def _invoice(page: Asked[Paperwork]) -> Lines:
    complete = page.answer.invoice_complete
    parts = _("bank, terms and signature are on it")
    number = _("No. {number}").format(number=page.answer.invoice_no)
    return number, parts if complete else _("bank, terms or signature is missing")


def _seller(page: Asked[Paperwork]) -> Lines:
    return (words.country(page.answer.seller_country),)


def _order(page: Asked[Paperwork]) -> Lines:
    return (page.answer.standing_order or _("none cited"),)


def _payment(page: Asked[Paperwork]) -> Lines:
    return (_(PAYMENTS[page.answer.payment]),)


def _packing_list(page: Asked[Paperwork]) -> Lines:
    return (_(_PACKING_LISTS[page.answer.packing_list]),)


def _certificate(page: Asked[Paperwork]) -> Lines:
    return (_(_CERTIFICATES[page.answer.certificate]),)


def _permit(page: Asked[Paperwork]) -> Lines:
    kind = page.answer.permit_kind
    return *((kind,) if kind else ()), _(_PERMITS[page.answer.permit])


def _haulier(page: Asked[Paperwork]) -> Lines:
    told = _(_REGISTERED[page.answer.haulier_registered])
    return page.answer.haulier, told, *_cold_store(page.answer)


def _cold_store(papers: Paperwork) -> Lines:
    """Said only of goods that must be kept cold."""
    if papers.cold_store is None:
        return ()
    return (_("to a cold store") if papers.cold_store else _("to an address without cold store"),)


BOXES: tuple[Printed[Asked[Paperwork]], ...] = (
    Printed("bill", "1", N_("Transport document"), 0, 6, 0, asked.document),
    Printed("invoice", "2", N_("Invoice"), 6, 6, 0, _invoice),
    Printed("seller", "3", N_("Invoiced from"), 0, 6, 1, _seller),
    Printed("order", "4", N_("Running supply contract"), 6, 6, 1, _order),
    Printed("payment", "5", N_("Payment"), 0, 6, 2, _payment),
    Printed("packing list", "6", N_("Packing list"), 6, 6, 2, _packing_list),
    Printed("certificate", "7", N_("Certificate"), 0, 6, 3, _certificate),
    Printed("haulier", "8", N_("Haulier for the pick-up"), 6, 6, 3, _haulier),
    Printed("permit", "9", N_("Permit or licence"), 0, 12, 4, _permit),
)

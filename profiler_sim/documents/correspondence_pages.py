"""Letters and their replies: the trader, the partner unit, the authority."""

from profiler_sim.cargo.answers import AuthorityReply, Paperwork, PartnerReply, TraderFile
from profiler_sim.cargo.modes import ByMode
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.answer_context import (
    AnswerContext,
    AnswerPage,
    AnswerPages,
    document,
    goods,
)
from profiler_sim.documents.form_template import FieldTemplate, Lines, stated
from profiler_sim.documents.payment_terms import payment_terms
from profiler_sim.i18n.text import N_, _

# The commercial documents behind the transport document, looked through.

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


_END_USERS = {
    "user here": N_("user and use named, in the country of the consignee"),
    "dealer": N_("a dealer, for stock; no user named"),
    "further country": N_("a user in {country}"),
    "back where it came from": N_("a user in {country}, where the goods come from"),
    "none": N_("no statement handed in"),
    None: N_("not needed for these goods"),
}


def _invoice(context: AnswerContext[Paperwork]) -> Lines:
    answer, parts = context.answer, _("bank, terms and signature are on it")
    number = _("No. {number}").format(number=answer.invoice_no)
    if answer.invoice_on:
        number = _("No. {number} of {day}").format(
            number=answer.invoice_no, day=formats.day(answer.invoice_on)
        )
    return number, parts if answer.invoice_complete else _("bank, terms or signature is missing")


def _seller(context: AnswerContext[Paperwork]) -> Lines:
    return (formats.country(context.answer.seller_country),)


def _contract(context: AnswerContext[Paperwork]) -> Lines:
    return (context.answer.standing_order or _("none cited"),)


def _invoice_payment(context: AnswerContext[Paperwork]) -> Lines:
    return payment_terms(context.consignment, context.answer)


def _packing_list(context: AnswerContext[Paperwork]) -> Lines:
    return (_(_PACKING_LISTS[context.answer.packing_list]),)


def _certificate(context: AnswerContext[Paperwork]) -> Lines:
    kind = context.answer.certificate_kind
    return *((kind,) if kind else ()), _(_CERTIFICATES[context.answer.certificate])


def _permit(context: AnswerContext[Paperwork]) -> Lines:
    kind = context.answer.permit_kind
    return *((kind,) if kind else ()), _(_PERMITS[context.answer.permit])


def _end_user(context: AnswerContext[Paperwork]) -> Lines:
    answer = context.answer
    text = _(_END_USERS[answer.end_user])
    if answer.end_user_country is None:
        return (text,)
    return (text.format(country=formats.country(answer.end_user_country)),)


def _haulier(context: AnswerContext[Paperwork]) -> Lines:
    text = _(_REGISTERED[context.answer.haulier_registered])
    return context.answer.haulier, text, *_cold_store(context.answer)


def _cold_store(papers: Paperwork) -> Lines:
    """Write where the haulier brings goods that must be kept cold; nothing for others."""
    if papers.cold_store is None:
        return ()
    return (_("to a cold store") if papers.cold_store else _("to an address without cold store"),)


DOCUMENT_CHECK = AnswerPage(
    Paperwork,
    N_("Document check"),
    "DOC",
    (
        FieldTemplate("bill", "1", N_("Transport document"), 0, 6, 0, document),
        FieldTemplate("invoice", "2", N_("Invoice"), 6, 6, 0, _invoice),
        FieldTemplate("seller", "3", N_("Seller's country"), 0, 6, 1, _seller),
        FieldTemplate("order", "4", N_("Contract of sale"), 6, 6, 1, _contract),
        FieldTemplate("payment", "5", N_("Payment"), 0, 6, 2, _invoice_payment),
        FieldTemplate("packing list", "6", N_("Packing list"), 6, 6, 2, _packing_list),
        FieldTemplate("certificate", "7", N_("Certificate"), 0, 6, 3, _certificate),
        FieldTemplate("haulier", "8", N_("Haulier for the pick-up"), 6, 6, 3, _haulier),
        FieldTemplate("permit", "9", N_("Permit or licence"), 0, 6, 4, _permit),
        FieldTemplate("end user", "10", N_("End-use statement"), 6, 6, 4, _end_user),
    ),
)


# What the trader sends when asked for proof of payment, order and correspondence.

_ORDERS = {
    "agrees": N_("agrees with the transport document"),
    "differs": N_("differs from the transport document"),
    "none": N_("none sent"),
}


def _payment(context: AnswerContext[TraderFile]) -> Lines:
    answer = context.answer
    if answer.payment == "none":
        return (_("none sent"),)
    if answer.payer is None:
        return (_("bank statement: paid by the consignee"),)
    return _("bank statement: paid by somebody else"), answer.payer


def _order(context: AnswerContext[TraderFile]) -> Lines:
    answer = context.answer
    text = _(_ORDERS[answer.order])
    if answer.ordered is None:
        return (text,)
    ordered = _("packages ordered: {ordered}").format(ordered=formats.number(answer.ordered))
    words = _("on the papers: {here}")
    here = stated(context.consignment.packages, lambda n: words.format(here=formats.number(n)))
    return text, "; ".join((ordered, *here))


def _request(_context: AnswerContext[TraderFile]) -> Lines:
    return (_("Please send proof of payment, order confirmation and correspondence."),)


TRADER_DOCUMENTS = AnswerPage(
    TraderFile,
    N_("Documents of the trader"),
    "TRD",
    (
        FieldTemplate("bill", "1", N_("Transport document"), 0, 6, 0, document),
        FieldTemplate("firm", "2", N_("Asked"), 6, 6, 0, common.consignee),
        FieldTemplate("request", "3", N_("Our letter"), 0, 12, 1, _request),
        FieldTemplate("payment proof", "4", N_("Proof of payment"), 0, 6, 2, _payment),
        FieldTemplate("order", "5", N_("Order confirmation"), 6, 6, 2, _order),
    ),
)


# A short exchange of messages with the unit where the journey began.

_RECORDS = {
    "agrees": N_("Agrees with your papers."),
    "differs": N_("Differs from your papers."),
    "none": N_("We have nothing on record."),
}
_RECORD_OF: ByMode[str] = ByMode(
    sea=N_("1 seal on your record, 2 place of loading, 3 what the shipper is."),
    air=N_("1 pieces on your record, 2 place of packing, 3 what the shipper is."),
    road=N_("1 seal or packages on your record, 2 place of loading, 3 what the sender is."),
    post=N_("1 item on your record, 2 place of packing, 3 what the sender is."),
)
_PLACES = {
    "at the shipper's": N_("Loaded at the shipper's own premises."),
    "at a forwarder's": N_("Loaded at a forwarder's warehouse."),
    "not known": N_("Nobody here can say where it was loaded."),
}
_SHIPPERS = {
    "exports regularly": N_("Exports regularly, without remarks."),
    "new to them": N_("New to us: no earlier export on file."),
    "noted before": N_("Noted here before, in another matter."),
}


def _unit(context: AnswerContext[PartnerReply]) -> Lines:
    place = context.place(context.consignment.transport.start)
    return (_("Partner unit, {place}").format(place=place),)


def _question(context: AnswerContext[PartnerReply]) -> Lines:
    about = _("Please tell us of {number}, shipper {name}:").format(
        number=context.consignment.transport.unit_no, name=context.consignment.shipper.name
    )
    return about, _(_RECORD_OF[context.consignment.transport.mode])


def _record(context: AnswerContext[PartnerReply]) -> Lines:
    recorded, text = context.answer.recorded, _(_RECORDS[context.answer.record])
    return (text,) if recorded is None else (text, _("On record: {it}").format(it=recorded))


def _stuffed(context: AnswerContext[PartnerReply]) -> Lines:
    loaded = _(_PLACES[context.answer.stuffed])
    if context.consignment.transport.is_shared:
        return loaded, _("The container itself was loaded by the forwarder, with other goods.")
    return (loaded,)


def _shipper(context: AnswerContext[PartnerReply]) -> Lines:
    return (_(_SHIPPERS[context.answer.shipper]),)


PARTNER_UNIT = AnswerPage(
    PartnerReply,
    N_("Partner unit"),
    "MSG",
    (
        FieldTemplate("bill", "1", N_("Transport document"), 0, 6, 0, document),
        FieldTemplate("partner", "2", N_("To and from"), 6, 6, 0, _unit),
        FieldTemplate("question", "3", N_("Our message"), 0, 12, 1, _question),
        FieldTemplate("record", "4", N_("Reply, 1: your record"), 0, 12, 2, _record),
        FieldTemplate("stuffed at", "5", N_("Reply, 2: loading"), 0, 6, 3, _stuffed),
        FieldTemplate("shipper there", "6", N_("Reply, 3: shipper"), 6, 6, 3, _shipper),
    ),
)


# The reply of the authority that gives or checks what such goods need.

_AUTHORITIES = {
    "wildlife": N_("CITES management authority"),
    "waste": N_("Competent authority for waste shipments"),
    "precursors": N_("Authority for precursor chemicals"),
    "medicines": N_("Medicines agency"),
    "weapons": N_("Licensing office for weapons"),
    "end use": N_("Export control office"),
    "excise": N_("Excise office"),
    "plants": N_("Plant health service"),
    "animals": N_("Veterinary and food service"),
    "products": N_("Market surveillance authority"),
    "chemicals": N_("Chemicals office"),
    "gases": N_("Office for ozone and refrigerant gases"),
    "issuer": N_("The office that issues the document"),
    None: N_("None: such goods need neither permit nor certificate"),
}
_HOLDERS = {
    "known, nothing against": N_("Known to us; nothing is held against it."),
    "never applied": N_("Has no application on file here this year."),
    "noted before": N_("Noted: an earlier shipment was refused or is under inquiry."),
    None: N_("No authority is competent for such goods."),
}


def _authority(context: AnswerContext[AuthorityReply]) -> Lines:
    return (_(_AUTHORITIES[context.answer.authority]),)


def _holder(context: AnswerContext[AuthorityReply]) -> Lines:
    return (_(_HOLDERS[context.answer.holder]),)


AUTHORITY = AnswerPage(
    AuthorityReply,
    N_("Reply of the authority"),
    "AUT",
    (
        FieldTemplate("bill", "1", N_("Transport document"), 0, 6, 0, document),
        FieldTemplate("authority", "2", N_("Authority"), 6, 6, 0, _authority),
        FieldTemplate("firm", "3", N_("Asked about"), 0, 6, 1, common.consignee),
        FieldTemplate("goods", "4", N_("Goods"), 6, 6, 1, goods),
        FieldTemplate("holder", "5", N_("Reply"), 0, 12, 2, _holder),
    ),
)

PAGES: AnswerPages = (
    DOCUMENT_CHECK,
    TRADER_DOCUMENTS,
    PARTNER_UNIT,
    AUTHORITY,
)

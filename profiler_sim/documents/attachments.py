"""The papers that come with the answer of an enquiry: commercial invoice and packing list."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from profiler_sim.cargo.answers import Answers, Paperwork, enquiry_of
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.currencies import DOLLAR
from profiler_sim.documents.form_template import FieldTemplate, Lines, fill, numbered, stated
from profiler_sim.documents.invoice_data import (
    WITH_FREIGHT,
    InvoiceData,
    InvoiceLine,
    document_seed,
)
from profiler_sim.documents.papers import DOCUMENTS
from profiler_sim.documents.payment_terms import payment_terms, seller_bank
from profiler_sim.i18n.text import N_, _, on_paper

INVOICE = "invoice"
PACKING_LIST = "packing list"
"""Ids of the pages."""
_UNIT = "unit"

_AT_START = frozenset({"FAS", "FOB"})
_AT_SELLER = frozenset({"EXW", "FCA"})
_AT_END = frozenset({"CFR", "CIF"})
"""Where the terms of Incoterms 2020 name a place; the others name that of delivery."""


@on_paper
def attached_documents(
    enquiry: str, answers: Answers, consignment: Consignment, names: Mapping[str, str]
) -> tuple[Sheet, ...]:
    """Fill in invoice and packing list where a document check was answered; else nothing.

    A packing list that is missing has no page: the page of the check says so.

    They say what its page says, in the form in which an officer is handed them. Each sheet's id
    is a key of ``cargo.answers.ATTACHMENTS``.
    """
    checked = answers.part(Paperwork)
    if enquiry != enquiry_of(Paperwork) or checked is None:
        return ()
    data = InvoiceData(consignment, names, checked)
    if checked.packing_list == "missing":
        return (_invoice(data),)
    return _invoice(data), _packing_list(data)


def _seller(data: InvoiceData) -> Lines:
    shipper, country = data.consignment.shipper, data.paperwork.seller_country
    if country == shipper.country:
        return common.shipper(data)
    through = _("invoiced from {country}").format(country=formats.country(country))
    return shipper.name, through


def _invoice_number(data: InvoiceData) -> Lines:
    number = _("No. {number}").format(number=data.paperwork.invoice_no)
    return number, *stated(data.invoice_date, formats.day)


def _order(data: InvoiceData) -> Lines:
    return (data.paperwork.standing_order or _("none cited"),)


def _terms(data: InvoiceData) -> Lines:
    term = data.consignment.incoterm
    if term is None or "terms" in data.missing:
        return (_("not stated"),)
    return " ".join((term, *stated(_named_place(data, term)))), _("Incoterms 2020")


def _named_place(data: InvoiceData, term: str) -> str | None:
    transport = data.consignment.transport
    if term in _AT_SELLER:
        return data.consignment.shipper.city
    if term in _AT_START | _AT_END:
        code = transport.start if term in _AT_START else transport.end
        return data.place(code)
    return getattr(transport, "place_of_delivery", data.consignment.consignee.city)


def _payment(data: InvoiceData) -> Lines:
    return payment_terms(data.consignment, data.paperwork)


def _transport(data: InvoiceData) -> Lines:
    of = data.consignment.transport
    start, end = (data.place(code) for code in (of.start, of.end))
    return _("from {place}").format(place=start), _("to {place}").format(place=end)


def _unit_price(data: InvoiceData) -> Lines:
    return _priced(data, lambda line: data.currency.write(line.unit))


def _amount(data: InvoiceData) -> Lines:
    return _priced(data, lambda line: data.currency.write(line.amount))


def _priced(data: InvoiceData, write: Callable[[InvoiceLine], str]) -> Lines:
    """Write one line for each item, numbered where there are several."""
    totals = data.totals
    return numbered([write(line) for line in totals.lines]) if totals else (_("not stated"),)


def _quantity(data: InvoiceData) -> Lines:
    """Write the packages, and whether they are priced as one lot."""
    totals, packages = data.totals, common.packages(data)
    sold = [line.quantity for line in totals.lines] if totals else []
    counted = [item.packages for item in data.consignment.goods]
    return packages if not totals or sold == counted else (*packages, _("one price for all goods"))


def _rounding(data: InvoiceData) -> Lines:
    """Write what whole cents a package leave of the agreed value."""
    if data.totals is None:
        return (_("not stated"),)
    return (data.currency.write(data.totals.rounding) if data.totals.rounding else _("none"),)


def _carriage(data: InvoiceData) -> Lines:
    if data.consignment.incoterm not in WITH_FREIGHT:
        return (_("for the buyer to pay"),)
    totals = data.totals
    if totals is None or totals.freight is None:
        return (_("in the price of the goods"),)
    return (data.currency.write(totals.freight),)


def _cover(data: InvoiceData) -> Lines:
    totals = data.totals
    return (data.currency.write(totals.insurance) if totals and totals.insurance else _("none"),)


def _total(data: InvoiceData) -> Lines:
    """Write the total, and what it is in US dollars where it is in another currency."""
    totals, currency, usd = data.totals, data.currency, data.consignment.value_usd
    if totals is None or usd is None:
        return (_("not stated"),)
    total = currency.write(totals.total)
    return (total,) if currency == DOLLAR else (total, formats.dollars(usd), currency.rate)


def _bank(data: InvoiceData) -> Lines:
    if "bank" in data.missing:
        return (_("not stated"),)
    account = _("account ending in {digits}").format(
        digits=f"{document_seed(data.consignment) % 10000:04}"
    )
    return seller_bank(data.consignment, data.paperwork.seller_country), account


def _signature(data: InvoiceData) -> Lines:
    missing = "signature" in data.missing
    return (_("not signed") if missing else _("signed for the seller"),)


_INVOICE_BOXES: tuple[FieldTemplate[InvoiceData], ...] = (
    # id, number, heading, column, width, row, what is written
    FieldTemplate("seller", "1", N_("Seller"), 0, 6, 0, _seller, rows=2),
    FieldTemplate("number", "2", N_("Invoice No., date"), 6, 6, 0, _invoice_number),
    FieldTemplate("order", "3", N_("Contract, order No."), 6, 6, 1, _order),
    FieldTemplate("consignee", "4", N_("Buyer"), 0, 6, 2, common.consignee, rows=2),
    FieldTemplate("terms", "5", N_("Terms of delivery"), 6, 6, 2, _terms),
    FieldTemplate("payment", "6", N_("Terms of payment"), 6, 6, 3, _payment),
    FieldTemplate("transport", "7", N_("Transport"), 0, 6, 4, _transport),
    FieldTemplate("origin", "8", N_("Country of origin"), 6, 6, 4, common.origin),
    FieldTemplate("marks", "9", N_("Marks, Nos."), 0, 4, 5, common.marks),
    FieldTemplate("packages", "10", N_("Quantity"), 4, 4, 5, _quantity),
    FieldTemplate("hs code", "11", N_("HS code"), 8, 4, 5, common.hs_code),
    FieldTemplate("goods", "12", N_("Description of goods"), 0, 8, 6, common.goods),
    FieldTemplate("net weight", "13", N_("Net weight"), 8, 4, 6, common.net_weight),
    FieldTemplate("unit price", "14", N_("Unit price"), 0, 4, 7, _unit_price),
    FieldTemplate("amount", "15", N_("Amount"), 4, 4, 7, _amount),
    FieldTemplate("packing", "16", N_("Rounding"), 8, 4, 7, _rounding),
    FieldTemplate("carriage", "17", N_("Freight"), 0, 4, 8, _carriage),
    FieldTemplate("cover", "18", N_("Insurance"), 4, 4, 8, _cover),
    FieldTemplate("value", "19", N_("Invoice total"), 8, 4, 8, _total),
    FieldTemplate("bank", "20", N_("Bank of the seller"), 0, 6, 9, _bank),
    FieldTemplate("signature", "21", N_("Signature"), 6, 6, 9, _signature),
)
"""Headings in the order of the layout key for trade documents, which prints no numbers: these are
ours, so that a class can name a box."""


def _invoice(data: InvoiceData) -> Sheet:
    return Sheet(
        id=INVOICE,
        title=_("Commercial invoice"),
        reference=data.paperwork.invoice_no,
        boxes=fill(_INVOICE_BOXES, data),
    )


def _list_number(data: InvoiceData) -> Lines:
    number = _("to invoice No. {number}").format(number=data.paperwork.invoice_no)
    return number, *stated(data.invoice_date, formats.day)


def _unit(data: InvoiceData) -> Lines:
    return (data.consignment.transport.unit_no,)


def _each(data: InvoiceData) -> Lines:
    items = data.consignment.goods
    return numbered(
        [
            formats.kilograms_each(each.gross_kg / each.packages) if each.packages else ""
            for each in items
        ]
    )


_LIST_BOXES: tuple[FieldTemplate[InvoiceData], ...] = (
    FieldTemplate("shipper", "1", N_("Packed by"), 0, 6, 0, common.shipper, rows=2),
    FieldTemplate("number", "2", N_("List No., date"), 6, 6, 0, _list_number),
    FieldTemplate("transport", "3", N_("Transport"), 6, 6, 1, _transport),
    FieldTemplate("consignee", "4", N_("Consignee"), 0, 6, 2, common.consignee),
    FieldTemplate(_UNIT, "5", N_("Unit"), 6, 6, 2, _unit),
    FieldTemplate("marks", "6", N_("Marks, Nos."), 0, 4, 3, common.marks),
    FieldTemplate("packages", "7", N_("Packages"), 4, 4, 3, common.packages),
    FieldTemplate("gross each", "8", N_("Gross, each"), 8, 4, 3, _each),
    FieldTemplate("goods", "9", N_("Contents"), 0, 8, 4, common.goods),
    FieldTemplate("measurement", "10", N_("Measure"), 8, 4, 4, common.measurement),
    FieldTemplate("gross weight", "11", N_("Gross weight"), 0, 6, 5, common.gross_weight),
    FieldTemplate("net weight", "12", N_("Net weight"), 6, 6, 5, common.net_weight),
)
"""Numbered as the invoice is, by us: no trade prints numbers on packing lists."""


def _packing_list(data: InvoiceData) -> Sheet:
    heading = DOCUMENTS[data.consignment.transport.mode].unit_heading
    form = [replace(box, heading=heading) if box.id == _UNIT else box for box in _LIST_BOXES]
    return Sheet(
        id=PACKING_LIST,
        title=_("Packing list"),
        reference=data.paperwork.invoice_no,
        boxes=fill(form, replace(data, consignment=data.packed_goods)),
    )

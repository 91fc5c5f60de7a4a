"""The commercial invoice behind the transport document, as the agent handed it in."""

from collections.abc import Callable

from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents import billed, words
from profiler_sim.documents.pages.document_check import PAYMENTS
from profiler_sim.documents.printed import Lines, Printed, fill, numbered
from profiler_sim.documents.sale import WITH_FREIGHT, Priced, Sale, seed
from profiler_sim.i18n.text import N_, _

INVOICE = "invoice"
"""Id of the page."""

_AT_START = frozenset({"FAS", "FOB"})
_AT_SELLER = frozenset({"EXW", "FCA"})
_AT_END = frozenset({"CFR", "CIF"})
"""Where the terms of Incoterms 2020 name a place; the others name that of delivery."""


def _seller(sale: Sale) -> Lines:
    shipper, country = sale.consignment.shipper, sale.paperwork.seller_country
    if country == shipper.country:
        return billed.shipper(sale)
    through = _("invoiced from {country}").format(country=words.country(country))
    return shipper.name, through


def _number(sale: Sale) -> Lines:
    number = _("No. {number}").format(number=sale.paperwork.invoice_no)
    return number, words.day(sale.dated)


def _order(sale: Sale) -> Lines:
    return (sale.paperwork.standing_order or _("none cited"),)


def _terms(sale: Sale) -> Lines:
    term = sale.consignment.incoterm
    if term is None or "terms" in sale.missing:
        return (_("not stated"),)
    return f"{term} {_named_place(sale, term)}", _("Incoterms 2020")


def _named_place(sale: Sale, term: str) -> str:
    transport = sale.consignment.transport
    if term in _AT_SELLER:
        return sale.consignment.shipper.city
    if term in _AT_START | _AT_END:
        code = transport.start if term in _AT_START else transport.end
        return words.place(code, sale.names)
    return getattr(transport, "place_of_delivery", sale.consignment.consignee.city)


def _payment(sale: Sale) -> Lines:
    return (_(PAYMENTS[sale.paperwork.payment]),)


def transport(sale: Sale) -> Lines:
    """From where to where."""
    of = sale.consignment.transport
    start, end = (words.place(code, sale.names) for code in (of.start, of.end))
    return _("from {place}").format(place=start), _("to {place}").format(place=end)


def _unit_price(sale: Sale) -> Lines:
    return _priced(sale, lambda line: words.cents(line.unit))


def _amount(sale: Sale) -> Lines:
    return _priced(sale, lambda line: words.cents(line.amount))


def _priced(sale: Sale, write: Callable[[Priced], str]) -> Lines:
    """One line an item, numbered where there are several."""
    account = sale.account
    return numbered([write(line) for line in account.lines]) if account else (_("not stated"),)


def _quantity(sale: Sale) -> Lines:
    """The packages; what is sold as one lot says so."""
    account, packages = sale.account, billed.packages(sale)
    sold = [line.quantity for line in account.lines] if account else []
    counted = [item.packages for item in sale.consignment.goods]
    return packages if not account or sold == counted else (*packages, _("priced as one lot"))


def _packing(sale: Sale) -> Lines:
    return (words.cents(sale.account.packing) if sale.account else _("not stated"),)


def _carriage(sale: Sale) -> Lines:
    if sale.consignment.incoterm not in WITH_FREIGHT:
        return (_("for the buyer to pay"),)
    account = sale.account
    if account is None or account.freight is None:
        return (_("in the price of the goods"),)
    return (words.cents(account.freight),)


def _cover(sale: Sale) -> Lines:
    account = sale.account
    return (words.cents(account.insurance) if account and account.insurance else _("none"),)


def _total(sale: Sale) -> Lines:
    return (words.cents(sale.account.total) if sale.account else _("not stated"),)


def _bank(sale: Sale) -> Lines:
    if "bank" in sale.missing:
        return (_("not stated"),)
    account = _("account ending in {digits}").format(digits=f"{seed(sale.consignment) % 10000:04}")
    country = words.country(sale.paperwork.seller_country)
    return _("a bank in {country}").format(country=country), account


def _signature(sale: Sale) -> Lines:
    missing = "signature" in sale.missing
    return (_("not signed") if missing else _("signed for the seller"),)


BOXES: tuple[Printed[Sale], ...] = (
    # id, number, heading, column, width, row, what is written
    Printed("seller", "1", N_("Seller"), 0, 6, 0, _seller, rows=2),
    Printed("number", "2", N_("Invoice No., date"), 6, 6, 0, _number),
    Printed("order", "3", N_("Contract, order No."), 6, 6, 1, _order),
    Printed("consignee", "4", N_("Buyer"), 0, 6, 2, billed.consignee, rows=2),
    Printed("terms", "5", N_("Terms of delivery"), 6, 6, 2, _terms),
    Printed("payment", "6", N_("Terms of payment"), 6, 6, 3, _payment),
    Printed("transport", "7", N_("Transport"), 0, 6, 4, transport),
    Printed("origin", "8", N_("Country of origin"), 6, 6, 4, billed.origin),
    Printed("marks", "9", N_("Marks, Nos."), 0, 4, 5, billed.marks),
    Printed("packages", "10", N_("Quantity"), 4, 4, 5, _quantity),
    Printed("hs code", "11", N_("HS code"), 8, 4, 5, billed.hs_code),
    Printed("goods", "12", N_("Description of goods"), 0, 8, 6, billed.goods),
    Printed("net weight", "13", N_("Net weight"), 8, 4, 6, billed.net_weight),
    Printed("unit price", "14", N_("Unit price"), 0, 4, 7, _unit_price),
    Printed("amount", "15", N_("Amount"), 4, 4, 7, _amount),
    Printed("packing", "16", N_("Packing, labels"), 8, 4, 7, _packing),
    Printed("carriage", "17", N_("Freight"), 0, 4, 8, _carriage),
    Printed("cover", "18", N_("Insurance"), 4, 4, 8, _cover),
    Printed("value", "19", N_("Invoice total"), 8, 4, 8, _total),
    Printed("bank", "20", N_("Bank of the seller"), 0, 6, 9, _bank),
    Printed("signature", "21", N_("Signature"), 6, 6, 9, _signature),
)
"""Headings in the order of the layout key for trade documents, which prints no numbers: these are
ours, so that a class can name a box."""


def invoice(sale: Sale) -> Sheet:
    """Fill in the invoice."""
    return Sheet(
        id=INVOICE,
        title=_("Commercial invoice"),
        reference=sale.paperwork.invoice_no,
        boxes=fill(BOXES, sale),
    )

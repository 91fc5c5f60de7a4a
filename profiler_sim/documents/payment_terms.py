"""Terms of payment as an invoice writes them: by bill, terms of delivery, value and relation.

A letter of credit goes with a bill to order. Under any other transport document the bank stands by
(standby letter of credit, ISP98). A bill to order without one is released by the banks against
payment (documentary collection, URC 522). What is left is paid before the goods go, or on account
where both firms have a running contract. The texts follow from the papers and the answer alone.
"""

from zlib import crc32

from profiler_sim.cargo.answers import Paperwork
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents import formats
from profiler_sim.documents.currencies import invoice_currency
from profiler_sim.documents.form_template import Lines
from profiler_sim.i18n.text import N_, _

_BANKS = (
    "Zelmora Bank",
    "Quentara Bank",
    "Vexalia Bank",
    "Ostrivia Bank",
    "Zaqua Bank",
    "Banka Tivorel",
    "Ilvarenta Bank",
    "Corvanto Bank",
    "Merunia Bank",
)
"""Invented."""
_IN_ADVANCE_USD = 8_000
"""Small orders are paid before they leave."""
_CASH_USD = (2_000, 9_500)
"""Paid in cash where the rest goes over a bank, from and to."""
_STEP = 500
"""Cash is paid in such steps."""
_AT_SELLER = frozenset({"EXW", "FCA"})
_BY_TRANSFER = (
    N_("by bank transfer: 30 % in advance, the rest against copies of the papers"),
    N_("by bank transfer, on account, 30 days after the invoice"),
    N_("by bank transfer: half in advance, half before the goods are handed over"),
)


def buyer_bank(consignment: Consignment) -> str:
    """Name the bank of the buyer: always the same for one firm."""
    buyer = consignment.consignee
    return f"{_BANKS[crc32(buyer.name.encode()) % len(_BANKS)]}, {buyer.city}"


def seller_bank(consignment: Consignment, country: str) -> str:
    """Name the bank of whoever writes the invoice: of the shipper, unless ``country`` is another.

    Then the seller is not on the papers, and only its country is known.
    """
    shipper = consignment.shipper
    bank = _BANKS[crc32(f"{shipper.name} {country}".encode()) % len(_BANKS)]
    place = shipper.city if shipper.city and shipper.country == country else None
    return f"{bank}, {place or formats.country(country)}"


def is_to_order(consignment: Consignment) -> bool:
    """Return whether the goods travel under a bill to order."""
    way = consignment.transport
    return isinstance(way, Sea) and way.bill_type == "to order"


def payment_terms(consignment: Consignment, papers: Paperwork) -> Lines:
    """Write how the goods are paid."""
    match papers.payment:
        case "cash":
            return (_("in cash"),)
        case "part in cash":
            part = _part_in_cash(consignment, papers)
            return _("{amount} in cash").format(amount=part), _("the rest by bank transfer")
        case "letter of credit" if is_to_order(consignment):
            bank = _("opened by {bank}").format(bank=buyer_bank(consignment))
            return _("by letter of credit"), bank
        case "letter of credit":
            bank = _("standby of {bank}").format(bank=buyer_bank(consignment))
            return _("by letter of credit"), bank
    return (_transfer(consignment, papers),)


def _part_in_cash(consignment: Consignment, papers: Paperwork) -> str:
    """Write what a buyer pays in cash, in the currency of the invoice: always below the limit."""
    low, high = _CASH_USD
    step = crc32(consignment.consignee.name.encode()) % (1 + (high - low) // _STEP)
    currency = invoice_currency(consignment, papers.seller_country)
    steps = currency.of_dollars(low + _STEP * step) // _STEP
    return currency.write_whole(_STEP * steps)


def _transfer(consignment: Consignment, papers: Paperwork) -> str:
    if is_to_order(consignment):
        return _("by bank transfer: the bank hands the bill over against payment")
    if papers.standing_order:
        return _("by bank transfer, on account, 60 days after the invoice")
    is_small = (consignment.value_usd or 0) < _IN_ADVANCE_USD
    if is_small or consignment.incoterm in _AT_SELLER:
        return _("by bank transfer, in advance")
    return _(_BY_TRANSFER[crc32(consignment.shipper.name.encode()) % len(_BY_TRANSFER)])

"""The data of an invoice and a packing list: sums that add up, and what is invented.

Everything follows from the papers and the answer of the document check, so that the same papers
are always sold in the same way; what no one states (a bank, a date) comes from the number of the
transport document.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from zlib import crc32

from profiler_sim.cargo.answers import Paperwork
from profiler_sim.cargo.consignment import Consignment, GoodsItem
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.currencies import DOLLAR, Currency, invoice_currency

WITH_FREIGHT = frozenset({"CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP"})
"""Incoterms 2020 under which the seller pays the main carriage."""
_WITH_INSURANCE = frozenset({"CIF", "CIP"})
_PREMIUM = 300
"""One cent of premium insures so many cents; invented, of no insurer."""
PARTS = ("bank", "terms", "signature")
"""What the document check asks of a complete invoice; each is a box of that name."""


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line of an invoice."""

    quantity: int
    unit: int
    """Price of one, in cents."""

    @property
    def amount(self) -> int:
        """Price of all, in cents."""
        return self.quantity * self.unit


@dataclass(frozen=True, slots=True)
class InvoiceTotals:
    """An invoice added up, all amounts in cents of one currency."""

    lines: tuple[InvoiceLine, ...]
    """One a goods item."""
    rounding: int
    """What the even prices of the lines leave."""
    freight: int | None
    """None where no freight is stated apart from the price of the goods."""
    insurance: int
    total: int


@dataclass(frozen=True, slots=True)
class InvoiceData(FormData):
    """The papers, and what the document check answered about them."""

    paperwork: Paperwork

    @property
    def totals(self) -> InvoiceTotals | None:
        """The invoice added up in its currency; None where no value is stated."""
        return split_value(self.consignment, self.currency)

    @property
    def currency(self) -> Currency:
        """The currency of all amounts."""
        return invoice_currency(self.consignment, self.paperwork.seller_country)

    @property
    def missing(self) -> frozenset[str]:
        """Parts that the invoice lacks, of ``PARTS``: none, or at least one."""
        if self.paperwork.invoice_complete:
            return frozenset()
        bits = 1 + document_seed(self.consignment) % (2 ** len(PARTS) - 1)
        return frozenset(part for place, part in enumerate(PARTS) if bits >> place & 1)

    @property
    def invoice_date(self) -> date | None:
        """Day of the invoice: before the goods left, in the same year; None if that is unknown."""
        if self.paperwork.invoice_on:
            return self.paperwork.invoice_on
        left = self.consignment.transport.left_on
        if left is None:
            return None
        return max(
            left - timedelta(days=1 + document_seed(self.consignment) % 4), date(left.year, 1, 1)
        )

    @property
    def packed_goods(self) -> Consignment:
        """The goods as the packing list states them."""
        if self.paperwork.packing_list != "differs":
            return self.consignment
        first, *others = self.consignment.goods
        goods = (_packed_otherwise(first, document_seed(self.consignment)), *others)
        return self.consignment.model_copy(update={"goods": goods})


def document_seed(consignment: Consignment) -> int:
    """Return the number from which missing details of the papers are invented."""
    return crc32(consignment.transport.document_no.encode())


def split_value(consignment: Consignment, currency: Currency = DOLLAR) -> InvoiceTotals | None:
    """Split the stated value into prices and charges that add up to it; None without a value.

    Freight is a line of its own where the seller pays it and it is less than half the value:
    sellers of cheap goods state one price with everything in it.
    """
    if consignment.value_usd is None:
        return None
    total = currency.of_dollars(100 * consignment.value_usd)
    freight = _freight(consignment, total, currency)
    insurance = total // _PREMIUM if consignment.incoterm in _WITH_INSURANCE else 0
    goods = total - (freight or 0) - insurance
    lines = _lines(consignment.goods, goods)
    rounding = goods - sum(line.amount for line in lines)
    return InvoiceTotals(lines, rounding, freight, insurance, total)


def _freight(consignment: Consignment, total: int, currency: Currency) -> int | None:
    if consignment.freight_usd is None or consignment.incoterm not in WITH_FREIGHT:
        return None
    freight = currency.of_dollars(100 * consignment.freight_usd)
    return freight if 2 * freight < total else None


def _lines(goods: Sequence[GoodsItem], cents: int) -> tuple[InvoiceLine, ...]:
    """Share ``cents`` over the lines and find even prices of a package that do not exceed them."""
    parts = _parts(goods)
    shares = [int(cents * part / (sum(parts) or 1)) for part in parts]
    return tuple(
        InvoiceLine(item.packages, share // item.packages)
        if item.packages and item.packages <= share
        else InvoiceLine(1, share)  # what costs less than a cent a piece is sold as one lot
        for item, share in zip(goods, shares, strict=True)
    )


def _parts(goods: Sequence[GoodsItem]) -> list[int | float]:
    """By what the value is shared: the lines' own values, or else their weights."""
    for read in (attrgetter("value_usd"), attrgetter("net_kg")):
        parts = [read(item) for item in goods]
        if None not in parts:
            return parts
    return [item.gross_kg for item in goods]


def _packed_otherwise(item: GoodsItem, number: int) -> GoodsItem:
    """Change packages, weights or both by a few per cent."""
    share = (3 + number % 4) / 100 * (1 if number >> 4 & 1 else -1)
    count = item.packages or 0
    packages = count + (round(share * count) or 1)
    weights = {
        "gross_kg": _other(item.gross_kg, share),
        "net_kg": None if item.net_kg is None else _other(item.net_kg, share),
    }
    which = number >> 5 & 3
    return item.model_copy(
        update={
            **({"packages": packages} if which != 1 else {}),
            **(weights if which != 0 else {}),
        }
    )


def _other(kg: float, share: float) -> int | float:
    """Return a different weight; whole kilograms stay whole, grams stay grams."""
    if kg != int(kg):
        return round(kg * (1 + share), 3)
    return int(kg) + (round(share * kg) or 1)

"""Invoices as sellers number them: each seller has one series, and it rises with the date."""

from datetime import date, timedelta
from zlib import crc32

from profiler_sim.cargo.consignment import Party
from profiler_sim.traffic.world import World

_FORMS = ("{n}/{yy}", "{yyyy}-{n:05d}", "INV{yy}-{n:05d}", "{yy}{n:06d}", "EX {n}/{yyyy}")
"""How sellers write their numbers; each keeps to one form."""
_A_DAY = (12, 36)
"""Numbers that a seller uses in a day, from and to."""
_CASH_LIMIT_USD = 11_000
"""About 10,000 EUR, the most that may be paid in cash for goods (Regulation (EU) 2024/1624, art.
80, from 2027). Countries here have limits of their own, of the same size or lower."""


def invoice_day(left_on: date, document_no: str) -> date:
    """Day of the invoice: some days before the goods left, in the same year."""
    days = 1 + crc32(document_no.encode()) % 4
    return max(left_on - timedelta(days=days), date(left_on.year, 1, 1))


def invoice_no(world: World, seller: Party, on: date, document_no: str) -> str:
    """Number of an invoice in the series of its seller.

    A seller writes the same number of invoices each day; those of one day that come here follow
    each other.
    """
    own = crc32(f"{world.seed} {seller.name} {seller.city}".encode())
    a_day = _A_DAY[0] + own % (_A_DAY[1] - _A_DAY[0] + 1)
    written = world.invoices.setdefault((seller.name, on), [])
    if document_no not in written:
        written.append(document_no)
    day = on.timetuple().tm_yday
    number = a_day * (day - 1) + 1 + own // 64 % (a_day // 3) + written.index(document_no)
    form = _FORMS[own // 4096 % len(_FORMS)]
    return form.format(n=number, yy=on.year % 100, yyyy=on.year)


def order_no(seller: Party, buyer: Party) -> str:
    """Number of the running contract between two firms: the same in every invoice."""
    return f"FO-{100 + crc32(f'{seller.name} {buyer.name}'.encode()) % 900}"


def payment_by_law(payment: str, value_usd: int) -> str:
    """Say how goods of that value are paid: above the limit only a part of it in cash."""
    return "part in cash" if payment == "cash" and value_usd > _CASH_LIMIT_USD else payment

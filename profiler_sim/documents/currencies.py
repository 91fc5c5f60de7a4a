"""The currency of an invoice: euro among sellers of Europe, US dollars elsewhere.

Values for customs stay in US dollars: the invoice says at which rate its total is converted.
"""

from dataclasses import dataclass
from zlib import crc32

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.round_values import is_round
from profiler_sim.cargo.text import HARD
from profiler_sim.documents.formats import fraction, number

_OF_THE_EURO = frozenset(
    {"AT", "BG", "CY", "DE", "ES", "GR", "HR", "IT", "ME", "NL", "SI", "SK", "XK"}
)
"""Countries whose money it is; Bulgaria from 2026."""
_SELL_IN_EURO = frozenset({"AL", "BA", "HU", "MK", "PL", "RS"})
"""Neighbours that sell abroad in it."""
_EITHER = frozenset({"TR"})
"""Countries where one seller takes euro and the next one US dollars."""


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency, and what one of it is worth."""

    code: str
    """ISO 4217."""
    usd: float
    """US dollars for one."""

    def of_dollars(self, amount: int) -> int:
        """Convert US dollars, or cents of them, to the same in this currency."""
        return round(amount / self.usd)

    def write(self, cents: int) -> str:
        """Write an amount given in cents, such as EUR 11 097.60."""
        return f"{self.code}{HARD}{fraction(cents / 100, 2)}"

    def write_whole(self, amount: int) -> str:
        """Write an amount without cents, such as EUR 2 500."""
        return f"{self.code}{HARD}{number(amount)}"

    @property
    def rate(self) -> str:
        """The rate in words of figures, such as EUR 1 = USD 1.17."""
        return f"{self.code}{HARD}1{HARD}={HARD}USD{HARD}{fraction(self.usd, 2)}"


DOLLAR = Currency("USD", 1.0)
EURO = Currency("EUR", 1.17)
"""One rate for the whole exercise, as customs set one a month: near that of early 2026
(European Central Bank, euro foreign exchange reference rates)."""


def invoice_currency(consignment: Consignment, seller_country: str) -> Currency:
    """The currency in which a seller of that country invoices.

    A value that is round in US dollars was agreed in them.
    """
    if consignment.value_usd is None or is_round(consignment.value_usd):
        return DOLLAR
    takes_euro = crc32(consignment.shipper.name.encode()) % 2 == 0
    is_euro = seller_country in _OF_THE_EURO | _SELL_IN_EURO or (
        seller_country in _EITHER and takes_euro
    )
    return EURO if is_euro else DOLLAR

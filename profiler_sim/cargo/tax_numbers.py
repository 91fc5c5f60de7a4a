"""Tax numbers of firms, in each country's length and with its check digit, held by nobody.

Every form begins as no office begins one, or with a serial far beyond the last issued one. Where
an administration draws numbers at random (HR, SI), nobody is believed to hold it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from stdnum.al import nipt
from stdnum.at import uid
from stdnum.bg import vat as bg_vat
from stdnum.br import cnpj
from stdnum.cn import uscc
from stdnum.co import nit
from stdnum.cr import cpj
from stdnum.cy import vat as cy_vat
from stdnum.de import vat as de_vat
from stdnum.ec import ruc
from stdnum.eg import tn
from stdnum.es import cif
from stdnum.gh import tin as gh_tin
from stdnum.gr import vat as gr_vat
from stdnum.hr import oib
from stdnum.hu import anum
from stdnum.id import npwp
from stdnum.in_ import gstin
from stdnum.it import iva
from stdnum.me import pib as me_pib
from stdnum.mk import edb
from stdnum.nl import btw
from stdnum.pl import nip
from stdnum.rs import pib as rs_pib
from stdnum.si import ddv
from stdnum.sk import dph
from stdnum.tr import vkn
from stdnum.vn import mst

_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CHECK = "#"
"""Stands for a check character in a form."""


@dataclass(frozen=True, slots=True)
class TaxNumberForm:
    """How the tax number of a country is written."""

    form: str
    """``{serial}`` has seven digits, ``{short}`` the last six, ``{four}`` four; ``{letter}``
    follows the serial and ``#`` the country's check."""
    is_valid: Callable[[str], bool] | None = None
    """What the country's check accepts; None where no check is published."""
    alphabet: str = _DIGITS
    """What a check character may be."""

    def write(self, serial: int) -> str:
        """Write the number for a serial of seven digits, or for the next one that has a check."""
        text, letter = f"{serial:07d}", _LETTERS[serial % len(_LETTERS)]
        body = self.form.format(serial=text, short=text[-6:], four=text[-4:], letter=letter)
        for checks in product(self.alphabet, repeat=body.count(_CHECK)):
            number = body
            for check in checks:
                number = number.replace(_CHECK, check, 1)
            if self.is_valid is None or self.is_valid(number):
                return number
        return self.write(serial - 1)


def _is_jib(number: str) -> bool:
    """Thirteen digits from 4, with the check that MK has kept of the former common form."""
    return number.startswith("4") and edb.is_valid(number)


def _is_hungarian(number: str) -> bool:
    return anum.is_valid(number[:8])


TAX_NUMBERS: dict[str, TaxNumberForm] = {
    "AE": TaxNumberForm("100{serial}00003"),
    "AL": TaxNumberForm("M9{serial}{letter}", nipt.is_valid),
    "AT": TaxNumberForm("ATU{serial}#", uid.is_valid),
    "BA": TaxNumberForm("49990{serial}#", _is_jib),
    "BG": TaxNumberForm("9{serial}#", bg_vat.is_valid),
    "BR": TaxNumberForm("9{serial}0001##", cnpj.is_valid),
    "CM": TaxNumberForm("M12999{serial}{letter}"),
    "CN": TaxNumberForm("91990000MA{serial}#", uscc.is_valid, _DIGITS + _LETTERS),
    "CO": TaxNumberForm("99{serial}#", nit.is_valid),
    "CR": TaxNumberForm("310299{four}", cpj.is_valid),
    "CY": TaxNumberForm("9{serial}#", cy_vat.is_valid, _LETTERS),
    "DE": TaxNumberForm("DE9{serial}#", de_vat.is_valid),
    "EC": TaxNumberForm("17999{four}#001", ruc.is_valid),
    "EG": TaxNumberForm("99{serial}", tn.is_valid),
    "ES": TaxNumberForm("B009{four}#", cif.is_valid),
    "GH": TaxNumberForm("C00{serial}#", gh_tin.is_valid, _DIGITS + "X"),
    "GR": TaxNumberForm("6{serial}#", gr_vat.is_valid),
    "HK": TaxNumberForm("99{short}"),
    "HR": TaxNumberForm("900{serial}#", oib.is_valid),
    "HU": TaxNumberForm("{serial}#-2-42", _is_hungarian),
    "ID": TaxNumberForm("099{short}#999000", npwp.is_valid),
    "IN": TaxNumberForm("27ZZZCZ{four}Z1Z#", gstin.is_valid, _DIGITS + _LETTERS),
    "IT": TaxNumberForm("{serial}015#", iva.is_valid),
    "LB": TaxNumberForm("{serial}-601"),
    "ME": TaxNumberForm("{serial}#", me_pib.is_valid),
    "MK": TaxNumberForm("49990{serial}#", edb.is_valid),
    "MY": TaxNumberForm("C99{serial}0"),
    "NL": TaxNumberForm("NL99{short}#B01", btw.is_valid),
    "PL": TaxNumberForm("999{short}#", nip.is_valid),
    "RS": TaxNumberForm("9{serial}#", rs_pib.is_valid),
    "SI": TaxNumberForm("{serial}#", ddv.is_valid),
    "SK": TaxNumberForm("999{short}#", dph.is_valid),
    "TR": TaxNumberForm("99{serial}#", vkn.is_valid),
    "TZ": TaxNumberForm("99{serial}"),
    "US": TaxNumberForm("89-{serial}"),
    "VN": TaxNumberForm("99{serial}#", mst.is_valid),
    "XK": TaxNumberForm("819{short}"),
}
"""By country (ISO 3166-1 alpha-2)."""


def tax_no(country: str, serial: int) -> str:
    """Write a tax number as firms of a country have it, for a serial of seven digits."""
    form = TAX_NUMBERS.get(country)
    return form.write(serial) if form else str(serial)


def is_tax_no(country: str, number: str) -> bool:
    """Return whether a number passes its country's check; true where none is known."""
    form = TAX_NUMBERS.get(country)
    return form is None or form.is_valid is None or form.is_valid(number)

"""Tax numbers of firms, in each country's length and with its check digit, held by nobody.

Every form begins as no office begins one, or with a serial far beyond the last issued one. Where
an administration draws numbers at random (HR, SI), nobody is believed to hold it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from stdnum import luhn
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
from stdnum.iso7064 import mod_11_10
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

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ALPHABET = f"0123456789{_LETTERS}"
_CHECK = "#"
"""Stands for a check character in a form."""
Check = Callable[[str], str]
"""Gives the check characters that follow what stands before them."""


@dataclass(frozen=True, slots=True)
class TaxNumberForm:
    """How the tax number of a country is written."""

    form: str
    """``{serial}`` has seven digits, ``{short}`` the last six, ``{four}`` four; ``{letter}``
    follows the serial and ``#`` the country's check."""
    check: Check | None = None
    """None where the number has no check, or none that is published."""
    is_valid: Callable[[str], bool] | None = None
    """What the country accepts; None where no rule is published."""

    def write(self, serial: int) -> str:
        """Write the number for a serial of seven digits, or for the next one that has a check."""
        text, letter = f"{serial:07d}", _LETTERS[serial % len(_LETTERS)]
        body = self.form.format(serial=text, short=text[-6:], four=text[-4:], letter=letter)
        if self.check is None:
            return body
        checks = self.check(body[: body.index(_CHECK)])
        if len(checks) != body.count(_CHECK):  # such a number is never given
            return self.write(serial - 1)
        return body.replace(_CHECK * len(checks), checks)


def _weighted(weights: tuple[int, ...], modulus: int, start: int = 0) -> Check:
    """Check digit that brings a weighted sum of the figures up to a multiple of ``modulus``."""

    def check(body: str) -> str:
        total = sum(int(d) * w for d, w in zip(body[start:], weights, strict=True))
        return str(-total % modulus)

    return check


def _remainder(weights: tuple[int, ...], start: int = 0) -> Check:
    """Check digit that is the remainder of a weighted sum, divided by eleven."""

    def check(body: str) -> str:
        return str(sum(int(d) * w for d, w in zip(body[start:], weights, strict=True)) % 11)

    return check


def _slovak(body: str) -> str:
    """Ten digits that eleven divides."""
    return str(-10 * int(body) % 11)


def _spanish(body: str) -> str:
    return next(sign for sign in cif.calc_check_digits(body) if sign.isdigit())


def _is_jib(number: str) -> bool:
    """Thirteen digits from 4, with the check that MK has kept of the former common form."""
    return number.startswith("4") and edb.is_valid(number)


def _is_hungarian(number: str) -> bool:
    return anum.is_valid(number[:8])


_MOD_11_10 = mod_11_10.calc_check_digit
TAX_NUMBERS: dict[str, TaxNumberForm] = {
    "AE": TaxNumberForm("100{serial}00003"),
    "AL": TaxNumberForm("M9{serial}{letter}", None, nipt.is_valid),
    "AT": TaxNumberForm("ATU{serial}#", lambda body: uid.calc_check_digit(body[2:]), uid.is_valid),
    "BA": TaxNumberForm("49990{serial}#", edb.calc_check_digit, _is_jib),
    "BG": TaxNumberForm("9{serial}#", bg_vat.calc_check_digit_legal, bg_vat.is_valid),
    "BR": TaxNumberForm("9{serial}0001##", cnpj.calc_check_digits, cnpj.is_valid),
    "CM": TaxNumberForm("M12999{serial}{letter}"),
    "CN": TaxNumberForm("91990000MA{serial}#", uscc.calc_check_digit, uscc.is_valid),
    "CO": TaxNumberForm("99{serial}#", nit.calc_check_digit, nit.is_valid),
    "CR": TaxNumberForm("310299{four}", None, cpj.is_valid),
    "CY": TaxNumberForm("9{serial}#", cy_vat.calc_check_digit, cy_vat.is_valid),
    "DE": TaxNumberForm("DE9{serial}#", lambda body: _MOD_11_10(body[2:]), de_vat.is_valid),
    "EC": TaxNumberForm(
        "17999{four}#001", _weighted((4, 3, 2, 7, 6, 5, 4, 3, 2), 11), ruc.is_valid
    ),
    "EG": TaxNumberForm("99{serial}", None, tn.is_valid),
    "ES": TaxNumberForm("B009{four}#", _spanish, cif.is_valid),
    "GH": TaxNumberForm("C00{serial}#", gh_tin.calc_check_digit, gh_tin.is_valid),
    "GR": TaxNumberForm("6{serial}#", gr_vat.calc_check_digit, gr_vat.is_valid),
    "HK": TaxNumberForm("99{short}"),
    "HR": TaxNumberForm("900{serial}#", _MOD_11_10, oib.is_valid),
    "HU": TaxNumberForm("{serial}#-2-42", _weighted((9, 7, 3, 1, 9, 7, 3), 10), _is_hungarian),
    "ID": TaxNumberForm("099{short}#999000", luhn.calc_check_digit, npwp.is_valid),
    "IN": TaxNumberForm(
        "27ZZZCZ9{four[1]}{four[2]}{four[3]}Z1Z#",
        lambda body: luhn.calc_check_digit(body, _ALPHABET),
        gstin.is_valid,
    ),
    "IT": TaxNumberForm("{serial}015#", luhn.calc_check_digit, iva.is_valid),
    "LB": TaxNumberForm("{serial}-601"),
    "ME": TaxNumberForm("{serial}#", me_pib.calc_check_digit, me_pib.is_valid),
    "MK": TaxNumberForm("49990{serial}#", edb.calc_check_digit, edb.is_valid),
    "MY": TaxNumberForm("C99{serial}0"),
    "NL": TaxNumberForm(
        "NL99{short}#B01", _remainder((9, 8, 7, 6, 5, 4, 3, 2), start=2), btw.is_valid
    ),
    "PL": TaxNumberForm("999{short}#", _remainder((6, 5, 7, 2, 3, 4, 5, 6, 7)), nip.is_valid),
    "RS": TaxNumberForm("9{serial}#", _MOD_11_10, rs_pib.is_valid),
    "SI": TaxNumberForm("{serial}#", ddv.calc_check_digit, ddv.is_valid),
    "SK": TaxNumberForm("999{short}#", _slovak, dph.is_valid),
    "TR": TaxNumberForm("99{serial}#", vkn.calc_check_digit, vkn.is_valid),
    "TZ": TaxNumberForm("99{serial}"),
    "US": TaxNumberForm("89-{serial}"),
    "VN": TaxNumberForm("99{serial}#", mst.calc_check_digit, mst.is_valid),
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

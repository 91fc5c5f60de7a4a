"""Numbers of the trade: their forms and check digits.

ISO 6346 (containers), IMO (ships), IATA air waybills, UPU S10 (post), MRN (declarations),
UN/LOCODE, HS 2022, and the tax numbers of the region. A value is read against a standard; a wrong
check digit is an invalid reading with a reason, never silence.
"""

import re
from collections.abc import Callable

from stdnum import imo as imo_number
from stdnum.al import nipt
from stdnum.hr import oib
from stdnum.iso7064 import mod_11_10
from stdnum.me import pib as me_pib
from stdnum.mk import edb
from stdnum.rs import pib as rs_pib

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.value import Value


class Reading(Value):
    """One value read against one standard."""

    standard: str
    valid: bool
    reason: str = "identifier.ok"
    """Code of the sentence that says why (``i18n.sentences.identifiers``)."""
    expected: str | None = None
    """The check character the standard asks for, where that is what is wrong."""


class Tables(Value):
    """Published code tables the readings of places and goods need."""

    locodes: frozenset[str] = frozenset()
    hs6: frozenset[str] = frozenset()


def _letter_values() -> dict[str, int]:
    """ISO 6346: A = 10 upwards, leaving out the multiples of 11."""
    values, value = {str(d): d for d in range(10)}, 10
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        value += value % 11 == 0
        values[letter] = value
        value += 1
    return values


_LETTERS = _letter_values()
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_S10_RESERVED = frozenset("JKSTW")
_SIZE_TYPE = re.compile(
    r"[1234ABCDEFGHKLMNP][02456789CDEF]"
    r"(G[0-3]|V[024]|B[013-6]|S[012]|R[0-3]|H[01256]|U[0-5]|P[0-5]|T[0-9]|A0)"
)
_HS_RESERVED = "77"


def doubling_check(body: str) -> str:
    """Check character of ISO 6346 and of the MRN: weights 2^i, modulo 11, ten written as 0."""
    return str(sum(_LETTERS[char] << i for i, char in enumerate(body)) % 11 % 10)


def s10_check(serial: str) -> str:
    """Check digit of UPU S10: 11 minus the weighted sum modulo 11; 10 is 0 and 11 is 5."""
    digit = 11 - sum(int(d) * w for d, w in zip(serial, _S10_WEIGHTS, strict=True)) % 11
    return {10: "0", 11: "5"}.get(digit, str(digit))


def container_no(owner: str, serial: int) -> str:
    """Write a container number for an owner code with category letter and a serial below 10^6."""
    body = f"{owner}{serial:06d}"
    return body + doubling_check(body)


def is_container_no(value: str) -> bool:
    """Tell whether ``value`` is a container number with the right check digit."""
    return (
        _FORMS["iso6346"].fullmatch(value) is not None and doubling_check(value[:10]) == value[10]
    )


def imo_no(serial: int) -> str:
    """Write a ship number for a serial of six digits: weights 7 to 2, last digit of the sum."""
    body = f"{serial:06d}"
    return f"{body}{sum(int(d) * w for d, w in zip(body, range(7, 1, -1), strict=True)) % 10}"


def awb_no(prefix: str, serial: int) -> str:
    """Write an air waybill number: the serial modulo 7 is its check digit."""
    return f"{prefix}-{serial:07d}{serial % 7}"


def is_awb_no(value: str) -> bool:
    """Tell whether ``value`` is an air waybill number with the right check digit."""
    return _FORMS["awb"].fullmatch(value) is not None and _awb(value, Tables()).valid


def s10_no(indicator: str, serial: int, country: str) -> str:
    """Write a postal item number."""
    return f"{indicator}{serial:08d}{s10_check(f'{serial:08d}')}{country}"


def mrn(year: int, country: str, body: str) -> str:
    """Write a movement reference number from a body of 13 characters."""
    text = f"{year % 100:02d}{country}{body}"
    return text + doubling_check(text)


def tax_no(country: str, serial: int) -> str:
    """Write a tax number as firms of a country have it, for a serial of seven digits.

    The serial begins with a 9, which is believed unused in front. Where the country's own form
    is not known here, it is the number.
    """
    return TAX_NUMBERS[country][1](str(serial)) if country in TAX_NUMBERS else str(serial)


def _iso6346(value: str, _: Tables) -> Reading:
    return _checked("iso6346", value[10], doubling_check(value[:10]))


def _imo(value: str, _: Tables) -> Reading:
    digits = value.removeprefix("IMO").strip()
    return _checked("imo", digits[6], imo_number.calc_check_digit(digits[:6]))


def _awb(value: str, _: Tables) -> Reading:
    return _checked("awb", value[-1], str(int(value.replace("-", "")[3:10]) % 7))


def _s10(value: str, _: Tables) -> Reading:
    if value[0] in _S10_RESERVED:
        return Reading(standard="s10", valid=False, reason="identifier.reserved")
    if value[-2:] not in COUNTRIES:
        return Reading(standard="s10", valid=False, reason="identifier.country")
    return _checked("s10", value[10], s10_check(value[2:10]))


def _mrn(value: str, _: Tables) -> Reading:
    if value[2:4] not in COUNTRIES:
        return Reading(standard="mrn", valid=False, reason="identifier.country")
    return _checked("mrn", value[17], doubling_check(value[:17]))


def _locode(value: str, tables: Tables) -> Reading:
    code = value.replace(" ", "")
    if code[:2] not in COUNTRIES:
        return Reading(standard="locode", valid=False, reason="identifier.country")
    known = not tables.locodes or code in tables.locodes
    return Reading(
        standard="locode", valid=known, reason="identifier.ok" if known else "identifier.table"
    )


def _hs(value: str, tables: Tables) -> Reading:
    digits = value.replace(".", "")
    chapter = digits[:2]
    in_range = "01" <= chapter <= "97" and chapter != _HS_RESERVED
    known = in_range and (
        not tables.hs6 or len(digits) < 6 or digits[:6] in tables.hs6  # noqa: PLR2004  six digits are a subheading
    )
    reason = (
        "identifier.ok" if known else ("identifier.table" if in_range else "identifier.chapter")
    )
    return Reading(standard="hs", valid=known, reason=reason)


def _checked(standard: str, given: str, expected: str) -> Reading:
    if given == expected:
        return Reading(standard=standard, valid=True)
    return Reading(
        standard=standard, valid=False, reason="identifier.check_digit", expected=expected
    )


_FORMS = {
    "iso6346": re.compile(r"[A-Z]{3}[UJZ]\d{7}"),
    "imo": re.compile(r"(IMO ?)?\d{7}"),
    "awb": re.compile(r"\d{3}-?\d{8}"),
    "s10": re.compile(r"[A-Z]{2}\d{9}[A-Z]{2}"),
    "mrn": re.compile(r"\d{2}[A-Z]{2}[A-Z0-9]{13}\d"),
    "locode": re.compile(r"[A-Z]{2} ?[A-Z2-9]{3}"),
    "hs": re.compile(r"\d{4}|\d{6}|\d{8}|\d{10}|\d{4}\.\d{2}(\.?\d{2}){0,2}"),
}
"""The whole form of a number of each standard."""
_LOOKS_LIKE = {
    "iso6346": re.compile(r"[A-Z]{3}[A-Z0-9]\w{6,8}"),
    "imo": re.compile(r"IMO ?\w{6,8}|\d{7}"),
    "awb": re.compile(r"\d{2,3}-\w{7,9}|\d{11}"),
    "s10": re.compile(r"[A-Z]{2}\d{8,10}[A-Z]{2}"),
    "mrn": re.compile(r"\d{2}[A-Z]{2}[A-Z0-9]{13,15}"),
    "locode": re.compile(r"[A-Z]{2} ?[A-Z0-9]{3}"),
    "hs": re.compile(r"\d{4}|\d{6}|\d{8}|\d{10}|\d{4}\.\d{2}(\.?\d{2}){0,2}"),
}
"""What somebody may have meant as a number of the standard."""
_READERS: dict[str, Callable[[str, Tables], Reading]] = {
    "iso6346": _iso6346,
    "imo": _imo,
    "awb": _awb,
    "s10": _s10,
    "mrn": _mrn,
    "locode": _locode,
    "hs": _hs,
}
STANDARDS = tuple(_READERS)
"""The standards ``identify`` knows."""

_FORM_ONLY: dict[str, Callable[[str], object]] = {
    "al_nipt": nipt.is_valid,
    "bic_owner": re.compile(r"[A-Z]{3}[UJZ]").fullmatch,
    "bic_facility": lambda text: (
        re.fullmatch(r"[A-Z]{2}[A-Z2-9]{3}[A-Z0-9]{4}", text) and text[:2] in COUNTRIES
    ),
    "iso6346_sizetype": _SIZE_TYPE.fullmatch,
    "hr_oib": oib.is_valid,
    "me_pib": me_pib.is_valid,
    "rs_pib": rs_pib.is_valid,
    "mk_edb": edb.is_valid,
}
"""Further numbers that papers carry; read by name, never guessed."""

TAX_NUMBERS: dict[str, tuple[str, Callable[[str], str]]] = {
    "AL": ("al_nipt", lambda serial: f"M9{serial}{chr(ord('A') + int(serial) % 26)}"),
    "HR": ("hr_oib", lambda serial: _with_11_10(f"900{serial}")),
    "ME": ("me_pib", lambda serial: f"{serial}{me_pib.calc_check_digit(serial)}"),
    "MK": ("mk_edb", lambda serial: f"90000{serial}{edb.calc_check_digit(f'90000{serial}')}"),
    "RS": ("rs_pib", lambda serial: _with_11_10(f"9{serial}")),
}
"""Standard of a country's tax numbers, and how one is written for a serial."""


def _with_11_10(body: str) -> str:
    """Add the check digit of ISO 7064, modulus 11,10."""
    return f"{body}{mod_11_10.calc_check_digit(body)}"


def read(value: str, standard: str, tables: Tables = Tables()) -> Reading:  # noqa: B008  frozen
    """Read ``value`` against one standard."""
    text = value.strip().upper()
    if standard in _FORM_ONLY:
        return Reading(standard=standard, valid=bool(_FORM_ONLY[standard](text)))
    if not _FORMS[standard].fullmatch(text):
        return Reading(standard=standard, valid=False, reason="identifier.form")
    return _READERS[standard](text, tables)


def identify(value: str, tables: Tables = Tables()) -> tuple[Reading, ...]:  # noqa: B008  frozen
    """Read ``value`` against every standard whose look it has; valid readings first."""
    text = value.strip().upper()
    readings = [
        read(text, name, tables) for name in STANDARDS if _LOOKS_LIKE[name].fullmatch(text)
    ]
    return tuple(sorted(readings, key=lambda reading: not reading.valid))

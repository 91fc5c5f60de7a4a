"""Numbers of the trade anew: their pattern stays, and whether their check digit is right."""

import re
import string

from profiler_sim.cargo.check_digits import (
    awb_no,
    container_no,
    doubling_check,
    imo_no,
    s10_check,
)
from profiler_sim.cargo.tax_numbers import TAX_NUMBERS, is_tax_no, tax_no
from profiler_sim.trade_files.anonymiser.secret import Secret

_CONTAINER = re.compile(r"([A-Z]{3})([UJZ])(\d{6})(\d)")
_IMO = re.compile(r"(?:IMO)?(\d{6})(\d)")
_AWB = re.compile(r"(\d{3})-?\s?(\d{4})\s?(\d{3})(\d)")
_S10 = re.compile(r"([A-Z]{2})(\d{8})(\d)([A-Z]{2})")
_MRN = re.compile(r"(\d{2})([A-Z]{2})([A-Z0-9]{13})(\d)")
_PREFIX = re.compile(r"[A-Z]{2,4}(?=\d)")
_UNUSED = "QXZ"
"""No owner of containers has a code of these letters alone, but for few; the program's own."""
_OWNER_LETTERS = "QXZJVWKYUNHGBDFMPRTCLS"
_FIRST_IMO, _IMO_SERIALS = 400_000, 100_000
"""Serials of ships that are believed unused, beside those of the generated traffic."""
_AIRLINE_FROM, _AIRLINES = 990, 10
_YEAR = "26"


def pattern(secret: Secret, purpose: str, text: str) -> str:
    """Return another number of the same pattern: figures for figures, letters for letters.

    Letters in front of a figure name who gave the number: the same become the same.
    """
    upper = text.strip()
    found = _PREFIX.match(upper)
    prefix = _letters(secret, f"{purpose} prefix", found[0]) if found else ""
    rest = upper[found.end() :] if found else upper
    if not any(char.isalnum() for char in rest):
        return prefix + rest

    def make(number: int) -> str:
        made = []
        for char in rest:
            if char.isdecimal():
                number, digit = divmod(number, 10)
                made.append(str(digit))
            elif char.isalpha():
                number, letter = divmod(number, 26)
                sign = string.ascii_uppercase[letter]
                made.append(sign.lower() if char.islower() else sign)
            else:
                made.append(char)
            if number < 10**6:  # short of figures: stir it
                number = secret.number(f"{purpose} more", f"{number}{len(made)}{rest}", 1 << 62)
        return prefix + "".join(made)

    try:
        return secret.distinct(purpose, upper, make)
    except OverflowError:  # fewer patterns than texts: one figure more
        return make(secret.number(purpose, upper, 1 << 62)) + "0"


def _letters(secret: Secret, purpose: str, text: str) -> str:
    def make(number: int) -> str:
        made = [_UNUSED[number % 3]]
        for _ in text[1:]:
            number, at = divmod(number, len(_OWNER_LETTERS))
            made.append(_OWNER_LETTERS[at])
        return "".join(made)

    return secret.distinct(purpose, text, make)


def container(secret: Secret, text: str) -> str:
    """Return another container of an invented owner; the category letter stays."""
    found = _CONTAINER.fullmatch(text)
    if found is None:
        return pattern(secret, "container", text)
    owner, category, serial, check = found.groups()
    invented = _letters(secret, "owner", owner) + category
    is_right = check == doubling_check(text[:10])

    def make(number: int) -> str:
        right = container_no(invented, number % 1_000_000)
        return right if is_right else right[:-1] + _wrong(right[-1], number)

    return secret.distinct("box", f"{owner}{category}{serial}{check}", make)


def _wrong(right: str, number: int) -> str:
    return str((int(right) + 1 + number % 9) % 10)


def ship(secret: Secret, text: str) -> str:
    """Return another ship's number."""
    found = _IMO.fullmatch(text.replace(" ", "").upper())
    if found is None:
        return pattern(secret, "imo", text)
    is_right = imo_no(int(found[1])) == found[1] + found[2]

    def make(number: int) -> str:
        right = imo_no(_FIRST_IMO + number % _IMO_SERIALS)
        return right if is_right else right[:-1] + _wrong(right[-1], number)

    return secret.distinct("imo", found[1] + found[2], make)


def waybill(secret: Secret, text: str) -> str:
    """Return another air waybill of an airline whose prefix nobody has."""
    found = _AWB.fullmatch(text.strip())
    if found is None:
        return pattern(secret, "awb", text)
    prefix, serial, check = found[1], found[2] + found[3], found[4]
    airline = secret.distinct(
        "airline",
        prefix,
        lambda number: (
            str(_AIRLINE_FROM + number % _AIRLINES) if number % 11 else str(900 + number % 90)
        ),
    )
    is_right = int(serial) % 7 == int(check)

    def make(number: int) -> str:
        right = awb_no(airline, number % 10_000_000)
        return right if is_right else right[:-1] + str((int(right[-1]) + 1 + number % 6) % 7)

    return secret.distinct("awb", prefix + serial + check, make)


def item(secret: Secret, text: str) -> str:
    """Return another postal item; kind of service and country stay."""
    found = _S10.fullmatch(text.replace(" ", "").upper())
    if found is None:
        return pattern(secret, "item", text)
    service, serial, check, country = found.groups()
    is_right = s10_check(serial) == check

    def make(number: int) -> str:
        made = f"{number % 10**8:08d}"
        right = s10_check(made)
        return f"{service}{made}{right if is_right else _wrong(right, number)}{country}"

    return secret.distinct("item", "".join(found.groups()), make)


def declaration(secret: Secret, text: str) -> str:
    """Return another number of a bill or declaration; of an MRN the country stays."""
    found = _MRN.fullmatch(text.strip())
    if found is None:
        return pattern(secret, "reference", text)
    is_right = doubling_check(text.strip()[:-1]) == found[4]

    def make(number: int) -> str:
        body = ""
        for char in found[3]:
            number = secret.number("mrn", f"{number}{len(body)}", 1 << 62)
            body += str(number % 10) if char.isdecimal() else string.ascii_uppercase[number % 26]
        front = f"{_YEAR}{found[2]}{body}"
        right = doubling_check(front)
        return front + (right if is_right else _wrong(right, number))

    return secret.distinct("reference", text.strip(), make)


def tax_id(secret: Secret, text: str, country: str | None) -> str:
    """Return another tax number; one that passes its country's check becomes one that does."""
    bare = re.sub(r"[\s.\-]", "", text)
    if country in TAX_NUMBERS and TAX_NUMBERS[country].is_valid and is_tax_no(country, bare):
        return secret.distinct("tax", bare, lambda number: tax_no(country, number % 10**7))
    return pattern(secret, "tax other", bare)


def phone(secret: Secret, text: str) -> str:
    """Return a telephone number that nobody has; the same becomes the same."""
    digits = re.sub(r"\D", "", text)
    return secret.distinct("phone", digits, lambda number: f"+000 {number % 10**9:09d}")

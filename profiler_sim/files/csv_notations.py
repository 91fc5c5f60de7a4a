"""How tables write numbers, days, codes, yes and no: one text, one value or none.

A column is written in one notation; which one, the whole column decides (``files.csv_columns``).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.facts.schema import WHOLE_LIMIT, FactValue
from profiler_sim.cargo.identifiers import bare_number
from profiler_sim.cargo.number_notation import compact, normalise, split_label
from profiler_sim.files.catalogue_tables import code_tables

Reader = Callable[[str], FactValue]
"""Gives the value a text has in a notation; None where it is not written in it."""

_DASH = str.maketrans("\u2212\u2013", "--")
_GROUPS = r"[1-9][0-9]{0,2}(?:[ '\u2019`][0-9]{3})+"
_NUMBERS = {
    point: re.compile(
        rf"(?P<sign>[+-]?)(?P<whole>[0-9]+|{_GROUPS}|[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+)"
        rf"(?:{point}(?P<part>[0-9]+))?(?P<power>e[+-]?[0-9]{{1,3}})?"
    )
    for point, group in ((r"\.", ","), (",", r"\."))
}
_NO_DIGIT = re.compile(r"[^0-9]")
_SHORTENED = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?E[+-]?[0-9]+")
_DAY_ONE = date(1899, 12, 30)
"""Spreadsheets count days from here, for all days after February 1900."""
_SERIALS = range(36526, 73051)
"""2000 to 2099."""
_YEARS = range(1900, 2200)
_CLOCK = r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?)?"
_ISO = re.compile(rf"([0-9]{{4}})([-/.]?)([0-9]{{2}})\2([0-9]{{2}}){_CLOCK}")
_PARTS = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}})\.?{_CLOCK}")
_SERIAL = re.compile(r"[0-9]{5}(?:[.,][0-9]+)?")
YES = ("true", "yes", "y", "t", "1", "da", "po", "ja")
NO = ("false", "no", "n", "f", "0", "ne", "jo", "nein")


def normalised_cell(text: str) -> str:
    """Trim a cell, and settle its spaces, hyphens and full-width forms."""
    text = text.strip()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_DASH).strip()
    return text


def is_shortened(text: str) -> bool:
    """Tell whether a spreadsheet wrote a number in powers of ten; its last digits are lost."""
    return _SHORTENED.fullmatch(normalised_cell(text)) is not None


def _number(text: str, point: str) -> tuple[str, str, str, str] | None:
    found = _NUMBERS[point].fullmatch(normalised_cell(text))
    if found is None:
        return None
    whole = _NO_DIGIT.sub("", found["whole"])
    return found["sign"], whole, found["part"] or "", found["power"] or ""


def _float(text: str, point: str) -> FactValue:
    parts = _number(text, point)
    if parts is None:
        return None
    sign, whole, part, power = parts
    value = float(f"{sign}{whole}.{part or 0}{power}")
    return value if abs(value) < float("inf") else None


def _whole(text: str, point: str) -> FactValue:
    parts = _number(text, point)
    if parts is None or parts[2].strip("0") or parts[3]:
        return None
    value = int(parts[0] + parts[1])
    return value if abs(value) < WHOLE_LIMIT else None


def _iso(text: str) -> FactValue:
    found = _ISO.fullmatch(normalised_cell(text))
    return _day(found[1], found[3], found[4]) if found else None


def _day_first(text: str) -> FactValue:
    found = _PARTS.fullmatch(normalised_cell(text))
    return _day(found[4], found[3], found[1]) if found else None


def _month_first(text: str) -> FactValue:
    found = _PARTS.fullmatch(normalised_cell(text))
    return _day(found[4], found[1], found[3]) if found and found[2] != "." else None


def _serial(text: str) -> FactValue:
    found = _SERIAL.fullmatch(normalised_cell(text))
    number = int(text.strip()[:5]) if found else 0
    return _DAY_ONE + timedelta(days=number) if number in _SERIALS else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day)) if int(year) in _YEARS else None
    except ValueError:
        return None


def _yes_or_no(text: str) -> FactValue:
    word = normalised_cell(text).casefold()
    return True if word in YES else False if word in NO else None


NUMBERS: Mapping[str, Reader] = {
    "point": lambda text: _float(text, r"\."),
    "comma": lambda text: _float(text, ","),
}
"""By what stands before the decimals."""
WHOLES: Mapping[str, Reader] = {
    "point": lambda text: _whole(text, r"\."),
    "comma": lambda text: _whole(text, ","),
}
DAYS: Mapping[str, Reader] = {
    "iso": _iso,
    "day first": _day_first,
    "month first": _month_first,
    "serial": _serial,
}
YES_OR_NO: Mapping[str, Reader] = {"words": _yes_or_no}

_TARIFF = re.compile(r"[0-9]{1,10}")
_BEFORE_POINT = (2, 4)
"""Digits of 08.03 and of 0803.90 before the first point."""
_UN = re.compile(r"(?:UN)?([0-9]{3,4})")
_SIZE_TYPE = re.compile(r"[0-9A-Z]{2}[A-Z0-9][0-9A-Z]")


@lru_cache(maxsize=1)
def _tariff_groups() -> frozenset[str]:
    """Chapters, headings and subheadings of HS 2022 and of the editions before it."""
    tables = code_tables()
    codes = tables.hs6 | tables.former_hs6.keys()
    return frozenset(code[:length] for code in codes for length in (2, 4, 6))


def _tariff(length: int) -> Reader:
    """Read the first digits of a tariff number that may be longer or lack its first zero."""

    @lru_cache(maxsize=100_000)
    def read(text: str) -> str | None:
        label, rest = split_label(normalise(text))
        rest = rest if label == "hs" else normalise(text)
        digits = compact(rest, "hs")
        if not _TARIFF.fullmatch(digits) or not _well_parted(rest, len(digits)):
            return None
        if len(digits) % 2 == 0:
            return digits[:length] if len(digits) >= length else None
        whole = f"0{digits}"
        known = len(whole) >= length and whole[:length] in _tariff_groups()
        return whole[:length] if known else None

    return read


def _well_parted(text: str, digits: int) -> bool:
    """Tell whether the first point is where codes have one; 803.9 has lost a zero at its end."""
    before = len(text.partition(".")[0].replace(" ", ""))
    return "." not in text or before + digits % 2 in _BEFORE_POINT


def _place(text: str) -> str:
    return bare_number(text.strip(), "locode")


def _country(text: str) -> str:
    code = normalise(text)
    return code if code in COUNTRIES else text.strip()


def _un_number(text: str) -> str | None:
    found = _UN.fullmatch(compact(normalise(text), "un"))
    return f"UN{int(found[1]):04}" if found else None


def _size_type(text: str) -> str | None:
    code = compact(normalise(text), "size")
    return code if _SIZE_TYPE.fullmatch(code) else None


def beginning(length: int) -> Reader:
    """Read the first digits of a whole subheading."""
    whole = CODES["hs6"]

    def read(text: str) -> str | None:
        code = whole(text)
        return code[:length] if isinstance(code, str) else None

    return read


CODES: Mapping[str, Reader] = {
    "hs2": _tariff(2),
    "hs4": _tariff(4),
    "hs6": _tariff(6),
    "un_number": _un_number,
    "size_type": _size_type,
    **dict.fromkeys(
        (
            "loading_port",
            "transhipment_ports",
            "discharge_port",
            "departure_airport",
            "transfer_airports",
            "destination_airport",
        ),
        _place,
    ),
    **dict.fromkeys(
        (
            "origin_country",
            "shipper_country",
            "consignee_country",
            "notify_country",
            "onward_country",
        ),
        _country,
    ),
}
"""Readers by the facts whose columns hold codes."""

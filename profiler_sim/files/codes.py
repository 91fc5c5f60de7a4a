"""Columns of codes: zeros that a spreadsheet dropped, points, spaces and small letters.

A reader gives the code as facts write it, and None for what cannot be one.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.identifiers import bare_number
from profiler_sim.cargo.number_notation import compact, normalised, split_label
from profiler_sim.files.content import code_tables
from profiler_sim.files.notations import Reader

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
        label, rest = split_label(normalised(text))
        rest = rest if label == "hs" else normalised(text)
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
    code = normalised(text)
    return code if code in COUNTRIES else text.strip()


def _un_number(text: str) -> str | None:
    found = _UN.fullmatch(compact(normalised(text), "un"))
    return f"UN{int(found[1]):04}" if found else None


def _size_type(text: str) -> str | None:
    code = compact(normalised(text), "size")
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

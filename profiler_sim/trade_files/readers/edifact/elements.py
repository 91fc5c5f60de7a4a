"""Qualifiers and codes of EDIFACT that the messages of the trade share, and their values."""

import re
from datetime import date, datetime

from profiler_sim.trade_files.readers.values import number
from profiler_sim.trade_files.records import Fields

EQUIPMENT_MESSAGES = frozenset({"BAPLIE", "COARRI", "COPRAR", "COPARN", "COPINO", "CODECO"})
ONE_BILL_MESSAGES = frozenset({"IFTMCS", "IFTMIN", "IFTMBC", "IFTMBF"})
CHANGES = frozenset({"1", "3", "4", "5"})
"""Functions of a message that only cancels or changes another."""
BILLS = frozenset({"700", "701", "703", "704", "705", "706", "707", "710", "713", "714", "716"})
"""Names of a document whose own number is that of a bill."""
_EMPTY = "4"
ROLES = {
    **dict.fromkeys(("CZ", "EX", "SU", "OS"), "shipper"),
    "CN": "consignee",
    **dict.fromkeys(("N1", "N2", "NI"), "notify"),
    **dict.fromkeys(("FW", "AG"), "agent"),
}
PLACES = {
    "9": "loading_port",
    "11": "discharge_port",
    "13": "transhipment_port",
    **dict.fromkeys(("20", "83", "7", "8"), "place_of_delivery"),
    **dict.fromkeys(("88", "80"), "place_of_receipt"),
}
DAYS = {"132": "arrives_on", "178": "arrives_on", "133": "departs_on", "136": "departs_on"}
ISSUED = "137"
BILL_NUMBERS = frozenset({"BM", "AAA", "BH", "MB", "HWB"})
_FORMS = {"101": "%y%m%d", "102": "%Y%m%d", "201": "%y%m%d%H%M", "203": "%Y%m%d%H%M"}
GROSS_WEIGHTS = frozenset({"G", "AAB", "WT", "AAD", "AET"})
FAHRENHEIT = "FAH"
_LINE = 35
"""Letters of a name in one component; a longer name is cut there, also inside a word."""
_TEXT = 60
"""Letters from which a line of text counts as full; 70 fit, with signs of release."""
VALUES = frozenset({"38", "39", "40", "43", "44", "66", "77", "79", "ZZZ"})
IMO = re.compile(r"\d{7}")


SERIAL_LENGTH = 4
"""A number of so many signs in CNI only counts consignments."""


def fill_fields(fields: Fields, more: Fields) -> None:
    """Add fields that are not stated yet."""
    for name, stated in more.items():
        fields.setdefault(name, stated)


def is_empty_box(fields: Fields) -> bool:
    """Return whether a container is stated to be empty."""
    said = fields.get("full_empty")
    return said is not None and said.value == _EMPTY


def amount_of(fields: Fields, name: str) -> float:
    """Return a number of a line; 0 where it is not stated."""
    stated = fields.get(name)
    return stated.value if stated and isinstance(stated.value, int | float) else 0


def compact_number(text: str) -> str:
    """Return a number without blanks and hyphens, in capitals."""
    return re.sub(r"[\s-]", "", text).upper()


def amount(text: str) -> int | float | None:
    """Read a number: EDIFACT has a point or a comma before decimals, and nothing for thousands."""
    return number(text.replace(",", "."))


def joined_name(components: tuple[str, ...]) -> str:
    """Return a name of several components: cut inside a word where one is full."""
    return _joined(components, _LINE)


def joined_text(components: tuple[str, ...]) -> str:
    """Return a free text of several lines: cut inside a word where one is nearly full."""
    return _joined(components, _TEXT)


def _joined(components: tuple[str, ...], full: int) -> str:
    return "".join(part if len(part) >= full else f"{part} " for part in components).strip()


def is_imo_number(text: str) -> bool:
    """Return whether seven figures have the check digit of a ship."""
    weighted = sum(int(d) * w for d, w in zip(text, range(7, 1, -1), strict=False))
    return weighted % 10 == int(text[6])


def day_of_form(text: str, form: str) -> date | None:
    """Read a day by the code of its form, or by its length; None for what is none."""
    known = _FORMS.get(form) or {6: "%y%m%d", 8: "%Y%m%d", 12: "%Y%m%d%H%M"}.get(len(text))
    if not known:
        return None
    try:
        return datetime.strptime(text, known).date()  # noqa: DTZ007  papers have no zone
    except ValueError:
        return None

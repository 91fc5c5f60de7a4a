"""Texts of trade files as values: numbers in two notations, days, codes."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from profiler_sim.trade_files.readers.tables import Cell

_NUMBER = re.compile(r"[-+]?[0-9][0-9 .,'\u00a0\u202f]*")
_UNITS = re.compile(r"(?i)\s*(kgs?|kgm|mt|t|tons?|cbm|m3|m³|pcs|pkgs|ctns?|usd|eur|lbs?)\.?\s*$")
_WEIGHT = re.compile(r"(?i)(.*\d)\s*(kgs?|kgm|t|mt|tons?|tonnes?|tona|tone|lbs?)\.?\s*")
_DAYS = (
    "%Y-%m-%d",
    "%d.%m.%Y",
    "%d/%m/%Y",
    "%d-%m-%Y",
    "%Y/%m/%d",
    "%d.%m.%y",
    "%Y%m%d",
    "%d %b %Y",
    "%d-%b-%Y",
    "%d-%b-%y",
    "%d%b%y",
    "%d%b%Y",
)
_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})")
_TODAY_LIMIT = 2100
_THOUSAND = re.compile(r"[-+]?[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*", re.ASCII)
_POINTED = re.compile(r"[-+]?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d*)?", re.ASCII)
"""A number with a decimal point, and commas only between its thousands."""
_TABLE_DECIMAL = re.compile(r"(\d{3,4}(?=[.,]0$)|\d{5,})[.,]00?", re.ASCII)
"""A code that a table program wrote as a number; 0702.00 is a code of six digits."""
_LOST_ZERO = re.compile(r"\d{3,4}\.[1-9]", re.ASCII)
"""A code such as 8517.10 that a table program took for a number."""
_MONTHS = 12
_SWAPPED = str.maketrans(".,", ",.")


def has_decimal_comma(cells: Iterable[Cell], *, whole: bool = False) -> bool | None:
    """Return whether a column writes numbers with a decimal comma, as most of its cells tell.

    None where no cell tells: 1.234 and 1,234 may both be a thousand. ``whole`` says that the
    column has only whole numbers, so that 1,234 is one. The first cell decides between equals.
    """
    answers = (_tells_comma(_bare(cell), whole=whole) for cell in cells)
    told = [answer for answer in answers if answer is not None]
    if not told:
        return None
    commas = sum(told)
    return told[0] if commas * 2 == len(told) else commas * 2 > len(told)


def _tells_comma(text: str, *, whole: bool) -> bool | None:
    values = [number(text, decimal_comma=comma) for comma in (False, True)]
    point, comma = (value is not None and not (whole and value % 1) for value in values)
    return None if point == comma else comma


def has_shortest_decimals(cells: Iterable[Cell]) -> bool:
    """Return whether all points of a column may stand before decimals without a last zero.

    Programs write decimals so; a thousand such as 18.400 would often end with a zero.
    """
    marked = [text for cell in cells if re.search("[.,]", text := _bare(cell))]
    return bool(marked) and all("," not in text and text[-1] != "0" for text in marked)


def may_be_thousand(cell: Cell) -> bool:
    """Return whether a text such as 18,400 is a thousand or has decimals, for all it tells."""
    return isinstance(cell, str) and _THOUSAND.fullmatch(_bare(cell)) is not None


def _bare(cell: Cell) -> str:
    found = _WEIGHT.fullmatch(str(cell))
    return found[1].strip() if found else _UNITS.sub("", str(cell)).strip()


def weight(cell: Cell, unit: str, *, decimal_comma: bool = False) -> tuple[float | None, str]:
    """Read a number and its unit of weight; ``unit`` is that of a cell that states none."""
    found = None if isinstance(cell, float) else _WEIGHT.fullmatch(str(cell))
    if found is None:
        return number(cell, decimal_comma=decimal_comma), unit
    return number(found[1], decimal_comma=decimal_comma), found[2]


def number(cell: Cell, *, decimal_comma: bool = False) -> int | float | None:
    """Read a number; None for what is none, or not in this notation. Zero is a number."""
    if isinstance(cell, float):
        return _whole(cell)
    text = _UNITS.sub("", str(cell)).strip()
    if not _NUMBER.fullmatch(text):
        return None
    text = re.sub(r"[ '\u00a0\u202f]", "", text)
    text = text.translate(_SWAPPED) if decimal_comma else text
    return _whole(float(text.replace(",", ""))) if _POINTED.fullmatch(text) else None


def plain_decimal(text: str) -> str:
    """Write a number of a message with a decimal point; empty where it may be two numbers.

    Messages have no thousands apart, but some programs write them: 1,234 may be either.
    """
    comma, point = text.rfind(","), text.rfind(".")
    if comma < 0:
        return text.replace(".", "") if text.count(".") > 1 else text
    if point >= 0:
        thousand, mark = (".", ",") if comma > point else (",", ".")
        return text.replace(thousand, "").replace(mark, ".")
    if text.count(",") > 1:
        return text.replace(",", "")
    return "" if _THOUSAND.fullmatch(text.strip()) else text.replace(",", ".")


def _whole(value: float) -> int | float | None:
    if value != value or abs(value) > 1e15:  # noqa: PLR0124,PLR2004  NaN, and what is no amount
        return None
    return int(value) if value == int(value) else round(value, 6)


def written(cell: Cell) -> str:
    """Return a cell as the text that a person sees; a number without its decimal zero."""
    if isinstance(cell, float):
        return str(_whole(cell) if _whole(cell) is not None else int(cell))
    return cell.isoformat() if isinstance(cell, date) else cell


def day(cell: Cell, *, month_first: bool = False) -> date | None:
    """Read a day; None for what is none. A month's name may stand in English."""
    if isinstance(cell, date):
        return cell
    return None if isinstance(cell, float) else _day(cell.strip(), month_first=month_first)


@lru_cache(maxsize=4096)
def _day(text: str, *, month_first: bool) -> date | None:
    """A table has few days in many rows, and the forms are slow to try."""
    text = re.split(r"[T ](?=\d{1,2}:)", text)[0]
    text = re.sub(r"(?<=\d)\. (?=\d)", ".", text).rstrip(".")  # the region writes 12. 3. 2026.
    if month_first and (found := _MONTH_FIRST.fullmatch(text)):
        month, on, year = (int(part) for part in found.groups())
        text = f"{on:02d}/{month:02d}/{year + 2000 if year < 100 else year}"  # noqa: PLR2004
    for form in _DAYS:
        try:
            found_day = datetime.strptime(text, form).date()  # noqa: DTZ007  papers have no zone
        except ValueError:
            continue
        return found_day if 1950 <= found_day.year <= _TODAY_LIMIT else None  # noqa: PLR2004
    return None


def is_month_first(cells: Iterable[Cell]) -> bool:
    """Return whether days are written month first: some second number is no month."""
    pairs = [found for cell in cells if (found := _MONTH_FIRST.fullmatch(str(cell).strip()))]
    return any(int(p[2]) > _MONTHS for p in pairs) and not any(int(p[1]) > _MONTHS for p in pairs)


def hs_code(text: str) -> tuple[str, bool] | None:
    """Return the digits of a goods code, and whether a leading zero had to be put back.

    None for what is no code; a heading of four digits is one. A workbook that holds the code as
    a number loses its first zero, and may write a decimal zero behind it.
    """
    if found := _TABLE_DECIMAL.fullmatch(text.strip()):
        text = found[1]
    if _LOST_ZERO.fullmatch(text.strip()):
        return None
    digits = re.sub(r"[ .\u00a0]", "", text)
    if not digits.isascii() or not digits.isdigit() or not 3 <= len(digits) <= 12:  # noqa: PLR2004
        return None
    return (f"0{digits}", True) if len(digits) % 2 else (digits, False)

"""Numbers and days as people write them, and how a file wants them."""

import re
import unicodedata
from datetime import date

_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
}
_GROUPED = re.compile(r"\d{1,3}(?:[.,' \u00a0\u202f_]\d{3})+")
_UNIT = re.compile(r"(?<=\d)(?:\s*(?:%|kg|usd|eur|min)\.?|\s+[^\W\d_][^\d]*)$", re.IGNORECASE)
_OTHER_UNIT = re.compile(r".*\d\s*(?:t|tons?|tonnes?|g|grams?|h|hrs?|hours?)\.?", re.IGNORECASE)
"""Units in which files want no number: without them it would be another amount."""
_MARKS = re.compile(r"[.,' \u00a0\u202f_]")
_ZEROS = re.compile(r"(\d+)[.,]0+")
_DECIMAL = re.compile(r"-?\d+(?:[.,]\d{1,6})?")
_BOTH = re.compile(r"(-?\d{1,3}(?:([.,' ])\d{3})+)([.,])(\d{1,6})")
_DAY = re.compile(r"(\d{1,2})[./ -]{1,2}(\d{1,2})[./ -]{1,2}(\d{4})\.?")
_MOST = 40
"""Characters of the longest text that may be a number."""


def meant_whole(text: str) -> str | None:
    """The whole number that was meant, in plain digits: ``21.400`` is 21400; None if none was."""
    plain = _plain(text)
    if _GROUPED.fullmatch(plain):
        return _within(_MARKS.sub("", plain))
    if found := _ZEROS.fullmatch(plain):
        return _within(found[1])
    if (found := _BOTH.fullmatch(plain)) and found[2] != found[3] and not found[4].strip("0"):
        return _within(_MARKS.sub("", found[1]))
    return _within(plain) if plain.isascii() and plain.isdigit() else None


def meant_number(text: str) -> str | None:
    """The number that was meant, with a point: ``1,5`` is 1.5; None if none was."""
    plain = _plain(text)
    if (found := _BOTH.fullmatch(plain)) and found[2] != found[3]:
        return f"{_MARKS.sub('', found[1])}.{found[4]}"
    if _DECIMAL.fullmatch(plain):
        return plain.replace(",", ".")
    return meant_whole(text)


def meant_day(text: str) -> str | None:
    """The day that was meant, of one written with its day first: ``1.3.2026``."""
    found = _DAY.fullmatch(_plain(text))
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat() if found else None
    except ValueError:
        return None


def _plain(text: str) -> str:
    """Without units, signs and letters of other scripts, as far as a number remains."""
    if len(text) > _MOST or _OTHER_UNIT.fullmatch(text):
        return ""
    plain = unicodedata.normalize("NFKC", text).strip().removeprefix("+").strip("~≈ ")
    digits = "".join(str(unicodedata.decimal(char, char)) for char in plain)
    return _WORDS.get(digits.casefold(), _UNIT.sub("", digits))


def _within(digits: str) -> str | None:
    return (digits.lstrip("0") or "0") if len(digits) <= 9 else None  # noqa: PLR2004  as in a file

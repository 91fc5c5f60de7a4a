"""Dates, numbers and names of countries, languages and places as the reader's language has them.

For the program's own screens; papers stay in the language of the trade. Dates, signs of numbers
and names of countries and languages come from Unicode's tables (CLDR), by Babel. In English
everything stays as the program writes it, and Babel is not imported.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from profiler_sim.i18n.text import chosen_language
from profiler_sim.languages import ENGLISH, LOCALES, speakable

if TYPE_CHECKING:
    from babel import Locale

_PLACES = Path(__file__).parent / "places.csv"


class LocalNumber(float):
    """A number that ``format`` writes with the reader's signs: ``1.234,5``."""

    def __format__(self, form: str) -> str:
        number = int(self) if form == "" and self.is_integer() else float(self)
        return local_number(format(number, form))


def local_number(text: str) -> str:
    """Write a number, as Python formats it, with the reader's signs."""
    locale = _locale(chosen_language())
    if locale is None:
        return text
    from babel.numbers import get_decimal_symbol, get_group_symbol

    signs = {".": get_decimal_symbol(locale), ",": get_group_symbol(locale)}
    return "".join(signs.get(sign, sign) for sign in text)


def day_and_month(on: date) -> str | None:
    """Write a date without its year, such as *2. mar*; None in English."""
    return _date(on, "MMMd")


def full_day(on: date) -> str:
    """Write a date with its year."""
    return _date(on, "yMd") or on.isoformat()


def _date(on: date, skeleton: str) -> str | None:
    locale = _locale(chosen_language())
    if locale is None:
        return None
    from babel.dates import format_skeleton

    return format_skeleton(skeleton, on, locale=locale)


def country_name(code: str, english: str) -> str:
    """Name a country by its ISO code; ``english`` where the reader's language has no name."""
    locale = _locale(chosen_language())
    return english if locale is None else locale.territories.get(code, english)


def language_name(code: str, english: str) -> str:
    """Name a language by its code; ``english`` where the reader's language has no name."""
    locale = _locale(chosen_language())
    return english if locale is None else locale.languages.get(code, english)


def place_name(name: str) -> str:
    """Name a place of the region as the reader's language does; else ``name`` itself."""
    language = chosen_language()
    if language == ENGLISH:
        return name
    row = _places().get(name, {})
    found = (row.get(code) for code in speakable(language))
    return next(filter(None, found), name)


@cache
def _places() -> Mapping[str, Mapping[str, str]]:
    """The table of places, by the name that units and ports have in this program."""
    import csv

    with _PLACES.open(encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


@cache
def _locale(language: str) -> "Locale | None":
    """Unicode's tables of a language; None for English, and where there are none."""
    if language == ENGLISH:
        return None
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(LOCALES.get(language, language))
    except (UnknownLocaleError, ValueError):
        return None

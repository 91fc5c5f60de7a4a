"""Rows of facts that real tables hold on their worst days: every edge of every type.

Dates that Python cannot hold are texts; a list may have missing members.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from math import inf, nan, nextafter
from random import Random

from profiler_sim.cargo.facts.schema import Column, FactType

Hostile = str | int | float | bool | date | tuple[str | None, ...] | None
"""A value of a fact, or one that no fact should have."""

TEXTS = (
    "", " ", "\n", "\t", "\r\n", "ECGYE", "ecgye", "EcGyE", "ECGYE ", " ECGYE", "ECGYE\n", "A%B",
    "100 %", "100 CTN", "it's", "''", '"', "x_y", "a\\b", "a\\", "\\", "!", "!!", "G!", "a!%", "%",
    "_", "#", "##", "^a$", "a.b", "a\nb", "a\u0085b", "a\u2028b", "\u00a0ECGYE\u00a0", "\u200bE",
    "ß", "STRASSE", "Straße", "İSTANBUL", "istanbul", "\u0131I", "ΑΘΗΝΑΣ", "αθηνας",
    "αθηνα\u03c3", "ς \u03c3",
    "çÇëË", "c\u0327", "é", "e\u0301", "Ђорђе", "ЂОРЂЕ", "😀", "😀😎", "A😀", "\U0010ffff",
    "\uffff",
    "\u202eABC", "\u0627\u0644", "Ⅷ", "١٢٣", "K", "\u017f", "µ", "ÿ", "\x01", "\x7f",
    "\x1b[2J", "NULL",
    "null", "NaN", "0803", "08", "8", "1e5", "-", "--", "/*", "$$", ";", "`", "{0}", "\\N",
    "{a,b}",
    "PARTS", "SPARE PARTS", "ABC" * 200, "😀" * 501, "É" * 500 + "x", "a" * 499 + "\\b",
)  # fmt: skip
NUMBERS = (
    nan, inf, -inf, 0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.3, 0.1 + 0.2, 0.05, 2.5, 1.005, 2.675, -2.5,
    0.49999999999999994, 1e15, 4503599627370496.5, 9007199254740993.0, 1e16, 1e22, 1e-7, 1e-160,
    -1e-160, 1e-300, 5e-324, -5e-324, 2.2250738585072014e-308, 1e150, 1e155, 1e300, -1e300, 1e308,
    1.7976931348623157e308, -1.7976931348623157e308, 8.98846567431158e307, 9.3e18, 12.34, 33.333,
)  # fmt: skip
WHOLES = (
    0, 1, -1, 2, 3, 7, 10, 100, 500, 32767, 32768, -32768, -32769, 2**31 - 1, -(2**31), 2**31,
    2**53, 2**53 + 1, -(2**53) - 1, 2**62, 2**63 - 1, -(2**63), -(2**63) + 1, 3037000500, 999, -7,
)  # fmt: skip
DATES = (
    date(1, 1, 1), date(9999, 12, 31), date(1900, 2, 28), date(2000, 2, 29), date(1582, 10, 4),
    date(1582, 10, 15), date(1970, 1, 1), date(1969, 12, 31), date(2026, 1, 1), date(2026, 11, 30),
    date(2026, 11, 29), date(2024, 12, 30), "infinity", "-infinity", "10000-01-01",
    "5874897-12-31", "0044-03-15 BC", "4713-01-01 BC",
)  # fmt: skip
LISTS: Sequence[tuple[str | None, ...]] = (
    (), ("",), ("ECGYE",), ("ecgye",), ("ECGYE", "ECGYE"), ("TRMER", "ECGYE"), (None,),
    (None, "ECGYE"), ("ECGYE", None, ""), ("it's", "a\\b", "a,b", "{x}", '"'), ("ß", "😀", "\n"),
    ("NULL",), ("x" * 600,), ("x" * 500,),
)  # fmt: skip
VALUES: Mapping[FactType, Sequence[Hostile]] = {
    FactType.TEXT: TEXTS,
    FactType.NUMBER: NUMBERS,
    FactType.WHOLE: WHOLES,
    FactType.DATE: DATES,
    FactType.YESNO: (True, False),
    FactType.TEXTS: LISTS,
}
_MISSING = 0.15
_NEAR = 0.3


def hostile_rows(
    chance: Random,
    columns: Sequence[Column],
    count: int,
    named: Mapping[FactType, Sequence[Hostile]] | None = None,
) -> list[dict[str, Hostile]]:
    """Draw rows; values that the rules name (``named``) are met there, and just missed."""
    return [{c.name: _value(chance, c.type, named or {}) for c in columns} for _ in range(count)]


def _value(chance: Random, kind: FactType, named: Mapping[FactType, Sequence[Hostile]]) -> Hostile:
    drawn = chance.random()
    if drawn < _MISSING:
        return None
    if drawn < _MISSING + _NEAR and named.get(kind):
        return _disturbed(chance, chance.choice(named[kind]))
    return chance.choice(VALUES[kind])


def _disturbed(chance: Random, value: Hostile) -> Hostile:
    """Take a value as it is, or the next one to it."""
    match value:
        case bool() | None:
            return value
        case int():
            return value + chance.choice((-1, 0, 0, 1))
        case float():
            return chance.choice((value, value, nextafter(value, inf), nextafter(value, -inf)))
        case str():
            changes = (str, str, str, str.lower, str.title, lambda text: text + "\n")
            return chance.choice((*changes, lambda text: f" {text} "))(value)
        case _:
            return value

"""Texts of a file as values of fields, by the kind of the field. Every reader uses them."""

import re
from typing import NamedTuple

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.text import fold_name
from profiler_sim.trade_files.code_words import code_of_word
from profiler_sim.trade_files.fields import KINDS, MAY_BE_ZERO, FieldKind, fits
from profiler_sim.trade_files.readers.country_names import COUNTRY_NAMES
from profiler_sim.trade_files.readers.tables import Cell
from profiler_sim.trade_files.readers.values import (
    day,
    hs_code,
    may_be_thousand,
    number,
    weight,
    written,
)
from profiler_sim.trade_files.records import Fields, FieldValue, put

_WEIGHTS = frozenset(name for name in KINDS if name.endswith("_kg"))
_COUNTRY_BY_NAME = {
    **{fold_name(name): code for name, code in COUNTRY_NAMES.items()},
    **{fold_name(name): code for code, name in COUNTRIES.items()},
}
_APART = re.compile(r"[/;,\n|]+")
_TONS = ("TONS", "TONNE", "TONNES", "TONA", "TONE")
_UNITS_TO_KG = {
    **dict.fromkeys(("KGM", "KG", "K", "KGS"), 1.0),
    **dict.fromkeys(("TNE", "TON", "T", "MT", *_TONS), 1000.0),
    **dict.fromkeys(("LBR", "LB", "L", "LBS"), 0.45359237),
    **dict.fromkeys(("GRM", "G"), 0.001),
}
"""Kilograms in one of each unit of weight (UN/ECE Recommendation 20, and Cargo-IMP's letters)."""


def kilograms(value: float | None, unit: str) -> int | float | None:
    """Return a weight in kg; None where the unit is not known."""
    factor = _UNITS_TO_KG.get(unit.strip().upper() or "KGM")
    if value is None or factor is None:
        return None
    kg = round(value * factor, 3)
    return int(kg) if kg == int(kg) else kg


def country_code(text: str) -> str | None:
    """Return the code of a country from its code or its name; None for another text.

    Names are known in English and in the languages of ``country_names``.
    """
    code = text.strip().upper()
    return code if code in COUNTRIES else _COUNTRY_BY_NAME.get(fold_name(text.strip()))


class Notation(NamedTuple):
    """How a column writes its numbers and days."""

    decimal_comma: bool = False
    month_first: bool = False
    is_open: bool = False
    """Whether no cell tells which of its marks is before decimals."""
    unit: str = ""
    """Unit of weight that the heading names; empty for kg."""


_USUAL = Notation()


def put_value(fields: Fields, name: str, cell: Cell, at: str, notation: Notation = _USUAL) -> bool:
    """State a field as its kind is written; returns whether the cell fitted or was empty."""
    text = written(cell)
    if not text.strip():
        return True
    if name == "hs":
        code = hs_code(text)
        if code is not None:
            put(fields, name, code[0], at, "inferred" if code[1] else "read")
        return code is not None
    value = _value(name, cell, text, notation)
    if isinstance(value, int | float) and not fits(name, value):
        return False
    put(fields, name, value, at)
    return value is not None


def _value(name: str, cell: Cell, text: str, notation: Notation) -> FieldValue | None:
    kind = KINDS[name]
    if kind is FieldKind.NUMBER:
        return _number(name, cell, notation)
    if kind is FieldKind.DAY:
        return day(cell, month_first=notation.month_first)
    if kind is FieldKind.COUNTRY:
        return country_code(text)
    if kind is FieldKind.SEAL:
        return tuple(part.strip() for part in _APART.split(text) if part.strip())
    return _written_as(kind, name, text)


def _number(name: str, cell: Cell, notation: Notation) -> FieldValue | None:
    """A number or a weight in kg; empty for a zero that says "not stated"."""
    if notation.is_open and may_be_thousand(cell):
        return None
    if name in _WEIGHTS:
        value, unit = weight(cell, notation.unit, decimal_comma=notation.decimal_comma)
        return "" if value == 0 else kilograms(value, unit)
    found = number(cell, decimal_comma=notation.decimal_comma)
    return "" if found == 0 and name not in MAY_BE_ZERO else found


def _written_as(kind: FieldKind, name: str, text: str) -> str:
    """A code in its own form, a container's number without blanks; other texts as they stand."""
    if kind is FieldKind.CODE:
        return code_of_word(name, text)
    return re.sub(r"[\s-]", "", text).upper() if kind is FieldKind.CONTAINER else text


def put_party(fields: Fields, party: str, text: str, at: str) -> None:
    """State a party whose name and address stand in one text, line by line."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if lines:
        put(fields, party, lines[0], at)
        put(fields, f"{party}_street", ", ".join(lines[1:]), at)


def put_plates(fields: Fields, text: str, at: str) -> None:
    """State tractor and trailer, of which one element often has both with a stroke between."""
    plates = [part.strip() for part in _APART.split(text) if part.strip()]
    for name, plate in zip(("plate", "trailer_plate"), plates, strict=False):
        put(fields, name, plate, at)

"""Fields of records as papers want them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from profiler_sim.cargo.modes import Mode
from profiler_sim.trade_files.papers.places import PlaceIndex
from profiler_sim.trade_files.records import Fields, ManifestRecord


@dataclass(frozen=True, slots=True)
class ImportDesk:
    """Where the imported papers are to be played."""

    mode: Mode
    port: str
    """Code of the unit's place."""
    starts: tuple[str, ...]
    """Codes of the places of loading that the unit's traffic knows."""
    places: PlaceIndex
    day: date
    """On which what states no arrival arrives."""
    usual_start: str | None = None
    """Place of loading where the file states none; the mentor named it."""
    rates: Mapping[str, float] | None = None
    """US dollars for one unit of other currencies."""


def day_of(record: ManifestRecord, name: str) -> date | None:
    """Return a day of the consignment; None where it is not stated."""
    value = record.value(name)
    return value if isinstance(value, date) else None


def in_usd(value: float | None, currency: str | None, desk: ImportDesk) -> int | None:
    """Return US dollars, where the file states the currency and there is a rate for it."""
    if not value or currency is None:
        return None
    rate = 1.0 if currency == "USD" else (desk.rates or {}).get(currency)
    return round(value * rate) or None if rate else None


def text_of(fields: Fields, name: str) -> str | None:
    """Return a field as text, of several the first; None where it is not stated."""
    stated = fields.get(name)
    if stated is None:
        return None
    value = stated.value
    if isinstance(value, tuple):
        return value[0] if value else None
    return str(value)


def number_of(fields: Fields, name: str) -> float | None:
    """Return a field as a number; None where it is not stated."""
    stated = fields.get(name)
    return stated.value if stated and isinstance(stated.value, int | float) else None


def whole_of(value: float | None) -> int | None:
    """Round a number; None stays."""
    return None if value is None else round(value)

"""Waybills, houses and the flight that carries them."""

import re

from profiler_sim.trade_files.readers.cargo_imp.lines import Line, Parts, State
from profiler_sim.trade_files.readers.field_values import kilograms
from profiler_sim.trade_files.readers.values import number
from profiler_sim.trade_files.records import Fields, ManifestRecord, put

AWB = re.compile(
    r"(\d{3}-\d{8})([A-Z]{3})([A-Z]{3})/([TPSDM])(\d+)(?:([KL])([\d.]+))?"
    r"(?:(MC|CF)([\d.]+))?(?:T(\d+))?"
)
"""The line of a waybill: number, route, code, pieces, weight, volume, pieces in all."""
_IN_PARTS = frozenset("SPD")
"""Codes of a shipment of which this is a part."""
_CUBIC_FEET = 0.0283168
"""Cubic metres in one."""


def read_waybill(found: re.Match[str], line: Line, state: State) -> None:
    """A master waybill: number, route, pieces, weight, volume; in a list its goods as well."""
    awb, start, end, code, pieces, unit, weight, volume_unit, volume, total = found.groups()
    count, kg = int(pieces), kilograms(number(weight or ""), unit or "K") or 0
    if awb in state.parts:
        state.parts[awb].add(count, kg)
        return
    record = ManifestRecord("air", line.at, dict(state.flight))
    put(record.of, "awb_no", awb, line.at)
    put(record.of, "loading_port", start, line.at)
    put(record.of, "discharge_port", end, line.at)
    put(record.of, "packages", int(total or pieces) or None, line.at)
    if code in _IN_PARTS:
        state.parts[awb] = Parts(record, int(total or 0), line.at, count, kg)
    else:
        put(record.of, "gross_kg", kg or None, line.at)
    put(record.of, "volume_m3", cubic_metres(volume, volume_unit), line.at)
    state.master = state.record = record
    if state.kind != "FHL":
        state.reading.records.append(record)
    if state.kind == "FFM":
        goods: Fields = {}
        put(goods, "goods", line.part(2), line.at)
        record.goods.append(goods)


def cubic_metres(text: str | None, unit: str) -> float | None:
    """Return a volume in cubic metres from its figures and its unit, MC or CF."""
    cubic = number(text or "")
    return round(cubic * (_CUBIC_FEET if unit == "CF" else 1), 3) if cubic else None


def read_flight(line: Line) -> Fields:
    """Number, flight and day of a flight manifest; the day has no year."""
    of: Fields = {}
    put(of, "flight", line.part(1), line.at)
    return of


def read_house(line: Line, state: State) -> bool:
    """HBS: number, route, pieces, weight, pieces loaded by the shipper, goods."""
    if state.master is None or not line.part(0):
        return False
    record = ManifestRecord("air", line.at)
    record.of["awb_no"] = state.master.of["awb_no"]
    put(record.of, "master_packages", state.master.number("packages"), line.at)
    put(record.of, "master_kg", state.master.number("gross_kg"), line.at)
    put(record.of, "house_no", line.part(0), line.at)
    put(record.of, "loading_port", line.part(1)[:3], line.at)
    put(record.of, "discharge_port", line.part(1)[3:6], line.at)
    goods: Fields = {}
    put(goods, "packages", number(line.part(2)) or None, line.at)
    weight = re.fullmatch(r"([KL])([\d.]+)", line.part(3))
    if weight:
        put(goods, "gross_kg", kilograms(number(weight[2]), weight[1]) or None, line.at)
    put(goods, "goods", line.part(5), line.at)
    record.goods.append(goods)
    state.record, state.party = record, ""
    state.reading.records.append(record)
    return True

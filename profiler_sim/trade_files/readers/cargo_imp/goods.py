"""Goods of a waybill: words, codes, weights, values."""

import re

from profiler_sim.trade_files.readers.cargo_imp.consignments import cubic_metres
from profiler_sim.trade_files.readers.cargo_imp.lines import Line, State, here
from profiler_sim.trade_files.readers.field_values import kilograms
from profiler_sim.trade_files.readers.values import hs_code, number
from profiler_sim.trade_files.records import How, Stated, put

_FULL = frozenset({15, 20, 65})
"""Letters of a line of goods that is full: the word goes on in the next one."""
_VOLUME = re.compile(r"(MC|CF)(\d+(?:\.\d+)?)")
_DECLARED: tuple[tuple[int, How], ...] = ((2, "read"), (1, "inferred"))
"""Where values for customs and for carriage stand behind what is paid; next is the insured one."""


def read_text(line: Line, state: State) -> bool:
    """TXT gives the goods of a house in full."""
    if state.record is None or not state.record.goods:
        return False
    text = "/".join(line.parts)
    goods = state.record.goods[0]
    known = goods.get("goods")
    if known is None or not known.at.endswith(" TXT"):
        known = None  # some letters of it stood in HBS
    at = known.at if known else f"{line.at} TXT"
    goods.pop("goods", None)
    put(goods, "goods", _joined(state, known, text), at)
    return True


def _joined(state: State, known: Stated | None, text: str) -> str:
    """Goods and their next line: a full line was cut inside a word, a shorter one behind it."""
    before, state.letters = state.letters, len(text)
    if known is None:
        return text
    return f"{known.value}{text}" if before in _FULL else f"{known.value} {text}"


def read_codes(line: Line, state: State) -> bool:
    """HTS: goods codes of a house."""
    code = hs_code(line.part(0))
    if code is None or state.record is None or not state.record.goods:
        return False
    put(state.record.goods[0], "hs", code[0], line.at)
    return True


def read_rates(line: Line, state: State) -> bool:
    """RTD: pieces and weight, then lines of goods, sizes, codes and volume."""
    record = state.record
    if record is None:
        return False
    if not record.goods:
        record.goods.append({})
    goods = record.goods[-1]
    used = False
    for part, following in zip(line.parts, [*line.parts[1:], ""], strict=True):
        if part in {"NC", "NG"}:
            known = goods.get("goods")
            text = _joined(state, known, following)
            goods.pop("goods", None)
            put(goods, "goods", text, known.at if known else line.at)
            used = True
        elif part == "NH" and (code := hs_code(following)):
            put(goods, "hs", code[0], line.at)
            used = True
        elif part == "NV" and (volume := _VOLUME.fullmatch(following)):
            put(record.of, "volume_m3", cubic_metres(volume[2], volume[1]), line.at)
            used = True
        elif re.fullmatch(r"W[\d.]+", part):
            put(record.of, "chargeable_kg", number(part[1:]), line.at)
            used = True
        elif re.fullmatch(r"[KL][\d.]+", part):
            put(goods, "gross_kg", kilograms(number(part[1:]), part[0]) or None, line.at)
            used = True
        elif re.fullmatch(r"P\d+", part):
            put(goods, "packages", int(part[1:]) or None, line.at)
            used = True
    return used


def read_values(line: Line, state: State) -> bool:
    """CVD: currency, freight, declared values; NVD and NCV state that there is none."""
    of = here(state)
    paid = {"PP": "prepaid", "CC": "collect"}
    found = next((paid[p] for p in line.parts if p in paid), None)
    if found is None:
        letters = next((p for p in line.parts if re.fullmatch(r"[PC]{1,2}", p)), "")
        found = {"P": "prepaid", "C": "collect"}.get(letters[:1])
    put(of, "freight", found, line.at)
    paying = [place for place, p in enumerate(line.parts) if re.fullmatch(r"[PC]{1,2}", p)]
    for place, how in _DECLARED if paying else ():
        if amount := number(line.part(paying[-1] + place)):
            put(of, "value", amount, line.at, how)
            put(of, "currency", line.part(0), line.at)
    return True

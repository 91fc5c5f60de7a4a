"""Cargo-IMP: master waybill (FWB), house list (FHL) and flight manifest (FFM).

A message is lines of text. A line begins with three letters, or with a stroke where it goes on
with the line before. Descriptions are cut at 15 or 20 letters and join without a blank.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise

from profiler_sim.trade_files.bounds import MAX_RECORDS, TradeFileFault
from profiler_sim.trade_files.readers.field_values import country_code, kilograms
from profiler_sim.trade_files.readers.values import hs_code, number
from profiler_sim.trade_files.records import Fields, How, ManifestRecord, Reading, Stated, put

_ENVELOPE = r"(?:[\x01\x02\s]*(?:Q[A-Z] |\.)[^\n/]*\n){0,4}[\x01\x02\s]*"
"""Lines of the network in front of a message: who it goes to, and who sent it when."""
_KINDS = re.compile(rf"{_ENVELOPE}(FWB|FHL|FFM)/\d{{1,2}}\b")
_BLANKS = " \t\x01\x02\x03"
_AWB = re.compile(
    r"(\d{3}-\d{8})([A-Z]{3})([A-Z]{3})/([TPSDM])(\d+)(?:([KL])([\d.]+))?"
    r"(?:(MC|CF)([\d.]+))?(?:T(\d+))?"
)
_PARTIES = {"SHP": "shipper", "CNE": "consignee", "NFY": "notify", "AGT": "agent"}
_IN_PARTS = frozenset("SPD")
"""Codes of a shipment of which this is a part."""
_VOLUME = re.compile(r"(MC|CF)(\d+(?:\.\d+)?)")
_FULL = frozenset({15, 20, 65})
"""Letters of a line of goods that is full: the word goes on in the next one."""
_SECURITY = frozenset({"SPX", "SCO", "SHR", "NSC"})
_PHONES = frozenset({"TE", "FX"})
_CUBIC_FEET = 0.0283168
"""Cubic metres in one."""
_ISSUED = re.compile(r"(\d{2}[A-Z]{3}\d{2})")
_DECLARED: tuple[tuple[int, How], ...] = ((4, "read"), (3, "inferred"))
"""Places of the values declared for customs and for carriage; that behind them is insured."""
_TAX = frozenset({"T", "TIN", "EOR", "VAT"})


def is_cargo_imp(head: str) -> bool:
    """Return whether a text begins as a message."""
    return bool(_KINDS.match(head.lstrip("\ufeff")))


@dataclass(slots=True)
class _Line:
    number: int
    tag: str
    """Three letters; those of the line before where it goes on with it."""
    parts: list[str]
    """What stands between strokes, without the tag."""

    @property
    def at(self) -> str:
        return f"line {self.number}"

    def part(self, place: int) -> str:
        return self.parts[place].strip() if place < len(self.parts) else ""


@dataclass(slots=True)
class _Parts:
    """What came so far of a waybill whose pieces come in parts."""

    record: ManifestRecord
    total: int
    at: str
    pieces: int = 0
    kg: float = 0

    def add(self, pieces: int, kg: float) -> None:
        """Count another part; the weight of all is known when all came."""
        self.pieces, self.kg = self.pieces + pieces, self.kg + kg
        if self.pieces == self.total and self.kg:
            put(self.record.of, "gross_kg", round(self.kg, 3), self.at, "inferred")


@dataclass(slots=True)
class _State:
    reading: Reading
    kind: str = ""
    """FWB, FHL or FFM."""
    master: ManifestRecord | None = None
    record: ManifestRecord | None = None
    party: str = ""
    party_line: int = 0
    letters: int = 0
    """Of the last line of goods."""
    is_open: bool = False
    """Whether another message follows, as it says at its end."""
    parts: dict[str, "_Parts"] = field(default_factory=dict)
    """Waybills that came in parts, by number."""
    flight: Fields = field(default_factory=dict)


def read_cargo_imp(content: bytes) -> Reading:
    """Read one message, or several one after the other. Raises ``TradeFileFault``."""
    text = content.decode("utf-8-sig", "replace")
    reading = Reading("cargo-imp")
    state = _State(reading)
    for line in _lines(text):
        if line.tag in {"FWB", "FHL", "FFM"}:
            _note_parts(state)
            state = _State(reading, line.tag)
        elif len(reading.records) > MAX_RECORDS:
            raise TradeFileFault("too_many", line.at, limit=MAX_RECORDS)
        else:
            _take(line, state)
    _note_parts(state)
    if state.is_open:
        reading.note("trade.continues", at="")
    reading.records[:] = [each for each in reading.records if each.goods or each.of]
    if not reading.records:
        raise TradeFileFault("no_bills")
    return reading


def _note_parts(state: _State) -> None:
    for each in state.parts.values():
        if each.pieces != each.total:
            state.reading.note("trade.split", at=each.at)


def _lines(text: str) -> Iterator[_Line]:
    tag = ""
    for number_, raw in enumerate(text.splitlines(), 1):
        line = raw.strip(_BLANKS)
        if not line:
            continue
        first, *rest = line.split("/")
        if first:
            tag = first[:3] if re.fullmatch(r"[A-Z]{3}.*", first) else ""
            rest = rest if first == tag else [first, *rest]
        yield _Line(number_, tag, rest)


def _take(line: _Line, state: _State) -> None:
    joined = "/".join(line.parts)
    found = _AWB.match(joined)
    if found and line.tag in {"", "MBI"}:
        _waybill(found, line, state)
        return
    if state.kind == "FFM" and line.tag == "" and line.part(0).isdigit():
        state.flight.update(_flight(line))
        return
    if joined in {"CONT", "LAST"} or line.tag in {"CON", "LAS"}:
        state.is_open = line.tag == "CON" or joined == "CONT"
        return
    handler = _HANDLERS.get(line.tag)
    if handler is None or not handler(line, state):
        state.reading.ignore(line.tag or "?", line.at)


def _waybill(found: re.Match[str], line: _Line, state: _State) -> None:
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
        state.parts[awb] = _Parts(record, int(total or 0), line.at, count, kg)
    else:
        put(record.of, "gross_kg", kg or None, line.at)
    put(record.of, "volume_m3", _cubic_metres(volume, volume_unit), line.at)
    state.master = state.record = record
    if state.kind != "FHL":
        state.reading.records.append(record)
    if state.kind == "FFM":
        goods: Fields = {}
        put(goods, "goods", line.part(2), line.at)
        record.goods.append(goods)


def _cubic_metres(text: str | None, unit: str) -> float | None:
    cubic = number(text or "")
    return round(cubic * (_CUBIC_FEET if unit == "CF" else 1), 3) if cubic else None


def _flight(line: _Line) -> Fields:
    """Number, flight and day of a flight manifest; the day has no year."""
    of: Fields = {}
    put(of, "flight", line.part(1), line.at)
    return of


def _here(state: _State) -> Fields:
    return state.record.of if state.record else {}


def _house(line: _Line, state: _State) -> bool:
    """HBS: number, route, pieces, weight, pieces loaded by the shipper, goods."""
    if state.master is None or not line.part(0):
        return False
    record = ManifestRecord("air", line.at)
    for name in ("awb_no",):
        record.of[name] = state.master.of[name]
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


def _text(line: _Line, state: _State) -> bool:
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


def _joined(state: _State, known: Stated | None, text: str) -> str:
    """Goods and their next line: a full line was cut inside a word, a shorter one behind it."""
    before, state.letters = state.letters, len(text)
    if known is None:
        return text
    return f"{known.value}{text}" if before in _FULL else f"{known.value} {text}"


def _codes(line: _Line, state: _State) -> bool:
    """HTS: goods codes of a house."""
    code = hs_code(line.part(0))
    if code is None or state.record is None or not state.record.goods:
        return False
    put(state.record.goods[0], "hs", code[0], line.at)
    return True


def _party(line: _Line, state: _State) -> bool:
    """Name, address, town and country: one line each, with or without labels."""
    role = _PARTIES[line.tag]
    state.party_line = state.party_line + 1 if state.party == role else 1
    state.party = role
    return _party_line(line, state, state.party_line)


def _party_line(line: _Line, state: _State, count: int) -> bool:
    of, role, at = _here(state), state.party, line.at
    texts = [part.strip() for part in line.parts if part.strip()]
    if not texts:
        return True
    if count == 1 and (role == "agent" or (state.kind == "FWB" and role != "notify")):
        return True  # an account, and codes of the agent
    country = country_code(texts[0]) if len(texts[0]) == 2 else None  # noqa: PLR2004  a code
    if country:
        put(of, f"{role}_country", country, at)
        if len(texts) > 1 and texts[1] not in _PHONES:
            put(of, f"{role}_postcode", texts[1], at)
        phones = [b for a, b in pairwise(texts) if a in _PHONES]
        put(of, f"{role}_phone", phones[0] if phones else None, at)
    elif role not in of:
        put(of, role, " ".join(texts), at)
    elif f"{role}_street" not in of:
        put(of, f"{role}_street", " ".join(texts), at)
    else:
        put(of, f"{role}_city", texts[0], at)
    return True


def _label(line: _Line, state: _State) -> bool:
    """NAM, ADR and LOC of the newer version go on with the party above."""
    if not state.party:
        return False
    of, role = _here(state), state.party
    names = {"NAM": role, "ADR": f"{role}_street", "LOC": f"{role}_city"}
    text = " ".join(part.strip() for part in line.parts if part.strip())
    first = line.part(0) or line.part(1)
    if line.tag == "LOC" and len(first) == 2:  # noqa: PLR2004  the country below the town
        return _party_line(line, state, 2)
    put(of, names[line.tag], first if line.tag == "LOC" else text, line.at)
    return True


def _rates(line: _Line, state: _State) -> bool:
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
            put(record.of, "volume_m3", _cubic_metres(volume[2], volume[1]), line.at)
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


def _values(line: _Line, state: _State) -> bool:
    """CVD: currency, freight, declared values; NVD and NCV state that there is none."""
    of = _here(state)
    paid = {"PP": "prepaid", "CC": "collect"}
    found = next((paid[p] for p in line.parts if p in paid), None)
    if found is None:
        letters = next((p for p in line.parts if re.fullmatch(r"[PC]{1,2}", p)), "")
        found = {"P": "prepaid", "C": "collect"}.get(letters[:1])
    put(of, "freight", found, line.at)
    for place, how in _DECLARED:
        if amount := number(line.part(place)):
            put(of, "value", amount, line.at, how)
            put(of, "currency", line.part(0), line.at)
    return True


def _handling(line: _Line, state: _State) -> bool:
    codes = tuple(filter(None, (part.strip() for part in line.parts)))
    of = _here(state)
    put(of, "security_status", next((c for c in codes if c in _SECURITY), None), line.at)
    put(of, "handling_codes", tuple(c for c in codes if c not in _SECURITY), line.at)
    return True


def _other(line: _Line, state: _State) -> bool:
    """OCI: pairs of codes and values; only tax numbers are used, all else may name people."""
    roles = {"SHP": "shipper", "CNE": "consignee", "NFY": "notify"}
    role = roles.get(line.part(1))
    if role is None or line.part(2) not in _TAX:
        return False
    put(_here(state), f"{role}_tax_id", line.part(3), line.at)
    return True


def _issue(line: _Line, state: _State) -> bool:
    found = _ISSUED.search("/".join(line.parts))
    if found is None:
        return False
    put(_here(state), "issued_on", _day(found[1]), line.at)
    return True


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d%b%y").date()  # noqa: DTZ007  papers have no zone
    except ValueError:
        return None


def _route(line: _Line, state: _State) -> bool:
    """FLT has flight and day of the month; RTG airports with their airlines."""
    if line.tag == "FLT":
        put(_here(state), "flight", line.part(0), line.at)
        return True
    legs = [part for part in line.parts if re.fullmatch(r"[A-Z]{3}[A-Z0-9]{2}", part)]
    if not legs:
        return False
    put(_here(state), "carrier", legs[0][3:], line.at)
    return True


_Handler = Callable[[_Line, _State], bool]
_HANDLERS: Mapping[str, _Handler] = {
    **dict.fromkeys(_PARTIES, _party),
    **dict.fromkeys(("NAM", "ADR", "LOC"), _label),
    **dict.fromkeys(("FLT", "RTG"), _route),
    "HBS": _house,
    "TXT": _text,
    "HTS": _codes,
    "RTD": _rates,
    "CVD": _values,
    "SPH": _handling,
    "OCI": _other,
    "ISU": _issue,
}

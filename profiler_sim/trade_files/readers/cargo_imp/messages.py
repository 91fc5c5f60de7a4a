"""Cargo-IMP: master waybill (FWB), house list (FHL) and flight manifest (FFM).

A message is lines of text. A line begins with three letters, or with a stroke where it goes on
with the line before. A description that fills its line goes on in the next one without a blank.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from profiler_sim.trade_files.bounds import MAX_RECORDS, TradeFileFault, refuse_binary
from profiler_sim.trade_files.readers.cargo_imp.consignments import (
    AWB,
    read_flight,
    read_house,
    read_waybill,
)
from profiler_sim.trade_files.readers.cargo_imp.goods import (
    read_codes,
    read_rates,
    read_text,
    read_values,
)
from profiler_sim.trade_files.readers.cargo_imp.lines import (
    ENVELOPE,
    Line,
    State,
    here,
    read_lines,
)
from profiler_sim.trade_files.readers.cargo_imp.parties import (
    PARTIES,
    read_label,
    read_party,
    read_tax_number,
)
from profiler_sim.trade_files.records import Reading, put

_KINDS = re.compile(rf"{ENVELOPE}(FWB|FHL|FFM)/\d{{1,2}}\b")
_SECURITY = frozenset({"SPX", "SCO", "SHR", "NSC"})
_ISSUED = re.compile(r"(\d{2}[A-Z]{3}\d{2})")


def is_cargo_imp(head: str) -> bool:
    """Return whether a text begins as a message."""
    return bool(_KINDS.match(head.lstrip("\ufeff")))


def read_cargo_imp(content: bytes) -> Reading:
    """Read one message, or several one after the other. Raises ``TradeFileFault``."""
    refuse_binary(content)
    text = content.decode("utf-8-sig", "replace")
    reading = Reading("cargo-imp")
    state = State(reading)
    for line in read_lines(text):
        if line.tag in {"FWB", "FHL", "FFM"}:
            _end_message(state, line.number)
            state = State(reading, line.tag)
        elif len(reading.records) > MAX_RECORDS:
            raise TradeFileFault("too_many", line.at, limit=MAX_RECORDS)
        else:
            _take(line, state)
    _end_message(state, len(text.splitlines()) + 1)
    if state.is_open:
        reading.note("trade.continues", at="")
    reading.records[:] = [each for each in reading.records if each.goods or each.of]
    if not reading.records:
        raise TradeFileFault("no_bills")
    return reading


def _end_message(state: State, line: int) -> None:
    """Tell of waybills of which a part is missing. Raises ``TradeFileFault`` for a cut message."""
    if state.kind == "FFM" and not state.is_ended:
        raise TradeFileFault("cut_off", f"line {line}")
    for each in state.parts.values():
        if each.pieces != each.total:
            state.reading.note("trade.split", at=each.at)


def _take(line: Line, state: State) -> None:
    joined = "/".join(line.parts)
    found = AWB.match(joined)
    if found and line.tag in {"", "MBI"}:
        read_waybill(found, line, state)
        return
    if state.kind == "FFM" and line.tag == "" and line.part(0).isdigit():
        state.flight.update(read_flight(line))
        return
    if joined in {"CONT", "LAST"} or line.tag in {"CON", "LAS"}:
        state.is_ended, state.is_open = True, line.tag == "CON" or joined == "CONT"
        return
    handler = _HANDLERS.get(line.tag)
    if handler is None or not handler(line, state):
        state.reading.ignore(line.tag or "?", line.at)


def _handling(line: Line, state: State) -> bool:
    codes = tuple(filter(None, (part.strip() for part in line.parts)))
    of = here(state)
    put(of, "security_status", next((c for c in codes if c in _SECURITY), None), line.at)
    put(of, "handling_codes", tuple(c for c in codes if c not in _SECURITY), line.at)
    return True


def _issue(line: Line, state: State) -> bool:
    found = _ISSUED.search("/".join(line.parts))
    if found is None:
        return False
    put(here(state), "issued_on", _day(found[1]), line.at)
    return True


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d%b%y").date()  # noqa: DTZ007  papers have no zone
    except ValueError:
        return None


def _route(line: Line, state: State) -> bool:
    """FLT has flight and day of the month; RTG airports with their airlines."""
    if line.tag == "FLT":
        put(here(state), "flight", line.part(0), line.at)
        return True
    legs = [part for part in line.parts if re.fullmatch(r"[A-Z]{3}[A-Z0-9]{2}", part)]
    if not legs:
        return False
    put(here(state), "carrier", legs[0][3:], line.at)
    return True


_Handler = Callable[[Line, State], bool]
_HANDLERS: Mapping[str, _Handler] = {
    **dict.fromkeys(PARTIES, read_party),
    **dict.fromkeys(("NAM", "ADR", "LOC"), read_label),
    **dict.fromkeys(("FLT", "RTG"), _route),
    "HBS": read_house,
    "TXT": read_text,
    "HTS": read_codes,
    "RTD": read_rates,
    "CVD": read_values,
    "SPH": _handling,
    "OCI": read_tax_number,
    "ISU": _issue,
}

"""Segments of a whole message: what it is, its counts, the ship, days and places."""

from collections.abc import Mapping

from profiler_sim.trade_files.bounds import TradeFileFault
from profiler_sim.trade_files.readers.edifact.elements import (
    BILLS,
    CHANGES,
    DAYS,
    EQUIPMENT_MESSAGES,
    IMO,
    ISSUED,
    ONE_BILL_MESSAGES,
    PLACES,
    amount,
    amount_of,
    day_of_form,
    is_imo_number,
)
from profiler_sim.trade_files.readers.edifact.message_state import MessageState
from profiler_sim.trade_files.readers.edifact.segments import Segment
from profiler_sim.trade_files.readers.field_values import country_code
from profiler_sim.trade_files.records import (
    How,
    put,
)


def unh(state: MessageState, segment: Segment) -> bool:
    """A message begins."""
    state.close_message()
    state.kind, state.begins = segment.text(1).upper(), segment.number
    state.open_message()
    return True


def unt(state: MessageState, segment: Segment) -> bool:
    """A message ends: compare its count of segments."""
    counted, stated = segment.number - state.begins + 1, amount(segment.text(0))
    if stated is not None and stated != counted:
        state.reading.note("trade.count", at=segment.at, stated=stated, counted=counted)
    return True


def bgm(state: MessageState, segment: Segment) -> bool:
    """What a message is, and whether it cancels another."""
    if segment.text(2) in CHANGES:
        raise TradeFileFault("cancel", segment.at)
    if state.kind in ONE_BILL_MESSAGES:
        how: How = "read" if segment.text(0) in BILLS else "inferred"
        put(state.open_bill(segment.at).of, "bill_no", segment.text(1), segment.at, how)
    return True


def cnt(state: MessageState, segment: Segment) -> bool:
    """Compare a count of the message with what was read."""
    qualifier, stated = segment.text(0, 0), amount(segment.text(0, 1))
    records = state.reading.records[state.first :]
    lines = [line for record in records for line in record.goods]
    counted: Mapping[str, float] = {
        "8": sum(amount_of(line, "packages") for line in lines),
        "11": sum(amount_of(line, "packages") for line in lines),
        "16": len(state.equipment),
    }
    if stated is None or qualifier not in counted or state.kind in EQUIPMENT_MESSAGES:
        return stated is not None
    if counted[qualifier] and counted[qualifier] != stated:
        found = counted[qualifier]
        state.reading.note("trade.count", at=segment.at, stated=stated, counted=found)
    return True


def tdt(state: MessageState, segment: Segment) -> bool:
    """Ship, voyage, carrier."""
    if segment.text(0) not in {"20", "1", "10"}:
        return False
    at, into = segment.at, state.here
    put(into, "voyage", segment.text(1), at)
    put(into, "carrier", segment.text(4, 3) or segment.text(4), at)
    ship = segment.text(7)
    if IMO.fullmatch(ship) and is_imo_number(ship):
        put(into, "imo", ship, at)
    put(into, "vessel", segment.text(7, 3), at)
    return True


def dtm(state: MessageState, segment: Segment) -> bool:
    """Days."""
    qualifier, text, form = (segment.text(0, at) for at in range(3))
    found = day_of_form(text, form)
    name = DAYS.get(qualifier)
    if qualifier == ISSUED and state.record:
        name = "issued_on"
    if name is None or found is None:
        return False
    put(state.here, name, found, segment.at)
    return True


def loc(state: MessageState, segment: Segment) -> bool:
    """Places."""
    qualifier = segment.text(0)
    place = segment.text(1) or segment.text(1, 3)
    if qualifier == "28":
        put(state.here, "origin", country_code(place[:2]), segment.at)
        return True
    if qualifier == "60" and not state.record:
        put(state.header, "discharge_port", place, segment.at, "inferred")
        return True
    name = PLACES.get(qualifier)
    if name is None:
        return False
    put(state.here, name, place, segment.at)
    return True

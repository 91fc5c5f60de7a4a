"""Segments of a bill: its numbers, the parties, who pays, its value."""

from profiler_sim.trade_files.readers.edifact.elements import (
    BILL_NUMBERS,
    ROLES,
    SERIAL_LENGTH,
    VALUES,
    amount,
    joined_name,
)
from profiler_sim.trade_files.readers.edifact.message_state import MessageState
from profiler_sim.trade_files.readers.edifact.segments import Segment
from profiler_sim.trade_files.readers.field_values import country_code
from profiler_sim.trade_files.records import put


def cni(state: MessageState, segment: Segment) -> bool:
    """A bill begins."""
    record = state.open_bill(segment.at)
    put(record.of, "bill_no", segment.text(1), segment.at)
    return True


def rff(state: MessageState, segment: Segment) -> bool:
    """Numbers of the bill, of the party, of a house of its own."""
    qualifier, text = segment.text(0, 0), segment.text(0, 1)
    if state.party and qualifier in {"VA", "GN", "AHP", "XA"}:
        put(state.here, f"{state.party}_tax_id", text, segment.at)
        return True
    if qualifier in {"BN", "CU"} and state.record:
        put(state.record.of, "booking_no", text, segment.at)
        return True
    if qualifier not in BILL_NUMBERS or state.record is None:
        return False
    if state.record.goods:  # a house of its own under the same consignment
        master = state.record.of.get("master_bill") or state.record.of.get("bill_no")
        record = state.open_bill(segment.at)
        if master:
            record.of["master_bill"] = master
        put(record.of, "bill_no", text, segment.at)
    elif qualifier == "MB":
        put(state.record.of, "master_bill", text, segment.at)
    elif text:
        rename(state, text, segment.at)
    return True


def rename(state: MessageState, text: str, at: str) -> None:
    """The bill has a number of its own; that of the consignment is then the master's.

    A number that was only inferred is that of another paper.
    """
    if state.record is None:
        return
    old = state.record.of.pop("bill_no", None)
    put(state.record.of, "bill_no", text, at)
    if old and old.how == "read" and old.value != text and len(str(old.value)) > SERIAL_LENGTH:
        state.record.of.setdefault("master_bill", old)


def nad(state: MessageState, segment: Segment) -> bool:
    """A party."""
    role = ROLES.get(segment.text(0), "")
    state.party = role
    if not role or state.record is None:
        state.party = ""
        return False
    of, at = state.record.of, segment.at
    lines = [line for line in segment.components(2) if line.strip()]
    name = joined_name(segment.components(3))
    if not name and lines:
        name, lines = lines[0], lines[1:]
    put(of, role, name, at)
    street = ", ".join(part.strip() for part in (*lines, *segment.components(4)) if part)
    put(of, f"{role}_street", street, at)
    put(of, f"{role}_city", segment.text(5), at)
    put(of, f"{role}_postcode", segment.text(7), at)
    put(of, f"{role}_country", country_code(segment.text(8)), at)
    return True


def com(state: MessageState, segment: Segment) -> bool:
    """How to reach the party."""
    if not state.party or state.record is None:
        return False
    names = {"TE": "phone", "EM": "email", "AL": "phone"}
    name = names.get(segment.text(0, 1))
    if name:
        put(state.record.of, f"{state.party}_{name}", segment.text(0), segment.at)
    return name is not None


def cpi(state: MessageState, segment: Segment) -> bool:
    """Who pays the freight."""
    paid = {"P": "prepaid", "PP": "prepaid", "C": "collect", "CC": "collect"}
    put(state.here, "freight", paid.get(segment.text(2)), segment.at)
    return True


def tod(state: MessageState, segment: Segment) -> bool:
    """The Incoterm."""
    put(state.here, "incoterm", segment.text(2).upper(), segment.at)
    return True


def moa(state: MessageState, segment: Segment) -> bool:
    """A value, of the goods or of all."""
    qualifier, text, currency = (segment.text(0, at) for at in range(3))
    value = amount(text)
    if qualifier not in VALUES or not value:
        return False
    into = state.goods if state.goods is not None else state.here
    put(into, "value", value, segment.at)
    put(into, "currency", currency, segment.at)
    return True

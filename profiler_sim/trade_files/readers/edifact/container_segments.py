"""Segments of a container."""

from profiler_sim.trade_files.bounds import MAX_OF_ONE, TradeFileFault
from profiler_sim.trade_files.readers.edifact.elements import (
    FAHRENHEIT,
    amount,
    compact_number,
)
from profiler_sim.trade_files.readers.edifact.message_state import MessageState
from profiler_sim.trade_files.readers.edifact.segments import Segment
from profiler_sim.trade_files.records import (
    Stated,
    add_container,
    put,
)


def eqd(state: MessageState, segment: Segment) -> bool:
    """A container begins."""
    if segment.text(0) not in {"CN", "TE"} or not segment.text(1):
        state.box = None
        return False
    box = compact_number(segment.text(1))
    state.box = state.equipment.setdefault(box, {})
    put(state.box, "container", box, segment.at)
    put(state.box, "size_type", segment.text(2), segment.at)
    put(state.box, "full_empty", segment.text(5), segment.at)
    if state.record:
        add_container(state.record, box, segment.at)
    return True


def sel(state: MessageState, segment: Segment) -> bool:
    """A seal."""
    if state.box is None or not segment.text(0):
        return False
    known = state.box.get("seal")
    seals = known.value if known and isinstance(known.value, tuple) else ()
    at = known.at if known else segment.at
    if len(seals) >= MAX_OF_ONE:
        raise TradeFileFault("too_many_of_one", segment.at, limit=MAX_OF_ONE)
    state.box["seal"] = Stated((*seals, segment.text(0)), at)
    return True


def tmp(state: MessageState, segment: Segment) -> bool:
    """The temperature that is set."""
    if state.box is None:
        return False
    degrees, unit = amount(segment.text(1)), segment.text(1, 1)
    if degrees is not None and unit == FAHRENHEIT:
        degrees = round((degrees - 32) / 1.8)
    put(state.box, "set_temp_c", degrees, segment.at)
    return True

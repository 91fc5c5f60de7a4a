"""Segments of a line of goods."""

from profiler_sim.trade_files.readers.edifact.elements import (
    GROSS_WEIGHTS,
    amount,
    compact_number,
    joined_text,
)
from profiler_sim.trade_files.readers.edifact.message_state import MessageState
from profiler_sim.trade_files.readers.edifact.segments import Segment
from profiler_sim.trade_files.readers.field_values import kilograms
from profiler_sim.trade_files.readers.values import hs_code
from profiler_sim.trade_files.records import (
    add_container,
    add_text,
    put,
)


def gid(state: MessageState, segment: Segment) -> bool:
    """A line of goods begins."""
    if state.record is None:
        return False
    state.goods, state.box, state.party = {}, None, ""
    state.record.goods.append(state.goods)
    put(state.goods, "packages", amount(segment.text(1)) or None, segment.at)
    put(state.goods, "package_code", segment.text(1, 1) or segment.text(1, 4), segment.at)
    return True


def ftx(state: MessageState, segment: Segment) -> bool:
    """Goods in words."""
    if segment.text(0) not in {"AAA", "AAS"} or state.goods is None:
        return False
    add_text(state.goods, "goods", joined_text(segment.components(3)), segment.at)
    return True


def mea(state: MessageState, segment: Segment) -> bool:
    """Weights and volume of what is open."""
    what = segment.text(1) or segment.text(0)
    unit, value = segment.text(2), amount(segment.text(2, 1))
    into = next((f for f in (state.box, state.goods) if f is not None), state.here)
    if what == "AAW" and into is not state.box:
        put(into, "volume_m3", value or None, segment.at)
        return True
    kg = kilograms(value, unit)
    names = {"T": "tare_kg", "VGM": "vgm_kg"} if into is state.box else {}
    name = names.get(what) or ("gross_kg" if what in GROSS_WEIGHTS else None)
    if name is None:
        return False
    put(into, name, kg or None, segment.at)
    return True


def sgp(state: MessageState, segment: Segment) -> bool:
    """The container of the goods."""
    box = compact_number(segment.text(0))
    if not box or state.record is None:
        return False
    if state.goods is not None:
        put(state.goods, "in_container", box, segment.at)
    add_container(state.record, box, segment.at)
    return True


def cst(state: MessageState, segment: Segment) -> bool:
    """The goods code."""
    code = hs_code(segment.text(1) or segment.text(0))
    if code is None or state.goods is None:
        return False
    put(state.goods, "hs", code[0], segment.at)
    return True


def pci(state: MessageState, segment: Segment) -> bool:
    """Marks."""
    if state.goods is None:
        return False
    put(state.goods, "marks", " ".join(segment.components(1)), segment.at)
    return True


def dgs(state: MessageState, segment: Segment) -> bool:
    """Dangerous goods."""
    if state.goods is None:
        return False
    put(state.goods, "un_number", segment.text(2), segment.at)
    return True

"""CUSCAR, IFTMCS, IFTMIN, IFCSUM, BAPLIE, COARRI and COPRAR to records.

Positions differ between directories and users. So a segment is read by its qualifier within the
nearest open parent: the party, the line of goods, the container, the bill or the whole message.
"""

import re
from collections.abc import Callable, Mapping

from profiler_sim.trade_files.readers.edifact import (
    bill_segments,
    container_segments,
    goods_segments,
    message_segments,
)
from profiler_sim.trade_files.readers.edifact.message_state import MessageState
from profiler_sim.trade_files.readers.edifact.segments import Segment, decoded, read_segments
from profiler_sim.trade_files.records import Reading

_Handler = Callable[[MessageState, Segment], bool]
"""Reads a segment; answers whether it was of use."""
_HANDLERS: Mapping[str, _Handler] = {
    name.upper(): getattr(module, name)
    for module, names in (
        (message_segments, ("unh", "unt", "bgm", "cnt", "tdt", "dtm", "loc")),
        (bill_segments, ("cni", "rff", "nad", "com", "cpi", "tod", "moa")),
        (goods_segments, ("gid", "ftx", "mea", "sgp", "cst", "pci", "dgs")),
        (container_segments, ("eqd", "sel", "tmp")),
    )
    for name in names
}


def read_edifact(content: bytes) -> Reading:
    """Read every message of an interchange. Raises ``TradeFileFault``."""
    state = MessageState()
    for segment in read_segments(decoded(content)):
        _take(state, segment)
    return state.finished()


def _take(state: MessageState, segment: Segment) -> None:
    handler = _HANDLERS.get(segment.tag)
    if handler is None:
        state.reading.ignore(segment.tag, segment.at)
    elif not handler(state, segment):
        qualifier = segment.text(0)
        known = qualifier if re.fullmatch(r"[A-Z0-9]{1,3}", qualifier) else ""
        state.reading.ignore(f"{segment.tag}+{known}", segment.at)

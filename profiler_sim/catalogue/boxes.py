"""What goods travel in: containers by ISO 6346, and what stands for them by air and post."""

from collections.abc import Mapping

from profiler_sim.cargo.modes import Mode

CONTAINERS = ("22G1", "42G1", "42R1", "45G1", "45R1")
"""The sizes and types this program knows: twenty and forty feet, dry; forty feet refrigerated."""
REEFERS = frozenset({"42R1", "45R1"})
"""Those that keep a temperature."""
PIECE = "piece"
"""What a house by air consists of."""
ITEMS = ("letter", "parcel", "courier")
"""What travels by post."""
BOXES = (*CONTAINERS, PIECE, *ITEMS)
"""Everything the key ``box`` of a commodity may hold."""

_MODES: Mapping[str, tuple[Mode, ...]] = {
    **dict.fromkeys(CONTAINERS, ("sea", "road")),
    PIECE: ("air",),
    **dict.fromkeys(ITEMS, ("post",)),
}


def modes_of_box(box: str) -> tuple[Mode, ...]:
    """Modes of transport that carry goods in such a box; empty for one nobody knows."""
    return _MODES.get(box, ())

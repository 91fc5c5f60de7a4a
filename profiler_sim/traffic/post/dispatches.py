"""Dispatches of mail: each office of exchange numbers its own, one series for each service.

The Universal Postal Union numbers dispatches by office of origin, office of destination, category
and year, from 0001 on 1 January (Convention Manual, regulation on dispatches; messaging standard
M14 for receptacle numbers).
"""

from datetime import datetime, timedelta
from zlib import crc32

from profiler_sim.traffic.world import FIRST_DAY, ConsignmentOrder

SORTING_MINUTES = 570
"""The floor works so long a day; the deliveries of mail share it."""
_SERVICES = ("letter packet", "parcel", "express mail", "courier")
_GAP = 23
"""Series lie so far apart at least, so that no number stands for two offices in an exercise."""


def deliveries(order: ConsignmentOrder) -> int:
    """Deliveries of mail in one day."""
    return len(order.world.unit.feeders)


def delivered_at(order: ConsignmentOrder, delivery: int) -> datetime:
    """The hour of a delivery, counted from the first of the exercise: all mail of it is in."""
    day, turn = divmod(delivery, deliveries(order))
    each = SORTING_MINUTES // deliveries(order)
    late = crc32(f"{order.world.seed} {delivery}".encode()) % each
    return FIRST_DAY + timedelta(days=day, minutes=turn * each + late)


def dispatch_no(order: ConsignmentOrder, service: str, delivery: int) -> str:
    """Number of the dispatch in which a service's mail of one office came with a delivery."""
    offices = list(dict.fromkeys(lane.origin for lane in order.world.unit.lanes))
    series = offices.index(order.lane.origin) * len(_SERVICES) + _SERVICES.index(service)
    gap = max(_GAP, order.world.days * deliveries(order))
    return f"{31 + gap * series + order.world.seed % 7 + delivery:04d}"

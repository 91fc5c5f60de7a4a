"""The voyage of a container: its feeder, its hubs, its days."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from zlib import crc32

from profiler_sim.cargo.check_digits import imo_no
from profiler_sim.cargo.sea.model import Vessel
from profiler_sim.traffic.world import FIRST_DAY

_QUAY_MINUTES = 600
"""The quay works so long a day; the feeders share it."""


@dataclass(frozen=True, slots=True)
class FeederCall:
    """One feeder at the quay."""

    vessel: Vessel
    berthed: datetime
    minutes: int
    """How long it is worked; its containers come off one by one."""


@lru_cache(maxsize=8)
def feeder_schedule(feeders: tuple[str, ...], days: int, seed: int) -> tuple[FeederCall, ...]:
    """Every feeder once a day, one after the other."""
    each = _QUAY_MINUTES // len(feeders)
    return tuple(
        FeederCall(
            vessel=Vessel(
                name=name, imo=_imo(name), voyage=f"{100 + (7 * seed + 41 * turn + day) % 900}W"
            ),
            berthed=FIRST_DAY + timedelta(days=day, minutes=turn * each),
            minutes=each,
        )
        for day in range(days)
        for turn, name in enumerate(feeders)
    )


def _imo(name: str) -> str:
    """The ship's own number for life, from a range believed unused."""
    return imo_no(300_000 + crc32(name.encode()) % 100_000)

"""The voyage of a container: its feeder, its hubs and its days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate, pairwise
from math import ceil
from typing import NamedTuple
from zlib import crc32

from profiler_sim.cargo.check_digits import imo_no
from profiler_sim.cargo.sea.model import Vessel
from profiler_sim.traffic.world import FIRST_DAY, ConsignmentOrder

_QUAY_MINUTES = 600
"""The quay works so long a day; the feeders share it."""
_LEAST_DAYS = 5
"""No voyage here is shorter: a bill that comes days late must still come before the box."""
_LEAST_DAYS_BY_HUB = 7
"""Nor one over a hub, where a box may wait twice as long as usual and must still sail."""


@dataclass(frozen=True, slots=True)
class FeederCall:
    """One feeder at the quay."""

    vessel: Vessel
    berthed: datetime
    minutes: int
    """How long it is worked; its containers come off one by one."""


class HubStop(NamedTuple):
    """A hub with the days of discharge and of loading, counted from the first loading."""

    port: str
    discharged: int
    loaded: int


@dataclass(slots=True)
class Voyage:
    """When a box was booked, loaded and documented, and how long it waited."""

    days: int
    """From the first loading to the unit's port."""
    loaded_on: date
    booked_on: date
    issued_on: date
    """Date of the bill of lading."""
    amended_on: tuple[date, ...] = ()
    usual_wait: int | None = None
    """Usual days at a hub; None on a lane that has none."""
    wait: int = 1
    """Days at each usual hub."""

    def day(self, after: int) -> date:
        """Return the date so many days after the first loading."""
        return self.loaded_on + timedelta(days=after)


@lru_cache(maxsize=8)
def feeder_schedule(feeders: tuple[str, ...], days: int, seed: int) -> tuple[FeederCall, ...]:
    """List the calls of a shift: every feeder once a day, one after the other."""
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


def draw_voyage(order: ConsignmentOrder, arrives_at: datetime) -> Voyage:
    """Draw the days of an honest voyage; the wait at hubs is drawn with the answers."""
    lane, chance = order.lane, order.chance
    spread = chance.between(0.9, 1.5) if lane.via else 1.0
    least = _LEAST_DAYS_BY_HUB if lane.via else _LEAST_DAYS
    days = max(least, round(lane.days * spread))
    loaded_on = arrives_at.date() - timedelta(days=days)
    return Voyage(
        days=days,
        loaded_on=loaded_on,
        booked_on=loaded_on - timedelta(days=chance.whole(9, 34)),
        issued_on=loaded_on + timedelta(days=chance.whole(0, 2)),
    )


def draw_wait(order: ConsignmentOrder, voyage: Voyage) -> None:
    """Draw the wait at usual hubs."""
    lane = order.lane
    voyage.usual_wait = max(2, round(0.15 * lane.days)) if lane.via else None
    voyage.wait = max(1, round((voyage.usual_wait or 0) * order.chance.between(0.6, 1.5)))


def hub_stops(order: ConsignmentOrder, voyage: Voyage, via: list[str]) -> list[HubStop]:
    """List the hubs of the voyage with their days.

    Whole days: sailing days are what the waits leave, spread over the legs by their length; the
    last leg has at least one.
    """
    waits = [voyage.wait if port in order.lane.via else 1 for port in via]
    sailing, stops = voyage.days - sum(waits), []
    for place, (port, wait, part) in enumerate(
        zip(via, waits, _parts_sailed(order, via), strict=True)
    ):
        comes = min(ceil(sailing * part), sailing - 1) + sum(waits[:place])
        stops.append(HubStop(port, comes, comes + wait))
    return stops


def _parts_sailed(order: ConsignmentOrder, via: list[str]) -> list[float]:
    """By hub, the part of the way sailed when the box comes there, from 0 to 1."""
    codes = (order.lane.origin, *via, order.world.unit.port)
    places = [order.world.places[code] for code in codes]
    sailed = list(accumulate(place.km_to(after) for place, after in pairwise(places)))
    return [km / sailed[-1] for km in sailed[:-1]]


def _imo(name: str) -> str:
    """The ship's own number for life, from a range believed unused."""
    return imo_no(300_000 + crc32(name.encode()) % 100_000)

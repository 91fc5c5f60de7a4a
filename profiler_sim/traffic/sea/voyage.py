"""The voyage of a container: its ocean vessel, its hubs and its days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise, product
from math import ceil
from typing import NamedTuple
from zlib import crc32

from profiler_sim.cargo.sea.model import Vessel
from profiler_sim.catalogue.sea_distances import sea_km
from profiler_sim.traffic.sea.feeders import FeederVoyage, make_vessel
from profiler_sim.traffic.world import ConsignmentOrder

_FASTEST_KM_A_DAY = 755
"""A ship that hurries makes 17 knots between its ports. Most sail at 14 or 15 (UNCTAD, Review of
Maritime Transport 2023, chapter on the fleet: container ships sail slowly to save fuel)."""
_SPREAD = (0.95, 1.12)
"""Days of a voyage over those usual on its lane."""
_SLACK = 2
"""A voyage that only just fits its longest wait may have so many days more."""
_LONGEST_WAIT = 2
"""A box may wait so many times as long as usual at a hub, and must still sail."""
MORE_DAYS = 5
"""To a hub that the feeder did not need, and the day in it."""
_WORKDAYS_BEFORE = ((0, 3), (0, 1), (0, 1), (0, 1), (0, 1), (1, 2), (3, 2))
"""Days from a day of the week, Monday first, back to the working day instead of it; the second
where the first is a holiday."""
_HOLIDAYS = frozenset({(1, 1), (12, 25)})
"""Days on which no booking desk works, as month and day."""
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_FIRST = """
    ALTERRA BOREALA CORVANTA DELPHARA ESMERIA FULGORA GALVORIA HYPERANA ISMENIA JUNOVA KALYRA
    LUMENIA MIRABELA NORVANTA OCTAVARA PELLARIA QUINTARA RHODALIA SERAVINA TALMERA
    """.split()  # noqa: SIM905  a list of words would fill a page
_LAST = """
    BRIDGE CREST EXPRESS GLORY HARMONY MERIDIAN PIONEER SPIRIT TRIUMPH VOYAGER BREEZE HORIZON
    LEGEND NAVIGATOR OCEAN PRIDE STAR TIDE TRADER WIND
    """.split()  # noqa: SIM905  as above
_STEP = 123
"""Names follow each other in such steps, so that neighbours share no word."""
_SHIPS = tuple(f"{first} {last}" for first, last in product(_FIRST, _LAST))
"""Invented names of ocean vessels."""


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

    def lengthen(self, days: int) -> None:
        """Begin so many days earlier, with everything that goes by the loading."""
        earlier = timedelta(days=days)
        self.days += days
        self.loaded_on -= earlier
        self.booked_on -= earlier
        self.issued_on -= earlier

    @property
    def booked_on_workday(self) -> date:
        """Day of the booking: up to three days earlier where that is no working day."""
        drawn = self.booked_on
        days = [drawn - timedelta(days=back) for back in _WORKDAYS_BEFORE[drawn.weekday()]]
        return next(day for day in days if (day.month, day.day) not in _HOLIDAYS)

    @property
    def amended_after_issue(self) -> tuple[date, ...]:
        """Days on which the bill was amended: none before its issue, and no two on one day."""
        days = list[date]()
        for day in self.amended_on:
            least = days[-1] + timedelta(days=1) if days else self.issued_on
            days.append(max(day, least))
        return tuple(days)

    def day(self, after: int) -> date:
        """Return the date so many days after the first loading."""
        return self.loaded_on + timedelta(days=after)


def draw_voyage(order: ConsignmentOrder, feeder: FeederVoyage) -> Voyage:
    """Draw the days of an honest voyage; the wait at hubs is drawn with the answers."""
    lane, chance = order.lane, order.chance
    usual, slack = round(lane.days * chance.between(*_SPREAD)), chance.whole(0, _SLACK)
    if lane.via:
        waits = len(lane.via) * _LONGEST_WAIT * _usual_wait(order)
        least = sailing_days(order, lane.via) + waits + feeder.days_from(lane.via[-1])
        days = max(usual, least + slack)
    else:
        days = feeder.days_from(lane.origin)
    loaded_on = feeder.berthed.date() - timedelta(days=days)
    return Voyage(
        days=days,
        loaded_on=loaded_on,
        booked_on=loaded_on - timedelta(days=chance.whole(9, 34)),
        issued_on=loaded_on + timedelta(days=chance.whole(0, 2)),
    )


def draw_wait(order: ConsignmentOrder, voyage: Voyage) -> None:
    """Draw the wait at usual hubs."""
    lane = order.lane
    voyage.usual_wait = _usual_wait(order) if lane.via else None
    voyage.wait = max(1, round((voyage.usual_wait or 0) * order.chance.between(0.6, 1.5)))


def hub_stops(
    order: ConsignmentOrder, voyage: Voyage, via: list[str], feeder: FeederVoyage
) -> list[HubStop]:
    """List the hubs of the voyage with their days.

    The feeder leaves the last hub on its own day. Before that the waits are spent, and what is
    left are sailing days, spread over the legs by their length.
    """
    if not via:
        return []
    waits = [voyage.wait if port in order.lane.via else 1 for port in via]
    sailing = voyage.days - feeder.days_from(via[-1]) - sum(waits)
    stops, waited = [], 0
    for port, wait, part in zip(via, waits, _parts_sailed(order, via), strict=True):
        comes = ceil(sailing * part) + waited
        waited += wait
        stops.append(HubStop(port, comes, comes + wait))
    return stops


def ocean_vessel(order: ConsignmentOrder, voyage: Voyage, first: HubStop) -> Vessel:
    """The ship that loaded the box: one for each pair of ports and of days.

    So whatever two papers say of one voyage, they say the same; and as long as there are names,
    no ship loads in two ports.
    """
    world = order.world
    way = f"{order.lane.origin}{voyage.loaded_on}{first.port}{voyage.day(first.discharged)}"
    number = world.ocean_voyages.setdefault(way, len(world.ocean_voyages))
    letter, serial = divmod(crc32(f"{world.seed}{way}".encode()), 9_000)
    sailing = f"{_LETTERS[letter % len(_LETTERS)]}{1_000 + serial}W"
    name = _SHIPS[(world.seed + _STEP * number) % len(_SHIPS)]
    return make_vessel(f"MV {name}", sailing)


def _usual_wait(order: ConsignmentOrder) -> int:
    return max(2, round(0.15 * order.lane.days))


def longest_wait(order: ConsignmentOrder, voyage: Voyage, feeder: FeederVoyage) -> int:
    """Days that a box can wait at each usual hub of its lane and still come with the feeder."""
    via = order.lane.via
    left = voyage.days - sailing_days(order, via) - feeder.days_from(via[-1])
    return left // len(via)


def detour_days(order: ConsignmentOrder, via: list[str]) -> int:
    """Days that one more hub takes on the way to the last one: to sail there, and one in it."""
    return sailing_days(order, via) - sailing_days(order, order.lane.via) + 1


def sailing_days(order: ConsignmentOrder, via: Sequence[str]) -> int:
    """Days that a ship needs to the last of the hubs ``via``, without any in port."""
    return ceil(_sailed_km(order, via)[-1] / _FASTEST_KM_A_DAY)


def _parts_sailed(order: ConsignmentOrder, via: Sequence[str]) -> list[float]:
    """By hub, the part of the way to the last hub sailed when the box comes there."""
    sailed = _sailed_km(order, via)
    return [km / sailed[-1] for km in sailed]


def _sailed_km(order: ConsignmentOrder, via: Sequence[str]) -> list[float]:
    """By hub, the kilometres sailed when the box comes there."""
    world, calls = order.world, (order.lane.origin, *via)

    def work() -> list[float]:
        ports = [world.places[code] for code in calls]
        return list(accumulate(sea_km(one, other) for one, other in pairwise(ports)))

    return world.once(("sailed", calls), work)

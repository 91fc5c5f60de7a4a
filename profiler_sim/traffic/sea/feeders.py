"""Feeder voyages to the unit: which ship calls where on which day, and what its track shows.

A voyage has one track, and every container on it has the same (``sailings`` says who is on
board). Each day one feeder comes by the hubs east of the unit and one by those west of it, and
more where they are full. Where loads share nothing with each other (``relations``), one comes for
each track that a container shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple
from zlib import crc32

from profiler_sim.cargo.check_digits import imo_no
from profiler_sim.cargo.sea.model import Vessel
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.units import Unit
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.world import FIRST_DAY, ConsignmentOrder, World

Track = Literal["as declared", "extra call", "silent"]
TRACKS: tuple[Track, ...] = ("as declared", "extra call", "silent")
EXTRA_PORTS = ("LYMRA", "LYBEN")
"""Ports a feeder may call at between any hub here and the unit without losing a week."""
_SPARE_DAYS = 2
"""Beside sailing days: time in port, and for the call that no paper names …"""
_EXTRA_CALL = 2
"""… so many days before the unit. The papers show no difference."""
_KM_A_DAY = 650
"""A feeder at 15 knots, with some hours in port."""
_ROTATION = ("ITBRI", "ITAOI", "HRRJK", "GRIGO")
"""Ports that feeders also serve; each unit's call at the nearest of them the day before."""
_LATEST_BERTH = 300
"""Minutes from the opening of the quay to the last berthing."""
_QUIET, _SILENT = (2, 11), (26, 70)
"""Longest silence of a transponder in hours, usual or not."""
_NAMES = ("ARVEN", "BRELA", "CALDOR", "DELVA", "ESTRAL", "FARNO", "KORUNA", "NAVRIA", "ORSENA")
_COLOURS = ("AMBER", "AZURE", "CORAL", "CRIMSON", "GREY", "IVORY", "JADE", "OCHRE", "TEAL")
_SHIPS = tuple(f"MV {name} {colour}" for name, colour in product(_NAMES, _COLOURS))


class Sailing(NamedTuple):
    """Which of the feeders of a side a container comes by."""

    day: int
    """Of the exercise, from 0."""
    turn: int
    """Which one of that day, from 0."""


class Hub(NamedTuple):
    """A port in which feeders to the unit load."""

    port: str
    days: int
    """Sailing days to the unit."""
    is_east: bool
    """East of the unit; feeders serve one side or the other."""


@dataclass(frozen=True, slots=True)
class FeederVoyage:
    """One call of one feeder at the unit."""

    vessel: Vessel
    berthed: datetime
    track: Track
    extra_port: str | None
    silent_hours: int
    hubs: tuple[Hub, ...]
    """Where it loaded, the farthest first."""
    regular_port: str | None = None
    """Where it also calls the day before, as its schedule says."""

    def days_from(self, port: str) -> int:
        """Days from leaving a hub to the unit."""
        return next(each for each in self.hubs if each.port == port).days + _SPARE_DAYS

    @property
    def regular_call_on(self) -> date:
        """The day of the call at the port they also serve."""
        return self.berthed.date() - timedelta(days=1)

    def sailed_on(self, port: str) -> date:
        """The day on which it left a hub."""
        return self.berthed.date() - timedelta(days=self.days_from(port))

    @property
    def extra_call_on(self) -> date:
        """The day of the call that no paper names."""
        return self.berthed.date() - timedelta(days=_EXTRA_CALL)


def draw_feeder(order: ConsignmentOrder) -> FeederVoyage:
    """Take the feeder that a container shares with others, or draw one of any day."""
    drawn = Sailing(order.chance.whole(0, order.world.days - 1), 0)
    sailing = sailing_of(order.shared, order.world.days) or drawn
    return feeder_of(order, feeder_port(order, order.lane.via), sailing, "as declared")


def sailing_of(number: int, days: int) -> Sailing | None:
    """Read the number of a sailing (``sailings``); None for -1."""
    if number < 0:
        return None
    turn, queue = divmod(number, 2 * days)
    return Sailing(queue // 2, turn)


def feeder_port(order: ConsignmentOrder, via: Sequence[str]) -> str:
    """The port in which a container goes on the feeder: its last hub, or where it comes from."""
    return via[-1] if via else order.lane.origin


def feeder_of(order: ConsignmentOrder, port: str, sailing: Sailing, track: Track) -> FeederVoyage:
    """The voyage from ``port`` on that day of the exercise, with that track."""
    world, turn = order.world, sailing.turn
    voyages = world.once(("feeders", turn), lambda: _voyages_of(world, turn))
    is_east = world.once("sides", lambda: _sides(world.unit, world.places))[port]
    return voyages[sailing.day, is_east, track]


def _voyages_of(world: World, turn: int) -> Mapping[tuple[int, bool, Track], FeederVoyage]:
    hubs = hubs_of(world.unit, world.places)
    named = (*world.unit.feeders, _regular_port(world.unit, world.places))
    return _voyages(hubs, named, world.days, world.seed, turn)


def _sides(unit: Unit, places: Mapping[str, Place]) -> dict[str, bool]:
    """By hub, whether its feeders come from the east."""
    return {hub.port: hub.is_east for hub in hubs_of(unit, places)}


def hubs_of(unit: Unit, places: Mapping[str, Place]) -> tuple[Hub, ...]:
    """Every port from which feeders come to the unit, the farthest first."""
    home = places[unit.port]
    sides: dict[str, bool] = {}
    for lane in unit.lanes:
        hub = lane.via[-1] if lane.via else lane.origin
        sides.setdefault(hub, places[hub].lon > home.lon)
        if not lane.via:  # one more call, and the feeder loads there instead
            sides.setdefault(lane.detour, sides[hub])
    hubs = (
        Hub(port, 1 + int(places[port].km_to(home) // _KM_A_DAY), is_east)
        for port, is_east in sides.items()
    )
    return tuple(sorted(hubs, key=lambda hub: -hub.days))


def _regular_port(unit: Unit, places: Mapping[str, Place]) -> str:
    """The port that feeders to the unit also serve."""
    ports = [port for port in _ROTATION if port in places and port != unit.port]
    return min(ports, key=lambda port: places[port].km_to(places[unit.port]))


def sides_of(unit: Unit, places: Mapping[str, Place]) -> tuple[bool, ...]:
    """By lane of the unit, whether its feeders come from the east."""
    sides = _sides(unit, places)
    return tuple(sides[lane.via[-1] if lane.via else lane.origin] for lane in unit.lanes)


@lru_cache(maxsize=64)
def _voyages(
    hubs: tuple[Hub, ...], named: tuple[str, ...], days: int, seed: int, turn: int
) -> dict[tuple[int, bool, Track], FeederVoyage]:
    """Voyages of an exercise, by day, side and track: the first of each day, or a later ``turn``.

    The ships the unit names come first, others after them, each on any voyage. No ship comes
    twice as long as there are ships. The last name is that of the port they also serve.
    """
    *named_ships, regular = named
    ships = [
        *named_ships,
        *(_SHIPS[at] for at in rng(seed, crc32(b"ships")).permutation(len(_SHIPS))),
    ]
    chance = rng(seed, crc32(b"feeders"), turn)
    keys = list(product(range(days), (False, True), TRACKS))
    first = turn * len(keys)
    keys = [keys[at] for at in chance.permutation(len(keys))]
    silences = [_SILENT if track == "silent" else _QUIET for _, _, track in keys]
    lows = [(0, 0, least) for least, _ in silences]
    highs = [(_LATEST_BERTH // 10, len(EXTRA_PORTS) - 1, most) for _, most in silences]
    drawn = chance.integers(lows, highs, endpoint=True).tolist()
    by_side = {side: tuple(hub for hub in hubs if hub.is_east == side) for side in (False, True)}
    made = {}
    for number, ((day, is_east, track), (tens, extra, silent)) in enumerate(
        zip(keys, drawn, strict=True), first
    ):
        name = ships[number % len(ships)]
        made[day, is_east, track] = FeederVoyage(
            vessel=make_vessel(name, f"{101 + (number // len(ships) + 13 * number) % 899}W"),
            berthed=FIRST_DAY + timedelta(days=day, minutes=10 * tens),
            track=track,
            extra_port=EXTRA_PORTS[extra] if track == "extra call" else None,
            silent_hours=silent,
            hubs=by_side[is_east],
            regular_port=regular if track != "extra call" else None,
        )
    return made


@lru_cache(maxsize=1024)
def make_vessel(name: str, voyage: str) -> Vessel:
    """A ship with its own number for life, from a range believed unused."""
    imo = imo_no(300_000 + crc32(name.encode()) % 100_000)
    return Vessel(name=name, imo=imo, voyage=voyage)

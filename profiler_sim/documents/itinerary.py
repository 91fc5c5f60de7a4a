"""The itinerary of a consignment, from its papers and the answers that were asked for.

Distances are great circles from stop to stop; those of ships go from strait to strait. A detour
is compared with the usual stops of the lane, measured alike.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.norms import LaneNorm
from profiler_sim.catalogue.places import Coordinates
from profiler_sim.catalogue.sea_distances import straits_between, way_km
from profiler_sim.documents import formats
from profiler_sim.i18n.text import _

_AIRPORT = (" International Airport", " Airport")
"""Ends of names that the page leaves out: every stop of such a journey has them."""
_ASIDE = re.compile(r" \([^()]*\)$")
"""What the table of places adds in brackets, such as the crossing opposite."""
_LOCODE_COUNTRY = 2
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Stops are lettered in the order of the journey, in the table and on the map."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """Places and lanes as they were when the shift was generated."""

    names: Mapping[str, str]
    """By code."""
    spots: Mapping[str, Coordinates]
    """By code; a place that is not in it is on no map."""
    lanes: Mapping[str, LaneNorm]
    """By the code of the place where the journey begins."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of the journey."""

    code: str
    came: date | None = None
    """None where nobody says when; so with ``left``."""
    left: date | None = None
    on_papers: bool = True
    """False for a place that only an answer knows."""

    @property
    def days(self) -> int | None:
        """Days between coming and leaving; None where one of them is not known."""
        return (self.left - self.came).days if self.came and self.left else None


@dataclass(frozen=True, slots=True)
class Route:
    """A journey, and what is usual for it."""

    consignment: Consignment
    answers: Answers
    """Those that were asked for."""
    atlas: Atlas
    stops: tuple[Stop, ...]

    def name(self, code: str) -> str:
        """Write the name of a place, in short."""
        name = _ASIDE.sub("", self.atlas.names.get(code, code))
        for ending in _AIRPORT:
            name = name.removesuffix(ending)
        return name

    def place(self, code: str) -> str:
        """Write a place by its name and country."""
        return f"{self.name(code)}, {formats.country(code[:_LOCODE_COUNTRY])}"

    @property
    def usual(self) -> LaneNorm | None:
        """The usual journey on this lane; None where the unit has none from there."""
        return self.atlas.lanes.get(self.stops[0].code)

    @property
    def days(self) -> int | None:
        """Days from leaving to arrival; None where the papers do not say when it left."""
        transport = self.consignment.transport
        left = transport.left_on
        return None if left is None else (transport.arrives_at.date() - left).days

    @property
    def legs(self) -> tuple[float | None, ...]:
        """Distance to each stop from the one before, in km; 0 for the first."""
        codes = [stop.code for stop in self.stops]
        return (0.0, *(self._km(pair) for pair in pairwise(codes)))

    @property
    def km(self) -> float | None:
        """Distance over all stops, in km; None where a place is not known."""
        return self._km([stop.code for stop in self.stops])

    @property
    def straight_km(self) -> float | None:
        """Distance from the first place to the last without a stop, in km."""
        return self._km([self.stops[0].code, self.stops[-1].code])

    @property
    def usual_km(self) -> float | None:
        """Distance over the usual stops, in km."""
        if self.usual is None:
            return None
        return self._km([self.stops[0].code, *self.usual.via, self.stops[-1].code])

    @property
    def is_by_sea(self) -> bool:
        """Whether a ship sails it: around land, not over it."""
        return self.consignment.transport.mode == "sea"

    @property
    def points(self) -> tuple[tuple[str, Coordinates], ...]:
        """Letter and coordinates of every stop whose place is known; straits have no letter."""
        lettered = zip(LETTERS, self.stops, strict=False)
        spots = self.atlas.spots
        known = [(letter, spots[s.code]) for letter, s in lettered if s.code in spots]
        if not self.is_by_sea:
            return tuple(known)
        before = [(), *(straits_between(one, other) for (_, one), (_, other) in pairwise(known))]
        passed = [[("", strait) for strait in straits] for straits in before]
        return tuple(p for way, stop in zip(passed, known, strict=False) for p in (*way, stop))

    def is_unusual(self, stop: Stop) -> bool:
        """Whether a stop on the way is not one of the lane's usual ones."""
        if self.usual is None or stop in (self.stops[0], self.stops[-1]):
            return False
        return stop.code not in self.usual.via

    @property
    def left_out(self) -> tuple[str, ...]:
        """Usual stops that this journey does not have."""
        had = {stop.code for stop in self.stops}
        return tuple(code for code in (self.usual.via if self.usual else ()) if code not in had)

    def _km(self, codes: Sequence[str]) -> float | None:
        spots = [self.atlas.spots.get(code) for code in codes]
        known = [spot for spot in spots if spot is not None]
        if len(known) < len(spots):
            return None
        if self.is_by_sea:
            return way_km(known)
        return sum(here.km_to(there) for here, there in pairwise(known))


Stops = list[Stop]
StopSource: TypeAlias = Callable[[Stops, Consignment, Answers], Stops]
"""Adds stops and dates that papers or answers of a mode know."""


def insert_stop(stops: Stops, extra: Stop) -> Stops:
    """Put a stop after the last one that is not later, and before the unit."""
    came = extra.came or date.min
    known = [stop.left or stop.came or date.min for stop in stops[:-1]]
    place = max((turn for turn, day in enumerate(known) if day <= came), default=0)
    return [*stops[: place + 1], extra, *stops[place + 1 :]]


def usual_text(text: str | None) -> str:
    """Write what is usual; None where it is not known."""
    return _("usual: {what}").format(what=text if text is not None else _("not known"))

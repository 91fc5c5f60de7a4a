"""Where the signs of a consignment stand, and the way from one to the next."""

from collections.abc import Iterator
from functools import cached_property

from profiler_sim.cargo.scans import SCAN
from profiler_sim.play.closed_cases import ClosedCase

Spot = tuple[str, str | None]
"""A page and a box of it; of the scan, no box."""


class SignSpots:
    """The spots of one consignment, page by page; none where there is no consignment."""

    def __init__(self, case: ClosedCase | None) -> None:
        """Look at ``case``."""
        self._case = case

    @cached_property
    def all(self) -> tuple[Spot, ...]:
        """Boxes one goes to: on each page the first that shows a sign."""
        return tuple(_spots(self._case)) if self._case else ()

    def first_box(self, page: str) -> str:
        """The first box with a sign on a page; empty where there is none."""
        return next((box or "" for at, box in self.all if at == page), "")

    def next_to(self, here: Spot, by: int) -> Spot | None:
        """The spot ``by`` steps further, after the last the first; None where there is none.

        From a box without a sign one goes to the next page that has one, or to the last spot.
        """
        spots = self.all
        if self._case is None or not spots:
            return None
        if here in spots:
            return spots[(spots.index(here) + by) % len(spots)]
        if by < 0:
            return spots[-1]
        pages = [sheet.id for sheet in self._case.sheets]
        later = (spot for spot in spots if pages.index(spot[0]) >= pages.index(here[0]))
        return next(later, spots[0])


def _spots(case: ClosedCase) -> Iterator[Spot]:
    for sheet in case.sheets:
        if sheet.id == SCAN and case.scan:
            yield SCAN, None
        named = set[str]()
        for box, signs in case.signs.get(sheet.id, {}).items():
            names = {sign.name for sign in signs}
            if not names <= named:
                yield sheet.id, box
            named |= names

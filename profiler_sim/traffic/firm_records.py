"""The record of each firm that trades in an exercise, and the loads that find it again.

The first load of a trade relation writes what registers, customs and carriers hold of its firms.
Every other load of the relation takes it over as it stands, so that no two papers and no two
answers of an exercise tell different things of one firm.
"""

from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from operator import attrgetter
from typing import Any

from profiler_sim.cargo.consignment import Party
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.firms import FirmRegister

_EVERY_MODE = (
    "parties.consignee",
    "parties.place_of_delivery",
    "parties.onward_country",
    "parties.shipper",
    "parties.authorised_exporter",
    "records.registry",
    "records.history",
    "records.open_sources",
    "records.authority",
    "records.other_prices",
    "records.seller_country",
    "load.level",
)
"""What of a draft belongs to its firms, in every mode; ``Draft.firm_parts`` names what a mode
adds."""


_OF_CONSIGNEE = frozenset(_EVERY_MODE[:3])
"""What each private consignee has of its own: people do not move house every week."""


class FirmRecords:
    """Keeps the firms of each trade relation by its leader."""

    def __init__(self, register: FirmRegister) -> None:
        """Nobody has traded yet; new firms get their names from ``register``."""
        self._register = register
        self._kept: dict[int, dict[str, Any]] = {}

    def settle(self, draft: Draft, leader: int) -> None:
        """Give the firms of a written ``draft`` their names, or those of its ``leader``."""
        if leader in self._kept:
            is_private = draft.parties.consignee.kind == "person"
            for path, value in self._kept[leader].items():
                if not (is_private and path in _OF_CONSIGNEE):
                    _part(path).write(draft, value)
            draft.load.keep_level(draft.load.level)
            draft.enter_agent(self._register)
            return
        self.enter(draft)
        self._kept[leader] = {path: _part(path).read(draft) for path in _paths(draft)}

    def forget(self, kept: Collection[int]) -> None:
        """Forget every relation whose leader is not ``kept``: nobody follows it any more."""
        self._kept = {leader: parts for leader, parts in self._kept.items() if leader in kept}

    def enter(self, draft: Draft) -> None:
        """Enter the firms of a draft under names of their own."""
        parties = draft.parties
        parties.shipper = self._entered(parties.shipper, sells=True)
        parties.consignee = self._entered(parties.consignee, sells=False)
        draft.enter_firms(self._register)
        draft.enter_agent(self._register)

    def _entered(self, stand_in: Party, *, sells: bool) -> Party:
        """A new firm with everything that signs have written on the one that stood in for it."""
        if stand_in.kind == "person":
            return stand_in
        firm = self._register.enter(*stand_in.seat, sells=sells)
        written: dict[str, str | None] = {}
        if stand_in.email and not stand_in.email.startswith("office@"):
            host = (firm.email or "@").split("@")[1].removesuffix(".example")
            written["email"] = f"{host}@{stand_in.email.split('@')[-1]}"
        if not stand_in.phone:
            written["phone"] = None
        if stand_in.care_of:
            written["care_of"] = stand_in.care_of
        return firm.model_copy(update=written) if written else firm


def _paths(draft: Draft) -> Iterable[str]:
    return (*_EVERY_MODE, *draft.firm_parts)


class _Part:
    """Reads and writes what a path names in a draft."""

    def __init__(self, path: str) -> None:
        """``path`` is a row of attributes, joined by points."""
        holder, _, self._name = path.rpartition(".")
        self._holder = attrgetter(holder) if holder else None
        self.read: Callable[[Draft], Any] = attrgetter(path)

    def write(self, draft: Draft, value: object) -> None:
        """Put a value there."""
        setattr(self._holder(draft) if self._holder else draft, self._name, value)


_part = lru_cache(maxsize=64)(_Part)
"""The part of a draft by its path."""

"""How a container leaves the terminal: its release code, its haulier and the appointment."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from profiler_sim.cargo.sea.answers import Release
from profiler_sim.cargo.value import Unfrozen
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.world import ConsignmentOrder

_BY_DAY = range(7, 20)
_AT_NIGHT = (21, 22, 23, 0, 1, 2, 3, 4)
"""Hours at which boxes are collected."""
_QUARTERS = (0, 15, 30, 45)
_CODE_HOURS = (2, 40)
"""So long before the feeder berths the carrier gives the release code."""
_DAYS = (1, 4)
"""So long after it the box is collected."""


@dataclass(slots=True)
class PickUp:
    """How one box is to leave: by day, with the haulier of its papers, until signs change it."""

    accounts: int = 1
    """Accounts that looked the release code up."""
    named_by: str = "the papers"
    """Who named the haulier to the terminal."""
    at_night: bool = False
    yard: str = "where it was put"
    taken_by_strangers: int = 0
    """Boxes of the consignee that somebody else collected before."""


def release_box(
    pick_up: PickUp,
    order: ConsignmentOrder,
    arrives_at: datetime,
    on_papers: str,
    chance: Chance,
) -> Unfrozen[Release]:
    """Draw what the terminal answers of a box whose papers name the haulier ``on_papers``."""
    pools = order.world.pools
    named = {"the agent": pools.hauliers, "nobody": pools.unknown_hauliers}
    others = [each for each in named.get(pick_up.named_by, ()) if each != on_papers]
    day = arrives_at.date() + timedelta(days=chance.whole(*_DAYS))
    hour = time(chance.pick(_AT_NIGHT if pick_up.at_night else _BY_DAY), chance.pick(_QUARTERS))
    return Unfrozen(
        Release,
        code_given_at=arrives_at - timedelta(hours=chance.whole(*_CODE_HOURS)),
        accounts=pick_up.accounts,
        haulier=chance.pick(others) if others else None,
        named_by=pick_up.named_by,
        pick_up_at=datetime.combine(day, hour, arrives_at.tzinfo),
        yard=pick_up.yard,
        taken_by_strangers=pick_up.taken_by_strangers,
    )

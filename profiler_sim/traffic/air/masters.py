"""Master air waybills: which houses of the desk go under one, as their agent hands them over.

Houses go under one master when one agent hands them over for the same flights, when their papers
say the same of the house list, and when they go together: no animals with other goods, no
dangerous goods with others. Some houses are alone under their master (back to back).
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from profiler_sim.cargo.identifiers import is_awb_no
from profiler_sim.traffic.air.draft import AirDraft


def share_masters(houses: Sequence[AirDraft]) -> None:
    """Put the houses that came to be written together under masters."""
    together: dict[Hashable, list[AirDraft]] = defaultdict(list)
    for house in houses:
        if _can_share(house):
            together[_way(house)].append(house)
    for waiting in together.values():
        while waiting:
            room = waiting[0].consolidation.room
            mates, waiting[:] = waiting[:room], waiting[room:]
            _join(mates)


def _can_share(house: AirDraft) -> bool:
    group = house.consolidation
    return (
        house.order.shared >= 0
        and group.room > 1
        and group.house_list == "complete"
        and is_awb_no(group.master_no)
    )


def _way(house: AirDraft) -> Hashable:
    flights = house.flights
    return (
        house.order.shared,
        house.kind_of_cargo,
        tuple((flight.number, flight.on) for flight in flights.by_leg(house.stops())),
        (flights.requested.number, flights.requested.on),
        house.consolidation.airline,
    )


def _join(mates: Sequence[AirDraft]) -> None:
    """Under the master of the first, with as many houses of others as there is room for."""
    first = mates[0].consolidation
    others = first.others[: max(0, first.room - len(mates))]
    for house in mates:
        group = house.consolidation
        group.master_no, group.broker, group.others = first.master_no, first.broker, others
        group.mates = [mate.as_house for mate in mates if mate is not house]

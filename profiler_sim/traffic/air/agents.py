"""Which agent hands over each house of a traffic: drawn before anything is hidden.

An agent serves one lane, and several shippers on it. After some houses the next agent of the lane
has its turn.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from profiler_sim.cargo.air.model import Agent
from profiler_sim.traffic.catchments import town_of
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.firms import FirmRegister
from profiler_sim.traffic.world import ConsignmentOrder

Ints = NDArray[np.int64]
_HOUSES = 12
"""Houses of one exercise that an agent hands over."""
_NUMBERS = 9_000


class Agents:
    """Gives the houses of one traffic to agents, one after the other."""

    def __init__(self, lanes: Sequence[int]) -> None:
        """``lanes`` says by cover along which lane a house comes."""
        self._lanes = np.asarray(lanes, np.int64)
        self._count = int(self._lanes.max(initial=0)) + 1
        self._houses: Counter[int] = Counter()

    def board(self, covers: Ints) -> Ints:
        """Give each house the number of its agent."""
        numbers = []
        for lane in self._lanes[covers].tolist():
            turn, self._houses[lane] = self._houses[lane] // _HOUSES, self._houses[lane] + 1
            numbers.append(turn * self._count + lane)
        return np.asarray(numbers, np.int64)


def enter_agent(order: ConsignmentOrder, register: FirmRegister) -> Agent:
    """Enter the agent of an order, or find it among those of the exercise."""
    agents = order.world.agents
    if order.shared in agents:
        return agents[order.shared]
    country = order.lane.origin[:2]
    city = town_of(order.lane.origin)
    name = register.enter_name(country, city, "Air Cargo")
    number = 1_000 + int(Chance.of(order.chance.apart().draw()).draw() * _NUMBERS)
    agent = Agent(name=name, city=city, code=f"00-0 {number}")
    if order.shared >= 0:
        agents[order.shared] = agent
    return agent

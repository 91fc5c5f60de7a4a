"""Examinations: the searches a team can make, and the points that their reports go through."""

from typing import Annotated

from pydantic import Field

from profiler_sim.cargo.authored import Count, DisplayName, Readable, Share, YesNo
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.enquiries import Hours

Staff = Annotated[Count, Field(le=100)]
"""Officers of a search."""
Points = Annotated[Count, Field(le=1_000)]
"""Costs of a search (docs/scoring.md)."""


class InspectionPoint(Value):
    """One of the points of a container, a lorry, a parcel that a search report goes through."""

    point: DisplayName
    """Its name, as hiding places and searches write it."""
    title: Readable
    """What a search report calls it."""
    modes: tuple[Mode, ...] = MODES
    """The transport whose units have it."""
    reefer: YesNo = False
    """yes: only refrigerated units have it."""


class SearchCosts(Value):
    """What a search costs at one unit. What is left out stays as the catalogue has it."""

    staff: Staff | None = None
    """Officers it takes there."""
    minutes: Hours | None = None
    """Minutes on the spot."""
    delay: Points | None = None
    """What an honest trader loses by waiting for it, in points."""
    damage: Points | None = None
    """What an honest trader loses because goods are opened, cut or unpacked, in points."""
    cost: Points | None = None
    """What the team costs, in points."""


class Examination(Value):
    """A search. It counts as one, however many officers it needs and however long it takes."""

    examination: DisplayName
    """Its name, as scenarios and hiding places write it."""
    title: Readable
    """What the desk calls it."""
    about: Readable
    """What is done, in one or two sentences."""
    staff: Staff = 0
    """Officers it takes. Information only."""
    minutes: Hours = 0
    """Minutes on the spot. They count where a scenario gives the teams search minutes."""
    delay: Points
    """What an honest trader loses by waiting for it, in points."""
    damage: Points = 0
    """What an honest trader loses because goods are opened, cut or unpacked, in points."""
    cost: Points
    """What the team costs, in points."""
    modes: tuple[Mode, ...] = MODES
    """The transport in which it can be ordered."""
    false_alarm: Share = Field(default=0, alias="false alarm")
    """Of 100 honest loads, how many give a suspicion that comes to nothing."""
    finds_only: tuple[str, ...] = Field(default=(), alias="finds only")
    """Topics it can find, as a dog does. Leave it out for everything."""
    looks_at: tuple[str, ...] = Field(default=(), alias="looks at")
    """Points it looks at."""
    measures: tuple[str, ...] = ()
    """Points it measures inside and outside."""

    def can_find(self, topic: str) -> bool:
        """Whether it finds such things at all, wherever they lie."""
        return not self.finds_only or topic in self.finds_only

    def at(self, costs: SearchCosts | None) -> "Examination":
        """The search as a unit makes it; ``costs`` are what the unit states otherwise."""
        if costs is None:
            return self
        return self.model_copy(update=costs.model_dump(exclude_none=True))

    @property
    def loss_if_honest(self) -> int:
        """Points an honest trader loses by it: time and goods."""
        return self.delay + self.damage

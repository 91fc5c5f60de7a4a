"""Topics, points, places of a load, enquiries, examinations: the catalogue's short tables."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from profiler_sim.cargo.authored import Count, DisplayName, Readable, Share, YesNo
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.scanned import Spot

Minutes = Annotated[Count, Field(le=600)]
"""At the desk: no question takes longer than a working day."""
Hours = Annotated[Count, Field(le=14_400)]
"""Minutes on the clock, at most ten days."""
Staff = Annotated[Count, Field(le=100)]
"""Officers of a search."""
Points = Annotated[Count, Field(le=1_000)]
"""Costs of a search (SCORING §1)."""


class Topic(Value):
    """What is smuggled, as the trainee names it in a judgement."""

    topic: DisplayName
    """Its name, as methods and packs write it."""
    title: Readable
    """What screens call it."""
    life: YesNo = False
    """yes: life is at risk. It is no find, and the alarm is the only right answer."""


class Point(Value):
    """One of the points of a container, a lorry, a parcel that a search report goes through."""

    point: DisplayName
    """Its name, as hiding places and searches write it."""
    title: Readable
    """What a search report calls it."""
    modes: tuple[Mode, ...] = MODES
    """The transport whose units have it."""
    reefer: YesNo = False
    """yes: only refrigerated units have it."""


class HidingPlace(Value):
    """A place in or on the load."""

    place: DisplayName
    """Its name, as methods and cases write it."""
    title: Readable
    """What the debrief calls it."""
    needs: str | None = None
    """Tag of goods without which the place does not exist, such as reefer."""
    modes: tuple[Mode, ...] = MODES
    """Modes of transport whose loads have it."""
    found_by: Mapping[str, Share] = Field(alias="found by")
    """Of 100 loads hidden here, how many each search finds. Invented, rounded figures."""
    on_the_scan: Spot | None = Field(default=None, alias="on the scan")
    """Where a picture from the side shows it. Leave it out where it shows nothing."""
    points: tuple[str, ...] = ()
    """Points at which such a find is reported; the first that the transport has counts."""


class Enquiry(Value):
    """A question that costs desk minutes and answers in one page."""

    enquiry: DisplayName
    """Its name. The names are fixed; the numbers are yours."""
    title: Readable
    """What the desk calls it."""
    asks: Readable
    """What it is good for, one line."""
    minutes: Minutes
    """Minutes at the desk it costs."""
    minutes_in: Mapping[Mode, Minutes] = Field(default_factory=dict, alias="minutes in")
    """Other minutes for one transport."""
    latency: Hours = 0
    """Minutes on the clock until the answer comes, beside its own minutes."""
    no_answer: Share = Field(default=0, alias="no answer")
    """Of 100 such questions, how many bring nothing."""
    modes: tuple[Mode, ...] = MODES
    """The transport in which it can be asked."""
    wrong: Share = 0
    """Of 100 signs in its answers, how many look as in an average honest load."""
    drawn_apart: YesNo = Field(default=False, alias="drawn apart")
    """yes: a seed deals the same papers with this question and without it."""
    tips_off: Share = Field(default=0, alias="tips off")
    """Of 100 such questions about smuggled loads, how many warn the trader."""

    def at(self, mode: Mode) -> "Enquiry":
        """The enquiry as a desk of one mode of transport asks it."""
        return self.model_copy(update={"minutes": self.minutes_in.get(mode, self.minutes)})


class Examination(Value):
    """A search. One takes one team slot, however many officers it needs and however long."""

    examination: DisplayName
    """Its name, as scenarios and hiding places write it."""
    title: Readable
    """What the desk calls it."""
    about: Readable
    """What is done, in one or two sentences."""
    staff: Staff = 0
    """Officers it takes. Information only."""
    minutes: Hours = 0
    """Minutes on the spot. Information only; the desk does not pay for them."""
    delay: Points
    """What an honest trader loses by it, in points."""
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

"""Topics, points, places of a load, enquiries, examinations: the catalogue's short tables."""

from collections.abc import Mapping

from pydantic import Field

from profiler_sim.cargo.authored import Count, Share, YesNo
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.modes import MODES, Mode
from profiler_sim.catalogue.scanned import Spot


class Topic(Value):
    """What is smuggled, as the trainee names it in a judgement."""

    topic: str
    title: str
    life: YesNo = False
    """Life is at risk: not contraband, in no number, and the alarm is the only right answer."""


class Point(Value):
    """One of the points of a container, a lorry, a parcel that a search report goes through."""

    point: str
    title: str
    modes: tuple[Mode, ...] = MODES
    """Modes of transport whose units have it."""
    reefer: YesNo = False
    """Only refrigerated units have it: the eighth point of a container."""


class HidingPlace(Value):
    """A place in or on the load."""

    place: str
    title: str
    needs: str | None = None
    """Tag of goods without which the place does not exist, such as ``reefer``."""
    found_by: Mapping[str, Share] = Field(alias="found by")
    """Of 100 loads hidden here, how many each examination finds. Invented, rounded figures."""
    on_the_scan: Spot | None = Field(default=None, alias="on the scan")
    """Where a picture from the side shows it; None where it is nowhere in the load."""
    points: tuple[str, ...] = ()
    """Points at which such a find is reported; of several, the first that the mode has."""


class Enquiry(Value):
    """A question that costs desk minutes and answers in one page."""

    enquiry: str
    """Its id, the name of a part of ``cargo.answers.Answers``."""
    title: str
    asks: str
    """What it is good for, one line."""
    minutes: Count
    minutes_in: Mapping[Mode, Count] = Field(default_factory=dict, alias="minutes in")
    """Where a mode of transport takes other minutes than the rest."""
    latency: Count = 0
    """Minutes on the shift's clock from the asking to the answer, beside ``minutes``."""
    no_answer: Share = Field(default=0, alias="no answer")
    """Of 100 enquiries, how many bring nothing."""
    modes: tuple[Mode, ...] = MODES
    """Modes of transport in which it can be asked."""
    wrong: Share = 0
    """Of 100 signs it shows, how many are replaced by what an average lawful load would show."""
    drawn_apart: YesNo = Field(default=False, alias="drawn apart")
    """Its signs and its silence are drawn from numbers of their own, so that a seed deals the
    same papers with this enquiry and without it."""
    tips_off: Share = Field(default=0, alias="tips off")
    """Of 100 such enquiries about loads that hide something, how many warn whoever hides it."""

    def at(self, mode: Mode) -> "Enquiry":
        """The enquiry as a desk of one mode of transport asks it."""
        return self.model_copy(update={"minutes": self.minutes_in.get(mode, self.minutes)})


class Examination(Value):
    """A search. One takes one team slot, however many officers it needs and however long."""

    examination: str
    title: str
    about: str
    staff: Count = 0
    """Officers it takes. 0 where a shift was dealt before this was stated."""
    minutes: Count = 0
    """Minutes the officers are on the spot. Information: the desk's minutes do not pay for it."""
    delay: Count
    """Cost to trade in points when the load is lawful (SCORING §1, d)."""
    cost: Count
    """Cost of the team in points (SCORING §1, c)."""
    modes: tuple[Mode, ...] = MODES
    """Modes of transport in which it can be ordered."""
    false_alarm: Share = Field(default=0, alias="false alarm")
    """Of 100 lawful loads, how many give a suspicion that then comes to nothing."""
    finds_only: tuple[str, ...] = Field(default=(), alias="finds only")
    """Topics it can find, as a dog does by smell; without it, whatever lies where it looks."""
    looks_at: tuple[str, ...] = Field(default=(), alias="looks at")
    """Points looked at."""
    measures: tuple[str, ...] = ()
    """Points measured inside and outside."""

    def can_find(self, topic: str) -> bool:
        """Whether it finds such things at all, wherever they lie."""
        return not self.finds_only or topic in self.finds_only

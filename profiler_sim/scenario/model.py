"""A scenario as its author writes it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from pydantic import Field

from profiler_sim.cargo.authored import Count, Weight, YesNo
from profiler_sim.cargo.value import Value


class Level(StrEnum):
    """Where it stands in the curriculum."""

    BASIC = "basic"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Indicators(StrEnum):
    """When the trainee may see which rules have fired."""

    AFTER_FIRST = "after first judgement"
    FROM_THE_START = "from the start"
    NEVER = "never"


class Feedback(StrEnum):
    """When the trainee learns what was there."""

    AT_THE_END = "at the end"
    AFTER_EACH = "after each"


class Strength(StrEnum):
    """How loudly a clue speaks."""

    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"

    @property
    def points(self) -> float:
        """10·log10 of the odds: twice, three times, ten times (SCORING §3)."""
        return {"weak": 3.0103, "moderate": 4.7712, "strong": 10.0}[self.value]


class Message(Value):
    """What reaches the desk before the shift."""

    sender: str = Field(alias="from")
    text: str
    names: tuple[str, ...] = ()
    """Commodities or ports of loading the text points at; checked against the traffic."""
    stale: YesNo = False
    """It was true once; the traffic no longer bears it out."""


class Traffic(Value):
    """What arrives."""

    consignments: Count = Field(default=40, ge=1, le=400)
    days: Count = Field(default=1, ge=1, le=14)
    origins: Mapping[str, Weight] = Field(default_factory=dict, alias="from")
    """Ports of loading with their weights; empty means the unit's own mix."""
    pairs: YesNo = False
    """Two by two with the same goods and route, to compare; not where counts are planted."""


class Budget(Value):
    """What the desk may spend."""

    desk_minutes: Count = Field(default=180, alias="desk minutes")
    searches: Count = 4
    random: Count = 1


class Clue(Value):
    """Something a hand-written case shows that no catalogue sign knows."""

    shows: str
    box: str
    speaks: Literal["for", "against"] = "for"
    """For something being hidden, or against it."""
    strength: Strength = Strength.MODERATE

    @property
    def points(self) -> float:
        """Signed weight of the clue."""
        return self.strength.points if self.speaks == "for" else -self.strength.points


class Hides(Value):
    """What a hand-written case hides."""

    method: str
    place: str
    told: str = ""
    """What the search report says; a wording of the method where empty."""


class Case(Value):
    """A consignment written by hand; what is left out is filled in coherently."""

    goods: str | None = None
    """Description on the bill of lading; a commodity's wording or its name sets the rest."""
    commodity: str | None = None
    origin: str | None = Field(default=None, alias="from")
    """Port of loading."""
    packages: Count | None = None
    gross_kg: Count | None = Field(default=None, alias="gross kg")
    value_usd: Count | None = Field(default=None, alias="value usd")
    shipper: str | None = None
    consignee: str | None = None
    signs: Mapping[str, str] = Field(default_factory=dict)
    """Catalogue signs it shows, each with the value."""
    hides: Hides | None = None
    clues: tuple[Clue, ...] = ()


STEPS = (
    "open",
    "mark",
    "enquire",
    "shortlist",
    "assess",
    "reveal",
    "order",
    "release",
    "release rest",
    "note",
    "alert",
    "alarm",
    "wait",
    "close",
)
"""What a trainee can do at the desk, as ``until`` words it."""


class Step(Value):
    """One step of a guided shift: what the desk says until the trainee has done it."""

    say: str
    until: str
    """What ends the step: one of ``STEPS``, or several with " or " between them."""
    what: str = ""
    """The enquiry or the search that must have been chosen; empty where any will do."""


class Scenario(Value):
    """The whole file."""

    scenario: str
    language: str = "en"
    title: str
    unit: str
    level: Level = Level.BASIC
    note: str = ""
    briefing: str = ""
    messages: tuple[Message, ...] = ()
    traffic: Traffic = Traffic()
    hidden: Mapping[str, Weight] = Field(default_factory=dict)
    """About how many of the consignments; number/consignments is every consignment's prior."""
    exactly: Mapping[str, Count] = Field(default_factory=dict)
    """Planted counts, for a class demonstration."""
    rules: tuple[str, ...] = ()
    operation: str | None = None
    """Name of the operation the desk takes part in; the briefing tells of it."""
    examinations: tuple[str, ...] = ()
    """Searches the team can make on these days; empty means every one the desk knows."""
    indicators: Indicators = Indicators.AFTER_FIRST
    feedback: Feedback = Feedback.AT_THE_END
    budget: Budget = Budget()
    severity: Mapping[str, Weight] = Field(default_factory=dict)
    """How much a find of a topic counts, 1 where not named (SCORING: V_topic)."""
    my_cases: tuple[Case, ...] = Field(default=(), alias="my cases")
    guide: tuple[Step, ...] = ()
    hard: YesNo = False
    """Known to be hard: the limits on how well the papers can be read are wider."""
    private: YesNo = False

    @property
    def shares(self) -> dict[str, float]:
        """Prior of every method: its expected number over the consignments of the traffic."""
        planned = {**self.hidden, **{k: float(v) for k, v in self.exactly.items()}}
        return {method: n / self.traffic.consignments for method, n in planned.items()}

    @property
    def shipments(self) -> int:
        """Consignments of a shift: the traffic and the cases written by hand."""
        return self.traffic.consignments + len(self.my_cases)

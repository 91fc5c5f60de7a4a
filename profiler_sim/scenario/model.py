"""A scenario as its author writes it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AliasChoices, Field

from profiler_sim.cargo.authored import Count, LanguageCode, Readable, Weight, YesNo
from profiler_sim.cargo.value import Value
from profiler_sim.scenario.load_chance import usual_range
from profiler_sim.scenario.stated_papers import StatedPapers


class CourseLevel(StrEnum):
    """Where it stands in the curriculum."""

    BASIC = "basic"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class IndicatorTiming(StrEnum):
    """When the trainee may see which rules have fired."""

    AFTER_FIRST = "after first judgement"
    FROM_THE_START = "from the start"
    NEVER = "never"


class FeedbackTiming(StrEnum):
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
        """10·log10 of the odds: twice, three times, ten times (docs/evidence.md)."""
        return {"weak": 3.0103, "moderate": 4.7712, "strong": 10.0}[self.value]


class Message(Value):
    """What reaches the desk before the shift."""

    sender: Readable = Field(alias="from")
    """Who writes: a role or an office, never a person."""
    text: Readable
    """What the message says, in a few lines."""
    warns_of: str = Field(default="", alias="warns of")
    """The topic it warns of. The debrief then says how the warning turned out."""
    names: tuple[str, ...] = ()
    """Goods or ports of loading it points at. The check compares them with the traffic."""
    stale: YesNo = False
    """yes: it was true once and is not any more."""


class Traffic(Value):
    """The traffic of the days: how much, from where."""

    consignments: Count = Field(default=40, ge=1, le=500)
    """How many consignments arrive, 1 to 400. Forty fill a good hour."""
    days: Count = Field(default=1, ge=1, le=14)
    """Over how many days they arrive, 1 to 14."""
    origins: Mapping[str, Weight] = Field(default_factory=dict, alias="from")
    """Places of loading with weights: 2 beside 1 is twice as many. Leave it out for the usual mix.
    """
    goods: Mapping[str, Weight] = Field(default_factory=dict)
    """Goods with weights: 2 beside 1 is twice as many. Leave it out for the usual mix; with it,
    nothing else arrives."""
    desk_opens: Count = Field(default=8, ge=0, le=23, alias="desk opens")
    """Hour at which the desk opens, 0 to 23. Leave it out for 8 in the morning."""
    only_my_cases: YesNo = Field(default=False, alias="only my cases")
    """yes: only the loads under "my cases" arrive. Then "consignments" is their number."""
    pairs: YesNo = False
    """yes: two by two with the same goods and route, to compare. Not together with "exactly"."""


class Budget(Value):
    """What the desk may spend."""

    desk_minutes: Count = Field(default=180, alias="desk minutes")
    """Minutes at the desk: one for reading papers, 2 to 10 for a question."""
    searches: Count = 4
    """How many searches the trainee may order."""
    search_minutes: Annotated[Count, Field(le=10_000)] | None = Field(
        default=None, alias="search minutes"
    )
    """Minutes of the search teams for the whole shift. Leave it out and no search is timed."""
    random: Count = 1
    """How many more searches the program draws at random."""


class Clue(Value):
    """Something a hand-written case shows that no catalogue sign knows."""

    shows: str
    """The clue, in one sentence."""
    box: str
    """The box in which a trainee can mark it: of a paper, or of the answer below."""
    enquiry: str | None = None
    """The enquiry whose answer shows it. Leave it out for a clue of the papers."""
    speaks: Literal["for", "against"] = "for"
    """for: it points to something hidden. against: it speaks for the trader."""
    strength: Strength = Strength.MODERATE
    """weak: twice as common. moderate: three times. strong: ten times."""

    @property
    def points(self) -> float:
        """Signed weight of the clue."""
        return self.strength.points if self.speaks == "for" else -self.strength.points


class Hides(Value):
    """What a hand-written case hides."""

    method: str
    """One of the methods under "hidden"."""
    place: str
    """Where it lies: one of the hiding places of that method."""
    find_report: Readable = Field(
        default="", alias="find report", validation_alias=AliasChoices("find report", "told")
    )
    """What the search report says. Leave it out for the method's own words."""


class AuthoredCase(Value):
    """A consignment written by hand; what is left out is filled in coherently."""

    goods: str | None = None
    """What the bill says about the goods. It also sets what you leave out."""
    commodity: str | None = None
    """Goods of the catalogue that set code, packing and weight."""
    origin: str | None = Field(default=None, alias="from")
    """Where it was loaded: a port, by name or code."""
    packages: Count | None = None
    """How many packages."""
    gross_kg: Count | None = Field(default=None, alias="gross kg")
    """What they weigh together, in kg."""
    value_usd: Count | None = Field(default=None, alias="value usd")
    """Value on the invoice, in US dollars."""
    shipper: str | None = None
    """Who sends: an invented firm, never a person."""
    consignee: str | None = None
    """Who receives: an invented firm, never a person."""
    signs: Mapping[str, str] = Field(default_factory=dict)
    """Signs it shows, each with one of its values."""
    hides: Hides | None = None
    """What it hides. Leave it out and the load is honest."""
    clues: tuple[Clue, ...] = ()
    """What only this load shows and no sign covers."""
    papers: StatedPapers | None = None
    """The papers of an imported load, as `profiler-sim import` writes them. What they leave out is
    not stated. Leave the whole block out and the program writes the papers."""
    counts: YesNo = False
    """yes: it counts in every score, as the traffic does. Without it only the debrief shows it."""


DESK_STEPS = (
    "open",
    "mark",
    "enquire",
    "shortlist",
    "assess",
    "reveal",
    "order",
    "all searches",
    "release",
    "release rest",
    "note",
    "alert",
    "alarm",
    "wait",
    "close",
)
"""What a trainee can do at the desk, as ``until`` words it."""
DEBRIEF_STEPS = (
    "see case",
    "see next case",
    "see finds",
    "see score",
    "see percent",
    "see costly",
    "see all",
    "leave",
)
"""What a trainee can look at in the debrief, as ``until`` words it."""
GUIDE_STEPS = (*DESK_STEPS, *DEBRIEF_STEPS)
"""Everything that a step of a guide can wait for."""


class GuideStep(Value):
    """One step of a guided shift: what is said until the trainee has done it."""

    say: Readable
    """What the line at the top says until then."""
    until: str
    """What ends the step, such as open, mark or see case. Several with " or " between them."""
    what: str = ""
    """The one enquiry, search or page that must be chosen. Leave it out and any will do."""

    @property
    def words(self) -> tuple[str, ...]:
        """What ends it: one of these."""
        return tuple(self.until.split(" or "))

    @property
    def text(self) -> str:
        """What is said, in one line."""
        return " ".join(self.say.split())


class Scenario(Value):
    """A scenario: one shift at the desk of one unit."""

    scenario: str
    """Its name, the same as the file's: small letters and hyphens."""
    language: LanguageCode = "en"
    """The language it is written in, such as en."""
    title: Readable
    """What the home screen and the debrief call it."""
    unit: str
    """Whose desk it is played at. The unit sets ports, goods and transport."""
    level: CourseLevel = CourseLevel.BASIC
    """How much a trainee should know."""
    note: Readable = ""
    """Where the idea comes from, and that it is invented. Shown below the briefing."""
    briefing: Readable = ""
    """What the trainee reads before she begins."""
    messages: tuple[Message, ...] = ()
    """What partners wrote. It must be true of the traffic, or say "stale: yes"."""
    traffic: Traffic = Traffic()
    """What arrives, from where and over how many days."""
    hidden: Mapping[str, Weight] = Field(default_factory=dict)
    """About how many of the consignments hide what, by method. Chance draws the number."""
    exactly: Mapping[str, Count] = Field(default_factory=dict)
    """The same with an exact number, for a demonstration in class."""
    rules: tuple[str, ...] = ()
    """Packs of rules that speak as indicators."""
    operation: str | None = None
    """The operation the desk takes part in. The briefing names it."""
    examinations: tuple[str, ...] = ()
    """Searches the team can make on these days. Leave it out for all of them."""
    indicators: IndicatorTiming = IndicatorTiming.AFTER_FIRST
    """When the trainee can see which rules fire."""
    feedback: FeedbackTiming = FeedbackTiming.AT_THE_END
    """When the trainee learns what was there."""
    budget: Budget = Budget()
    """What the desk may spend."""
    severity: Mapping[str, Weight] = Field(default_factory=dict)
    """How much a find of a topic counts. 1 where nothing is written."""
    my_cases: tuple[AuthoredCase, ...] = Field(default=(), alias="my cases")
    """Loads you write by hand. They come on top of the traffic."""
    guide: tuple[GuideStep, ...] = ()
    """A guided shift: one step after the other, for beginners."""
    exam: YesNo = False
    """yes: the files of its shifts hold no answer key. It needs feedback at the end."""
    hard: YesNo = False
    """yes: the scenario is meant to be hard, so the limits of the check are wider."""
    private: YesNo = False
    """yes: it is your administration's own and goes into no export."""

    @property
    def shares(self) -> dict[str, float]:
        """Prior of every method: its expected number over the consignments of the traffic."""
        planned = {**self.hidden, **{k: float(v) for k, v in self.exactly.items()}}
        return {method: n / self.traffic.consignments for method, n in planned.items()}

    @property
    def usual_range(self) -> tuple[int, int]:
        """Fewest and most smuggled loads of 95 in 100 shifts, those written by hand aside."""
        fixed = sum(self.exactly.values())
        drawn = usual_range(self.traffic.consignments - fixed, sum(self.hidden.values()))
        return fixed + drawn[0], fixed + drawn[1]

    @property
    def counted_cases(self) -> tuple[AuthoredCase, ...]:
        """The cases written by hand that count in scores."""
        return tuple(case for case in self.my_cases if case.counts)

    @property
    def shipments(self) -> int:
        """Consignments of a shift: the traffic and the cases written by hand."""
        made_up = 0 if self.traffic.only_my_cases else self.traffic.consignments
        return made_up + len(self.my_cases)

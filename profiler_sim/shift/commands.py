"""What a trainee may ask for, and every way it can be refused.

A command is a wish: ``engine.decide`` grants or refuses it. Texts and percentages arrive as they
were typed. An impossible move is a normal answer: a code and its parameters, and nothing has
changed.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from profiler_sim.cargo.value import Value

Direction = Literal["suspicious", "reassuring", "none"]
"""What a marked box speaks for; "none" takes the mark away."""

MessageKind = Literal["message", "news", "minutes"]
"""What a mentor sends to a desk: her own words, news of the exercise, more desk minutes."""


class _OfConsignment(Value):
    consignment: str


class Open(_OfConsignment):
    """Read the papers; the first time costs minutes, reading again is free."""

    do: Literal["open"] = "open"


class Mark(_OfConsignment):
    """Point at a box of a document, or at a line of an enquiry's answer, as evidence."""

    do: Literal["mark"] = "mark"
    page: str
    """Id of the document or enquiry."""
    box: str
    """Id of the box or line on that page."""
    direction: Direction


class Enquire(_OfConsignment):
    """Buy one enquiry's answer with desk minutes; it may come later."""

    do: Literal["enquire"] = "enquire"
    enquiry: str


class Shortlist(_OfConsignment):
    """Put a star on a consignment, or take it off."""

    do: Literal["shortlist"] = "shortlist"
    on: bool


class Assess(_OfConsignment):
    """State how probable it is that something is hidden. The first one stays locked as first."""

    do: Literal["assess"] = "assess"
    percent: int
    """A step of the ladder."""
    topic: str | None = None
    """What is suspected; None where nothing particular is."""


class Reveal(_OfConsignment):
    """Show what the rules point at."""

    do: Literal["reveal"] = "reveal"


class Order(_OfConsignment):
    """Order a search; ordered again, the new order stands in place of the old."""

    do: Literal["order"] = "order"
    examination: str
    reason: str
    ticks: tuple[str, ...] = ()
    """What was checked before doors are opened."""


class Withdraw(_OfConsignment):
    """Take an ordered search back; it can be ordered for another consignment."""

    do: Literal["withdraw"] = "withdraw"


class Release(_OfConsignment):
    """Let a consignment go; a reason is needed where the rules had pointed at it."""

    do: Literal["release"] = "release"
    reason: str = ""


class Recall(_OfConsignment):
    """Take a release back."""

    do: Literal["recall"] = "recall"


class ReleaseRest(Value):
    """Let everything undecided go in one stroke, unjudged ones at the stated percentage."""

    do: Literal["release rest"] = "release rest"
    percent: int
    """A step of the ladder."""
    reason: str = ""
    """Needed where the rules had pointed at one of them."""


class Alert(_OfConsignment):
    """Tell the unit at the next port; what has been sent is not taken back."""

    do: Literal["alert"] = "alert"
    reason: str


class Alarm(_OfConsignment):
    """Life may be at risk in it: it leaves the queue and is opened at once.

    It takes no search, needs no reason and is not taken back.
    """

    do: Literal["alarm"] = "alarm"


class Note(_OfConsignment):
    """Write a note for oneself."""

    do: Literal["note"] = "note"
    text: str


class Wait(Value):
    """Let the clock run to the next answer that is due; the desk minutes are spent on it."""

    do: Literal["wait"] = "wait"


class Receive(Value):
    """Take note of what the mentor of a class says, or of minutes that she gives."""

    do: Literal["receive"] = "receive"
    number: PositiveInt
    kind: MessageKind
    text: str
    minutes: NonNegativeInt = 0


class Close(Value):
    """End the shift; nothing can be changed afterwards."""

    do: Literal["close"] = "close"
    random_order: tuple[str, ...] = ()
    """Consignments in random order, for the random searches; drawn by the program, never shown."""


OfConsignment = (
    Open
    | Mark
    | Enquire
    | Shortlist
    | Assess
    | Reveal
    | Order
    | Withdraw
    | Release
    | Recall
    | Alert
    | Alarm
    | Note
)
"""Every command about one consignment; ``phases`` says when each is legal."""
Command = Annotated[
    OfConsignment | ReleaseRest | Wait | Receive | Close, Field(discriminator="do")
]
"""Any command, told apart by ``do``."""


RefusalCode = Literal[
    "shift_closed",
    "unknown_consignment",
    "open_first",
    "judge_first",
    "search_ordered",
    "already_released",
    "not_ordered",
    "not_decided",
    "not_released",
    "already_told",
    "no_minutes",
    "unknown_enquiry",
    "already_asked",
    "answer_awaited",
    "nothing_awaited",
    "answer_too_late",
    "not_asked",
    "off_the_ladder",
    "unknown_topic",
    "indicators_hidden",
    "indicators_missing",
    "already_shown",
    "no_search_left",
    "no_search_minutes",
    "unknown_examination",
    "unknown_tick",
    "reason_missing",
    "reason_missing_for_rest",
    "reason_not_one_line",
    "text_missing",
    "text_too_long",
    "nothing_undecided",
    "goes_no_further",
    "already_alerted",
    "no_alarm_here",
    "alarm_raised",
    "already_informed",
]
"""Every way a move can be impossible; ``i18n.sentences.shift`` says each in words."""


class Refusal(Value):
    """The move is not possible."""

    code: RefusalCode
    params: Mapping[str, str | int] = Field(default_factory=dict)
    """What the sentence names."""

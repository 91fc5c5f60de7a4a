"""The evidence model of a scenario: hypotheses, prior, cover and signs as plain tables.

It writes the papers (``traffic``), gives the ideal probability, and explains the debrief. It is
stored with the shift, so that a later version of the catalogue never rewrites a past one.
"""

from collections.abc import Mapping
from functools import cached_property
from math import log

from pydantic import Field

from profiler_sim.cargo.scans import SCAN, UnitKind
from profiler_sim.cargo.value import STORED_BY_ALIAS, Value

PAPERS = "papers"
"""What a sign or a clue is seen in that no enquiry brings."""
IMPOSSIBLE = -700.0
"""Stands for log 0: its exponential vanishes, and taking it away again leaves no NaN."""


def log_probability(p: float) -> float:
    """Natural logarithm of a probability; ``IMPOSSIBLE`` for 0."""
    return log(p) if p > 0.0 else IMPOSSIBLE


class Hypothesis(Value):
    """What may be true of a consignment. Index 0 is lawful, with empty fields."""

    method: str = ""
    place: str = ""
    topic: str = ""


class Cover(Value):
    """What a load rides on: a lane of the unit and a commodity."""

    lane: int
    commodity: str


class SignTable(Value):
    """How often each value of a sign is shown, under every hypothesis."""

    model_config = STORED_BY_ALIAS

    sign: str
    seen_in: str
    boxes: tuple[str, ...]
    about: str = "load"
    """Whom it tells of; the load in shifts stored before it was kept."""
    values: tuple[str, ...]
    applies: tuple[bool, ...]
    """By cover."""
    drawn: tuple[tuple[float, ...], ...]
    """By hypothesis, by value: what the load shows, sums to 1."""
    observed: tuple[tuple[float, ...], ...] = Field(alias="seen")
    """The same after the enquiry's errors: what its answer shows."""
    not_with: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Signs of the papers, with values beside which nothing of this one is seen."""

    def is_hidden(self, shown: Mapping[str, int]) -> bool:
        """Return whether other signs that are ``shown`` leave nothing of this one to be seen."""
        return any(shown.get(other) in values for other, values in self.not_with)

    def log_observed(self, value: int) -> list[float]:
        """Logarithms of how often ``value`` is shown, by hypothesis."""
        return [log_probability(row[value]) for row in self.observed]


class EvidenceModel(Value):
    """Everything needed to draw consignments and to weigh what was seen of them."""

    hypotheses: tuple[Hypothesis, ...]
    prior: tuple[float, ...]
    """By hypothesis, sums to 1."""
    covers: tuple[Cover, ...]
    cover: tuple[tuple[float, ...], ...]
    """By hypothesis, by cover, each sums to 1."""
    signs: tuple[SignTable, ...]
    no_answer: dict[str, float]
    """By enquiry: share of enquiries that bring nothing."""
    found_by: dict[str, tuple[float, ...]]
    """By examination, by hypothesis: share of hidden loads found; 0 for lawful."""
    false_alarm: dict[str, float]
    """By examination: share of lawful loads that give a suspicion."""
    apart: tuple[str, ...] = ()
    """Enquiries whose signs and silence are drawn from numbers of their own."""
    tips_off: dict[str, float] = Field(default_factory=dict)
    """By enquiry: share of such enquiries that warn whoever hides something; 0 where none is."""

    @cached_property
    def by_sign(self) -> dict[str, SignTable]:
        """The sign tables by name."""
        return {table.sign: table for table in self.signs}

    @property
    def answers(self) -> tuple[str, ...]:
        """Every enquiry that answers in words; a scan is a picture, to be read."""
        return tuple(enquiry for enquiry in self.no_answer if enquiry != SCAN)

    @property
    def can_hide(self) -> bool:
        """Whether anything can be hidden in this traffic, so that there is something to weigh."""
        return len(self.hypotheses) > 1

    @property
    def base_rate(self) -> float:
        """Prior of anything being hidden."""
        return 1.0 - self.prior[0]


class WeightedClue(Value):
    """A hand-written clue as it weighs in q."""

    shows: str
    box: str
    points: float
    seen_in: str = Field(default=PAPERS, exclude_if=lambda value: value == PAPERS)
    """``papers``, or the enquiry whose answer shows it."""

    @property
    def enquiry(self) -> str:
        """The enquiry whose answer shows it; empty for a clue of the papers."""
        return "" if self.seen_in == PAPERS else self.seen_in


class FindRecord(Value):
    """What a successful search opens, sees and weighs, worked out from the load it lies in."""

    opened: str = ""
    """What the officers open; empty where nobody wrote it."""
    saw: str = ""
    """What they see first; empty as above."""
    kg: float | None = None
    """What the scale says of it; None where nothing is weighed: papers, people."""
    pieces: int | None = None
    """In how many pieces it lies; None where it is the goods themselves, or a paper."""
    packages: int | None = None
    """In how many packages of the load it lies; None where it is in none of them."""
    kind: UnitKind | None = None
    """What is searched, to be drawn."""
    lay: tuple[tuple[float, float, float, float], ...] = ()
    """Left, right, lower and upper edge of each place where it lay, seen from the side, in
    hundredths of the inside of the unit; none where a picture cannot show it."""

    def place_alone(self) -> "FindRecord":
        """Where it lay, beside words that say the rest."""
        return FindRecord(kind=self.kind, lay=self.lay)


class GroundTruth(Value):
    """The truth about one consignment and the values its signs show.

    Kept apart from papers and answers, and given to nobody before the decision.
    """

    model_config = STORED_BY_ALIAS

    id: str
    hypothesis: int
    cover: int | None
    """Index of the cover; None where a hand-written case has none of the model's covers."""
    signs: dict[str, int]
    """Index of the value shown, by sign; a sign of an enquiry without an answer is missing."""
    shown_at: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """By sign: the boxes that show it, where not all boxes of the sign do."""
    find_report: str = Field(default="", alias="told")
    """What a successful search reports."""
    find: FindRecord | None = None
    """What such a search is like; None in shifts dealt before it was kept, and in honest loads."""
    clues: tuple[WeightedClue, ...] = ()
    find_threshold: float = Field(default=0.5, alias="luck")
    """One number in [0, 1): an examination finds when its share exceeds it."""
    tip_off_threshold: float = Field(default=1.0, alias="wary")
    """One number in [0, 1]: an enquiry warns who hides something when its share exceeds it."""
    counted: bool = True
    """False for hand-written cases, but for those of which their author says that they count."""

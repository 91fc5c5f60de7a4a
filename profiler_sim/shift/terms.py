"""What a shift is played under, and the ladder of percentages that judgements are stated on.

The ladder has fixed steps, and is not a free number: the Murphy decomposition of the Brier score
is exact only when judgements are grouped by distinct stated values, and nobody can tell 37 % from
40 %.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, NonNegativeInt, model_validator

from profiler_sim.cargo.value import Value

LADDER = (1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 99)
"""Percent, lowest first. Neither end is certainty: a logarithmic score stays finite."""


def _step(percent: int) -> int:
    if percent not in LADDER:
        raise ValueError("not a step of the ladder")
    return percent


Percent = Annotated[int, AfterValidator(_step)]
"""A whole percentage that is a step of the ladder."""


Indicators = Literal["after first judgement", "from the start", "never"]
"""When what the rules point at may be seen."""
Feedback = Literal["at the end", "after each"]
"""When the truth is told: at the close, or after each decision, which is then final."""

TICKS = ("gas", "dangerous goods", "load at the doors", "who is present")
"""What is checked before doors are opened."""


class Terms(Value):
    """The rules of one shift. Papers, answers and truth are elsewhere."""

    consignments: tuple[str, ...] = Field(min_length=1)
    """Ids in the order of the manifest."""
    onward: frozenset[str] = frozenset()
    """Ids that go on to another port or country; only there can a partner unit be alerted."""
    desk_minutes: NonNegativeInt
    """Simulated minutes that pay for reading and enquiries."""
    searches: NonNegativeInt
    """Searches that the trainee may order."""
    random: NonNegativeInt = 0
    """Random searches, drawn when the shift closes."""
    opening_minutes: NonNegativeInt = 1
    """What reading the papers of one consignment costs, the first time."""
    enquiries: Mapping[str, NonNegativeInt] = Field(default_factory=dict)
    """Minutes each enquiry costs, by its id."""
    latency: Mapping[str, NonNegativeInt] = Field(default_factory=dict)
    """Minutes on the shift's clock from the asking to the answer, beside what the asking costs;
    an enquiry that is not listed is answered at once."""
    examinations: tuple[str, ...] = ()
    """Ids of the searches that can be ordered; each counts as one."""
    search_minutes: NonNegativeInt | None = None
    """Minutes that the search teams have in the whole shift; None where no search is timed."""
    examination_minutes: Mapping[str, NonNegativeInt] = Field(default_factory=dict)
    """Minutes each search takes, by its id; one that is not listed takes none."""
    topics: tuple[str, ...] = ()
    """Ids of everything that may be suspected, whether or not it is in this shift."""
    life: frozenset[str] = frozenset()
    """Topics that put life at risk; where there are any, the alarm can be raised."""
    indicators: Indicators = "after first judgement"
    feedback: Feedback = "at the end"
    base_rate_percent: float = Field(ge=0, le=100)
    """Announced share of consignments that hide something."""
    ticks: tuple[str, ...] = TICKS
    """Ids of what can be ticked off before doors are opened."""

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        if len(set(self.consignments)) < len(self.consignments):
            raise ValueError("a consignment is listed twice")
        if not self.onward <= set(self.consignments):
            raise ValueError("an onward consignment is not on the manifest")
        return self

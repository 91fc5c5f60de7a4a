"""Enquiries: questions that the desk asks, with what they cost and how often they fail."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from profiler_sim.cargo.authored import Count, DisplayName, Readable, Share, YesNo
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.value import Value

Minutes = Annotated[Count, Field(le=600)]
"""At the desk: no question takes longer than a working day."""
Hours = Annotated[Count, Field(le=14_400)]
"""Minutes on the clock, at most ten days."""


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

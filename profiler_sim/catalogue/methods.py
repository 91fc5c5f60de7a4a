"""Methods (modus operandi): what their loads ride on, where they lie, which signs they show."""

from collections.abc import Collection, Mapping

from pydantic import Field

from profiler_sim.cargo.authored import Share
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.modes import Mode
from profiler_sim.catalogue.scanned import Matter

ANYTHING_ELSE = "anything else"


class Method(Value):
    """One way of hiding contraband in lawful-looking traffic."""

    method: str
    topic: str
    title: str
    rides_on: Mapping[str, Share] = Field(alias="rides on", min_length=1)
    """Of 100 such loads, how many use these goods; ``anything else`` follows lawful traffic."""
    not_for: tuple[str, ...] = Field(default=(), alias="not for")
    """Tags of goods that ``anything else`` never means: nobody passes timber off as pineapples."""
    lies: Mapping[str, Share] = Field(min_length=1)
    """Of 100 such loads, how many lie in this place of the load."""
    on_the_scan: Matter | None = Field(default=None, alias="on the scan")
    """What a scanner meets; None where nothing is there to be seen."""
    signs: Mapping[str, Mapping[str, Share]] = Field(default_factory=dict)
    """Of 100 such loads that can show the sign, how many show the value; the rest of the hundred
    is spread over the values not named in the proportions of lawful loads."""
    told: tuple[str, ...] = Field(min_length=1)
    """What the search report says was found: wordings with {low}-free plain text."""
    story: str
    """How the method works at the level of where, for the debrief."""
    modes: tuple[Mode, ...] = ("sea",)
    """Modes of transport it is known in."""
    private: bool = False

    def is_possible(self, commodity: str, tags: Collection[str]) -> bool:
        """Whether such loads ride on goods of these tags; on goods it names they always do."""
        return commodity in self.rides_on or not set(self.not_for).intersection(tags)

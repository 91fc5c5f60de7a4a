"""Methods (modus operandi): what their loads ride on, where they lie, which signs they show."""

from collections.abc import Collection, Mapping
from functools import lru_cache

from pydantic import AliasChoices, Field

from profiler_sim.cargo.authored import DisplayName, Readable, Share, YesNo
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.codes import CountryCode
from profiler_sim.catalogue.find_texts import FindReport, FindText, FoundThing
from profiler_sim.catalogue.hiding_places import Matter

ANYTHING_ELSE = "anything else"


@lru_cache(maxsize=512)
def _bound_texts(texts: tuple[str | FindText, ...]) -> tuple[FindText, ...]:
    return tuple(FindText(text=each) if isinstance(each, str) else each for each in texts)


class Topic(Value):
    """What is smuggled, as the trainee names it in a judgement."""

    topic: DisplayName
    """Its name, as methods and packs write it."""
    title: Readable
    """What screens call it."""
    life: YesNo = False
    """yes: life is at risk. It is no find, and the alarm is the only right answer."""


class Method(Value):
    """One way of hiding contraband in lawful-looking traffic."""

    method: DisplayName
    """Its name, as scenarios write it under "hidden"."""
    topic: str
    """What is smuggled."""
    title: Readable
    """What the debrief calls it."""
    rides_on: Mapping[str, Share] = Field(alias="rides on", min_length=1)
    """Of 100 such loads, how many use which goods. "anything else" follows honest traffic."""
    not_for: tuple[str, ...] = Field(default=(), alias="not for")
    """Tags of goods that "anything else" never means, because nobody would believe it."""
    comes_from: tuple[CountryCode, ...] = Field(default=(), alias="comes from")
    """Countries of loading that such loads are known to come from, such as EC, CO. Leave it out
    where they come like honest traffic."""
    from_elsewhere: Share = Field(default=8, alias="from elsewhere")
    """Of 100 such loads, how many come from any other country all the same."""
    lies: Mapping[str, Share] = Field(min_length=1)
    """Of 100 such loads, how many lie in which hiding place."""
    on_the_scan: Matter | None = Field(default=None, alias="on the scan")
    """What a scanner meets. Leave it out where a picture shows nothing."""
    signs: Mapping[str, Mapping[str, Share]] = Field(default_factory=dict)
    """Of 100 such loads, how many show a value of a sign. What you leave out stays as in honest
    loads."""
    things_found: Mapping[str, FoundThing] = Field(default_factory=dict, alias="things found")
    """Things that the texts below count, by the word that stands in braces there."""
    find_report: tuple[FindReport, ...] = Field(
        alias="find report", validation_alias=AliasChoices("find report", "told"), min_length=1
    )
    """What a search report may say was found. One that fits the load is drawn."""
    story: Readable
    """What the debrief says of it: where, never how."""
    modes: tuple[Mode, ...] = ("sea",)
    """The transport it is used in: sea, air, road, post."""
    private: bool = False
    """yes: it is your administration's own and goes into no export."""

    @property
    def find_texts(self) -> tuple[FindText, ...]:
        """Its texts; a plain one is bound to no place and no goods."""
        return _bound_texts(self.find_report)

    @property
    def share_known(self) -> float:
        """Share of such loads that come from the countries it is known from."""
        return 1.0 - self.from_elsewhere / 100 if self.comes_from else 1.0

    def is_known_from(self, country: str) -> bool:
        """Whether such loads are known to come from there; from everywhere if it names none."""
        return not self.comes_from or country in self.comes_from

    def is_possible(self, commodity: str, tags: Collection[str]) -> bool:
        """Whether such loads ride on goods of these tags; on goods it names they always do."""
        return commodity in self.rides_on or not set(self.not_for).intersection(tags)

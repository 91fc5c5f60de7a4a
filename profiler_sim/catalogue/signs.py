"""Signs: what a load really shows, how often lawful loads show it, and how it is written."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.authored import DisplayName, Readable, Share
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.value import Value

PAPERS = "papers"
About = Literal["load", "consignee", "shipper", "carrier", "voyage", "agent"]
"""Whom or what a sign tells of."""


class SignValue(Value):
    """One named value of a sign."""

    lawful: Share
    """Of 100 honest loads to which the sign applies, how many show this value."""
    when: str
    """The condition over facts that is true of this value and of no other."""
    written_by: Mapping[str, str] | None = Field(default=None, alias="written by")
    """How papers are made to show it. Leave it out where usual papers show it."""


class Sign(Value):
    """One sign with two to five named values; exactly one is drawn for a consignment."""

    sign: DisplayName
    """Its name, as cases and methods write it."""
    title: Readable
    """What the debrief calls it."""
    seen_in: str = Field(default=PAPERS, alias="seen in")
    """Where it can be seen: papers, or the enquiry whose answer shows it."""
    about: About = "load"
    """Whom or what it tells of: load, consignee, shipper, carrier, voyage or agent. What tells of
    a firm is the same in every load of that firm. What tells of a voyage is the same in every load
    on board, and so it is with the agent at an airport."""
    boxes: tuple[str, ...] = Field(min_length=1)
    """Boxes of papers in which a trainee can mark it."""
    applies_to: tuple[str, ...] = Field(default=(), alias="applies to")
    """Tags of the goods that can show it. Leave it out for every load."""
    not_for: tuple[str, ...] = Field(default=(), alias="not for")
    """Tags of goods that never show it."""
    not_with: Mapping[str, tuple[str, ...]] = Field(default_factory=dict, alias="not with")
    """Values of other signs of the papers beside which nothing of this one can be seen: no price
    is looked up without a code."""
    values: Mapping[DisplayName, SignValue] = Field(min_length=2, max_length=5)
    """Two to five values. Each load shows exactly one of them."""
    modes: tuple[Mode, ...] = MODES
    """The transport whose papers or answers can show it."""
    basis: Literal["published", "mentor", "assumed"] = "assumed"
    """Where the numbers come from: published, a mentor, or assumed."""
    innocent: Readable
    """Why an honest load may show it."""
    innocent_for: Mapping[str, Readable] = Field(default_factory=dict, alias="innocent for")
    """The same for goods with a tag; the first tag that fits is taken."""

    @field_validator("sign")
    @classmethod
    def _is_not_measured(cls, name: str) -> str:
        if name == SCAN:  # made from pictures, with values of its own
            raise PydanticCustomError("reserved", "the sign of a scan")
        return name

    @model_validator(mode="after")
    def _shares_fill_a_hundred(self) -> "Sign":
        total = sum(value.lawful for value in self.values.values())
        if abs(total - 100) > 0.001:  # noqa: PLR2004  shares are out of 100
            raise PydanticCustomError("shares", "{total}", {"total": f"{total:g}"})
        return self

    def applies(self, tags: frozenset[str]) -> bool:
        """Return whether loads of goods with these tags can show the sign."""
        wanted, barred = frozenset(self.applies_to), frozenset(self.not_for)
        return (not wanted or bool(wanted & tags)) and not barred & tags
